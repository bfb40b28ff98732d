/// The elements and texts of a page in the order in which they start, each with the end of its subtree: a tree in a flat
/// array, which no depth of nesting can overflow.
struct HTMLDocument: Sendable {
    struct Node: Sendable {
        var content: Content
        /// The node that holds this one; the first node is its own.
        let parent: Int
        /// One more than the last node inside.
        var end: Int
    }

    enum Content: Sendable {
        case element(Element)
        case text(String)
    }

    /// An element with its attributes; names are in lower case.
    struct Element: Sendable {
        let name: String
        var attributes: [(name: String, value: String)] = []
        /// What its classes and its id call it; known once the document is whole.
        fileprivate(set) var names: ElementNames = []

        /// The value of an attribute, `nil` where the element has none of this name.
        subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }
    }

    private(set) var nodes: [Node] = [Node(content: .element(Element(name: "")), parent: 0, end: 1)]
    private var current = 0

    /// Opens an element inside the open one.
    mutating func open(_ name: String) {
        nodes.append(Node(content: .element(Element(name: name)), parent: current, end: nodes.count + 1))
        current = nodes.count - 1
    }

    /// Adds an attribute to the element opened last.
    mutating func addAttribute(_ name: String, _ value: String) {
        guard case .element(var element) = nodes[current].content else { return }
        // The node lets go of the element first: with two owners each attribute would copy all before it.
        nodes[current].content = .text("")
        element.attributes.append((name, value))
        nodes[current].content = .element(element)
    }

    /// Adds text to the open element.
    mutating func append(_ text: String) {
        nodes.append(Node(content: .text(text), parent: current, end: nodes.count + 1))
    }

    /// Applies a function to each text that is no script, its pieces put together, and to what meta elements say.
    mutating func mapTexts(_ transform: (String) -> String) {
        for index in nodes.indices.reversed() {
            switch nodes[index].content {
            case .text(let text):
                let parent = nodes[index].parent
                if case .text(let before) = nodes[index - 1].content, nodes[index - 1].parent == parent {
                    nodes[index - 1].content = .text(before + text)
                    nodes[index].content = .text("")
                } else if element(parent)?.name != "script" {
                    nodes[index].content = .text(transform(text))
                }
            case .element(var element):
                guard let place = element.attributes.firstIndex(where: { $0.name == "content" }) else { continue }
                element.attributes[place].value = transform(element.attributes[place].value)
                nodes[index].content = .element(element)
            }
        }
    }

    /// Closes the open element.
    mutating func close() {
        nodes[current].end = nodes.count
        current = nodes[current].parent
    }

    /// Closes everything.
    mutating func finish() {
        while current != 0 { close() }
        nodes[0].end = nodes.count
        // The same few names stand all over a page.
        var known: [[String]: ElementNames] = [:]
        var knownTokens: [[String]: ElementNames] = [:]
        for index in nodes.indices {
            guard case .element(var element) = nodes[index].content, !element.attributes.isEmpty else { continue }
            let key = [element["class"] ?? "", element["id"] ?? ""]
            element.names = known[key] ?? ElementNames(of: element, knowing: &knownTokens)
            known[key] = element.names
            nodes[index].content = .element(element)
        }
    }
}

extension HTMLDocument {
    /// A node with everything inside, as a document of its own.
    func part(_ index: Int) -> HTMLDocument {
        var part = HTMLDocument()
        let shift = index - 1
        for node in subtree(index) {
            let parent = node == index ? 0 : nodes[node].parent - shift
            part.nodes.append(Node(content: nodes[node].content, parent: parent, end: nodes[node].end - shift))
        }
        part.nodes[0].end = part.nodes.count
        return part
    }

    /// The element at an index, `nil` for text.
    func element(_ index: Int) -> Element? {
        guard case .element(let element) = nodes[index].content else { return nil }
        return element
    }

    /// A node with everything inside.
    func subtree(_ index: Int) -> Range<Int> { index..<nodes[index].end }

    /// The elements in document order.
    var elements: some Sequence<(index: Int, element: Element)> {
        nodes.indices.lazy.compactMap { index in element(index).map { (index, $0) } }
    }

    /// The text inside a node, unchanged.
    func rawText(_ index: Int) -> String {
        var text = ""
        for node in nodes[subtree(index)] { if case .text(let piece) = node.content { text += piece } }
        return text
    }

    /// The text inside a node in one line.
    func text(_ index: Int) -> String { rawText(index).collapsed }

    /// The text inside a node in one line, where it is short.
    func shortText(_ index: Int) -> String? { nodes[index].end - index <= 16 ? text(index) : nil }

    /// The smallest node that holds both.
    func commonAncestor(_ first: Int, _ second: Int) -> Int {
        var ancestor = first
        while !subtree(ancestor).contains(second) { ancestor = nodes[ancestor].parent }
        return ancestor
    }
}

extension String {
    /// The text with every run of white space as one space and none at the ends.
    var collapsed: String { split(whereSeparator: { $0.isWhitespace || $0 == "\u{200B}" }).joined(separator: " ") }
}
