/// What two spellings of one name have in common, as the annotation guide compares names: NFC, one tone placement, Ð as
/// Đ, no case, no white space and no invisible characters.
struct NameKey: Hashable {
    private let name: [Unicode.Scalar]

    private static let normalizer = Normalizer([.nfc, .markOrder, .clean, .tonePlacement(.old)])

    init(_ name: some StringProtocol) {
        var folded: [Unicode.Scalar] = []
        for scalar in Self.normalizer.normalize(String(name)).text.unicodeScalars
        where !scalar.properties.isWhitespace {
            switch scalar {
            case "\u{D0}", "\u{F0}": folded.append("đ")
            default: folded += scalar.properties.lowercaseMapping.unicodeScalars
            }
        }
        self.name = folded
    }
}
