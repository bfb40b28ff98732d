import Testing

@testable import VietExtraction
