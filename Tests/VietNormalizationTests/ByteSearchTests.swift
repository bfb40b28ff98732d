import Testing

@testable import VietNormalization

/// Sixteen bytes at a time find what one byte at a time does.
@Suite struct ByteSearchTests {
    @Test func findsTheFirstOfEachLength() {
        var generator = SystemRandomNumberGenerator()
        for count in 0..<70 {
            let bytes = (0..<count).map { _ in
                [0x00, 0x41, 0x7F, 0x80, 0xBF, 0xC3, 0xE1, 0xFF].randomElement(using: &generator) ?? 0 as UInt8
            }
            for start in 0...count {
                let found = ByteSearch.first(in: bytes.span, from: start) { byte, second, third in
                    (byte == 0xE1) & (second >= 0x80) - (second & 0xFC == 0xC0) | (byte == 0xFF) & (third < 0x41)
                }
                let expected = (start..<count).first { index in
                    let second = index + 1 < count ? bytes[index + 1] : 0
                    let third = index + 2 < count ? bytes[index + 2] : 0
                    return bytes[index] == 0xE1 && second >= 0x80 && second & 0xFC != 0xC0
                        || bytes[index] == 0xFF && third < 0x41
                }
                #expect(found == expected ?? count, "\(bytes) from \(start)")
            }
        }
    }

    @Test func partitioningIndexFromANearPlace() {
        for count in 0..<20 {
            let numbers = Array(0..<count)
            for border in 0...count {
                for start in 0...border {
                    #expect(numbers.partitioningIndex(from: start) { $0 >= border } == border)
                }
            }
        }
    }
}
