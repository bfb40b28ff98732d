/// The parts of a record that say what an entity is and why: its administrative units and its explanation.
extension ArticleEncoder {
    func writeExplanation(_ explanation: Explanation?, to writer: inout JSONWriter) {
        guard let explanation else { return }
        writer.key("explanation")
        writer.object {
            $0.key("matched")
            $0.array {
                for evidence in explanation.matched {
                    $0.object {
                        $0.member("source", evidence.source)
                        writePlace(of: evidence.phrase, to: &$0)
                    }
                }
            }
            $0.key("beaten")
            $0.array {
                for rival in explanation.beaten {
                    $0.object {
                        $0.member("label", rival.label.rawValue)
                        writePlace(of: rival.phrase, to: &$0)
                        $0.member("rule", rival.rule.description)
                        $0.member("reason", rival.reason.rawValue)
                    }
                }
            }
        }
    }

    func writeUnits(_ units: [AdministrativeUnit], to writer: inout JSONWriter) {
        guard !units.isEmpty else { return }
        writer.key("units")
        writer.array {
            for unit in units {
                $0.object {
                    writeName(of: unit, to: &$0)
                    $0.member("validFrom", unit.validFrom)
                    $0.member("validTo", unit.validTo)
                    // What several units became would say nothing of the one that is meant.
                    if units.count == 1 {
                        write("successors", unit.successors, to: &$0)
                        write("predecessors", unit.predecessors, to: &$0)
                    }
                    guard let asOf, let then = unit.unit(on: asOf) else { return }
                    $0.key("asOf")
                    $0.object { writeName(of: then, to: &$0) }
                }
            }
        }
    }

    private func write(_ name: StaticString, _ units: [AdministrativeUnit], to writer: inout JSONWriter) {
        guard !units.isEmpty else { return }
        writer.key(name)
        writer.array { for unit in units { $0.object { writeName(of: unit, to: &$0) } } }
    }

    func writeName(of unit: AdministrativeUnit, to writer: inout JSONWriter) {
        let code = unit.codeNumber
        writer.key("code")
        writer.value(atMost: ByteCursor.longestNumber + 2) {
            $0.append(byte: UInt8(ascii: "\""))
            $0.append(code.number, digits: code.digits)
            $0.append(byte: UInt8(ascii: "\""))
        }
        writer.member("name", unit)
        writer.member("parent", unit.parent)
    }
}

extension JSONWriter {
    /// A member with the full name of a unit.
    fileprivate mutating func member(_ name: StaticString, _ unit: AdministrativeUnit?) {
        guard let unit else { return }
        key(name)
        unit.withFullName { kind, name in
            value(atMost: ByteCursor.longestEscape * (kind.count + name.count) + 3) {
                $0.append(byte: UInt8(ascii: "\""))
                $0.append(escaped: kind)
                $0.append(byte: UInt8(ascii: " "))
                $0.append(escaped: name)
                $0.append(byte: UInt8(ascii: "\""))
            }
        }
    }

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
