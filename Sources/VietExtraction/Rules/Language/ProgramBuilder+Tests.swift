/// Looks at single atoms that tell sooner than the pattern itself that it is not there.
extension ProgramBuilder {
    /// What is known around a place where nothing was asked.
    static let nothingKnown = Surroundings.everything

    /// Looks at the atoms that tell most about a pattern at a place, as far as they tell more than is known.
    ///
    /// - Parameters:
    ///   - opening: what stands around the place where the pattern is there.
    ///   - steps: how many steps are passed over where it is not.
    ///   - known: what stands around the place; what the looks tell is added.
    /// - Returns: the steps that fail where it is not there.
    mutating func tests(
        _ opening: Surroundings, at place: Int, sparing steps: Int, _ known: inout Surroundings
    ) -> [Int] {
        var tests: [Int] = []
        while tests.count < Self.mostTests, let offset = tellingOffset(of: opening, known),
            Double(steps) * (1 - share(of: opening, offset, known)) > Self.leastSpared
        {
            known[offset] = AtomGate(atoms: opening[offset].filter.intersection(known[offset].filter))
            tests.append(test(opening[offset].filter, at: place + offset))
        }
        return tests
    }

    /// The atom that tells most about a pattern.
    func tellingOffset(of opening: Surroundings, _ known: Surroundings) -> Int? {
        var best: (offset: Int, share: Double)?
        // The nearest ones first: they are most often there.
        for offset in [0, 1, -1, 2, -2, 3] {
            let share = share(of: opening, offset, known)
            if share < (best?.share ?? Self.mostShare) { best = (offset, share) }
        }
        return best?.offset
    }

    /// How many of the atoms that are known to stand somewhere a pattern lets pass, in a text as any other.
    func share(of opening: Surroundings, _ offset: Int, _ known: Surroundings) -> Double {
        let before = known[offset].filter
        let filter = opening[offset].filter
        if filter == .everything || before == filter { return 1 }
        return filter.intersection(before).frequency / max(before.frequency, .leastNonzeroMagnitude)
    }

    /// A pattern is not worth more looks than these.
    private static var mostTests: Int { 2 }
    /// A look that lets more pass tells nothing.
    private static var mostShare: Double { 0.7 }
    /// A look costs one step itself.
    private static var leastSpared: Double { 0.7 }

    /// The place of the atom that a node looks at first.
    func firstOffset(_ index: Int32) -> Int { isBackward(index) ? -1 : 0 }

    /// What is known around a place where the first atom of a node has passed its filter.
    func tested(_ index: Int32) -> Surroundings {
        Surroundings(firstOffset(index), AtomGate(atoms: firstFilter(of: index)))
    }

    /// What the first atom of a node has to pass.
    func firstFilter(of index: Int32) -> AtomFilter { openings[Int(index)][firstOffset(index)].filter }

    /// What is known after a node that was found at a place.
    func known(after index: Int32, _ known: Surroundings) -> Surroundings {
        guard let width = shapes.width(index) else { return Self.nothingKnown }
        return known.intersection(openings[Int(index)]).seen(from: isBackward(index) ? -width : width)
    }

    /// How many steps a node takes, roughly.
    func stepCount(_ index: Int32) -> Int {
        let index = shapes.resolved(index)
        return shapes.isSingle(index) && shapes.nodes[Int(index)].operation != .named ? 1 : shapes.size(index)
    }
}

extension AtomFilter {
    /// How many atoms of a text pass, roughly: four of five are words.
    fileprivate var frequency: Double {
        func count(_ kinds: AtomFilter) -> Double {
            let bits = intersection(kinds).bits
            return Double(bits.indices.reduce(0) { $0 + bits[$1].nonzeroBitCount })
        }
        return count(.letters) * 0.8 / 200 + count(.digits) * 0.06 / 5 + count(.marks) * 0.14 / 47
    }
}
