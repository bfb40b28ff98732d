/// The sentences of an article in CoNLL-U.
extension ByteCursor {
    /// The same cursor after the rows of a sentence, and the counter after them: values, for those whose address is taken do not
    /// stay in registers.
    ///
    /// - Parameter notes: not changed, but copied where they are no `inout`.
    @inline(never)
    func appending(
        rows sentence: Span<TaggedForms.Form>, _ forms: TaggedForms, _ counter: OffsetCounter,
        _ notes: inout EntityNotes
    ) -> (cursor: ByteCursor, counter: OffsetCounter) {
        let (utf8, digits) = (forms.text.utf8.span, DecimalDigits.shared)
        var (row, counter) = (self, counter)
        for index in sentence.indices {
            let form = sentence[index]
            let offsets: Range<Int>
            if ShortText.isOne(form.utf8Range, of: utf8) {
                let text = ShortText(form.utf8Range, of: utf8)
                offsets = counter.range(form.utf8Range, of: text, in: utf8)
                row.append(row: index &+ 1, text, end: offsets.upperBound, digits)
            } else {
                offsets = counter.range(form.utf8Range, in: utf8)
                row = row.appending(row: index &+ 1, form.utf8Range, of: utf8, end: offsets.upperBound)
            }
            let isJoined = sentence.isJoined(index)
            if form.entity == nil {
                row.append(note: "|NER=O", start: offsets.lowerBound, isJoined: isJoined, then: "\n", digits)
            } else {
                row = row.appending(form, start: offsets.lowerBound, isJoined: isJoined, forms, &notes, digits)
            }
        }
        return (row, counter)
    }

    /// The same cursor after the row of a form of an entity, from its `End` on.
    @inline(never)
    private func appending(
        _ form: TaggedForms.Form, start: Int, isJoined: Bool, _ forms: TaggedForms, _ notes: inout EntityNotes,
        _ digits: DecimalDigits
    ) -> ByteCursor {
        var row = self
        guard let entity = form.entity else { return row }
        row.append(shortParts: 3) {
            if form.isFirst {
                $0.append("|Entity=T")
                $0.append(forms.entities.id(at: entity) &+ 1, digits)
                $0.append("|NER=B-")
            } else {
                $0.append("|NER=I-")
            }
        }
        row.append(forms.labels[entity], of: forms.labels.utf8.span)
        if form.isFirst { notes.append(beforeStartOf: entity, to: &row) }
        row.append(note: "", start: start, isJoined: isJoined, then: "", digits)
        if form.isFirst { notes.append(afterStartOf: entity, to: &row) }
        row.append(byte: UInt8(ascii: "\n"))
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
