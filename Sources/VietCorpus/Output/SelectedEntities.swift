/// Entities of an article, all of them or those of some labels; their numbers stay those of the whole article.
struct SelectedEntities: RandomAccessCollection {
    /// Those of the article.
    let entities: Entities
    /// The numbers of those that are selected; `nil` where the first ``endIndex`` are.
    private let numbers: [Int32]?
    let endIndex: Int

    /// All of them.
    init(_ entities: Entities) { self.init(entities, nil, entities.endIndex) }

    /// Some of them.
    init(_ entities: Entities, where isSelected: (Entity) -> Bool) {
        let numbers = entities.indices.filter { isSelected(entities[$0]) }.map { Int32($0) }
        self.init(entities, numbers, numbers.count)
    }

    private init(_ entities: Entities, _ numbers: [Int32]?, _ count: Int) {
        (self.entities, self.numbers, endIndex) = (entities, numbers, count)
    }

    var startIndex: Int { 0 }

    subscript(index: Int) -> Entity { entities[id(at: index)] }

    /// The ``Entity/id`` of one.
    @inline(__always)
    func id(at index: Int) -> Int {
        if let numbers { Int(numbers[index]) } else { index }
    }

    /// Those that no other encloses, which come first.
    var outermost: SelectedEntities {
        let outermost = entities.outermostCount
        let end = numbers.map { $0.partitioningIndex { $0 >= outermost } } ?? outermost
        return SelectedEntities(entities, numbers, Swift.min(end, endIndex))
    }
}
