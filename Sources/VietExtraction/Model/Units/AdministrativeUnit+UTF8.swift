/// What a unit is called, for writers that put bytes together: without a string.
extension AdministrativeUnit {
    /// Calls a closure with the two parts of ``fullName``, between which stands a blank.
    package func withFullName(_ body: (_ kind: Span<UInt8>, _ name: Span<UInt8>) -> Void) {
        table.withNames(ofKindAndUnit: index, body)
    }

    /// The number that ``code`` is, and how many digits it has there.
    package var codeNumber: (number: Int, digits: Int) {
        let record = table.record(index)
        return (record.code, table.digits(of: record.level))
    }

    /// Which unit of its table it is, and which one it belongs to on the day on which it is looked at: of one table the same
    /// say the same.
    package struct Appearance: Hashable {
        private let unit: Int32
        private let parent: Int32

        fileprivate init(_ unit: AdministrativeUnit) {
            self.unit = Int32(unit.index)
            parent = Int32(unit.parent?.index ?? -1)
        }
    }

    package var appearance: Appearance { Appearance(self) }
}
