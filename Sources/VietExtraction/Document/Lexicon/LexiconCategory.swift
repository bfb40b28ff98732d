/// The meanings that a phrase of `Corpus/lexicon` can have; raw values are part of the compiled format.
package enum LexiconCategory: UInt8, Sendable, CaseIterable {
    /// Number: ``SurnameStanding``.
    case surname = 1
    /// Number: 1 where people are called by the syllable, 0 where it hardly ever is more than a middle name.
    case givenName = 2
    /// Number: ``HonorificKind``.
    case honorific = 3
    /// Number: ``TitleHead``.
    case titleHead = 4
    /// A complete name of a body. Number: ``BodyStanding``.
    case bodyName = 5
    /// A noun that a body's name starts with. Number: ``BodyHead``.
    case bodyHead = 6
    /// A field of work that completes a body's name.
    case field = 7
    /// A noun that a place name follows. Number: ``PlaceLevel``.
    case placeHead = 8
    /// The bare name of an administrative unit. Number: ``PlaceLevel``.
    case placeName = 9
    /// A written abbreviation of a title. Number: index of its expansions in the string table.
    case titleAbbreviation = 10
    /// Text that the web page adds to the article. Number: ``BoilerplateZone``.
    case boilerplate = 11
    /// The name of a people, which capitals alone would take for a person.
    case ethnonym = 12
    /// A person known by a form of their own.
    case knownPerson = 13
    /// A kind of document. Number: ``LawNaming``.
    case lawKind = 14
    /// A document cited by its name.
    case lawName = 15
    /// A kind of event. Number: ``EventNaming``.
    case eventKind = 16
    /// An event known by its name.
    case eventName = 17
    /// A word of several syllables that contains a noun of places or bodies and is not one.
    case commonWord = 18
    /// A unit of measure.
    case unit = 19
    /// What an administrative unit is called: `huyện`, `TP.`, and bodies that only such units have: `Huyện ủy`. Number:
    /// ``AdministrativeUnit/Kind``.
    case unitKind = 20
    /// A word that names of companies, schools or units of the army are made of. Number: ``BodyWord``.
    case bodyWord = 21
    /// What a byline says besides names. Number: ``BylineWord``.
    case byline = 22
    /// A verb that hardly anything but a person is the subject of.
    case personVerb = 23
    /// Words that state a relation, or that only look so. Number: ``RelationStatement``.
    case relationTrigger = 24
    /// A noun of occasions that people chair and attend.
    case eventNoun = 25
    /// What counts count. Number: ``CountedNounKind``.
    case countedNoun = 26
    /// A place known by its name as a whole, wherever it stands. Number: ``KnownPlace``.
    case knownPlace = 27
    /// A currency by its name, sign or code. Number: ``Currency/number``.
    case currency = 28
    /// A word of several syllables that starts like a number, a currency or a unit and is not: `tư liệu`, `đồng hồ`.
    case figureHomograph = 29
    /// Words that tell whether the name after them is that of a place. Number: ``PlaceCue``.
    case placeCue = 30
    /// A word of foreign names. Number: ``ForeignWord``.
    case foreignWord = 31
    /// What bodies do, and words that open what is no part of their names: it ends a name in lower case.
    case actionVerb = 32
    /// What percentages are about, besides what counts count. Number: ``MeasureNounKind``.
    case measureNoun = 33
}

package enum SurnameStanding: Int, Sendable, CaseIterable {
    /// A surname and hardly anything else.
    case clear
    /// Also a word, a place-name syllable or a given name: needs a cue or a usual shape.
    case ambiguous
    /// A prefix of highland, Khmer, monastic or baptismal names.
    case prefix
    /// A clan name that stands last.
    case last
}

/// What a foreign word names.
package enum ForeignWord: Int, Sendable, CaseIterable {
    /// A given name, which stands first, or in East Asia last.
    case given
    /// A surname of peoples who put it first.
    case family
    /// A brand, a product, a medicine, a program.
    case brand
    /// A common word that names of things, bodies and places end with: `Park`, `Show`, `City`.
    case thing
}

package enum HonorificKind: Int, Sendable, CaseIterable {
    /// A form of address: any name may follow, a given name too.
    case singular
    case plural
    /// An occupation or a role: a body may follow as well as a name.
    case occupation
    /// A noun after which a name is no person: `học bổng Nguyễn Sinh Sắc`.
    case blocking
    /// Announces another name of the person before: `tức`, `tên thật là`.
    case alias
}

package enum TitleClass: Int, Sendable, CaseIterable {
    case office, officeAbbreviation, village, rank, degree, honour, clergy
    /// A seat in a council, a title only beside the name of its holder: elsewhere the council alone counts.
    case deputy
}

package enum TitleBody: Int, Sendable, CaseIterable {
    case none, optional, required
    /// `Trưởng`, `Phó`: the noun of a body must follow.
    case body
    /// A place with its noun may follow.
    case place
    /// The name of the place that the head itself speaks of may follow: `Trưởng thôn Lũng Cẩm`.
    case name
    /// The head names its body itself: `Chủ tịch nước`.
    case complete
    /// The body that the head ends with goes on: `đại biểu HĐND tỉnh khóa XV`.
    case council
    /// A field of work must follow, for the head holds the noun of the body: `TP. Nội vụ huyện`.
    case field
    /// A country follows, and `tại` with the country or the city that it is sent to.
    case mission
}

package enum BylineWord: Int, Sendable, CaseIterable {
    /// `Tác giả` before a colon.
    case author
    /// `Nguồn` before a colon: where the text comes from.
    case source
    /// `CTV`, `Ban Biên tập`: who signs without a name.
    case role
}

package enum PlaceLevel: Int, Sendable, CaseIterable, Comparable {
    case province, district, commune, hamlet, road, water, facility, region

    /// Wider places come first.
    package static func < (a: PlaceLevel, b: PlaceLevel) -> Bool { a.rawValue < b.rawValue }
}

/// How surely a name is that of a place.
package enum PlaceStanding: Int, Sendable, CaseIterable {
    /// A place and hardly anything else.
    case clear
    /// A place unless the words around it say otherwise: `Mỹ`.
    case common
    /// Also a word or the name of a person, a club: only after a cue or beside other places: `Anh`, `Nga`.
    case cued
    /// The short form that names a people or a language as well: only after a word of place: `sang Nhật`.
    case short
    /// A region that is named like a direction: `Đông Bắc`.
    case compass
    /// A person rather: `Hồ Chí Minh`.
    case never
}

/// What words say of the name after them.
package enum PlaceCue: Int, Sendable, CaseIterable {
    /// It is a place: `tại`, `nước`.
    case preposition
    /// It is a country or a city rather than a word: `thị trường`, `quân đội`.
    case noun
    /// It is no place: `tiếng`, `người`, `chị`.
    case never
    /// It is a direction where it may be one: `gió mùa`, `hướng`.
    case direction
    /// Something else bears the name: `xe khách Hoàng Long`, `tên Hà Đông`.
    case other
}

package enum LawNaming: Int, Sendable, CaseIterable {
    /// A document code must follow: `Quyết định số 12/QĐ-UBND`.
    case code
    /// A code or a bare number follows: `Đề án 06`.
    case number
    /// A name follows: `Luật Đất đai`.
    case name
    /// The body follows whose charter it is: `Điều lệ Hội Nông dân Việt Nam`.
    case body
    /// A quoted name follows: `Quy chế “Văn hóa công sở”`.
    case quoted
}

package enum EventNaming: Int, Sendable, CaseIterable {
    /// `Đại hội` and the body that holds it.
    case congress
    /// `Kỳ họp thứ 8, HĐND huyện khóa X`.
    case session
    /// A quoted or capitalised name follows.
    case campaign
    /// The same, for gatherings.
    case festival
    /// `Tháng hành động vì trẻ em`: words of any case follow.
    case month
    /// `bầu cử đại biểu Quốc hội khóa XV`.
    case election
    /// Only a quoted name, or an ordinal at the end of a name, tells the event: `chương trình “Mẹ đỡ đầu”`.
    case quoted
}

package enum BoilerplateZone: Int, Sendable, CaseIterable {
    case tail, chrome, source
    /// The page's imprint: the tail starts there even where a line of it is as long as a paragraph.
    case footer
}

/// What words state.
package enum RelationTrigger: Int, Sendable, CaseIterable {
    /// No relation: `dự án` is no attendance.
    case none
    case chairs, attends, speaks, reports
}

/// What else has to stand in the clause of a trigger.
package enum RelationTriggerNeed: Int, Sendable, CaseIterable {
    case nothing
    /// The event: `tham gia hội nghị`.
    case event
    /// The word `báo cáo`: `báo cáo do ông A trình bày`.
    case report
    /// The subject right before it: `ông A nhấn mạnh`.
    case subject
    /// A list of subjects after it: `thành phần tham dự gồm ông A`.
    case list
}

package enum CountedNounKind: Int, Sendable, CaseIterable {
    case noun
    /// Stands before the noun that it counts: `suất` in `20 suất quà`.
    case classifier
}

/// How a noun that percentages are about goes on.
package enum MeasureNounKind: Int, Sendable, CaseIterable {
    /// It means nothing without the phrase after it, up to the verb: `tỷ lệ trẻ em được tiêm chủng`.
    case rate
    /// A phrase may follow: `diện tích gieo trồng`.
    case measure
    /// It is counted, and complete: `hộ nghèo`.
    case countable
}
