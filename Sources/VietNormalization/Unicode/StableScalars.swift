import CVietICU

/// Scalars that a normalization form leaves alone and that never join what stands before them.
///
/// A text may be cut before each of them and its parts normalized on their own.
enum StableScalars {
    /// Finds the first scalar that is not known to be stable under NFC.
    ///
    /// Known are the blocks that Vietnamese is written in: U+0000–U+01BF, U+1E00–U+1EFF and U+2002–U+203F, all
    /// composed and of combining class 0 (DerivedNormalizationProps: NFC_QC; the test compares them with ICU).
    /// - Returns: the offset of its first byte, or the length of the buffer.
    static func firstUnknown(_ utf8: Span<UInt8>, from start: Int) -> Int {
        let raw = utf8.bytes
        var position = start
        while position < utf8.count {
            if position + 8 <= utf8.count,
                raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            {
                position += 8
                continue
            }
            let lead = utf8[position]
            if lead < 0xC7 {
                position += 1
            } else if lead == 0xE1, position + 2 < utf8.count, utf8[position + 1] & 0xFC == 0xB8 {
                position += 3
            } else if lead == 0xE2, position + 2 < utf8.count, utf8[position + 1] == 0x80, utf8[position + 2] >= 0x82 {
                position += 3
            } else {
                return position
            }
        }
        return position
    }

    /// Whether a scalar is stable under a form.
    @inline(__always)
    static func contains(_ scalar: UInt32, form: NormalizationForm) -> Bool {
        switch form {
        case .nfc:
            if scalar < 0x1C0 || scalar & 0xFFFF_FF00 == 0x1E00 { return true }
            return viet_icu_is_stable(VIET_NFC, scalar)
        case .nfd:
            return scalar < 0xC0 || viet_icu_is_stable(VIET_NFD, scalar)
        }
    }
}

/// The two canonical forms of the Unicode Standard, annex 15.
public enum NormalizationForm: Sendable {
    /// Composed: a letter with its marks is one scalar where there is one.
    case nfc
    /// Decomposed: letters and marks apart, in canonical order.
    case nfd

    var icu: viet_form { self == .nfc ? VIET_NFC : VIET_NFD }
}
