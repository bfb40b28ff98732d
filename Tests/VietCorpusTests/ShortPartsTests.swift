import Testing

@testable import VietCorpus

@Suite("Short parts and numbers")
struct ShortPartsTests {
    @Test("numbers have their digits, with as much room as they need and with more")
    func numbers() {
        var numbers = Array(0..<20_000)
        for digits in 1...18 {
            let power = (0..<digits).reduce(1) { number, _ in number * 10 }
            numbers += [power - 1, power, power + 1, power + power / 2, 7 * power + 42]
        }
        for number in numbers + [.max, .min, -1, -999, -1_000] {
            let expected = "\(number)"
            for room in [expected.utf8.count, DecimalDigits.longest, 64] {
                let written = written(room) { $0.append(number) }
                if written != expected { Issue.record("\(written) for \(expected) in \(room) bytes") }
            }
        }
    }

    @Test("the last digits of a number have zeros before them")
    func padded() {
        let rows = [(0, 2, "00"), (7, 2, "07"), (12, 2, "12"), (42, 5, "00042"), (12_345, 5, "12345")]
        for (number, digits, expected) in rows {
            #expect(written(digits) { $0.append(number, digits: digits) } == expected)
        }
    }

    @Test("parts follow one another, whatever was written over by the next")
    func parts() {
        let text = Array("Uỷ ban nhân dân xã An Hoà, huyện An Lão".utf8)
        for start in 0..<text.count {
            for end in start...text.count where ShortText.isOne(start..<end, of: text.span) {
                let form = ShortText(start..<end, of: text.span)
                var writer = ByteWriter()
                writer.append(atMost: 5 * ShortParts.size) {
                    $0.append(shortParts: 5) {
                        $0.append(end, .shared)
                        $0.append("\t_\t_\t_\t_\t_\t_\t_\tEnd=")
                        $0.append(form)
                        $0.append("")
                        $0.append(1_234_567, .shared)
                    }
                }
                let before = Array("\(end)\t_\t_\t_\t_\t_\t_\t_\tEnd=".utf8)
                let isRight = writer.bytes == before + text[start..<end] + Array("1234567".utf8)
                if !isRight { Issue.record("\(start)..<\(end)") }
            }
        }
    }

    @Test("a part of a text is short as long as a block of it can be read")
    func short() {
        let text = [UInt8](repeating: 0x61, count: 40)
        for start in 0...40 {
            for end in start...40 {
                let isShort = ShortText.isOne(start..<end, of: text.span)
                #expect(isShort == (end - start <= 16 && start + 16 <= 40))
            }
        }
        let isShort = ShortText.isOne(0..<1, of: [0x61].span)
        #expect(!isShort)
    }

    private func written(_ room: Int, _ body: (inout ByteCursor) -> Void) -> String {
        var bytes = [UInt8](repeating: 0, count: room)
        let count = bytes.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return 0 }
            var cursor = ByteCursor(start, room: room)
            body(&cursor)
            return cursor.count
        }
        return String(decoding: bytes[..<count], as: UTF8.self)
    }
}
