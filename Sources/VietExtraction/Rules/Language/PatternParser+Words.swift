/// Words and what looks like words: `not`, `before(…)`, `digits(…)`.
extension PatternParser {
    mutating func word(_ place: RulePlace) throws(RuleSyntaxError) -> Pattern {
        let word = scanner.take { $0.isLetter || $0 == "-" && $0.isASCII }
        guard !word.isEmpty else {
            throw scanner.error(
                "\(scanner.shown) starts no part of a pattern",
                expected: "write a word, 'a mark', <class>, {category}, $pattern, @set, %grammar or [condition]")
        }
        switch word {
        case "digits": return try cased(try digits(), place)
        case "roman": return try cased(.roman(try bounds(default: 1...39)), place)
        case "dash": return try cased(.dash, place)
        case "letters": return try cased(.letters, place)
        case "punctuation": return try cased(.punctuation, place)
        case "any": return try cased(.any, place)
        case "before": return try looking(.ahead, isNegated: false, place)
        case "after": return try looking(.behind, isNegated: false, place)
        case "not": return try negated(place)
        default: break
        }
        if let edge = Pattern.Edge(rawValue: word) { return Pattern(kind: .edge(edge), place: place) }
        guard !word.contains("-") else {
            throw scanner.error("“\(word)” is no word", expected: "part words with a blank, or write dash", at: place)
        }
        return try cased(.word(word), place)
    }

    private mutating func negated(_ place: RulePlace) throws(RuleSyntaxError) -> Pattern {
        scanner.skipBlanks()
        if scanner.take("before") { return try looking(.ahead, isNegated: true, place) }
        guard scanner.take("after") else {
            throw scanner.error("“not” before \(scanner.shown)", expected: "write not before(…) or not after(…)")
        }
        return try looking(.behind, isNegated: true, place)
    }

    private mutating func looking(
        _ direction: Pattern.Direction, isNegated: Bool, _ place: RulePlace
    ) throws(RuleSyntaxError) -> Pattern {
        guard scanner.take("(") else {
            throw scanner.error("\(scanner.shown) follows before or after", expected: "put the pattern in brackets")
        }
        let inner = try choice()
        try close(")")
        return Pattern(kind: .looking(direction, inner, isNegated: isNegated), place: place)
    }

    /// `digits`, `digits(4)`, `digits(1-2, 1..31)`
    private mutating func digits() throws(RuleSyntaxError) -> AtomPattern.Content {
        guard scanner.take("(") else { return .digits(count: Self.counts, value: 0...Int.max) }
        let count = try range("-", within: Self.counts)
        scanner.skipBlanks()
        guard scanner.take(",") else {
            try close(")")
            return .digits(count: count, value: 0...Int.max)
        }
        scanner.skipBlanks()
        let value = try range("..", within: Self.values)
        try close(")")
        return .digits(count: count, value: value)
    }

    private mutating func bounds(default all: ClosedRange<Int>) throws(RuleSyntaxError) -> ClosedRange<Int> {
        guard scanner.take("(") else { return all }
        let bounds = try range("..", within: Self.values)
        try close(")")
        return bounds
    }

    /// How many digits may be asked for: the compiled form has 8 bits for it.
    private static let counts = 1...255
    /// What their value may be bounded by: the compiled form has 31 bits for it, the largest of which are no bound.
    private static let values = 0...Int(Int32.max) - 1

    private mutating func range(
        _ separator: String, within limits: ClosedRange<Int>
    ) throws(RuleSyntaxError) -> ClosedRange<Int> {
        let place = scanner.place
        guard let low = scanner.takeNumber() else {
            throw scanner.error("\(scanner.shown) is no number", expected: "write a number or a range of two")
        }
        try scanner.check(low, within: limits, at: place)
        guard scanner.take(separator) else { return low...low }
        let highPlace = scanner.place
        guard let high = scanner.takeNumber(), high >= low else {
            throw scanner.error(
                "no number from \(low) on after “\(separator)”", expected: "write the larger end of the range")
        }
        try scanner.check(high, within: limits, at: highPlace)
        return low...high
    }
}
