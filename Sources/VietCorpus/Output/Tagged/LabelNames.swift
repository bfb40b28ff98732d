/// What the labels of entities are called, as UTF-8 in one array: to hand out strings would count references for each form.
struct LabelNames {
    /// All names one after the other.
    let utf8: [UInt8]
    /// The place of the name of each entity's label.
    private var places: [Range<Int>] = []
    /// Bytes of the longest.
    private(set) var longest = 0

    /// - Parameter names: of labels that were asked for before; those that are new are added.
    init(of entities: SelectedEntities, _ names: inout WordTable) {
        places.reserveCapacity(entities.count)
        for index in entities.indices {
            let label = entities.entities.labelNumber(of: entities.id(at: index))
            let place = names.place(of: label) { entities[index].label.rawValue }
            places.append(place)
            longest = max(longest, place.count)
        }
        utf8 = names.texts.bytes
    }

    /// Where the name of an entity's label stands.
    @inline(__always)
    subscript(entity: Int) -> Range<Int> { places[entity] }
}
