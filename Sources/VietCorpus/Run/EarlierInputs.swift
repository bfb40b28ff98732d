/// The inputs that an interrupted run has consumed, to be read again and compared.
///
/// A resumed run passes over the records that are done. Where one of them is another by now, records would be missing in the
/// output or stand there twice, and nobody would know.
struct EarlierInputs {
    private var lines: JournalLines?
    private var mark: InputMark?
    /// The input of the mark before.
    private var finishedPath: String?
    /// Whether a record of the mark's own input was read.
    private var hasBegun = false

    /// The inputs up to a checkpoint; a journal that says nothing of inputs vouches for none.
    init(journal path: String) {
        lines = JournalLines(path)
        _ = lines?.nextRaw()
        mark = nextMark()
    }

    private mutating func nextMark() -> InputMark? {
        while let line = lines?.next() {
            if let mark = InputMark(line) { return mark }
        }
        return nil
    }

    /// Compares the next record that was read again.
    ///
    /// - Parameters:
    ///   - number: its number, from 1.
    ///   - state: what was read; `nil` where there is no more.
    mutating func check(_ number: Int, _ state: InputState?) throws(OutputError) {
        guard let mark else { return }
        guard let state else { throw Self.error(mark.path, Self.isThere(mark.path) ? .changed : .gone) }
        guard state.path == mark.path else { throw difference(mark.path, state.path) }
        hasBegun = true
        guard number == mark.recordCount else { return }
        guard mark.agrees(with: state) else { throw Self.error(mark.path, .changed) }
        finishedPath = mark.path
        hasBegun = false
        self.mark = nextMark()
    }

    /// What happened where a record comes from another input than before.
    private func difference(_ expected: String, _ found: String) -> OutputError {
        if hasBegun { return Self.error(expected, .changed) }
        if found == finishedPath { return Self.error(found, .changed) }
        return Self.isThere(expected) ? Self.error(found, .appeared) : Self.error(expected, .gone)
    }

    private enum Change: String {
        case changed = "changed since the interrupted run read it"
        case appeared = "not there when the interrupted run read its neighbours"
        case gone = "gone since the interrupted run read it"
    }

    private static func isThere(_ path: String) -> Bool { FileSystem.kind(of: path) != nil }

    private static func error(_ path: String, _ change: Change) -> OutputError {
        OutputError(
            .changed, name: TextFile.displayName(path), reason: change.rawValue,
            remedy: "restore the inputs, or begin anew")
    }
}
