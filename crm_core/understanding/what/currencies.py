"""How currencies and large numbers are written, in either language."""

SYMBOLS = {
    "$": "USD",
    "us$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "CNY",
    "₹": "INR",
    "hk$": "HKD",
    "s$": "SGD",
    "a$": "AUD",
}
_CODES = {
    "USD": "usd dollars dollar bucks 美元 美金 刀",
    "EUR": "eur euros euro 欧元 欧",
    "GBP": "gbp pounds quid 英镑 镑",
    "CNY": "cny rmb yuan 元 块钱 块 人民币",
    "HKD": "hkd 港币 港元",
    "JPY": "jpy yen 日元",
    "SGD": "sgd 新币",
    "AUD": "aud 澳元",
    "CAD": "cad",
    "CHF": "chf",
    "CZK": "czk",
    "INR": "inr rupees rupee rs",
    "KRW": "krw",
}
NAMES = {name: code for code, names in _CODES.items() for name in names.split()}
SCALE = {
    "k": 1e3,
    "thousand": 1e3,
    "grand": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mio": 1e6,
    "mil": 1e6,
    "million": 1e6,
    "lakh": 1e5,
    "lakhs": 1e5,
    "lac": 1e5,
    "lacs": 1e5,
    "crore": 1e7,
    "crores": 1e7,
    "bn": 1e9,
    "billion": 1e9,
    "w": 1e4,
}
