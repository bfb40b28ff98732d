import VietNormalization
import VietTokenization

extension Document {
    /// What the syllables of some atoms are told by, in any spelling, casing and tone placement: the same for the same
    /// syllables, whatever stands between them.
    ///
    /// - Complexity: O(n); a key of the atoms from the second on is what this one was before its last step.
    func syllableKey(_ range: Range<Int>) -> UInt64 {
        range.reversed().reduce(Self.emptyKey) { extended($0, by: $1) }
    }

    /// The key of some atoms with one more before them.
    @inline(__always)
    func extended(_ key: UInt64, by index: Int) -> UInt64 { WordHash.extend(key, by: atoms[index].value) }

    /// The ``SyllableKey`` of the text of some atoms, white space and all.
    func letterKey(_ range: Range<Int>) -> UInt64 {
        guard let first = atom(range.lowerBound), let last = atom(range.upperBound - 1), !range.isEmpty else {
            return SyllableHasher().finalize().rawValue
        }
        let source = utf8
        let utf8 = source.span
        var hasher = SyllableHasher()
        var position = Int(first.start)
        while position < Int(last.end) {
            let (scalar, next) = ScalarCoding.decode(utf8, at: position)
            hasher.combine(scalar)
            position = next
        }
        return hasher.finalize().rawValue
    }

    /// The key of no atoms.
    static let emptyKey: UInt64 = 0x243F_6A88_85A3_08D3
}
