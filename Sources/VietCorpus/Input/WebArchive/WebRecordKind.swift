/// What a record of a web archive (ISO 28500) is to a run: an article, something else, or broken.
enum WebRecordKind: Equatable {
    /// A record that is read.
    case content(WebRecord.Content)
    /// Another kind, which is passed over and counted under this name.
    case other(String)
    /// A record that should be read, and cannot be.
    case broken(reason: String, remedy: String)

    /// Looks at a record.
    ///
    /// - Parameter head: the block as far as it was read, at least an HTTP header.
    init(_ fields: HeaderFields, head: ArraySlice<UInt8>, format: InputFormat) {
        let type = fields["warc-type"]?.lowercased() ?? "record without a type"
        let mediaType = fields["content-type"].map(MediaType.init)
        switch (type, format.webContent) {
        case ("conversion", .text?):
            let isText = mediaType.map { $0.name == "text/plain" } ?? true
            self = isText ? .content(.text) : .other("conversion to no text")
        case ("resource", .response?):
            self = mediaType?.isHTML == true ? .content(.page) : .other("resource that is no page")
        case ("response", .response?): self = Self.response(fields, mediaType, head)
        default: self = .other(type)
        }
        guard case .content = self else { return }
        if fields["warc-segment-number"] != nil {
            self = .broken(reason: "in segments, which are not put together", remedy: "write it in one record")
        } else if head.isEmpty {
            self = .broken(reason: "an empty record", remedy: "fetch it again or leave it out")
        }
    }

    private static func response(
        _ fields: HeaderFields, _ mediaType: MediaType?, _ head: ArraySlice<UInt8>
    ) -> WebRecordKind {
        let isHTTP = mediaType.map { $0.name == "application/http" } ?? true
        guard isHTTP else { return .other("response that is no page") }
        if head.isEmpty { return .content(.response) }
        guard let response = HTTPResponse(head) else {
            return .broken(reason: "no HTTP response", remedy: "check how it was saved")
        }
        guard (200..<300).contains(response.status) else { return .other("response of another status than 200") }
        let payload = response.mediaType ?? fields["warc-identified-payload-type"].map(MediaType.init)
        return payload?.isHTML == true ? .content(.response) : .other("response that is no page")
    }
}

extension InputFormat {
    /// What is read of a web archive; `nil` for the other formats.
    fileprivate var webContent: WebRecord.Content? {
        switch self {
        case .wet: .text
        #if HTML
            case .warc: .response
        #endif
        default: nil
        }
    }
}
