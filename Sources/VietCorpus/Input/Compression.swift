/// A form of compression that a file may have, and the tool of the system that undoes it.
///
/// The content decides which, not the name: none of the marks begins a text in UTF-8 that anybody writes.
enum Compression: String, CaseIterable {
    case gzip
    case zstd
    case bzip2
    case xz

    /// What such a file is called after its name.
    var fileExtension: String {
        switch self {
        case .gzip: "gz"
        case .zstd: "zst"
        case .bzip2: "bz2"
        case .xz: "xz"
        }
    }

    /// What every such file starts with: RFC 1952, RFC 8878, the source of bzip2 (its blocks of 900 kB are `BZh9`, the
    /// mark of the first block follows), and the description of the .xz format.
    private var marks: [[UInt8]] {
        switch self {
        case .gzip: [[0x1F, 0x8B]]
        case .zstd: [[0x28, 0xB5, 0x2F, 0xFD]]
        case .bzip2: (1...9).flatMap { level in Self.blocks.map { Array("BZh\(level)".utf8) + $0 } }
        case .xz: [[0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]]
        }
    }

    /// The first block of bzip2, or the end of what holds none.
    private static let blocks: [[UInt8]] = [
        [0x31, 0x41, 0x59, 0x26, 0x53, 0x59], [0x17, 0x72, 0x45, 0x38, 0x50, 0x90],
    ]

    private static let marked = allCases.flatMap { compression in compression.marks.map { (compression, $0) } }

    /// What bytes are that a file starts with; `nil` for none of these, or too few bytes.
    init?(start: some Collection<UInt8>) {
        guard let (compression, _) = Self.marked.first(where: { start.starts(with: $0.1) }) else { return nil }
        self = compression
    }

    /// Whether more bytes are needed to tell what a file is.
    static func isOpen(_ start: [UInt8]) -> Bool {
        marked.contains { $0.1.count > start.count && $0.1.starts(with: start) }
    }

    /// Patterns of file names, each also for the compressed files.
    static func patterns(_ fileExtension: String) -> [String] {
        ["*.\(fileExtension)"] + allCases.map { "*.\(fileExtension).\($0.fileExtension)" }
    }

    /// A file's name without the extension of compression.
    static func trimmed(_ name: String) -> String {
        for compression in allCases where name.hasSuffix("." + compression.fileExtension) {
            return String(name.dropLast(compression.fileExtension.count + 1))
        }
        return name
    }
}
