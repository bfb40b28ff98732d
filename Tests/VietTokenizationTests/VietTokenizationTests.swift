import Testing

@testable import VietTokenization
