import CVietProcess

/// How many processes work for a run, and what each may take.
package struct WorkerOptions: Sendable {
    /// How many work at once.
    package let count: Int
    /// Bytes of memory that each may take; a record that needs more fails.
    package let memoryLimit: UInt64
    /// Whether the program may be started anew after a crash: see ``Attempt``.
    let mayStartAnew: Bool

    /// Options.
    ///
    /// - Parameter memoryLimit: by default an equal share of three quarters of the machine's memory, but not less than
    ///   ``leastDefault``.
    package init(count: Int, memoryLimit: UInt64? = nil, mayStartAnew: Bool = false) {
        self.count = max(1, count)
        self.mayStartAnew = mayStartAnew
        self.memoryLimit =
            memoryLimit ?? max(Self.leastDefault, viet_process_physical_memory() / 4 * 3 / UInt64(self.count))
    }

    /// A record of the longest length that `extract` takes needs less.
    private static let leastDefault: UInt64 = 1 << 30
}
