import Foundation
import Testing
import VietNormalization
import VietTokenization

/// What makes no difference to the words found, on every sentence of the genre gold as it was typed.
@Suite struct InvarianceTests {
    static let sentences: [String] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.appending(path: "Corpus/gold/segmentation/genre.seg")
        let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
        return lines.filter { $0.hasPrefix("# text = ") }.map { String($0.dropFirst(9)) }
    }()

    enum Change: String, CaseIterable {
        case decomposed, oldTones, newTones, eth, noBreakSpaces, zeroWidthSpaces, softHyphens, byteOrderMarks

        func callAsFunction(_ text: String) -> String {
            switch self {
            case .decomposed: Normalizer([.nfd]).normalize(text).text
            case .oldTones: Normalizer([.tonePlacement(.old)]).normalize(text).text
            case .newTones: Normalizer([.tonePlacement(.new)]).normalize(text).text
            case .eth: text.replacing("Đ", with: "Ð").replacing("đ", with: "ð")
            case .noBreakSpaces: text.replacing(" ", with: "\u{A0}")
            case .zeroWidthSpaces: Self.inside(text, "\u{200B}")
            case .softHyphens: Self.inside(text, "\u{AD}")
            case .byteOrderMarks: text.replacing(" ", with: " \u{FEFF}")
            }
        }

        /// Puts a character between any two letters of a word, and around the word.
        private static func inside(_ text: String, _ character: Character) -> String {
            text.reduce(into: "") { result, next in
                result.append(next)
                if next.isLetter { result.append(character) }
            }
        }
    }

    @Test func thereAreSentences() { #expect(Self.sentences.count >= 170) }

    @Test("the same words, with the same kinds, whatever the spelling below the surface", arguments: Change.allCases)
    func spelling(change: Change) {
        for sentence in Self.sentences {
            let changed = change(sentence)
            let words = Array(Tokenizer.default.words(in: sentence))
            let others = Array(Tokenizer.default.words(in: changed))
            #expect(words.map(\.syllables) == others.map(\.syllables), "\(change): \(sentence)")
            #expect(words.map(\.kind) == others.map(\.kind), "\(change): \(sentence)")
        }
    }

    /// Abbreviations, classes and highland names with an apostrophe are told by their capitals: sentences that have such
    /// are no headlines with a twin.
    @Test("a headline in capitals has the words of its twin in lower case")
    func capitals() {
        var count = 0
        for sentence in Self.sentences {
            let lower = sentence.lowercased()
            let kinds: Set<TokenKind> = [.word, .foreign, .number, .date, .punctuation]
            let hasTwin = Tokenizer.default.syllables(in: sentence).allSatisfy { kinds.contains($0.kind) }
            guard hasTwin, !sentence.contains("' "), !sentence.contains(/\d[A-Z]/) else { continue }
            count += 1
            let twin = words(lower)
            let headline = words(lower.uppercased())
            #expect(headline.lowercased() == twin)
        }
        #expect(count >= 80)
    }

    @Test("words lie in the source, in order, and miss nothing that is visible", arguments: Change.allCases)
    func offsets(change: Change) {
        for sentence in Self.sentences {
            let text = change(sentence)
            let utf8 = Array(text.utf8)
            var position = 0
            var missed: [UInt8] = []
            for word in Tokenizer.default.words(in: text) {
                #expect(word.utf8Range.lowerBound >= position && !word.utf8Range.isEmpty)
                missed += utf8[position..<word.utf8Range.lowerBound]
                position = word.utf8Range.upperBound
            }
            missed += utf8[position...]
            let scalars = String(decoding: missed, as: UTF8.self).unicodeScalars
            #expect(scalars.allSatisfy { $0.properties.isWhitespace || $0.properties.generalCategory == .format })
        }
    }
}
