import Testing

@testable import VietCorpus
