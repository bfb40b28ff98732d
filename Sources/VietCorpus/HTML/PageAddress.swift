/// Addresses in a page, as they count from the address of the page (RFC 3986, section 5).
enum PageAddress {
    /// An address with what it leaves out of the page's; unchanged where that is not known.
    static func resolve(_ address: String, from base: String?) -> String {
        guard let base, !hasScheme(address), hasScheme(base), let colon = base.firstIndex(of: ":") else {
            return address
        }
        if address.hasPrefix("//") { return base[...colon] + address }
        let afterColon = base[base.index(after: colon)...]
        guard afterColon.hasPrefix("//") else { return address }
        let authorityStart = base.index(colon, offsetBy: 3)
        let pathStart = base[authorityStart...].firstIndex { "/?#".contains($0) } ?? base.endIndex
        let root = base[..<pathStart]
        let path = base[pathStart...].prefix { $0 != "?" && $0 != "#" }
        if address.hasPrefix("/") { return root + withoutDots(address) }
        if address.hasPrefix("?") { return root + path + address }
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
        return root + withoutDots(folder + address)
    }

    private static func hasScheme(_ address: String) -> Bool {
        guard let colon = address.firstIndex(of: ":") else { return false }
        let scheme = address[..<colon]
        return scheme.first?.isLetter == true && scheme.allSatisfy { $0.isLetter || $0.isNumber || "+-.".contains($0) }
    }

    /// A path whose `.` and `..` are gone.
    private static func withoutDots(_ path: String) -> String {
        let end = path.firstIndex { $0 == "?" || $0 == "#" } ?? path.endIndex
        var steps: [Substring] = []
        let parts = path[..<end].split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        for (number, part) in parts.enumerated() {
            if part == ".." { _ = steps.popLast() } else if part != "." { steps.append(part) }
            if part == ".." || part == ".", number + 1 == parts.count { steps.append("") }
        }
        return "/" + steps.joined(separator: "/") + path[end...]
    }
}
