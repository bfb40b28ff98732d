import VietCorpus
import VietNormalization

/// Turns the table of syllables with their frequencies into sorted words of 64 bits, as ``SyllableFrequencies`` reads them.
struct SyllablesCompiler {
    let folder: String

    func compile() throws -> [UInt8] {
        var bands: [UInt64: UInt64] = [:]
        for row in try TabSeparatedTable("\(folder)/syllables.tsv").rows {
            guard (try? Syllable(row["syllable"])) != nil else {
                throw row.error("“\(row["syllable"])” is no syllable", remedy: "remove the row")
            }
            guard let band = UInt64(row["band"]), (1...15).contains(band) else {
                throw row.error("“\(row["band"])” is no band", remedy: "write a number from 1 to 15")
            }
            // Spellings of one syllable meet in its key: hòa, hoà.
            let key = SyllableKey(row["syllable"]).rawValue & ~0xF
            bands[key] = max(bands[key] ?? 0, band)
        }
        return bands.map { $0.key | $0.value }.sorted().flatMap { word in
            (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
        }
    }
}
