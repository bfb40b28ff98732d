/// The thirteen kinds of entity, as the annotation guide defines them.
public enum Label: String, Sendable, CaseIterable, Codable {
    case person = "PERSON"
    case title = "TITLE"
    case organization = "ORG"
    case location = "LOC"
    case date = "DATE"
    case time = "TIME"
    case percent = "PERCENT"
    case money = "MONEY"
    case quantity = "QUANTITY"
    case cardinal = "CARDINAL"
    case ordinal = "ORDINAL"
    case law = "LAW"
    case event = "EVENT"

    /// The labels whose joint F1 the project reports as "core".
    public static let core: Set<Label> = [.person, .title, .date, .percent]
}
