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
                    $0.member("code", unit.code)
                    $0.member("name", unit.fullName)
                    $0.member("parent", unit.parent?.fullName)
                    $0.member("validFrom", unit.validFrom?.description)
                    $0.member("validTo", unit.validTo?.description)
                }
            }
        }
    }
}
