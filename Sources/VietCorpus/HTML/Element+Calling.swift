extension HTMLDocument.Element {
    /// Whether the markup calls it a reader's comment, by schema.org.
    var isMarkedComment: Bool {
        if self["itemprop"]?.split(separator: " ").contains("comment") == true { return true }
        let type = self["itemtype"]?.split(separator: "/").last?.lowercased()
        return type == "comment" || type == "usercomments"
    }

    /// Whether a class or the id, without what joins its words, is a whole entry of one of some kinds.
    func isCalled(_ kinds: PageLexicon.Kind...) -> Bool {
        guard self["class"] != nil || self["id"] != nil else { return false }
        return ElementNames.tokens(self).contains { token in
            let name = token.joined()
            return kinds.contains { PageLexicon.shared.contains(name, $0) }
        }
    }
}
