import VietTokenization

/// For each of some keys, which of many forms have it: a bit each, 64 a row.
///
/// Most keys are those of the same forms, so every column is there once: the columns of all sets side by side took 300 KB,
/// which every process had to fill.
struct OpeningColumns: Sendable {
    /// For each key, the number of its column.
    private let numbers: StaticTable<UInt8>
    private let columns: StaticTable<UInt64>
    private let rowCount: Int

    /// - Parameters:
    ///   - bits: for each form, its keys.
    ///   - rowCount: rows of 64 forms.
    ///   - count: how many keys there are.
    init(_ bits: [SIMD4<UInt64>], _ rowCount: Int, count: Int = 256) {
        self.rowCount = rowCount
        // What every second form lets pass is common to all columns; most have no more.
        let everything = AtomFilter.everything.bits
        var common = [UInt64](repeating: 0, count: rowCount)
        for (form, bits) in bits.enumerated() where bits == everything { common[form / 64] |= 1 << UInt64(form % 64) }
        var all: [UInt64] = []
        all.reserveCapacity(count * rowCount)
        for _ in 0..<count { all += common }
        for (form, bits) in bits.enumerated() where bits != everything {
            Self.forEach(of: bits) { key in all[key * rowCount + form / 64] |= 1 << UInt64(form % 64) }
        }
        var columns = common
        let numbers = (0..<count).map { key in
            var number = 0
            while number * rowCount < columns.count {
                let isSame = (0..<rowCount).allSatisfy { columns[number * rowCount + $0] == all[key * rowCount + $0] }
                if isSame { return UInt8(number) }
                number += 1
            }
            columns += all[key * rowCount..<(key + 1) * rowCount]
            return UInt8(number)
        }
        (self.numbers, self.columns) = (StaticTable(numbers), StaticTable(columns))
    }

    /// The forms of a row that have a key.
    @inline(__always)
    subscript(_ key: Int, _ row: Int) -> UInt64 { forms(in: row, ofColumn: column(key)) }

    /// Where the column of a key starts.
    @inline(__always)
    func column(_ key: Int) -> Int { Int(numbers[key]) &* rowCount }

    @inline(__always)
    func forms(in row: Int, ofColumn column: Int) -> UInt64 { columns[column &+ row] }

    private static func forEach(of bits: SIMD4<UInt64>, _ body: (Int) -> Void) {
        for word in bits.indices {
            var rest = bits[word]
            while rest != 0 {
                body(word * 64 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }
}

// MARK: Compiled form

extension OpeningColumns {
    /// Reads what ``write(to:)`` wrote.
    init(_ reader: inout CompiledDataReader, _ rowCount: Int) throws(CompiledDataError) {
        self.rowCount = rowCount
        numbers = try reader.table()
        columns = try reader.table()
    }

    func write(to writer: inout CompiledDataWriter) {
        writer.write(values: numbers.values)
        writer.write(values: columns.values)
    }
}
