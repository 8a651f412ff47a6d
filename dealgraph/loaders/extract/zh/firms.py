"""Chinese firms by their legal form, and the short names that a passage gives them in brackets.

A legal name runs from its ending back to the nearest word that no name holds; "X（以下简称“Y”）" makes Y short for X.
"""

from __future__ import annotations

import re

from dealgraph.loaders.extract.model import Name
from dealgraph.loaders.extract.zh import gazetteer as gazetteer_zh
from dealgraph.loaders.extract.zh.gazetteer import wordy
from dealgraph.loaders.extract.zh.lexicon import COUNTRIES, ORG_ENDINGS, PLACES_ZH

MAX_LEGAL = 36
_FORM = re.compile(r"株式会社|(?:股份)?有限(?:责任)?公司(?:[\u4e00-\u9fff]{0,6}分公司)?|合伙企业（有限合伙）|（有限合伙）|(?:私募)?(?:股权)?投资基金合伙企业")
_HEAD = re.compile(
    r"[，。；：、！？“”‘’「」《》【】\s\"']|否认了?|澄清|起诉|指控|(?<![和共随])和(?=[\u4e00-\u9fff]{4})|(?<!华)与|及|向(?!阳|日)|(?<!华)对(?!外)|(?<!自)由|被|将|把|给予|给|(?<!自)从|(?<!华)为|(?<!可)以(?!色|岭)|于|的(?!卢)|"
    r"收购|受让|引入|招标人|采购人|发包人|(?:控股|全资|参股)?(?:子|孙)公司|控股股东|股东|成立|设立|投资(?!控股|集团|管理|发展|有限|股份|基金|合伙|咨询|开发|建设|中心)|签署|签订|接到|携手|联合(?=[\u4e00-\u9fff]{2}(?:市|省)|[北上广深])|当月|当年|同月|同年|期间|获得|收到|持有|所持|给予|旗下|参股|增资|入股|转让|宣布|近日|日前|确认|因|系(?!统)|是|"
    r"中标|公司(?=[\u4e00-\u9fff])|企业(?!股份|集团|管理|发展|咨询|有限)(?=[\u4e00-\u9fff]{2,}(?:有限)?公司)|方(?=[\u4e00-\u9fff]{2}(?:市|省))|\d+月\d+日|\d{4}年|(?:数据|公告|信息|财报|报告)显示|透露|披露|称(?=[\u4e00-\u9fff]{4})|购买|出售|租赁给|(?:提供|服务|供应|制造|运营|开发|研发|生产|集成)商(?=[\u4e00-\u9fff]{4})|方式|委托|来自|隶属|或者|其中(?!国)|其(?=中国)|包括|合作伙伴|（[^（）]{0,6}(?:记者|编辑|通讯员)[^（）]{0,14}）|龙头(?:企业|公司)?|巨头|独角兽|下属|[（(][主成联牵][）)]|——"
)
_SHORT = re.compile(
    r"（(?:以下)?(?:统?简称|下称|简称为)?[：:]?[“「\"](?P<q>[\u4e00-\u9fffA-Za-z0-9·]{2,12})[”」\"](?:或[“\"][^”\"]{1,8}[”\"])?[^（）]{0,10}）|"
    r"（(?:以下简称|下称|简称)[：:]?(?P<b>[\u4e00-\u9fffA-Za-z0-9·]{2,12})[^（）]{0,10}）|（(?P<t>[\u4e00-\u9fffA-Za-z]{2,8})[，、：: ]{1,2}(?:股票代码[：:]?)?[\dA-Z]{2,8}(?:\.[A-Z]{1,3})?[^（）]{0,12}）"
)
_GENERIC = frozenset(("公司", "本公司", "上市公司", "标的公司", "目标公司", "合资公司", "甲方", "乙方", "集团", "项目公司", "发行人", "子公司"))


def within(known: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a word only stands inside a known name: the 的 of 美的集团."""
    return any(s < start < e or s < end < e for s, e in known)


def legal_names(text: str) -> list[tuple[int, int]]:
    """Spans of names that end in a legal form."""
    out: list[tuple[int, int]] = []
    known = gazetteer_zh.hits(text, gazetteer_zh.known())
    for m in _FORM.finditer(text):
        begin = max(out[-1][1] if out else 0, m.start() - MAX_LEGAL)
        cut = begin
        for c in _HEAD.finditer(text, begin):  # no end given: a word may look at what follows it
            if c.end() > m.start():
                break
            if not within(known, c.start(), c.end()):
                cut = c.end()
        if text[cut : cut + 1] in "）)":
            cut += 1
        if out and cut < out[-1][1]:
            continue
        opened = text.rfind("（", cut, m.start())
        if opened >= 0 and "）" not in text[opened : m.start()] and not m.group().startswith("（"):
            cut = opened + 1
        if m.start() - cut >= 2:
            out.append((cut, m.end()))
    return out


_COMPANY = re.compile(r"(?P<full>[\u4e00-\u9fff]{2,20}(?:公司|集团|银行|大学|研究院|基金|中心|局|委员会))(?=（(?:以下)?(?:统?简称|下称)[：:]?[“\"]?(?P<q>[\u4e00-\u9fff]{2,8})[”\"]?[）,，])")


def spelled_out(text: str) -> list[tuple[int, int]]:
    """Spans of names that a bracket shortens ("美国铝业公司（简称美铝）"): each character of the short one stands in the full one, in order."""
    out: list[tuple[int, int]] = []
    for m in _COMPANY.finditer(text):
        at = m.end("full")
        for char in reversed(m.group("q")):
            at = text.rfind(char, m.start("full"), at)
            if at < 0:
                break
        if at >= 0:
            out.append((at, m.end("full")))
    return out


def stems(text: str, legal: list[tuple[int, int]]) -> set[str]:
    """How a passage goes on calling a legal name: "北京甲乙科技有限公司 ... 北京甲乙"."""
    out: set[str] = set()
    for start, end in legal:
        stem = _FORM.sub("", text[start:end])
        short = re.sub(rf"(?:{ORG_ENDINGS})+$", "", stem)
        for form in (stem, short):
            if len(form) >= 3 and not wordy(form) and form not in PLACES_ZH and (text.find(form, end) >= 0 or text.find(form, 0, start) >= 0):
                out.add(form)
    return out


# "美国惠氏公司", "瑞士科莱思公司宣布": what stands between a country and 公司, where the word after it does not go on describing.
_FOREIGN = re.compile(
    rf"(?:{'|'.join(COUNTRIES)})(?P<n>[\u4e00-\u9fff]{{2,5}})公司(?=[，。；、（]|$|与|和|在|将|已|于|的股|签|宣布|表示|称|计划|拟|达成|股权|股份)"
)


def foreign(text: str) -> set[str]:
    """Names of foreign firms told by their country and 公司."""
    return {m.group("n") for m in _FOREIGN.finditer(text)}


# "谷歌（Google）", "国际能源署（IEA）": the name in foreign letters, or its initials.
_GLOSS = re.compile(r"（(?P<g>[A-Z][A-Za-z.&\-]{1,20}(?: [A-Z][A-Za-z.&\-]{1,20}){0,3})）")


def glosses(text: str, names: list[tuple[int, int]]) -> dict[str, str]:
    """The foreign form of every name that has one in brackets, where the passage also uses it alone."""
    by_end = {end: text[start:end] for start, end in names}
    table: dict[str, str] = {}
    for m in _GLOSS.finditer(text):
        full = by_end.get(m.start())
        alone = (text.find(m.group("g"), m.end()) >= 0 or text.find(m.group("g"), 0, m.start()) >= 0) and "." not in m.group("g")
        if full is not None and alone and full != m.group("g"):
            table[m.group("g")] = full
    return table


def completed(text: str, legal: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Legal names whose short name says that they begin earlier: "奈雪的茶控股有限公司（以下简称“奈雪的茶”）"."""
    out = []
    for start, end in legal:
        m = _SHORT.match(text, end)
        short = (m.group("q") or m.group("b")) if m is not None else None
        at = text.rfind(short, max(0, start - len(short)), end) if short else -1
        out.append((at, end) if 0 <= at < start < at + len(short or "") else (start, end))
    return out


_BRACKETED = re.compile(r"（(?P<q>[\u4e00-\u9fff]{2,6})）")


def _in_order(short: str, full: str) -> bool:
    """Whether a name keeps characters of the full one, in order: 中国国航 of 中国国际航空股份有限公司."""
    at = 0
    for char in short:
        at = full.find(char, at) + 1
        if at == 0:
            return False
    return True


def short_names(text: str, names: list[tuple[int, int]]) -> dict[str, str]:
    """Short name by long name, for every name followed by its short name in brackets."""
    table: dict[str, str] = {}
    by_end = {end: text[start:end] for start, end in names}
    for m in _SHORT.finditer(text):
        short = m.group("q") or m.group("b") or m.group("t")
        full = by_end.get(m.start()) or by_end.get(len(text[: m.start()].removesuffix("公司").removesuffix(".")))
        if full is not None and short not in _GENERIC and short != full and len(full) >= len(short):
            table[short] = full
    for m in _BRACKETED.finditer(text):
        full, short = by_end.get(m.start()), m.group("q")
        if full is not None and full.endswith("公司") and short not in PLACES_ZH and short not in _GENERIC and _in_order(short, full):
            table[short] = full
    return table


# "甲物流（新加坡）", "乙化学（泰国）有限公司": a seat in brackets inside a name, or at its end.
_SEAT = re.compile(
    rf"[\u4e00-\u9fffA-Za-z]{{2,14}}（(?:中国|集团|控股|国际|亚洲|亚太|大中华|香港|澳门|台湾|上海|北京|深圳|广州|天津|重庆|杭州|苏州|南京|成都|武汉|西安|青岛|宁波|无锡|合肥|厦门|珠海|海南|江苏|浙江|广东|新加坡|日本|韩国|泰国|美国|英国|德国|欧洲|马来西亚|越南|印尼|印度)）(?:[\u4e00-\u9fff]{{0,8}}?(?:{ORG_ENDINGS}|公司|中心|分公司|支行))?"
)


def with_seats(text: str) -> list[tuple[int, int]]:
    """Spans of names that tell their seat in brackets; what stands before the name ends at a word that no name holds."""
    out = []
    known = gazetteer_zh.hits(text, gazetteer_zh.known())
    for m in _SEAT.finditer(text):
        opened = text.index("（", m.start())
        cut = max((c.end() for c in _HEAD.finditer(text, m.start()) if c.end() <= opened - 2 and not within(known, c.start(), c.end())), default=m.start())
        stem = text[cut:opened]
        if len(stem) >= 2 and stem not in PLACES_ZH and not wordy(stem) and not re.match("公司|集团|其|该", stem):
            out.append((cut, m.end()))
    return out


# "云基础设施初创公司贝塔": what a company is called before its name; "全球初创公司" are many.
_DESCRIBED = re.compile("(?!全球|中国|国内|全国|欧洲|美国)[\u4e00-\u9fff]*(?:初创|独角兽|巨头|龙头企业|初创公司|初创企业)")


def described(name: Name) -> bool:
    """Whether a name only says what some company is."""
    return name.kind == "org" and _DESCRIBED.fullmatch(name.text) is not None


# "若阿尔法科技投资", "该剧讲述虚构银行贝塔集团融资": what supposes, or tells a story, is no part of who does it.
_TOLD_OF = re.compile("(?:若(?=.{4})|(?:如果|假如|倘若)(?=.{3}))|.{0,6}(?:讲述|描写)(?:了|的)?(?:虚构)?的?(?:一家)?(?:银行|公司|企业)?(?=.{3})")


# "国产版Acme", "no-code平台": whom somebody is likened to, and foreign words that are no names.
_LIKENED = re.compile("(?:中国|国产|欧洲|美国|日本|印度|韩国|国内|本土|平价)版(?:的)?[“「\"]?$")
_FOREIGN_WORD = re.compile("[a-z]+(?:-[a-z]+)+|(?:token|agent|model|neocloud|startup|prompt|benchmark|pipeline|chip|coding|reasoning|inference|training|open|source|post|pre|money)s?")

_TRADE = re.compile("[\u4e00-\u9fff]{2,4}(?<![实工药矿锂企置产农乳酒创兴事])业")  # "支付业"


def likened(name: Name, text: str) -> bool:
    """Whether a name is only what somebody is compared with, or a foreign word in small letters."""
    return name.kind == "org" and (_LIKENED.search(text, max(0, name.start - 6), name.start) is not None or _FOREIGN_WORD.fullmatch(name.text) is not None or (_TRADE.fullmatch(name.text) is not None and wordy(name.text[:-1])))


# "华纳·兰伯特公司": the rest of a foreign name.
_DOTTED = re.compile("[·•][\u4e00-\u9fff]{1,6}?(?:公司|集团|银行|基金|实验室)")
# "持有17%的美团股份": shares of the firm, and not a firm that is called so.
_PART_OF = re.compile("[%股成]的$")
_SHARES = re.compile("公司|集团|的?(?:股份|股权|股票|权益|普通股|已发行)")


def trimmed(name: Name, text: str) -> Name:
    """A name without what only leads over to it, or follows: 'Volta管理的数据中心' are managed by Volta."""
    told = _TOLD_OF.match(name.text)
    if told is not None and name.kind == "org" and told.end() < len(name.text):
        return Name(name.start + told.end(), name.end, name.text[told.end() :], name.kind)
    if name.kind == "org" and (whole := _DOTTED.match(text, name.end)) is not None:
        return Name(name.start, whole.end(), text[name.start : whole.end()])
    if name.kind == "org" and len(name.text) > 4 and name.text[0] == "而" and text[max(0, name.start - 1) : name.start] in "，。；、":
        return Name(name.start + 1, name.end, name.text[1:])
    if name.kind == "org" and len(name.text) > 3 and name.text.endswith("股份") and _PART_OF.match(text, max(0, name.start - 2), name.start) and not _SHARES.match(text, name.end):
        return Name(name.start, name.end - 2, name.text[:-2])
    if name.kind == "place" and len(name.text) > 3 and name.text.startswith(("该州", "该省", "该市", "该国", "该县", "当地")):
        return Name(name.start + 2, name.end, name.text[2:], "place")
    managed = name.text.endswith("管理") and name.text[:-2].isascii() and text.startswith("的", name.end)
    return Name(name.start, name.end - 2, name.text[:-2], name.kind) if managed else name


# "挪威Acmevik的工厂": a town in foreign letters behind its country.
HAS_WORKS = re.compile("(?:市|镇)?的[^，。；]{0,8}(?:厂|基地|园区|数据中心)|(?:市|镇|工厂|生产基地)")


def whole_market(form: str, forms: list[str]) -> str | None:
    """'全球市场' after '全球叉车市场' is short for it."""
    if form not in ("全球市场", "中国市场", "国内市场", "美国市场"):
        return None
    longer = [f for f in forms if f != form and f.startswith(form[:2]) and f.endswith("市场")]
    return longer[0] if len(longer) == 1 else None
