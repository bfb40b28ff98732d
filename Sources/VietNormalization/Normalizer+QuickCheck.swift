extension Normalizer {
    /// Whether a text is certainly as this normalizer would leave it, found without any allocation.
    ///
    /// `false` means that the passes have to look, not that they will change something.
    /// - Complexity: O(n).
    package func isClean(_ utf8: Span<UInt8>) -> Bool {
        guard options.isSubset(of: Self.forMatching.options) else { return false }
        var position = 0
        while true {
            position = Self.firstSuspect(utf8, from: position)
            guard position < utf8.count else { return true }
            let (scalar, next) = ScalarCoding.decode(utf8, at: position)
            guard isHarmless(scalar) else { return false }
            position = next
        }
    }

    private func isHarmless(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x300...0x36F: false
        default:
            !(options.contains(.lookAlikes) && LookAlikeTable.isSuspect(scalar))
                && !(options.contains(.clean) && InvisibleCharacters.action(scalar) != nil)
                && StableScalars.contains(scalar, form: .nfc)
        }
    }

    /// The first byte that does not belong to ASCII, Latin-1 letters, Latin Extended-A, ơ, ư, Latin Extended Additional
    /// or common punctuation; those no pass changes.
    private static func firstSuspect(_ utf8: Span<UInt8>, from start: Int) -> Int {
        let raw = utf8.bytes
        var position = start
        while position < utf8.count {
            if position + 8 <= utf8.count,
                raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            {
                position += 8
                continue
            }
            let lead = utf8[position]
            if lead < 0x80 {
                position += 1
                continue
            }
            guard position + 1 < utf8.count else { return position }
            let second = utf8[position + 1]
            switch lead {
            case 0xC3 where second != 0x90 && second != 0xB0,
                0xC4...0xC5,
                0xC6 where second >= 0xA0:
                position += 2
            case 0xE1 where second & 0xFC == 0xB8:
                position += 3
            case 0xE2 where second == 0x80 && position + 2 < utf8.count && (0x90...0xA7).contains(utf8[position + 2]):
                position += 3
            default:
                return position
            }
        }
        return position
    }
}
