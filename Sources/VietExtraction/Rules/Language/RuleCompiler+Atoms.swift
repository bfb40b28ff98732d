/// Nodes that take one atom.
extension RuleCompiler {
    mutating func node(
        _ atom: AtomPattern, _ place: RulePlace
    ) throws(RuleSyntaxError) -> CompiledRules.Node {
        var node = CompiledRules.Node(operation: .any, casing: atom.casing.rawValue)
        if atom.isLoose { node.flags.insert(.isLoose) }
        switch atom.content {
        case .word(let word):
            node.operation = .word
            node.a = Int32(try number(of: word, place))
        case .spelling(let spelling):
            node.operation = .spelling
            node.a = Int32(spellings.count)
            spellings.append(Array(spelling.utf8))
            _ = try number(of: spelling, place)
        case .wordClass(let name):
            guard let number = vocabulary.classNumber(of: name) else {
                throw unknown("class", name, vocabulary.classNames, place)
            }
            node.operation = .wordClass
            node.a = Int32(number)
            if vocabulary.hasValues(number) { node.flags.insert(.hasValues) }
        case .digits(let count, let value):
            node.operation = .digits
            node.a = Int32(count.lowerBound) | Int32(count.upperBound) << 8
            node.b = Int32(clamping: value.lowerBound)
            node.c = Int32(clamping: value.upperBound)
        case .roman(let bounds):
            node.operation = .roman
            node.b = Int32(clamping: bounds.lowerBound)
            node.c = Int32(clamping: bounds.upperBound)
        case .mark(let scalar):
            node.operation = .mark
            node.a = Int32(scalar.value)
        case .dash: node.operation = .dash
        case .letters: node.operation = .letters
        case .punctuation: node.operation = .punctuation
        case .any: break
        }
        return node
    }

    private mutating func number(
        of word: String, _ place: RulePlace
    ) throws(RuleSyntaxError) -> Vocabulary.WordNumber {
        guard let number = vocabulary.number(of: word) else {
            throw .tooMany(Vocabulary.maximumWordCount, "words", place)
        }
        return number
    }
}
