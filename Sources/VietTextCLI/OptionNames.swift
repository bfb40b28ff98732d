import VietCorpus

/// The options of the tool in the messages of the library, which speaks of settings.
extension InputSetting {
    var option: String {
        switch self {
        case .textField: "--text-field"
        case .idField: "--id-field"
        case .publishedField: "--published-field"
        case .encoding: "--from"
        case .format: "--input-format"
        case .maximumRecord: "--max-record"
        case .workerMemory: "--worker-memory"
        }
    }
}

extension InputError {
    /// The description with the option that its remedy speaks of.
    var message: String { setting.map { "\(description) (\($0.option))" } ?? description }
}

extension OutputError {
    /// The description with the options that its remedy speaks of.
    var message: String {
        switch kind {
        case .existing, .changed, .interrupted(isResumable: false): "\(description) (--force)"
        case .interrupted(isResumable: true): "\(description) (--resume, --force)"
        case .inTheWay, .unwritable, .closedPipe, .locked, .ownInput: description
        }
    }
}
