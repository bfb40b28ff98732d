/// The figures of an article: percentages that its own numbers prove or disprove, then amounts with their values; of the
/// counts those whose noun is known.
struct FiguresPanel {
    let report: ArticleReport

    func write(to writer: inout HTMLWriter) {
        let figures = report.entities.filter(isShown)
        guard !figures.isEmpty else { return }
        writer.element("section", ["class": "panel"]) {
            $0.element("h2", text: "Figures")
            writeClaims(to: &$0)
            $0.element("table", ["class": "figures"]) {
                $0.element("thead") {
                    $0.element("tr") {
                        $0.element("th", ["scope": "col"], text: "As written")
                        $0.element("th", ["scope": "col"], text: "Value")
                    }
                }
                $0.element("tbody") { for figure in figures { write(figure, to: &$0) } }
            }
        }
    }

    private func isShown(_ entity: Entity) -> Bool {
        switch entity.label {
        case .percent, .money, .quantity: entity.value != nil
        case .cardinal: entity.value != nil && entity.countedNoun != nil
        default: false
        }
    }

    private func write(_ figure: Entity, to writer: inout HTMLWriter) {
        let noun = figure.countedNoun.map { " " + String($0.text).inOneLine } ?? ""
        writer.element("tr") {
            $0.element("td", ["lang": "vi"]) { writer in
                report.writeLink(to: figure, text: String(figure.text).inOneLine, in: &writer)
                writer.text(noun)
            }
            $0.element("td", text: figure.value?.description ?? "")
        }
    }

    private func writeClaims(to writer: inout HTMLWriter) {
        guard !report.claims.isEmpty else { return }
        writer.element("ul", ["class": "claims"]) { writer in
            for claim in report.claims {
                writer.element("li") { write(claim, to: &$0) }
            }
        }
    }

    /// `18,4%: 25 of 136 is 18.3824% consistent`.
    private func write(_ claim: Claim, to writer: inout HTMLWriter) {
        guard let percent = report.links.entity(claim.percent) else { return }
        report.writeLink(to: percent, text: String(percent.text).inOneLine, in: &writer)
        let figures =
            switch claim.kind {
            case .share: "\(claim.partNumber) of \(claim.wholeNumber)"
            case .growth: "from \(claim.wholeNumber) to \(claim.partNumber)"
            case .change: "a change of \(claim.partNumber) to \(claim.wholeNumber)"
            }
        writer.text(": \(figures) is \(claim.computed)% ")
        writer.element(
            "span", ["class": "verdict \(claim.verdict.rawValue)"], text: claim.verdict.rawValue)
    }
}
