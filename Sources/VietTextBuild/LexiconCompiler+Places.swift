import VietCorpus
import VietExtraction
import VietTokenization

extension LexiconCompiler {
    mutating func places() throws {
        try placeHeads()
        try unitNames("admin_units.tsv")
        try unitKinds()
        try unitNames("places.tsv")
        try knownPlaces()
    }

    private mutating func placeHeads() throws {
        for row in try table("place_heads.tsv") {
            let level = row["level"].split(separator: ",").first.map(String.init) ?? ""
            try add(row["head"], .placeHead, number(level, PlaceLevel.self, row), row)
        }
    }

    /// Numbers are read with their noun alone: `Quận 5`.
    private mutating func unitNames(_ table: String) throws {
        for row in try self.table(table) {
            let level = try number(row["level"], PlaceLevel.self, row)
            for name in Self.names(row) where !name.allSatisfy({ $0.isNumber || "IVX".contains($0) }) {
                try add(name, .placeName, level, row)
            }
        }
    }

    private static func names(_ row: TabSeparatedTable.Row) -> [String] { [row["name"]] + row.list("other_names") }

    /// What is a place by its name alone: the world, and the provinces of the country.
    private mutating func knownPlaces() throws {
        for row in try table("place_cues.tsv") {
            try add(row["cue"], .placeCue, number(row["kind"], PlaceCue.self, row), row)
        }
        let standings = try Dictionary(
            table("ambiguous_places.tsv").map { (row) throws -> (String, PlaceStanding) in
                (row["name"], try value(row["standing"], row))
            }, uniquingKeysWith: { first, _ in first })
        let countries = try Set(
            table("world_countries.tsv").map { $0["name"] }
                + table("world_places.tsv").filter { ["country", "official"].contains($0["kind"]) }.map { $0["name"] })
        for name in ["ambiguous_places", "world_places", "world_countries", "world_cities", "places"] {
            for row in try table("\(name).tsv") { try knownPlace(row["name"], row, standings, countries) }
        }
        for row in try table("admin_units.tsv") where row["level"] == "province" {
            for name in Self.names(row) { try knownPlace(name, row, standings, countries) }
        }
    }

    /// Names that mean little else count as bare names of regions, too: in `Bộ Ngoại giao Nhật Bản` they end a body.
    private mutating func knownPlace(
        _ name: String, _ row: TabSeparatedTable.Row, _ standings: [String: PlaceStanding], _ countries: Set<String>
    ) throws {
        let standing = standings[name] ?? .clear
        guard standing != .never else { return }
        let utf8 = Array(name.utf8)
        let isCapital = AtomScanner.scan(utf8.span).map { $0.kind == .letters && $0.casing != .lower }
        let place = KnownPlace(standing: standing, isCountry: countries.contains(name), isCapital: isCapital)
        try add(name, .knownPlace, place.number, row)
        if standing == .clear || standing == .common { try add(name, .placeName, PlaceLevel.region.number, row) }
    }

    private mutating func unitKinds() throws {
        for row in try table("unit_kinds.tsv") {
            try add(row["form"], .unitKind, number(row["kind"], AdministrativeUnit.Kind.self, row), row)
        }
    }
}
