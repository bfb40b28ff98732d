/// The beginnings of files that hold no plain text, with what to do about each: what cannot be read is named as what it is.
struct FileSignature {
    private let bytes: [UInt8]
    private let name: String
    private let remedy: String

    private init(_ start: String, _ name: String, _ remedy: String) {
        self.init(Array(start.utf8), name, remedy)
    }

    private init(_ bytes: [UInt8], _ name: String, _ remedy: String) {
        self.bytes = bytes
        self.name = name
        self.remedy = remedy
    }

    /// Whether more bytes may tell that a file is not text.
    static func mayBegin(with start: [UInt8]) -> Bool {
        all.contains { start.starts(with: $0.bytes.prefix(start.count)) }
    }

    /// Why a file that begins with some bytes is not read; `nil` for one that may be text.
    static func problem(of start: [UInt8], path: String) -> InputError? {
        guard let signature = all.first(where: { start.starts(with: $0.bytes) }) else { return nil }
        let isArchive = signature.bytes == zip
        let (name, remedy) = isArchive ? archive(start, path) : (signature.name, signature.remedy)
        return InputError(name: TextFile.displayName(path), reason: "\(name), no plain text", remedy: remedy)
    }

    private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

    /// What a zip archive holds, by its name or by the names of its first members.
    private static func archive(_ start: [UInt8], _ path: String) -> (name: String, remedy: String) {
        let text = String(decoding: start.prefix(4096), as: UTF8.self)
        for kind in documents where path.lowercased().hasSuffix(kind.ending) || text.contains(kind.member) {
            return (kind.name, kind.remedy)
        }
        return ("a zip archive", "unpack it, as with unzip, and name the folder")
    }

    private static let documents = [
        (
            ending: ".docx", member: "word/", name: "a Word document (.docx)",
            remedy: "save it as plain text in UTF-8, as with 'pandoc -t plain' or 'libreoffice --convert-to txt:Text'"
        ),
        (
            ending: ".xlsx", member: "xl/", name: "an Excel workbook (.xlsx)",
            remedy: "save its sheets as CSV in UTF-8"
        ),
        (
            ending: ".pptx", member: "ppt/", name: "a PowerPoint file (.pptx)",
            remedy: "save its text as plain text in UTF-8"
        ),
        (
            ending: ".odt", member: "opendocument.text", name: "an OpenDocument text (.odt)",
            remedy: "save it as plain text in UTF-8, as with 'pandoc -t plain'"
        ),
        (
            ending: ".epub", member: "epub+zip", name: "an e-book (.epub)",
            remedy: "convert it to plain text, as with 'pandoc -t plain'"
        ),
    ]

    private static let all = [
        FileSignature(zip, "a zip archive", ""),
        FileSignature("%PDF-", "a PDF", "take its text out first, as with 'pdftotext -enc UTF-8'"),
        FileSignature(
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Office file (.doc, .xls, .ppt)",
            "save it as plain text in UTF-8, as with 'libreoffice --convert-to txt:Text'"),
        FileSignature("{\\rtf", "an RTF document", "save it as plain text in UTF-8, as with 'pandoc -t plain'"),
        FileSignature([0x04, 0x22, 0x4D, 0x18], "compressed by lz4 (.lz4)", "decompress it first, as with 'lz4 -dc'"),
        FileSignature(
            [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive", "unpack it, as with '7z x', and name the folder"),
        FileSignature("Rar!\u{1A}", "a RAR archive", "unpack it, as with 'unrar x', and name the folder"),
        FileSignature([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a picture (PNG)", recognition),
        FileSignature([0xFF, 0xD8, 0xFF], "a picture (JPEG)", recognition),
        FileSignature("GIF8", "a picture (GIF)", recognition),
        FileSignature([0x49, 0x49, 0x2A, 0x00], "a picture (TIFF)", recognition),
        FileSignature([0x4D, 0x4D, 0x00, 0x2A], "a picture (TIFF)", recognition),
        FileSignature("SQLite format 3\u{0}", "an SQLite database", "export its texts, one JSON object a line"),
        FileSignature("PAR1", "a Parquet file", "export its texts, one JSON object a line"),
        FileSignature([0x7F, 0x45, 0x4C, 0x46], "a program (ELF)", "name a file of text"),
    ]

    private static let recognition = "read its text by OCR first, as with 'tesseract -l vie'"
}
