/// What a phrase says within its ``LexiconCategory``: one number in the compiled lexicon.
///
/// The numbers are part of the compiled format: a case keeps its place.
package protocol LexiconPayload: Sendable {
    /// The payload of a number; `nil` where there is none.
    init?(number: Int)
    var number: Int { get }
}

extension LexiconPayload where Self: RawRepresentable<Int> {
    package init?(number: Int) { self.init(rawValue: number) }
    package var number: Int { rawValue }
}

extension SurnameStanding: LexiconPayload {}
extension HonorificKind: LexiconPayload {}
extension ForeignWord: LexiconPayload {}
extension BodyStanding: LexiconPayload {}
extension BylineWord: LexiconPayload {}
extension PlaceCue: LexiconPayload {}
extension PlaceLevel: LexiconPayload {}
extension LawNaming: LexiconPayload {}
extension EventNaming: LexiconPayload {}
extension BoilerplateZone: LexiconPayload {}
extension CountedNounKind: LexiconPayload {}
extension MeasureNounKind: LexiconPayload {}
extension AdministrativeUnit.Kind: LexiconPayload {}

/// Two things in one number.
package struct PayloadPair<First, Second>: LexiconPayload
where First: RawRepresentable<Int> & Sendable, Second: RawRepresentable<Int> & Sendable {
    let first: First
    let second: Second

    private static var base: Int { 16 }

    package init(_ first: First, _ second: Second) {
        self.first = first
        self.second = second
    }

    package init?(number: Int) {
        guard let first = First(rawValue: number % Self.base), let second = Second(rawValue: number / Self.base) else {
            return nil
        }
        self.init(first, second)
    }

    package var number: Int { first.rawValue + Self.base * second.rawValue }
}

/// What the head of a title is, and what it asks for.
package typealias TitleHead = PayloadPair<TitleClass, TitleBody>

extension TitleHead {
    var titleClass: TitleClass { first }
    var body: TitleBody { second }
}

/// What names a body whose noun this is, and where the named body may stand.
package typealias BodyHead = PayloadPair<BodyNaming, BodyStanding>

extension BodyHead {
    var naming: BodyNaming { first }
    var standing: BodyStanding { second }
}

/// What words state, and what else has to stand in their clause.
package typealias RelationStatement = PayloadPair<RelationTrigger, RelationTriggerNeed>

extension RelationStatement {
    var trigger: RelationTrigger { first }
    var need: RelationTriggerNeed { second }
}

/// The kinds of body whose names a word is made of.
package struct BodyWord: LexiconPayload {
    package let number: Int

    package init(number: Int) { self.number = number }

    package init(_ namings: [BodyNaming]) { number = namings.reduce(0) { $0 | 1 << $1.rawValue } }

    func names(_ naming: BodyNaming) -> Bool { number & 1 << naming.rawValue != 0 }
}

/// How surely a name is that of a place, whether of a country, and how it is written.
package struct KnownPlace: LexiconPayload {
    package let standing: PlaceStanding
    package let isCountry: Bool
    /// A bit for each atom that is written with a capital; 0 where the spelling says nothing.
    let capitals: Int

    private static let base = 16
    private static let country = 8
    /// A number of the lexicon has 24 bits.
    private static let maximumAtomCount = 20

    /// - Parameter isCapital: for each atom of the name, whether it is written with a capital.
    package init(standing: PlaceStanding, isCountry: Bool, isCapital: [Bool]) {
        self.standing = standing
        self.isCountry = isCountry
        capitals = isCapital.prefix(Self.maximumAtomCount).enumerated().reduce(0) {
            $0 | ($1.element ? 1 << $1.offset : 0)
        }
    }

    package init?(number: Int) {
        guard let standing = PlaceStanding(rawValue: number % Self.country) else { return nil }
        self.standing = standing
        isCountry = number & Self.country != 0
        capitals = number / Self.base
    }

    package var number: Int {
        standing.rawValue + (isCountry ? Self.country : 0) + Self.base * capitals
    }
}
