extension AdministrativeUnit {
    /// `542 Huyện An Lão, Tỉnh Bình Định`, as UTF-8.
    var summary: [UInt8] {
        var writer = ByteWriter()
        writer.append(summaryOf: self)
        return writer.bytes
    }
}

extension ByteWriter {
    fileprivate mutating func append(summaryOf unit: AdministrativeUnit) {
        let code = unit.codeNumber
        unit.withFullName { kind, name in
            append(atMost: ByteCursor.longestNumber + kind.count + name.count + 2) {
                $0.append(code.number, digits: code.digits)
                $0.append(byte: UInt8(ascii: " "))
                $0.append(kind)
                $0.append(byte: UInt8(ascii: " "))
                $0.append(name)
            }
        }
        unit.parent?.withFullName { kind, name in
            append(atMost: kind.count + name.count + 3) {
                $0.append(", ")
                $0.append(kind)
                $0.append(byte: UInt8(ascii: " "))
                $0.append(name)
            }
        }
    }
}
