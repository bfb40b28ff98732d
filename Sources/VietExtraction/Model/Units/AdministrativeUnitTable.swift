import CVietData
import VietTokenization

/// The administrative units, read in place from compiled bytes.
///
/// Layout, little-endian 32-bit words unless stated: magic `VAU3`, the numbers of units, of names and of successors; the
/// day of the reform as `yyyymmdd`; the digits of a code on each level; the ends of the kinds' names; a record a unit,
/// sorted by level, code and time; the names, sorted: 64-bit fingerprints, then the unit of each; the successors; as many predecessors; the
/// names as text, those of the kinds and those of the units. A record is code, kind + 256 × level, parent + 1, first and
/// last day as `yyyymmdd`, the end of its successors, the end of its name and the end of its predecessors.
///
/// A class, for every unit holds it.
public final class AdministrativeUnitTable: Sendable {
    /// The table that the package ships.
    public static let shipped = AdministrativeUnitTable(
        StaticBytes(constant: viet_data_units(), count: viet_data_units_count()))

    static let magic: UInt32 = 0x3355_4156
    static let headerSize = 20 + 4 * (AdministrativeUnit.Level.allCases.count + AdministrativeUnit.Kind.allCases.count)
    static let recordSize = 32

    /// The number of units.
    public let count: Int
    /// The day on which the districts ended and the communes merged.
    public let reform: CalendarDay
    private let bytes: StaticBytes
    private let nameCount: Int
    private let fingerprintStart: Int
    private let nameUnitStart: Int
    private let successorStart: Int
    private let predecessorStart: Int
    private let kindNames: [String]
    /// Where the names of the kinds stand in the bytes.
    private let kindNameRanges: [Range<Int>]
    private let textStart: Int

    /// A table of one's own, as `viettext-build lexicon` compiles it; `nil` where the bytes are not a table.
    ///
    /// - Complexity: O(1).
    public convenience init?(compiled bytes: [UInt8]) {
        self.init(StaticBytes(bytes))
        if count == 0 { return nil }
    }

    /// Opens a table; one without units where the bytes are not a table.
    init(_ bytes: StaticBytes) {
        self.bytes = bytes
        let isTable = bytes.count >= Self.headerSize && bytes.word32(at: 0) == Self.magic
        count = isTable ? Int(bytes.word32(at: 4)) : 0
        nameCount = isTable ? Int(bytes.word32(at: 8)) : 0
        let successorCount = isTable ? Int(bytes.word32(at: 12)) : 0
        fingerprintStart = Self.headerSize + count * Self.recordSize
        nameUnitStart = fingerprintStart + nameCount * 8
        successorStart = nameUnitStart + nameCount * 4
        predecessorStart = successorStart + successorCount * 4
        let kindNameStart = predecessorStart + successorCount * 4
        let kindCount = AdministrativeUnit.Kind.allCases.count
        textStart = kindNameStart + (isTable ? Int(bytes.word32(at: Self.headerSize - 4)) : 0)
        reform = (isTable ? CalendarDay(digits: Int(bytes.word32(at: 16))) : nil) ?? CalendarDay(dayNumber: 0)
        kindNameRanges = (0..<(isTable ? kindCount : 0)).map { kind in
            let ends = Self.headerSize - 4 * kindCount
            let start = kind == 0 ? 0 : Int(bytes.word32(at: ends + 4 * (kind - 1)))
            return kindNameStart + start..<kindNameStart + Int(bytes.word32(at: ends + 4 * kind))
        }
        kindNames = kindNameRanges.map { bytes.string($0) }
    }

    /// The digits of the codes of a level.
    func digits(of level: AdministrativeUnit.Level) -> Int { Int(bytes.word32(at: 20 + 4 * level.rawValue)) }

    /// `Tỉnh`, `Thành phố`, `Huyện`, ….
    func name(of kind: AdministrativeUnit.Kind) -> String { kindNames[kind.rawValue] }

    /// The bare name of a unit.
    func name(of unit: UnitNumber) -> String {
        let range = range(unit, word: 6)
        return bytes.string(textStart + range.lowerBound..<textStart + range.upperBound)
    }

    /// Whether two units have the same bare name.
    func haveSameName(_ a: UnitNumber, _ b: UnitNumber) -> Bool {
        let (first, second) = (range(a, word: 6), range(b, word: 6))
        guard first.count == second.count else { return false }
        return zip(first, second).allSatisfy {
            bytes.byte(at: textStart + $0) == bytes.byte(at: textStart + $1)
        }
    }

    /// Calls a closure with what units of the kind of a unit are called, and with its name.
    func withNames(ofKindAndUnit unit: UnitNumber, _ body: (_ kind: Span<UInt8>, _ name: Span<UInt8>) -> Void) {
        let kind = kindNameRanges[kind(of: unit).rawValue]
        let name = range(unit, word: 6)
        bytes.withSpan(0..<bytes.count) { all in
            body(all.extracting(kind), all.extracting(textStart + name.lowerBound..<textStart + name.upperBound))
        }
    }

    /// What became of a unit.
    func successors(of unit: UnitNumber) -> [UnitNumber] { range(unit, word: 5).map { successor($0) } }

    /// The unit that took over most of a unit.
    func firstSuccessor(of unit: UnitNumber) -> UnitNumber? { range(unit, word: 5).first.map { successor($0) } }

    /// Whether a unit, or a part of it, became another one.
    func isSuccessor(_ other: UnitNumber, of unit: UnitNumber) -> Bool {
        range(unit, word: 5).contains { successor($0) == other }
    }

    private func successor(_ number: Int) -> UnitNumber {
        UnitNumber(Int(bytes.word32(at: successorStart + number * 4)))
    }

    /// The units that a unit came from.
    func predecessors(of unit: UnitNumber) -> [UnitNumber] {
        range(unit, word: 7).map { UnitNumber(Int(bytes.word32(at: predecessorStart + $0 * 4))) }
    }

    /// The units of a name, in the order of the table.
    ///
    /// - Complexity: O(log n) in the number of names.
    func units(named atoms: some Sequence<Atom>) -> [UnitNumber] {
        Array(units(withFingerprint: Self.fingerprint(of: atoms)))
    }

    /// The units of the name that a fingerprint is of.
    func units(withFingerprint fingerprint: UInt64) -> some Sequence<UnitNumber> {
        let first = firstName(notBefore: fingerprint)
        var end = first
        while end < nameCount, bytes.word64(at: fingerprintStart + end * 8) == fingerprint { end += 1 }
        return (first..<end).lazy.map { [self] in UnitNumber(Int(bytes.word32(at: nameUnitStart + $0 * 4))) }
    }

    /// The first of the sorted names whose fingerprint is not before one.
    private func firstName(notBefore fingerprint: UInt64) -> Int {
        bytes.withSpan(fingerprintStart..<fingerprintStart + nameCount * 8) { fingerprints in
            let fingerprints = fingerprints.bytes
            var start = 0
            var end = nameCount
            while start < end {
                let middle = (start &+ end) / 2
                let found = fingerprints.unsafeLoadUnaligned(fromByteOffset: middle &* 8, as: UInt64.self)
                if UInt64(littleEndian: found) < fingerprint { start = middle &+ 1 } else { end = middle }
            }
            return start
        }
    }

    /// What a name is sorted by: the same for all spellings of its syllables.
    static func fingerprint(of atoms: some Sequence<Atom>) -> UInt64 {
        atoms.reduce(PhraseTable.root) { PhraseTable.advance($0, by: $1) }
    }

    /// The same of some atoms of a text: a slice of them would count a reference.
    static func fingerprint(of name: Range<Int>, in atoms: [Atom]) -> UInt64 {
        name.reduce(PhraseTable.root) { PhraseTable.advance($0, by: atoms[$1]) }
    }

    /// One word of the record of a unit.
    @inline(__always)
    func word(_ unit: UnitNumber, _ word: Int) -> Int {
        Int(bytes.word32(at: Self.headerSize + unit.index * Self.recordSize + word * 4))
    }

    /// A range that ends where the record says and starts where that of the unit before ends.
    private func range(_ unit: UnitNumber, word end: Int) -> Range<Int> {
        (unit.index == 0 ? 0 : word(UnitNumber(unit.index - 1), end))..<word(unit, end)
    }
}
