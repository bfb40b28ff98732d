import VietNormalization

/// Loanwords whose syllables hyphens join: `vắc-xin`, `ki-lô-mét`, `e-mail`.
///
/// Between two words of Vietnamese a hyphen is a mark of its own (`đông-xuân`), so those that look Vietnamese are listed;
/// any other is known by a part that is foreign.
enum HyphenatedLoanword {
    /// The longest has five syllables.
    private static let maximumAtoms = 9

    static func match(_ atoms: [Atom], at index: Int, _ limit: Int) -> TokenComposer.Match? {
        guard atoms[index].casing != .mixed else { return nil }
        let casing: Atom.Casing = atoms[index].casing == .upper ? .upper : .lower
        var hash = atoms[index].value
        var hasForeignPart = atoms[index].isForeign
        var end = index + 1
        while end + 1 < min(limit, index + maximumAtoms), atoms[end].gap == .none, atoms[end].isMark("-"),
            atoms[end + 1].gap == .none, atoms[end + 1].kind == .letters, atoms[end + 1].casing == casing
        {
            hash = WordHash.extend(hash, by: atoms[end + 1].value)
            hasForeignPart = hasForeignPart || atoms[end + 1].isForeign
            end += 2
        }
        guard end > index + 1, hasForeignPart || words.contains(hash) else { return nil }
        let shape: Token.Shape = atoms[index].casing == .title ? .title : .lower
        return TokenComposer.Match(end: end, kind: hasForeignPart ? .foreign : .word, shape: shape)
    }

    /// Measures, chemicals, machines and the like.
    private static let words = Set(
        """
        vắc-xin vi-rút vi-ta-min pê-ni-xi-lin đi-ô-xin a-xít ô-xy ni-tơ các-bon
        ki-lô-mét ki-lô-gam ki-lô-oát xăng-ti-mét xen-ti-mét mi-li-mét mi-li-gam héc-ta
        bê-tông xi-măng cao-su áp-phích pa-nô băng-rôn mô-tơ ca-nô ô-tô mô-tô xích-lô ti-vi ra-đi-ô ca-mê-ra
        in-tơ-nét ma-ra-tông ten-nít ba-lô cà-phê sô-cô-la xúc-xích xà-phòng áp-xe
        mô-đen lô-gô pi-gia-ma com-lê cra-vát
        """.split(whereSeparator: \.isWhitespace).map { word in
            let keys = word.split(separator: "-").map { SyllableKey($0).rawValue }
            return keys.dropFirst().reduce(keys[0], WordHash.extend)
        })
}
