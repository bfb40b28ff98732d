import VietNormalization

/// An exact decimal number, as figures in articles are.
public typealias Decimal = VietNormalization.Decimal
