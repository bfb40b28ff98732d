import CVietICU

/// Scalars that a normalization form leaves alone and that never join what stands before them.
///
/// A text may be cut before each of them and its parts normalized on their own.
enum StableScalars {
    /// Finds the first scalar that is not known to be stable under NFC.
    ///
    /// Known are the blocks that Vietnamese is written in: U+0000–U+01FF, U+1E00–U+1EFF and U+2002–U+203F, all
    /// composed and of combining class 0 (DerivedNormalizationProps: NFC_QC; the test compares them with ICU).
    /// - Returns: the offset of its first byte, or the length of the buffer.
    @inline(__always)
    static func firstUnknown(_ utf8: Span<UInt8>, from start: Int) -> Int {
        ByteSearch.first(in: utf8, from: start) { bytes, second, third in
            unknown(bytes, second, third)
        }
    }

    /// Where bytes lead scalars that ``firstUnknown(_:from:)`` stops at.
    ///
    /// - Parameters:
    ///   - second: the bytes after them.
    ///   - third: the bytes after those.
    @inline(__always)
    static func unknown(_ bytes: ByteVector, _ second: ByteVector, _ third: ByteVector) -> ByteVector.Lanes {
        let others = (bytes >= 0xC8) - leadsExtendedAdditional(bytes, second)
        if others.isEmpty { return others }
        // E2 80 82–BF (U+2002–U+203F).
        return others - ((bytes == 0xE2) & (second == 0x80) & (third >= 0x82))
    }

    /// Zero, but for bytes that lead something else than the known letters: also punctuation, of which most places have none,
    /// and C0 and C1, which lead nothing. Cheaper than ``unknown(_:_:_:)``.
    ///
    /// - Parameter second: the bytes after them.
    @inline(__always)
    static func suspects(_ bytes: ByteVector, _ second: ByteVector) -> ByteVector {
        // With three bits turned C2–C7 become C0–C5, and C0 and C1 are above them.
        (bytes ^ 0x07).excess(over: 0xC5) - leadsExtendedAdditional(bytes, second)
    }

    /// E1 B8–BB: U+1E00–U+1EFF.
    @inline(__always)
    private static func leadsExtendedAdditional(_ bytes: ByteVector, _ second: ByteVector) -> ByteVector.Lanes {
        (bytes == 0xE1) & (second & 0xFC == 0xB8)
    }

    /// Whether a scalar is stable under a form.
    @inline(__always)
    static func contains(_ scalar: UInt32, form: NormalizationForm) -> Bool {
        switch form {
        case .nfc:
            if scalar < 0x200 || scalar & 0xFFFF_FF00 == 0x1E00 { return true }
            return scalar >= 0x370 && viet_icu_is_inert(VIET_NFC, scalar)
        case .nfd:
            return scalar < 0xC0 || viet_icu_is_inert(VIET_NFD, scalar)
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
