/// The classes of words that code asks for; `Corpus/lexicon/word_classes.tsv` says which words belong to them.
///
/// Rules name classes by their names there, whether they stand here or not. A raw value is the bit of the class in
/// ``Vocabulary/classes(of:)``.
enum WordClass: UInt8, CaseIterable, Sendable {
    /// `ngày`
    case dayNoun
    /// What may stand before a day in brackets: `hôm qua (14-8)`.
    case dayNaming
    /// `và`
    case and
    /// `hết`, `trước`: what stands before a day that lies ahead.
    case deadline

    /// The name in the table: `numberedNoun` is `numbered-noun` there.
    var name: String { "\(self)".kebabCased }

    /// The bit of the class.
    var mask: UInt128 { 1 << UInt128(rawValue) }
}
