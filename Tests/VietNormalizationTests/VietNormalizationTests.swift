import Testing

@testable import VietNormalization
