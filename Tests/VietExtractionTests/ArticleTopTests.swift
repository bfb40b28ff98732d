import Foundation
import Testing
import VietExtraction

/// The record of small pages in many layouts; `Fixtures/article-tops.tsv` says what each states.
@Suite("What the top and the end of a page state")
struct ArticleTopTests {
    @Test("Headline, publication date, byline and event date: as stated, and nothing else", arguments: try Page.all())
    func record(page: Page) {
        let record = Extractor.default.extract(page.text).record
        #expect(record.headline ?? "" == page.headline)
        #expect(record.published?.description ?? "" == page.published)
        #expect(record.byline.joined(separator: "; ") == page.byline)
        #expect(record.eventDate?.description ?? "" == page.eventDate)
    }

    @Test("The day of a count gives way to the days that it counts")
    func counted() {
        let flood =
            "Tính đến 16 giờ ngày 12/3, đợt lũ từ ngày 9 đến 11/3 đã cuốn trôi ba cây cầu tạm ở các xã vùng cao."
        let cattle = "Tính đến ngày 10/3, toàn huyện đã tiêm phòng được hơn ba nghìn con trâu bò, đạt kế hoạch đề ra."
        func eventDate(_ body: String) -> String? {
            Extractor.default.extract("Tin vắn trong huyện tuần này\n13/03/2024 08:20\n\(body)").record.eventDate?
                .description
        }
        #expect(eventDate(flood) == "2024-03-09/2024-03-11")
        #expect(eventDate(cattle) == "2024-03-10")
    }
}

extension ArticleTopTests {
    /// A row of the table: an empty field is one that the page does not state.
    struct Page: CustomTestStringConvertible {
        let name: String
        let text: String
        let headline: String
        let published: String
        let byline: String
        let eventDate: String

        var testDescription: String { name }

        static func all() throws -> [Page] {
            let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/article-tops.tsv")
            return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
                let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                try #require(fields.count == 6)
                return Page(
                    name: fields[0], text: fields[1].replacing("⏎", with: "\n"), headline: fields[2],
                    published: fields[3], byline: fields[4], eventDate: fields[5])
            }
        }
    }
}
