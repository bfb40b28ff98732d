import ArgumentParser
import VietCorpus

/// The name of an encoding on the command line.
struct SourceEncoding: ExpressibleByArgument {
    let encoding: InputEncoding

    init(_ encoding: InputEncoding) { self.encoding = encoding }

    init?(argument: String) {
        switch argument {
        case "utf-8": encoding = .utf8
        case "auto": encoding = .detected
        default:
            guard let legacy = LegacyEncoding(rawValue: argument) else { return nil }
            encoding = .legacy(legacy)
        }
    }

    var defaultValueDescription: String { "utf-8" }

    static var allValueStrings: [String] { ["utf-8", "auto"] + LegacyEncoding.allCases.map(\.rawValue) }
}
