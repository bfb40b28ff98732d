/// Compares what rules find in their own sentences with what these mark.
package struct RuleCheck {
    private let rules: DocumentedRules
    private let extractor: Extractor
    private let ownLabels: Set<Label>
    /// The day of publication that all sentences are read with, a Tuesday.
    private let published = PublicationDate("2022-10-04")

    /// - Parameter tables: the lexicon to try them with; that of the package for `nil`.
    package init(rules: DocumentedRules, tables: Extractor.LexiconTables? = nil) {
        self.rules = rules
        ownLabels = Set(rules.entries.compactMap { Label(rawValue: $0.label) }.filter(\.isOwn))
        extractor = Extractor(trying: rules, tables, options: .nested)
    }

    /// The sentences of a rule that do not come out as they are marked, each with its place and what was found.
    ///
    /// - Throws: where the marks of a sentence are not valid.
    package func mistakes(of entry: DocumentedRules.Entry) throws(InputError) -> [String] {
        if entry.label.isEmpty { return (entry.examples + entry.counterExamples).compactMap { mistake($0, entry) } }
        var mistakes: [String?] = []
        for sentence in entry.examples { mistakes.append(try mistake(sentence, entry, fires: true)) }
        for sentence in entry.counterExamples { mistakes.append(try mistake(sentence, entry, fires: false)) }
        return mistakes.compactMap(\.self)
    }

    /// `[Ảnh:] Đinh Hùng`: what a rule that makes no entities reads stands in brackets.
    private func mistake(_ sentence: DocumentedRules.Sentence, _ entry: DocumentedRules.Entry) -> String? {
        let text = sentence.text.filter { $0 != "[" && $0 != "]" }
        let readings = rules.readings(of: entry.identifier, in: text)
        let marked = readings.reversed().reduce(into: Array(text.utf8)) { marked, range in
            marked.insert(UInt8(ascii: "]"), at: range.upperBound)
            marked.insert(UInt8(ascii: "["), at: range.lowerBound)
        }
        let found = String(decoding: marked, as: UTF8.self)
        guard found != sentence.text else { return nil }
        return "\(sentence.place): \(entry.identifier)\n    marked \(sentence.text)\n    found  \(found)"
    }

    private func mistake(
        _ sentence: DocumentedRules.Sentence, _ entry: DocumentedRules.Entry, fires: Bool
    ) throws(InputError) -> String? {
        let text = sentence.text.split(separator: " ⏎ ", omittingEmptySubsequences: false).joined(separator: "\n")
        let gold: GoldArticle
        do throws(GoldError) {
            gold = try GoldArticle(parsing: text, id: entry.identifier, file: sentence.place, ownLabels: ownLabels)
        } catch {
            throw InputError(name: sentence.place, reason: error.reason, remedy: error.remedy)
        }
        let isNested = entry.identifier.contains(".in-")
        let labels = Set(gold.annotations.map(\.label.rawValue)).union(fires ? [entry.label] : [])
        let article = extractor.extract(gold.text, published: published)
        let found = article.entities.filter { labels.contains($0.label.rawValue) && $0.isNested == isNested }
        let hasFired = article.entities.contains { $0.rule.description == entry.identifier }
        let expected = gold.annotations.map {
            Self.shown($0.utf8Range, $0.label, $0.value, $0.label == .title ? $0.person : nil, gold.text)
        }
        let actual = found.map {
            Self.shown(
                $0.utf8Range, $0.label, $0.value?.description, $0.label == .title ? $0.person : nil, gold.text)
        }
        guard expected != actual || hasFired != fires else { return nil }
        let rules = found.map(\.rule.description).joined(separator: " ")
        return "\(sentence.place): \(entry.identifier) \(hasFired ? "fires" : "does not fire") in “\(text)”\n"
            + "    marked \(expected.joined(separator: " "))\n    found  \(actual.joined(separator: " ")) (\(rules))"
    }

    private static func shown(
        _ range: Range<Int>, _ label: Label, _ value: String?, _ holder: String?, _ text: String
    ) -> String {
        let surface = String(decoding: Array(text.utf8)[range], as: UTF8.self)
        return "[\(surface)|\(label.rawValue)\(value.map { "=" + $0 } ?? "")\(holder.map { "@" + $0 } ?? "")]"
    }
}
