extension FolderLayout {
    /// Removes a folder that a run made.
    ///
    /// - Throws: where it holds anything that no run of this layout makes, naming it; nothing is removed then.
    func remove(_ path: String) throws(OutputError) {
        try removeContents(of: path)
        try WritableFile.removeFolder(path)
    }

    /// Empties a folder that a run made.
    ///
    /// - Throws: as ``remove(_:)``.
    func removeContents(of path: String) throws(OutputError) {
        try checkContents(of: path)
        for folder in folderNames.map({ FileSystem.join(path, $0) }) where FileSystem.kind(of: folder) == .folder {
            for name in try OutputFolder.names(in: folder) { try WritableFile.remove(FileSystem.join(folder, name)) }
            try WritableFile.removeFolder(folder)
        }
        for name in try OutputFolder.names(in: path) { try WritableFile.remove(FileSystem.join(path, name)) }
    }

    /// Whether all that a folder holds is what a run of this layout makes.
    func checkContents(of path: String) throws(OutputError) {
        for name in try OutputFolder.names(in: path) {
            let item = FileSystem.join(path, name)
            guard folderNames.contains(name), !FileSystem.isLink(item), FileSystem.kind(of: item) == .folder else {
                try checkFile(item)
                continue
            }
            for inner in try OutputFolder.names(in: item) { try checkFile(FileSystem.join(item, inner)) }
        }
    }

    private func checkFile(_ path: String) throws(OutputError) {
        let isOwn =
            !FileSystem.isLink(path) && FileSystem.kind(of: path) == .file
            && fileExtensions.contains { path.hasSuffix("." + $0) }
        guard isOwn else {
            throw OutputError(
                .inTheWay, name: path, reason: "in the way, and no run has made it",
                remedy: "move it elsewhere or name another output")
        }
    }
}
