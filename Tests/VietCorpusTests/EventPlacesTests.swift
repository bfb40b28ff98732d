import Testing

@testable import VietCorpus

@Suite("Where events stand")
struct EventPlacesTests {
    @Test(
        "The first event counts of those that stand at least partly there",
        arguments: [
            (0..<3, nil), (0..<11, 0), (12..<14, 0), (19..<31, 0), (20..<30, nil), (30..<31, 1), (39..<60, 1),
            (40..<45, nil), (51..<52, 2), (59..<99, 2), (60..<61, nil),
        ])
    func first(range: Range<Int>, event: Int?) {
        // The last one stands inside the first.
        #expect(EventPlaces([10..<20, 30..<40, 50..<60, 12..<14]).first(in: range) == event)
    }

    @Test("What stands inside another event is found where that is not")
    func nested() {
        #expect(EventPlaces([50..<60, 10..<40, 12..<14, 30..<32]).first(in: 31..<33) == 1)
        #expect(EventPlaces([50..<60, 12..<14, 10..<40]).first(in: 13..<33) == 1)
    }

    @Test("Events are added in any order, however many there are")
    func many() {
        let count = 40_000
        var places = EventPlaces([])
        // Two hands turn over the places, the second one from the end.
        let order = (0..<count).map { $0.isMultiple(of: 2) ? $0 : count - $0 }
        for (number, place) in order.enumerated() {
            #expect(places.first(in: 10 * place..<10 * place + 5) == nil)
            places.add(10 * place..<10 * place + 5, of: number)
        }
        let found = order.map { places.first(in: 10 * $0 + 4..<10 * $0 + 6) }
        #expect(found == Array(0..<count))
    }
}
