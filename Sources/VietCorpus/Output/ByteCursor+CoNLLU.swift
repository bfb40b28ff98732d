/// Rows of CoNLL-U: number, form, and in the last column where the form stands and what is known of it.
extension ByteCursor {
    /// Bytes of a row at most, but for the form and notes.
    static let longestRow = 3 * longestNumber + 46

    /// Room that has to be there besides, for the short parts of the last row.
    static let roomForRow = 5 * ShortParts.size

    /// The row of a short form as far as its end.
    @inline(__always)
    mutating func append(row number: Int, _ form: ShortText, end: Int, _ digits: DecimalDigits) {
        append(shortParts: 5) {
            $0.append(number, digits)
            $0.append("\t")
            $0.append(form)
            $0.append("\t_\t_\t_\t_\t_\t_\t_\tEnd=")
            $0.append(end, digits)
        }
    }

    /// The same cursor after the row of any form as far as its end, in which every run of white space becomes one blank.
    @inline(never)
    func appending(row number: Int, _ form: Range<Int>, of utf8: Span<UInt8>, end: Int) -> ByteCursor {
        var row = self
        row.append(number)
        row.append("\t")
        row.append(spaced: form, of: utf8)
        row.append("\t_\t_\t_\t_\t_\t_\t_\tEnd=")
        row.append(end)
        return row
    }

    /// The rest of a row.
    ///
    /// - Parameters:
    ///   - note: what stands between the end of a form and its start.
    ///   - isJoined: whether the next follows on it without white space between them.
    ///   - ending: what stands after its start.
    @inline(__always)
    mutating func append(
        note: StaticString, start: Int, isJoined: Bool, then ending: StaticString, _ digits: DecimalDigits
    ) {
        append(shortParts: 4) {
            $0.append(note)
            // Apart, so that each is copied in a few steps.
            if isJoined { $0.append("|SpaceAfter=No|Start=") } else { $0.append("|Start=") }
            $0.append(start, digits)
            $0.append(ending)
        }
    }
}
