"""Chinese times as rows: pattern, grain, resolver; the most specific row first.

年/月/日 forms, quarters and halves, relative words (今年, 上月, 未来三年) and their bounds (到..., ...起, ...以来).
"""

from __future__ import annotations

import re
from datetime import date as Date

from dealgraph.loaders.extract.model import Period
from dealgraph.loaders.extract.numerals import chinese
from dealgraph.loaders.extract.periods import Pattern, Resolver, day, month, months, quarter, year

_Y = r"(?P<y>(?:19|20|21)\d\d)[ ]?年?"
_YY = r"[ ]?(?P<y>(?:19|20|21)\d\d)[ ]?年"
_REL = r"(?P<rel>今年|去年(?!同[期季月])|明年|前年|后年|当年|同年|本年|次年|翌年)"
_LEAD = r"(?:(?P<lead>截至|截止|到了?|至|自从?|从|(?<![高低大小优少多逊超等])于|在)[ ]?)?"
_TAIL = r"(?:年?[初末底](?!前|之前|以前))?(?:(?:年?[初末底])?(?P<tail>以来|来(?=累计|已|共)|起|开始|之后|以后|之前|以前|前(?!三季|十|瞻|三|后|沿)|至今))?"
_SHIFT = {"今年": 0, "当年": 0, "同年": 0, "翌年": 1, "本年": 0, "去年": -1, "明年": 1, "次年": 1, "前年": -2, "后年": 2}
_Q = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4, "首": 1, "末": 4}


def _number(text: str) -> int:
    value = int(text) if text.isdigit() else chinese(text)
    return int(value) if value is not None else 1


def _year(m: re.Match[str], pub: Date | None) -> int | None:
    groups = m.groupdict()
    if groups.get("y"):
        return int(groups["y"])
    if pub is None:
        return None
    return pub.year + _SHIFT.get(groups.get("rel") or "", 0)


def _day(m: re.Match[str], pub: Date | None) -> Period | None:
    y = _year(m, pub)
    if y is None:
        return None
    mo = int(m.group("m"))
    if not m.groupdict().get("y") and not m.groupdict().get("rel") and pub and (mo, int(m.group("d"))) > (pub.month + 1, 31):
        y -= 1
    return day(y, mo, int(m.group("d")))


def _month(m: re.Match[str], pub: Date | None) -> Period | None:
    y = _year(m, pub)
    mo = _number(m.group("m"))
    if y is None or not 1 <= mo <= 12:
        return None
    if not m.groupdict().get("y") and not m.groupdict().get("rel") and pub and mo > pub.month:
        y -= 1
    return month(y, mo)


def _months_range(m: re.Match[str], pub: Date | None) -> Period | None:
    y = _year(m, pub)
    a, b = int(m.group("a")), int(m.group("b"))
    return months(y, a, y, b) if y and 1 <= a <= b <= 12 else None


def _quarter(m: re.Match[str], pub: Date | None) -> Period | None:
    y = _year(m, pub)
    return quarter(y, _Q[m.group("q")]) if y else None


def _first_quarters(m: re.Match[str], pub: Date | None) -> Period | None:
    y = _year(m, pub)
    return months(y, 1, y, 3 * _Q[m.group("q")]) if y else None


def _half(m: re.Match[str], pub: Date | None) -> Period | None:
    y = _year(m, pub)
    if y is None:
        return None
    return months(y, 1, y, 6) if m.group("h") in "上半年度中期1" else months(y, 7, y, 12)


def _yearly(m: re.Match[str], pub: Date | None) -> Period | None:
    y = _year(m, pub)
    return year(y) if y else None


def _next(m: re.Match[str], pub: Date | None) -> Period | None:
    return Period(f"{pub.year}", f"{pub.year + _number(m.group('n'))}") if pub else None


def _past(m: re.Match[str], pub: Date | None) -> Period | None:
    if pub is None:
        return None
    n = _number(m.group("n"))
    if n == 1:
        return Period(month(pub.year, pub.month - 11).start, f"{pub.year:04d}-{pub.month:02d}")
    return Period(f"{pub.year - n}", f"{pub.year}")


def _this_month(m: re.Match[str], pub: Date | None) -> Period | None:
    if pub is None:
        return None
    return month(pub.year, pub.month + {"本": 0, "当": 0, "上": -1, "下": 1, "上个": -1, "下个": 1}[m.group("w")])


def _ago(m: re.Match[str], pub: Date | None) -> Period | None:
    if pub is None:
        return None
    n = _number(m.group("n"))
    return month(pub.year, pub.month - n) if "月" in m.group() else year(pub.year - n)


def _span(m: re.Match[str], pub: Date | None) -> Period | None:
    return Period(m.group("a"), m.group("b")) if m.group("a") <= m.group("b") else None


def _from_to(m: re.Match[str], pub: Date | None) -> Period | None:
    """'2027年1月1日至12月31日', '2024年2月至2037年2月': from a day or month to another."""
    y, y2 = int(m.group("y")), int(m.group("y2") or m.group("y"))
    if m.group("d") and m.group("d2"):
        first, last = day(y, int(m.group("m")), int(m.group("d"))), day(y2, int(m.group("m2")), int(m.group("d2")))
    else:
        first, last = (month(a, int(b)) if 1 <= int(b) <= 12 else None for a, b in ((y, m.group("m")), (y2, m.group("m2"))))
    if first is None or last is None or (first.start or "") > (last.end or ""):
        return None
    return Period(first.start, last.end)


def _fiscal(m: re.Match[str], pub: Date | None) -> Period | None:
    """'截至6月30日的财季': the three months that end there, the last such ones where no year is told."""
    y, mo = _year(m, pub), int(m.group("m"))
    if y is None or not 1 <= mo <= 12:
        return None
    if not m.group("y") and not m.group("rel") and pub is not None and mo > pub.month:
        y -= 1
    return Period(month(y, mo - 2).start, f"{y:04d}-{mo:02d}")


def _ended(m: re.Match[str], pub: Date | None) -> Period | None:
    """'截至2025年6月30日止年度': the year, or the months, that end there."""
    y, mo = _year(m, pub), int(m.group("m"))
    if y is None or not 1 <= mo <= 12:
        return None
    if not m.group("y") and not m.group("rel") and pub is not None and mo > pub.month:
        y -= 1
    n = {"六": 6, "6": 6, "三": 3, "3": 3, "九": 9, "9": 9}.get(m.group("n")[0], 12)
    end = day(y, mo, int(m.group("d"))) if m.group("d") else None
    first = month(y, mo - n + 1)
    return Period(f"{first.start}-01", end.end) if n == 12 and end is not None else Period(first.start, f"{y:04d}-{mo:02d}")


def _last_quarter(m: re.Match[str], pub: Date | None) -> Period | None:
    """'上季营收': that of the quarter before the one in which it is told."""
    if pub is None:
        return None
    first = month(pub.year, (pub.month - 1) // 3 * 3 - 2).start or ""
    return quarter(int(first[:4]), (int(first[5:]) + 2) // 3)


def _fiscal_year(m: re.Match[str], pub: Date | None) -> Period | None:
    """'截至6月底的2025财年': the twelve months that end there, in the year it is named for."""
    y, mo = int(m.group("y")), int(m.group("m"))
    return Period(month(y, mo - 11).start, f"{y:04d}-{mo:02d}") if 1 <= mo <= 12 else None


def _year_ended(m: re.Match[str], pub: Date | None) -> Period | None:
    """'截至2027年1月的财年': the twelve months up to that one."""
    y, mo = _year(m, pub), int(m.group("m"))
    return Period(month(y, mo - 11).start, f"{y:04d}-{mo:02d}") if y is not None and 1 <= mo <= 12 else None


def _plan(m: re.Match[str], pub: Date | None) -> Period | None:
    """'十五五期间': the five years of a plan."""
    first = {"二": 2011, "三": 2016, "四": 2021, "五": 2026}[m.group("n")]
    return Period(str(first), str(first + 4))


def _up_to(m: re.Match[str], pub: Date | None) -> Period | None:
    """'2025年截至8月底', '年内截至8月': the months so far."""
    y, n = _year(m, pub), int(m.group("m"))
    return months(y, 1, y, n) if y and 1 <= n <= 12 else None


def _in_brackets(m: re.Match[str], pub: Date | None) -> Period | None:
    """'2025财年（2024年10月至2025年9月）', '第13周（3月24日-3月30日）': what the brackets say it is."""
    y = _year(m, pub)
    if y is None:
        return None
    y2 = int(m.group("y2") or y)
    if m.group("d") and m.group("d2"):
        first, last = day(y, int(m.group("m")), int(m.group("d"))), day(y2, int(m.group("m2")), int(m.group("d2")))
    else:
        first, last = (month(a, int(b)) if 1 <= int(b) <= 12 else None for a, b in ((y, m.group("m")), (y2, m.group("m2"))))
    return Period(first.start, last.end) if first and last and (first.start or "") <= (last.end or "") else None


_N = r"(?P<n>\d{1,2}|[一二两三四五六七八九十]{1,2})"
_HAN_MONTH = "十[一二]?|[一二三四五六七八九]"
_DAY = r"(?P<m>\d{1,2})[ ]?月(?:[ ]?(?P<d>\d{1,2})[ ]?日)?"
_DAY2 = r"(?:(?P<y2>20\d\d)[ ]?年[ ]?)?(?P<m2>\d{1,2})[ ]?月(?:[ ]?(?P<d2>\d{1,2})[ ]?日)?"
_ROWS: tuple[tuple[str, str, Resolver | None], ...] = (
    (rf"(?:(?:20\d\d(?:/\d\d)?|\d\d)[ ]?财年[^，。；（）\d]{{0,6}}|第\d{{1,2}}周|(?:本|上|首|当)周)（(?:(?P<y>20\d\d)[ ]?年[ ]?)?{_DAY}[ ]?[至到~—-][ ]?{_DAY2}）", "span", _in_brackets),
    (r"[“「]?十(?P<n>二|三|四|五)五[”」]?(?:规划)?(?:期间|时期)", "span", _plan),
    (rf"(?:{_YY}|{_REL}|年内)，?截至[ ]?(?P<m>\d{{1,2}})月(?:底|末|[上中下]旬)?(?![\d日])", "span", _up_to),
    (rf"\d{{1,2}}[ ]?月[ ]?\d{{1,2}}[ ]?日止?的[ ]?(?:{_Y}[ ]?)?第?(?P<q>[一二三四])季度?", "quarter", _quarter),
    (rf"截至(?:{_YY}|{_REL})?[ ]?(?P<m>\d{{1,2}})月(?:\d{{1,2}}日|底|末)?止?的?[^，。；\d]{{0,6}}?(?:季度|财季|三个月|3个月)", "quarter", _fiscal),
    (rf"(?:截至)?(?:{_YY}|{_REL})?[ ]?(?P<m>\d{{1,2}})月[ ]?(?:(?P<d>\d{{1,2}})日|底|末)?(?:止[的之]?|(?<=日)的)[ ]?(?P<n>全年度?|年度|财政年度|财年|(?:[三六九369]|十二|12)个月)", "year", _ended),
    (r"截至(?P<m>\d{1,2})月(?:\d{1,2}日|底|末)?止?的[ ]?(?P<y>20\d\d)[ ]?(?:财政年度|财年)", "year", _fiscal_year),
    (rf"截至{_YY}[ ]?(?P<m>\d{{1,2}})月(?:底|末)?止?的?(?P<n>年度|财政年度|财年)", "year", _year_ended),
    (r"(?P<y>20\d\d)年(?P<m>\d{1,2})月(?:(?P<d>\d{1,2})日)?[至到~-](?:(?P<y2>20\d\d)年)?(?P<m2>\d{1,2})月(?:(?P<d2>\d{1,2})日)?", "span", _from_to),
    (rf"{_YY}[ ]?(?P<m>\d{{1,2}})月[ ]?(?P<d>\d{{1,2}})[日号]", "day", _day),
    (rf"{_REL}[ ]?(?P<m>\d{{1,2}})月[ ]?(?P<d>\d{{1,2}})[日号]", "day", _day),
    (r"(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)", "day", _day),
    (rf"(?:{_YY}|{_REL})?(?P<a>\d{{1,2}})月?[-至到—](?P<b>\d{{1,2}})月(?:份|期间)?", "span", _months_range),
    (rf"{_YY}[ ]?(?P<m>\d{{1,2}}|{_HAN_MONTH})月份?", "month", _month),
    (rf"{_REL}[ ]?(?P<m>\d{{1,2}}|{_HAN_MONTH})月份?", "month", _month),
    (rf"(?P<m>{_HAN_MONTH})月份", "month", _month),
    (r"(?:上一?年度?|去年|前一年|上年度?)（(?P<y>20\d\d)[ ]?年度?）", "year", _yearly),
    (r"(?<![\d年])(?P<m>\d{1,2})月[ ]?(?P<d>\d{1,2})[日号]", "day", _day),
    (r"(?P<a>20\d\d)年?[ ]?[-至到~—][ ]?(?P<b>20\d\d)年?", "span", _span),
    (r"(?:20\d\d|\d\d)财年(?:第?[一二三四]季度|上半年|下半年|Q[1-4])?|(?:本|上|下|该|第?[一二三四])财年?季度?|FY\d\d+", "fiscal", None),
    (rf"(?:{_Y}|{_REL})?[前首](?P<q>[一二三123])个?季度?", "quarter", _first_quarters),
    (rf"(?:{_Y}|{_REL})?(?P<q>三)季(?=报)", "quarter", _first_quarters),
    (rf"(?:{_Y}|{_REL})?(?:[前首]|1至|1-)(?P<n>\d{{1,2}}|[一二两三四五六七八九十]{{1,2}})个?月", "span",
     lambda m, p: months(y, 1, y, n) if (y := _year(m, p)) and 1 <= (n := _number(m.group("n"))) <= 12 else None),
    (rf"(?:{_Y}[ ]?|{_REL})?(?:第(?P<q>[一二三四1-4])季度?|(?<!上)(?P<q2>[一二三四首]|[1-4](?=季))季度?(?!度?报社))", "quarter",
     lambda m, p: quarter(y, _Q[m.group("q") or m.group("q2")]) if (y := _year(m, p)) else None),
    (rf"(?:{_Y}[ ]?|{_REL})?Q(?P<q>[1-4])(?![A-Za-z\d])", "quarter", _quarter),
    (r"(?<![较比从由于及])上(?:一|个)?季(?=度?(?:的|净|营|毛|税|本|单|合|利|获|亏|收|销|出|产|每|资|总|共|盈|，))度?", "quarter", _last_quarter),
    (r"(?P<y>20\d\d)H(?P<h>[12])(?!\d)", "half", _half),
    (rf"(?:{_Y}|{_REL})?(?P<h>上半年|下半年|半年度|半年(?=报)|中(?=报(?!告))|中期)", "half", _half),
    (rf"{_YY}(?:度|全年)?", "year", _yearly),
    (rf"{_REL}(?:度|全年)?(?!\d)", "year", _yearly),
    (r"(?P<w>本|当|上个|下个|上|下)月", "month", _this_month),
    (rf"(?:未来|今后|接下来){_N}年(?:内|间|里)?", "next", _next),
    (rf"(?:过去|近|最近){_N}年(?:间|里|来)?", "past", _past),
    (rf"{_N}(?:个月|年)前", "ago", _ago),
    (rf"(?<=成立仅){_N}个月", "ago", _ago),
    (r"(?<![\d年到-])(?<!(?<!截)至)(?P<m>\d{1,2})月份?(?![\d])", "month", _month),
)  # fmt: skip

PATTERNS: tuple[Pattern, ...] = tuple((re.compile(_LEAD + "(?:" + p + ")" + _TAIL), grain, fn) for p, grain, fn in _ROWS)


_TOLD_YEAR = re.compile(r"(?<!\d)(?<!到)(?<!(?<!截)至)(20\d\d)[ ]?年(?!代)|(今年|去年|明年|前年|年内)")
# How far back a year is looked for that a month, or "that year", goes on from.
_BACK = 160


def read_in(m: re.Match[str], text: str, pub: Date | None) -> Date | None:
    """The day to resolve a time against: the end of the year told before it, where it names none and goes on from that."""
    groups = m.groupdict()
    named = groups.get("rel") in ("当年", "同年", "次年", "翌年")
    if groups.get("y") or (groups.get("rel") and not named) or not (named or groups.keys() & {"q", "m", "h", "n", "a"}):
        return pub
    told = None
    for hit in _TOLD_YEAR.finditer(text, max(0, m.start() - _BACK), m.start()):
        told = hit
    if told is None or told.group(2) or not (pub is None or named or _same_breath(text, told.end(), m.start())):
        return pub
    return Date(int(told.group(1)), 12, 31) if pub is None or int(told.group(1)) < pub.year else pub


def _same_breath(text: str, start: int, end: int) -> bool:
    """Whether no sentence ends, and no time that is told of the year of publication stands, between two places."""
    return end - start <= 60 and re.search(r"[。\n；]|现在|目前|近日|日前|最新", text[start:end]) is None


def bounded(period: Period | None, lead: str, tail: str) -> Period | None:
    """到2031年 leaves the start open, 2031年起 the end."""
    if period is None:
        return None
    if tail in ("以来", "来", "起", "开始", "后", "之后", "以后", "至今"):
        return Period(period.start, None)
    if tail in ("前", "之前", "以前") or lead in ("到", "至"):
        return Period(None, period.end)
    return period
