import Foundation
import Testing
import VietCorpus
import VietExtraction

@Suite("Administrative units: what Corpus/gold/units.tsv says by hand, the extractor says")
struct UnitLinkTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let published: PublicationDate?
        let home: String
        let sentence: String

        var testDescription: String { sentence }
    }

    /// A sentence a row; the value of a mark is the units, ` / ` between them, `†` after those that have ended, or
    /// `several`.
    static let rows: [Row] = {
        let file = Repository.gold.appending(path: "units.tsv")
        guard let table = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return table.split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return Row(published: PublicationDate(cells[0]), home: cells[1], sentence: cells[2])
        }
    }()

    @Test("places and bodies have the units of the table", arguments: rows)
    func row(row: Row) throws {
        let gold = try GoldArticle(parsing: row.sentence, id: "row", file: "units.tsv")
        let home = row.home.isEmpty ? nil : try HomeUnit(row.home)
        let article = Extractor(home: home).extract(gold.text, published: row.published)
        for mark in gold.annotations {
            let entity = try #require(
                article.entities.first { $0.utf8Range == mark.utf8Range && $0.label == mark.label }, "\(row.sentence)")
            if mark.value == "several" {
                #expect(entity.units.count > 3, "\(entity.text)")
            } else {
                let units = entity.units.map(Self.description).joined(separator: " / ")
                #expect(units == mark.value ?? "", "\(entity.text)")
            }
        }
    }

    @Test("at most one single unit in a hundred is wrong, over more than 150 mentions")
    func precision() throws {
        var singles = 0
        var wrong = 0
        for row in Self.rows {
            let gold = try GoldArticle(parsing: row.sentence, id: "row", file: "units.tsv")
            let home = row.home.isEmpty ? nil : try HomeUnit(row.home)
            let article = Extractor(home: home).extract(gold.text, published: row.published)
            for entity in article.entities where entity.units.count == 1 {
                let mark = gold.annotations.first { $0.utf8Range == entity.utf8Range && $0.label == entity.label }
                singles += 1
                wrong += mark?.value == entity.units.map(Self.description).first ? 0 : 1
            }
        }
        #expect(singles > 150 && wrong * 100 <= singles)
    }

    @Test("a body that is completed from a headline in capitals is written as the table writes its unit")
    func shoutedHeadline() {
        let article = Extractor().extract(
            "KỲ HỌP CỦA HĐND XÃ TRUNG HÀ\n\nKỳ họp bầu thêm Phó Chủ tịch Ủy ban nhân dân xã.\n")
        let bodies = article.entities.filter { $0.label == .title }.map(\.body)
        #expect(bodies == ["Ủy ban nhân dân xã Trung Hà"])
    }

    private static func description(_ unit: AdministrativeUnit) -> String {
        let parent = unit.parent.map { " < \($0.fullName)" } ?? ""
        return "\(unit.code) \(unit.fullName)\(parent)\(unit.validTo == nil ? "" : " †")"
    }
}
