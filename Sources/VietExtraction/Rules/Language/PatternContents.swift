/// What stands in a pattern, and in the named ones that it uses.
struct PatternContents {
    /// How deep the innermost one stands.
    var depth = 0
    var captures: Set<CaptureName> = []
}
