/// The article in a JSON object.
struct ArticleRecord {
    let id: String?
    let text: String
    let published: PublicationDate?
    /// What the date of publication says where it cannot be read.
    private(set) var unreadDate: String?

    /// Reads an object.
    ///
    /// - Parameters:
    ///   - line: where the line begins from which errors count bytes.
    ///   - name: what messages call the record, which hardly any needs.
    /// - Throws: for anything that is not a JSON object with a text.
    init(
        json bytes: ArraySlice<UInt8>, of line: Int = 0, fields: RecordFields, name: @autoclosure () -> String
    ) throws(InputError) {
        let object: JSONValue
        do throws(JSONError) {
            object = try JSONParser.parse(bytes)
        } catch {
            let offset = bytes.startIndex - line + error.offset
            throw InputError(
                name: name(), offset: offset, reason: "no JSON: byte \(offset) is not \(error.expected)",
                remedy: "give one JSON object a line")
        }
        guard let text = object[fields.text]?.string else {
            throw InputError(
                name: name(), reason: "no text in '\(fields.text)'", remedy: "name the field of the text",
                setting: .textField)
        }
        self.text = text
        switch object[fields.id] {
        case nil, .null?: id = nil
        case let stated?:
            guard let identifier = stated.identifier else {
                throw InputError(
                    name: name(), reason: "'\(fields.id)' is neither a string nor a number",
                    remedy: "name another field", setting: .idField)
            }
            id = identifier
        }
        switch object[fields.published] {
        case nil, .null?: published = nil
        case let stated?:
            published = stated.identifier.flatMap(PublicationDate.init(stated:))
            if published == nil { unreadDate = stated.identifier ?? "" }
        }
    }
}
