import VietNormalization
import VietTokenization

extension Document {
    /// What the matching text of a range of atoms in lower case is told by, without that text: strings that are told apart by
    /// their characters take ten times as long to look up.
    ///
    /// Letters of Vietnamese keep their place and their length, so that most texts need no tables of Unicode. The text is
    /// read from its end: see ``forEachLowerCaseEnding(_:_:)``.
    func lowerCaseKey(_ range: Range<Int>) -> UInt64 {
        guard let first = atom(range.lowerBound), let last = atom(range.upperBound - 1), !range.isEmpty else {
            return ByteHash().bits
        }
        var hash = ByteHash()
        return prepend(Int(first.start)..<Int(last.end), to: &hash) ? hash.bits : folded(range)
    }

    /// Hands over the key of what a range of atoms ends in, from each of them on, the last first: one way through the text
    /// for all of them.
    func forEachLowerCaseEnding(_ range: Range<Int>, _ body: (_ start: Int, _ key: UInt64) -> Void) {
        guard let last = atom(range.upperBound - 1) else { return }
        var hash = ByteHash()
        var isPlain = true
        var end = Int(last.end)
        for index in range.reversed() {
            let start = Int(atoms[index].start)
            isPlain = isPlain && prepend(start..<end, to: &hash)
            body(index, isPlain ? hash.bits : folded(index..<range.upperBound))
            end = start
        }
    }

    /// The key by the tables of Unicode.
    private func folded(_ range: Range<Int>) -> UInt64 {
        ByteHash(text(range).lowercased().utf8.reversed()).bits
    }

    /// Adds the lower case of some bytes before those that a hash has; `false` where tables of Unicode are needed.
    @inline(__always)
    private func prepend(_ bytes: Range<Int>, to hash: inout ByteHash) -> Bool {
        let source = utf8
        let utf8 = source.span
        var end = bytes.upperBound
        while end > bytes.lowerBound {
            var start = end - 1
            if let letter = VietnameseCase.lower(utf8[start]) {
                hash.append(letter)
                end = start
                continue
            }
            while start > bytes.lowerBound, utf8[start] & 0xC0 == 0x80 { start -= 1 }
            let (size, last) = VietnameseCase.lower(utf8, at: start, before: end)
            guard size > 0 else { return false }
            hash.append(last)
            var index = end - 1
            while index > start {
                index -= 1
                hash.append(utf8[index])
            }
            end = start
        }
        return true
    }
}

/// The hash of Fowler, Noll and Vo (FNV-1a), fed byte by byte.
struct ByteHash {
    private(set) var bits: UInt64 = 0xCBF2_9CE4_8422_2325

    init() {}

    init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { append(byte) }
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) { bits = (bits ^ UInt64(byte)) &* 0x100_0000_01B3 }
}

/// The lower case of letters of Vietnamese, in UTF-8 and NFC.
private enum VietnameseCase {
    /// The lower case of a scalar of ASCII; `nil` for bytes of others.
    @inline(__always)
    static func lower(_ byte: UInt8) -> UInt8? {
        guard byte < 0x80 else { return nil }
        return byte &- 0x41 < 26 ? byte | 0x20 : byte
    }

    /// How many bytes a scalar beyond ASCII has, and what the last of them is in lower case, which alone differs; 0 where tables
    /// of Unicode are needed.
    @inline(__always)
    static func lower(_ bytes: Span<UInt8>, at index: Int, before end: Int) -> (size: Int, last: UInt8) {
        let byte = bytes[index]
        guard index + 1 < end else { return (0, 0) }
        let second = bytes[index + 1]
        switch byte {
        case 0xC3: return (2, second < 0x9F && second != 0x97 ? second | 0x20 : second)  // À to Þ; × is no letter.
        case 0xC4:  // Ă, Đ, Ĩ
            guard second | 1 == 0x83 || second | 1 == 0x91 || second | 1 == 0xA9 else { return (0, 0) }
            return (2, second | 1)
        case 0xC5: return second | 1 == 0xA9 ? (2, 0xA9) : (0, 0)  // Ũ
        case 0xC6:  // Ơ, Ư
            switch second {
            case 0xA0, 0xA1: return (2, 0xA1)
            case 0xAF, 0xB0: return (2, 0xB0)
            default: return (0, 0)
            }
        case 0xE1:  // Ạ to Ỹ
            guard index + 2 < end else { return (0, 0) }
            let third = bytes[index + 2]
            let isLetter = second == 0xBA ? third >= 0xA0 : second == 0xBB
            return isLetter ? (3, third | 1) : (0, 0)
        case 0xE2:  // Dashes and quotation marks
            guard second == 0x80, index + 2 < end else { return (0, 0) }
            let third = bytes[index + 2]
            return (3, third)
        default: return (0, 0)
        }
    }
}
