/// How a grammar or a set was read last: many forms of many rules ask for the same one.
///
/// Not within ``Matcher``: for each context that would be a type of its own, to be made when a process starts.
struct SpanMemo {
    var readCount: Int32 = 0
    var position: Int32 = -1
    /// Where it ended, or −1.
    var end: Int32 = -1
    var value: Int32 = -1
    var number: Int?
}

/// How a named pattern was read last: many rules start with the same one. As ``SpanMemo`` not within ``Matcher``.
struct PatternMemo {
    /// The place; see ``Matcher/mark(_:)``.
    var mark: Int32 = -1
    /// Where it ended, or −1.
    var end: Int32 = -1
    var number: Int?
    /// How many parts it captured, and where they are kept; 0 for nowhere.
    var captureCount: UInt8 = 0
    var captures: Int32 = 0

    /// Patterns that capture more are not remembered.
    static var mostCaptures: Int { 3 }
    /// Room is made at once for those of most texts.
    static var usualCaptureCount: Int { 40 }

    /// Keeps how a pattern was read that captured nothing.
    @inline(__always)
    mutating func keep(_ mark: Int32, _ end: Int, _ number: Int?) {
        self.mark = mark
        self.end = Int32(truncatingIfNeeded: end)
        self.number = number
        captureCount = 0
    }
}
