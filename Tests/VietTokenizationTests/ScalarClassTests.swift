import Testing

@testable import VietTokenization

/// The scanner's short way for marks of ASCII agrees with the class of every scalar.
@Suite struct ScalarClassTests {
    @Test func marksOfASCII() {
        for byte in UInt8.min...UInt8.max {
            let isMark = byte < 0x80 && ScalarClass(UInt32(byte)) == .punctuation
            #expect(ScalarClass.isPunctuation(byte) == isMark, "\(byte)")
        }
    }
}
