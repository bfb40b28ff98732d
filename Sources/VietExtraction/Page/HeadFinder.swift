import VietTokenization

/// Finds what stands above the body of an article: its headline and the publication line.
struct HeadFinder: Sendable {
    let grammars: Grammars
    /// The kinds of the lines; a headline that looks like prose by itself is not prose.
    private(set) var kinds: [LineKind]
    private let headings: RuleGrammar<DocumentContext>

    /// Where headline and date stand.
    struct Title: Sendable {
        var headlineLine: Int?
        var headline: Range<Int>?
        var dateLine: Int?
        var publicationLine: Range<Int>?
    }

    private var document: Document { grammars.document }

    init(grammars: Grammars, kinds: [LineKind]) {
        self.grammars = grammars
        self.kinds = kinds
        headings = grammars.grammar(.pageHeading)
        for index in kinds.indices.prefix(Self.headLength) where kinds[index] == .prose {
            guard isHeadline(index) else { break }
            self.kinds[index] = .short
        }
        if document.isHardWrapped { joinBrokenSentence() }
    }

    /// On a page that breaks its sentences, the body starts where its first sentence does, be that line ever so short.
    private mutating func joinBrokenSentence() {
        guard var first = kinds.firstIndex(of: .prose) else { return }
        while first > 1, let atom = document.atom(document.lines[first].atoms.lowerBound), atom.gap == .lineBreak,
            atom.casing == .lower || atom.kind == .digits, kinds[first - 1] == .short || kinds[first - 1] == .dateLine
        {
            first -= 1
            kinds[first] = .prose
        }
    }

    /// No page has more lines above its headline.
    private static let headLength = 24

    // MARK: Headlines that look like prose

    /// Whether a line that looks like prose is a headline: it stands there twice, over a date line, or as a broken
    /// page's first sentence without an end.
    private func isHeadline(_ index: Int) -> Bool {
        let line = document.lines[index]
        guard let last = document.atom(line.atoms.upperBound - 1), !last.isMark("."), !last.isMark(";"),
            !last.isMark(":"), index + 1 < kinds.count
        else { return false }
        let next = document.lines[index + 1].atoms
        if kinds[index + 1] == .dateLine { return true }
        if isSame(line.atoms, next) || index > 0 && isSame(line.atoms, document.lines[index - 1].atoms) { return true }
        // A sentence that a page breaks goes on in lower case, and a headline opens a page.
        let isFirst = kinds[..<index].allSatisfy { $0 != .short && $0 != .prose }
        return isFirst && line.byteCount < 240 && document.atom(next.lowerBound)?.casing != .lower
            && document.atom(next.lowerBound)?.kind != .digits && kinds[index + 1] == .prose
    }

    private func isSame(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
        a.count == b.count && document.oneLine(a) == document.oneLine(b)
    }

    // MARK: Headline and date

    /// Headline and date of the article whose body starts and ends at two lines.
    func title(before firstProse: Int, lastProse: Int, tail: Int) -> Title {
        if let title = crawledTitle(before: firstProse) { return title }
        var title = Title()
        // A live clock stands above the headline, the publication line below it.
        title.dateLine = kinds[..<firstProse].lastIndex(of: .dateLine)
        title.headlineLine = headlineLine(firstProse, title.dateLine)
        if let line = title.dateLine, let headline = title.headlineLine, line == 0 || kinds[line - 1] != .short {
            let prose =
                document.lines[firstProse].atoms.lowerBound..<document.lines[max(firstProse, tail - 1)].atoms.upperBound
            if LiveClock(grammars: grammars).isClock(line, above: headline, body: prose) { title.dateLine = nil }
        }
        if title.dateLine == nil { title.dateLine = dateLine(after: firstProse, lastProse, tail) }
        // A method as a value would copy all that it reads, here and below.
        title.publicationLine = title.dateLine.map { publicationLine($0) }
        title.headline = title.headlineLine.map { headline(at: $0) }
        if title.dateLine == nil, let line = title.headlineLine { readBracketedDate(at: line, &title) }
        return title
    }

    /// The atoms of a date line, with a clock time that stands alone on the next line.
    private func publicationLine(_ index: Int) -> Range<Int> {
        let line = document.lines[index].atoms
        let clocks = grammars.clocks
        guard !line.contains(where: { clocks.reading(at: $0) != nil }), index + 1 < document.lines.count,
            let clock = clocks.reading(at: line.upperBound), clock.end == document.lines[index + 1].atoms.upperBound
        else { return line }
        return line.lowerBound..<clock.end
    }

    /// A date line below the sapo, or between the body and the page's tail.
    private func dateLine(after firstProse: Int, _ lastProse: Int, _ tail: Int) -> Int? {
        if firstProse + 1 < lastProse, kinds[firstProse + 1] == .dateLine { return firstProse + 1 }
        return (lastProse + 1..<max(tail, lastProse + 1)).first { kinds[$0] == .dateLine }
    }

    /// Lines that may stand between headline and date: a category, the author.
    private static let linesBeforeDate = 4
    /// Categories are shorter, in atoms.
    private static let shortestHeadline = 6

    /// The headline: the longest line right above the publication line, else the first long one before the body.
    private func headlineLine(_ prose: Int, _ dateLine: Int?) -> Int? {
        func isCandidate(_ index: Int) -> Bool {
            (kinds[index] == .short || kinds[index] == .byline) && length(index) >= 3
                && !document.lines[index].atoms.contains { isMenuBar($0) } && mayBeHeadline(index, dateLine)
        }
        func longest(_ lines: some BidirectionalCollection<Int>) -> Int? {
            let best = lines.map { length($0) }.max()
            return lines.last { length($0) == best }
        }
        if let dateLine {
            let above = (0..<dateLine).filter { isCandidate($0) }.suffix(Self.linesBeforeDate)
            if let longest = longest(above) { return longest }
        }
        let lines = ((dateLine.map { $0 + 1 } ?? 0)..<prose).filter { isCandidate($0) }
        return lines.first { length($0) >= Self.shortestHeadline } ?? longest(lines)
    }

    /// What parts the items of menus, and the steps of a path: `Trang chủ » Tin tức » Chính trị`.
    private func isMenuBar(_ position: Int) -> Bool {
        ["|", "»", "›", ">", "→"].contains { document.isMark(position, $0) }
    }

    /// Whether a line is neither the heading of a site or a category, nor a caption, nor the first sentence of a fragment.
    private func mayBeHeadline(_ index: Int, _ dateLine: Int?) -> Bool {
        let line = document.lines[index].atoms
        if headings.reading(at: line.lowerBound) != nil { return false }
        if line.contains(where: { document.has(.photoNoun, $0) && document.isMark($0 + 1, ":") }) { return false }
        if document.isMark(line.upperBound - 1, ",") { return false }
        return dateLine != nil || !endsFragment(index)
    }

    /// Whether a line is a sentence, or one that goes on in the body: of a text that has lost its head.
    private func endsFragment(_ index: Int) -> Bool {
        let end = document.lines[index].atoms.upperBound
        if document.isMark(end - 1, ".") { return !document.isMark(end - 2, ".") }
        guard index + 1 < kinds.count, kinds[index + 1] == .prose, !document.lines[index + 1].followsBlank else {
            return false
        }
        return document.atom(end)?.casing == .lower && document.atom(end)?.kind == .letters
    }

    /// The first of the lines right above the body whose words go on in it: a text that has lost its head keeps its words.
    func bodyStart(_ firstProse: Int) -> Int {
        var start = firstProse
        while start > 0, kinds[start - 1] == .short || kinds[start - 1] == .byline, !document.lines[start].followsBlank,
            endsFragment(start - 1) || document.isMark(document.lines[start - 1].atoms.upperBound - 1, ",")
        {
            start -= 1
        }
        return start
    }

    private func length(_ line: Int) -> Int { document.lines[line].atoms.count }

    /// `date 2025-12-03 Headline`, `date 2024-09 Headline`: how crawlers open a page.
    private func crawledTitle(before firstProse: Int) -> Title? {
        let crawled = grammars.grammar(.pageCrawled)
        for index in 0..<firstProse {
            let line = document.lines[index].atoms
            guard let end = crawled.reading(at: line.lowerBound)?.end else { continue }
            var title = Title(dateLine: index, publicationLine: line.lowerBound..<end)
            if end < line.upperBound {
                title.headlineLine = index
                title.headline = trimmed(end..<line.upperBound)
            } else {
                title.headlineLine = headlineLine(firstProse, index)
                title.headline = title.headlineLine.map { headline(at: $0) }
            }
            return title
        }
        return nil
    }

    /// `Headline (23/04/2012)`, `Headline - 23/04/2012 09:12`, `23/04/2012 Headline`: the date on the headline's own line.
    private func readBracketedDate(at index: Int, _ title: inout Title) {
        let line = document.lines[index].atoms
        if let date = datedEnd(line), date.lowerBound > line.lowerBound + 3 {
            title.headline = trimmed(line.lowerBound..<date.lowerBound - 1)
            title.publicationLine = date
        } else if let end = datedStart(line), end + 3 < line.upperBound {
            title.headline = trimmed(end..<line.upperBound)
            title.publicationLine = line.lowerBound..<end
        } else {
            return
        }
        title.dateLine = index
    }

    /// A full day, and perhaps a clock time, that ends a line after a bracket, a dash or a bar.
    private func datedEnd(_ line: Range<Int>) -> Range<Int>? {
        let bracket = line.last { document.isMark($0, "(") || document.isMark($0, "|") || document.isDash($0) }
        guard let dashes = bracket else { return nil }
        for open in (max(line.lowerBound, dashes - 5)...dashes).reversed() {
            guard document.isMark(open, "(") || document.isMark(open, "|") || document.isDash(open),
                document.atom(open - 1)?.kind != .digits, let end = stampEnd(open + 1)
            else { continue }
            let closed = document.isMark(end, ")") ? end + 1 : end
            return closed == line.upperBound ? open + 1..<end : nil
        }
        return nil
    }

    /// Where a full day, and perhaps a clock time, ends that opens a line, with the mark after it.
    private func datedStart(_ line: Range<Int>) -> Int? {
        guard document.atom(line.lowerBound)?.kind == .digits, let end = stampEnd(line.lowerBound) else { return nil }
        let isParted = document.isDash(end) || document.isMark(end, ":") || document.isMark(end, "|")
        let start = isParted ? end + 1 : end
        return document.atom(start)?.isCapitalized == true ? start : nil
    }

    private func stampEnd(_ position: Int) -> Int? {
        // Asked for so seldom that its rules are made ready here.
        grammars.grammar(.pageStamp).reading(at: position).flatMap { $0.value.day?.year == nil ? nil : $0.end }
    }

    /// The headline that starts on a line, and goes on over a break where the next line does not open a sentence.
    private func headline(at index: Int) -> Range<Int> {
        var range = document.lines[index].atoms
        let next = index + 1
        if next < kinds.count, kinds[next] == .short, !document.lines[next].followsBlank,
            let first = document.atom(document.lines[next].atoms.lowerBound), first.casing == .lower,
            first.kind == .letters
        {
            range = range.lowerBound..<document.lines[next].atoms.upperBound
        }
        return trimmed(range)
    }

    /// The headline without `null` before it and a footnote mark after it, which systems leave there.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        if range.count > 3, document.text(range.lowerBound) == "null" {
            range = range.lowerBound + 1..<range.upperBound
        }
        while range.count > 3, document.isMark(range.upperBound - 1, "*") {
            range = range.lowerBound..<range.upperBound - 1
        }
        return range
    }
}
