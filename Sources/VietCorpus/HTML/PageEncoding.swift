/// How the bytes of a page stand for text: as its byte order mark says, else its own declaration, else UTF-8.
///
/// https://encoding.spec.whatwg.org names the encodings; of these the pages of Vietnam use the ones here.
enum PageEncoding {
    /// Reads a page as UTF-8.
    ///
    /// - Parameter charset: the encoding that the header of the page's response names; wins over the page's own.
    /// - Throws: for bytes that are not what the page says, or an encoding that is not known here.
    static func utf8(_ bytes: [UInt8], charset: String? = nil, name: String) throws(InputError) -> [UInt8] {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(try validated(bytes, name).dropFirst(3)) }
        if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes, name) { UInt16($1) << 8 | UInt16($0) } }
        if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes, name) { UInt16($0) << 8 | UInt16($1) } }
        guard let label = charset?.lowercased() ?? declaredLabel(bytes) else { return try validated(bytes, name) }
        switch label {
        case "utf-8", "utf8", "unicode-1-1-utf-8", "utf-16", "utf-16le", "utf-16be":
            // A page whose declaration could be read in bytes is not UTF-16, whatever it says.
            return try validated(bytes, name)
        case "windows-1258", "cp1258", "x-cp1258": return Array(LegacyEncoding.windows1258.decode(bytes).utf8)
        case "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii":
            // Many pages that say so are UTF-8 all the same.
            if (try? InvalidUTF8.validate(bytes.span)) != nil { return bytes }
            var text = String.UnicodeScalarView()
            for byte in bytes { if let scalar = Unicode.Scalar(Windows1252.scalar(byte)) { text.append(scalar) } }
            return Array(String(text).utf8)
        default:
            throw InputError(
                name: name, reason: "declares the encoding '\(label)', which is not known",
                remedy: "convert it to UTF-8, or name a Vietnamese one", setting: .encoding)
        }
    }

    private static func validated(_ bytes: [UInt8], _ name: String) throws(InputError) -> [UInt8] {
        _ = try TextFile.decode(bytes, name: name)
        return bytes
    }

    private static func utf16(
        _ bytes: [UInt8], _ name: String, _ unit: (UInt8, UInt8) -> UInt16
    ) throws(InputError) -> [UInt8] {
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
        guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
            throw InputError(name: name, reason: "invalid UTF-16", remedy: "convert it to UTF-8")
        }
        return Array(text.utf8)
    }

    /// Bytes in which a page has to say how to read it.
    private static let declarationLimit = 4096

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
