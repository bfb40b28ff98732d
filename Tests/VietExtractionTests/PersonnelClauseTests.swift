import Testing
import struct VietCorpus.GoldArticle

@testable import VietExtraction

/// What lets the finder of changes pass names and offices over that are a whole clause.
@Suite("Clauses of names and offices alone")
struct PersonnelClauseTests {
    /// The rules that start with a name or an office.
    private static let changed: [RuleRow] = {
        let rules = CompiledRules.shipped
        guard let set = rules.set(.changed) else { return [] }
        let names = Set(rules.sets[set].rules.map { rules.names.identifiers[Int($0)].description })
        return RuleExamples.rows.filter { names.contains($0.rule) }
    }()

    @Test("No rule of changes reads on where one ends", arguments: changed)
    func borders(row: RuleRow) throws {
        var clauseCount = 0
        for example in row.examples + row.counterExamples {
            let text = try GoldArticle(parsing: example, id: "example", file: "rules").text
            for variant in Self.variants(of: text) {
                var reader = Reader(variant)
                for start in reader.starts where reader.endsClause(start) {
                    clauseCount += 1
                    let isChange = reader.startsChange(start)
                    #expect(!isChange, "\(variant)")
                }
            }
        }
        #expect(clauseCount > 0)
    }

    @Test("The rules read their examples from a name or an office on", arguments: changed)
    func changes(row: RuleRow) throws {
        for example in row.examples {
            var reader = Reader(try GoldArticle(parsing: example, id: "example", file: "rules").text)
            let isChange = reader.starts.contains { reader.startsChange($0) }
            #expect(isChange, "\(example)")
        }
    }

    @Test("The offices at the end of one end it by themselves")
    func offices() throws {
        let reader = Reader("Ông Lê Văn An, Bí thư Huyện ủy An Lão, Chủ tịch HĐND huyện; bà Lê Thị Mai vắng mặt.")
        #expect(reader.starts.count == 4)
        let found = reader.starts.map { reader.context.offices(endingClauseAt: $0) }
        // All of the offices, and nothing of the name.
        let offices = try #require(found[0])
        #expect(offices.lowerBound >= reader.items.ranges[0].upperBound)
        #expect(reader.starts.filter { offices.contains($0) } == [reader.starts[1], reader.starts[2]])
        #expect(found[1]?.upperBound == offices.upperBound && found[2]?.upperBound == offices.upperBound)
        #expect(found[3] == nil)
    }

    /// A text, and itself with a semicolon or a full stop for each comma, and after each name and office.
    private static func variants(of text: String) -> [String] {
        let reader = Reader(text)
        let utf8 = Array(text.utf8)
        var places = utf8.indices.filter { utf8[$0] == UInt8(ascii: ",") }.map { $0..<$0 + 1 }
        for range in reader.items.ranges {
            let end = Int(reader.document.atoms[range.upperBound - 1].end)
            places.append(end..<end)
        }
        var variants = [text]
        for place in places {
            for mark in [UInt8(ascii: ";"), UInt8(ascii: ".")] {
                let bytes = utf8[..<place.lowerBound] + [mark] + utf8[place.upperBound...]
                variants.append(String(decoding: bytes, as: UTF8.self))
            }
        }
        return variants
    }
}

/// A text with its names and titles, and the rules of changes.
private struct Reader {
    let document: Document
    let items: TitleLinker.Items
    let context: PersonnelContext
    private var rules: RuleSeries<PersonnelContext>

    init(_ text: String) {
        document = Document(utf8: Array(text.utf8))
        let grammars = Grammars(
            document: document, matches: Lexicon.shipped.matches(in: document), rules: .shipped)
        let names = NameMentions.find(grammars, ArticleAnatomy(grammars: grammars))
        func ranges(_ label: LabelCode) -> [Range<Int>] { names.mentions.filter { $0.label == label }.map(\.range) }
        items = TitleLinker.Items(document: document, people: ranges(.person), titles: ranges(.title))
        context = PersonnelContext(text: grammars.text, items: items)
        rules = RuleGrammar(.changed, context).series()
    }

    /// Where names and titles start.
    var starts: [Int] { items.ranges.map(\.lowerBound) }

    func endsClause(_ start: Int) -> Bool { context.offices(endingClauseAt: start) != nil }

    mutating func startsChange(_ start: Int) -> Bool { rules.reading(at: start) != nil }
}
