/// The folder that brat opens: two files an article, and the names of labels and links.
public struct BratLayout: FolderLayout {
    private let labels: Set<Label>

    /// A layout.
    ///
    /// - Parameter labels: those of one's own among them are declared beside those of the annotation guide.
    public init(labels: Set<Label> = []) { self.labels = labels }

    /// Texts, annotations, the names of labels.
    public var fileExtensions: [String] { ["txt", "ann", "conf"] }

    /// None.
    public var folderNames: [String] { [] }

    /// Nothing.
    public func begin(_ folder: OutputFolder) {}

    /// ``BratDocument/name``.
    public func name(of document: BratDocument) -> String { document.name }

    /// `NAME.txt` and `NAME.ann`.
    public func add(_ document: BratDocument, to folder: OutputFolder) throws(OutputError) {
        try folder.add(document.name + ".txt", document.textBytes)
        try folder.add(document.name + ".ann", document.annotationBytes)
    }

    /// `annotation.conf`.
    public func finish(_ folder: OutputFolder) throws(OutputError) {
        try folder.add("annotation.conf", Array(BratDocument.configuration(labels: labels).utf8))
    }
}
