import VietNormalization

/// Web and e-mail addresses.
enum WebAddress {
    /// No address is longer than this many atoms.
    private static let maximumAtoms = 128
    /// Names before the sign of an e-mail address, and labels of a domain, are looked for this far.
    private static let nearby = 16

    static func match(_ atoms: [Atom], at index: Int, _ limit: Int) -> TokenComposer.Match? {
        guard index + 2 < limit, atoms[index + 1].gap == .none, atoms[index + 2].gap == .none else { return nil }
        if let end = withScheme(atoms, at: index, limit) {
            return TokenComposer.Match(end: end, kind: .url, shape: .compound, isAnonymous: true)
        }
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
            let isBehindDot = position > index && atoms[position - 1].isMark(".")
            // None has one letter, as the parts of `a.b.c.d` have.
            if isBehindDot, atom.letterCount > 1, atom.casing != .title, topLevelDomains.contains(atom.value) {
                found = position + 1
            }
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

    private static let worldWideWeb = SyllableKey("www").rawValue
    private static let schemes = keys("http https ftp")
    private static let topLevelDomains = keys("vn com net org gov edu info biz io asia tv me")

    private static func keys(_ words: String) -> Set<UInt64> {
        Set(words.split(separator: " ").map { SyllableKey($0).rawValue })
    }
}
