/// Reads numbers in words: `hai`, `mười lăm`, `hai mươi mốt`, `một trăm linh ba`.
struct NumberWordGrammar: Sendable {
    let document: Document

    /// The number below a thousand that starts at a syllable: where it ends and its value.
    func number(at start: Int) -> (end: Int, value: Int)? {
        guard let hundreds = unit(at: start), document.keyword(start + 1) == .trăm, document.isConnected(start + 1)
        else {
            return belowHundred(at: start)
        }
        let end = start + 2
        guard document.isConnected(end) else { return (end, hundreds * 100) }
        if document.keyword(end) == .linh || document.keyword(end) == .lẻ, document.isConnected(end + 1),
            let rest = unit(at: end + 1)
        {
            return (end + 2, hundreds * 100 + rest)
        }
        // `hai trăm ba` is no number of its own: only tens follow without `linh`.
        if let rest = belowHundred(at: end), rest.value >= 10 { return (rest.end, hundreds * 100 + rest.value) }
        return (end, hundreds * 100)
    }

    private func belowHundred(at start: Int) -> (end: Int, value: Int)? {
        let second = start + 1
        if document.keyword(start) == .mười {
            guard document.isConnected(second), let last = lastDigit(at: second) else { return (second, 10) }
            return (second + 1, 10 + last)
        }
        guard let first = unit(at: start) else { return nil }
        guard document.keyword(second) == .mươi, document.isConnected(second) else { return (second, first) }
        guard document.isConnected(second + 1), let last = lastDigit(at: second + 1) else {
            return (second + 1, first * 10)
        }
        return (second + 2, first * 10 + last)
    }

    /// The digit that closes a number of two.
    private func lastDigit(at position: Int) -> Int? {
        switch document.keyword(position) {
        case .mốt: 1
        case .lăm: 5
        case .năm: nil
        default: unit(at: position)
        }
    }

    /// `một` to `chín`.
    private func unit(at position: Int) -> Int? {
        switch document.keyword(position) {
        case .một: 1
        case .hai: 2
        case .ba: 3
        case .bốn, .tư: 4
        case .năm: 5
        case .sáu: 6
        case .bảy, .bẩy: 7
        case .tám: 8
        case .chín: 9
        default: nil
        }
    }
}
