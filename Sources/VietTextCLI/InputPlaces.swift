import ArgumentParser
import VietCorpus

/// Where a command finds what it reads.
///
/// A command or a group of options declares them itself: a group in a group would make a short run a twentieth longer.
protocol InputPlaces {
    /// Files, folders, or `-`.
    var paths: [String] { get }
    /// The text in their place.
    var text: String? { get }
    /// What files of folders are called.
    var pattern: [String] { get }
}

extension InputPlaces {
    /// The inputs, standard input where none is named.
    var inputPaths: [String] { paths.isEmpty ? ["-"] : paths }

    /// Refuses places that are none.
    func checkPlaces() throws {
        if text != nil, !paths.isEmpty { throw ValidationError("--text and inputs exclude each other.") }
        if text?.isEmpty == true { throw ValidationError("--text takes a text that is not empty.") }
        if pattern.contains(where: { $0.isEmpty || $0.contains("/") }) {
            throw ValidationError("--pattern takes the names of files, as in '*.txt', without folders.")
        }
    }

    /// Gives the text of the command line a place, and tells who sits at a terminal what is waited for.
    ///
    /// Asked for once, before the inputs are read.
    func open() throws(InputError) {
        if let text {
            try StandardInput.replace(by: text)
        } else if inputPaths.contains("-"), StandardInput.isTerminal {
            StandardError.write("viettext: reads what you type; end with Ctrl-D at the start of a line")
        }
    }
}

extension ArgumentHelp {
    /// Of ``InputPlaces/paths``.
    static var inputPaths: ArgumentHelp {
        "Files, folders of them, or - for standard input, which is also the default."
    }

    /// Of ``InputPlaces/text``.
    static var inputText: ArgumentHelp { ArgumentHelp("The text itself, in the place of inputs.", valueName: "text") }

    /// Of ``InputPlaces/pattern``.
    static var inputPattern: ArgumentHelp {
        ArgumentHelp(
            "Which files of folders to read, as in '*.txt'; may be repeated. (default: by what they hold)",
            valueName: "glob")
    }
}
