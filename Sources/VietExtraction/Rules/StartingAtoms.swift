/// The atoms of a document at which rules of some sets may start, and all that are digits.
///
/// Most atoms start nothing. Sets that are tried at every atom share one look at all of them: one for each took a fiftieth of the
/// instructions of an extraction.
struct StartingAtoms {
    /// A bit for each atom.
    private let bits: [UInt64]

    /// What the sets start with.
    struct Gate: Sendable {
        /// For each kind of atom, whether a rule may start with it, or it is digits.
        fileprivate let kinds: [Bool]
        /// A bit for each category of phrases that a rule may start with.
        fileprivate let phrases: UInt64
        /// The same as ``kinds`` for each word and all that is not one, for words share kinds: see ``CompiledRules/key(of:)``.
        fileprivate let starts: [Bool]

        init(_ sets: [OpeningTable]) {
            var kinds = [Bool](repeating: false, count: 256)
            let keyCount = max(CompiledRules.wordKeyStart, sets.lazy.map(\.starts.count).max() ?? 0)
            var starts = [Bool](repeating: false, count: keyCount)
            for count in 1...CompiledRules.maximumDigitKey {
                kinds[Int(AtomKind(digits: count).rawValue)] = true
                starts[count] = true
            }
            for set in sets {
                for kind in kinds.indices where set.opens[kind] { kinds[kind] = true }
                for key in starts.indices {
                    // Words that the set does not know.
                    let known = key < set.starts.count ? key : CompiledRules.otherLettersKey
                    if set.starts[known] { starts[key] = true }
                }
            }
            self.kinds = kinds
            self.starts = starts
            phrases = sets.reduce(0) { $0 | $1.openingPhrases }
        }
    }

    /// - Complexity: O(n) in the number of atoms.
    init(passing gate: Gate, in text: DocumentContext) {
        let (allCodes, allCategories) = (text.document.codes, text.matches.categories)
        let (count, phrases, starts) = (text.document.atoms.count, gate.phrases, gate.starts)
        let kinds = gate.kinds.span
        let codes = allCodes.span
        let categories = allCategories.span
        bits = Array(capacity: count / 64 + 1) { bits in
            var start = 0
            while start < count {
                var word: UInt64 = 0
                for index in start..<min(start + 64, count) {
                    // The code of the start of the text stands first.
                    let code = codes[index &+ 1]
                    let opening = categories[index] & phrases
                    let mayStart = kinds[Int(code.kind.rawValue)] ? true : opening != 0
                    guard mayStart, OpeningTable.holds(code, in: starts) else { continue }
                    word |= 1 &<< UInt64(index &- start)
                }
                bits.append(word)
                start += 64
            }
        }
    }

    /// The first of them in a range, or the end of the range.
    func first(in range: Range<Int>) -> Int {
        var start = range.lowerBound
        while start < range.upperBound {
            let rest = bits[start >> 6] &>> UInt64(start & 63)
            if rest != 0 { return min(start + rest.trailingZeroBitCount, range.upperBound) }
            start = (start | 63) + 1
        }
        return range.upperBound
    }
}
