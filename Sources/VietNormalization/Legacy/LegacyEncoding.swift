/// The ways Vietnamese is stored in bytes besides UTF-8: those from before Unicode, UTF-16, and the keystrokes of its two
/// input methods.
///
/// ```swift
/// LegacyEncoding.tcvn3.decode(bytes)               // "Đồng chí"
/// try LegacyEncoding.windows1258.encode("Đồng chí")
/// ```
/// Decode before anything is cleaned: TCVN3 uses U+00AD for a letter, VISCII and VPS use control characters.
public enum LegacyEncoding: String, CaseIterable, Sendable {
    /// TCVN 5712:1993 VN3, the ABC fonts (.VnTime). The capitals of VN1 are read, too.
    case tcvn3
    /// VNI-Windows: a letter and a mark, one byte each.
    case vni
    /// RFC 1456.
    case viscii
    /// VPS, the Vietnamese Professionals Society.
    case vps
    /// RFC 1456: ASCII letters with ' ` ? ~ . ^ ( + after them.
    case viqr
    /// Microsoft's code page, with tones as combining marks.
    case windows1258 = "windows-1258"
    /// BK HCM 2 of Ho Chi Minh City University of Technology: a letter and a mark, one byte each.
    case bkhcm2
    /// Keystrokes of the Telex input method.
    case telex
    /// Keystrokes of the VNI input method: digits after letters.
    case vniKeys = "vni-keys"
    /// UTF-16 of either order of bytes, with the mark before it or without.
    case utf16 = "utf-16"

    /// Reads bytes as text in NFC.
    ///
    /// Bytes that have no letter in an encoding read as windows-1252, which the fonts kept for punctuation. Text that went
    /// through one misreading more, legacy bytes shown as windows-1252 and saved as UTF-8, is read as well.
    /// - Complexity: O(n).
    public func decode(_ bytes: Span<UInt8>) -> String {
        String(decoding: decodedUTF8(bytes), as: UTF8.self)
    }

    /// Reads an array of bytes as text in NFC.
    public func decode(_ bytes: [UInt8]) -> String { decode(bytes.span) }

    /// Writes text in the encoding.
    ///
    /// Reads composed and decomposed letters. Every result decodes to the text again, in NFC.
    /// - Throws: the first character that the encoding lacks. Input methods and VIQR are read only.
    public func encode(_ text: String) throws(UnencodableText) -> [UInt8] {
        let composed = Normalizer([.nfc]).normalize(text).text
        switch self {
        case .tcvn3: return try encode(composed, with: SingleByteTable.tcvn3)
        case .viscii: return try encode(composed, with: SingleByteTable.viscii)
        case .vps: return try encode(composed, with: SingleByteTable.vps)
        case .windows1258: return try encode(composed, with: SingleByteTable.windows1258)
        case .vni: return try encode(composed, with: TwoByteTable.vni)
        case .bkhcm2: return try encode(composed, with: TwoByteTable.bkhcm2)
        case .utf16: return UTF16Text.encode(composed)
        case .viqr, .telex, .vniKeys: throw UnencodableText(encoding: self, scalar: nil, utf8Offset: 0)
        }
    }

    func decodedUTF8(_ bytes: Span<UInt8>) -> [UInt8] {
        if self != .utf16, let inner = Self.bytesShownAsText(bytes) { return decodedRaw(inner.span) }
        return decodedRaw(bytes)
    }

    func decodedRaw(_ bytes: Span<UInt8>) -> [UInt8] {
        switch self {
        case .tcvn3: SingleByteTable.tcvn3.decode(bytes)
        case .viscii: SingleByteTable.viscii.decode(bytes)
        case .vps: SingleByteTable.vps.decode(bytes)
        case .windows1258: SingleByteTable.windows1258.decode(bytes)
        case .vni: TwoByteTable.vni.decode(bytes)
        case .bkhcm2: TwoByteTable.bkhcm2.decode(bytes)
        case .viqr: KeystrokeDecoder.decode(bytes, VIQRKeys())
        case .telex: KeystrokeDecoder.decode(bytes, TelexKeys())
        case .vniKeys: KeystrokeDecoder.decode(bytes, VNIKeys())
        case .utf16: UTF16Text.decode(bytes)
        }
    }

    /// The bytes after text whose every character beyond ASCII is one byte of windows-1252; `nil` when the input is no
    /// such text.
    static func bytesShownAsText(_ bytes: Span<UInt8>) -> [UInt8]? {
        guard (try? InvalidUTF8.validate(bytes)) != nil else { return nil }
        var inner: [UInt8] = []
        inner.reserveCapacity(bytes.count)
        var position = 0
        while position < bytes.count {
            let (scalar, next) = ScalarCoding.decode(bytes, at: position)
            guard let byte = scalar < 0x80 ? UInt8(truncatingIfNeeded: scalar) : Windows1252.highByte(scalar) else {
                return nil
            }
            inner.append(byte)
            position = next
        }
        return inner.count < bytes.count ? inner : nil
    }

    private func encode(_ text: String, with table: some LetterTable) throws(UnencodableText) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var offset = 0
        for scalar in text.unicodeScalars {
            guard table.append(scalar.value, to: &bytes) else {
                throw UnencodableText(encoding: self, scalar: scalar, utf8Offset: offset)
            }
            offset += UTF8.width(scalar)
        }
        return bytes
    }
}

/// A table between letters and bytes.
protocol LetterTable {
    /// Reads bytes as UTF-8 in NFC.
    func decode(_ bytes: Span<UInt8>) -> [UInt8]
    /// Appends the bytes of a scalar; false when it has none.
    func append(_ scalar: UInt32, to bytes: inout [UInt8]) -> Bool
}

/// A text that an encoding cannot hold.
public struct UnencodableText: Error, Sendable, Equatable, CustomStringConvertible {
    /// The encoding.
    public let encoding: LegacyEncoding
    /// The first character that it lacks; `nil` when the encoding is read only.
    public let scalar: Unicode.Scalar?
    /// Where that character starts in the UTF-8 of the text in NFC.
    public let utf8Offset: Int

    /// One line with what, where and the remedy.
    public var description: String {
        guard let scalar else { return "\(encoding.rawValue) can be read but not written; choose another encoding" }
        let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
        return
            "\(encoding.rawValue) has no “\(scalar)” (U+\(hexadecimal), at byte \(utf8Offset)); replace it or use UTF-8"
    }
}
