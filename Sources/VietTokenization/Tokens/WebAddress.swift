import VietNormalization

/// Web and e-mail addresses.
enum WebAddress {
    /// No address is longer than this many atoms.
    private static let maximumAtoms = 128
    /// Names before the sign of an e-mail address, and labels of a domain, are looked for this far.
    private static let nearby = 16

    /// - Parameter lookout: of the sentence; the atoms are asked for in order.
    static func match(
        _ atoms: [Atom], at index: Int, _ limit: Int, _ lookout: inout Lookout
    ) -> TokenComposer.Match? {
        guard index + 2 < limit, atoms[index + 1].gap == .none, atoms[index + 2].gap == .none else { return nil }
        if let end = withScheme(atoms, at: index, limit) {
            return TokenComposer.Match(end: end, kind: .url, shape: .compound, isAnonymous: true)
        }
        guard lookout.seesSign(atoms, from: index, to: min(limit, index + nearby)) else { return nil }
        if let end = email(atoms, at: index, limit) {
            return TokenComposer.Match(end: end, kind: .email, shape: .compound, isAnonymous: true)
        }
        if let end = domain(atoms, at: index, limit) {
            return TokenComposer.Match(
                end: path(atoms, from: end, limit), kind: .url, shape: .compound, isAnonymous: true)
        }
        return nil
    }

    /// `https://…`, `www.…`
    private static func withScheme(_ atoms: [Atom], at index: Int, _ limit: Int) -> Int? {
        let isScheme =
            atoms[index + 1].isMark(":") && atoms[index + 2].isMark("/") && index + 4 < limit
            && atoms[index + 3].isMark("/") && schemes.contains(atoms[index].value)
        let isHost = atoms[index].value == worldWideWeb && atoms[index + 1].isMark(".")
        return isScheme || isHost ? path(atoms, from: index + 1, limit) : nil
    }

    private static func email(_ atoms: [Atom], at index: Int, _ limit: Int) -> Int? {
        var at = index + 1
        let end = min(limit, index + nearby)
        while at < end, atoms[at].gap == .none, !atoms[at].isMark("@") {
            let atom = atoms[at]
            guard
                atom.kind == .letters || atom.kind == .digits || atom.isMark(".") || atom.isMark("_")
                    || atom.isMark("-")
            else { return nil }
            at += 1
        }
        guard at < end, atoms[at].gap == .none, at + 1 < limit, atoms[at + 1].gap == .none else { return nil }
        return domain(atoms, at: at + 1, limit)
    }

    /// Labels with dots or hyphens between them, the last one a top-level domain that Vietnamese pages name.
    private static func domain(_ atoms: [Atom], at index: Int, _ limit: Int) -> Int? {
        var position = index
        var found: Int?
        let end = min(limit, index + nearby)
        while position < end, position == index || atoms[position].gap == .none {
            let atom = atoms[position]
            guard atom.kind == .letters || atom.kind == .digits else { break }
            let isAfterDot = position > index && atoms[position - 1].isMark(".")
            if isAfterDot, isTopLevelDomain(atom) { found = position + 1 }
            guard position + 1 < end, atoms[position + 1].gap == .none else { break }
            if atoms[position + 1].isMark(".") || atoms[position + 1].isMark("-") {
                position += 2
            } else if atoms[position + 1].kind == .letters || atoms[position + 1].kind == .digits {
                position += 1
            } else {
                break
            }
        }
        return found
    }

    /// Goes on to the next white space, and leaves out punctuation that closes the sentence.
    private static func path(_ atoms: [Atom], from index: Int, _ limit: Int) -> Int {
        var end = index
        guard end < limit, atoms[end].gap == .none else { return end }
        if atoms[end].kind == .letters || atoms[end].kind == .digits { return end }
        let last = min(limit, index + maximumAtoms)
        while end < last, atoms[end].gap == .none { end += 1 }
        while end > index, atoms[end - 1].kind == .punctuation, !atoms[end - 1].isMark("/") { end -= 1 }
        return end
    }

    /// None has one letter, as the parts of `a.b.c.d` have.
    private static func isTopLevelDomain(_ atom: Atom) -> Bool {
        atom.letterCount > 1 && atom.casing != .title && topLevelDomains.contains(atom.value)
    }

    private static let worldWideWeb = SyllableKey("www").rawValue
    private static let schemes = keys("http https ftp")
    private static let topLevelDomains = keys("vn com net org gov edu info biz io asia tv me")

    private static func keys(_ words: String) -> Set<UInt64> {
        Set(words.split(separator: " ").map { SyllableKey($0).rawValue })
    }

    /// Remembers how far a sentence has no sign of an address: each atom of a long run is looked at once.
    struct Lookout {
        private var clear = 0

        /// Whether the atoms that touch, after one and before another, have what every address without a scheme has: the
        /// sign of e-mail, or a top-level domain after a full stop.
        mutating func seesSign(_ atoms: [Atom], from index: Int, to end: Int) -> Bool {
            clear = max(clear, index + 1)
            while clear < end, atoms[clear].gap == .none {
                let atom = atoms[clear]
                if atom.isMark("@") || atoms[clear - 1].isMark(".") && isTopLevelDomain(atom) { return true }
                clear += 1
            }
            return false
        }
    }
}
