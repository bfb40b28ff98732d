extension Normalizer {
    /// Whether a text is certainly as this normalizer would leave it, found in one pass without any allocation.
    ///
    /// `false` means that the passes have to look, not that they will change something.
    /// - Complexity: O(n).
    package func isClean(_ utf8: Span<UInt8>) -> Bool {
        options.isSubset(of: Self.forMatching.options) && Self.passes(over: utf8).isDisjoint(with: options)
    }

    /// How long a text is that is UTF-8 and certainly as this normalizer would leave it, found in one pass without any
    /// allocation; `nil` where one of the two is not certain.
    ///
    /// - Complexity: O(n).
    package func lengthOfClean(_ utf8: Span<UInt8>) -> TextLength? {
        options == .nfc ? TextLength(stable: utf8) : nil
    }

    /// Which passes of ``forMatching`` may find something in a text, found in one pass without any allocation.
    ///
    /// - Complexity: O(n).
    static func passes(over utf8: Span<UInt8>) -> Options {
        var passes: Options = []
        var position = 0
        while passes != forMatching.options {
            position = firstSuspect(utf8, from: position)
            guard position < utf8.count else { break }
            let (scalar, next) = ScalarCoding.decode(utf8, at: position)
            passes.formUnion(Self.passes(for: scalar))
            position = next
        }
        return passes
    }

    /// What a scalar asks for, and what may have to follow that. A mark may stand on ı, which by itself asks for nothing.
    private static func passes(for scalar: UInt32) -> Options {
        if (0x300...0x36F).contains(scalar) || LookAlikeTable.isSuspect(scalar) {
            return [.lookAlikes, .nfc, .markOrder]
        }
        if InvisibleCharacters.action(scalar) != nil { return .clean }
        return StableScalars.contains(scalar, form: .nfc) ? [] : [.nfc, .markOrder]
    }

    /// The first character that is none of ASCII, Latin-1 letters but Ð and ð, Latin Extended-A, U+01A0–U+01BF (ơ, ư), Latin
    /// Extended Additional and U+2010–U+2027 (dashes, quotes, ellipsis); those no pass changes.
    private static func firstSuspect(_ utf8: Span<UInt8>, from start: Int) -> Int {
        ByteSearch.first(in: utf8, from: start) { bytes, second, third in
            let isExtendedAdditional = (bytes == 0xE1) & (second & 0xFC == 0xB8)
            let isExtendedA = bytes & 0xFE == 0xC4
            var suspects = (bytes >= 0xC2) - isExtendedAdditional - isExtendedA
            if suspects.isEmpty { return suspects }
            let isEth = second & 0xDF == 0x90
            suspects = suspects - ((bytes == 0xC3) - isEth) - ((bytes == 0xC6) & (second >= 0xA0))
            if suspects.isEmpty { return suspects }
            return suspects - ((bytes == 0xE2) & (second == 0x80) & (third >= 0x90) - (third >= 0xA8))
        }
    }
}
