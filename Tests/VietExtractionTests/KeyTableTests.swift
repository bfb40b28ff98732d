import Testing

@testable import VietExtraction

@Suite("Numbers by keys")
struct KeyTableTests {
    @Test("A table answers as a dictionary does")
    func answersAsADictionaryDoes() {
        var table = KeyTable()
        var dictionary: [UInt64: Int] = [:]
        var key: UInt64 = 7
        for number in 0..<5_000 {
            key = key &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let chosen = key >> 52
            table[chosen] = number
            dictionary[chosen] = number
        }
        #expect(table.count == dictionary.count)
        for (key, value) in dictionary { #expect(table[key] == value) }
        #expect(table[1 << 60] == nil)
    }

    @Test("A table takes each key once")
    func takesEachKeyOnce() {
        var table = KeyTable(capacity: 2)
        #expect(table.isEmpty && !table.contains(0))
        let isNew = [table.insert(0), table.insert(0)]
        #expect(isNew == [true, false] && table.contains(0))
        for key in 1...100 as ClosedRange<UInt64> { table.insert(key << 32) }
        #expect(table.count == 101 && table.contains(100 << 32) && !table.contains(101 << 32))
    }

    @Test("A key gets a number once")
    func numbersEachKeyOnce() {
        var table = KeyTable()
        let numbers = [table.number(of: 5, new: 1), table.number(of: 5, new: 2), table.number(of: 6, new: 3)]
        #expect(numbers == [1, 1, 3] && table.count == 2)
        for key in 7...100 as ClosedRange<UInt64> { _ = table.number(of: key, new: Int(key)) }
        #expect(table[5] == 1 && table[100] == 100 && table.count == 96)
    }
}
