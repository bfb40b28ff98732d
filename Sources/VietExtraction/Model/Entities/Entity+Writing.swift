/// What an entity says without the texts and units of it: those who write many of them take longer to count references than to
/// write.
extension Entity {
    /// What only entities of some labels have.
    package enum Meaning: Sendable {
        case none, title, place, date
        case person(cluster: Int)
        /// What is counted, in bytes of the article's text.
        case count(of: Range<Int>)
        /// What a percentage is about, in bytes of the article's text.
        case percentage(of: Range<Int>)
    }

    package var meaning: Meaning {
        switch mention.details {
        case .none, .excess: .none
        case .title: .title
        case .units: .place
        case .date: .date
        case .person(let cluster): .person(cluster: cluster)
        case .phrase(let number):
            mention.label == .cardinal ? .count(of: phraseRange(number)) : .percentage(of: phraseRange(number))
        }
    }

    func phraseRange(_ number: Int) -> Range<Int> { store.facts.phrases[number].range }

    /// How many ``units`` there are.
    package var unitCount: Int {
        switch mention.details {
        case .units(let list): store.units[list].count
        case .title(let title): store.titles[title].units.count
        default: 0
        }
    }

    /// The first of ``units``, of which there are some.
    package var firstUnit: AdministrativeUnit {
        switch mention.details {
        case .units(let list): store.units[list][0]
        case .title(let title): store.titles[title].units[0]
        default: preconditionFailure("an entity without units")
        }
    }

    /// The description of ``value``.
    package var valueText: ValueText { store.facts.valueText(of: mention) }
}
