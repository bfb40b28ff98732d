/// How many articles there are by month of publication, by year where there are too many months: bars in SVG, and the same
/// numbers in a table.
struct MonthChart {
    private let bars: [(name: String, count: Int)]
    private let undated: Int

    /// More bars than months of five years are hard to tell apart on a phone.
    private static let maximumBars = 60

    init(_ months: [ReportMonth: Int], undated: Int) {
        self.undated = undated
        guard let first = months.keys.min(), let last = months.keys.max() else {
            bars = []
            return
        }
        if last.number - first.number < Self.maximumBars {
            bars = (first.number...last.number).map { number in
                let month = ReportMonth(number: number)
                return (month.description, months[month] ?? 0)
            }
        } else {
            var years: [Int: Int] = [:]
            for (month, count) in months { years[month.year, default: 0] += count }
            bars = (first.year...last.year).map { ("\($0)", years[$0] ?? 0) }
        }
    }

    func write(to writer: inout HTMLWriter) {
        guard !bars.isEmpty else { return }
        let unit = bars[0].name.utf8.count > 4 ? "month" : "year"
        writer.element("section", ["class": "panel chart-panel"]) {
            $0.element("h2", text: "Articles by \(unit)")
            writeChart(to: &$0)
            if undated > 0 { $0.element("p", ["class": "quiet"], text: "\(undated) without a date") }
            $0.element("details") {
                $0.element("summary", text: "As a table")
                $0.element("table", ["class": "figures"]) { writer in
                    for bar in bars where bar.count > 0 {
                        writer.element("tr") {
                            $0.element("th", ["scope": "row"], text: bar.name)
                            $0.element("td", text: "\(bar.count)")
                        }
                    }
                }
            }
        }
        writer.markup("\n")
    }

    // MARK: The chart, in units of its view box

    private static let (width, height, left, top, bottom) = (340, 150, 30, 8, 126)

    private func writeChart(to writer: inout HTMLWriter) {
        let maximum = bars.map(\.count).max() ?? 1
        let total = bars.reduce(0) { $0 + $1.count }
        let label = "\(total) articles from \(bars[0].name) to \(bars[bars.count - 1].name), at most \(maximum)"
        writer.element(
            "svg",
            ["class": "chart", "viewBox": "0 0 \(Self.width) \(Self.height)", "role": "img", "aria-label": label]
        ) { writer in
            for (y, count) in [(Self.top, maximum), (Self.bottom, 0)] {
                writer.element(
                    "line", ["x1": "\(Self.left)", "x2": "\(Self.width)", "y1": "\(y)", "y2": "\(y)"], text: "")
                writer.element(
                    "text", ["x": "\(Self.left - 6)", "y": "\(y + 4)", "text-anchor": "end"], text: "\(count)")
            }
            for (index, bar) in bars.enumerated() { write(bar, index, maximum, to: &writer) }
            writeNames(to: &writer)
        }
    }

    private func write(_ bar: (name: String, count: Int), _ index: Int, _ maximum: Int, to writer: inout HTMLWriter) {
        let step = Double(Self.width - Self.left) / Double(bars.count)
        let width = min(step * 0.8, 32)
        let height = Double(Self.bottom - Self.top) * Double(bar.count) / Double(maximum)
        writer.element(
            "rect",
            [
                "x": Self.rounded(Double(Self.left) + step * (Double(index) + 0.5) - width / 2),
                "y": Self.rounded(Double(Self.bottom) - height), "width": Self.rounded(width),
                "height": Self.rounded(height),
            ]
        ) { $0.element("title", text: "\(bar.name): \(bar.count)") }
    }

    /// The first and the last bar by name, where there is room.
    private func writeNames(to writer: inout HTMLWriter) {
        let y = "\(Self.bottom + 18)"
        writer.element("text", ["x": "\(Self.left)", "y": y], text: bars[0].name)
        guard bars.count > 1 else { return }
        writer.element(
            "text", ["x": "\(Self.width)", "y": y, "text-anchor": "end"], text: bars[bars.count - 1].name)
    }

    /// A length to a tenth.
    private static func rounded(_ length: Double) -> String { "\((length * 10).rounded() / 10)" }
}
