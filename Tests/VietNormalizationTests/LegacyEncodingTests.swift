import Testing

@testable import VietNormalization

@Suite("Legacy encodings")
struct LegacyEncodingTests {
    static let tables: [LegacyEncoding] = [.tcvn3, .viscii, .vps, .windows1258, .vni, .bkhcm2]
    static let sentence = "Chiều nay, đồng chí Nguyễn Văn Hùng và bà Trần Thị Thuỷ đã chủ trì hội nghị ở xã Ân Hữu."

    /// All letters of the alphabet, one a line.
    static let letters: [String] = (UInt32(0x41)..<0x1EFA).compactMap { value in
        value != 0xD0 && value != 0xF0 && VietnameseLetter(value) != nil ? Unicode.Scalar(value).map(String.init) : nil
    }

    @Test("Every letter of the alphabet comes back from every encoding that has it", arguments: tables)
    func roundTrip(encoding: LegacyEncoding) throws {
        var missing: [String] = []
        for letter in Self.letters {
            do {
                #expect(encoding.decode(try encoding.encode(letter + " ")) == letter + " ")
                #expect(encoding.decode(try encoding.encode("x\(letter)y")) == "x\(letter)y")
            } catch {
                #expect(error.scalar.map(String.init) == letter && error.encoding == encoding)
                missing.append(letter)
            }
        }
        // Capitals with tones are a font of their own in TCVN3.
        #expect(missing.count == (encoding == .tcvn3 ? 60 : 0), "\(missing)")
    }

    @Test("Text comes back from every encoding", arguments: tables)
    func text(encoding: LegacyEncoding) throws {
        #expect(encoding.decode(try encoding.encode(Self.sentence)) == Self.sentence)
    }

    @Test("Known bytes")
    func knownBytes() {
        #expect(LegacyEncoding.tcvn3.decode([0xA7, 0xE5, 0x6E, 0x67, 0x20, 0x63, 0x68, 0xDD]) == "Đồng chí")
        #expect(
            LegacyEncoding.vni.decode([0xD1, 0x6F, 0xE0, 0x6E, 0x67, 0x20, 0x54, 0x69, 0x65, 0xE1, 0x6E, 0x67])
                == "Đồng Tiếng")
        #expect(LegacyEncoding.vni.decode([0x41, 0xF9, 0x6E, 0x68]) == "Ánh")
        #expect(LegacyEncoding.bkhcm2.decode([0x74, 0x69, 0xEF, 0xEB, 0x6E, 0x67]) == "tiếng")
        #expect(LegacyEncoding.windows1258.decode([0x56, 0x69, 0xEA, 0xF2, 0x74]) == "Việt")
        // TCVN3 shown as windows-1252 and saved as UTF-8.
        #expect(LegacyEncoding.tcvn3.decode(Array("§ång chÝ NguyÔn".utf8)) == "Đồng chí Nguyễn")
    }

    @Test("What cannot be written is an error with the place")
    func unencodable() {
        #expect(throws: UnencodableText(encoding: .viscii, scalar: "中", utf8Offset: 3)) {
            try LegacyEncoding.viscii.encode("ế中")
        }
        #expect(throws: UnencodableText(encoding: .tcvn3, scalar: "Ấ", utf8Offset: 0)) {
            try LegacyEncoding.tcvn3.encode("Ấ")
        }
        #expect(throws: UnencodableText(encoding: .telex, scalar: nil, utf8Offset: 0)) {
            try LegacyEncoding.telex.encode("a")
        }
        #expect(throws: UnencodableText.self) { try LegacyEncoding.vni.encode("ø") }
    }

    @Test(
        "iconv reads the same", .enabled(if: ExternalTool.iconv != nil, "no iconv on this machine"),
        arguments: [(LegacyEncoding.tcvn3, "TCVN"), (.viscii, "VISCII"), (.windows1258, "CP1258")])
    func iconv(encoding: LegacyEncoding, name: String) throws {
        let tool = try #require(ExternalTool.iconv)
        var compared = 0
        for byte in UInt8(0x01)...0xFF where encoding != .tcvn3 || byte >= 0xA0 {
            guard let output = try tool.run(["-f", name, "-t", "UTF-8"], input: [byte, 0x20]) else { continue }
            #expect(
                encoding.decode([byte, 0x20])
                    == Normalizer([.nfc]).normalize(String(decoding: output, as: UTF8.self)).text)
            compared += 1
        }
        #expect(compared > 90)
    }

    @Test("ICU reads windows-1258 the same", .enabled(if: ExternalTool.uconv != nil, "no uconv on this machine"))
    func icu() throws {
        let tool = try #require(ExternalTool.uconv)
        let bytes = (UInt8(0x20)...0xFF).filter { ![0x8A, 0x8E, 0x9A, 0x9E].contains($0) }.flatMap { [0x61, $0, 0x0A] }
        let output = try #require(try tool.run(["-f", "windows-1258", "-t", "UTF-8", "-x", "any-nfc"], input: bytes))
        #expect(LegacyEncoding.windows1258.decode(bytes) == String(decoding: output, as: UTF8.self))
    }

    @Test("recode reads VPS the same", .enabled(if: ExternalTool.recode != nil, "no recode on this machine"))
    func recodeVPS() throws {
        let tool = try #require(ExternalTool.recode)
        for letter in Self.letters where letter != "Ỗ" && !letter.utf8.allSatisfy({ $0 < 0x80 }) {
            let bytes = try LegacyEncoding.vps.encode(letter)
            #expect(try tool.run(["VPS..UTF-8"], input: bytes) == Array(letter.utf8), "\(letter)")
        }
    }

    /// recode 3.6 has the capitals Ắ and Ằ of VNI the wrong way round: it writes AÈ for Ắ but aé for ắ.
    @Test(
        "recode writes VNI and VIQR as they are read",
        .enabled(if: ExternalTool.recode != nil, "no recode on this machine"))
    func recodeVNI() throws {
        let tool = try #require(ExternalTool.recode)
        for letter in Self.letters where letter != "Ắ" && letter != "Ằ" {
            let vni = try #require(try tool.run(["UTF-8..VNI"], input: Array(letter.utf8)))
            #expect(LegacyEncoding.vni.decode(vni) == letter)
            let viqr = try #require(try tool.run(["UTF-8..VIQR"], input: Array(letter.utf8)))
            #expect(LegacyEncoding.viqr.decode(viqr) == letter, "\(viqr)")
        }
        let viqr = try #require(try tool.run(["UTF-8..VIQR"], input: Array(Self.sentence.utf8)))
        #expect(LegacyEncoding.viqr.decode(viqr) == Self.sentence.replacing("Thuỷ", with: "Thủy"))
    }

    @Test(
        "VIQR",
        arguments: [
            ("DDo^`ng chi' Nguye^~n Xua^n Vi~nh, Bi' thu+ Huye^.n u?y.", "Đồng chí Nguyễn Xuân Vĩnh, Bí thư Huyện ủy."),
            ("Cha`o ba.n. (To^i la` ngu+o+`i Vie^.t)", "Chào bạn. (Tôi là người Việt)"),
            ("Cu\\+ ba\\. O^ng?", "Cu+ ba. Ông?"), ("Kro^ng Pa('c", "Krông Pắc"),
        ])
    func viqr(source: String, expected: String) {
        #expect(LegacyEncoding.viqr.decode(Array(source.utf8)) == expected)
    }

    @Test(
        "Telex",
        arguments: [
            (
                "Ddoongf chis Nguyeenx Xuaan Vixnh, Bis thuw Huyeenj uyr An Laox.",
                "Đồng chí Nguyễn Xuân Vĩnh, Bí thư Huyện ủy An Lão."
            ),
            ("nguowif nguwowif nguoiwf ngwowif", "người người người người"),
            ("TIEENGS VIEETJ Tieesng vieetj", "TIẾNG VIỆT Tiếng việt"),
            ("muaw hoawcj quaan quas", "mưa hoặc quân quá"), ("tooi laf dangd", "tôi là đang"),
            ("English Windows", "English Windows"),
            ("masz toans", "ma toán"), ("ass baaa", "as baa"), ("giuwax gif", "giữa gì"),
            ("quyeenf thuowngr", "quyền thưởng"),
        ])
    func telex(source: String, expected: String) {
        #expect(LegacyEncoding.telex.decode(Array(source.utf8)) == expected)
    }

    @Test(
        "VNI keys",
        arguments: [
            ("D9o62ng chi1 Nguye64n Xua6n Vi4nh, nga2y 29/9/2022", "Đồng chí Nguyễn Xuân Vĩnh, ngày 29/9/2022"),
            ("ngu7o7i2 nguo72i TIE61NG Vie65t", "người người TIẾNG Việt"), ("A4 4A B52 m2", "A4 4A B52 m2"),
            ("ma8t5 ma81t", "mặt mắt"),
        ])
    func vniKeys(source: String, expected: String) {
        #expect(LegacyEncoding.vniKeys.decode(Array(source.utf8)) == expected.replacing("A4 4A", with: "Ã 4A"))
    }

    @Test("Random bytes never break a decoder", arguments: LegacyEncoding.allCases)
    func random(encoding: LegacyEncoding) {
        var generator = SeededGenerator(seed: 10)
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0..<24, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            let text = encoding.decode(bytes)
            #expect(String(decoding: Array(text.utf8), as: UTF8.self) == text)
            _ = LegacyEncoding.detect(bytes)
        }
    }
}
