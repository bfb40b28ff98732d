extension GoldArticle {
    /// Parses a gold article.
    ///
    /// The markup is that of the annotation guide: `[surface|LABEL]`, `[surface|LABEL=value]`, `[surface|TITLE@Name]`,
    /// `[surface|PERSON@Name]`; `\[`, `\]` and `\|` are literal; marks do not nest.
    ///
    /// - Parameters:
    ///   - source: the file as stored.
    ///   - id: the article's name, for matching predictions.
    ///   - file: the name that errors give.
    ///   - ownLabels: labels that marks may have besides those of the guide.
    /// - Throws: the first thing that breaks the markup.
    /// - Complexity: O(n).
    public init(parsing source: String, id: String, file: String, ownLabels: Set<Label> = []) throws(GoldError) {
        let bytes = Array(source.utf8)
        let (header, textStart, headerLines) = try GoldHeaderParser.parse(bytes, file: file)
        var parser = GoldParser(
            bytes: bytes, position: textStart, line: headerLines + 1, file: file, ownLabels: ownLabels)
        try parser.parse()
        self.init(
            id: id, header: header, text: String(decoding: parser.text, as: UTF8.self), annotations: parser.annotations)
    }
}

/// Takes the marks out of a text, byte by byte: everything that delimits a mark is ASCII.
private struct GoldParser {
    let bytes: [UInt8]
    var position: Int
    var line: Int
    let file: String
    let ownLabels: Set<Label>
    var text: [UInt8] = []
    var scalarCount = 0
    var annotations: [GoldAnnotation] = []

    init(bytes: [UInt8], position: Int, line: Int, file: String, ownLabels: Set<Label>) {
        self.ownLabels = ownLabels
        self.bytes = bytes
        self.position = position
        self.line = line
        self.file = file
        text.reserveCapacity(bytes.count)
    }

    mutating func parse() throws(GoldError) {
        while let piece = next() {
            switch piece {
            case .literal(let byte): append(byte)
            case .delimiter(UInt8(ascii: "[")): try parseMark()
            case .delimiter(let byte): throw problem(.strayDelimiter(Character(Unicode.Scalar(byte))), line)
            }
        }
    }

    private mutating func parseMark() throws(GoldError) {
        let openingLine = line
        let utf8Start = text.count
        let scalarStart = scalarCount
        surface: while true {
            switch next() {
            case .literal(let byte)?: append(byte)
            case .delimiter(UInt8(ascii: "|"))?: break surface
            case .delimiter(UInt8(ascii: "["))?: throw problem(.nestedMark, openingLine)
            case .delimiter?: throw problem(.markWithoutLabel, openingLine)
            case nil: throw problem(.unclosedMark, openingLine)
            }
        }
        guard text.count > utf8Start else { throw problem(.emptySurface, openingLine) }
        let (label, value, person) = try parseAttributes(openingLine)
        annotations.append(
            GoldAnnotation(
                label: label, scalarRange: scalarStart..<scalarCount, utf8Range: utf8Start..<text.count,
                value: value, person: person))
    }

    /// Reads what stands between `|` and `]`.
    private mutating func parseAttributes(
        _ openingLine: Int
    ) throws(GoldError) -> (Label, value: String?, person: String?) {
        var content: [UInt8] = []
        attributes: while true {
            switch next() {
            case .literal(let byte)?: content.append(byte)
            case .delimiter(UInt8(ascii: "]"))?: break attributes
            case .delimiter(UInt8(ascii: "["))?: throw problem(.nestedMark, openingLine)
            case .delimiter?: throw problem(.strayDelimiter("|"), openingLine)
            case nil: throw problem(.unclosedMark, openingLine)
            }
        }
        let sign = content.firstIndex { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "@") }
        let name = String(decoding: content[..<(sign ?? content.count)], as: UTF8.self)
        guard let label = Label(rawValue: name), !label.isOwn || ownLabels.contains(label) else {
            throw problem(.unknownLabel(name), openingLine)
        }
        guard let sign else { return (label, nil, nil) }
        let attribute = String(decoding: content[(sign + 1)...], as: UTF8.self)
        guard !attribute.trimmed.isEmpty else { throw problem(.emptyAttribute, openingLine) }
        guard content[sign] == UInt8(ascii: "@") else { return (label, attribute, nil) }
        guard label == .title || label == .person else { throw problem(.personOnLabel(label), openingLine) }
        return (label, nil, attribute)
    }

    private enum Piece {
        case literal(UInt8)
        case delimiter(UInt8)
    }

    /// Consumes one byte, or an escape of two that stands for one.
    private mutating func next() -> Piece? {
        guard position < bytes.count else { return nil }
        let byte = bytes[position]
        position += 1
        if byte == UInt8(ascii: "\n") { line += 1 }
        if byte == UInt8(ascii: "\\"), position < bytes.count, Self.isDelimiter(bytes[position]) {
            position += 1
            return .literal(bytes[position - 1])
        }
        return Self.isDelimiter(byte) ? .delimiter(byte) : .literal(byte)
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "|")
    }

    private mutating func append(_ byte: UInt8) {
        text.append(byte)
        if byte & 0xC0 != 0x80 { scalarCount += 1 }
    }

    private func problem(_ problem: GoldError.Problem, _ line: Int) -> GoldError {
        GoldError(file: file, line: line, problem: problem)
    }
}
