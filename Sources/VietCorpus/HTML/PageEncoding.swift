/// How the bytes of a page stand for text: as its byte order mark says, else its own declaration, else UTF-8.
///
/// https://encoding.spec.whatwg.org names the encodings; of these the pages of Vietnam use the ones here.
enum PageEncoding {
    /// Reads a page as UTF-8.
    ///
    /// Bytes that are UTF-8 and not ASCII alone are UTF-8 whatever is declared: by chance they are so in no other encoding.
    ///
    /// - Parameter charset: what the server declared, which wins over the page.
    /// - Returns: the text, and the offset of the first byte that no text has, for which U+FFFD stands.
    /// - Throws: for an encoding that is not known here.
    static func utf8(
        _ bytes: [UInt8], charset: String? = nil, name: String
    ) throws(InputError) -> (bytes: [UInt8], lossOffset: Int?) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return repaired(Array(bytes.dropFirst(3))) }
        if let isLittle = utf16Order(bytes) {
            return utf16(bytes) { isLittle ? UInt16($1) << 8 | UInt16($0) : UInt16($0) << 8 | UInt16($1) }
        }
        let isUTF8 = (try? InvalidUTF8.validate(bytes.span)) != nil
        if isUTF8, bytes.contains(where: { $0 >= 0x80 }) { return (bytes, nil) }
        let labels = [charset.map { $0.lowercased() }, declaredLabel(bytes)].compactMap { $0 }
        guard let label = labels.first(where: { isKnown($0) }) ?? labels.first else { return repaired(bytes) }
        if aliases1258.contains(label) { return (Array(LegacyEncoding.windows1258.decode(bytes).utf8), nil) }
        if aliases1252.contains(label) {
            var text = String.UnicodeScalarView()
            for byte in bytes { if let scalar = Unicode.Scalar(Windows1252.scalar(byte)) { text.append(scalar) } }
            return (Array(String(text).utf8), nil)
        }
        // A page whose declaration could be read in bytes is not UTF-16, whatever it says.
        if isUTF8 || aliases8.contains(label) { return repaired(bytes) }
        throw InputError(
            name: name, reason: "declares the encoding '\(label)', which is not known",
            remedy: "convert it to UTF-8, or name a Vietnamese one", setting: .encoding)
    }

    private static func isKnown(_ label: String) -> Bool {
        aliases8.contains(label) || aliases1258.contains(label) || aliases1252.contains(label)
    }

    private static let aliases8: Set<String> = [
        "utf-8", "utf8", "unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "x-unicode20utf8", "unicode", "utf-16",
        "utf-16le", "utf-16be", "ucs-2", "iso-10646-ucs-2", "csunicode", "unicodefeff", "unicodefffe",
    ]
    private static let aliases1258: Set<String> = ["windows-1258", "cp1258", "x-cp1258"]
    private static let aliases1252: Set<String> = [
        "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso88591", "iso_8859-1", "iso_8859-1:1987",
        "iso-ir-100", "latin1", "l1", "cp819", "ibm819", "csisolatin1", "us-ascii", "ascii", "ansi_x3.4-1968",
    ]

    /// Bytes with U+FFFD for what is no UTF-8.
    private static func repaired(_ bytes: [UInt8]) -> (bytes: [UInt8], lossOffset: Int?) {
        do throws(InvalidUTF8) {
            try InvalidUTF8.validate(bytes.span)
            return (bytes, nil)
        } catch {
            return (Array(String(decoding: bytes, as: UTF8.self).utf8), error.offset)
        }
    }

    /// Whether the bytes are UTF-16 with the lower byte first, or the higher: by the mark at the start, else by the zero
    /// bytes of its ASCII; `nil` where they are not UTF-16.
    private static func utf16Order(_ bytes: [UInt8]) -> Bool? {
        if bytes.starts(with: [0xFF, 0xFE]) { return true }
        if bytes.starts(with: [0xFE, 0xFF]) { return false }
        let head = bytes.prefix(64)
        guard head.count >= 8, head.contains(0) else { return nil }
        let zeros = head.indices.filter { head[$0] == 0 }
        guard zeros.count * 3 >= head.count else { return nil }
        let odd = zeros.count { $0 % 2 == 1 }
        return odd == zeros.count ? true : odd == 0 ? false : nil
    }

    private static func utf16(
        _ bytes: [UInt8], _ unit: (UInt8, UInt8) -> UInt16
    ) -> (bytes: [UInt8], lossOffset: Int?) {
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
        let isWhole = bytes.count.isMultiple(of: 2) && String(validating: units, as: UTF16.self) != nil
        let text = String(decoding: units.first == 0xFEFF ? units[1...] : units[...], as: UTF16.self)
        return (Array(text.utf8), isWhole ? nil : 0)
    }

    /// Bytes in which a page says how to read it; browsers look at a thousand first, then read on.
    private static let declarationLimit = 1 << 16

    /// The encoding that `<meta charset="…">`, `<meta http-equiv="Content-Type" content="…; charset=…">` or
    /// `<?xml encoding="…"?>` names first, in lower case.
    private static func declaredLabel(_ bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(declarationLimit).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
            .lowercased()
        for tag in head.split(separator: "<").filter({ $0.hasPrefix("meta") || $0.hasPrefix("?xml") }) {
            let content = tag.prefix { $0 != ">" }
            guard let key = ["charset", "encoding"].lazy.compactMap({ content.firstRange(of: $0) }).first else {
                continue
            }
            let value = content[key.upperBound...].drop { $0.isWhitespace }
            guard value.first == "=" else { continue }
            let label = value.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
                .prefix { $0.isLetter || $0.isNumber || "-_:.+".contains($0) }
            if !label.isEmpty { return String(label) }
        }
        return nil
    }
}
