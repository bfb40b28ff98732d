#if canImport(Glibc)
    import Glibc
#endif

extension [UInt8] {
    /// Makes room for so many bytes more.
    ///
    /// For a large room the system is asked for large pages: to get the same in small ones takes several times as long as to
    /// write it.
    mutating func makeRoom(for byteCount: Int) {
        reserveCapacity(count + byteCount)
        #if canImport(Glibc)
            guard byteCount >= Self.largeRoom else { return }
            append(addingCapacity: byteCount) { free in
                free.withUnsafeMutableBufferPointer { buffer, used in
                    guard let start = buffer.baseAddress.map({ UnsafeMutableRawPointer($0 + used) }) else { return }
                    let page = start.alignedUp(toMultipleOf: 1 << 12)
                    let room = buffer.count - used - (page - start)
                    // Advice: where it is not taken, all is as before.
                    if room > 0 { _ = madvise(page, room, MADV_HUGEPAGE) }
                }
            }
        #endif
    }

    private static let largeRoom = 1 << 22
}
