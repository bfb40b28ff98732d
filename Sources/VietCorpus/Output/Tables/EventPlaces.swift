import VietNormalization

/// Finds the event that stands at a place.
struct EventPlaces {
    /// In order of their starts.
    private var places: [Place]

    private struct Place {
        var utf8Range: Range<Int>
        /// The farthest end up to this one.
        var reach: Int
        /// The number of the event.
        var event: Int
    }

    /// - Parameter events: where they stand, one after the other or one inside another.
    init(_ events: [Range<Int>]) {
        places = events.enumerated().map { Place(utf8Range: $1, reach: $1.upperBound, event: $0) }
        // Those inside others follow these.
        places.sort { $0.utf8Range.lowerBound < $1.utf8Range.lowerBound }
        for index in places.indices.dropFirst() {
            places[index].reach = max(places[index].reach, places[index - 1].reach)
        }
    }

    /// The first event of those that stand at least partly in a range.
    ///
    /// - Complexity: O(log n) in the number of events, and O(n) in that of those in the range.
    func first(in range: Range<Int>) -> Int? {
        let start = places.partitioningIndex { $0.reach > range.lowerBound }
        let candidates = places[start...].prefix { $0.utf8Range.lowerBound < range.upperBound }
        return candidates.lazy.filter { $0.utf8Range.overlaps(range) }.map(\.event).min()
    }

    /// Adds an event in a range where none stands.
    mutating func add(_ range: Range<Int>, of event: Int) {
        let index = places.partitioningIndex { $0.utf8Range.lowerBound > range.lowerBound }
        places.insert(Place(utf8Range: range, reach: range.upperBound, event: event), at: index)
    }
}
