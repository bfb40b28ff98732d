import Testing

@testable import VietTextCLI
