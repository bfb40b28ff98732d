#if HTML
    import CVietHTML

    /// Reads HTML by libxml2, which forgives what browsers forgive.
    enum HTMLParser {
        /// Chromium cuts deeper pages at this depth, too: real ones stay below a hundred.
        static let maximumDepth = 512

        /// Reads a page.
        ///
        /// - Parameter bytes: UTF-8.
        /// - Throws: for a page that nests more than ``maximumDepth`` elements even where those are beside one another
        ///   that browsers put there, or for want of memory.
        static func parse(_ bytes: [UInt8], name: String) throws(InputError) -> HTMLDocument {
            // libxml2 takes a zero byte for the end; HTML says that it stands for nothing.
            let html = bytes.contains(0) ? bytes.filter { $0 != 0 } : bytes
            let document = try parse(cleaned: MarkupCleaner.clean(html), name: name)
            if let document { return document }
            if let flat = try parse(cleaned: MarkupCleaner.clean(html, limiting: NestingLimit()), name: name) {
                return flat
            }
            throw InputError(
                name: name, reason: "elements nested more than \(maximumDepth) deep",
                remedy: "no browser shows it; leave it out")
        }

        /// Reads a page that was cleaned; `nil` for one that nests too deep.
        private static func parse(cleaned source: [UInt8], name: String) throws(InputError) -> HTMLDocument? {
            let builder = Builder()
            var handler = viet_html_handler()
            handler.context = Unmanaged.passUnretained(builder).toOpaque()
            handler.start = { Builder.at($0)?.document.open(HTMLParser.string($1, $2)) }
            handler.attribute = {
                Builder.at($0)?.document.addAttribute(HTMLParser.string($1, $2), HTMLParser.string($3, $4))
            }
            handler.end = { Builder.at($0)?.document.close() }
            handler.text = { Builder.at($0)?.document.append(HTMLParser.string($1, $2)) }
            let status = withExtendedLifetime(builder) {
                viet_html_parse(source, source.count, Int32(maximumDepth), &handler)
            }
            switch status {
            case VIET_HTML_DONE: break
            case VIET_HTML_TOO_DEEP: return nil
            default: throw InputError(name: name, reason: "too large for libxml2", remedy: "cut it, or leave it out")
            }
            builder.document.finish()
            return builder.document
        }

        /// Holds the document while C calls back.
        private final class Builder {
            var document = HTMLDocument()

            /// The builder behind a handler's context, which lives as long as the call of the parser.
            static func at(_ context: UnsafeMutableRawPointer?) -> Builder? {
                context.map { Unmanaged<Builder>.fromOpaque($0).takeUnretainedValue() }
            }
        }

        static func string(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> String {
            String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
        }
    }
#endif
