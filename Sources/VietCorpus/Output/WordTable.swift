/// What an output writes of the labels or the rules of a run, which have small numbers: made when the first entity has one, and
/// handed out as places in one array, for no reference is counted then.
struct WordTable {
    private struct Place {
        var start: Int32 = 0
        var end: Int32 = 0
    }

    /// What is written of all one after the other, and room after it, so that the last is read with the bytes there.
    private(set) var utf8 = [UInt8](repeating: 0, count: ByteCursor.slack)
    /// Of each number; empty where it was not asked for yet.
    private var places: [Place] = []

    /// Where in ``utf8`` stands what is written of a number.
    ///
    /// - Parameter text: makes it where it is not there.
    @inline(__always)
    mutating func place(of number: Int, _ text: () -> String) -> Range<Int> {
        if number < places.count {
            let place = places[number]
            if place.end > 0 { return Int(place.start)..<Int(place.end) }
        }
        return add(text(), of: number)
    }

    @inline(never)
    private mutating func add(_ text: String, of number: Int) -> Range<Int> {
        let start = utf8.count - ByteCursor.slack
        utf8.insert(contentsOf: text.utf8, at: start)
        if number >= places.count { places += repeatElement(Place(), count: number - places.count + 1) }
        let place = start..<start + text.utf8.count
        places[number] = Place(start: Int32(place.lowerBound), end: Int32(place.upperBound))
        return place
    }
}
