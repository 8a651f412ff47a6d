"""Currencies and physical units by their written forms, as tables.

A form that can mean two things ("pounds", "M") is decided by the grammar that meets it, never here.
"""

from __future__ import annotations

from decimal import Decimal

from dealgraph.loaders.extract.words import words

# Longest first where one is the start of another; matched just before a number.
CURRENCY_SIGNS = {
    "$US": "USD", "$A": "AUD",
    "AUD$": "AUD", "CAD$": "CAD", "CDN$": "CAD", "Cdn$": "CAD", "USD$": "USD", "SGD$": "SGD", "HKD$": "HKD",
    "US$": "USD", "A$": "AUD", "AU$": "AUD", "Aus$": "AUD", "₦": "NGN", "₵": "GHS", "৳": "BDT", "C$": "CAD", "CA$": "CAD", "HK$": "HKD", "NT$": "TWD", "T$": "TWD",
    "S$": "SGD", "SG$": "SGD", "NZ$": "NZD", "R$": "BRL", "MX$": "MXN", "$": "USD", "€": "EUR", "£": "GBP", "¥": "CNY",
    "￥": "CNY", "₩": "KRW", "₹": "INR", "₽": "RUB", "₺": "TRY", "₫": "VND", "฿": "THB", "₪": "ILS", "Rs.": "INR",
    "Rs": "INR", "RM": "MYR", "Rp": "IDR", "Rmb": "CNY", "₱": "PHP", "kr": "crowns", "zł": "PLN", "QR": "QAR",
    "SR": "SAR", "DKr": "DKK", "SKr": "SEK", "NKr": "NOK",
    "NT": "TWD", "Dh": "AED", "Dhs": "AED", "KSh": "KES", "Ksh": "KES", "Sfr": "CHF", "SwFr": "CHF", "TL": "TRY",
}  # fmt: skip

CURRENCY_CODES = {
    c: c for c in words(
"""
USD EUR GBP CNY JPY KRW INR HKD TWD SGD AUD CAD CHF SEK NOK DKK NZD BRL MXN ZAR RUB TRY THB IDR MYR PHP VND
ILS AED SAR PLN CZK HUF QAR KWD EGP NGN KES CLP COP ARS PKR
"""
)
} | {"RMB": "CNY", "NTD": "TWD", "CNH": "CNY"}  # fmt: skip

CURRENCY_WORDS = {
    "us dollars": "USD", "u.s. dollars": "USD", "american dollars": "USD", "dollars": "USD", "dollar": "USD",
    "canadian dollars": "CAD", "australian dollars": "AUD", "hong kong dollars": "HKD", "singapore dollars": "SGD",
    "taiwan dollars": "TWD", "new taiwan dollars": "TWD", "new zealand dollars": "NZD",
    "euros": "EUR", "euro": "EUR", "pounds sterling": "GBP", "pound": "GBP",
    "pounds": "GBP", "sterling": "GBP", "yuan": "CNY",
    "renminbi": "CNY", "yen": "JPY", "japanese yen": "JPY", "won": "KRW", "korean won": "KRW",
    "south korean won": "KRW", "rupees": "INR", "indian rupees": "INR", "swiss francs": "CHF", "francs": "CHF",
    "swedish kronor": "SEK", "swedish crowns": "SEK", "norwegian kroner": "NOK",
    "norwegian crowns": "NOK", "danish kroner": "DKK", "danish crowns": "DKK", "reais": "BRL", "brazilian reais": "BRL",
    "rubles": "RUB", "roubles": "RUB", "baht": "THB", "ringgit": "MYR", "rand": "ZAR", "pesos": "pesos",
    "shekels": "ILS", "dirhams": "AED", "riyals": "SAR", "zlotys": "PLN", "zloty": "PLN", "lira": "TRY",
    "swedish krona": "SEK", "czech crowns": "CZK", "czech koruna": "CZK", "koruna": "CZK", "turkish lira": "TRY",
    "mexican pesos": "MXN", "philippine pesos": "PHP", "saudi riyals": "SAR", "qatari riyals": "QAR",
    "polish zlotys": "PLN", "zl": "PLN", "zł": "PLN", "rupiah": "IDR",
    "indonesian rupiah": "IDR", "dong": "VND", "vietnamese dong": "VND", "forints": "HUF",
    "forint": "HUF", "south african rand": "ZAR", "malaysian ringgit": "MYR", "thai baht": "THB", "chinese yuan": "CNY",
    "emirati dirhams": "AED", "uae dirhams": "AED", "russian rubles": "RUB", "russian roubles": "RUB", "kr": "crowns",
    "crowns": "crowns", "krone": "crowns", "kroner": "crowns", "kronor": "SEK", "krona": "SEK",
}  # fmt: skip

ZH_CURRENCIES = {
    "美元": "USD", "美金": "USD", "美刀": "USD", "元人民币": "CNY", "人民币": "CNY", "人币": "CNY", "元": "CNY", "块钱": "CNY",
    "港元": "HKD", "港币": "HKD", "元港币": "HKD", "新台币": "TWD", "元新台币": "TWD", "台币": "TWD", "新加坡元": "SGD",
    "新加坡币": "SGD", "新元": "SGD", "欧元": "EUR", "英镑": "GBP", "日元": "JPY", "日圆": "JPY", "韩元": "KRW",
    "韩圆": "KRW", "卢比": "INR", "印度卢比": "INR",
    "新西兰元": "NZD", "新西兰币": "NZD", "纽元": "NZD",
    "澳元": "AUD", "澳大利亚元": "AUD", "加元": "CAD", "加拿大元": "CAD",
    "瑞士法郎": "CHF", "瑞郎": "CHF", "瑞典克朗": "SEK", "挪威克朗": "NOK", "丹麦克朗": "DKK", "卢布": "RUB",
    "韩币": "KRW", "日币": "JPY", "新币": "SGD", "坡元": "SGD", "坡币": "SGD", "澳币": "AUD", "加币": "CAD", "纽币": "NZD",
    "捷克克朗": "CZK", "俄罗斯卢布": "RUB", "巴西雷亚尔": "BRL", "沙特里亚尔": "SAR", "阿联酋迪拉姆": "AED",
    "南非兰特": "ZAR", "墨西哥比索": "MXN", "菲律宾比索": "PHP", "越南盾": "VND", "印尼盾": "IDR", "印尼卢比": "IDR",
    "令吉": "MYR", "土耳其里拉": "TRY", "里拉": "TRY", "新谢克尔": "ILS", "谢克尔": "ILS", "兹罗提": "PLN",
    "福林": "HUF", "泰国铢": "THB",
    "泰铢": "THB", "林吉特": "MYR", "雷亚尔": "BRL", "里亚尔": "SAR", "迪拉姆": "AED", "兰特": "ZAR", "比索": "MXN",
}  # fmt: skip

_K, _M, _G, _T = (Decimal(10) ** n for n in (3, 6, 9, 12))

PHYSICAL = {
    "w": ("watt", Decimal(1)), "kw": ("watt", _K), "mw": ("watt", _M), "gw": ("watt", _G), "tw": ("watt", _T),
    "kilowatt": ("watt", _K), "megawatt": ("watt", _M), "gigawatt": ("watt", _G), "terawatt": ("watt", _T),
    "kwh": ("watt_hour", _K), "mwh": ("watt_hour", _M), "gwh": ("watt_hour", _G), "twh": ("watt_hour", _T),
    "kilowatt-hour": ("watt_hour", _K), "megawatt-hour": ("watt_hour", _M), "gigawatt-hour": ("watt_hour", _G),
    "terawatt-hour": ("watt_hour", _T),
    "tonne": ("tonne", Decimal(1)), "ton": ("tonne", Decimal(1)),
    "metric ton": ("tonne", Decimal(1)), "metric tonne": ("tonne", Decimal(1)), "dry tonne": ("tonne", Decimal(1)),
    "dry metric tonne": ("tonne", Decimal(1)), "dry metric ton": ("tonne", Decimal(1)),
    "short ton": ("tonne", Decimal(1)), "long ton": ("tonne", Decimal(1)),
    "t/yr": ("tonne", Decimal(1)), "t/y": ("tonne", Decimal(1)), "tpa": ("tonne", Decimal(1)), "tpy": ("tonne", Decimal(1)), "ktpa": ("tonne", _K),
    "kt": ("tonne", _K), "mt": ("tonne", _M), "mtpa": ("tonne", _M), "kilotonne": ("tonne", _K),
    "lb": ("pound", Decimal(1)),
    "瓦": ("watt", Decimal(1)), "千瓦": ("watt", _K), "兆瓦": ("watt", _M), "吉瓦": ("watt", _G), "太瓦": ("watt", _T),
    "千瓦时": ("watt_hour", _K), "度": ("watt_hour", _K), "度电": ("watt_hour", _K), "兆瓦时": ("watt_hour", _M),
    "吉瓦时": ("watt_hour", _G), "太瓦时": ("watt_hour", _T),
    "吨": ("tonne", Decimal(1)), "公吨": ("tonne", Decimal(1)), "干吨": ("tonne", Decimal(1)), "乾吨": ("tonne", Decimal(1)), "mwp": ("watt", _M), "gwp": ("watt", _G), "磅": ("pound", Decimal(1)),
}  # fmt: skip

# What a bare number may count in English; a number before any other noun is no quantity of ours.
COUNT_NOUNS = (
    "employees|staff|workers|people|jobs|positions|roles|engineers|researchers|scientists|developers|staffers|"
    "shares|units|vehicles|cars|evs|trucks|aircraft|planes|jets|stores|outlets|restaurants|shops|branches|hotels|"
    "locations|customers|clients|users|subscribers|members|downloads|wafers|gpus|chips|processors|accelerators|"
    "servers|satellites|robots|robotaxis|sites|plants|factories|fabs|reactors|turbines|data centers|data centres|"
    "datacenters|datacentres|countries|patents|homes|households|apartments|houses|rooms|beds|phones|smartphones|"
    "devices|handsets|headsets|drones|orders|bookings|patients|students|merchants|partners|companies|startups|"
    "banks|farms|mines|tanks|missiles|locomotives|buses|batteries|panels|barrels|ounces|transactions|trips|rides|"
    "stations|chargers|charging points|deliveries|systems|workforce|headcount|warrants|bitcoin|tokens|parameters|"
    "facilities|pharmacies|associates|clinics|hospitals|warehouses|dealerships|showrooms|offices|"
    "developments|cities|communities|modules|containers|ships|vessels|full-time equivalents|personnel|layoffs|"
    "towers|supermarkets|terminals|theaters|theatres|schools|gyms|newspapers|centers|centres|helicopters|rigs|"
    "job cuts|job losses|redundancies|passengers|guests|travelers|travellers|employees and contractors|"
    "properties|subscriptions|studios|tankers|carriers|trains|coaches|doses|shells|installations|"
    "electrolyzers|electrolysers|megapacks|resorts|malls|launches|teus?|channels|screens|kiosks|depots|campuses|labs|laboratories|dealers|refineries|mills|breweries|bakeries|cinemas"
)

ZH_COUNTERS = (
    "名|人次|人|员工|家|台|辆|架|艘|颗|枚|片|块|股|件|套|个|只|座|款|部|户|所|间|张|台套|万片|"
    "位|项|笔|宗|起(?=[，。；、）]|投?融资|投资|事件|案|裁员|并购重组|IPO|授权|交易|融资|并购|收购)|单|门店|桶|盎司|箱|瓶|支|条|艘次|台次|(?<=[万亿])(?:次(?!方)|票(?!房|据|面|价|务))"
)
