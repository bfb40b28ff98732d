/// Leaves out the tags of elements that nest too deep, as browsers put such elements beside one another: a page of
/// thousands of paragraphs with a `<font>` that nothing ends is read.
struct NestingLimit {
    /// Real pages have fewer; with what is not counted, four times as many stay below ``HTMLParser/maximumDepth``.
    private static let maximum = 100

    private var open: [String] = []
    /// For each name, how many start tags were left out whose end tags did not come yet.
    private var leftOut: [String: Int] = [:]

    /// Whether an element that starts stays.
    mutating func keepsStart(_ name: String) -> Bool {
        guard !Self.uncounted.contains(name) else { return true }
        guard open.count < Self.maximum else {
            leftOut[name, default: 0] += 1
            return false
        }
        open.append(name)
        return true
    }

    /// Whether an end tag stays.
    mutating func keepsEnd(_ name: String) -> Bool {
        guard !Self.uncounted.contains(name) else { return true }
        if let count = leftOut[name], count > 0 {
            leftOut[name] = count - 1
            return false
        }
        if let index = open.lastIndex(of: name) { open.removeSubrange(index...) }
        return true
    }

    /// Elements without content, and those whose ends are implied.
    private static let uncounted: Set<String> = [
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link",
        "meta", "param", "source", "track", "wbr", "p", "li", "dd", "dt", "tr", "td", "th", "tbody", "thead", "tfoot",
        "colgroup", "option", "optgroup", "rp", "rt", "html", "head", "body",
    ]
}
