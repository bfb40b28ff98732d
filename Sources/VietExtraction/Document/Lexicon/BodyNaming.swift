/// Where a body may stand as an organization of its own.
package enum BodyStanding: Int, Sendable, CaseIterable {
    /// An organization even without its unit: `Huyện ủy`.
    case alone
    /// An organization only with a unit or a parent: `Hội Nông dân huyện`.
    case unit
    /// Only inside a title: `nhà trường`.
    case title
    case never
    /// A company, club or medium whose name its products bear as well: an organization where nothing makes it one.
    case brand
}

/// What names a body after its noun.
package enum BodyNaming: Int, Sendable, CaseIterable {
    /// A field of the lexicon or a capitalised word follows.
    case field
    /// A proper name or a number follows.
    case name
    /// Words up to the unit follow: `Ban Chỉ đạo phòng, chống dịch huyện`.
    case free
    /// A party organ or an event committee: `Ban Tổ chức`.
    case organ
    case company
    case school
    case military
    /// Only a field of the lexicon follows, for the noun is abbreviated: `TT Y tế`, `P. Nội vụ`.
    case listed
    /// A country or another place follows: `đội tuyển Thái Lan`, `U19 Việt Nam`.
    case place
    /// What bodies that serve several units are divided into: `khu vực XIII`, `cơ sở 4`.
    case division
    /// A facility whose name completes a body's: `Chi cục Hải quan cửa khẩu La Lay`.
    case site
    /// A body of which what it is about may follow its unit: `Ban Chỉ đạo Trung ương về phòng, chống tham nhũng`.
    case concern
    /// A country follows, and `tại` with the one that it is sent to: `Đại sứ quán Việt Nam tại Lào`.
    case mission
}
