import CVietData

/// The style sheet and the scripts of the report, compiled in.
enum ReportResource: Sendable {
    case style
    case articleScript
    case indexScript

    /// The bytes that a page holds.
    var content: UnsafeBufferPointer<UInt8> { Self.bytes(viet_report_content, part) }

    /// How a Content-Security-Policy names them: a browser takes no other ones.
    var source: String { "'sha256-\(String(decoding: Self.bytes(viet_report_hash, part), as: UTF8.self))'" }

    private var part: viet_report_part {
        switch self {
        case .style: VIET_REPORT_STYLE
        case .articleScript: VIET_REPORT_ARTICLE_SCRIPT
        case .indexScript: VIET_REPORT_INDEX_SCRIPT
        }
    }

    /// A `static const` array, which never moves and never ends.
    private static func bytes(
        _ read: (viet_report_part, UnsafeMutablePointer<Int>?) -> UnsafePointer<UInt8>?, _ part: viet_report_part
    ) -> UnsafeBufferPointer<UInt8> {
        var count = 0
        let start = read(part, &count)
        return UnsafeBufferPointer(start: start, count: count)
    }
}
