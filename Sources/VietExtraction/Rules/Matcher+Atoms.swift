import VietTokenization

/// What steps ask of one atom.
extension Matcher {
    /// Whether the white space at a place lets a match go on from one side to the other.
    ///
    /// None is asked for before the match, nor behind the text.
    @inline(__always)
    func isReachable(_ step: Program.Step, _ place: Int) -> Bool {
        if step.flags.contains(.isLoose) { return true }
        if step.flags.contains(.backward) ? place == atoms.count : place == start { return true }
        return atoms[place].gap < .lineBreak ? true : document.isConnected(place)
    }

    @inline(__always)
    func isWord(_ word: Vocabulary.WordNumber, _ step: Program.Step) -> Bool {
        guard step.operation == .words else { return Int32(word) == step.a }
        var index = Int(step.a)
        let end = index &+ Int(step.b)
        while index < end {
            if wordRows[index] == word { return true }
            index &+= 1
        }
        return false
    }

    @inline(__always)
    func isCased(_ step: Program.Step, _ index: Int) -> Bool {
        step.casing == 0 ? true : step.casing &>> atoms[index].casing.rawValue & 1 == 1
    }

    /// Whether an atom is what a step asks for; it may spell a number.
    mutating func fits(_ step: Program.Step, _ index: Int) -> Bool {
        switch step.operation {
        case .wordClass:
            let word = words[index]
            guard word != 0, document.vocabulary.contains(word, in: UInt8(truncatingIfNeeded: step.a)) else {
                return false
            }
            if step.flags.contains(.hasValues) {
                number = document.vocabulary.value(of: word, in: UInt8(truncatingIfNeeded: step.a))
            }
        case .digits: guard isNumber(atoms[index], step) else { return false }
        case .dash: guard atoms[index].isDash else { return false }
        case .punctuation:
            guard atoms[index].kind.rawValue >= Atom.Kind.punctuation.rawValue else { return false }
        case .roman:
            guard atoms[index].isRomanLetters, let roman = RomanNumeral.value(of: atoms[index]), roman >= step.b,
                roman <= step.c
            else { return false }
            number = roman
        case .spelling:
            guard document.utf8[atoms[index].range].elementsEqual(rules.spellings[Int(step.a)]) else { return false }
        default: break
        }
        return isCased(step, index)
    }

    @inline(__always)
    private mutating func isNumber(_ atom: Atom, _ step: Program.Step) -> Bool {
        guard atom.kind.rawValue == Atom.Kind.digits.rawValue else { return false }
        let count = Int32(truncatingIfNeeded: atom.byteCount)
        guard count >= step.a & 255, count <= step.a >> 8, atom.value >= UInt64(step.b),
            step.c == Int32.max || atom.value <= UInt64(step.c)
        else { return false }
        number = Int(exactly: atom.value)
        return true
    }
}
