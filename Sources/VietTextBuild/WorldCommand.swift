import ArgumentParser
import CVietICU

struct WorldCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "world",
        abstract: "Writes the tables of countries, cities and currencies that CLDR names in Vietnamese.",
        discussion: """
            The names are those of the linked ICU, so another version of it may write others. Run `lexicon` after it. \
            What CLDR lacks stands in world_places.tsv.
            """)

    @Option(help: "The folder that receives world_countries.tsv, world_cities.tsv and world_currencies.tsv.")
    var output = "Corpus/lexicon"

    func run() throws {
        let tables: [(name: String, key: String, kind: viet_names)] = [
            ("world_countries", "country", VIET_COUNTRIES), ("world_cities", "zone", VIET_CITIES),
            ("world_currencies", "code", VIET_CURRENCIES),
        ]
        for table in tables {
            let lines = try Self.names(of: table.kind).split(separator: "\n").sorted()
            let text = (["\(table.key)\tname"] + lines.map(String.init)).joined(separator: "\n") + "\n"
            try File.write(Array(text.utf8), to: "\(output)/\(table.name).tsv")
        }
    }

    private static func names(of kind: viet_names) throws -> String {
        var length: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
            length = viet_icu_vietnamese_names(kind, buffer.baseAddress, Int32(buffer.count))
            count = Int(min(max(length, 0), Int32(buffer.count)))
        }
        guard length >= 0, Int(length) == bytes.count, let text = String(validating: bytes, as: UTF8.self) else {
            throw BuildError(place: "ICU", problem: "has no Vietnamese names", remedy: "install its full data")
        }
        return text
    }
}
