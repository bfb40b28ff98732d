extension UInt8 {
    /// White space as JSON defines it.
    var isJSONSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
