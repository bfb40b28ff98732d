import Testing

@testable import VietExtraction

@Suite("Mentions")
struct MentionTests {
    @Test("A mention takes little room and holds no reference")
    func size() { #expect(MemoryLayout<Mention>.stride == 24 && _isPOD(Mention.self)) }

    @Test(
        "A value is what it was, be it in the mention or beside it",
        arguments: [
            .number(Decimal(significand: 5)), .number(Decimal(significand: -1_234, fractionDigits: 3)),
            .number(Decimal(significand: Int(Int32.max))), .number(Decimal(significand: Int(Int32.min) - 1)),
            .number(Decimal(significand: .max, fractionDigits: 18)),
            .range(Decimal(significand: 5), Decimal(significand: 7)),
            .date(.point(TimePoint(year: 2022))), .money(.exactly(Decimal(significand: 3)), currency: "VND"),
            .time(ClockTime(hour: 24, minute: 0)!), .time(ClockTime(hour: 8, minute: 59)!),
        ] as [Value])
    func value(value: Value) {
        var facts = MentionFacts()
        var mention = Mention(label: .cardinal, range: 3..<5, rule: .titleOffice)
        facts.set(.range(Decimal(significand: 1), Decimal(significand: 2)), of: &mention)
        facts.set(value, of: &mention)
        #expect(facts.value(of: mention) == value && mention.range == 3..<5)
        facts.set(nil as Value?, of: &mention)
        #expect(facts.value(of: mention) == nil)
    }

    @Test("The longest of overlapping mentions stays, in order of their start, however they were found")
    func winners() {
        var seed: UInt64 = 7
        func random(_ limit: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % limit
        }
        for _ in 0..<200 {
            let all = (0..<12).map { _ in
                let start = random(30)
                return Mention(
                    label: random(2) == 0 ? .date : .cardinal, range: start..<start + 1 + random(6), rule: .titleOffice)
            }
            var chosen = all
            ConflictResolver.resolve(&chosen, ownCount: 0)
            let ranges = chosen.map(\.range)
            #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
            #expect(ranges == ConflictResolver.contests(all, ownCount: 0).winners.map(\.range))
            // Every loser overlaps a winner that is no shorter.
            for range in all.map(\.range) where !ranges.contains(range) {
                #expect(ranges.contains { $0.overlaps(range) && $0.count >= range.count })
            }
        }
    }
}
