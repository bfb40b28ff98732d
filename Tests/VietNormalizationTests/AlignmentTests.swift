import Testing

@testable import VietNormalization

@Suite("Alignment")
struct AlignmentTests {
    private func edit(_ source: Range<Int>, _ normalized: Range<Int>) -> Alignment.Edit {
        Alignment.Edit(source: source, normalized: normalized)
    }

    @Test("Deleted bytes stay outside a range that only touches them")
    func deletion() {
        // "ab" + 3 deleted bytes + "cd"
        let alignment = Alignment(edits: [edit(2..<5, 2..<2)], sourceCount: 7, normalizedCount: 4)
        #expect(alignment.sourceRange(of: 0..<2) == 0..<2)
        #expect(alignment.sourceRange(of: 2..<4) == 5..<7)
        #expect(alignment.sourceRange(of: 1..<3) == 1..<6)
        #expect(alignment.normalizedRange(of: 2..<5) == 2..<2)
        #expect(alignment.normalizedRange(of: 3..<6) == 2..<3)
        #expect(alignment.sourceRange(of: 2..<2).isEmpty)
    }

    @Test("A bound inside an edit widens to the whole edit")
    func replacement() {
        let alignment = Alignment(edits: [edit(1..<4, 1..<3), edit(4..<6, 3..<4)], sourceCount: 7, normalizedCount: 5)
        #expect(alignment.sourceRange(of: 2..<3) == 1..<4)
        #expect(alignment.sourceRange(of: 2..<4) == 1..<6)
        #expect(alignment.sourceRange(of: 3..<5) == 4..<7)
        #expect(alignment.normalizedRange(of: 2..<5) == 1..<4)
        #expect(alignment.normalizedRange(of: 0..<1) == 0..<1)
    }

    @Test("An insertion belongs to no source byte")
    func insertion() {
        let alignment = Alignment(edits: [edit(1..<1, 1..<3)], sourceCount: 2, normalizedCount: 4)
        #expect(alignment.sourceRange(of: 1..<3).isEmpty)
        #expect(alignment.normalizedRange(of: 0..<1) == 0..<1)
        #expect(alignment.normalizedRange(of: 1..<2) == 3..<4)
        #expect(alignment.normalizedRange(of: 0..<2) == 0..<4)
    }

    @Test("Ranges map to the source and back on random normalizations")
    func roundTrips() {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<2_000 {
            expectRoundTrips(Normalizer.forMatching.normalize(RandomText.make(using: &generator, length: 10)).alignment)
        }
    }

    @Test("Composition says what both steps did, and composes in any grouping")
    func composition() {
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<10_000 {
            let texts = (0..<4).map { _ in randomBytes(using: &generator) }
            let steps = (0..<3).map { randomAlignment(from: texts[$0], to: texts[$0 + 1], using: &generator) }
            let left = steps[0].composed(with: steps[1]).composed(with: steps[2])
            let right = steps[0].composed(with: steps[1].composed(with: steps[2]))
            expectFaithful(left, from: texts[0], to: texts[3])
            #expect(covers(left, right) && covers(right, left))
        }
    }

    @Test("Composition keeps separate edits separate")
    func compositionIsTight() {
        let first = Alignment(edits: [edit(0..<3, 0..<1)], sourceCount: 9, normalizedCount: 7)
        let second = Alignment(edits: [edit(1..<2, 1..<3), edit(5..<6, 6..<6)], sourceCount: 7, normalizedCount: 7)
        #expect(
            first.composed(with: second).edits == [edit(0..<3, 0..<1), edit(3..<4, 1..<3), edit(7..<8, 6..<6)])
    }

    /// All bytes are equal, so that any stretch may count as unchanged.
    private func randomBytes(using generator: inout SeededGenerator) -> [UInt8] {
        [UInt8](repeating: 0x61, count: Int.random(in: 0...12, using: &generator))
    }

    private func randomAlignment(
        from source: [UInt8], to target: [UInt8], using generator: inout SeededGenerator
    ) -> Alignment {
        var edits: [Alignment.Edit] = []
        var position = 0
        var normalized = 0
        while position < source.count, normalized < target.count {
            let unchanged = min(
                Int.random(in: 0...3, using: &generator), source.count - position, target.count - normalized)
            position += unchanged
            normalized += unchanged
            let sourceEnd = min(position + Int.random(in: 0...3, using: &generator), source.count)
            let normalizedEnd = min(normalized + Int.random(in: 0...3, using: &generator), target.count)
            if sourceEnd > position || normalizedEnd > normalized {
                edits.append(edit(position..<sourceEnd, normalized..<normalizedEnd))
            }
            (position, normalized) = (sourceEnd, normalizedEnd)
        }
        if position < source.count || normalized < target.count {
            edits.append(edit(position..<source.count, normalized..<target.count))
        }
        return Alignment(edits: edits, sourceCount: source.count, normalizedCount: target.count)
    }

    /// Whether every edit of one alignment lies inside changed bytes of the other.
    private func covers(_ outer: Alignment, _ inner: Alignment) -> Bool {
        inner.edits.allSatisfy { edit in
            let changed = outer.edits.filter {
                $0.source.lowerBound <= edit.source.lowerBound && $0.source.upperBound >= edit.source.upperBound
            }
            return edit.source.isEmpty || !changed.isEmpty
                || edit.source.allSatisfy { byte in outer.edits.contains { $0.source.contains(byte) } }
        }
    }
}
