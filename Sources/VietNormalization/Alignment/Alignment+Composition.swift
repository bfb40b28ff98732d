extension Alignment {
    /// The alignment of a text that was normalized twice, on the first source.
    ///
    /// Edits of the two steps that overlap in the text between them become one; edits that merely touch stay apart.
    /// - Parameter next: an alignment whose source is this one's normalized text.
    /// - Complexity: O(*n* + *m*) in the number of edits.
    public func composed(with next: Alignment) -> Alignment {
        precondition(next.sourceCount == normalizedCount, "the alignments do not follow each other")
        if isIdentity { return next }
        if next.isIdentity { return self }
        var composition = Composition(first: edits, second: next.edits)
        return Alignment(
            edits: composition.run(), sourceCount: sourceCount, normalizedCount: next.normalizedCount)
    }
}

/// A merge of two edit lists by their ranges in the text between the two steps.
private struct Composition {
    let first: [Alignment.Edit]
    let second: [Alignment.Edit]
    var firstIndex = 0
    var secondIndex = 0
    /// What to add to a middle position to reach the source, and the final text.
    var sourceShift = 0
    var finalShift = 0

    init(first: [Alignment.Edit], second: [Alignment.Edit]) {
        self.first = first
        self.second = second
    }

    mutating func run() -> [Alignment.Edit] {
        var result: [Alignment.Edit] = []
        result.reserveCapacity(max(first.count, second.count))
        while firstIndex < first.count || secondIndex < second.count {
            result.append(nextCluster())
        }
        return result
    }

    /// Joins the next edit and all that overlap it.
    private mutating func nextCluster() -> Alignment.Edit {
        let opensInFirst = firstPrecedesSecond
        let opening = opensInFirst ? first[firstIndex].normalized : second[secondIndex].source
        let sourceStart = opening.lowerBound + sourceShift
        let finalStart = opening.lowerBound + finalShift
        var end = opening.upperBound
        if opensInFirst { takeFirst() } else { takeSecond() }
        while true {
            if firstIndex < first.count, first[firstIndex].normalized.lowerBound < end {
                end = max(end, first[firstIndex].normalized.upperBound)
                takeFirst()
            } else if secondIndex < second.count, second[secondIndex].source.lowerBound < end {
                end = max(end, second[secondIndex].source.upperBound)
                takeSecond()
            } else {
                return Alignment.Edit(
                    source: sourceStart..<(end + sourceShift), normalized: finalStart..<(end + finalShift))
            }
        }
    }

    /// Whether the next edit of the first step comes first; of two at one place the empty one does, since it only
    /// touches the other.
    private var firstPrecedesSecond: Bool {
        guard firstIndex < first.count else { return false }
        guard secondIndex < second.count else { return true }
        let a = first[firstIndex].normalized
        let b = second[secondIndex].source
        return a.lowerBound != b.lowerBound ? a.lowerBound < b.lowerBound : a.isEmpty || !b.isEmpty
    }

    private mutating func takeFirst() {
        sourceShift = first[firstIndex].source.upperBound - first[firstIndex].normalized.upperBound
        firstIndex += 1
    }

    private mutating func takeSecond() {
        finalShift = second[secondIndex].normalized.upperBound - second[secondIndex].source.upperBound
        secondIndex += 1
    }
}
