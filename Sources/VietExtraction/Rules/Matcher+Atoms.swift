import VietTokenization

/// What steps ask of one atom.
extension Matcher {
    /// The code of an atom, of the end right before the first one and right after the last; `nil` beyond.
    @inline(__always)
    func code(_ index: Int) -> AtomCode? {
        let index = index &+ 1
        guard UInt(bitPattern: index) < UInt(bitPattern: codes.count) else { return nil }
        return codes[index]
    }

    /// Whether the white space between an atom and the place where it is asked for lets a match go on.
    ///
    /// None is asked for before the match, nor after the text.
    @inline(__always)
    func isReachable(_ step: Program.Step, _ index: Int, _ code: AtomCode) -> Bool {
        if step.flags.contains(.isLoose) { return true }
        if step.flags.contains(.backward) { return isReachableBackward(index &+ 1) }
        return code.isOnLine ? true : index == start ? true : document.isConnected(index)
    }

    @inline(__always)
    private func isReachableBackward(_ place: Int) -> Bool {
        codes[place &+ 1].isOnLine ? true : place == atoms.count ? true : document.isConnected(place)
    }

    @inline(__always)
    func isWord(_ word: Vocabulary.WordNumber, _ step: Program.Step) -> Bool {
        var index = Int(step.a)
        let end = index &+ Int(step.b)
        while index < end {
            if wordRows[index] == word { return true }
            index &+= 1
        }
        return false
    }

    @inline(__always)
    func isCased(_ step: Program.Step, _ code: AtomCode) -> Bool {
        step.casing == 0 ? true : step.casing &>> code.casing & 1 == 1
    }

    /// Whether an atom is what a step asks for; it may spell a number.
    mutating func fits(_ step: Program.Step, _ index: Int, _ code: AtomCode) -> Bool {
        switch step.operation {
        case .wordClass:
            let word = code.word
            guard word != 0, document.vocabulary.contains(word, in: UInt8(truncatingIfNeeded: step.a)) else {
                return false
            }
            if step.flags.contains(.hasValues) {
                number = document.vocabulary.value(of: word, in: UInt8(truncatingIfNeeded: step.a))
            }
        case .dash: guard code.isMark, atoms[index].isDash else { return false }
        case .punctuation: guard code.isMark else { return false }
        case .roman:
            guard atoms[index].isRomanLetters, let roman = RomanNumeral.value(of: atoms[index]), roman >= step.b,
                roman <= step.c
            else { return false }
            number = roman
        case .spelling:
            guard document.utf8[atoms[index].range].elementsEqual(rules.spellings[Int(step.a)]) else { return false }
        default: break
        }
        return isCased(step, code)
    }

    /// Where the first alternative starts that the atoms around a place allow; 0 where there is none.
    @inline(__always)
    func selected(_ step: Program.Step, _ place: Int) -> Int {
        var look = step.filter
        let end = look &+ Int(step.casing) &* Selection.lookSize
        var open: UInt64 = ~0 &<< UInt64(step.b)
        while look < end {
            let head = filters[look]
            if let code = code(place &+ Selection.offset(head)) {
                let kind = code.kind.rawValue
                open &= Selection.alternatives(filters[look &+ 1 &+ Int(kind &>> 2)], kind)
            } else {
                open &= Selection.beyond(head)
            }
            if open == 0 { return 0 }
            look &+= Selection.lookSize
        }
        let number = open.trailingZeroBitCount
        return Int(filters[end &+ number / 2] &>> (UInt64(number & 1) &* 32) & 0xFFFF_FFFF)
    }

    /// Whether digits are as many as a step asks for, and their value within its bounds.
    @inline(__always)
    func isNumber(_ atom: Atom, _ step: Program.Step) -> Bool {
        let count = Int32(truncatingIfNeeded: atom.byteCount)
        guard count >= step.a & 255, count <= step.a >> 8, atom.value >= UInt64(step.b) else { return false }
        return step.c == Int32.max ? true : atom.value <= UInt64(step.c)
    }
}
