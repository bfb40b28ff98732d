/// How names of sets, grammars and categories are resolved.
extension RuleCompiler {
    /// What reads several atoms at once, and only from left to right.
    mutating func span(_ pattern: Pattern, _ isBackward: Bool) throws(RuleSyntaxError) -> Int32 {
        guard !isBackward else {
            throw RuleSyntaxError(
                place: pattern.place, problem: "a phrase, a set or a grammar inside after(…)",
                remedy: "name words, classes or marks there")
        }
        switch pattern.kind {
        case .reading(let set):
            guard let number = setNames[set] else {
                let named = setNames.keys.filter { !$0.isEmpty && $0 != RuleSets.ownName }
                throw unknown("set", set, named.sorted(), pattern.place)
            }
            return append(.init(operation: .reading, a: number), false)
        case .grammar(let name):
            return append(.init(operation: .grammar, a: try index(name, GrammarName.self, "grammar", pattern)), false)
        case .phrase(let name, let sort):
            guard let category = LexiconCategory.named(name) else {
                throw unknown("category", name, LexiconCategory.allCases.map(\.name), pattern.place)
            }
            var number: Int32 = -1
            if let sort {
                guard !category.sorts.isEmpty else {
                    throw RuleSyntaxError(
                        place: pattern.place, problem: "“\(name)” has no sorts", remedy: "write {\(name)}")
                }
                guard let known = category.number(ofSort: sort) else {
                    throw unknown("sort of \(name)", sort, category.sorts, pattern.place)
                }
                number = Int32(known)
            }
            return append(.init(operation: .phrase, a: Int32(category.rawValue), b: number), false)
        default: return append(.init(operation: .any), false)
        }
    }

    func index<Name: CaseIterable & RawRepresentable<String>>(
        _ name: String, _ type: Name.Type, _ what: String, _ pattern: Pattern
    ) throws(RuleSyntaxError) -> Int32 {
        let names = type.allCases.map(\.rawValue)
        guard let index = names.firstIndex(of: name) else { throw unknown(what, name, names, pattern.place) }
        return Int32(index)
    }

    func unknown(_ what: String, _ name: String, _ known: [String], _ place: RulePlace) -> RuleSyntaxError {
        RuleSyntaxError(
            place: place, problem: "unknown \(what) “\(name)”", remedy: NearestNames.remedy(for: name, among: known))
    }
}
