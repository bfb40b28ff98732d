import CVietData
import VietTokenization

/// The administrative units, read in place from compiled bytes.
///
/// Layout, little-endian 32-bit words unless stated: magic `VAU1`, the numbers of units, of names and of successors; a
/// record a unit, sorted by level, code and time; the names, sorted: 64-bit fingerprints, then the unit of each; the
/// successors; the names as text. A record is code, kind + 256 × level, parent + 1, first and last day as `yyyymmdd`,
/// the end of its successors and the end of its name.
struct AdministrativeUnitTable: Sendable {
    /// The table that the package ships.
    static let shipped = AdministrativeUnitTable(
        StaticBytes(constant: viet_data_units(), count: viet_data_units_count()))

    static let magic: UInt32 = 0x3155_4156
    static let headerSize = 16
    static let recordSize = 28

    /// The number of units.
    let count: Int
    private let bytes: StaticBytes
    private let nameCount: Int
    private let fingerprintStart: Int
    private let nameUnitStart: Int
    private let successorStart: Int
    private let textStart: Int

    /// Opens a table; one without units where the bytes are none.
    init(_ bytes: StaticBytes) {
        self.bytes = bytes
        let isTable = bytes.count >= Self.headerSize && bytes.word32(at: 0) == Self.magic
        count = isTable ? Int(bytes.word32(at: 4)) : 0
        nameCount = isTable ? Int(bytes.word32(at: 8)) : 0
        let successorCount = isTable ? Int(bytes.word32(at: 12)) : 0
        fingerprintStart = Self.headerSize + count * Self.recordSize
        nameUnitStart = fingerprintStart + nameCount * 8
        successorStart = nameUnitStart + nameCount * 4
        textStart = successorStart + successorCount * 4
    }

    struct Record {
        let code: Int
        let kind: AdministrativeUnit.Kind
        let level: AdministrativeUnit.Level
        let parent: Int?
        let validFrom: CalendarDay?
        let validTo: CalendarDay?
    }

    /// One unit by its number.
    func record(_ index: Int) -> Record {
        let kind = word(index, 1)
        let parent = word(index, 2)
        return Record(
            code: word(index, 0), kind: .init(rawValue: kind & 0xFF) ?? .commune,
            level: .init(rawValue: kind >> 8) ?? .commune, parent: parent == 0 ? nil : parent - 1,
            validFrom: Self.day(word(index, 3)), validTo: Self.day(word(index, 4)))
    }

    func name(_ index: Int) -> String {
        let range = range(index, word: 6)
        return String(decoding: range.map { bytes.byte(at: textStart + $0) }, as: UTF8.self)
    }

    func successors(of index: Int) -> [AdministrativeUnit] {
        range(index, word: 5).map { AdministrativeUnit(index: Int(bytes.word32(at: successorStart + $0 * 4))) }
    }

    /// The units of a name; in the order of the table.
    ///
    /// - Complexity: O(log n) in the number of names.
    func units(named atoms: some Sequence<Atom>) -> [AdministrativeUnit] {
        let fingerprint = Self.fingerprint(of: atoms)
        var name = (0..<nameCount).partitioningIndex { bytes.word64(at: fingerprintStart + $0 * 8) >= fingerprint }
        var units: [AdministrativeUnit] = []
        while name < nameCount, bytes.word64(at: fingerprintStart + name * 8) == fingerprint {
            units.append(AdministrativeUnit(index: Int(bytes.word32(at: nameUnitStart + name * 4))))
            name += 1
        }
        return units
    }

    /// What a name is sorted by: the same for all spellings of its syllables.
    static func fingerprint(of atoms: some Sequence<Atom>) -> UInt64 {
        atoms.reduce(PhraseTable.root) { PhraseTable.advance($0, by: $1) }
    }

    private func word(_ index: Int, _ word: Int) -> Int {
        Int(bytes.word32(at: Self.headerSize + index * Self.recordSize + word * 4))
    }

    /// A range that ends where the record says and starts where that of the unit before ends.
    private func range(_ index: Int, word end: Int) -> Range<Int> {
        (index == 0 ? 0 : word(index - 1, end))..<word(index, end)
    }

    private static func day(_ number: Int) -> CalendarDay? {
        CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
}
