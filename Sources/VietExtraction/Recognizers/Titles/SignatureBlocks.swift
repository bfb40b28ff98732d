import VietTokenization

/// The signatures of administrative documents: an office on a line of its own, perhaps a bracket that says that it is
/// signed, and the line with the name of the signer.
///
/// ```
/// KT. CHỦ TỊCH
/// PHÓ CHỦ TỊCH
/// (Đã ký)
/// Vi Hồng Nhật
/// ```
struct SignatureBlocks: Sendable {
    /// The names of the signers by their first atoms.
    private var names: [Int: Range<Int>] = [:]
    /// The names of the signers by the ends of the offices above them.
    private var signers: [Int: Range<Int>] = [:]

    /// The name of a signer that starts at an atom.
    func name(at position: Int) -> Range<Int>? { names.isEmpty ? nil : names[position] }

    /// Who signs below the office that ends at an atom.
    func signer(ofOfficeEndingAt end: Int) -> Range<Int>? { signers.isEmpty ? nil : signers[end] }

    /// Lines with more atoms are no part of a signature.
    private static let longestLine = 16
    /// Lines between the office and the name.
    private static let longestGap = 2

    init(titles: TitleGrammar, shape: PersonShape) {
        let document = titles.document
        for index in document.lines.indices.dropLast() {
            let line = document.lines[index]
            guard line.atoms.count <= Self.longestLine else { continue }
            let isSigned = Self.saysSigned(line, document)
            let office = isSigned ? nil : Self.office(on: line, titles)
            guard isSigned || office != nil else { continue }
            var next = index + 1
            while next < min(document.lines.count - 1, index + 1 + Self.longestGap),
                Self.saysSigned(document.lines[next], document)
            {
                next += 1
            }
            let isSure = isSigned || next > index + 1 || line.isShouted
            guard let name = Self.name(on: document.lines[next], titles, shape, isSure: isSure) else { continue }
            names[name.lowerBound] = name
            if let office { signers[office.upperBound] = name }
        }
    }

    /// `(Đã ký)`, `(Ký, ghi rõ họ tên)`.
    private static func saysSigned(_ line: Line, _ document: Document) -> Bool {
        line.atoms.count <= 10 && line.atoms.contains { document.has(.signing, $0) }
            && (line.atoms.count <= 3 || document.isMark(line.atoms.lowerBound, "(")
                || document.isMark(line.atoms.lowerBound, "["))
    }

    /// The office that fills a line, `KT.` before it or not.
    private static func office(on line: Line, _ titles: TitleGrammar) -> Range<Int>? {
        let document = titles.document
        var start = line.atoms.lowerBound
        if document.has(.proxy, start) { start += document.isMark(start + 1, ".") ? 2 : 1 }
        guard document.atom(start)?.isCapitalized == true,
            titles.mayStart(at: start, document.code(start), titles.matches.categories(at: start)),
            let title = titles.title(at: start, .init(allowsPerson: false, allowsNoPlace: true)),
            title.range.upperBound == line.atoms.upperBound
        else { return nil }
        return title.range
    }

    /// The name that fills a line, a rank or a degree before it or not.
    private static func name(
        on line: Line, _ titles: TitleGrammar, _ shape: PersonShape, isSure: Bool
    ) -> Range<Int>? {
        let expectation = RunSplitter.Expectation(allowsPerson: true, allowsNoPlace: true)
        var start = line.atoms.lowerBound
        if let rank = titles.title(at: start, expectation) {
            guard [.rank, .degree, .honour].contains(rank.titleClass) else { return nil }
            start = rank.range.upperBound
            if titles.document.isMark(start, ".") { start += 1 }
        }
        let run = titles.bodies.places.names.run(at: start)
        guard let first = run.first, let last = run.last, last.upperBound == line.atoms.upperBound,
            (2...6).contains(run.count), titles.bodies.body(at: start, expectation)?.isDefinite != true
        else { return nil }
        let score = shape.score(run[...])
        guard isSure ? score >= 0 : score >= 2 else { return nil }
        return first.lowerBound..<last.upperBound
    }
}
