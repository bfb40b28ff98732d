import VietNormalization
import VietTokenization

extension Document {
    /// The matching text of a range of atoms in lower case, as UTF-8: strings that are told apart by their characters take
    /// ten times as long to look up.
    ///
    /// Letters of Vietnamese keep their place and their length, so that most texts need no tables of Unicode.
    func lowercased(_ range: Range<Int>) -> [UInt8] {
        guard let first = atom(range.lowerBound), let last = atom(range.upperBound - 1), !range.isEmpty else {
            return []
        }
        var bytes = Array(utf8[Int(first.start)..<Int(last.end)])
        var index = 0
        while index < bytes.count {
            let size = VietnameseCase.lower(&bytes, at: index)
            guard size > 0 else { return Array(text(range).lowercased().utf8) }
            index += size
        }
        return bytes
    }
}

/// The lower case of letters of Vietnamese, in UTF-8 and NFC.
private enum VietnameseCase {
    /// Turns a scalar into lower case and says how many bytes it has; 0 where tables of Unicode are needed.
    @inline(__always)
    static func lower(_ bytes: inout [UInt8], at index: Int) -> Int {
        let byte = bytes[index]
        if byte < 0x80 {
            if byte &- 0x41 < 26 { bytes[index] = byte | 0x20 }
            return 1
        }
        guard index + 1 < bytes.count else { return 0 }
        let second = bytes[index + 1]
        switch byte {
        case 0xC3:  // À to Þ; × is no letter.
            if second < 0x9F, second != 0x97 { bytes[index + 1] = second | 0x20 }
            return 2
        case 0xC4:  // Ă, Đ, Ĩ
            guard second | 1 == 0x83 || second | 1 == 0x91 || second | 1 == 0xA9 else { return 0 }
            bytes[index + 1] = second | 1
            return 2
        case 0xC5:  // Ũ
            guard second | 1 == 0xA9 else { return 0 }
            bytes[index + 1] = 0xA9
            return 2
        case 0xC6:  // Ơ, Ư
            switch second {
            case 0xA0, 0xA1: bytes[index + 1] = 0xA1
            case 0xAF, 0xB0: bytes[index + 1] = 0xB0
            default: return 0
            }
            return 2
        case 0xE1:  // Ạ to Ỹ
            guard index + 2 < bytes.count, second == 0xBA ? bytes[index + 2] >= 0xA0 : second == 0xBB else { return 0 }
            bytes[index + 2] |= 1
            return 3
        case 0xE2: return second == 0x80 && index + 2 < bytes.count ? 3 : 0  // Dashes and quotation marks
        default: return 0
        }
    }
}
