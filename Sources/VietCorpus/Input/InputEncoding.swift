/// How the bytes of an input stand for text.
public enum InputEncoding: Sendable, Equatable {
    /// UTF-8; other bytes are an error.
    case utf8
    /// A legacy encoding of Vietnamese, known beforehand.
    case legacy(LegacyEncoding)
    /// Whatever is found in each input: a legacy encoding, or else UTF-8.
    case detected

    /// Whether text comes out other than it stands in the input.
    func converts(_ detection: LegacyEncoding.Detection?) -> Bool {
        switch self {
        case .utf8: false
        case .legacy: true
        case .detected: detection?.encoding != nil
        }
    }

    /// Reads bytes as text, with what was found where it was to be found.
    func decode(
        _ bytes: ArraySlice<UInt8>, name: String
    ) throws(InputError) -> (text: String, detection: LegacyEncoding.Detection?) {
        if self == .utf8 { return (try TextFile.decode(bytes, name: name), nil) }
        return try decode(Array(bytes), name: name)
    }

    func decode(
        _ bytes: [UInt8], name: String
    ) throws(InputError) -> (text: String, detection: LegacyEncoding.Detection?) {
        switch self {
        case .utf8: return (try TextFile.decode(bytes, name: name), nil)
        case .legacy(let encoding): return (encoding.decode(bytes), nil)
        case .detected:
            let detection = LegacyEncoding.detect(bytes)
            guard let encoding = detection.encoding else {
                return (try TextFile.decode(bytes, name: name), detection)
            }
            return (encoding.decode(bytes), detection)
        }
    }
}
