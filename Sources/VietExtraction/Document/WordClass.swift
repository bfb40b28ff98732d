/// The classes of words that code asks for; `Corpus/lexicon/word_classes.tsv` says which words belong to them.
///
/// Rules name classes by their names there, whether they stand here or not. A raw value is the number of
/// the class in ``Vocabulary``.
enum WordClass: UInt8, CaseIterable, Sendable {
    /// `ngày`
    case dayNoun
    /// What may stand before a day in brackets: `hôm qua (14-8)`.
    case dayNaming
    /// `hôm nay`, `hôm qua`: which day, by its distance.
    case relativeDay
    /// `và`
    case and
    /// `hết`, `trước`: what stands before a day that lies ahead.
    case deadline
    /// What says that the name of an event before it is over: a verb, a preposition of time or place.
    case eventEnd
    /// How codes abbreviate kinds of documents: `QĐ`.
    case documentCode
    /// `huyện`, `cấp`: what does not belong to the name of a festival.
    case unitWord
    /// `nghìn`, `triệu`: what multiplies the number before it, by its value.
    case multiplier
    /// What takes the first of two numbers for itself: `thôn 5 200 hộ`.
    case numberedUnit
    /// What makes an office or a body one of many: `các`, `nhiều`, `hai`.
    case plural
    /// `danh`, `vụ` after `chức`: what offices are called.
    case officeNoun
    /// `độ` after `trình`, `vị` after `học`: what degrees are called.
    case degreeNoun
    /// `cơ sở`: the lowest level, which has no noun of a unit.
    case lowestLevel
    /// What gives an office to all who stand before it: `đều là`, `cùng là`.
    case sharing
    /// `ký`: what a bracket says where a document is signed.
    case signing
    /// `Độc`: what the republic's motto opens with.
    case motto
    /// `KT`, `TL`: what says that somebody signs in another's stead.
    case proxy
    /// What stands before a list of those who are meant: `có`, `gồm`.
    case announcing
    /// What stands between an event and who takes part in it: `do`, `có`, `đón`.
    case participation
    /// `bởi`: after a passive verb who does it.
    case passiveAgent
    /// What joins an office to the name or the office before it: `kiêm`, `hiện là`, `đồng thời là`.
    case officeJoiner
    /// A syllable of the words that speak of changes of office: `nhiệm`, `bầu`.
    case personnelCue
    /// `các`, `hai`: what stands before things that are counted.
    case countingWord
    /// What joins two offices of one person: `kiêm`, `đồng thời`.
    case officeChain
    /// What may stand between who decides and the verb that gives or takes an office: `đã`, `ký`, `quyết định`.
    case decidingFiller
    /// What stands between a subject and its verb, and verbs of speaking: `đã`, `không`, `khai`.
    case auxiliary
    /// `van`, `de`, `bin`: words in lower case inside of foreign names.
    case nameParticle
    /// What things with names of their own are called, the last syllable of it: `xe`, `hãng`, `phần mềm`.
    case thingNoun
    /// `gốm`, `tranh`, `nước mắm`: what a place is known for, the last syllable of it.
    case specialityNoun
    /// Words that open a sentence and are given names as well: `sáng`, `xuân`, `đông`.
    case ordinaryOpening
    /// `dân tộc`, `tiếng`, `phía`, `mừng`: after them a capital names no person, the last syllable of it.
    case namesakeNoun
    /// `dân`: the noun after it heads a place, though both make one word: `dân làng Nôm`.
    case dweller
    /// Words with grammatical meaning, which no name holds in lower case.
    case functionWord
    /// `sở`: what the bodies start with that only provinces have.
    case provincialBody
    /// What offices of the party start with, whose unit the next office of their chain may name: `bí thư`, `ủy viên`.
    case partyOffice
    /// `đảng` of `Đảng ủy`
    case partyBody
    /// How the committees of units end: `Huyện ủy`, `Thành đoàn`.
    case committee
    /// What opens the labels, the weekdays and the categories of publication lines, and no name of an author: `Chủ Nhật`.
    case dateLineOpening
    /// What number words start with: `một` to `mười`.
    case smallNumber
    /// `rưỡi`: half of the unit before it.
    case half
    /// `đến`, `tới`: what stands between the ends of a range.
    case rangeWord
    /// `phẩy`: what numbers in words have for a decimal comma.
    case decimalComma

    /// `Tại`, `Riêng`: what opens a clause and is no part of the name after it.
    case leadWord
    /// `nước`
    case countryNoun
    /// `ở`, `tại`: after which hardly anything but a place stands.
    case locative
    /// `khối`: what a hamlet and a grade of a school are called.
    case gradeNoun
    /// `sinh`, `lớp`: what says that a grade is meant.
    case pupilNoun
    /// `xe`, `chiếc`: what says that the brand after it is a product.
    case productNoun

    /// `đạt`, `còn`, `chiếm`: what stands between a subject and its percentage.
    case percentVerb
    /// `chiếm`, `đạt`: the noun after the percentage is then the whole, not what it is about.
    case wholeVerb
    /// `từ`, `khoảng`, `hơn`: what may stand between such a verb and its percentage, or before the verb; with a value,
    /// after it only.
    case percentAdverb
    /// `năm`, `kế` hoạch, `so` với: what a percentage is reckoned by, never what it is about.
    case percentBase
    /// What ends the phrase of a subject; with the value 1, the long phrase of a rate too; with 2, not that of a number
    /// (`số hộ được vay`); with 3, it says something else of the subject, so that the percentage may be about another.
    case subjectEnd
    /// `của`, `cho`, `với`: the noun after it is no subject.
    case subjectGovernor

    // MARK: Nouns and numbers

    /// `số`: what stands before a number or a count.
    case numberSign
    /// `tháng`, `năm`, `tuổi`, `tổng` of `tổng số`, `cấp` of `cấp xã`, `khóa` of `khóa XV`, `Tết`, which names no body,
    /// `ảnh`, `các`
    case monthNoun, yearNoun, ageNoun, totalNoun, levelNoun, termNoun, feastNoun, photoNoun, pluralMarker
    /// `thôn`, `ấp`: which name the level even without a name.
    case hamletNoun
    /// `hẻm`, `ngõ`
    case alleyNoun
    /// What a number before it counts, so that it ends no name: `năm`, `triệu`, `em`
    case countedBehind
    /// `các`, `mỗi`: what makes the body after it some body or other.
    case determiner
    /// `các`, `hai`: what stands before the noun of a list of units.
    case unitCount
    /// `ban`, `nhóm`: nouns in lower case that name no body even before a name.
    case looseGroup

    // MARK: People and offices

    /// `Thị`, `Văn`: the commonest middle names; with the value 1, women’s.
    case middleName
    /// `Tám Niềm`, `Út Hiền`: how people are called in the south, by the order of their birth.
    case birthOrder
    /// `ông`, `bà`: what stands before a name, not before the name of a people.
    case elder
    /// `vị`, `chồng` of `vợ chồng`, `chức` of `chức danh`, `viên` of `Huyện ủy viên`, `cũ`: what is said of a unit that
    /// is no more, `sinh`, `SN`
    case personClassifier, husband, dutyNoun, memberSuffix, oldUnit, born
    /// `con`, `vợ`: whose name the words after it tell.
    case relativeNoun
    /// `trưởng`, and with the value 1 `phó`
    case rankNoun
    /// What stands before an office: `tân`, `quyền`, and with the value -1 of a former one: `nguyên`
    case officeState
    /// `làm`, `phong`, `học vị`: after it somebody is given an office or a degree.
    case appointing
    /// `ông`, `tin`, `huyện`: what opens lines that are no name of an author.
    case lineOpening

    // MARK: Connectives and verbs

    /// `là`, `từ`, `đến`, `hết` of `đến hết`, `với`, `cùng`, `kiêm`, `này`, `toàn`, `hơn` of `cao hơn`
    case copula, since, until, endOf, with, together, doubling, demonstrative, entire, more
    /// `hồi`: what stands before a time that is past.
    case backThen
    /// `về`: what stands before what a committee works on.
    case topic
    /// `của`, `thuộc`
    case possessive
    /// `sự`: what makes the verb after it a noun.
    case nominalizer
    /// `sẽ`, and with the value -1 of the past: `đã`
    case tenseWord
    /// What ends a time that lies ahead: `tới`, or with the value -1 may end one that is past: `qua`
    case timeTail
    /// What may stand between the names of a list: `và`, `cùng`, `các`
    case listFiller
    /// What says something of the name before it, so that the title after it is not apposed: `đã`, `là`
    case predicating
    /// What goes on after the number of a name: `và`, `đã`
    case nameFollower
    /// What ends the field of work of a body: `đã`, `của`
    case fieldEnd
    /// The last syllable of what makes a day a remembered one: `kỷ niệm`, `chào mừng`, `thành lập`
    case remembering

    // MARK: Lines

    /// What reports and bylines open with: `sáng`, `tại`
    case reportOpening
    /// What ends no line, for a name follows it: `ông`, `của`
    case awaitingName
    /// The words of a line with the date of publication: `cập nhật`, `lượt xem`
    case dateLineWord

    // MARK: Claims

    /// `trên`, `trong`: what stands before the whole.
    case within
    /// `cao`, and with the value -1 `thấp`
    case comparative
    /// `tăng`, and with the value -1 `giảm`
    case changeVerb
    /// `lên`, `còn`: what stands before the figure that a change has led to.
    case reaching
    /// `gần`, `khoảng`, `xấp xỉ`
    case approximating
    /// `chiếm`, `đạt tỷ lệ`: what ties a percentage to what stands before.
    case shareVerb
    /// What may stand between such a verb and its percentage: `là`, `mức`
    case shareFiller
    /// What may stand between a percentage and its noun: `tổng`, `các`
    case countOpening

    // MARK: Two syllables
    //
    // A value numbers the syllable in the words, for ``Document/spells(_:at:)``.

    /// `nhà trường`: whatever school, `đương kim`, `thường trực`, `Thích nữ`, `địa phương`, `trên địa` of `trên địa
    /// bàn`, `dự kiến`, `phấn đấu`, `lần lượt`, `tỷ lệ`, `hôm nay`
    case anySchool, incumbent, standing, nunName, locality, territory, planCue, respectively, rateNoun, today

    /// The name in the table: `numberedNoun` is `numbered-noun` there.
    var name: String { "\(self)".kebabCased }
}
