import Testing

@testable import VietCorpus

@Suite("Scores of entities")
struct EntityEvaluationTests {
    private let article = try? GoldArticle(
        parsing: """
            [Lê A|PERSON], [TUV|TITLE@Lê A], đạt [5%|PERCENT=5] và [7%|PERCENT=7] [năm nay|DATE=2022].
            Ông [A|PERSON@Lê A] và bà [Lê B|PERSON], [2|CARDINAL=2] xã.
            """, id: "a01", file: "a01.txt")

    /// The gold's own annotations as predictions.
    private func perfect(_ article: GoldArticle) -> [PredictedEntity] {
        article.annotations.map {
            PredictedEntity(label: $0.label, scalarRange: $0.scalarRange, value: $0.value, person: $0.person)
        }
    }

    private func evaluate(
        labels: Set<Label> = Set(Label.allCases), _ change: (inout [PredictedEntity]) -> Void
    ) throws -> EntityEvaluation {
        let article = try #require(article)
        var predicted = perfect(article)
        change(&predicted)
        var evaluation = EntityEvaluation(labels: labels)
        evaluation.add(gold: article, predicted: predicted)
        return evaluation
    }

    @Test("the gold itself scores 1 everywhere", arguments: Repository.everyArticle)
    func goldIsPerfect(path: String) throws {
        let article = try GoldArticle(contentsOf: path)
        var evaluation = EntityEvaluation()
        evaluation.add(gold: article, predicted: perfect(article))
        #expect(evaluation.micro.f1 == 1 && evaluation.core.f1 == 1)
        #expect(evaluation.micro.matched == article.annotations.count)
        #expect(evaluation.allValues.recall == 1 && evaluation.mistakes.isEmpty)
        #expect(evaluation.links.matched == evaluation.links.gold)
        #expect(evaluation.clusters.matched == evaluation.clusters.gold)
        #expect(evaluation.clusters.predicted == evaluation.clusters.gold)
    }

    @Test("a wrong end is one missed and one spurious, and one mistake")
    func boundary() throws {
        let evaluation = try evaluate { $0[1] = PredictedEntity(label: .title, scalarRange: 6..<8) }
        #expect(evaluation.labels[.title] == Tally(matched: 0, predicted: 1, gold: 1))
        #expect(evaluation.micro == Tally(matched: 7, predicted: 8, gold: 8))
        #expect(evaluation.links == Tally())
        #expect(evaluation.mistakes.map(\.kind) == [.boundary])
        #expect(evaluation.mistakes.first?.found == "TU")
    }

    @Test("a wrong label counts against both labels")
    func label() throws {
        let evaluation = try evaluate { $0[7] = PredictedEntity(label: .ordinal, scalarRange: $0[7].scalarRange) }
        #expect(evaluation.labels[.cardinal] == Tally(matched: 0, predicted: 0, gold: 1))
        #expect(evaluation.labels[.ordinal] == Tally(matched: 0, predicted: 1, gold: 0))
        #expect(evaluation.core.f1 == 1)
        #expect(evaluation.mistakes.map(\.kind) == [.label])
    }

    @Test("missing and repeated predictions cost recall and precision")
    func missingAndRepeated() throws {
        let evaluation = try evaluate {
            $0.removeFirst()
            $0.append($0[0])
        }
        #expect(evaluation.labels[.person] == Tally(matched: 2, predicted: 2, gold: 3))
        #expect(evaluation.labels[.title] == Tally(matched: 1, predicted: 2, gold: 1))
        #expect(evaluation.mistakes.map(\.kind) == [.missed, .spurious])
    }

    @Test("values and holders are scored on matched entities alone, absent ones as not right")
    func valuesAndLinks() throws {
        let evaluation = try evaluate {
            $0[1] = PredictedEntity(label: .title, scalarRange: $0[1].scalarRange, person: "lê  a")
            $0[2] = PredictedEntity(label: .percent, scalarRange: $0[2].scalarRange, value: "6")
            $0[3] = PredictedEntity(label: .percent, scalarRange: $0[3].scalarRange)
            $0.remove(at: 4)
        }
        #expect(evaluation.values[.percent] == Tally(matched: 0, predicted: 1, gold: 2))
        #expect(evaluation.allValues == Tally(matched: 1, predicted: 2, gold: 3))
        #expect(evaluation.links == Tally(matched: 1, predicted: 1, gold: 1))
        #expect(evaluation.micro.recall == 7.0 / 8)
    }

    @Test("clusters are scored by pairs of mentions")
    func clusters() throws {
        func clusters(_ names: [String]) throws -> Tally {
            try evaluate {
                for (index, name) in zip([0, 5, 6], names) {
                    $0[index] = PredictedEntity(label: .person, scalarRange: $0[index].scalarRange, cluster: name)
                }
            }.clusters
        }
        #expect(try clusters(["P1", "P1", "P2"]) == Tally(matched: 1, predicted: 1, gold: 1))
        #expect(try clusters(["P1", "P1", "P1"]) == Tally(matched: 1, predicted: 3, gold: 1))
        #expect(try clusters(["P1", "P2", "P2"]) == Tally(matched: 0, predicted: 1, gold: 1))
    }

    @Test("labels left out are neither gold nor found")
    func restriction() throws {
        let evaluation = try evaluate(labels: [.percent]) { $0.removeFirst() }
        #expect(evaluation.micro == Tally(matched: 2, predicted: 2, gold: 2))
    }

    @Test(
        "names compare by the annotation guide",
        arguments: [
            ("Lê Thị Đào", "LÊ THỊ ĐÀO", true),
            ("Lê Thị Đào", "Lê\nThị \u{200B}\u{D0}ào", true),
            ("Đào", "D\u{300}ao", false),
            ("Hà Quế", "Ha\u{300} Que\u{302}\u{301}", true),
            ("TrầnHoàngTựu", "Trần Hoàng Tựu", true),
            ("Lê A", "Lê B", false),
            ("Mỹ", "Mĩ", false),
            ("Nguyễn Thị Hoà", "Nguyễn Thị Hòa", true),
            ("Bùi Thuý", "Bùi Thúy", true),
        ])
    func names(a: String, b: String, areEqual: Bool) { #expect((NameKey(a) == NameKey(b)) == areEqual) }

    @Test("shares are those of the definition")
    func shares() {
        let tally = Tally(matched: 2, predicted: 4, gold: 8)
        #expect(tally.precision == 0.5 && tally.recall == 0.25)
        #expect(abs(tally.f1 - 2 * 0.5 * 0.25 / 0.75) < 1e-12)
        #expect(Tally().f1 == 0)
    }
}
