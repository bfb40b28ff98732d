/// An encoding that writes most letters as a base and a mark, one byte each.
///
/// Capitals, bases as well as marks, lie 0x20 below the small letters, and a mark of either case goes with a base.
struct TwoByteTable: LetterTable {
    /// The mark bytes of one kind of base, in the order of the tones; nil where the base alone is the letter.
    struct Marks {
        let bases: [(base: UInt8, letter: Unicode.Scalar)]
        let tones: [UInt8?]
    }

    /// The letters of base and mark; mark 0 is a base alone.
    private var letters: [UInt16: UInt32] = [:]
    private var bytes: [UInt32: [UInt8]] = [:]

    init(marks: [Marks], single: [UInt8: Unicode.Scalar]) {
        for group in marks {
            for (base, letter) in group.bases {
                for (tone, mark) in zip(VietnameseLetter.Tone.allCases, group.tones) {
                    guard let composed = VietnameseLetter(letter.value)?.with(tone).scalar else { continue }
                    add(composed, base, mark)
                }
            }
        }
        for (byte, letter) in single { add(letter.value, byte, nil) }
    }

    private mutating func add(_ lower: UInt32, _ base: UInt8, _ mark: UInt8?) {
        guard let upper = VietnameseLetter(lower)?.cased(isUppercase: true).scalar else { return }
        for (scalar, shift) in [(lower, UInt8(0)), (upper, 0x20)] {
            guard let mark else {
                bytes[scalar] = [base - shift]
                letters[Self.key(base - shift, 0)] = scalar
                continue
            }
            bytes[scalar] = [base - shift, mark - shift]
            for markShift in [UInt8(0), 0x20] { letters[Self.key(base - shift, mark - markShift)] = scalar }
        }
    }

    private static func key(_ base: UInt8, _ mark: UInt8) -> UInt16 { UInt16(base) << 8 | UInt16(mark) }

    func decode(_ source: Span<UInt8>) -> [UInt8] {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(source.count * 2)
        var position = 0
        while position < source.count {
            let byte = source[position]
            position += 1
            if position < source.count, let letter = letters[Self.key(byte, source[position])] {
                ScalarCoding.append(letter, to: &utf8)
                position += 1
            } else {
                ScalarCoding.append(letters[Self.key(byte, 0)] ?? Windows1252.scalar(byte), to: &utf8)
            }
        }
        return utf8
    }

    func append(_ scalar: UInt32, to target: inout [UInt8]) -> Bool {
        if let sequence = bytes[scalar] {
            target += sequence
            return true
        }
        let byte = scalar < 0x80 ? UInt8(truncatingIfNeeded: scalar) : Windows1252.highByte(scalar)
        // Written alone, a byte that is a letter or a mark would read as that.
        guard let byte, byte < 0x80 || !isTaken(byte) else { return false }
        target.append(byte)
        return true
    }

    private func isTaken(_ byte: UInt8) -> Bool {
        letters[Self.key(byte, 0)] != nil || letters.keys.contains { $0 & 0xFF == UInt16(byte) }
    }
}

extension TwoByteTable {
    /// VNI-Windows, checked against recode's VNI.
    static let vni = TwoByteTable(
        marks: [
            Marks(bases: plain + [(0xF4, "ơ"), (0xF6, "ư")], tones: [nil, 0xF8, 0xFB, 0xF5, 0xF9, 0xEF]),
            Marks(bases: [(0x61, "â"), (0x65, "ê"), (0x6F, "ô")], tones: [0xE2, 0xE0, 0xE5, 0xE3, 0xE1, 0xE4]),
            Marks(bases: [(0x61, "ă")], tones: [0xEA, 0xE8, 0xFA, 0xFC, 0xE9, 0xEB]),
        ],
        single: [0xEC: "ì", 0xE6: "ỉ", 0xF3: "ĩ", 0xED: "í", 0xF2: "ị", 0xEE: "ỵ", 0xF1: "đ"])

    /// BK HCM 2, as the converter VBKey has it; no standard tool knows it.
    static let bkhcm2 = TwoByteTable(
        marks: [
            Marks(bases: plain + [(0xFA, "ơ"), (0xFB, "ư")], tones: [nil, 0xE2, 0xE3, 0xE4, 0xE1, 0xE5]),
            Marks(bases: [(0xEA, "â"), (0xEF, "ê"), (0xF6, "ô")], tones: [nil, 0xEC, 0xED, 0xEE, 0xEB, 0xE5]),
            Marks(bases: [(0xF9, "ă")], tones: [nil, 0xE7, 0xE8, 0xE9, 0xE6, 0xE5]),
        ],
        single: [0xF2: "ì", 0xF3: "ỉ", 0xF4: "ĩ", 0xF1: "í", 0xF5: "ị", 0xE0: "đ"])

    private static let plain: [(base: UInt8, letter: Unicode.Scalar)] = [
        (0x61, "a"), (0x65, "e"), (0x6F, "o"), (0x75, "u"), (0x79, "y"),
    ]
}
