import VietCorpus

/// Tells on standard error how far a run is, seldom enough to cost nothing.
struct ProgressReporter {
    private let style: ProgressStyle
    private let start = ContinuousClock.now
    private var meter: ProgressMeter
    /// When there is something to tell again.
    private var due: Duration

    init(_ style: ProgressStyle, _ meter: ProgressMeter) {
        self.style = style
        self.meter = meter
        due = style == .bar ? .zero : Self.interval(style)
    }

    private static func interval(_ style: ProgressStyle) -> Duration {
        style == .bar ? .milliseconds(100) : .seconds(10)
    }

    /// Takes note of a record that was done.
    mutating func report(_ entityCounts: [Label: Int], position: Int) {
        guard style != .none else { return }
        meter.addRecord(entityCounts: entityCounts, position: position)
        tell()
    }

    /// Names an input that failed.
    mutating func report(_ failure: InputError, position: Int) {
        StandardError.write((style == .bar ? Self.erasure : "") + "viettext: \(failure.message)")
        guard style != .none else { return }
        meter.addFailure(position: position)
        tell()
    }

    /// Names what of an input was left out.
    func warn(_ warning: InputError) {
        StandardError.write((style == .bar ? Self.erasure : "") + "viettext: \(warning.message)")
    }

    /// Ends with a summary.
    func finish() {
        guard style != .none else { return }
        StandardError.write((style == .bar ? Self.erasure : "") + meter.summary(after: ContinuousClock.now - start))
    }

    private mutating func tell() {
        let elapsed = ContinuousClock.now - start
        guard elapsed >= due else { return }
        due = elapsed + Self.interval(style)
        switch style {
        case .none: break
        case .bar: StandardError.draw(Self.erasure + meter.bar(after: elapsed, width: StandardError.width - 1))
        case .lines: StandardError.write("viettext: \(meter.line(after: elapsed))")
        }
    }

    /// Takes the cursor to the head of the line and deletes it.
    private static let erasure = "\r\u{1B}[K"
}
