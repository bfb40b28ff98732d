import VietTokenization

/// Takes words apart between which the space was lost: `xãNguyễn Văn Hùng`, `Lan Anhphát biểu`.
///
/// Two syllables of Vietnamese in one run of letters, where only one division makes both of them syllables. At least one
/// mark of Vietnamese has to be in it: `MoMo`, `LanAnh` are names of their own.
enum GluedWords {
    /// Shorter parts are found by chance.
    private static let shortestPart = 3
    /// Two syllables have no more letters.
    private static let longestWord: UInt8 = 14

    /// The atoms with every such run as two, as if a space stood between them; `nil` where there is none, as in most texts.
    ///
    /// - Parameter suspects: the atoms that ``mayDivide(_:)`` does not rule out, in order.
    /// - Complexity: O(n).
    static func divided(_ atoms: [Atom], at suspects: [Int], _ utf8: [UInt8]) -> [Atom]? {
        var glued: [(index: Int, parts: (Atom, Atom))] = []
        for index in suspects {
            if let parts = parts(of: atoms[index], utf8) { glued.append((index, parts)) }
        }
        guard !glued.isEmpty else { return nil }
        var divided: [Atom] = []
        divided.reserveCapacity(atoms.count + glued.count)
        var start = 0
        for (index, parts) in glued {
            divided += atoms[start..<index]
            divided += [parts.0, parts.1]
            start = index + 1
        }
        return divided + atoms[start...]
    }

    /// Whether a word may be two, as far as that is told without reading it.
    static func mayDivide(_ atom: Atom) -> Bool {
        guard atom.kind == .letters, !atom.isSyllable, atom.byteCount > Int(atom.letterCount) else { return false }
        return atom.casing == .mixed || atom.casing == .title && atom.letterCount >= 2 * shortestPart
    }

    private static func parts(of atom: Atom, _ utf8: [UInt8]) -> (Atom, Atom)? {
        guard atom.letterCount <= longestWord else { return nil }
        var found: (Atom, Atom)?
        var border = Int(atom.start) + 1
        while border < Int(atom.end) {
            defer { border += 1 }
            // No byte in the middle of a scalar.
            guard utf8[border] & 0xC0 != 0x80, let first = syllable(utf8, Int(atom.start)..<border),
                let second = syllable(utf8, border..<Int(atom.end)), isBorder(first, second, in: atom),
                atom.casing == .mixed || hasTone(utf8, second)
            else { continue }
            guard found == nil else { return nil }
            found = (first, second)
        }
        guard var (first, second) = found else { return nil }
        first.gap = atom.gap
        second.gap = .space
        return (first, second)
    }

    /// A capital inside tells where words meet; without one both parts have to be long.
    private static func isBorder(_ first: Atom, _ second: Atom, in whole: Atom) -> Bool {
        if whole.casing == .mixed {
            return first.casing != .upper && second.casing == .title && second.letterCount > 1
        }
        return first.letterCount >= shortestPart && second.letterCount >= shortestPart
    }

    /// Whether a mark of tone is among the bytes: names of the highlands, whose syllables may meet in one word
    /// (`Bonđơng`), are written without.
    private static func hasTone(_ utf8: [UInt8], _ atom: Atom) -> Bool {
        String(decoding: utf8[atom.range], as: UTF8.self).unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0xC0, 0xC1, 0xC3, 0xC8, 0xC9, 0xCC, 0xCD, 0xD2, 0xD3, 0xD5, 0xD9, 0xDA, 0xDD, 0x128, 0x168: true
            case 0xE0, 0xE1, 0xE3, 0xE8, 0xE9, 0xEC, 0xED, 0xF2, 0xF3, 0xF5, 0xF9, 0xFA, 0xFD, 0x129, 0x169: true
            case 0x1EA0...0x1EF9: true
            default: false
            }
        }
    }

    /// The bytes as one syllable of Vietnamese.
    private static func syllable(_ utf8: [UInt8], _ range: Range<Int>) -> Atom? {
        let atoms = AtomScanner.scan(utf8.span.extracting(range))
        guard atoms.count == 1, var atom = atoms.first, atom.kind == .letters, atom.isSyllable else { return nil }
        atom.start = Int32(range.lowerBound)
        atom.end = Int32(range.upperBound)
        return atom
    }
}
