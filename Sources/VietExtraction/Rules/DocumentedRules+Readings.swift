extension DocumentedRules {
    /// Where a rule that makes no entities reads something, one reading after the other, as bytes of the text.
    package func readings(of identifier: String, in text: String) -> [Range<Int>] {
        let rules = table.rules
        let document = Document(utf8: Array(text.utf8), vocabulary: table.vocabulary)
        let matches = Lexicon.shipped.matches(in: document)
        func isMeant(_ rule: Int) -> Bool { rules.names.identifiers[rule].description == identifier }
        guard let set = rules.openings.firstIndex(where: { $0.forms.contains { isMeant(Int($0.rule)) } }) else {
            return []
        }
        var matcher = Matcher(
            set, DocumentContext(document: document, matches: matches, rules: rules), scans: false)
        var readings: [Range<Int>] = []
        var position = 0
        while position < document.atoms.count {
            let reading = matcher.reading(at: position)
            if let reading, isMeant(reading.rule) {
                readings.append(Int(document.atoms[position].start)..<Int(document.atoms[reading.end - 1].end))
            }
            position = max(reading?.end ?? 0, position + 1)
        }
        return readings
    }
}
