/// The classes of words that code asks for; `Corpus/lexicon/word_classes.tsv` says which words belong to them.
///
/// Rules name classes by their names there, whether they stand here or not. A raw value is the bit of the class in
/// ``Vocabulary/classes(of:)``.
enum WordClass: UInt8, CaseIterable, Sendable {
    /// `ngày`
    case dayNoun
    /// What may stand before a day in brackets: `hôm qua (14-8)`.
    case dayNaming
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
    /// `danh`, `vụ` behind `chức`: what offices are called.
    case officeNoun
    /// `độ` behind `trình`, `vị` behind `học`: what degrees are called.
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
    /// `bởi`: behind a passive verb who does it.
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
    /// `dân tộc`, `tiếng`, `phía`, `mừng`: behind them a capital names no person, the last syllable of it.
    case namesakeNoun
    /// `dân`: the noun behind it heads a place, though both make one word: `dân làng Nôm`.
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
    /// `tháng`, `tuổi`: what durations are counted in.
    case timeUnit
    /// `rưỡi`: half of the unit before it.
    case half
    /// `đến`, `tới`: what stands between the ends of a range.
    case rangeWord
    /// `phẩy`: what numbers in words have for a decimal comma.
    case decimalComma

    /// `Tại`, `Riêng`: what opens a clause and is no part of the name behind it.
    case leadWord
    /// `nước`
    case countryNoun
    /// `ở`, `tại`: what hardly anything but a place stands behind.
    case locative
    /// `khối`: what a hamlet and a grade of a school are called.
    case gradeNoun
    /// `sinh`, `lớp`: what says that a grade is meant.
    case pupilNoun
    /// `xe`, `chiếc`: what says that the brand behind it is a product.
    case productNoun

    /// `đạt`, `còn`, `chiếm`: what stands between a subject and its percentage.
    case percentVerb
    /// `chiếm`, `đạt`: the noun behind the percentage is then the whole, not what it is about.
    case wholeVerb
    /// `từ`, `khoảng`, `hơn`: what may stand between such a verb and its percentage, or before the verb; with a value,
    /// behind it only.
    case percentAdverb
    /// `năm`, `kế` hoạch, `so` với: what a percentage is reckoned by, never what it is about.
    case percentBase
    /// What ends the phrase of a subject; with the value 1, the long phrase of a rate too; with 2, not that of a number
    /// (`số hộ được vay`); with 3, it says something else of the subject, so that the percentage may be about another.
    case subjectEnd
    /// `của`, `cho`, `với`: the noun behind it is no subject.
    case subjectGovernor

    /// The name in the table: `numberedNoun` is `numbered-noun` there.
    var name: String { "\(self)".kebabCased }

    /// The bit of the class.
    var mask: UInt128 { 1 << UInt128(rawValue) }
}
