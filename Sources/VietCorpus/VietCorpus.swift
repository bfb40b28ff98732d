import VietText
