import Foundation
import Testing
import VietText

@testable import VietCorpus

@Suite("The parts of a long text")
struct LongTextTests {
    /// Lines that end, go on, begin lists or look like it; every order of two of them stands in the text.
    private static let lines = [
        "Đồng chí Bí thư Huyện ủy dự và phát biểu tại buổi lễ.", "Các xã, thị trấn trong huyện,", "1.", "2) Nhiệm vụ",
        "Ai cũng hỏi vì sao lại như thế?", "tiếp tục chỉ đạo các cơ quan.", "- Về kinh tế:",
        "\"Vâng\", ông Hải nói thế!",
        "a.", "ThS.", "Ông K’Bang nói: đả ng viên đi đầu.\r", "", "hòa.Về sau mọi người đều biết.", "\u{301}\u{323}",
        "Tỉnh ủy họp lần thứ I.", "v.v.", "&amp; cáº£i cÃ¡ch cho dân tin.",
    ]

    private static let text =
        lines.flatMap { first in lines.map { "\(first)\n\($0)\n" } }.joined()

    /// The text cut wherever it may be.
    private static let parts: [[UInt8]] = {
        var parts: [[UInt8]] = []
        var rest = Array(text.utf8)
        // The first byte of what is left is the line's end that the cut before stands at.
        while let cut = TextCut.first(in: Array(rest.dropFirst(2))) {
            parts.append(Array(rest[..<(cut + 2)]))
            rest.removeFirst(cut + 2)
        }
        return parts + [rest]
    }()

    private func document(_ utf8: [UInt8]) -> Document {
        Document(id: "1", text: String(decoding: utf8, as: UTF8.self))
    }

    @Test("make together the tokens of the whole", arguments: TokenUnit.allCases)
    func tokens(unit: TokenUnit) {
        let format = TokenFormat(unit, layout: .text)
        #expect(Self.parts.count > 50)
        #expect(
            Self.parts.flatMap { format.encode(document($0)) } == format.encode(document(Array(Self.text.utf8))))
    }

    @Test(
        "make together the spelling of the whole",
        arguments: [
            [.nfc], [.nfd], [.nfc, .clean, .mojibake, .htmlEntities, .slug], [.foldDiacritics, .letterCase(.lower)],
            [.nfc, .toneRepair, .markOrder, .lookAlikes, .highlandApostrophes, .detachedMarks, .splitWords],
        ] as [Normalizer.Options])
    func spelling(options: Normalizer.Options) {
        let normalizer = Normalizer(options)
        let parts = Self.parts.map { normalizer.normalize(String(decoding: $0, as: UTF8.self)).text }
        #expect(parts.joined().utf8.elementsEqual(normalizer.normalize(Self.text).text.utf8))
    }

    @Test(
        "end at sentences alone",
        arguments: ["Một hai ba", "a.", "1. 2.", "Xin chào.”", "Xin chào cả nhà,", "Xin\u{2028}chào cả nhà.", "\n"])
    func uncut(line: String) { #expect(TextCut.first(in: Array("\(line)\nHết.\n".utf8)) == nil) }

    @Test("a text with a bad byte stays whole, wherever the byte is; one without is cut and nothing of it is lost")
    func files() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "long.txt")
        var utf8 = Array(String(repeating: "Các đồng chí dự họp đông đủ.\n", count: 150_000).utf8)
        try Data(utf8).write(to: file)
        var text = try #require(LongText(path: file.path, maximumCount: .max))
        var end = 0
        while case .part(let range, _) = text.next() {
            #expect(range.lowerBound == end)
            end = range.upperBound
        }
        #expect(end == utf8.count)
        for position in [0, 1 << 20, (1 << 20) - 1, utf8.count / 2, utf8.count - 1] {
            let byte = utf8[position]
            utf8[position] = 0xFF
            try Data(utf8).write(to: file)
            #expect(LongText(path: file.path, maximumCount: .max) == nil)
            utf8[position] = byte
        }
    }
}
