/// What writers read of an entity, all at once and without references: to count these, and to ask for one thing after the other,
/// takes longer than to write.
package struct EntityOutline: Sendable {
    /// ``Entity/utf8Range``.
    package let utf8Range: Range<Int>
    /// ``Entity/sentence``.
    package let sentence: Range<Int>
    /// A small number for ``Entity/label``, the same in all articles of an extractor.
    package let label: Int
    /// A small number for ``Entity/rule``, the same in all articles of an extractor.
    package let rule: Int
    /// ``Entity/isNested``.
    package let isNested: Bool
    package let value: Value
    package let meaning: Meaning
    /// How many ``Entity/units`` there are.
    package let unitCount: Int
    /// Whether there is an ``Entity/explanation``.
    package let isExplained: Bool

    /// What ``Entity/value`` is, as far as it takes no text.
    package enum Value: Sendable {
        case none
        case integer(Int)
        /// What ``Entities/valueText(of:)`` says.
        case text
    }

    /// What only entities of some labels have.
    package enum Meaning: Sendable {
        case none, title, place
        /// A date: whether its day is one of the lunar calendar, or its weekday is another than the calendar has.
        case date(isSpecial: Bool)
        case person(cluster: Int)
        /// What is counted, in bytes of the article's text.
        case count(of: Range<Int>)
        /// What a percentage is about, in bytes of the article's text.
        case percentage(of: Range<Int>)
    }
}

extension Entities {
    /// What writers read of the entity with a number.
    package func outline(of id: Int) -> EntityOutline { store.outline(of: id) }

    /// ``EntityOutline/label`` of the entity with a number.
    package func labelNumber(of id: Int) -> Int { store.mentions[id].labelNumber }

    /// ``Entity/utf8Range`` of the entity with a number.
    package func utf8Range(of id: Int) -> Range<Int> { store.mentions[id].range }

    /// The first of the ``Entity/units`` of the entity with a number, of which there are some.
    package func firstUnit(of id: Int) -> AdministrativeUnit {
        switch store.mentions[id].details {
        case .units(let list): store.units[list][0]
        case .title(let title): store.titles[title].units[0]
        default: preconditionFailure("an entity without units")
        }
    }

    /// The description of the ``Entity/value`` of the entity with a number.
    package func valueText(of id: Int) -> ValueText { store.facts.valueText(of: store.mentions[id]) }
}

extension Entities.Store {
    fileprivate func outline(of id: Int) -> EntityOutline {
        let mention = mentions[id]
        return EntityOutline(
            utf8Range: mention.range, sentence: sentences[id].range, label: mention.labelNumber,
            rule: mention.rule.number, isNested: id >= outerCount, value: facts.outline(ofValueOf: mention),
            meaning: meaning(of: mention), unitCount: unitCount(of: mention), isExplained: !explanations.isEmpty)
    }

    @inline(__always)
    private func meaning(of mention: Mention) -> EntityOutline.Meaning {
        switch mention.details {
        case .none, .excess: .none
        case .title: .title
        case .units: .place
        case .date(let lunar, let contradictsWeekday): .date(isSpecial: lunar != nil || contradictsWeekday)
        case .person(let cluster): .person(cluster: cluster)
        case .phrase(let number):
            mention.label == .cardinal
                ? .count(of: facts.phrases[number].range) : .percentage(of: facts.phrases[number].range)
        }
    }

    @inline(__always)
    private func unitCount(of mention: Mention) -> Int {
        switch mention.details {
        case .units(let list): units[list].count
        case .title(let title): titles[title].units.count
        default: 0
        }
    }
}

extension Mention {
    /// A number of its own for each label; those of one's own have those of their rules.
    fileprivate var labelNumber: Int { Int(label.rawValue) + (label == .own ? rule.number : 0) }
}

extension Mention.Rule {
    /// A number of its own for each rule.
    fileprivate var number: Int {
        switch self {
        // Cases of an enumeration without payloads are numbers of one byte, in their order.
        case .named(let rule): Int(unsafeBitCast(rule, to: UInt8.self)) << 1 | 1
        case .compiled(let number): Int(number) << 1
        }
    }
}
