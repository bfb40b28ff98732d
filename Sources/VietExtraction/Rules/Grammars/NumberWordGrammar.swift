import VietNormalization

/// Reads numbers in words: `hai`, `mười lăm`, `một nghìn không trăm linh năm`, `ba phẩy năm`.
struct NumberWordGrammar: Sendable {
    let document: Document
    let matches: LexiconMatches

    /// The whole number that starts at a syllable: where it ends and its value.
    func number(at start: Int) -> (end: Int, value: Int)? {
        let number = NumberWords.prefix { index in
            let position = start + index
            guard let atom = document.atom(position), atom.kind == .letters,
                index == 0 || document.isConnected(position),
                matches.longest(.figureHomograph, at: position) == nil
            else { return nil }
            return SyllableKey(rawValue: atom.value)
        }
        return number.map { (start + $0.count, $0.value) }
    }

    /// The number with a decimal comma that starts at a syllable.
    func decimal(at start: Int) -> NumeralGrammar.Numeral? {
        guard let whole = number(at: start), document.has(.decimalComma, whole.end), document.isConnected(whole.end)
        else { return nil }
        var end = whole.end + 1
        while document.has(.smallNumber, end), document.isConnected(end) { end += 1 }
        guard end > whole.end + 1 else { return nil }
        return NumberWords.value(of: document.oneLine(start..<end)).map { NumeralGrammar.Numeral(end: end, value: $0) }
    }
}
