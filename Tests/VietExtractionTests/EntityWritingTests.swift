import Testing
import VietExtraction

@Suite("What writers read of entities")
struct EntityWritingTests {
    static let text = """
        Sáng 29/9/2022, lúc 8 giờ 30 phút, Bí thư Đảng ủy xã An Lão Nguyễn Văn Hùng dự hội nghị có 136 đảng viên, \
        1.250.000 hộ, 205/318 hộ đạt 64,46%, từ 5 đến 7 hộ được vay 2,5 tỷ đồng, 12 km đường, từ ngày 01 đến ngày 05/10/2022, \
        ngày 15 tháng Giêng năm Quý Mão, quý III năm 2022 tại Huyện An Lão, tỉnh Bình Định.
        """

    @Test("The text of a value is its description")
    func values() {
        let entities = Extractor.default.extract(Self.text).entities
        #expect(entities.count { $0.value != nil } > 5)
        for entity in entities {
            switch entities.outline(of: entity.id).value {
            case .none: #expect(entity.value == nil)
            case .integer(let number): #expect(entity.value?.description == String(number))
            case .text: #expect(entity.value != nil)
            }
            var text = ""
            let valueText = entities.valueText(of: entity.id)
            valueText.withUTF8 { utf8 in text = String(decoding: utf8.indices.map { utf8[$0] }, as: UTF8.self) }
            #expect(text == entity.value?.description ?? "")
            #expect(text.utf8.count == valueText.byteCount)
        }
    }

    @Test("An outline says what the entity says")
    func outline() {
        let entities = Extractor(options: [.nested, .explanations]).extract(Self.text).entities
        #expect(entities.outermostCount == entities.count { !$0.isNested })
        for entity in entities {
            let outline = entities.outline(of: entity.id)
            #expect(entities.utf8Range(of: entity.id) == entity.utf8Range)
            #expect(entities.labelNumber(of: entity.id) == outline.label)
            #expect(outline.utf8Range == entity.utf8Range)
            #expect(outline.sentence == entity.sentence)
            #expect(outline.isNested == entity.isNested)
            #expect(outline.isExplained)
            #expect(outline.unitCount == entity.units.count)
            if let first = entity.units.first { #expect(entities.firstUnit(of: entity.id) == first) }
            switch outline.meaning {
            case .none, .place, .title: #expect(entity.cluster == nil && entity.countedNoun == nil)
            case .date(let isSpecial): #expect(isSpecial == (entity.lunar != nil || entity.contradictsWeekday))
            case .person(let cluster): #expect(entity.cluster == cluster)
            case .count(let range): #expect(entity.countedNoun?.utf8Range == range)
            case .percentage(let range): #expect(entity.subject?.utf8Range == range)
            }
        }
    }

    private static let rules = """
        rule meeting.plain MEETING
          when hội nghị
          value none
        """

    @Test("Labels and rules have numbers of their own, also those of one's own")
    func numbers() throws {
        let rules = try RuleTable(text: Self.rules)
        var labels: [Int: Label] = [:]
        var names: [Int: RuleIdentifier] = [:]
        let entities = Extractor(rules: rules, options: .nested).extract(Self.text).entities
        for entity in entities {
            let outline = entities.outline(of: entity.id)
            #expect(labels[outline.label, default: entity.label] == entity.label)
            #expect(names[outline.rule, default: entity.rule] == entity.rule)
            (labels[outline.label], names[outline.rule]) = (entity.label, entity.rule)
        }
        #expect(Set(labels.values).count == labels.count)
        #expect(Set(names.values).count == names.count)
        #expect(labels.values.contains { $0.isOwn })
    }
}
