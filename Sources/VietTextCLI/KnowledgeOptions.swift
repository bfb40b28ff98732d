import ArgumentParser
import VietCorpus

/// What `extract` knows besides its own tables, and what it tells beyond the outermost entities.
struct KnowledgeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "People, titles, organizations and places to know: a kind, a tab and the text a line, for an abbreviated "
                + "title what it stands for after further tabs.", valueName: "file"))
    var lexicon: String?

    @Option(
        help: ArgumentHelp(
            "Rules of one's own, in the language of Corpus/rules, for the thirteen labels or labels of their own.",
            valueName: "file"))
    var rules: String?

    @Option(
        help: ArgumentHelp(
            "The administrative unit of the site, as in \"huyện An Lão, tỉnh Bình Định\": it decides names that several "
                + "units have, and 'UBND huyện' without a name.", valueName: "unit"))
    var home: String?

    @Flag(help: "Entities inside others as well: places in bodies, bodies in titles, days in events.")
    var nested = false

    @Flag(help: "With each entity what matched, and which candidates it beat and why; for jsonl and json.")
    var explain = false

    func validate() throws {
        do {
            _ = try homeUnit
        } catch {
            throw ValidationError("--home: \(error)")
        }
    }

    private var homeUnit: HomeUnit? {
        get throws(HomeUnit.Failure) {
            guard let home else { return nil }
            return try HomeUnit(home)
        }
    }

    /// The lexicon of the file.
    ///
    /// - Throws: ``ExitStatus/wrongUsage`` where it cannot be read, after naming its problem.
    func customLexicon() throws -> CustomLexicon? {
        try lexicon.map { path in
            try reading("--lexicon") { () throws(InputError) in try CustomLexicon(contentsOf: path) }
        }
    }

    /// The rules of the file.
    ///
    /// - Throws: ``ExitStatus/wrongUsage`` where it cannot be read, after naming its problem.
    func ownRules() throws -> RuleTable? {
        try rules.map { path in try reading("--rules") { () throws(InputError) in try RuleTable(contentsOf: path) } }
    }

    /// The extractor that the options ask for.
    ///
    /// - Parameter keepsAtoms: for an output that has tokens as well.
    func extractor(_ lexicon: CustomLexicon?, _ rules: RuleTable?, keepsAtoms: Bool = false) throws -> Extractor {
        var options: Extractor.Options = keepsAtoms ? .atoms : []
        if nested { options.insert(.nested) }
        if explain { options.insert(.explanations) }
        return Extractor(lexicon: lexicon, rules: rules, home: try homeUnit, options: options)
    }
}

/// Reads the file of an option.
///
/// - Throws: ``ExitStatus/wrongUsage`` where it cannot be read, after naming the option and the problem.
func reading<Knowledge>(_ option: String, _ read: () throws(InputError) -> Knowledge) throws(ExitStatus) -> Knowledge {
    do {
        return try read()
    } catch {
        StandardError.write("viettext: \(option) \(error.message)")
        throw .wrongUsage
    }
}
