/// The sentences of an article in CoNLL-U.
extension ByteCursor {
    /// The rows of a sentence.
    @inline(__always)
    mutating func append(
        rows sentence: Span<TaggedForms.Form>, _ forms: TaggedForms, _ positions: inout RunningPositions,
        _ notes: inout EntityNotes
    ) {
        let utf8 = forms.text.utf8.span
        // Copies stay in registers.
        var (row, places, number) = (self, positions, RunningNumber())
        for index in sentence.indices {
            let form = sentence[index]
            let (start, end) = places.next(form.utf8Range, in: utf8)
            number.advance(to: index &+ 1)
            row.append(number, then: UInt8(ascii: "\t"))
            row.append(form.utf8Range, of: utf8)
            row.append("\t_\t_\t_\t_\t_\t_\t_\tEnd=")
            row.append(end)
            let isJoined = sentence.isJoined(index)
            if form.entity != nil {
                row = row.appending(form, start, isJoined: isJoined, forms, &notes)
            } else {
                // Apart, so that each is copied in a few steps.
                if isJoined { row.append("|NER=O|SpaceAfter=No|Start=") } else { row.append("|NER=O|Start=") }
                row.append(start, then: UInt8(ascii: "\n"))
            }
        }
        (self, positions) = (row, places)
    }

    /// The same cursor after the row of a form of an entity, from its `End` on.
    @inline(never)
    private func appending(
        _ form: TaggedForms.Form, _ start: RunningNumber, isJoined: Bool, _ forms: TaggedForms,
        _ notes: inout EntityNotes
    ) -> ByteCursor {
        var row = self
        guard let entity = form.entity else { return row }
        if form.isFirst {
            row.append("|Entity=T")
            row.append(forms.entities.id(at: entity) + 1)
        }
        row.append("|NER=")
        row.append(tag: entity, of: forms.labels, isFirst: form.isFirst)
        if form.isFirst { notes.append(to: &row) }
        if isJoined { row.append("|SpaceAfter=No|Start=") } else { row.append("|Start=") }
        row.append(start)
        if form.isFirst { notes.append(to: &row) }
        row.append("\n")
        return row
    }

    /// The text of a sentence: its forms with one blank where white space parts them.
    @inline(__always)
    mutating func append(_ sentence: Span<TaggedForms.Form>, of utf8: Span<UInt8>) {
        let range = sentence.utf8Range
        var end = range.lowerBound
        for index in sentence.indices {
            let form = sentence[index].utf8Range
            // Nothing or one blank stands between most.
            let gap = form.lowerBound &- end
            let byte = utf8[end]
            guard gap == 0 || gap == 1 && byte == 0x20 else { return append(parted: sentence, of: utf8) }
            end = form.upperBound
        }
        append(utf8.extracting(range))
    }

    @inline(never)
    private mutating func append(parted sentence: Span<TaggedForms.Form>, of utf8: Span<UInt8>) {
        for index in sentence.indices {
            append(sentence[index].utf8Range, of: utf8)
            if index + 1 < sentence.count, !sentence.isJoined(index) { append(" ") }
        }
    }
}
