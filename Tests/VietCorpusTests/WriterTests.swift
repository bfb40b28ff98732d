import Testing

@testable import VietCorpus

/// What writers do eight bytes at a time, beside the same done one by one.
@Suite("Writers over bytes")
struct WriterTests {
    private static let pieces = [
        "a", "ủy", " ", "\u{A0}", "\u{2003}", "\u{3000}", "\u{2028}", "\u{85}", "\t", "\r", "\n", "\"", "\\", "|", "_",
        "\u{7F}",
        "\u{301}", "😀", "xã An Hòa", "Ủ", "đ", "12,5%", "\0", "…",
    ]

    private func texts(_ count: Int = 400) -> [String] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in
            (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                Self.pieces.randomElement(using: &generator) ?? ""
            }.joined()
        }
    }

    private func written(_ text: String, _ body: (inout ByteCursor, Span<UInt8>) -> Void) -> String {
        var writer = ByteWriter()
        let utf8 = Array(text.utf8)
        writer.append(atMost: 6 * utf8.count + 20) { body(&$0, utf8.span) }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test("a search finds the first byte, whatever the length and the start")
    func search() {
        for count in 0...40 {
            for place in 0...count {
                var bytes = [UInt8](repeating: 0x61, count: count)
                if place < count { bytes[place] = 0x22 }
                for start in 0...count {
                    let found = bytes.span.first(from: start) { $0 == 0x22 }
                    #expect(found == (place >= start ? place : count))
                }
            }
        }
    }

    @Test("texts of all lengths are copied whole")
    func copies() {
        for count in 0...70 {
            let text = String((0..<count).map { Character(Unicode.Scalar(UInt8(0x21 + $0))) })
            #expect(written(text) { $0.append($1) } == text)
        }
    }

    @Test("numbers are written as Swift writes them")
    func numbers() {
        var numbers = [0, 7, 10, 99, 100, 12_345_678, 99_999_999, 100_000_000, .max, .min, -1, -120]
        numbers += (0..<500).map { _ in Int.random(in: .min ... .max) >> Int.random(in: 0..<63) }
        for number in numbers {
            #expect(written("") { cursor, _ in cursor.append(number) } == "\(number)")
            var narrow = ByteWriter()
            narrow.append(atMost: "\(number)".utf8.count) { $0.append(number) }
            #expect(String(decoding: narrow.bytes, as: UTF8.self) == "\(number)")
        }
        #expect(written("") { cursor, _ in cursor.append(42, digits: 5) } == "00042")
    }

    @Test("white space is joined and lines are put into one as strings do it")
    func spaces() {
        for text in texts() {
            let words = text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
            #expect(written(text) { $0.append($1, spacedBy: 0x5F) } == words.joined(separator: "_"))
            #expect(
                written(text) { $0.append(inOneLine: $1) }.unicodeScalars.elementsEqual(text.inOneLine.unicodeScalars))
            let scalars = text.unicodeScalars
            let isOpen = [scalars.first, scalars.last].contains { $0?.properties.isWhitespace == true }
            #expect(Array(text.utf8).span.hasWhiteSpaceAtEnd == isOpen)
        }
    }

    @Test("strings of JSON read back as they were")
    func escapes() throws {
        for text in texts() + [String(repeating: "xã \"An\" \\ \n", count: 60)] {
            var writer = JSONWriter()
            writer.string(text)
            #expect(try JSONParser.parse(writer.bytes[...]) == .string(text))
        }
    }

    @Test("a long string of JSON is what the short ways write, wherever its escapes are")
    func longEscapes() {
        let texts = [1, 2, 5, 13, 31, 32, 33, 64, 100].map { distance in
            (0..<300).map { ($0 + 1) % distance == 0 ? UInt8($0 % 3 == 0 ? 0x0A : $0 % 3 == 1 ? 0x22 : 0x01) : 0xC6 }
        }
        for text in texts {
            for count in 0...text.count {
                var (long, short) = (ByteWriter(), ByteWriter())
                let most = ByteCursor.longestEscape * count
                long.append(atMost: most) { $0.append(escapedLong: 0..<count, of: text.span) }
                for byte in text[..<count] {
                    short.append(atMost: ByteCursor.longestEscape) { $0.append(escaped: [byte].span) }
                }
                #expect(long.bytes == short.bytes)
            }
        }
    }

    @Test("fields of a table are quoted where they have to be")
    func fields() {
        var writer = DelimitedWriter(.comma)
        writer.row(["xã An Hòa", "a,b", "nói \"có\"", " a", "a\u{A0}", "", "a\r\nb"])
        let expected = "xã An Hòa,\"a,b\",\"nói \"\"có\"\"\",\" a\",\"a\u{A0}\",,\"a\r\nb\"\r\n"
        #expect(writer.bytes == Array(expected.utf8))
    }

    @Test("offsets that are counted are those of a map", arguments: OffsetUnit.allCases)
    func offsets(_ unit: OffsetUnit) {
        for text in texts(100) {
            let utf8 = Array(text.utf8)
            let map = Offsets(utf8: utf8, unit: unit)
            var counter = OffsetCounter(unit: unit)
            for start in 0...utf8.count {
                for end in start...min(utf8.count, start + 20) {
                    #expect(counter.range(start..<end, in: utf8.span) == map.range(start..<end))
                }
            }
            #expect(counter.range(0..<utf8.count, in: utf8.span) == map.range(0..<utf8.count))
        }
    }

    @Test("messages on the board arrive as those through the socket")
    func board() throws {
        let board = try WorkerBoard(count: 2, areaCount: 3)
        for worker in 0..<2 {
            let (parent, child) = try Channel.pair(board: board)
            for count in [0, 1, 5000, 100_000, 1 << 20] {
                for area in [0, 2, -1] where area >= 0 || count < 100_000 {
                    var message = MessageWriter()
                    message.write([UInt8](repeating: UInt8(worker + 1), count: max(0, count - Message.numberCount)))
                    #expect(parent.send(message.finish(), area: area))
                    let received = child.receive()
                    #expect(received?.message == Array(message.finish().joined()) && received?.area == area)
                }
            }
        }
    }

    @Test("an area is one batch's until nobody has what lies there")
    func areas() throws {
        let board = try WorkerBoard(count: 1, areaCount: 2)
        #expect(board.lay([[1, 2], [3]], in: 0) && !board.lay([[UInt8](repeating: 0, count: 1 << 23)], in: 0))
        #expect(board.message(count: 3, in: 0) == [1, 2, 3] && board.message(count: 3, in: 2) == nil)
        var part: ByteBlock?
        do {
            let area = try #require(board.takeArea())
            let other = board.takeArea()
            #expect(area.number == 0 && other?.number == 1 && board.takeArea() == nil)
            part = ByteBlock(area, 0..<3)[1..<3]
        }
        #expect(part?.slice == [2, 3] && board.takeArea()?.number == 1)
        part = nil
        let areas = [board.takeArea(), board.takeArea()]
        #expect(areas.compactMap { $0?.number }.sorted() == [0, 1])
    }

    @Test("what a message refers to is read where it lies, and nowhere but in the area of the message")
    func answerRoom() throws {
        let board = try WorkerBoard(count: 1, areaCount: 1)
        let area = try #require(board.takeArea())
        var room = AnswerRoom(area)
        let content = try #require(room.fill(atMost: 100) { $0.append("xin") })
        let next = try #require(room.fill(atMost: 100) { $0.append("chào") })
        #expect(room.fill(atMost: WorkerBoard.areaSize - WorkerBoard.messageSize) { _ in } == nil)
        var none = AnswerRoom()
        #expect(none.fill(atMost: 1) { _ in } == nil && none.rest == 0)
        let rest = room.rest
        #expect(throws: MalformedMessage.self) {
            try room.fill(atMost: rest) { cursor throws(MalformedMessage) in
                cursor.append("nothing of this stays")
                throw MalformedMessage()
            }
        }
        #expect(room.rest == rest)

        var message = MessageWriter()
        for block in [content, ByteBlock([9] as [UInt8]), next] { message.write(block) }
        #expect(board.lay(message.finish(), in: area.number))
        let bytes = Array(message.finish().joined())
        var reader = MessageReader(ByteBlock(area, 0..<bytes.count))
        for expected in [Array("xin".utf8), [9], Array("chào".utf8)] { #expect(try reader.content() == expected) }
        #expect(reader.isAtEnd)
        // Too long for its area, it holds everything itself.
        message.write([UInt8](repeating: 1, count: WorkerBoard.messageSize))
        let long = Array(message.finish().joined())
        #expect(!board.lay(message.finish(), in: area.number))
        var longReader = MessageReader(long)
        for expected in [Array("xin".utf8), [9], Array("chào".utf8)] { #expect(try longReader.content() == expected) }

        var elsewhere = MessageReader(bytes)
        #expect(throws: MalformedMessage.self) { try elsewhere.block() }
        for (count, start) in [(10, WorkerBoard.areaSize - 9), (.max, 0), (1, -1), (1, .max)] {
            var message = MessageWriter()
            message.write(~count)
            message.write(start)
            #expect(board.lay(message.finish(), in: area.number))
            var reader = MessageReader(ByteBlock(area, 0..<2 * Message.numberCount))
            #expect(throws: MalformedMessage.self) { try reader.block() }
        }
    }

    @Test("words are made once, in any order of their numbers, and stay where they are")
    func words() {
        var table = WordTable()
        let numbers = [7, 0, 300, 7, 1, 0, 300]
        var made: [Int] = []
        for number in numbers {
            let place = table.place(of: number) {
                made.append(number)
                return "word \(number)"
            }
            #expect(String(decoding: table.texts.bytes[place], as: UTF8.self) == "word \(number)")
        }
        #expect(made == [7, 0, 300, 1])
    }
}
