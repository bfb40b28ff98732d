/// The folder that brat opens: two files an article, and the names of labels and links.
public struct BratLayout: FolderLayout {
    /// A layout.
    public init() {}

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
        try folder.add("annotation.conf", Array(BratDocument.configuration.utf8))
    }
}
