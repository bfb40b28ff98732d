/// An encoding with one byte a character.
struct SingleByteTable: LetterTable {
    private let scalars: [UInt32]
    private let bytes: [UInt32: UInt8]
    /// Whether a tone may follow its letter as a byte of its own.
    private let hasToneMarks: Bool
    /// Whether fonts show small letters with tones as capitals.
    private let hasCapitalFont: Bool

    /// Makes a table.
    ///
    /// - Parameters:
    ///   - rows: sixteen characters each, for the bytes from `start` on; a middle dot is no letter.
    ///   - start: byte of the first character.
    ///   - others: single bytes besides, control characters and combining marks.
    ///   - readOnly: bytes that are read but never written.
    ///   - hasCapitalFont: whether small letters with tones take the case of their word.
    init(
        rows: [String], start: Int, others: [UInt8: UInt32], readOnly: Set<UInt8> = [], hasCapitalFont: Bool = false
    ) {
        self.hasCapitalFont = hasCapitalFont
        var scalars = (0..<256).map { Windows1252.scalar(UInt8($0)) }
        for (index, character) in rows.joined().unicodeScalars.enumerated() where character != "·" {
            scalars[start + index] = character.value
        }
        for (byte, scalar) in others { scalars[Int(byte)] = scalar }
        var bytes: [UInt32: UInt8] = [:]
        for (byte, scalar) in scalars.enumerated().reversed() where !readOnly.contains(UInt8(byte)) {
            bytes[scalar] = UInt8(byte)
        }
        self.scalars = scalars
        self.bytes = bytes
        hasToneMarks = bytes[0x301] != nil
    }

    func decode(_ source: Span<UInt8>) -> [UInt8] {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(source.count * 2)
        var text = source.indices.map { scalars[Int(source[$0])] }
        if hasCapitalFont { text = CapitalFont(text).written() }
        for scalar in text { ScalarCoding.append(scalar, to: &utf8) }
        return Normalizer([.nfc, .markOrder]).rewrite(utf8.span)?.bytes ?? utf8
    }

    func append(_ scalar: UInt32, to target: inout [UInt8]) -> Bool {
        if let byte = bytes[scalar] {
            target.append(byte)
            return true
        }
        guard hasToneMarks, let letter = VietnameseLetter(scalar), letter.tone != .ngang,
            let base = bytes[letter.withoutTone.scalar], let tone = bytes[CombiningMark.scalar(of: letter.tone)]
        else { return false }
        target += [base, tone]
        return true
    }
}

extension SingleByteTable {
    /// TCVN 5712:1993, checked against iconv's TCVN. The bytes 80 to 9F, capitals with tones in VN1, are punctuation of
    /// windows-1252 in documents set in the ABC fonts, and so they are here.
    static let tcvn3 = SingleByteTable(
        rows: [
            "·ĂÂÊÔƠƯĐăâêôơưđẰ", "·····àảãáạẲằẳẵắẴ", "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ", "éẹềểễếệìỉỄẾỒĩíịò", "Ổỏõóọồổỗốộờởỡớợù",
            "ỖủũúụừửữứựỳỷỹýỵỐ",
        ],
        start: 0xA0, others: [0xB0: 0x300, 0xB1: 0x309, 0xB2: 0x303, 0xB3: 0x301, 0xB4: 0x323],
        readOnly: [
            0xAF, 0xB0, 0xB1, 0xB2, 0xB3, 0xB4, 0xBA, 0xBF, 0xC0, 0xC1, 0xC2, 0xC3, 0xC4, 0xC5, 0xCD, 0xD9, 0xDA, 0xDB,
            0xE0,
            0xF0, 0xFF,
        ], hasCapitalFont: true)

    /// RFC 1456, checked against iconv's VISCII.
    static let viscii = SingleByteTable(
        rows: [
            "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ", "ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ", "Õắằặấầẩậẽẹếềểễệố", "ồổỗỠƠộờởịỰỨỪỬơớƯ", "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ",
            "ĐứÒÓÔạỷừửÙÚỹỵÝỡư",
            "àáâãảăữẫèéêẻìíĩỉ", "đựòóôõỏọụùúũủýợỮ",
        ],
        start: 0x80, others: scalars([0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"]))

    /// The table of the Vietnamese Professionals Society, checked against recode's VPS, which lacks Ỗ.
    static let vps = SingleByteTable(
        rows: [
            "ÀẢÃẤẦẨọỗĂếềểệẮẰẲ", "Ế··ỀỂỄỐỒỔỖýỷỵỚỜỞ", "·ắằẳẵặỠớÙờởỡŨỨợỪ", "ổỬỲỸÍÌộỈĨÓửữÒỎÕự", "ầÁÂấẩẫậđẻÉÊẹỉễịỹ",
            "ƯỦồốÔỏơÈừứÚũưÝẺ·",
            "àáâãảạă·èéêẽìí·ĩ", "ẴĐòóôõ·Ơụùúủ·ỶẼỳ",
        ],
        start: 0x80,
        others: scalars([
            0x02: "Ạ", 0x03: "Ậ", 0x04: "Ặ", 0x05: "Ẹ", 0x06: "Ệ", 0x10: "Ị", 0x11: "Ọ", 0x12: "Ộ", 0x13: "Ợ",
            0x14: "Ụ",
            0x15: "Ự", 0x19: "Ỵ", 0x1C: "Ẫ", 0x1D: "Ữ",
        ]))

    /// windows-1252 with the letters of Vietnamese, checked against ICU's and iconv's windows-1258.
    static let windows1258 = SingleByteTable(
        rows: [], start: 0x80,
        others: [
            0x8A: 0x8A, 0x8E: 0x8E, 0x9A: 0x9A, 0x9E: 0x9E, 0xC3: 0x102, 0xCC: 0x300, 0xD0: 0x110, 0xD2: 0x309,
            0xD5: 0x1A0,
            0xDD: 0x1AF, 0xDE: 0x303, 0xE3: 0x103, 0xEC: 0x301, 0xF0: 0x111, 0xF2: 0x323, 0xF5: 0x1A1, 0xFD: 0x1B0,
            0xFE: 0x20AB,
        ])

    private static func scalars(_ letters: [UInt8: Unicode.Scalar]) -> [UInt8: UInt32] { letters.mapValues(\.value) }
}
