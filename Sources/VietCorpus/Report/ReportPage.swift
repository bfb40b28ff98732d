/// What stands around the content of a page of the report.
///
/// A page opens from disk without a network: style and script stand in it, and its Content-Security-Policy names both by
/// their hash and allows nothing else, neither inline handlers nor anything from elsewhere.
struct ReportPage {
    let title: String
    let script: ReportResource

    /// Everything before the content.
    var opening: [UInt8] {
        var writer = HTMLWriter()
        writer.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        writer.start(
            "meta",
            [
                "http-equiv": "Content-Security-Policy",
                "content": "default-src 'none'; style-src \(ReportResource.style.source); script-src \(script.source); "
                    + "base-uri 'none'; form-action 'none'",
            ])
        writer.markup("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        writer.markup("<meta name=\"referrer\" content=\"no-referrer\">\n")
        writer.element("title", text: title)
        writer.element("style") { $0.resource(.style) }
        writer.markup("\n</head>\n<body>\n<main>\n")
        return writer.bytes
    }

    /// Everything after the content.
    var closing: [UInt8] {
        var writer = HTMLWriter()
        writer.markup("</main>\n")
        writer.element("script") { $0.resource(script) }
        writer.markup("\n</body>\n</html>\n")
        return writer.bytes
    }
}
