/// The part of a record that says why an entity is one.
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
}
