import Testing
import VietExtraction

/// One extractor serves any number of tasks at once, and each gets what it would get alone.
@Suite struct ConcurrencyTests {
    @Test func eightTasksGetWhatOneGets() async {
        let expected = Self.articles.map { Self.transcript(of: Extractor.default.extract($0)) }
        #expect(expected.allSatisfy { !$0.isEmpty })
        await withTaskGroup(of: (Int, [[String]]).self) { group in
            for task in 0..<8 {
                group.addTask {
                    // Each task starts at another article, so that different ones are read at the same time.
                    let rotated = Self.articles[(task % Self.articles.count)...] + Self.articles
                    return (task, rotated.map { Self.transcript(of: Extractor.default.extract($0)) })
                }
            }
            for await (task, transcripts) in group {
                #expect(transcripts == Array(expected[(task % expected.count)...] + expected))
            }
        }
    }

    private static let articles = (1...24).map { number in
        """
        Hội nghị tổng kết công tác năm 20\(10 + number % 13)

        Sáng ngày \(number)/9/2022, đồng chí Nguyễn Văn \(["An", "Bình", "Cường", "Dũng"][number % 4]), Bí thư Huyện \
        ủy An Lão, chủ trì hội nghị lúc \(7 + number % 4) giờ 30 phút. Ông Lê Văn Tám, Chủ tịch UBND xã An Hòa, cho \
        biết \(number),5% số hộ đã thoát nghèo; Bí thư Huyện ủy giao Phòng Tài chính - Kế hoạch báo cáo trước ngày 30/11.
        """
    }

    /// Everything an article says, in words that can be compared.
    private static func transcript(of article: Article) -> [String] {
        article.entities.map { entity in
            "\(entity.utf8Range) \(entity.label) \(entity.text) \(entity.value.map { "\($0)" } ?? "-") \(entity.rule) "
                + "\(entity.person ?? "-") \(entity.expansion) \(entity.cluster ?? -1)"
        } + article.relations.map { "\($0)" } + ["\(article.record)"]
    }
}
