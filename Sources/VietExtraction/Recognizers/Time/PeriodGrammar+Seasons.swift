/// Crop seasons, and the same period of another year.
extension PeriodGrammar {
    /// `vụ Đông Xuân 2022-2023`, `vụ lúa hè thu 2023`, `vụ mùa năm 2022`.
    func season(at start: Int) -> Reading? {
        guard document.keyword(start) == .vụ else { return nil }
        var position = start + 1
        // The crop may be named: `vụ lúa Đông Xuân`.
        let isCrop = document.atom(position)?.casing == .lower && document.keyword(position) == nil
        if isCrop, document.isConnected(position + 1) { position += 1 }
        let seasons = position
        while document.isConnected(position), [.đông, .xuân, .hè, .thu, .mùa].contains(document.keyword(position)) {
            position += 1
            if document.isDash(position), [.đông, .xuân, .thu].contains(document.keyword(position + 1)) {
                position += 1
            }
        }
        guard position > seasons, document.isConnected(position) else { return nil }
        if document.keyword(position) == .năm { position += 1 }
        if let pair = calendar.yearPair(at: position) {
            return Reading(end: pair.end, draft: .years(pair.content.0, pair.content.1), rule: "date.season")
        }
        guard let year = calendar.year(at: position) else { return nil }
        return Reading(end: position + 1, draft: .year(.exactly(year)), rule: "date.season")
    }

    /// `cùng kỳ năm 2021`, `cùng kỳ năm trước`: which part of the year is meant lies in the context, so no value.
    func samePeriod(at start: Int) -> Reading? {
        guard document.keyword(start) == .cùng, document.keyword(start + 1) == .kỳ, document.isConnected(start + 2)
        else { return nil }
        if let year = calendar.yearSuffix(at: start + 2) {
            return Reading(end: year.end, draft: nil, rule: "date.same-period")
        }
        if let relative = relativeYear(at: start + 2) {
            return Reading(end: relative.end, draft: nil, rule: "date.same-period")
        }
        return calendar.year(at: start + 2) == nil ? nil : Reading(end: start + 3, draft: nil, rule: "date.same-period")
    }

}
