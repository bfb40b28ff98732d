import CVietICU

/// An order to sort Vietnamese text by.
///
/// ```swift
/// words.sorted(by: SortOrder.dictionary.areInIncreasingOrder)
/// names.sorted { SortOrder.personalName.key($0) < SortOrder.personalName.key($1) }
/// ```
public enum SortOrder: Sendable, CaseIterable {
    /// The order of dictionaries, syllable by syllable: first the letters a ă â b c d đ e ê … o ô ơ … u ư …, then the tone,
    /// ngang, huyền, hỏi, ngã, sắc, nặng, and only then the next syllable. Small letters come before capitals where all
    /// else is equal.
    case dictionary
    /// The order of lists of people: given name, which is the last syllable, then family name, then what is between.
    case personalName
    /// ICU's collation of Vietnamese, which compares the letters of the whole text before any tone.
    case icu

    /// The key of a text: keys compare as the texts do. Keys of different orders do not compare.
    ///
    /// - Complexity: O(n); compute it once a text when sorting.
    public func key(_ text: String) -> SortKey {
        switch self {
        case .dictionary: SortKey(words: SortKey.words(of: text), text: text)
        case .personalName: SortKey(words: Self.givenNameFirst(SortKey.words(of: text)), text: text)
        case .icu: SortKey(bytes: Self.icuKey(text))
        }
    }

    /// Whether one text comes before another.
    public func areInIncreasingOrder(_ a: String, _ b: String) -> Bool { key(a) < key(b) }

    private static func givenNameFirst(_ words: [[UInt8]]) -> [[UInt8]] {
        guard let given = words.last, words.count > 1 else { return words }
        return [given] + words.dropLast()
    }

    private static func icuKey(_ text: String) -> [UInt8] {
        text.withUTF8Bytes { utf8 in
            var capacity = utf8.count * 3 + 32
            while true {
                var length: Int32 = 0
                let key = [UInt8](unsafeUninitializedCapacity: capacity) { key, count in
                    length = utf8.withUnsafeBufferPointer {
                        viet_icu_collation_key($0.baseAddress, Int32($0.count), key.baseAddress, Int32(capacity))
                    }
                    count = max(0, min(Int(length), capacity))
                }
                if Int(length) <= capacity { return key }
                capacity = Int(length)
            }
        }
    }
}

/// What a text is sorted by.
public struct SortKey: Comparable, Hashable, Sendable {
    /// Bytes that compare as the texts do.
    public let bytes: [UInt8]

    /// Orders keys by their bytes.
    public static func < (a: SortKey, b: SortKey) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// Puts the keys of words in a row, and what distinguishes equal words after all of them.
    init(words: [[UInt8]], text: String) {
        bytes = words.flatMap { $0 + [Self.endOfWord] } + [Self.endOfText] + Self.details(text)
    }
}
