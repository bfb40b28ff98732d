import VietNormalization

/// Abbreviations that carry a full stop and stand before what they belong to: `TP. Quy Nhơn`, `ThS. Lê An`.
enum Abbreviations {
    /// Whether a full stop after this word is part of the abbreviation.
    static func takeFullStop(_ word: Atom) -> Bool {
        // All have two to four letters; most words are told from them by that.
        2...4 ~= word.letterCount && keys.contains(word.value)
    }

    /// Units of administration, degrees, ranks, clergy, forms of address, references.
    private static let keys: Set<UInt64> = Set(
        SyllableKey.keys(
            of: """
                TP TX TT KP CTV NXB
                PGS GS TS ThS Th BS BSCK KS CN LS NSND NSƯT NGƯT NGND PTS CK
                HT ĐĐ NT LM GM MS
                Mr Mrs Ms Dr St No Nr Prof Jr
                đc Tr vs
                """
        ).map(\.rawValue))
}
