/// The content encoding `deflate` (RFC 9110): a zlib stream (RFC 1950), or the bare deflate stream (RFC 1951) that some
/// servers send in its place.
///
/// It is given to gzip, whose files hold the same stream between a header and a checksum.
enum Deflate {
    /// Decompresses bytes.
    ///
    /// - Parameter name: what messages call them.
    /// - Throws: for what is broken or more than allowed, and where gzip is missing.
    static func decompress(_ bytes: [UInt8], name: String, maximumCount: Int) throws(InputError) -> [UInt8] {
        let isZlib = isZlib(bytes)
        guard !isZlib || bytes.count > 6 else { throw broken(name) }
        let stream = isZlib ? bytes[2..<(bytes.count - 4)] : bytes[...]
        // The checksum and the length that follow are not known: what they do not agree with is found out last.
        let member = gzipHeader + stream + [UInt8](repeating: 0, count: 8)
        var content: [UInt8] = []
        do throws(InputError) {
            try Compression.gzip.decompress(member, name: name, maximumCount: maximumCount, into: &content)
        } catch {
            guard DecompressingProcess.concernsWhatCame(error) else { throw error }
        }
        guard !isZlib || checksum(of: content) == bytes.suffix(4).reduce(0, { $0 << 8 | UInt32($1) }) else {
            throw broken(name)
        }
        return content
    }

    /// A member without name, time or options.
    private static let gzipHeader: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]

    /// Whether a stream begins as RFC 1950 says: method 8, a window of 32 KB at most, and a check on both bytes.
    private static func isZlib(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 2 else { return false }
        return bytes[0] & 0x0F == 8 && bytes[0] >> 4 <= 7 && (Int(bytes[0]) << 8 | Int(bytes[1])).isMultiple(of: 31)
    }

    /// Adler-32.
    private static func checksum(of bytes: [UInt8]) -> UInt32 {
        var low: UInt32 = 1
        var high: UInt32 = 0
        for byte in bytes {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return high << 16 | low
    }

    private static func broken(_ name: String) -> InputError {
        InputError(name: name, reason: "deflate broken", remedy: "fetch it again")
    }
}
