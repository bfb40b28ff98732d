import Foundation
import Testing
import VietNormalization
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
    private static let parts: [[UInt8]] = cut(text)

    private static func cut(_ text: String) -> [[UInt8]] {
        var parts: [[UInt8]] = []
        var rest = Array(text.utf8)
        // The first byte of what is left is the line's end that the cut before stands at.
        while let cut = TextCut.first(in: Array(rest.dropFirst(2))) {
            parts.append(Array(rest[..<(cut + 2)]))
            rest.removeFirst(cut + 2)
        }
        return parts + [rest]
    }

    /// The parts as a file of them has them, so many put together in each.
    private func parts(_ text: String, each count: Int) -> [(utf8: [UInt8], place: TextPart)] {
        let pieces = Self.cut(text)
        var start = TextLength()
        return stride(from: 0, to: pieces.count, by: count).map { first in
            let utf8 = pieces[first..<min(first + count, pieces.count)].flatMap(\.self)
            let before = start
            start += TextLength(wellFormed: utf8.span)
            let isLast = first + count >= pieces.count
            return (utf8, TextPart(start: before, count: utf8.count, isLast: isLast))
        }
    }

    /// What an output makes of parts; with an error in the place of one, if that is wanted.
    private func joined(
        _ encoder: some TextEncoder, _ parts: [(utf8: [UInt8], place: TextPart)], failing failed: Int? = nil
    ) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        var output = JoinedTextOutput(try WritableFile(path: file.path), framing: encoder.framing)
        for (number, (utf8, place)) in parts.enumerated() {
            if number == failed {
                let error = InputError(name: "x", reason: "y", remedy: "z")
                #expect(try output.append(.failure(error)) == error)
                break
            }
            var room = AnswerRoom()
            let encoded = try encoder.encode(ByteBlock(utf8), place, id: "a \"b\"", room: &room)
            var message = MessageWriter()
            encoded.write(to: &message)
            var reader = MessageReader(Array(message.finish().joined()))
            #expect(try output.append(.success(try EncodedText(from: &reader))) == nil)
        }
        try output.finish()
        return Array(try Data(contentsOf: file))
    }

    private func whole(_ encoder: some TextEncoder, _ text: String) -> [UInt8] {
        var writer = ByteWriter()
        encoder.encode(SourceText(id: "a \"b\"", utf8: Array(text.utf8)[...]), to: &writer)
        return writer.bytes
    }

    private static let wide = text + "Họp \u{1F468}\u{200D}\u{1F469} tại \u{20000}, \"Hải\\\u{1}\" vui lắm.\n" + text

    private static let tokenFormats =
        TokenFormat.Layout.allCases.flatMap { layout in
            OffsetUnit.allCases.flatMap { offsetUnit in
                TokenUnit.allCases.filter { $0 != .sentence || layout != .conllu }
                    .map { TokenFormat($0, layout: layout, offsetUnit: offsetUnit) }
            }
        } + [
            TokenFormat(.word, layout: .jsonl, keepsPunctuation: false),
            TokenFormat(.word, layout: .text, showsParts: true),
        ]

    @Test("make together every format of the whole, whatever their size")
    func tokensOfParts() throws {
        for format in Self.tokenFormats {
            let expected = whole(format, Self.wide)
            for count in [1, 7, 1000] {
                #expect(try joined(format, parts(Self.wide, each: count)) == expected, "\(format) \(count)")
            }
        }
    }

    @Test("without a token make a whole too")
    func noTokens() throws {
        let blank = "\u{200B}"
        let length = TextLength(wellFormed: blank.utf8.span)
        let places = [
            TextPart(start: TextLength(), count: length.utf8, isLast: false),
            TextPart(start: length, count: length.utf8, isLast: true),
        ]
        for format in Self.tokenFormats {
            let parts = places.map { (utf8: Array(blank.utf8), place: $0) }
            #expect(try joined(format, parts) == whole(format, blank + blank))
        }
    }

    @Test("make together the object of a normalized whole", arguments: OffsetUnit.allCases)
    func normalizedParts(unit: OffsetUnit) throws {
        for options: Normalizer.Options in [
            [.nfc], [.nfd], [.nfc, .clean, .mojibake, .htmlEntities], [.nfc, .toneRepair, .detachedMarks, .splitWords],
        ] {
            for layout in [NormalizedFormat.Layout.lines, .text] {
                let encoder = NormalizedTextEncoder(
                    normalizer: Normalizer(options), format: NormalizedFormat(layout, offsetUnit: unit))
                let expected = whole(encoder, Self.wide)
                for count in [1, 7, 1000] {
                    #expect(try joined(encoder, parts(Self.wide, each: count)) == expected)
                }
            }
        }
    }

    @Test("lie where the answer does if there is room for them, and are the same elsewhere")
    func laidParts() throws {
        let board = try WorkerBoard(count: 1, areaCount: 1)
        let area = try #require(board.takeArea())
        let cases: [(text: String, options: Normalizer.Options, isLaid: Bool)] = [
            (Self.wide, .nfc, true), (Self.wide, .nfd, true),
            (String(repeating: "a", count: 1_000_000), .nfc, true),
            (String(repeating: "a", count: 1_000_000), .nfd, true),
            (String(repeating: "\u{1}", count: 1_000_000), .nfc, false),
        ]
        for (text, options, isLaid) in cases {
            let encoder = NormalizedTextEncoder(normalizer: Normalizer(options), format: NormalizedFormat(.lines))
            let utf8 = Array(text.utf8)
            let part = TextPart(start: TextLength(), count: utf8.count, isLast: true)
            var (room, none) = (AnswerRoom(area), AnswerRoom())
            let laid = try encoder.encode(ByteBlock(utf8), part, id: "1", room: &room)
            let other = try encoder.encode(ByteBlock(utf8), part, id: "1", room: &none)
            #expect(laid.body == other.body && laid.rows == other.rows && laid.shifts == other.shifts)
            #expect(other.body.rangeInArea == nil && (laid.body.rangeInArea != nil) == isLaid)
        }
    }

    @Test(
        "go on in an array where tokens take more room than there is, and are the same",
        arguments: TokenFormat.Layout.allCases)
    func movedParts(layout: TokenFormat.Layout) throws {
        let board = try WorkerBoard(count: 1, areaCount: 1)
        let area = try #require(board.takeArea())
        let format = TokenFormat(.word, layout: layout)
        for (text, isLaid) in [(Self.wide, true), (String(repeating: "1 ", count: 120_000), layout == .text)] {
            let utf8 = Array(text.utf8)
            let part = TextPart(start: TextLength(), count: utf8.count, isLast: true)
            var (room, none) = (AnswerRoom(area), AnswerRoom())
            let laid = try format.encode(ByteBlock(utf8), part, id: "1", room: &room)
            let other = try format.encode(ByteBlock(utf8), part, id: "1", room: &none)
            #expect(laid.body == other.body && laid.gaps == other.gaps && laid.rows == other.rows)
            #expect(other.body.rangeInArea == nil && (laid.body.rangeInArea != nil) == isLaid)
        }
    }

    @Test("say where a file ended that became shorter since it was cut")
    func shortenedFile() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "shortened-\(UUID().uuidString).txt")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("Xã họp.".utf8).write(to: file)
        let part = TextPart(start: TextLength(utf8: 2, scalars: 2, utf16: 2), count: 20, isLast: true)
        let error = try #require(throws: InputError.self) {
            try RawDocument.part(part, path: file.path).documents(of: Corpus(paths: [file.path], format: .text))
        }
        #expect(error.offset == "Xã họp.".utf8.count && error.reason.contains("shorter"))
    }

    @Test("end where one fails, and what was written of the text can be read")
    func failedPart() throws {
        let format = TokenFormat(.word, layout: .jsonl)
        let parts = parts(Self.wide, each: 7)
        let object = try JSONSerialization.jsonObject(with: Data(try joined(format, parts, failing: 3)))
        let record = try #require(object as? [String: Any])
        #expect((record["tokens"] as? [Any])?.isEmpty == false && (record["sentences"] as? [Any])?.isEmpty == false)
        #expect(try joined(format, parts, failing: 0).isEmpty)
    }

    @Test("that came through a pipe end their line where the next fails, and leave what comes after alone")
    func streamedParts() throws {
        let error = InputError(name: "x", reason: "y", remedy: "z")
        let text = { (body: String, isFirst: Bool) in EncodedText(streamed: Array(body.utf8), isFirst: isFirst) }
        let whole = EncodedText(Array("Ba.".utf8))
        let cases: [(results: [Result<EncodedText, InputError>], output: String)] = [
            ([.success(text("Một.", true)), .success(text("\nHai.", false)), .success(whole)], "Một.\nHai.Ba."),
            ([.success(text("Một.", true)), .failure(error), .success(whole)], "Một.\nBa."),
            ([.success(text("Một.\n", true)), .failure(error), .success(whole)], "Một.\nBa."),
            ([.failure(error), .success(text("\nHai.", false)), .success(whole)], "Ba."),
            ([.success(whole), .failure(error), .success(whole)], "Ba.Ba."),
            ([.success(text("Một.", true)), .success(whole), .failure(error), .success(whole)], "Một.Ba.Ba."),
        ]
        for (results, expected) in cases {
            let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
            defer { try? FileManager.default.removeItem(at: file) }
            var output = JoinedTextOutput(try WritableFile(path: file.path), framing: TextFraming())
            for result in results { _ = try output.append(result) }
            try output.finish()
            #expect(try String(contentsOf: file, encoding: .utf8) == expected)
        }
    }

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

    @Test("are what the file has, one after the other, and know what stands before them where that is counted")
    func files() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        let line = "Các đồng chí \u{1F468} dự họp đông đủ"
        // With a line's end that is not one of a sentence, so that the second half is one part.
        for ends in [[".\n", ".\n"], [".\n", ",\n"], [",", ","]] {
            let utf8 = ends.flatMap { Array(String(repeating: line + $0, count: 60_000).utf8) }
            try Data(utf8).write(to: file)
            for countsScalars in [true, false] {
                let partition = TextPartition(size: 1 << 18, countsScalars: countsScalars)
                var text = try #require(LongText(path: file.path, partition, maximumCount: .max))
                var end = 0
                while case .part(let part, _) = text.next() {
                    #expect(part.start.utf8 == end && part.isLast == (part.range.upperBound == utf8.count))
                    if countsScalars {
                        #expect(part.start == TextLength(wellFormed: utf8.span.extracting(..<end)))
                    }
                    end = part.range.upperBound
                }
                #expect(end == utf8.count)
            }
        }
    }

    @Test("fail where they are not UTF-8, with the place of the byte in them")
    func badByte() throws {
        var encoders: [any TextEncoder] = Self.tokenFormats
        for options: Normalizer.Options in [.nfc, .nfd] {
            for layout in [NormalizedFormat.Layout.lines, .text] {
                encoders.append(
                    NormalizedTextEncoder(normalizer: Normalizer(options), format: NormalizedFormat(layout)))
            }
        }
        for position in [0, 4_095, 4_096, 9_000, 9_998] {
            var utf8 = Array(String(repeating: "Xin chào.\n", count: 1_000).utf8.prefix(9_999))
            utf8[position] = 0xFF
            let part = TextPart(start: TextLength(), count: utf8.count, isLast: true)
            for encoder in encoders {
                var room = AnswerRoom()
                let error = #expect(throws: InvalidUTF8.self) {
                    try encoder.encode(ByteBlock(utf8), part, id: "1", room: &room)
                }
                #expect(error?.byte == 0xFF || error?.fault == .truncatedSequence)
                #expect((position - 1...position).contains(error?.offset ?? -1))
            }
        }
    }
}
