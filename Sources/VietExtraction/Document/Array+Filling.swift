extension Array {
    /// So many equal elements.
    ///
    /// Not by `Array(repeating:count:)`, which Swift 6.3 does not specialize: it looks up the type of what it allocates, which
    /// takes five hundred instructions.
    @inline(__always)
    init(filling count: Int, with element: Element) {
        self.init()
        reserveCapacity(count)
        append(contentsOf: repeatElement(element, count: count))
    }
}
