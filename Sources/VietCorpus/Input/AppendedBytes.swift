#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension [UInt8] {
    /// Appends what a call of the system writes after the bytes.
    ///
    /// - Parameter body: takes the place and the number of bytes that fit, and returns how many it wrote, negative for none.
    /// - Returns: what `body` returned, and the `errno` of it.
    mutating func appendBytes(
        atMost capacity: Int, _ body: (UnsafeMutableRawPointer?, Int) -> Int
    ) -> (count: Int, error: Int32) {
        var (result, error): (Int, Int32) = (0, 0)
        append(addingCapacity: capacity) { free in
            free.withUnsafeMutableBufferPointer { buffer, used in
                result = body(buffer.baseAddress.map { $0 + used }, Swift.min(capacity, buffer.count - used))
                error = errno
                used += Swift.max(0, result)
            }
        }
        return (result, error)
    }
}

extension ByteCursor {
    /// The same where room was made before.
    mutating func appendBytes(
        atMost capacity: Int, _ body: (UnsafeMutableRawPointer?, Int) -> Int
    ) -> (count: Int, error: Int32) {
        var error: Int32 = 0
        let result = append(atMost: capacity) { place in
            let result = body(place, capacity)
            error = errno
            return result
        }
        return (result, error)
    }
}
