/// The parts of a record that say what an entity is and why: its administrative units and its explanation.
extension ArticleEncoder {
    func writeExplanation(_ explanation: Explanation, to writer: inout JSONWriter) {
        writer.key("explanation")
        writer.object {
            $0.key("matched")
            $0.array {
                for evidence in explanation.matched {
                    $0.object {
                        $0.member("source", evidence.source)
                        writePlace(of: evidence.phrase.utf8Range, to: &$0)
                    }
                }
            }
            $0.key("beaten")
            $0.array {
                for rival in explanation.beaten {
                    $0.object {
                        $0.member("label", rival.label.rawValue)
                        writePlace(of: rival.phrase.utf8Range, to: &$0)
                        $0.member("rule", rival.rule.description)
                        $0.member("reason", rival.reason.rawValue)
                    }
                }
            }
        }
    }

    /// The unit that an entity is or belongs to, as a member.
    func written(_ unit: AdministrativeUnit) -> [UInt8] {
        memo.units.bytes(of: unit) { unit in
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
    func write(_ units: [AdministrativeUnit], to writer: inout JSONWriter) {
        writer.key("units")
        writer.array { writer in
            for unit in units {
                let written = memo.units.bytes(of: unit, isPossible: true) { unit in
                    var writer = JSONWriter()
                    writer.object {
                        writeMembers(of: unit, to: &$0)
                        writeThen(of: unit, to: &$0)
                    }
                    return writer.bytes
                }
                writer.value(atMost: written.count) { $0.append(written.span) }
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
        writeName(of: unit, to: &writer)
        writer.member("validFrom", unit.validFrom)
        writer.member("validTo", unit.validTo)
    }

    /// What the unit is on the day that is asked for.
    private func writeThen(of unit: AdministrativeUnit, to writer: inout JSONWriter) {
        guard let asOf, let then = unit.unit(on: asOf) else { return }
        writer.key("asOf")
        writer.object { writeName(of: then, to: &$0) }
    }

    private func write(_ name: StaticString, _ units: [AdministrativeUnit], to writer: inout JSONWriter) {
        guard !units.isEmpty else { return }
        writer.key(name)
        writer.array { for unit in units { $0.object { writeName(of: unit, to: &$0) } } }
    }

    func writeName(of unit: AdministrativeUnit, to writer: inout JSONWriter) {
        let code = unit.codeNumber
        unit.withFullName { kind, name in
            writer.value(atMost: ByteCursor.longestNumber + 21 + ByteCursor.longestEscape * (kind.count + name.count)) {
                $0.append("\"code\":\"")
                $0.append(code.number, digits: code.digits)
                $0.append("\",\"name\":")
                $0.append(fullName: kind, name)
            }
        }
        guard let parent = unit.parent else { return }
        parent.withFullName { kind, name in
            writer.member("parent", atMost: 3 + ByteCursor.longestEscape * (kind.count + name.count)) {
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
