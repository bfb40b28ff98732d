import Foundation
import Testing

@testable import VietCorpus

@Suite("Files of the system")
struct FileSystemTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "viettext-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    private func cleanUp() { try? FileManager.default.removeItem(at: folder) }

    @Test("regular files alone have a size, behind links too")
    func sizes() throws {
        defer { cleanUp() }
        let file = folder.appending(path: "file")
        let link = folder.appending(path: "link")
        try Data([1, 2, 3]).write(to: file)
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
        let missing = folder.appending(path: "missing")
        for (path, size) in [
            (file.path, 3), (link.path, 3), (folder.path, nil), (missing.path, nil), ("/dev/null", nil),
        ] {
            #expect(FileSystem.size(of: path) == size, "\(path)")
        }
        #expect(FileSystem.size(of: "-") == FileSystem.size(of: "/dev/stdin"))
    }
}
