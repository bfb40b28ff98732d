extension Pattern {
    /// The parts that it marks, in patterns that it uses by name too, which do not use themselves.
    func captures(_ patterns: [String: (pattern: Pattern, file: String)]) -> Set<CaptureName> {
        switch kind {
        case .sequence(let items), .choice(let items):
            items.reduce(into: []) { $0.formUnion($1.captures(patterns)) }
        case .repeated(let inner, _), .looking(_, let inner, _): inner.captures(patterns)
        case .captured(let name, let inner): inner.captures(patterns).union([name])
        case .named(let name): patterns[name]?.pattern.captures(patterns) ?? []
        case .atom, .phrase, .reading, .grammar, .condition, .gap, .edge: []
        }
    }
}
