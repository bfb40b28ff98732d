import Testing
import VietExtraction

@Suite("Administrative units and home units")
struct AdministrativeUnitTests {
    private func unit(_ name: String) throws -> AdministrativeUnit { try #require(HomeUnit(name).units.first) }

    @Test("a unit takes sixteen bytes, and is the same for a day on which it is looked at")
    func size() throws {
        #expect(MemoryLayout<AdministrativeUnit>.stride == 16)
        let unit = try unit("huyện An Lão, tỉnh Bình Định")
        let day = try #require(CalendarDay(year: 2020, month: 2, day: 29))
        #expect(unit.unit(on: day) == unit)
    }

    @Test("a unit knows its code, its kind, what it belongs to and its time")
    func properties() throws {
        let unit = try unit("huyện An Lão, tỉnh Bình Định")
        #expect(unit.code == "542" && unit.kind == .ruralDistrict && unit.level == .district)
        #expect(unit.fullName == "Huyện An Lão" && unit.description == "Huyện An Lão, Tỉnh Bình Định")
        #expect(unit.parent?.code == "52" && unit.parent?.parent == nil)
        #expect(unit.validFrom == nil && unit.validTo?.description == "2025-06-30")
        #expect(try unit.exists(on: #require(CalendarDay(year: 2025, month: 6, day: 30))))
        #expect(try !unit.exists(on: #require(CalendarDay(year: 2025, month: 7, day: 1))))
    }

    @Test(
        "succession of July 2025 leads from communes, districts and provinces to what took them over",
        arguments: [
            ("xã An Hưng, huyện An Lão, tỉnh Bình Định", ["Xã An Lão, Tỉnh Gia Lai"]),
            ("tỉnh Bình Định", ["Tỉnh Gia Lai"]),
            ("tỉnh Yên Bái", ["Tỉnh Lào Cai"]),
            ("thành phố Hải Phòng", []),
            ("tỉnh Cao Bằng", []),
        ])
    func succession(name: String, successors: [String]) throws {
        #expect(try unit(name).successors.map(\.description) == successors)
    }

    @Test("what took over a unit starts on the day after its end, and a district leads to communes")
    func districts() throws {
        let unit = try unit("huyện An Lão, tỉnh Bình Định")
        #expect(!unit.successors.isEmpty)
        for successor in unit.successors {
            #expect(successor.level == .commune && successor.validFrom?.description == "2025-07-01")
            #expect(successor.parent?.fullName == "Tỉnh Gia Lai" && successor.validTo == nil)
        }
    }

    @Test(
        "a home unit is read in any spelling",
        arguments: [
            "huyện An Lão, tỉnh Bình Định", "Huyện An Lão, Bình Định", "HUYỆN AN LÃO, TỈNH BÌNH ĐỊNH",
            "huye\u{302}\u{323}n An La\u{303}o, ti\u{309}nh Bi\u{300}nh \u{110}i\u{323}nh", "H. An Lão, Bình Định",
        ])
    func spellings(name: String) throws {
        #expect(try unit(name).code == "542")
    }

    @Test("a name of two times is both units")
    func times() throws {
        #expect(try HomeUnit("tỉnh Lào Cai").units.map(\.code) == ["10", "15"])
    }

    @Test("an ambiguous name lists what it may mean, and an unknown one units of the name")
    func failures() throws {
        let ambiguous = try #require(throws: HomeUnit.Failure.self) { try HomeUnit("huyện An Lão") }
        #expect(ambiguous.isAmbiguous && ambiguous.candidates.map(\.code) == ["313", "542"])
        #expect(ambiguous.description.contains("Tỉnh Bình Định") && ambiguous.description.contains("Hải Phòng"))
        let unknown = try #require(throws: HomeUnit.Failure.self) { try HomeUnit("quận Đức Phổ, tỉnh Quảng Ngãi") }
        #expect(!unknown.isAmbiguous && unknown.description.contains("Thị xã Đức Phổ"))
        for text in ["", ",", "huyện", "xã Không Có, tỉnh Bình Định"] {
            #expect(throws: HomeUnit.Failure.self) { try HomeUnit(text) }
        }
    }

    @Test("the province decides what TUV stands for, and nothing else does")
    func abbreviation() throws {
        let text = "Đồng chí Nguyễn Xuân Vĩnh, TUV, Bí thư Huyện ủy An Lão chủ trì hội nghị."
        func expansion(_ home: String?) throws -> [String] {
            let article = Extractor(home: try home.map { try HomeUnit($0) }).extract(text)
            return try #require(article.entities.first { $0.text == "TUV" }).expansion
        }
        #expect(try expansion(nil) == ["Tỉnh ủy viên", "Thành ủy viên"])
        #expect(try expansion("huyện An Lão, tỉnh Bình Định") == ["Tỉnh ủy viên"])
        #expect(try expansion("huyện An Lão, thành phố Hải Phòng") == ["Thành ủy viên"])
    }

    @Test("an extractor links to the units of another table, by its names, its codes and its reform")
    func otherTable() throws {
        let reform = try #require(CalendarDay(year: 2030, month: 1, day: 1))
        var builder = AdministrativeUnitTableBuilder(reform: reform)
        builder.kindNames = [.province: "Region", .ruralDistrict: "County"]
        builder.digits = [.province: 1, .district: 4]
        let region = AdministrativeUnitTableBuilder.Code(level: .province, number: 3)
        builder.add(.init(code: region, kind: .province, name: "Thái Vy", parent: nil, validFrom: nil, validTo: nil))
        builder.add(
            .init(
                code: .init(level: .district, number: 27), kind: .ruralDistrict, name: "An Lão", parent: region,
                validFrom: nil, validTo: reform.advanced(by: -1)))
        let table = try #require(AdministrativeUnitTable(compiled: builder.build()))
        let article = Extractor(units: table).extract("UBND huyện An Lão họp ngày 3/2/2029.")
        let unit = try #require(article.entities.first { $0.text == "UBND huyện An Lão" }?.units.first)
        #expect(unit.code == "0027" && unit.description == "County An Lão, Region Thái Vy")
        #expect(try HomeUnit("huyện An Lão", in: table).units == [unit])
        let stranger = try HomeUnit("huyện An Lão, tỉnh Bình Định")
        let other = Extractor(units: table, home: stranger).extract("UBND huyện họp.")
        #expect(!other.entities.contains { !$0.units.isEmpty }, "a home of another table says nothing")
        #expect(AdministrativeUnitTable(compiled: [1, 2, 3]) == nil)
    }
}
