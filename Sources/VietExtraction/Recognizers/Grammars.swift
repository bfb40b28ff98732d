/// All grammars of one document, made once.
///
/// A class for the reason that ``Document`` is one.
final class Grammars: Sendable {
    let document: Document
    let matches: LexiconMatches
    /// The text with the rules in force.
    let text: DocumentContext
    /// Times of a clock.
    let clocks: RuleGrammar<DocumentContext>
    let penNames: PenNameGrammar
    let titles: TitleGrammar
    let people: PersonGrammar
    let laws: RuleGrammar<NameRuleContext>
    /// Codes of documents without their kind.
    let lawCodes: RuleGrammar<NameRuleContext>
    let events: RuleGrammar<NameRuleContext>
    let signatures: SignatureBlocks
    let groups: GroupGrammar
    let abbreviations: BodyAbbreviations
    /// The names that the article introduces.
    let known: KnownNames

    init(document: Document, matches: LexiconMatches, rules: CompiledRules) {
        self.document = document
        self.matches = matches
        let text = DocumentContext(document: document, matches: matches, rules: rules)
        self.text = text
        clocks = RuleGrammar(.clock, text)
        penNames = PenNameGrammar(document: document, matches: matches)
        let names = NameRunGrammar(document: document, matches: matches)
        known = KnownNames(names: names)
        let shape = PersonShape(names: names)
        let splitter = RunSplitter(names: names, shape: shape, knownPeople: known.people)
        let bodies = BodyGrammar(
            places: PlaceGrammar(names: names, splitter: splitter, speaksOfUnits: known.speakOfUnits))
        titles = TitleGrammar(bodies: bodies, adjuncts: RuleGrammar(.officeAdjunct, text))
        groups = GroupGrammar(document: document, matches: matches)
        signatures = SignatureBlocks(titles: titles, shape: shape)
        abbreviations = BodyAbbreviations(bodies: bodies)
        people = PersonGrammar(names: names, shape: shape, titles: titles)
        let context = NameRuleContext(text, bodies: bodies)
        laws = RuleGrammar(.law, context)
        lawCodes = RuleGrammar(.lawCode, context)
        events = RuleGrammar(.event, context)
    }

    /// The grammar of a set of rules that ask of nothing but the text.
    func grammar(_ set: RuleSetName) -> RuleGrammar<DocumentContext> { RuleGrammar(set, text) }

    /// The rules in force.
    var rules: CompiledRules { text.rules }

    var bodies: BodyGrammar { titles.bodies }
    var places: PlaceGrammar { titles.bodies.places }
}
