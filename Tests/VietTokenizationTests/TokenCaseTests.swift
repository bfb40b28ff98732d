import Foundation
import Testing
import VietTokenization

/// What people report about tokens, by kind: `Corpus/gold/cases/text-tokens.tsv`.
@Suite("Kinds of tokens")
struct TokenCaseTests {
    struct Case: Sendable {
        let kind: Substring
        let text: Substring
        let words: Substring
    }

    static let cases: [Case] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.appending(path: "Corpus/gold/cases/text-tokens.tsv")
        let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
        return lines.filter { !$0.hasPrefix("#") }.map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            return Case(kind: fields[0], text: fields[1], words: fields[2])
        }
    }()

    @Test("nine of ten cases of every kind come out as they are written")
    func kinds() {
        #expect(Self.cases.count >= 100)
        for (kind, cases) in Dictionary(grouping: Self.cases, by: \.kind) {
            let wrong = cases.filter { cut(String($0.text)).replacing("\n\n", with: " ") != $0.words }
            let report = wrong.map { "\($0.text) gives \(cut(String($0.text)))" }.joined(separator: "; ")
            #expect(wrong.count * 12 <= cases.count, "\(kind): \(report)")
        }
    }

    @Test("cut text gives the same words again")
    func idempotence() {
        // Where a sentence ends after an abbreviation, its full stop is apart.
        for each in Self.cases where !each.words.contains("ĐT.") {
            let once = cut(String(each.text))
            #expect(cut(once).replacing("\n\n", with: " ") == once.replacing("\n\n", with: " "))
        }
    }
}

/// The words of a text with one blank between them, `_` between syllables that do not touch in the text, and a blank line
/// between sentences.
func cut(_ text: String) -> String {
    var workspace = Tokenizer.Workspace()
    return cut(text, &workspace)
}

func cut(_ text: String, _ workspace: inout Tokenizer.Workspace) -> String {
    let utf8 = Array(text.utf8)
    var lines: [String] = []
    Tokenizer.default.forEachSentence(in: utf8.span, workspace: &workspace) { sentence, syllables in
        var words: [String] = []
        var syllable = 0
        for index in sentence.indices {
            var word = ""
            for part in 0..<sentence[index].syllables.count {
                if part > 0, !syllables[syllable].touches(syllables[syllable - 1]) { word += "_" }
                let text = String(decoding: utf8[syllables[syllable].utf8Range], as: UTF8.self)
                word += text.split(whereSeparator: \.isWhitespace).joined(separator: "_")
                syllable += 1
            }
            words.append(word)
        }
        lines.append(words.joined(separator: " "))
    }
    return lines.joined(separator: "\n\n")
}
