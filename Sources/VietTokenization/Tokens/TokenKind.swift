/// What a token is, seen from its form alone.
public enum TokenKind: UInt8, Sendable, CaseIterable {
    /// A syllable or word of letters: `huyện`, `Niê`, `H'Linh`, `m2`, `COVID-19`.
    case word
    /// A number, ratio or range of numbers: `136`, `3.798,254`, `23/25`, `10-15`.
    case number
    /// A calendar date in digits: `29/9/2022`, `29-9-2022`, `9/2022`, `2020-2025`, `III/2022`.
    case date
    /// A clock time in digits: `14h`, `8h30`, `09:01`.
    case time
    /// A percentage with its sign: `63,24 %`, `5-7%`.
    case percent
    /// A web address.
    case url
    /// An e-mail address.
    case email
    /// The number of a legal or party document: `18-NQ/TW`, `1234/QĐ-UBND`, `06/2023/NQ-HĐND`.
    case documentNumber
    /// An initialism, an initial or a clipped word with its full stops: `UBND`, `TP.HCM`, `T.Ư`, `ThS.`, `GD-ĐT`.
    case abbreviation
    /// A punctuation mark or a run of one: `,`, `...`, `./.`.
    case punctuation
    /// Any other sign: `+`, `=`, `°`.
    case symbol
    /// A pictograph with its modifiers.
    case emoji
    /// A foreign word in Latin letters (`Facebook`, `marathon`), or a run of letters outside the Latin alphabet. Names of
    /// the highlands are words.
    case foreign

    /// The name that the command line prints: `word`, `document number` and so on.
    public var name: String { printedName.description }

    /// ``name`` as bytes of the program, for writers.
    package var printedName: StaticString {
        switch self {
        case .word: "word"
        case .number: "number"
        case .date: "date"
        case .time: "time"
        case .percent: "percent"
        case .url: "url"
        case .email: "email"
        case .documentNumber: "document number"
        case .abbreviation: "abbreviation"
        case .punctuation: "punctuation"
        case .symbol: "symbol"
        case .emoji: "emoji"
        case .foreign: "foreign"
        }
    }
}
