extension Syllable {
    /// A parse without the text of an error, for the passes over whole texts.
    enum ParseResult {
        case success(Syllable)
        case failure(IllegalSyllable.Rule)
    }

    @inline(__always)
    static func parse(_ run: SyllableLetters) -> ParseResult {
        guard let onset = Onset.length(in: run) else { return .failure(.onset) }
        let isQ = run.letters[0] == Letter.q
        guard onset < run.count, let shape = RhymeTable.shape(run.packed(onset..<run.count), afterQ: isQ) else {
            return .failure(.rhyme)
        }
        guard Onset.accepts(run, onset: onset, shape: shape) else { return .failure(.spelling) }
        if hasStopCoda(run, shape), run.tone != .sắc, run.tone != .nặng {
            return .failure(.toneOnStopCoda)
        }
        return .success(Syllable(run: run, onsetCount: onset, shape: shape))
    }

    @inline(__always)
    static func hasStopCoda(_ run: SyllableLetters, _ shape: RhymeTable.Shape) -> Bool {
        guard shape.coda > 0 else { return false }
        let last = run.letters[run.count - 1]
        return last == Letter.p || last == Letter.t || last == Letter.c
            || last == Letter.h && run.letters[run.count - 2] == Letter.c
    }
}
