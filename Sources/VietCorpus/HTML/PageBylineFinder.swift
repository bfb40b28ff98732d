/// Finds who signs an article.
struct PageBylineFinder {
    let document: HTMLDocument
    /// The element that holds headline and body.
    let scope: Range<Int>
    /// The name of the site, which is no author.
    let site: String?

    /// The authors that a line before or after the running text names: by a label, or where markup says so.
    func authors(_ line: PageLine) -> [String] {
        if line.isLabelledAuthor { return names(line) }
        guard isMarked(line), line.text.utf8.count <= 120, !line.isFurniture else { return [] }
        return line.isName || line.text.contains("/") || line.isLabelledByline ? names(line) : []
    }

    private func names(_ line: PageLine) -> [String] {
        var line = line.names
        if line.isEmpty { return [] }
        line.removeAll { name in
            MetadataReader.isAccount(name) || PageWords.isSiteName(name)
                || site.map { PageLexicon.folded($0) == PageLexicon.folded(name) } ?? false
        }
        return line
    }

    /// Adds the authors who sign after the body, or in its last line, to a selection.
    ///
    /// - Returns: the lines that they sign in.
    func sign(_ selection: inout Selection, _ lines: [PageLine], _ end: Int) -> [String] {
        let signed = lines[end...].prefix(6).prefix { !$0.isProse && !PageWords.isEnding($0) }.filter { line in
            !selection.kept.contains { lines[$0].key == line.key } && isSignature(line)
        }
        for line in signed where selection.authors.isEmpty || line.isLabelledAuthor {
            let names = line.isLabelledByline && !line.isLabelledAuthor ? [] : names(line)
            selection.authors += names.filter { !selection.authors.contains($0) }
        }
        if selection.authors.isEmpty, let last = selection.kept.last.map({ lines[$0] }), last.isName,
            last.node > scope.lowerBound, isRightAligned(last)
        {
            selection.authors = [last.text]
        }
        return signed.map(\.text)
    }

    private func isSignature(_ line: PageLine) -> Bool {
        guard !line.isFurniture, line.text.utf8.count <= 120, !line.isDate else { return false }
        if line.isLabelledByline { return true }
        return scope.contains(line.node) && (line.isName && !line.isLink || isMarked(line))
    }

    /// Whether markup calls a line an author or a source.
    private func isMarked(_ line: PageLine) -> Bool {
        ancestors(line).prefix { $0 > scope.lowerBound }
            .contains { document.element($0).map(PageVocabulary.isByline) ?? false }
    }

    /// Authors sign at the right end.
    private func isRightAligned(_ line: PageLine) -> Bool {
        ancestors(line).prefix(4).contains {
            let element = document.element($0)
            return element?["align"]?.lowercased() == "right"
                || element?["style"]?.lowercased().filter { $0 != " " }.contains("text-align:right") == true
        }
    }

    private func ancestors(_ line: PageLine) -> some Sequence<Int> {
        sequence(first: document.nodes[line.node].parent) { [document] in document.nodes[$0].parent }
    }
}
