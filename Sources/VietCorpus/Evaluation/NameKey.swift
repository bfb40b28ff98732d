/// What two spellings of one name have in common, as the annotation guide compares names.
struct NameKey: Hashable {
    private let name: String

    /// Folds a name: canonical equivalence (which Swift's strings compare by), Ð as Đ, no case, no white space and no
    /// invisible characters.
    init(_ name: some StringProtocol) {
        var folded = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            let properties = scalar.properties
            if properties.isWhitespace || properties.generalCategory == .format { continue }
            switch scalar {
            case "\u{D0}", "\u{F0}": folded.append("đ")
            default: folded.append(contentsOf: properties.lowercaseMapping.unicodeScalars)
            }
        }
        self.name = String(folded)
    }
}
