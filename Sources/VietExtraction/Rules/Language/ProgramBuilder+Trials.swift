/// What may have to be taken back: steps in a row too, with the place where they start kept, where one is free.
extension ProgramBuilder {
    /// An alternative that others follow: the steps from where these are tried.
    mutating func attempt(_ index: Int32) -> [Int] {
        guard usedPlaces < Program.keptPlaceCount else {
            return [call(index, Program.Step(operation: .attempt))]
        }
        let tests = test(index)
        let goBack = trial(index) { $0.add(.jump) }
        return tests + [goBack]
    }

    /// What may be there or not.
    mutating func option(_ index: Int32) {
        // What takes nothing and yet captures something is nothing.
        guard usedPlaces < Program.keptPlaceCount, filter(of: index) > 0 else {
            call(index, Program.Step(operation: .option, b: 0, c: 1))
            return
        }
        let tests = test(index)
        let goBack = trial(index) { $0.add(.jump) }
        goOn(from: tests + [goBack])
    }

    /// A look at a place: the steps from which it goes on if it fails.
    mutating func look(_ index: Int32, at place: Int, isNegated: Bool) -> [Int] {
        guard usedPlaces < Program.keptPlaceCount else {
            let flags: Program.Flags = isNegated ? .isNegated : []
            return [call(index, Program.Step(operation: .look, flags: flags, offset: Int8(place)))]
        }
        let tests = test(index, at: place)
        guard isNegated else {
            let goBack = trial(index, at: place) { builder in
                builder.add(.rewind, builder.usedPlaces)
                return builder.add(.jump)
            }
            return tests + [goBack]
        }
        var found = 0
        let goBack = trial(index, at: place) { builder in
            found = builder.add(.goBack, builder.usedPlaces)
            return found
        }
        goOn(from: tests + [goBack])
        return [found]
    }

    /// Steps that keep the position, lay a node out and go back if it is not there.
    ///
    /// - Parameter goOn: adds what follows if it is; the last step of it, which leads behind all of them if it jumps.
    /// - Returns: the step that went back.
    private mutating func trial(_ index: Int32, at place: Int = 0, then goOn: (inout Self) -> Int) -> Int {
        add(.keep, usedPlaces)
        if place != 0 { add(Program.Step(operation: .advance, a: Int32(place))) }
        let first = steps.count
        usedPlaces += 1
        layOut(index, isTested: true)
        usedPlaces -= 1
        let end = steps.count
        let last = goOn(&self)
        let goBack = add(.goBack, usedPlaces)
        // Steps that give the part up go back first.
        for step in first..<end where steps[step].otherwise == 0 { steps[step].otherwise = goBack }
        if steps[last].operation == .jump { steps[last].otherwise = goBack + 1 }
        return goBack
    }

    @discardableResult
    private mutating func add(_ operation: Program.Operation, _ place: Int) -> Int {
        add(Program.Step(operation: operation, b: Int32(place)))
    }
}
