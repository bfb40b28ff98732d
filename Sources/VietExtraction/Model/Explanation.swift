/// What an entity rests on, and which candidates it won against.
///
/// ``Entity/rule`` names the rule, and <doc:Rules> says what it recognizes; this is what the rule saw in the text.
public struct Explanation: Sendable, Equatable {
    /// Words that the rule could rest on: phrases of the lexicon in the entity or right before it, and function words of
    /// time and number in it.
    public struct Evidence: Sendable, Equatable {
        /// What the words are: a kind of phrase of the lexicon, such as `honorific`, `bodyName` or `placeName`, or
        /// `keyword`.
        public let source: String
        /// The words, in the article's text.
        public let phrase: Phrase
    }

    /// A candidate that is no entity because it overlaps this one.
    public struct Rival: Sendable, Equatable {
        /// What it would have been.
        public let label: Label
        /// Its place and text.
        public let phrase: Phrase
        /// The rule that proposed it.
        public let rule: RuleIdentifier
        /// Why it lost.
        public let reason: Reason
    }

    /// Why one of two overlapping candidates won.
    public enum Reason: String, Sendable, CaseIterable {
        /// It is longer: the outermost entity counts.
        case longer
        /// Both are equally long, and the rules of its label read more of the context.
        case precedence
        /// Both are equally long and of one label, and it was found first.
        case first
    }

    /// What matched, in order.
    public let matched: [Evidence]
    /// Which candidates it beat, in the order they were found.
    public let beaten: [Rival]
}
