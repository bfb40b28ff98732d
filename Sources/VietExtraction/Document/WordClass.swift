/// The classes of words that code asks for; `Corpus/lexicon/word_classes.tsv` says which words belong to them.
///
/// Rules name classes by their names there, whether they stand here or not. A raw value is the bit of the class in
/// ``Vocabulary/classes(of:)``.
enum WordClass: UInt8, CaseIterable, Sendable {
    case numberedNoun, boundaryWord

    /// The name in the table: `numberedNoun` is `numbered-noun` there.
    var name: String { "\(self)".reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) } }

    /// The bit of the class.
    var mask: UInt128 { 1 << UInt128(rawValue) }
}
