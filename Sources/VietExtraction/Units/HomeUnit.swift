import VietNormalization
import VietTokenization

/// The administrative unit that a site belongs to: what its articles mean by `huyện` alone, and where they are at home.
public struct HomeUnit: Sendable, Equatable {
    /// The unit, and those of other times that are called the same: of two that follow one another both are there.
    public let units: [AdministrativeUnit]

    /// Why a description names no unit.
    public struct Failure: Error, Sendable, Equatable, CustomStringConvertible {
        /// What was to be read.
        public let text: String
        /// The units that it may mean, or of the same name, where there are any.
        public let candidates: [AdministrativeUnit]
        /// Whether it names several units rather than none.
        public let isAmbiguous: Bool

        /// What is wrong with it and what to do, in one line; the example is part of the message.
        public var description: String {
            let names = candidates.prefix(8).map { "“\($0.description)”" }.joined(separator: ", ")
            let more = candidates.count > 8 ? ", …" : ""
            if isAmbiguous { return "“\(text)” names several units; name one of \(names)\(more)" }
            if candidates.isEmpty { return "“\(text)” is no unit; write it as in “huyện An Lão, tỉnh Bình Định”" }
            return "“\(text)” is no unit; did you mean \(names)\(more)?"
        }
    }

    /// Reads a unit and what it belongs to, as in `huyện An Lão, tỉnh Bình Định`; units of before and of after July 2025
    /// count.
    ///
    /// - Parameter table: the units, the same as the extractor's.
    /// - Throws: where it names no unit, or several of one time.
    public init(_ text: String, in table: AdministrativeUnitTable = .shipped) throws(Failure) {
        let parts = text.split(separator: ",").map { Self.read(String($0), table) }
        guard let first = parts.first else { throw Failure(text: text, candidates: [], isAmbiguous: false) }
        var units = first.units
        for part in parts.dropFirst().reversed() {
            units = units.filter { unit in part.units.contains { unit != $0 && table.isWithin(unit, $0) } }
        }
        func failure(_ candidates: [UnitNumber], isAmbiguous: Bool) -> Failure {
            Failure(text: text, candidates: candidates.map { .init($0, of: table) }, isAmbiguous: isAmbiguous)
        }
        guard !units.isEmpty else { throw failure(first.namesakes, isAmbiguous: false) }
        let today = units.filter { !table.hasEnded($0) }
        let eve = table.reform.advanced(by: -1)
        let lastBefore = units.filter { table.exists($0, on: eve) && !today.contains($0) }
        guard today.count <= 1, lastBefore.count <= 1, !today.isEmpty || !lastBefore.isEmpty || units.count == 1
        else {
            throw failure(units, isAmbiguous: true)
        }
        self.units = units.map { .init($0, of: table) }
    }

    /// The units that a noun and a name mean, and all of the name.
    private static func read(
        _ text: String, _ table: AdministrativeUnitTable
    ) -> (units: [UnitNumber], namesakes: [UnitNumber]) {
        let document = Document(utf8: Array(Normalizer.forMatching.normalize(text).text.utf8))
        let noun = Lexicon.shipped.matches(in: document).longest(.unitKind, at: 0)
        let namesakes = table.units(named: document.atoms.dropFirst(noun?.range.count ?? 0))
        guard let noun else { return (namesakes, namesakes) }
        return (namesakes.filter { table.kind(of: $0) == noun.payload() }, namesakes)
    }

    /// The unit that exists at the time of an article, or else the last one; `nil` where it is of another table.
    func unit(in period: UnitPeriod) -> UnitNumber? {
        let numbers = units.filter { $0.table === period.table }.map(\.number)
        var lists = UnitLists()
        let admitted = period.admitted(lists.add(numbers), &lists)
        return lists[admitted].last ?? numbers.last
    }
}
