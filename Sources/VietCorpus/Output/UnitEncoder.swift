/// Writes administrative units: what a record says of each.
struct UnitEncoder {
    /// A day on which every unit is named as well.
    let asOf: CalendarDay?

    /// Where in a memo the unit stands that an entity is or belongs to, as a member.
    func place(of unit: AdministrativeUnit, in memo: inout UnitMemo) -> Range<Int> {
        memo.place(of: unit) { unit in
            var writer = JSONWriter()
            writer.reserve(Self.bytesOfUnit)
            writer.key("units")
            writer.array { writeWhole(unit, to: &$0) }
            return writer.bytes
        }
    }

    /// What a unit takes in most records, its last member as if all of it were escaped.
    private static let bytesOfUnit = 448

    /// The units of which one is meant: what they became would say nothing of it.
    func write(_ units: [AdministrativeUnit], _ memo: inout UnitMemo, to writer: inout JSONWriter) {
        writer.key("units")
        writer.array { writer in
            for unit in units {
                let place = memo.place(of: unit, isPossible: true) { unit in
                    var writer = JSONWriter()
                    writer.object {
                        writeMembers(of: unit, to: &$0)
                        writeThen(of: unit, to: &$0)
                    }
                    return writer.bytes
                }
                let written = memo.texts.bytes.span.extracting(place)
                writer.value(atMost: written.count) { $0.append(written) }
            }
        }
    }

    private func writeWhole(_ unit: AdministrativeUnit, to writer: inout JSONWriter) {
        writer.object {
            writeMembers(of: unit, to: &$0)
            write("successors", unit.successors, to: &$0)
            write("predecessors", unit.predecessors, to: &$0)
            writeThen(of: unit, to: &$0)
        }
    }

    private func writeMembers(of unit: AdministrativeUnit, to writer: inout JSONWriter) {
        writer.members(naming: unit)
        writer.member("validFrom", unit.validFrom)
        writer.member("validTo", unit.validTo)
    }

    /// What the unit is on the day that is asked for.
    private func writeThen(of unit: AdministrativeUnit, to writer: inout JSONWriter) {
        guard let asOf, let then = unit.unit(on: asOf) else { return }
        writer.key("asOf")
        writer.object { $0.members(naming: then) }
    }

    private func write(_ name: StaticString, _ units: [AdministrativeUnit], to writer: inout JSONWriter) {
        guard !units.isEmpty else { return }
        writer.key(name)
        writer.array { for unit in units { $0.object { $0.members(naming: unit) } } }
    }
}

extension JSONWriter {
    /// The members that name a unit: its code, its name, and the unit that it belongs to.
    mutating func members(naming unit: AdministrativeUnit) {
        let code = unit.codeNumber
        unit.withFullName { kind, name in
            value(atMost: ByteCursor.longestNumber + 21 + ByteCursor.longestEscape * (kind.count + name.count)) {
                $0.append("\"code\":\"")
                $0.append(code.number, digits: code.digits)
                $0.append("\",\"name\":")
                $0.append(fullName: kind, name)
            }
        }
        guard let parent = unit.parent else { return }
        parent.withFullName { kind, name in
            member("parent", atMost: 3 + ByteCursor.longestEscape * (kind.count + name.count)) {
                $0.append(fullName: kind, name)
            }
        }
    }
}

extension ByteCursor {
    /// `"Huyện An Lão"`
    @inline(__always)
    fileprivate mutating func append(fullName kind: Span<UInt8>, _ name: Span<UInt8>) {
        append(byte: UInt8(ascii: "\""))
        append(escaped: kind)
        append(byte: UInt8(ascii: " "))
        append(escaped: name)
        append(byte: UInt8(ascii: "\""))
    }
}

extension JSONWriter {
    /// A member with a day: `2025-07-01`.
    fileprivate mutating func member(_ name: StaticString, _ day: CalendarDay?) {
        guard let day else { return }
        key(name)
        value(atMost: 3 * ByteCursor.longestNumber + 4) {
            $0.append(byte: UInt8(ascii: "\""))
            $0.append(day.year)
            $0.append(byte: UInt8(ascii: "-"))
            $0.append(day.month, digits: 2)
            $0.append(byte: UInt8(ascii: "-"))
            $0.append(day.day, digits: 2)
            $0.append(byte: UInt8(ascii: "\""))
        }
    }
}
