import Foundation

/// Random texts of one seed: splices of the genre's lines, and pieces that arithmetic and grammars stumble over.
struct RandomText {
    private var generator: SplitMix64

    init(seed: UInt64) { generator = SplitMix64(state: seed) }

    private mutating func chance(_ one: Int, of all: Int) -> Bool { Int.random(in: 0..<all, using: &generator) < one }

    private mutating func element<Element>(of elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &generator)]
    }

    // MARK: Splices

    /// Runs of words of two to five lines, joined by a blank, a line break, a mark or nothing, in any case; some with
    /// characters taken out, doubled or replaced by odd ones.
    mutating func splice() -> String {
        var text = ""
        for _ in 0..<Int.random(in: 2...5, using: &generator) {
            let words = element(of: GenreLines.all).split(separator: " ")
            guard !words.isEmpty else { continue }
            let start = Int.random(in: 0..<words.count, using: &generator)
            let end = min(words.count, start + Int.random(in: 1...16, using: &generator))
            text += words[start..<end].joined(separator: " ") + element(of: Vocabulary.joints)
        }
        return chance(1, of: 8) ? disturbed(text) : recased(text)
    }

    private mutating func recased(_ text: String) -> String {
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: text.uppercased()
        case 1: text.lowercased()
        case 2: text.capitalized
        case 3:
            text.split(separator: " ").map { chance(1, of: 2) ? $0.uppercased() : String($0) }.joined(separator: " ")
        default: text
        }
    }

    private mutating func disturbed(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        for _ in 0..<Int.random(in: 1...8, using: &generator) where !scalars.isEmpty {
            let index = Int.random(in: 0..<scalars.count, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: scalars.remove(at: index)
            case 1: scalars.insert(scalars[index], at: index)
            case 2: scalars[index] = element(of: Vocabulary.odd)
            default: scalars.insert(element(of: Vocabulary.odd), at: index)
            }
        }
        let disturbed = String(String.UnicodeScalarView(scalars))
        return chance(1, of: 2) ? disturbed.decomposedStringWithCanonicalMapping : disturbed
    }

    // MARK: Pieces

    /// Figures with units and the words of claims, or dates and number words, or names and marks.
    mutating func pieces() -> String {
        switch Int.random(in: 0..<4, using: &generator) {
        case 0, 1: figures()
        case 2: recased(row(of: Vocabulary.numbers + Vocabulary.dates))
        default: recased(row(of: Vocabulary.names + Vocabulary.marks))
        }
    }

    private mutating func row(of pieces: [String]) -> String {
        let separators = chance(1, of: 2) ? [" "] : [" ", "", "\n", " "]
        return (0..<Int.random(in: 1...40, using: &generator))
            .map { _ in element(of: pieces) + element(of: separators) }.joined()
    }

    /// Numbers of any length with marks, units and words that tie percentages to them.
    private mutating func figures() -> String {
        (0..<Int.random(in: 1...14, using: &generator)).map { _ in number() + element(of: Vocabulary.ties) }.joined()
    }

    private mutating func number() -> String {
        var number = digits()
        for _ in 0..<Int.random(in: 0...3, using: &generator) {
            number += element(of: [".", ",", "/", "-", ":", ".", ","])
            number += chance(1, of: 2) ? String(digits().prefix(3)) : digits()
        }
        return number
    }

    /// One to four digits, about as many as fit 64 bits, or up to two hundred; often all the same.
    private mutating func digits() -> String {
        let longest = element(of: [4, 4, 4, 4, 21, 21, 21, 200])
        let same = chance(1, of: 2) ? element(of: ["0", "1", "9"]) : nil
        return (0..<Int.random(in: 1...longest, using: &generator))
            .map { _ in same ?? String(Int.random(in: 0...9, using: &generator)) }.joined()
    }

    // MARK: Repetitions

    /// One to three words or phrases again and again.
    mutating func repetition(byteCount: Int) -> String {
        var period = ""
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            period += chance(1, of: 3) ? phrase() : element(of: Vocabulary.all)
            period += element(of: [" ", " ", " ", "", ", ", "\n"])
        }
        return recased(String(repeating: period, count: max(1, byteCount / max(1, period.utf8.count))))
    }

    /// Words of a line.
    private mutating func phrase() -> String {
        let words = element(of: GenreLines.all).split(separator: " ")
        guard !words.isEmpty else { return "" }
        let start = Int.random(in: 0..<words.count, using: &generator)
        return words[start..<min(words.count, start + Int.random(in: 1...4, using: &generator))].joined(separator: " ")
    }
}

/// Sebastiano Vigna's SplitMix64 (https://prng.di.unimi.it/splitmix64.c): the same numbers on every machine.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
