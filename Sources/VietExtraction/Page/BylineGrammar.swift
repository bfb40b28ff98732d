import VietTokenization

/// Reads who wrote an article, from a line that says nothing else.
///
/// A class for the reason that ``Document`` is one: what sorts lines holds it, and what finds the one that counts.
final class BylineGrammar: Sendable {
    let document: Document
    private let labels: BylineLabels
    private let names: PenNameGrammar

    init(grammars: Grammars) {
        document = grammars.document
        labels = BylineLabels(grammars: grammars)
        names = grammars.penNames
    }

    /// Somebody who signs: a person by name, or by initials, a role or a body.
    struct Author: Sendable {
        var range: Range<Int>
        /// Whether a name with at least one full word stands there: `C.T` and `Ban Biên tập` name no person.
        var isPerson: Bool
    }

    /// The authors of a byline and the label that announces them.
    struct Byline: Sendable {
        var authors: [Author]
        var label: BylineLabels.Kind?

        /// Whether it names people, and nobody else.
        var isOfPeople: Bool { !authors.isEmpty && authors.allSatisfy(\.isPerson) }

        /// Among several bylines the first of the lowest rank counts: `Tác giả: …`, a bare name, `Nguồn: …`, `Ảnh: …`.
        var rank: Int {
            switch label {
            case .author: 0
            case nil: 1
            case .source: 2
            case .picture: 3
            }
        }
    }

    /// The byline that a line is; `nil` for other lines.
    ///
    /// A label alone decides; without one the line must be made of one to three names of two to four capitalised
    /// syllables, with nothing after them but the body that the author works for.
    func byline(in line: Line) -> Byline? { byline(in: unbracketed(line.atoms)) }

    /// The byline that a part of a line is.
    func byline(in range: Range<Int>) -> Byline? {
        guard range.count <= 30 else { return nil }
        if names.isInitials(range) || names.isRole(range) {
            return Byline(authors: [Author(range: range, isPerson: false)], label: nil)
        }
        if let label = labels.end(range) { return labelled(label, in: range) }
        guard let authors = authors(in: range, mayTrail: false), (1...3).contains(authors.count),
            authors.allSatisfy({ $0.isPerson && names.isBareName($0.range) })
        else { return nil }
        return Byline(authors: authors, label: nil)
    }

    /// What stands in brackets around a whole line: `(Minh Nhật)`.
    private func unbracketed(_ range: Range<Int>) -> Range<Int> {
        guard range.count > 2, document.isMark(range.lowerBound, "("), document.isMark(range.upperBound - 1, ")") else {
            return range
        }
        return range.lowerBound + 1..<range.upperBound - 1
    }

    /// Who signs after the last sentence of a paragraph, on the same line: `… cho bà con./.   Hồng Quế`,
    /// `… cho bà con. Tin, ảnh: Hồng Quế`.
    func signature(endOf line: Line) -> [Author] {
        labelledSignature(endOf: line) ?? bareSignature(endOf: line).map { [$0] } ?? []
    }

    private func labelledSignature(endOf line: Line) -> [Author]? {
        let first = max(line.atoms.lowerBound + 1, line.atoms.upperBound - 16)
        for start in first..<max(first, line.atoms.upperBound) where document.isMark(start - 1, ".") {
            let rest = unbracketed(start..<line.atoms.upperBound)
            guard let label = labels.end(rest), label.kind == .author, let byline = labelled(label, in: rest) else {
                continue
            }
            return byline.authors
        }
        return nil
    }

    private func bareSignature(endOf line: Line) -> Author? {
        let first = max(line.atoms.lowerBound, line.atoms.upperBound - 8)
        guard
            let mark = (first..<line.atoms.upperBound).last(where: {
                document.isMark($0, ".") && !names.isInitial($0 - 1)
            }),
            mark + 1 < line.atoms.upperBound
        else { return nil }
        let range = unbracketed(mark + 1..<line.atoms.upperBound)
        // A space before the name is also what parts two sentences: only the end mark `./.`, padding or brackets tell
        // them apart.
        let isEndMark =
            document.isMark(mark - 1, "/") || isPadded(mark + 1) || range.upperBound < line.atoms.upperBound
        guard isEndMark, let authors = authors(in: range, mayTrail: false), authors.count == 1,
            authors[0].range == range, names.isBareName(range)
        else { return nil }
        return authors[0]
    }

    /// Whether more white space stands before an atom than parts two words.
    private func isPadded(_ position: Int) -> Bool {
        guard let atom = document.atom(position), let before = document.atom(position - 1) else { return false }
        return atom.start - before.end >= 4
    }

    private func labelled(_ label: BylineLabels.Label, in range: Range<Int>) -> Byline? {
        let rest = label.end..<range.upperBound
        if rest.isEmpty { return Byline(authors: [], label: label.kind) }
        if names.isInitials(rest) || names.isRole(rest) {
            let authors = label.kind == .author ? [Author(range: rest, isPerson: false)] : []
            return Byline(authors: authors, label: label.kind)
        }
        guard let authors = authors(in: rest, mayTrail: true) else {
            // `Nguồn: Báo Nhân Dân` names where a text comes from, `Ảnh: …` whatever a picture shows.
            guard label.hasColon else { return nil }
            guard label.kind == .author, rest.count <= 12 else { return Byline(authors: [], label: label.kind) }
            return Byline(authors: [Author(range: rest, isPerson: false)], label: label.kind)
        }
        return Byline(authors: authors, label: label.kind)
    }

    // MARK: Names

    /// The names that a range is made of; `nil` where something else stands there.
    ///
    /// - Parameter mayTrail: whether anything may follow the first name.
    private func authors(in range: Range<Int>, mayTrail: Bool) -> [Author]? {
        var authors: [Author] = []
        var position = range.lowerBound
        while position < range.upperBound {
            if let next = labels.inner(position, in: range) {
                position = next
            } else if let name = names.name(at: position, in: range) {
                authors.append(Author(range: name, isPerson: true))
                position = name.upperBound
            } else if names.isSeparator(position) {
                position += 1
            } else if names.isGeneric(at: position) {
                position += 1
            } else if !authors.isEmpty, mayTrail || document.isMark(position, "(") || names.isEmployer(position) {
                break
            } else {
                return nil
            }
        }
        return authors.isEmpty ? nil : authors
    }
}
