/// Which forms of the rules of a set may open with two atoms: a few looks tell it for all of them at once.
///
/// A class for the reason that ``Document`` is one.
final class OpeningTable: Sendable {
    /// The forms in the order in which they are tried, those of rules of higher priority first.
    let forms: [Int]
    /// The rule of each form.
    let rules: [Int]
    /// Bits of 64 forms a row.
    let rowCount: Int

    /// A bit for each category of phrases that it asks for.
    let phrases: UInt64

    /// For each key of a first atom, whether a rule may start with it; most start none.
    private let starts: [Bool]
    /// For each kind of a first atom, whether a form may have it.
    private let opens: [Bool]
    /// A bit for each category of phrases that a form may start with.
    private let openingPhrases: UInt64

    /// For each kind of atom, a bit for each form that may have it first, and second.
    private let first: [UInt64]
    private let second: [UInt64]
    /// The same for each category of phrases that start there.
    private let firstPhrases: [UInt64]
    private let secondPhrases: [UInt64]

    /// What stands at a place, as the table asks for it.
    struct Opening {
        var first: AtomKind
        var second: AtomKind
        /// A bit for each category of the phrases that start at the two atoms, of those that the table asks for.
        var firstPhrases: UInt64
        var secondPhrases: UInt64
    }

    /// - Parameters:
    ///   - set: the rules of the set.
    ///   - gates: for each form, what may open it.
    /// - Complexity: O(n) in the number of forms.
    init(_ set: CompiledRules.Dispatch, _ all: [CompiledRules.Rule], _ gates: RuleGates) {
        let ordered = Set(set.rules).map(Int.init).sorted { (-all[$0].priority, $0) < (-all[$1].priority, $1) }
        var forms: [Int] = []
        var rules: [Int] = []
        for rule in ordered {
            let own = Int(all[rule].firstForm)..<Int(all[rule].firstForm + all[rule].formCount)
            forms += own
            rules += own.map { _ in rule }
        }
        rowCount = (forms.count + 63) / 64
        first = Self.columns(forms.map { gates.firstOfForms.filters[$0].bits }, rowCount)
        second = Self.columns(forms.map { gates.secondOfForms.filters[$0].bits }, rowCount)
        firstPhrases = Self.columns(forms.map { [gates.firstOfForms.categories[$0], 0, 0, 0] }, rowCount, count: 64)
        secondPhrases = Self.columns(forms.map { [gates.secondOfForms.categories[$0], 0, 0, 0] }, rowCount, count: 64)
        openingPhrases = forms.reduce(0) { $0 | gates.firstOfForms.categories[$1] }
        opens = (0..<256).map { [first, rowCount] kind in
            first[kind * rowCount..<(kind + 1) * rowCount].contains { $0 != 0 }
        }
        starts = set.ends.indices.map { $0 == 0 ? set.ends[0] > 0 : set.ends[$0] > set.ends[$0 - 1] }
        phrases = forms.reduce(0) { $0 | gates.firstOfForms.categories[$1] | gates.secondOfForms.categories[$1] }
        self.forms = forms
        self.rules = rules
    }

    /// For each of some bits, a row of the forms that have it.
    private static func columns(_ bits: [SIMD4<UInt64>], _ rowCount: Int, count: Int = 256) -> [UInt64] {
        var columns = Array(repeating: 0 as UInt64, count: count * rowCount)
        for (form, bits) in bits.enumerated() {
            for word in bits.indices {
                var rest = bits[word]
                while rest != 0 {
                    let bit = word * 64 + rest.trailingZeroBitCount
                    columns[bit * rowCount + form / 64] |= 1 << UInt64(form % 64)
                    rest &= rest - 1
                }
            }
        }
        return columns
    }

    /// Whether a rule may start with an atom.
    ///
    /// - Parameters:
    ///   - key: that of ``CompiledRules/key(of:word:)``.
    ///   - phrases: a bit for each category of the phrases that start there.
    @inline(__always)
    func mayStart(_ key: Int, _ kind: AtomKind, _ phrases: @autoclosure () -> UInt64) -> Bool {
        // Words that rules of one's own added start no shipped rule.
        guard key < starts.count ? starts[key] : starts[CompiledRules.otherLettersKey] else { return false }
        return opens[Int(kind.rawValue)] || phrases() & openingPhrases != 0
    }

    /// A bit for each form of a row that may open so.
    @inline(__always)
    func forms(in row: Int, _ opening: Opening) -> UInt64 {
        var open = first[Int(opening.first.rawValue) * rowCount + row]
        if opening.firstPhrases != 0 { open |= phrases(firstPhrases, opening.firstPhrases, row) }
        guard open != 0 else { return 0 }
        var next = second[Int(opening.second.rawValue) * rowCount + row]
        if opening.secondPhrases != 0 { next |= phrases(secondPhrases, opening.secondPhrases, row) }
        return open & next
    }

    private func phrases(_ table: [UInt64], _ categories: UInt64, _ row: Int) -> UInt64 {
        var forms: UInt64 = 0
        var rest = categories
        while rest != 0 {
            forms |= table[rest.trailingZeroBitCount * rowCount + row]
            rest &= rest - 1
        }
        return forms
    }
}
