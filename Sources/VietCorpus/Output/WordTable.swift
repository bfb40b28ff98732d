/// What an output writes of the labels or the rules of a run, which have small numbers: made when the first entity has one, and
/// handed out as places in one array.
struct WordTable {
    /// What is written of all.
    private(set) var texts = ByteWriter()
    /// Of each number; empty where it was not asked for yet.
    private var places: [SmallPlace] = []

    /// Where in ``texts`` stands what is written of a number.
    ///
    /// - Parameter text: makes it where it is not there.
    @inline(__always)
    mutating func place(of number: Int, _ text: () -> String) -> Range<Int> {
        if number < places.count {
            let place = places[number]
            if !place.isEmpty { return place.range }
        }
        return add(text(), of: number)
    }

    @inline(never)
    private mutating func add(_ text: String, of number: Int) -> Range<Int> {
        if number >= places.count { places += repeatElement(SmallPlace(), count: number - places.count + 1) }
        let place = text.withUTF8Bytes { texts.place(of: $0) }
        places[number] = SmallPlace(place)
        return place
    }
}
