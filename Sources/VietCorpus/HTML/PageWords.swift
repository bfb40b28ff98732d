/// What lines of a page say that belong to the page and not to its article; compared without diacritics.
enum PageWords {
    /// Starts of the labels over what follows an article.
    private static let endings = [
        "tin lien quan", "bai viet lien quan", "cac tin lien quan", "tin bai lien quan", "tin cung chuyen muc",
        "cung chuyen muc", "cac tin khac", "tin khac", "cac bai viet khac", "bai viet khac", "cac tin da dua",
        "cac tin cu hon", "tin cu hon", "tin moi hon", "nhung tin moi hon", "nhung tin cu hon", "tin da dua",
        "cac tin moi hon", "binh luan", "y kien ban doc", "gui binh luan", "viet binh luan", "y kien cua ban",
        "gui y kien", "phan hoi", "xem nhieu", "doc nhieu", "tin xem nhieu", "tin doc nhieu", "co the ban quan tam",
        "cung chu de", "tin moi nhat", "bai viet cung chuyen muc", "cac bai da dang", "tags", "tu khoa",
        "danh gia bai viet", "nhan xet", "dang nhan xet", "bai dang moi hon", "bai dang cu hon", "related",
        "bai truoc", "bai tiep", "xem them cac tin", "tin tuc lien quan", "tin noi bat", "tin tuc khac",
        "ban danh gia", "doi tac", "lien ket website", "thong ke truy cap", "de lai mot binh luan", "tra loi",
    ]

    /// Starts of lines that are tools or counters.
    private static let tools = [
        "luot xem", "so luot xem", "so lan xem", "lan xem", "luot doc", "luot truy cap", "dang truy cap", "co chu",
        "co chu:", "in trang", "ban in", "in bai viet", "gui email", "chia se", "quay lai", "ve dau trang", "tro ve",
        "len dau trang", "tong so diem", "click de danh gia", "xep hang", "danh gia", "gui bai viet qua email", "in ra",
        "luu bai viet", "theo doi", "nghe doc bai", "nghe audio", "xem them", "tai ve", "doc them", "trang chu",
        "ban dang o", "tweet", "share", "like", "font size", "print", "email", "color contrast", "do tuong phan",
        "kich thuoc chu", "mac dinh", "tuong phan", "ban phai dang nhap", "dang nhap", "hom nay", "hom qua",
        "tong luot", "thang nay", "dang online", "truc tuyen", "trong tuan", "trong thang", "tat ca", "tang",
        "chi tiet", "thong tin chi tiet", "tom tat", "facebook", "twitter", "zalo", "noi dung",
    ]

    /// What mastheads and footers say.
    private static let masthead = [
        "tru so:", "toa soan", "giay phep", "co quan chu quan", "ban quyen", "chiu trach nhiem", "luot truy cap",
        "ghi ro nguon",
        "copyright", "dien thoai:", "email:", "dia chi:", "tong bien tap", "ban bien tap", "thiet ke boi", "fax:",
        "cong thong tin dien tu", "trang thong tin dien tu", "so dien thoai",
        "hotline", "truong ban bien tap", "phat trien boi", "powered by", "dang truy cap", "xay dung boi",
        "gp-stttt", "gp-ttdt", "gp-bttt", "website:", "all rights reserved", "duong day nong", "toan quyen",
    ]

    /// What portals call themselves where the name of an article should stand.
    private static let siteNames = [
        "cong thong tin", "trang thong tin", "trang chu", "trang tin dien tu", "trang dien tu", "website", "chi tiet",
        "home", "trang nhat", "xem tin", "tin tuc", "chitiettin", "chi tiet tin", "noi dung tin", "default", "portal",
        "news detail", "untitled", "trang web", "gioi thieu", "tin noi bat", "tin moi", "thong bao", "video",
        "hinh anh",
        "thu vien anh", "lich tiep dan", "su kien", "tin hoat dong", "thong tin", "lien he",
    ]

    /// Whether a short line says that the article is over.
    static func isEnding(_ line: PageLine) -> Bool {
        guard line.text.utf8.count <= 60 else { return false }
        let words = line.key
        return endings.contains { words.hasPrefix($0) && words.utf8.count <= $0.utf8.count + 24 }
    }

    /// Whether a line is a tool, a counter or part of a masthead.
    static func isFurniture(_ line: PageLine) -> Bool {
        let words = line.key
        if words.isEmpty || words.utf8.count <= 240 && words.contains("javascript") { return true }
        if words.utf8.count <= 40,
            tools.contains(where: { words.hasPrefix($0) && words.utf8.count <= $0.utf8.count + 14 })
        {
            return true
        }
        return isMasthead(words)
    }

    /// Whether words are those of a masthead: one label at the start, or two anywhere.
    static func isMasthead(_ words: String) -> Bool {
        guard words.utf8.count <= 1_000 else { return false }
        var count = 0
        for phrase in masthead {
            if words.hasPrefix(phrase), phrase.hasSuffix(":") || words.utf8.count <= 240,
                phrase != "giay phep" || words.hasPrefix("giay phep so")
            {
                return true
            }
            if words.contains(phrase) { count += phrase.hasSuffix(":") ? 1 : 1 }
            if count >= 2 { return true }
        }
        return false
    }

    /// Whether a title names the site or a kind of page, not an article.
    static func isSiteName(_ title: String) -> Bool {
        let words = PageLine.key(of: title)
        return siteNames.contains {
            words.hasPrefix($0)
                && (words.utf8.count <= $0.utf8.count + 4 || $0.hasPrefix("cong thong tin") || $0.hasPrefix("trang"))
                && words.utf8.count <= 120
        }
    }
}
