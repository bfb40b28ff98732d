/// What may have to be taken back: steps in a row too, with the place where they start kept, where one is free.
extension ProgramBuilder {
    /// An alternative that others follow: the steps from where these are tried.
    mutating func attempt(_ index: Int32, _ known: Surroundings) -> [Int] {
        var known = known
        let tests = tests(before: index, at: 0, &known)
        guard usedPlaces < Program.keptPlaceCount else {
            return tests + [call(index, Program.Step(operation: .attempt))]
        }
        return tests + [trial(index, known) { $0.add(.jump) }]
    }

    /// What may be there or not.
    mutating func option(_ index: Int32, _ known: Surroundings) {
        var known = known
        guard usedPlaces < Program.keptPlaceCount else {
            call(index, Program.Step(operation: .option, b: 0, c: 1))
            return
        }
        let tests = tests(before: index, at: 0, &known)
        let goBack = trial(index, known) { $0.add(.jump) }
        goOn(from: tests + [goBack])
    }

    /// A look at a place: the steps from which it goes on if it fails.
    mutating func look(_ index: Int32, at place: Int, isNegated: Bool, _ known: Surroundings) -> [Int] {
        guard usedPlaces < Program.keptPlaceCount else {
            let flags: Program.Flags = isNegated ? .isNegated : []
            return [call(index, Program.Step(operation: .look, flags: flags, offset: Int8(place)))]
        }
        var known = known
        let tests = tests(before: index, at: place, &known)
        guard isNegated else {
            let goBack = trial(index, at: place, known) { builder in
                builder.add(.rewind, builder.usedPlaces)
                return builder.add(.jump)
            }
            return tests + [goBack]
        }
        var found = 0
        let goBack = trial(index, at: place, known) { builder in
            found = builder.add(.goBack, builder.usedPlaces)
            return found
        }
        goOn(from: tests + [goBack])
        return [found]
    }

    /// Steps that keep the position, lay a node out and go back if it is not there.
    ///
    /// - Parameter goOn: adds what follows if it is; the last step of it, which leads past all of them if it jumps.
    /// - Returns: the step that went back.
    private mutating func trial(
        _ index: Int32, at place: Int = 0, _ known: Surroundings, then goOn: (inout Self) -> Int
    ) -> Int {
        add(.keep, usedPlaces)
        if place != 0 { add(Program.Step(operation: .advance, a: Int32(place))) }
        let first = steps.count
        usedPlaces += 1
        layOut(index, known)
        usedPlaces -= 1
        let end = steps.count
        let last = goOn(&self)
        let goBack = add(.goBack, usedPlaces)
        // Steps that give the part up go back first.
        for step in first..<end where steps[step].otherwise == 0 { steps[step].otherwise = goBack }
        if steps[last].operation == .jump { steps[last].otherwise = goBack + 1 }
        return goBack
    }

    /// Looks before a pattern is tried that may have to be taken back.
    private mutating func tests(before index: Int32, at place: Int, _ known: inout Surroundings) -> [Int] {
        tests(openings[Int(index)], at: place, sparing: stepCount(index) + 2, &known)
    }

    @discardableResult
    private mutating func add(_ operation: Program.Operation, _ place: Int) -> Int {
        add(Program.Step(operation: operation, b: Int32(place)))
    }
}
