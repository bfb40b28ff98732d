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
        try titleHeads()
        try titleAbbreviations()
        try bodies()
        try facts()
        try placeHeads()
        try administrativeUnits("admin_units_before_2025-07.tsv")
        try administrativeUnits("admin_units_from_2025-07.tsv")
        try administrativeUnits("admin_units_changes.tsv")
        try administrativeUnits("admin_unit_aliases.tsv")
        try unitKinds()
        try administrativeUnits("places.tsv")
        try boilerplate()
        for row in try table("bylines.tsv") {
            try add(row["text"], .byline, raw(row["kind"], BylineWord.self, row), row)
        }
    }

    private func table(_ name: String) throws -> [TabSeparatedTable.Row] {
        try TabSeparatedTable("\(folder)/\(name)").rows
    }

    private mutating func add(
        _ phrase: String, _ category: LexiconCategory, _ number: Int, _ row: TabSeparatedTable.Row
    ) throws {
        guard phrases.add(phrase, .init(category: category.rawValue, number: number)) else {
            throw row.error("the phrase is empty", remedy: "fill it in or remove the row")
        }
    }

    private func raw<T: CaseIterable & RawRepresentable<Int>>(
        _ name: String, _ type: T.Type, _ row: TabSeparatedTable.Row
    ) throws -> Int {
        guard let value = T.allCases.first(where: { "\($0)" == name }) else {
            throw row.error(
                "unknown value “\(name)”", remedy: "use one of \(T.allCases.map { "\($0)" }.joined(separator: ", "))")
        }
        return value.rawValue
    }

    /// A surname of several peoples has several rows; the clearest counts.
    private mutating func surnames() throws {
        var standings: [String: (standing: Int, row: TabSeparatedTable.Row)] = [:]
        for row in try table("surnames.tsv") {
            // A slash separates spellings; a bracket says which people use the name.
            let name = row["surname"].split(separator: "(").first.map(String.init) ?? row["surname"]
            guard !name.hasPrefix("no surname") else { continue }
            let standing = try raw(row["standing"], SurnameStanding.self, row)
            for spelling in name.split(separator: "/") {
                let spelling = spelling.trimmingSuffix(while: \.isWhitespace)
                if let known = standings[spelling], known.standing <= standing { continue }
                standings[spelling] = (standing, row)
            }
        }
        for (spelling, entry) in standings.sorted(by: { $0.key < $1.key }) {
            try add(spelling, .surname, entry.standing, entry.row)
        }
    }

    private mutating func givenNames() throws {
        for row in try table("given.tsv") {
            try add(row["syllable"], .givenName, row["homograph_warning"].isEmpty ? 0 : 1, row)
        }
    }

    private mutating func honorifics() throws {
        for row in try table("honorifics.tsv") {
            try add(row["form"], .honorific, raw(row["number"], HonorificKind.self, row), row)
        }
    }

    private mutating func titleHeads() throws {
        for row in try table("title_heads.tsv") {
            let name = row["class"] == "office-abbreviation" ? "officeAbbreviation" : row["class"]
            let number = try raw(name, TitleClass.self, row) + 16 * raw(row["body"], TitleBody.self, row)
            try add(row["head"], .titleHead, number, row)
        }
    }

    private mutating func titleAbbreviations() throws {
        for row in try table("abbreviations.tsv") where row["class"] == "TITLE" && row["whole"] == "yes" {
            let expansions = row["expansion"].split(separator: ";").map { String($0.drop(while: { $0 == " " })) }
            let index = strings.add(expansions)
            let variants = row["variants"].split(separator: ",").map { String($0.drop(while: { $0 == " " })) }
            for form in [row["abbr"]] + variants { try add(form, .titleAbbreviation, index, row) }
        }
    }

    private mutating func bodies() throws {
        for row in try table("body_names.tsv") {
            try add(row["body"], .bodyName, raw(row["standing"], BodyStanding.self, row), row)
        }
        for row in try table("body_heads.tsv") {
            let standing = try raw(row["standing"], BodyStanding.self, row)
            try add(row["head"], .bodyHead, raw(row["name"], BodyNaming.self, row) + 16 * standing, row)
        }
        for row in try table("body_words.tsv") {
            let bits = try row["bodies"].split(separator: ",").map { try raw(String($0), BodyNaming.self, row) }
            try add(row["word"], .bodyWord, bits.reduce(0) { $0 | 1 << $1 }, row)
        }
        try documentsAndEvents()
        for row in try table("common_words.tsv") { try add(row["word"], .commonWord, 0, row) }
        for row in try table("person_verbs.tsv") { try add(row["verb"], .personVerb, 0, row) }
        for row in try table("people.tsv") { try add(row["name"], .knownPerson, 0, row) }
        for row in try table("ethnonyms.tsv") { try add(row["name"], .ethnonym, 0, row) }
        for row in try table("fields.tsv") { try add(row["field"], .field, 0, row) }
    }

    private mutating func documentsAndEvents() throws {
        for row in try table("law_kinds.tsv") {
            try add(row["kind"], .lawKind, raw(row["naming"], LawNaming.self, row), row)
        }
        for row in try table("law_names.tsv") { try add(row["name"], .lawName, 0, row) }
        for row in try table("event_kinds.tsv") {
            try add(row["kind"], .eventKind, raw(row["grammar"], EventNaming.self, row), row)
        }
        for row in try table("units.tsv") { try add(row["unit"], .unit, 0, row) }
        for row in try table("event_names.tsv") { try add(row["name"], .eventName, 0, row) }
    }

    private mutating func facts() throws {
        for row in try table("relation_triggers.tsv") {
            let need = try raw(row["needs"], RelationTriggerNeed.self, row)
            try add(row["trigger"], .relationTrigger, raw(row["relation"], RelationTrigger.self, row) + 16 * need, row)
        }
        for row in try table("event_nouns.tsv") { try add(row["noun"], .eventNoun, 0, row) }
        for row in try table("counted_nouns.tsv") {
            try add(row["noun"], .countedNoun, raw(row["kind"], CountedNounKind.self, row), row)
        }
    }

    private mutating func placeHeads() throws {
        for row in try table("place_heads.tsv") {
            let level = row["level"].split(separator: ",").first.map(String.init) ?? ""
            try add(row["head"], .placeHead, raw(level, PlaceLevel.self, row), row)
        }
    }

    private mutating func administrativeUnits(_ name: String) throws {
        for row in try table(name) where !row["name"].allSatisfy({ $0.isNumber || "IVX".contains($0) }) {
            let level = try raw(row["level"], PlaceLevel.self, row)
            try add(row["name"], .placeName, level, row)
        }
    }

    private mutating func unitKinds() throws {
        for row in try table("unit_kinds.tsv") {
            try add(row["form"], .unitKind, raw(row["kind"], AdministrativeUnit.Kind.self, row), row)
        }
    }

    private mutating func boilerplate() throws {
        for row in try table("boilerplate.tsv") {
            try add(row["text"], .boilerplate, raw(row["zone"], BoilerplateZone.self, row), row)
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
