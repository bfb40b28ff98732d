import Testing

@testable import VietTokenization

/// One tokenizer serves many threads. `.ci/run` runs this under the thread sanitizer.
struct ConcurrencyTests {
    private static let texts = [
        "UBND huyện An Lão họp ngày 29/9/2022. Bí thư Huyện ủy Trần Thị Diệu Hạnh phát biểu.",
        "Nghị quyết số 18-NQ/TW được 63,24 % đại biểu thông qua tại TP. Quy Nhơn, tỉnh Bình Định.",
        String(repeating: "hợp tác xã nông nghiệp ở xã An Hòa ", count: 300),
    ]

    @Test func eightTasksFindTheWordsThatOneFinds() async {
        let tokenizer = Tokenizer.default
        let alone = Self.texts.map { Array(tokenizer.words(in: $0)) }
        await withTaskGroup(of: [[Word]].self) { group in
            for _ in 0..<8 {
                group.addTask { (0..<4).flatMap { _ in Self.texts.map { Array(tokenizer.words(in: $0)) } } }
            }
            for await found in group { #expect(found == alone + alone + alone + alone) }
        }
    }

    @Test func aSentenceIsCutAfter1024Atoms() {
        let text = String(repeating: "huyện ", count: 2500)
        let sentences = Array(Tokenizer.default.sentences(in: text))
        let lengths = sentences.map {
            text.utf8.prefix($0.upperBound).dropFirst($0.lowerBound).split(separator: 0x20).count
        }
        #expect(lengths == [1024, 1024, 452])
        #expect(Array(Tokenizer.default.words(in: text)).last?.utf8Range.upperBound == text.utf8.count - 1)
    }
}
