import VietCorpus
import VietExtraction
import VietTokenization

/// Turns the tables of `Corpus/lexicon` into one phrase table and one string table.
struct LexiconCompiler {
    let folder: String
    private(set) var phrases = PhraseTableBuilder()
    private(set) var strings = StringTableBuilder()

    init(folder: String) { self.folder = folder }

    mutating func compile() throws {
        try surnames()
        try givenNames()
        try honorifics()
        for row in try table("foreign_words.tsv") {
            try add(row["word"], .foreignWord, number(row["kind"], ForeignWord.self, row), row)
        }
        try titleHeads()
        try titleAbbreviations()
        try bodies()
        try facts()
        try figures()
        try places()
        try boilerplate()
        for row in try table("bylines.tsv") {
            try add(row["text"], .byline, number(row["kind"], BylineWord.self, row), row)
        }
    }

    func table(_ name: String) throws -> [TabSeparatedTable.Row] {
        try TabSeparatedTable("\(folder)/\(name)").rows
    }

    mutating func add(
        _ phrase: String, _ category: LexiconCategory, _ number: Int, _ row: TabSeparatedTable.Row
    ) throws {
        guard phrases.add(phrase, .init(category: category.rawValue, number: number)) else {
            throw row.error("the phrase is empty", remedy: "fill it in or remove the row")
        }
    }

    /// The value that a cell names.
    func value<T: CaseIterable>(_ name: String, _ row: TabSeparatedTable.Row) throws -> T {
        guard let value = T.allCases.first(where: { "\($0)" == name }) else {
            throw row.error(
                "unknown value “\(name)”", remedy: "use one of \(T.allCases.map { "\($0)" }.joined(separator: ", "))")
        }
        return value
    }

    /// The number of the payload that a cell names.
    func number<T: CaseIterable & LexiconPayload>(
        _ name: String, _: T.Type, _ row: TabSeparatedTable.Row
    ) throws -> Int {
        let payload: T = try value(name, row)
        return payload.number
    }

    /// A surname of several peoples has several rows; the clearest counts.
    private mutating func surnames() throws {
        var standings: [String: (standing: SurnameStanding, row: TabSeparatedTable.Row)] = [:]
        for row in try table("surnames.tsv") {
            // A slash separates spellings; a bracket says which people use the name.
            let name = row["surname"].split(separator: "(").first.map(String.init) ?? row["surname"]
            guard !name.hasPrefix("no surname") else { continue }
            let standing = try value(row["standing"], row) as SurnameStanding
            for spelling in name.split(separator: "/") {
                let spelling = spelling.trimmingSuffix(while: \.isWhitespace)
                if let known = standings[spelling], known.standing.number <= standing.number { continue }
                standings[spelling] = (standing, row)
            }
        }
        for (spelling, entry) in standings.sorted(by: { $0.key < $1.key }) {
            try add(spelling, .surname, entry.standing.number, entry.row)
        }
    }

    /// Syllables that so many of the 8,641 people of the list are called by are given names; fewer is chance.
    private static let usualGivenName = 8

    private mutating func givenNames() throws {
        for row in try table("given.tsv") {
            let isUsual = (Int(row["as_given"]) ?? 0) >= Self.usualGivenName
            try add(row["syllable"], .givenName, isUsual ? 1 : 0, row)
        }
    }

    private mutating func honorifics() throws {
        for row in try table("honorifics.tsv") {
            try add(row["form"], .honorific, number(row["number"], HonorificKind.self, row), row)
        }
    }

    private mutating func titleHeads() throws {
        for row in try table("title_heads.tsv") {
            let name = row["class"] == "office-abbreviation" ? "officeAbbreviation" : row["class"]
            let head = try TitleHead(value(name, row), value(row["body"], row))
            try add(row["head"], .titleHead, head.number, row)
        }
    }

    private mutating func titleAbbreviations() throws {
        for row in try table("abbreviations.tsv") where row["class"] == "TITLE" && row["whole"] == "yes" {
            let expansions = row.list("expansion")
            let index = strings.add(expansions)
            let variants = row["variants"].split(separator: ",").map { String($0.drop(while: { $0 == " " })) }
            for form in [row["abbr"]] + variants { try add(form, .titleAbbreviation, index, row) }
        }
    }

    private mutating func bodies() throws {
        for row in try table("body_names.tsv") {
            try add(row["body"], .bodyName, number(row["standing"], BodyStanding.self, row), row)
        }
        for row in try table("world_bodies.tsv") {
            try add(row["body"], .bodyName, number(row["standing"], BodyStanding.self, row), row)
        }
        for row in try table("body_heads.tsv") {
            let head = try BodyHead(value(row["name"], row), value(row["standing"], row))
            try add(row["head"], .bodyHead, head.number, row)
        }
        for row in try table("body_words.tsv") {
            let word = try BodyWord(row["bodies"].split(separator: ",").map { try value(String($0), row) })
            try add(row["word"], .bodyWord, word.number, row)
        }
        try documentsAndEvents()
        for row in try table("action_verbs.tsv") { try add(row["word"], .actionVerb, 0, row) }
        for row in try table("common_words.tsv") { try add(row["word"], .commonWord, 0, row) }
        for row in try table("person_verbs.tsv") { try add(row["verb"], .personVerb, 0, row) }
        for row in try table("people.tsv") { try add(row["name"], .knownPerson, 0, row) }
        for row in try table("ethnonyms.tsv") { try add(row["name"], .ethnonym, 0, row) }
        for row in try table("fields.tsv") { try add(row["field"], .field, 0, row) }
    }

    private mutating func documentsAndEvents() throws {
        for row in try table("law_kinds.tsv") {
            try add(row["kind"], .lawKind, number(row["naming"], LawNaming.self, row), row)
        }
        for row in try table("law_names.tsv") { try add(row["name"], .lawName, 0, row) }
        for row in try table("event_kinds.tsv") {
            try add(row["kind"], .eventKind, number(row["grammar"], EventNaming.self, row), row)
        }
        for row in try table("event_names.tsv") { try add(row["name"], .eventName, 0, row) }
    }

    private mutating func facts() throws {
        for row in try table("relation_triggers.tsv") {
            let statement = try RelationStatement(value(row["relation"], row), value(row["needs"], row))
            try add(row["trigger"], .relationTrigger, statement.number, row)
        }
        for row in try table("event_nouns.tsv") { try add(row["noun"], .eventNoun, 0, row) }
        for row in try table("counted_nouns.tsv") {
            try add(row["noun"], .countedNoun, number(row["kind"], CountedNounKind.self, row), row)
        }
        for row in try table("measure_nouns.tsv") {
            try add(row["noun"], .measureNoun, number(row["kind"], MeasureNounKind.self, row), row)
        }
    }

    private mutating func figures() throws {
        for row in try table("units.tsv") { try add(row["unit"], .unit, 0, row) }
        let known = try table("currencies.tsv")
        let names = Set(known.map { $0["name"].lowercased() })
        let others = try table("world_currencies.tsv").filter { !names.contains($0["name"].lowercased()) }
        for row in known + others {
            let code = row["code"]
            guard let currency = Currency(code: code) else {
                throw row.error(
                    "“\(code)” is no code of a currency", remedy: "write the three capitals of ISO 4217")
            }
            try add(row["name"], .currency, currency.number, row)
        }
        for row in try table("figure_homographs.tsv") { try add(row["word"], .figureHomograph, 0, row) }
    }

    private mutating func boilerplate() throws {
        for row in try table("boilerplate.tsv") {
            try add(row["text"], .boilerplate, number(row["zone"], BoilerplateZone.self, row), row)
        }
    }
}

extension StringProtocol {
    /// The text without the characters at its end that fit a condition.
    func trimmingSuffix(while fits: (Character) -> Bool) -> String {
        var end = endIndex
        while end > startIndex, fits(self[index(before: end)]) { end = index(before: end) }
        return String(self[..<end])
    }
}
