import VietNormalization
import VietTokenization

/// Knowledge of one's own that an ``Extractor`` adds to what the package ships.
///
/// Phrases match as those of the package do: in any normalization form, any tone placement and any case, where people,
/// organizations and places start with a capital in the text.
///
/// ```swift
/// let lexicon = try CustomLexicon([.init(.place, "Hòn Yến"), .init(.title, "CVTB", standsFor: ["Chuyên viên Tổng bộ"])])
/// let article = Extractor(lexicon: lexicon).extract(text)
/// ```
public struct CustomLexicon: Sendable {
    /// What a phrase names.
    public enum Kind: String, Sendable, CaseIterable {
        case person, title, organization, place
    }

    /// One phrase.
    public struct Entry: Sendable, Equatable {
        /// What the phrase names.
        public var kind: Kind
        /// The phrase as it is written.
        public var text: String
        /// For an abbreviated title, what it may stand for; empty for everything else.
        public var readings: [String]

        /// A phrase.
        public init(_ kind: Kind, _ text: String, standsFor readings: [String] = []) {
            self.kind = kind
            self.text = text
            self.readings = readings
        }
    }

    /// Why an entry, or a line of a table, is not one.
    public struct Failure: Error, Sendable, Equatable, CustomStringConvertible {
        /// The number of the entry, or of the line in the table, from 1.
        public let position: Int
        /// What is wrong with it.
        public let problem: String
        /// What to do about it.
        public let remedy: String

        /// `line 3: unknown kind “people”; use …`
        public var description: String { "line \(position): \(problem); \(remedy)" }
    }

    /// The phrases in the order they were given.
    public let entries: [Entry]

    let phrases: PhraseTable?
    /// The lists of readings, in the order of the payload numbers after those of the shipped strings.
    let readings: [[String]]

    /// Takes phrases in.
    ///
    /// - Throws: for the first entry whose text holds no letter or digit, or that has readings and is no title.
    /// - Complexity: O(n log n) in the length of all phrases.
    public init(_ entries: some Sequence<Entry>) throws(Failure) {
        try self.init(numbered: entries.enumerated().map { ($0 + 1, $1) })
    }

    /// Reads a table: a phrase a line, its kind, a tab, its text, and for a title what it may stand for, each after a
    /// further tab. Empty lines and those that start with `#` count for nothing.
    ///
    /// - Throws: for the first line that is not an entry, naming it.
    public init(parsing table: String) throws(Failure) {
        var entries: [(Int, Entry)] = []
        for (index, line) in table.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if line.hasPrefix("#") || line.allSatisfy(\.isWhitespace) { continue }
            entries.append((index + 1, try Self.entry(line, index + 1)))
        }
        try self.init(numbered: entries)
    }

    private static func entry(_ line: Substring, _ position: Int) throws(Failure) -> Entry {
        let cells = TabSeparatedText.cells(of: line).map(Self.trimmed)
        guard let kind = Kind(rawValue: cells[0]) else {
            let kinds = Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw Failure(
                position: position, problem: "unknown kind “\(cells[0])”",
                remedy: "start the line with one of \(kinds), then a tab")
        }
        guard cells.count > 1 else {
            throw Failure(
                position: position, problem: "no text after “\(cells[0])”", remedy: "put a tab and the text there")
        }
        return Entry(kind, cells[1], standsFor: cells.dropFirst(2).filter { !$0.isEmpty })
    }

    private static func trimmed(_ cell: Substring) -> String {
        let start = cell.drop(while: \.isWhitespace)
        return String(start.prefix(start.count - start.reversed().prefix(while: \.isWhitespace).count))
    }

    private init(numbered entries: [(Int, Entry)]) throws(Failure) {
        var builder = PhraseTableBuilder()
        var readings: [[String]] = []
        for (position, entry) in entries {
            if !entry.readings.isEmpty, entry.kind != .title {
                throw Failure(
                    position: position, problem: "“\(entry.text)” is a \(entry.kind.rawValue) and has a value",
                    remedy: "only titles stand for something; leave it out")
            }
            for payload in Self.payloads(entry, readings.count) {
                let text = Normalizer.forMatching.normalize(entry.text).text
                guard text.contains(where: { $0.isLetter || $0.isNumber }), builder.add(text, payload) else {
                    throw Failure(
                        position: position, problem: "“\(entry.text)” holds no letter",
                        remedy: "fill the text in or remove the entry")
                }
            }
            if !entry.readings.isEmpty { readings.append(entry.readings) }
        }
        self.entries = entries.map(\.1)
        phrases = entries.isEmpty ? nil : PhraseTable(StaticBytes(builder.build()))
        self.readings = readings
    }

    /// The meanings that the rules know a phrase by.
    private static func payloads(_ entry: Entry, _ number: Int) -> [PhraseTable.Payload] {
        switch entry.kind {
        case .person: [payload(.knownPerson, 0)]
        case .title where entry.readings.isEmpty:
            [payload(.titleHead, TitleHead(.office, .optional).number)]
        case .title: [payload(.titleAbbreviation, Lexicon.firstCustomReading + number)]
        case .organization: [payload(.bodyName, BodyStanding.alone.number)]
        case .place: [payload(.knownPlace, 0), payload(.placeName, PlaceLevel.region.number)]
        }
    }

    private static func payload(_ category: LexiconCategory, _ number: Int) -> PhraseTable.Payload {
        PhraseTable.Payload(category: category.rawValue, number: number)
    }
}
