/// Why a gold article could not be read: where, what, and how to mend it.
public struct GoldError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What can be wrong with a gold article.
    public enum Problem: Sendable, Equatable {
        case unclosedMark
        case nestedMark
        case emptySurface
        case markWithoutLabel
        case unknownLabel(String)
        case emptyAttribute
        case personOnLabel(Label)
        case strayDelimiter(Character)
        case unclosedHeader
        case unknownHeaderKey(String)
        case invalidPublicationDate(String)
    }

    /// The name of the file.
    public let file: String
    /// The line in the file, from 1; for a mark, the line where it opens.
    public let line: Int
    /// What is wrong there.
    public let problem: Problem

    /// What is wrong, in words.
    public var reason: String { explanation.reason }

    /// How to mend it.
    public var remedy: String { explanation.remedy }

    /// `a01.txt:12: reason; remedy`, one line.
    public var description: String { "\(file):\(line): \(reason); \(remedy)" }

    private var explanation: (reason: String, remedy: String) {
        switch problem {
        case .unclosedMark:
            ("the mark opened here is never closed", "add ']' or write a literal '[' as '\\['")
        case .nestedMark:
            ("a mark inside a mark", "keep the outermost alone or write a literal '[' as '\\['")
        case .emptySurface:
            ("a mark around no text", "put the surface before '|'")
        case .markWithoutLabel:
            ("a mark without label", "write [surface|LABEL], or a literal '[' as '\\['")
        case .unknownLabel(let name):
            ("unknown label '\(name)'", "use one of \(Label.allCases.map(\.rawValue).joined(separator: ", "))")
        case .emptyAttribute:
            ("nothing after '=' or '@'", "add the value or the name, or drop the sign")
        case .personOnLabel(let label):
            ("'@' on \(label.rawValue)", "only TITLE and PERSON name a person")
        case .strayDelimiter(let character):
            ("a '\(character)' that belongs to no mark", "write it as '\\\(character)'")
        case .unclosedHeader:
            ("the header has a line that is no '#key: value'", "close the header by a line '---'")
        case .unknownHeaderKey(let key):
            (
                "unknown or repeated header key '\(key)'",
                "use headline, published, byline, event-date, layout or dirt, each once"
            )
        case .invalidPublicationDate(let date):
            ("'\(date)' is no date", "write 2022-10-04 or 2022-10-04T09:01")
        }
    }
}
