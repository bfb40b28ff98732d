/// What a unit is called, for writers that put bytes together: without a string.
extension AdministrativeUnit {
    /// Calls a closure with the two parts of ``fullName``, between which stands a blank.
    package func withFullName(_ body: (_ kind: Span<UInt8>, _ name: Span<UInt8>) -> Void) {
        table.withNames(ofKindAndUnit: number, body)
    }

    /// The number that ``code`` is, and how many digits it has there.
    package var codeNumber: (number: Int, digits: Int) {
        (table.code(of: number), table.digits(of: level))
    }

    /// Which unit of its table it is, and which one it belongs to on the day on which it is looked at: of one table the same
    /// say the same.
    package struct Appearance: Equatable {
        private let unit: Int
        /// -1 for none.
        private let parent: Int

        fileprivate init(_ unit: AdministrativeUnit) {
            self.unit = unit.number.index
            parent = unit.parentNumber?.index ?? -1
        }

        /// Whether both are one unit that belongs to one. Written out, for no other module sees what the compiler writes.
        @inline(__always)
        package static func == (a: Appearance, b: Appearance) -> Bool { a.unit == b.unit && a.parent == b.parent }

        /// A number whose last bits tell most apart: units of one place have numbers that follow one another.
        package var spread: Int { unit ^ parent << 5 }
    }

    package var appearance: Appearance { Appearance(self) }
}
