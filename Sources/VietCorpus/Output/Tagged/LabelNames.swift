/// What the labels of entities are called, as UTF-8 in one array: to hand out strings would count references for each form.
struct LabelNames {
    private var names: WordTable
    /// The place of the name of each entity's label.
    private var places: [Range<Int>] = []
    /// Bytes of the longest.
    private(set) var longest = 0

    /// All names one after the other.
    var utf8: [UInt8] { names.utf8 }

    init(of entities: [Entity], _ memo: RecordMemo) {
        names = memo.words.labels
        places.reserveCapacity(entities.count)
        for index in entities.indices {
            let place = names.place(of: entities.span[index].labelNumber) { entities[index].label.rawValue }
            places.append(place)
            longest = max(longest, place.count)
        }
        memo.words.labels = names
    }

    /// Where the name of an entity's label stands.
    @inline(__always)
    subscript(entity: Int) -> Range<Int> { places[entity] }
}
