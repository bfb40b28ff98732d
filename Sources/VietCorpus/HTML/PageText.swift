/// What the bytes of a page look like, before anybody knows their encoding.
enum PageText {
    /// The text between the tags: what a page says tells its encoding, not its scripts and styles.
    ///
    /// References to characters are resolved where the bytes are text: pages in old fonts were saved with `&ocirc;`, too.
    static func sample(of html: [UInt8]) -> [UInt8] {
        if utf16Order(html) != nil { return html }
        var text: [UInt8] = []
        var isInTag = false
        for byte in MarkupCleaner.clean(html) {
            switch byte {
            case UInt8(ascii: "<"):
                isInTag = true
                text.append(UInt8(ascii: " "))
            case UInt8(ascii: ">") where isInTag: isInTag = false
            default: if !isInTag { text.append(byte) }
            }
            if text.count >= sampleSize { break }
        }
        guard text.contains(UInt8(ascii: "&")), (try? InvalidUTF8.validate(text.span)) != nil else { return text }
        return Array(Normalizer([.htmlEntities]).normalize(String(decoding: text, as: UTF8.self)).text.utf8)
    }

    /// A Vietnamese encoding that bytes which are not UTF-8 are in; `nil` for none, or UTF-8 with some broken bytes.
    static func guess(_ html: [UInt8]) -> LegacyEncoding? {
        let scalars = String(decoding: html, as: UTF8.self).unicodeScalars
        let broken = scalars.count { $0 == "\u{FFFD}" }
        guard broken >= 8, scalars.count(where: { $0.value >= 0x80 }) < broken * 2 else { return nil }
        return LegacyEncoding.detect(sample(of: html)).encoding
    }

    /// More than detection looks at.
    private static let sampleSize = 1 << 15

    /// The order of bytes in UTF-16.
    enum Order { case little, big }

    /// How bytes are UTF-16: by the mark at the start, else by the zero bytes of its ASCII; `nil` where they are not.
    static func utf16Order(_ bytes: [UInt8]) -> Order? {
        if bytes.starts(with: [0xFF, 0xFE]) { return .little }
        if bytes.starts(with: [0xFE, 0xFF]) { return .big }
        let head = bytes.prefix(64)
        guard head.count >= 8, head.contains(0) else { return nil }
        let zeros = head.indices.filter { head[$0] == 0 }
        guard zeros.count * 3 >= head.count else { return nil }
        let odd = zeros.count { $0 % 2 == 1 }
        return odd == zeros.count ? .little : odd == 0 ? .big : nil
    }

    /// UTF-16 as UTF-8, and the offset of the first byte that is not UTF-16.
    static func utf16(_ bytes: [UInt8], _ order: Order) -> (utf8: [UInt8], lossOffset: Int?) {
        let (high, low) = order == .little ? (1, 0) : (0, 1)
        var units = stride(from: 0, to: bytes.count - 1, by: 2).map {
            UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + low])
        }
        let mark = units.first == 0xFEFF ? 1 : 0
        let loss = firstLoneSurrogate(units) ?? (bytes.count.isMultiple(of: 2) ? nil : units.count)
        units.removeFirst(mark)
        return (Array(String(decoding: units, as: UTF16.self).utf8), loss.map { 2 * $0 })
    }

    private static func firstLoneSurrogate(_ units: [UInt16]) -> Int? {
        var index = 0
        while index < units.count {
            if UTF16.isLeadSurrogate(units[index]), index + 1 < units.count, UTF16.isTrailSurrogate(units[index + 1]) {
                index += 2
            } else if UTF16.isLeadSurrogate(units[index]) || UTF16.isTrailSurrogate(units[index]) {
                return index
            } else {
                index += 1
            }
        }
        return nil
    }
}

extension HTMLDocument {
    /// The document with every text read once more, whose characters stand for the bytes of a legacy encoding; those that
    /// have others stay.
    func decoded(from encoding: LegacyEncoding) -> HTMLDocument {
        var document = self
        document.mapTexts { text in
            let isShown = text.unicodeScalars.allSatisfy { $0.value < 0x100 || Self.windows1252.contains($0.value) }
            return isShown ? encoding.decode(Array(text.utf8)) : text
        }
        return document
    }

    private static let windows1252 = Set((0x80...0x9F).map { Windows1252.scalar($0) })
}
