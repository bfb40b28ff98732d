@_exported import VietText
