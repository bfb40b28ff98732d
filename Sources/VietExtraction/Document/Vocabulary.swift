import CVietData
import VietNormalization
import VietTokenization

/// The words that rules and code know, each with a number, its classes and its values in them.
///
/// A word stands for all spellings with the same ``SyllableKey``: in any case, tone placement and normalization form.
struct Vocabulary: Sendable {
    /// The number of a word; 0 stands for all words that the vocabulary does not hold.
    typealias WordNumber = UInt16

    /// The words of the rules and classes that the package ships.
    static let shipped: Vocabulary = {
        let bytes = StaticBytes(constant: viet_data_vocabulary(), count: viet_data_vocabulary_count())
        guard let vocabulary = try? Vocabulary(bytes) else { return Vocabulary(keys: [], classNames: [], members: []) }
        return vocabulary
    }()

    /// A word in a class, with the value that it has there.
    struct Member: Sendable, Equatable {
        var word: WordNumber
        var wordClass: UInt8
        var value: Int32?
    }

    /// The key of every word; the first has number 1.
    let keys: [UInt64]
    /// The names of the classes in the order of their bits.
    let classNames: [String]
    /// The members of all classes, by word and class.
    let members: [Member]

    /// ``bitGroups`` times 64 bits for each word, a bit for each class.
    private let classBits: [UInt64]
    private let slots: [WordNumber]

    /// No vocabulary has more words: 0 is the number of none.
    static let maximumWordCount = Int(WordNumber.max)
    /// No vocabulary has more classes: their numbers are bytes.
    static let maximumClassCount = 256
    private static let bitGroups = maximumClassCount / 64

    /// - Parameters:
    ///   - keys: each of them once.
    ///   - members: in any order.
    init(keys: [UInt64], classNames: [String], members: [Member]) {
        self.keys = keys
        self.classNames = classNames
        self.members = members.sorted { ($0.word, $0.wordClass) < ($1.word, $1.wordClass) }
        var bits = [UInt64](repeating: 0, count: (keys.count + 1) * Self.bitGroups)
        for member in members {
            bits[Int(member.word) * Self.bitGroups + Int(member.wordClass >> 6)] |= 1 << UInt64(member.wordClass & 63)
        }
        classBits = bits
        var slotCount = 16
        while slotCount < keys.count * 4 { slotCount *= 2 }
        var slots = [WordNumber](repeating: 0, count: slotCount)
        for (index, key) in keys.enumerated() {
            var slot = Int(truncatingIfNeeded: key) & (slotCount - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slotCount - 1) }
            slots[slot] = WordNumber(index + 1)
        }
        self.slots = slots
    }

    /// The number of the word with a key.
    @inline(__always)
    func number(of key: UInt64) -> WordNumber {
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: key) & mask
        while true {
            let number = slots[slot]
            if number == 0 || keys[Int(number) &- 1] == key { return number }
            slot = (slot &+ 1) & mask
        }
    }

    /// Whether a word belongs to a class.
    @inline(__always)
    func contains(_ word: WordNumber, in wordClass: UInt8) -> Bool {
        classBits[Int(word) * Self.bitGroups + Int(wordClass >> 6)] >> UInt64(wordClass & 63) & 1 == 1
    }

    /// The value of a word in a class.
    ///
    /// - Complexity: O(log n) in the number of members.
    func value(of word: WordNumber, in wordClass: UInt8) -> Int? {
        let index = members.partitioningIndex { ($0.word, $0.wordClass) >= (word, wordClass) }
        guard index < members.count, members[index].word == word, members[index].wordClass == wordClass else {
            return nil
        }
        return members[index].value.map(Int.init)
    }
}

// MARK: Compiled form

extension Vocabulary {
    private static let magic: UInt32 = 0x3142_4356

    /// Reads what ``bytes`` wrote.
    init(_ bytes: StaticBytes) throws(CompiledDataError) {
        var reader = CompiledDataReader(bytes)
        try reader.expect(Self.magic)
        let keys = try reader.array { reader throws(CompiledDataError) in try reader.word64() }
        let names = try reader.array { reader throws(CompiledDataError) in try reader.string() }
        let members = try reader.array { reader throws(CompiledDataError) -> Member in
            let word = try reader.word32()
            let value = try reader.integer()
            return Member(
                word: UInt16(truncatingIfNeeded: word), wordClass: UInt8(truncatingIfNeeded: word >> 16),
                value: word >> 24 == 0 ? nil : Int32(truncatingIfNeeded: value))
        }
        self.init(keys: keys, classNames: names, members: members)
    }

    /// The compiled form: magic, keys, names of classes, members.
    var bytes: [UInt8] {
        var writer = CompiledDataWriter()
        writer.write(Self.magic)
        writer.write(keys) { $0.write($1) }
        writer.write(classNames) { $0.write($1) }
        writer.write(members) { writer, member in
            writer.write(UInt32(member.word) | UInt32(member.wordClass) << 16 | (member.value == nil ? 0 : 1 << 24))
            writer.write(Int(member.value ?? 0))
        }
        return writer.bytes
    }
}
