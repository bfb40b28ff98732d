extension SegmentedSentence {
    /// Reads a file of segmented sentences.
    ///
    /// - Throws: for a file that cannot be read, has no sentence, or has words of other characters than the text above
    ///   them.
    public static func read(contentsOf path: String) throws(InputError) -> [SegmentedSentence] {
        let name = TextFile.displayName(path)
        let sentences = read(try TextFile.readData(path))
        guard !sentences.isEmpty else {
            throw InputError(
                name: name, reason: "no segmented sentence",
                remedy: "write one sentence a line, with a tab between words")
        }
        if let broken = sentences.first(where: { $0.source != nil && $0.typed == nil }) {
            throw InputError(
                name: "\(name), line \(broken.line)",
                reason: "the words have other characters than the text above them",
                remedy: "copy them from the text; white space and invisible characters may differ")
        }
        return sentences
    }
}
