import VietNormalization
import VietTokenization

/// Finds money, measures, counts and ranks in one pass from left to right.
struct AmountRecognizer: Sendable {
    let grammars: Grammars

    var document: Document { grammars.document }
    var matches: LexiconMatches { grammars.matches }
    var amounts: AmountReader { grammars.amounts }

    /// All mentions in a range of atoms; they do not overlap.
    func mentions(in range: Range<Int>) -> [Mention] {
        var mentions: [Mention] = []
        var position = range.lowerBound
        while position < range.upperBound {
            guard mayOpenMention(position) else {
                position += 1
                continue
            }
            if let mention = mention(at: position), mention.range.upperBound <= range.upperBound {
                mentions.append(mention)
                position = mention.range.upperBound
            } else {
                let number = document.atoms[position].kind == .digits ? amounts.amount(at: position) : nil
                position = number?.end ?? position + 1
            }
        }
        return mentions
    }

    /// Most words open no mention: they are neither keywords, nor single letters, nor words that ranks open with.
    private func mayOpenMention(_ position: Int) -> Bool {
        let atom = document.atoms[position]
        return atom.kind == .digits || document.keywords[position] != nil || atom.count == 1
            || OrdinalReader.isPrizeOrRound(atom)
    }

    private func mention(at start: Int) -> Mention? {
        if document.atoms[start].kind == .digits { return figure(at: start) }
        if let mention = rank(at: start) ?? numberWord(at: start) { return mention }
        return document.atoms[start].count == 1 ? misreadNumber(at: start) : nil
    }

    // MARK: Figures

    private func figure(at start: Int) -> Mention? {
        guard let amount = amounts.amount(at: start), stands(start) else { return nil }
        return money(start, amount) ?? quantity(start, amount) ?? cardinal(start, amount)
    }

    /// Whether the digits stand free: neither glued to a word or a code, nor the number of a list.
    private func stands(_ start: Int) -> Bool {
        if document.isGlued(start), let before = document.atom(start - 1) {
            guard Self.openers.contains(where: before.isMark) || isSlashBehindCount(start - 1) else { return false }
            if before.isMark(","), document.atom(start - 2)?.kind == .digits { return false }
        }
        let opensLine = start == 0 || (document.atom(start)?.gap ?? .none) >= .lineBreak
        let isListMark = document.isMark(start + 1, ".") || document.isMark(start + 1, ")")
        return !(opensLine && isListMark && !document.isGlued(start + 2))
    }

    /// Marks to which digits may be glued.
    private static let openers: [Unicode.Scalar] = ["(", "“", "\"", ",", "[", "~"]

    /// `157 hộ/3.260 hộ`: a slash behind a count with its noun.
    private func isSlashBehindCount(_ position: Int) -> Bool {
        guard document.isMark(position, "/"), document.isGlued(position) else { return false }
        var start = position - 1
        while start > position - 4, let word = document.atom(start), word.kind == .letters, word.casing == .lower {
            start -= 1
        }
        return start < position - 1 && document.atom(start)?.kind == .digits
    }

    /// `1,5 tỷ đồng`, `500.000đ`, `98-104 nghìn đồng`, `11 tỷ`.
    private func money(_ start: Int, _ amount: AmountReader.Amount) -> Mention? {
        guard let value = plain(amount) else { return nil }
        if let currency = currency(at: amount.end) {
            return Mention(
                label: .money, range: start..<currency.end, rule: "money.currency",
                value: .known(.money(value, currency: currency.code)))
        }
        guard amount.multiplier >= 1_000_000, !isCounted(amount.end), unit(at: amount.end) == nil,
            amount.multiplier > 1_000_000 || !hasNoun(amount.end)
        else { return nil }
        return Mention(
            label: .money, range: start..<amount.end, rule: "money.multiplier",
            value: .known(.money(value, currency: "VND")))
    }

    private func plain(_ amount: AmountReader.Amount) -> Value.Amount? {
        switch amount.shape {
        case .number(let number): .exactly(number)
        case .range(let low, let high): .between(low, high)
        case .ratio: nil
        }
    }

    private func currency(at position: Int) -> (end: Int, code: String)? {
        guard document.isConnected(position), let atom = document.atom(position) else { return nil }
        switch document.keyword(position) {
        case .đồng where atom.casing == .lower && !isFellowship(position + 1): return (position + 1, "VND")
        case .đ
        where atom.count == 2
            && document.atom(position + 1).map({
                !($0.isMark(".") && $0.gap == .none) || document.atom(position + 2)?.gap != Atom.Gap.none
            }) ?? true:
            return (position + 1, "VND")
        case .vnđ, .vnd: return (position + 1, "VND")
        case .usd: return (position + 1, "USD")
        default: return nil
        }
    }

    /// `đồng chí`, `đồng bào`: no money.
    private func isFellowship(_ position: Int) -> Bool {
        Self.fellows.contains(document.atom(position))
    }

    private static let fellows: WordSet = "chí bào đội nghiệp hương minh ruộng lúa"

    /// Whether a lower-case noun follows that is no function word: `3 triệu lượt khách`.
    func hasNoun(_ position: Int) -> Bool {
        guard let atom = document.atom(position), document.isConnected(position) else { return false }
        return atom.kind == .letters && atom.casing == .lower && document.keyword(position) == nil
    }

    private func isCounted(_ position: Int) -> Bool {
        ["người", "lượt", "con", "cây", "dân", "hộ", "tấn", "cổ"].contains(document.text(position))
            && document.isConnected(position)
    }

    /// `12,5 ha`, `45 triệu m3`, `62,27 tạ/ha`.
    private func quantity(_ start: Int, _ amount: AmountReader.Amount) -> Mention? {
        guard let value = plain(amount), let unit = unit(at: amount.end) else { return nil }
        let name = document.text(amount.end..<unit).map { $0 == "²" ? "2" : $0 == "³" ? "3" : $0 }
        return Mention(
            label: .quantity, range: start..<unit, rule: "quantity.unit",
            value: .known(.quantity(value, unit: String(name))))
    }

    /// The end of a unit of measure; the longest that no letter goes on.
    func unit(at position: Int) -> Int? {
        guard document.isConnected(position), let match = matches.longest(.unit, at: position) else { return nil }
        let end = match.range.upperBound
        if document.isGlued(end), document.atom(end)?.kind == .letters || document.atom(end)?.kind == .digits {
            return nil
        }
        switch document.text(position) {
        case "khối": return ["phố", "lớp", "đoàn", "thi", "cơ"].contains(document.text(end)) ? nil : end
        case "công", "mẫu": return ["ruộng", "đất", "lúa", "vườn"].contains(document.text(end)) ? end : nil
        default: return end
        }
    }

    // MARK: Ranks

    /// `lần thứ ba`, `thứ 5`, `khóa XIII`, `đợt 2`, `giải Nhất`.
    private func rank(at start: Int) -> Mention? {
        guard let rank = grammars.ordinals.rank(at: start), !document.isGlued(start) || !document.isMark(start - 1, "/")
        else {
            return nil
        }
        return Mention(
            label: .ordinal, range: start..<rank.end, rule: "ordinal.rank",
            value: .known(.number(Decimal(significand: rank.number))))
    }
}
