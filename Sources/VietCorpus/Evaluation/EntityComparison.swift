/// An extractor, or what it wrote, against a gold standard: one evaluation for all articles and one for each part.
public struct EntityComparison: Sendable {
    /// All articles.
    public private(set) var total: EntityEvaluation
    /// The articles of `a01`, `a02`, … under `a`, those of `b01`, … under `b`; empty where the ids have no such form
    /// or all begin alike.
    public private(set) var parts: [(name: String, evaluation: EntityEvaluation)] = []
    /// Articles and predictions that could not be used; a gold article without prediction counts as missed in full.
    public private(set) var problems: [InputError] = []

    /// Compares.
    ///
    /// - Parameters:
    ///   - paths: gold files and folders.
    ///   - predictions: what was extracted; without it the default extractor runs on the text alone, never the header.
    ///   - labels: the labels to score.
    ///   - claims: the table of all articles' claims; without it the tables beside the articles count, `claims-a.tsv` for
    ///     `a01.txt`, `a02.txt`, ….
    public init(
        gold paths: [String], predictions: EntityPredictions?, labels: Set<Label> = Set(Label.allCases),
        claims: String? = nil
    ) {
        total = EntityEvaluation(labels: labels)
        var evaluations: [String: EntityEvaluation] = [:]
        var unused = predictions?.identifiers ?? []
        var tables = ClaimTables(path: claims)
        for input in InputFiles(paths, patterns: InputFormat.gold.patterns) {
            do throws(InputError) {
                let path = try input.get()
                let article = try GoldArticle(contentsOf: path)
                unused.remove(article.id)
                let part = Self.part(of: article.id)
                let claims = try tables.claims(ofArticle: article.id, at: path, part: part)
                let prediction = prediction(for: article, in: predictions)
                total.add(article, claims, prediction)
                evaluations[part, default: EntityEvaluation(labels: labels)].add(article, claims, prediction)
            } catch {
                problems.append(error)
            }
        }
        problems += unused.sorted().map {
            InputError(name: $0, reason: "predicted, but no gold article has this id", remedy: "name its gold file")
        }
        if evaluations.count > 1 {
            parts = evaluations.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        }
    }

    /// What is compared with one gold article.
    fileprivate struct Prediction {
        var entities: [PredictedEntity] = []
        var record = PredictedRecord()
        var claims: [PredictedClaim] = []
    }

    private mutating func prediction(for article: GoldArticle, in predictions: EntityPredictions?) -> Prediction {
        guard let predictions else {
            let extracted = Extractor.default.extract(article.text)
            return Prediction(
                entities: extracted.predictedEntities, record: extracted.predictedRecord,
                claims: extracted.predictedClaims)
        }
        guard predictions.identifiers.contains(article.id) else {
            problems.append(
                InputError(
                    name: article.id, reason: "no prediction with this id, counted as missed",
                    remedy: "extract from this file too"))
            return Prediction()
        }
        do throws(InputError) {
            return Prediction(
                entities: try predictions.entities(for: article), record: predictions.record(for: article),
                claims: predictions.claims(for: article))
        } catch {
            problems.append(error)
            return Prediction()
        }
    }

    /// The letters that an id begins with, where only digits follow.
    private static func part(of id: String) -> String {
        let letters = id.prefix { $0.isLetter }
        let digits = id.dropFirst(letters.count)
        return !digits.isEmpty && digits.allSatisfy(\.isWholeNumber) ? String(letters) : "other"
    }

    /// The scores for people: all labels, and a line for each part where there are several.
    public var table: String {
        guard !parts.isEmpty else { return total.table }
        let rows = parts.map { (name: $0.name + "*", evaluation: $0.evaluation) } + [(name: "all", evaluation: total)]
        return total.table + "\n" + EntityEvaluation.comparison(rows)
    }
}

extension EntityEvaluation {
    /// - Parameter claims: those of the article's table; `nil` where no table speaks for it.
    fileprivate mutating func add(
        _ article: GoldArticle, _ claims: [GoldClaim]?, _ prediction: EntityComparison.Prediction
    ) {
        add(gold: article, predicted: prediction.entities, record: prediction.record)
        if let claims { add(goldClaims: claims, predicted: prediction.claims) }
    }
}
