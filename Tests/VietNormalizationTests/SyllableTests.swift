import Testing

@testable import VietNormalization

@Suite("Syllable")
struct SyllableTests {
    @Test(
        "Parts of a syllable",
        arguments: [
            ("khuỷu", ["kh", "u", "y", "u"], .hỏi), ("Nguyễn", ["ng", "u", "yê", "n"], .ngã),
            ("hoà", ["h", "o", "a", ""], .huyền),
            ("gì", ["gi", "", "i", ""], .huyền), ("giếng", ["gi", "", "iê", "ng"], .sắc),
            ("già", ["gi", "", "a", ""], .huyền),
            ("quốc", ["q", "u", "ô", "c"], .sắc), ("quý", ["q", "u", "y", ""], .sắc),
            ("mía", ["m", "", "ia", ""], .sắc),
            ("nghiêng", ["ngh", "", "iê", "ng"], .ngang), ("xoong", ["x", "", "oo", "ng"], .ngang),
            ("ơi", ["", "", "ơ", "i"], .ngang),
            ("thuở", ["th", "u", "ơ", ""], .hỏi), ("ngoằn", ["ng", "o", "ă", "n"], .huyền),
            ("ỷ", ["", "", "y", ""], .hỏi),
            ("yểng", ["", "", "yê", "ng"], .hỏi), ("Gịa", ["gi", "", "a", ""], .nặng),
            ("KHUYA", ["kh", "u", "ya", ""], .ngang),
        ] as [(String, [String], VietnameseLetter.Tone)])
    func parts(text: String, parts: [String], tone: VietnameseLetter.Tone) throws {
        let syllable = try Syllable(text)
        #expect([syllable.onset, syllable.medial, syllable.nucleus, syllable.coda] == parts)
        #expect(syllable.tone == tone)
        let again = try Syllable(onset: parts[0], medial: parts[1], nucleus: parts[2], coda: parts[3], tone: tone)
        #expect(again == syllable)
    }

    @Test(
        "Illegal syllables name the rule",
        arguments: [
            ("", .letters), ("hòá", .letters), ("a1", .letters), ("Müller", .letters), ("nghiêngg", .rhyme),
            ("fan", .onset),
            ("zá", .onset), ("bl", .rhyme), ("toal", .rhyme), ("kách", .spelling), ("ce", .spelling),
            ("ghà", .spelling),
            ("nghà", .spelling), ("ngé", .spelling), ("kuy", .spelling), ("coá", .spelling), ("các", nil),
            ("càc", .toneOnStopCoda),
            ("cac", .toneOnStopCoda), ("mãch", .toneOnStopCoda), ("iên", .spelling), ("tyên", .spelling),
            ("quu", .rhyme),
        ] as [(String, IllegalSyllable.Rule?)])
    func illegal(text: String, rule: IllegalSyllable.Rule?) {
        var found: IllegalSyllable.Rule?
        do { _ = try Syllable(text) } catch { found = error.rule }
        #expect(found == rule, "\(text)")
    }

    @Test("The table has as many rhymes as grammars count, each once")
    func rhymeCount() {
        func rhymes(_ rows: [(medial: String, nucleus: String, codas: String)]) -> [String] {
            rows.flatMap { row in
                row.codas.split(separator: " ").map { row.medial + row.nucleus + ($0 == "." ? "" : String($0)) }
            }
        }
        let all = rhymes(RhymeTable.rows)
        #expect(Set(all).count == all.count)
        #expect((140...160).contains(all.count), "\(all.count)")
        let afterQ = rhymes(RhymeTable.rowsAfterQ)
        #expect(Set(afterQ).count == afterQ.count)
    }

    @Test("Every onset with every rhyme: what parses comes out again, in both placements")
    func recomposition() throws {
        var count = 0
        for onset in Onset.all {
            for row in RhymeTable.rows + RhymeTable.rowsAfterQ {
                for coda in row.codas.split(separator: " ").map({ $0 == "." ? "" : String($0) }) {
                    for tone in VietnameseLetter.Tone.allCases {
                        guard
                            let syllable = try? Syllable(
                                onset: onset, medial: row.medial, nucleus: row.nucleus, coda: coda, tone: tone)
                        else { continue }
                        count += 1
                        for placement in TonePlacement.allCases {
                            let again = try Syllable(syllable.spelled(placement))
                            #expect(again == syllable && again.toneIndexIsLegal, "\(syllable.spelled(placement))")
                            #expect(again.spelled(placement) == syllable.spelled(placement))
                        }
                    }
                }
            }
        }
        // 27 onsets × about 150 rhymes × up to 6 tones, less what the rules of spelling exclude.
        #expect(count > 10_000)
    }

    @Test("Every syllable of the corpus round-trips")
    func corpus() throws {
        var legal = 0
        for word in CorpusText.words {
            guard let syllable = try? Syllable(word) else { continue }
            legal += 1
            let spellings = Set(TonePlacement.allCases.map { syllable.spelled($0) })
            #expect(spellings.contains(word) || syllable.isMisplaced, "\(word) \(spellings)")
        }
        #expect(legal > 2_000, "\(legal) of \(CorpusText.words.count)")
    }
}

extension Syllable {
    fileprivate var toneIndexIsLegal: Bool { tone == .ngang || !isMisplaced }
}
