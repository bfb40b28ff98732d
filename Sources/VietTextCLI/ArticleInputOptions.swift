import ArgumentParser
import VietCorpus

/// How the inputs of `extract` hold their articles.
struct ArticleInputOptions: ParsableArguments {
    enum Format: String, NamedChoice {
        case text
        case jsonl
        case gold
        case html
        case warc
        case wet
    }

    @Option(
        help:
            "Plain articles, JSON objects a line, articles marked as the annotation guide says, web pages, or web archives of pages (warc) or their texts (wet)."
    )
    var inputFormat = Format.text

    @Option(help: ArgumentHelp("JSON Lines: the field with the text. (default: text)", valueName: "name"))
    var textField: String?

    @Option(help: ArgumentHelp("JSON Lines: the field with the id. (default: id)", valueName: "name"))
    var idField: String?

    @Option(
        help: ArgumentHelp(
            "JSON Lines: the field with the date of publication. (default: published)", valueName: "name"))
    var publishedField: String?

    @Flag(
        help: ArgumentHelp(
            "Web pages: all articles of a page that holds or lists several, one record each, with ids such as page#2; "
                + "else lists are refused."))
    var allArticles = false

    @Flag(help: "Web pages: keep what readers wrote below an article, in the field comments.")
    var htmlComments = false

    func validate() throws {
        for (option, isThere) in [("--all-articles", allArticles), ("--html-comments", htmlComments)]
        where isThere && ![.html, .warc].contains(inputFormat) {
            throw ValidationError("\(option) goes with --input-format html or warc.")
        }
        let fields = [("--text-field", textField), ("--id-field", idField), ("--published-field", publishedField)]
        #if !HTML
            if [.html, .warc].contains(inputFormat) {
                throw ValidationError(
                    "--input-format \(inputFormat.rawValue) needs the package trait HTML: install libxml2-dev and build with "
                        + "'swift build -c release --traits HTML'.")
            }
        #endif
        for (option, name) in fields where name != nil && inputFormat != .jsonl {
            throw ValidationError("\(option) goes with --input-format jsonl.")
        }
    }

    func validate(_ from: SourceEncoding) throws {
        if from.encoding != .utf8, [.gold, .jsonl].contains(inputFormat) {
            throw ValidationError("--from does not go with --input-format \(inputFormat.rawValue), which is UTF-8.")
        }
    }

    var pageOptions: PageOptions {
        var options: PageOptions = []
        if allArticles { options.insert(.allArticles) }
        if htmlComments { options.insert(.comments) }
        return options
    }

    var corpusFormat: InputFormat {
        switch inputFormat {
        case .html:
            #if HTML
                .html
            #else
                .text  // Refused by validate().
            #endif
        case .warc:
            #if HTML
                .warc
            #else
                .text  // Refused by validate().
            #endif
        case .wet: .wet
        case .text: .text
        case .gold: .gold
        case .jsonl:
            .jsonLines(
                RecordFields(text: textField ?? "text", id: idField ?? "id", published: publishedField ?? "published"))
        }
    }
}
