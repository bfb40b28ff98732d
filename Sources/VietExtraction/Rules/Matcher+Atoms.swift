import VietTokenization

/// Nodes that take one atom.
extension Matcher {
    /// One atom: the next, or read backward the one before.
    mutating func atom(_ node: CompiledRules.Node, _ position: Int) -> Int {
        let isBackward = node.flags.contains(.backward)
        let index = isBackward ? position - 1 : position
        guard index >= 0, index < atoms.count else { return -1 }
        if !node.flags.contains(.isLoose), isBackward ? position < atoms.count : position != start,
            !document.isConnected(position)
        {
            return -1
        }
        guard fits(node, index) else { return -1 }
        return isBackward ? index : index + 1
    }

    private mutating func fits(_ node: CompiledRules.Node, _ index: Int) -> Bool {
        let word = words[index]
        switch node.operation {
        case .word: guard Int32(word) == node.a else { return false }
        case .wordClass:
            guard word != 0, document.vocabulary.contains(word, in: UInt8(truncatingIfNeeded: node.a)) else {
                return false
            }
            if node.flags.contains(.hasValues) {
                number = document.vocabulary.value(of: word, in: UInt8(node.a))
            }
        default:
            let atom = atoms[index]
            switch node.operation {
            case .digits:
                guard case .digits = atom.kind, atom.byteCount >= Int(node.a & 255), atom.byteCount <= Int(node.a >> 8),
                    atom.value >= UInt64(node.b), node.c == Int32.max || atom.value <= UInt64(node.c)
                else { return false }
                number = Int(exactly: atom.value)
            case .roman:
                guard atom.isRomanLetters, let roman = RomanNumeral.value(of: atom), roman >= node.b, roman <= node.c
                else { return false }
                number = roman
            case .mark:
                guard atom.kind.rawValue >= Atom.Kind.punctuation.rawValue, atom.value == UInt64(node.a) else {
                    return false
                }
            case .dash: guard atom.isDash else { return false }
            case .letters: guard case .letters = atom.kind else { return false }
            case .punctuation: guard atom.kind.rawValue >= Atom.Kind.punctuation.rawValue else { return false }
            case .spelling:
                guard document.utf8[atom.range].elementsEqual(rules.spellings[Int(node.a)]) else { return false }
            default: break
            }
        }
        return node.casing == 0 || node.casing >> atoms[index].casing.rawValue & 1 == 1
    }
}
