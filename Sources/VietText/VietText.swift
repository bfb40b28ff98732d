@_exported import VietExtraction
@_exported import VietNormalization
@_exported import VietTokenization
