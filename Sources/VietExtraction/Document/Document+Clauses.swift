import VietTokenization

extension Document {
    /// Whether a clause may open at an atom: a line does, or a mark stands before it that no name holds.
    ///
    /// There a capital says nothing.
    func opensClause(_ index: Int) -> Bool {
        guard let atom = atom(index), let before = self.atom(index - 1) else { return true }
        if atom.gap >= .lineBreak { return !isConnected(index) }
        guard before.kind == .punctuation || before.kind == .symbol else { return false }
        return !(before.isMark(",") || before.isMark("'") || before.isMark("’") || before.isMark("/"))
            && !(before.isDash && isGlued(index))
    }
}
