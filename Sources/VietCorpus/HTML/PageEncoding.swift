/// How the bytes of a page stand for text: as its byte order mark says, else as UTF-8 where they are that, else as the server
/// or the page itself declares.
struct PageEncoding {
    /// The page as UTF-8.
    private(set) var utf8: [UInt8]
    /// What was read with a loss, or by a guess; `nil` where all was read as it was meant.
    private(set) var warning: InputError?
    /// What was found where the encoding was to be found.
    private(set) var detection: LegacyEncoding.Detection?
    /// The encoding that the texts of the page are still in, as its characters stand for bytes.
    private(set) var innerEncoding: LegacyEncoding?

    /// Reads a page.
    ///
    /// Bytes that are UTF-8 and not ASCII alone are UTF-8 whatever is declared: by chance they are so in no other encoding.
    ///
    /// - Parameters:
    ///   - encoding: wins over what is declared where it is a legacy encoding.
    ///   - charset: what the server declared, which wins over the page.
    ///   - name: what messages call the page.
    init(_ html: [UInt8], _ encoding: InputEncoding = .utf8, charset: String? = nil, name: String) {
        utf8 = []
        switch encoding {
        case .legacy(let legacy): utf8 = Array(legacy.decode(html).utf8)
        case .utf8: readAsDeclared(html, charset, name)
        case .detected:
            let found = LegacyEncoding.detect(PageText.sample(of: html))
            detection = found
            switch found.encoding {
            case let legacy? where legacy != .utf16 && !Self.isUTF8(html): utf8 = Array(legacy.decode(html).utf8)
            case let encoding:
                readAsDeclared(html, charset, name)
                innerEncoding = encoding == .utf16 ? nil : encoding
            }
        }
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool { (try? InvalidUTF8.validate(bytes.span)) != nil }

    private mutating func readAsDeclared(_ html: [UInt8], _ charset: String?, _ name: String) {
        if html.starts(with: ByteOrderMark.utf8) {
            return take(Self.repaired(Array(html.dropFirst(3)), offset: 3), name)
        }
        if let order = PageText.utf16Order(html) { return take(PageText.utf16(html, order), name) }
        let isUTF8 = Self.isUTF8(html)
        if isUTF8, html.contains(where: { $0 >= 0x80 }) {
            utf8 = html
            return
        }
        let labels = [charset?.lowercased(), PageDeclaration.label(in: html)].compactMap(\.self)
        let unknown = labels.first.flatMap { EncodingLabels.encoding($0) == nil ? $0 : nil }
        if let label = labels.first(where: { EncodingLabels.encoding($0) != nil }) {
            take(Self.decode(html, EncodingLabels.encoding(label) ?? .utf8), name, unknown)
        } else if !isUTF8, let guess = PageText.guess(html) {
            utf8 = Array(guess.decode(html).utf8)
            warning = InputError(
                name: name,
                reason: (unknown.map(Self.saying) ?? "names no encoding and is not UTF-8")
                    + "; read as \(guess.rawValue), which it looks like",
                remedy: "name the encoding", setting: .encoding)
        } else {
            take(Self.repaired(html), name, unknown)
        }
    }

    private static func decode(_ html: [UInt8], _ encoding: EncodingLabels.Encoding) -> (
        utf8: [UInt8], lossOffset: Int?
    ) {
        switch encoding {
        // A page whose declaration could be read in bytes is not UTF-16, whatever it says.
        case .utf8: repaired(html)
        case .vietnamese(let legacy): (Array(legacy.decode(html).utf8), nil)
        case .foreign(let converter): ForeignEncoding.decode(html, as: converter) ?? repaired(html)
        }
    }

    private mutating func take(_ text: (utf8: [UInt8], lossOffset: Int?), _ name: String, _ unknown: String? = nil) {
        utf8 = text.utf8
        let problems = [
            unknown.map(Self.saying),
            text.lossOffset.map { _ in "bytes that are not what the page says; U+FFFD stands for them" },
        ].compactMap(\.self)
        guard !problems.isEmpty else { return }
        warning = InputError(
            name: name, offset: text.lossOffset, reason: problems.joined(separator: "; "),
            remedy: "convert the page to UTF-8, or name its encoding", setting: .encoding)
    }

    private static func saying(_ label: String) -> String {
        "declares the encoding '\(label.prefix(40))', which is not known"
    }

    /// Bytes with U+FFFD for what is not UTF-8.
    private static func repaired(_ bytes: [UInt8], offset: Int = 0) -> (utf8: [UInt8], lossOffset: Int?) {
        do throws(InvalidUTF8) {
            try InvalidUTF8.validate(bytes.span)
            return (bytes, nil)
        } catch {
            return (Array(String(decoding: bytes, as: UTF8.self).utf8), error.offset + offset)
        }
    }
}
