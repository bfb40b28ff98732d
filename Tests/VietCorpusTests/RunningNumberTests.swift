import Testing

@testable import VietCorpus

@Suite("A number that grows by little")
struct RunningNumberTests {
    @Test(
        "has the digits of its value, however it came to it",
        arguments: [
            [0, 1, 9, 10, 99, 100, 101, 199, 200, 999, 1_000, 1_099],
            [95, 194, 293, 293, 392, 491, 9_950, 10_049], [5, 3, 0, 7],
            [99_999_950, 99_999_999, 100_000_000, 100_000_042],
            [123_456_789_012, 123_456_789_013, 12], [Int.max],
        ])
    func digits(values: [Int]) {
        var number = RunningNumber()
        for value in values {
            number.advance(to: value)
            for room in [ByteCursor.longestNumber, "\(value)".utf8.count] {
                #expect(Self.written(number, room) == "\(value)")
            }
        }
    }

    @Test("has the digits of every number that is reached by steps of two digits")
    func steps() {
        for step in 1..<100 {
            var number = RunningNumber()
            for value in stride(from: 0, to: 20_000, by: step) {
                number.advance(to: value)
                if Self.written(number, ByteCursor.longestNumber) != "\(value)" { Issue.record("\(value) by \(step)") }
            }
        }
    }

    private static func written(_ number: RunningNumber, _ room: Int) -> String {
        var bytes = [UInt8](repeating: 0, count: room)
        let count = bytes.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return 0 }
            var cursor = ByteCursor(start, room: room)
            cursor.append(number)
            return cursor.count
        }
        return String(decoding: bytes[..<count], as: UTF8.self)
    }
}
