import VietNormalization

/// Reads numbers in words: `hai`, `mười lăm`, `một nghìn không trăm linh năm`.
struct NumberWordGrammar: Sendable {
    let document: Document

    /// The whole number that starts at a syllable: where it ends and its value.
    func number(at start: Int) -> (end: Int, value: Int)? {
        let document = document
        let positions = (start..<document.atoms.count).lazy.prefix { position in
            document.atoms[position].kind == .letters && (position == start || document.isConnected(position))
        }
        return NumberWords.prefix(of: positions.map { SyllableKey(rawValue: document.atoms[$0].value) })
            .map { (start + $0.count, $0.value) }
    }
}
