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
        private let unit: UnitNumber
        private let parent: UnitNumber?

        fileprivate init(_ unit: AdministrativeUnit) {
            self.unit = unit.number
            parent = unit.parent?.number
        }

        /// A number whose last bits tell most apart: units of one place have numbers that follow one another.
        package var spread: Int { unit.index ^ (parent?.index ?? -1) << 5 }
    }

    package var appearance: Appearance { Appearance(self) }
}
