extension Array {
    /// So many equal elements.
    ///
    /// Not by `Array(repeating:count:)`, which Swift 6.3 does not specialize: it looks up the type of what it allocates, which
    /// takes hundreds of instructions.
    @inline(__always)
    init(filling count: Int, with element: Element) {
        self.init()
        append(addingCapacity: count) { $0.append(repeating: element, count: count) }
    }
}
