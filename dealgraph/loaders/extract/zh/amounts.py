"""The Chinese amount grammar: [hedge] [currency sign] number magnitude [多/余] [currency or counter] [以上/左右].

500亿美元 is 5e10 USD; 数亿 is one to ten times 1e8; a number after 第, inside 36氪 or before 年 is no amount.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from dealgraph.loaders.extract.en.amounts import bounds
from dealgraph.loaders.extract.model import Amount
from dealgraph.loaders.extract.numerals import ZH_MAGNITUDES, chinese, digits
from dealgraph.loaders.extract.units import CURRENCY_SIGNS, PHYSICAL, ZH_COUNTERS, ZH_CURRENCIES

_DIGITS = r"\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,8})?|\d{1,18}(?:\.\d{1,8})?"
_HAN = r"[零〇一二三四五六七八九两十百千]{1,9}(?:点[零一二三四五六七八九]{1,6})?"
_MAGS = "兆(?=[多余]?(?:美元|日元|日圆|韩元|欧元|元|新台币|台币))|万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百|十"
_CUR = "|".join(sorted(ZH_CURRENCIES, key=len, reverse=True))
_PHYS = "|".join(sorted(PHYSICAL, key=len, reverse=True))
# "港币3,010元": a currency by name, told before its number and not the unit of the number before it.
_NAMED = r"(?<![\d亿万千百十余多])(?:港币|港元|美元|欧元|英镑|日元|韩元|澳元|新加坡元)(?=[ ]?\d)[ ]?"
_SIGN = rf"(?:US|HK|NT|S|A|C)?\$|€|£|¥|￥|USD ?|RMB ?|人民币|新台币|{_NAMED}"
_NUMBER = re.compile(
    rf"(?P<cur>{_SIGN})?(?P<several>[数几上过近超逾破])?"
    rf"(?P<num>(?:(?<![\d.A-Za-z])|(?<=[a-z])(?=\d{{1,2}}(?:\.\d{{1,4}})?%))(?:{_DIGITS})|(?<![第零一二三四五六七八九十百千万亿]){_HAN})?(?P<odd>[多余几来])?[ ]?(?P<mag>{_MAGS})?(?P<odd2>[多余])?"
)
_UNIT = re.compile(
    rf"[ ]?(?:(?P<cur>{_CUR})|(?P<pct>%(?!点)|成(?![立为功员本果都长交熟绩品分就]))|(?P<times>倍|x(?![a-zA-Z])|×)|(?P<points>个百分点|个基点)|(?P<phys>{_PHYS})(?:(?<=[\u4e00-\u9fff])|(?![A-Za-z]))|"
    rf"(?P<count>{ZH_COUNTERS}))",
    re.IGNORECASE,
)
# "千万级融资", "百万美元种子轮": a magnitude without a number is one to ten times itself.
_BARE = r"(?<![\d零一二三四五六七八九十百千万亿多余.数几上过近超逾破约达])(?:千万|百万|百亿|十亿|亿)(?=(?:人民币|美元|元|港元)?级|(?:美元|元|元人民币|人民币|美金)(?:级)?(?:的)?(?:种子|天使|[A-H]\d?\+*轮|Pre|战略|新一轮|首轮|融资|股权融资))"
_START = re.compile(rf"(?:{_SIGN}|[数几上过近超逾破](?=[十百千万亿])|{_BARE}|\d|{_HAN})")
_IS_BARE = re.compile(_BARE)
_SIGNS = {**ZH_CURRENCIES, **CURRENCY_SIGNS, "USD": "USD", "RMB": "CNY"}
# A size is no sum ("17.5万立方米", "30万载重吨"), and a span of time counts nothing ("18个月").
_SIZE = re.compile(r"[ ]?(?:立方|平方|公里|千米|米|亩|公顷|海里|载重吨|总吨|标箱|标准箱|TEU|升|毫升|毫安|赫兹|字节|像素|纳米|毫米|厘米|行代码|个?小时|个?星期|个季度|个多?半?月|个?(?:工作|交易|自然)日|[KMGTP]?[Bb]ps|流明|马力|匹)")
_PERCENT_OF = re.compile(rf"百分之({_HAN})")
# "超过三分之一的份额": a part of a market or of a company.
_FRACTION = re.compile("(?P<n>[二三四五六七八九十])分之(?P<k>[一二两三四五六七八九])(?=(?:以上|左右)?的?(?:市场)?(?:份额|股份|股权))")
# "1兆7934.68亿元", "41万8000人", "1亿2000万元": two magnitudes make one quantity.
_SIGN_BEFORE = re.compile("(港币|港元|美元|新台币|台币)[ ]?$")
_COMPOUND = re.compile(r"(?<![\d.A-Za-z])(?P<a>\d{1,4})(?P<x>兆|万亿|亿|万)(?P<b>\d,\d{3}|\d{1,4}(?:\.\d{1,4})?)(?P<y>亿|万)?")
# "增长一倍以上": by as much again, which makes it two times.
_DOUBLE = re.compile(r"(?:翻了?一?番|翻倍|翻一倍)|(?P<four>翻了?两番)|(?<=[增加长升涨大高])(?:了|近|超|逾|约|超过|将近){0,2}(?:一倍|1倍)(?P<more>多|以上)?")
_HEDGES: tuple[tuple[str, str], ...] = (
    ("不超过?|不多于|不高于|至多不超", "at_most"),
    ("至少为?|不低于|不少于|最少|起码|不小于", "at_least"),
    ("上看|最高可?达?到?|至多|最多|多达|高达不超|上限为?", "up_to"),
    ("跌破|跌穿|不足|不到|不及|低于|少于|未达|(?:尚未|仍未|没有|未能?)(?:突破|超过|达到|跨过|满)", "less_than"),
    ("超过了?|超出|超|逾|突破了?|高于|多于|大于|跨过|站上|破", "more_than"),
    ("将近|接近于?|逼近|近", "nearly"),
    ("大约|约为|约合|约|大概|估计|左右|预估", "about"),
)
_HEDGE = re.compile("(?:" + "|".join(rf"(?P<h{i}>{p})" for i, (p, _) in enumerate(_HEDGES)) + r")(?:人民币|了|为|有|达到?|到|可?(?:完成|发生|披露|新增|创造|提供|收购|投资|认购|购买|获得|募资|募集|融资|筹集|寻求高达)|可|或达|寻求高?达|将?达)?(?:价值|总额|总计|合计|总价)?约?[ ]?$")
# "约占全球市场30%"
_ABOUT_OF = re.compile(r"约占[^，。；\d]{1,18}[ ]?$")
_AFTER = re.compile(r"[ ]?(?:(?P<up>以上|及以上|起|或以上|或更多|或更高|甚至更多)|(?P<about>左右|上下)|(?P<under>以内|以下))")
_PER_SHARE = re.compile(r"(?:/|每)(?:股|份|桶|吨|盎司|片|颗|台|月|年|小时|人|千瓦时|度|百万)")
_BEFORE_PER = re.compile(r"(?:每股|每份|每股派|股价|每桶|每吨|每颗|每片|每[台艘架辆套枚列]|单价|每人|每月|每[日天](?!活跃)|售价|起售价|发行价|每百万|每10股)[^，。；]{0,8}$")
_RANGE_AHEAD = re.compile(r"[ ]?[-~至到—–～][ ]?\d")
# "1.3/2.2/3.4亿元": what a list is counted in stands behind its last number.
_SHARED = re.compile(rf"(?:/(?:{_DIGITS})){{1,7}}[ ]?(?P<mag>{_MAGS})?(?=(?P<cur>{_CUR})|(?P<pct>%))")
_JOIN = re.compile(r"[ ]?(?:(?:至|到|~)[ ]?-|-|~|至|到|—|–|～)[ ]?$")
_CHANGED = re.compile(r"[增涨升提降减跌缩高扩加]$")


@dataclass(frozen=True)
class Reading:
    start: int
    end: int
    value: Decimal
    scale: Decimal
    unit: str
    several: bool
    odd: bool
    over: str
    noun: str


def find(text: str, taken: Sequence[tuple[int, int]]) -> list[Amount]:
    blocked = bytearray(len(text) + 1)
    for s, e in taken:
        blocked[s:e] = b"\1" * (e - s)
    readings: list[Reading] = []
    out = _specials(text, blocked)
    pos = 0
    while (hit := _START.search(text, pos)) is not None:
        at = hit.start()
        if blocked[at]:
            pos = at + 1
            continue
        reading = _read(text, at)
        pos = reading.end if reading is not None else max(at + 1, _skip(text, at))
        if reading is not None:
            readings.append(reading)
    return _in_currency(text, out + _join(text, readings))


_TOLD_ONCE = re.compile(r"(?:（|，)(?:单位：|货币为)?(?P<cur>人民币|新台币|台币|港元|港币|美元|日元|欧元|韩元)，?下同")


def _in_currency(text: str, found: list[Amount]) -> list[Amount]:
    """'326亿元（新台币，下同）': what 元 means in the whole passage."""
    told = _TOLD_ONCE.search(text)
    if told is None:
        return found
    unit = ZH_CURRENCIES[told.group("cur")]
    return [replace(a, unit=unit) if a.unit == "CNY" and "人民币" not in a.text else a for a in found]


def _skip(text: str, at: int) -> int:
    """Past a digit run that was refused, so that its tail is not read as a smaller number."""
    end = at
    while end < len(text) and (text[end].isdigit() or text[end] in ".,"):
        end += 1
    return end


def _specials(text: str, blocked: bytearray) -> list[Amount]:
    out = []
    for hit in _PERCENT_OF.finditer(text):
        value = chinese(hit.group(1))
        if value is not None and not blocked[hit.start()]:
            out.append(_amount(text, hit.start(), hit.end(), value, value, "percent", False, ""))
            blocked[hit.start() : hit.end()] = b"\1" * (hit.end() - hit.start())
    for hit in _FRACTION.finditer(text):
        whole, part = chinese(hit.group("n")), chinese(hit.group("k"))
        if whole and part and not blocked[hit.start()]:
            share = part * 100 / whole
            out.append(_amount(text, hit.start(), hit.end(), round(share, 1), round(share, 1), "percent", False, ""))
            blocked[hit.start() : hit.end()] = b"\1" * (hit.end() - hit.start())
    for hit in _COMPOUND.finditer(text):
        if not blocked[hit.start()] and (made := _compound(text, hit)) is not None:
            out.append(made)
            blocked[made.start : made.end] = b"\1" * (made.end - made.start)
    for hit in _DOUBLE.finditer(text):
        two = Decimal(4 if hit.group("four") else 2)
        if not blocked[hit.start()]:
            start = hit.end() - len(hit.group().lstrip("了近超逾约过将")) if hit.group().endswith(("倍", "多", "以上")) else hit.start()
            end = hit.end() - (2 if hit.group("more") == "以上" else 0)
            out.append(_amount(text, start, end, two, two, "multiple", hit.group("more") == "多", ""))
            blocked[hit.start() : hit.end()] = b"\1" * (hit.end() - hit.start())
    return out


def _compound(text: str, hit: re.Match[str]) -> Amount | None:
    """A quantity told by two magnitudes, the greater one first; a thousand is needed behind 万 that no 万 follows."""
    high, low = ZH_MAGNITUDES[hit.group("x")], ZH_MAGNITUDES[hit.group("y") or ""]
    unit = _UNIT.match(text, hit.end())
    if low >= high or unit is None or unit.group("pct") or unit.group("times") or unit.group("points") or (not hit.group("y") and (hit.group("x") != "万" or len(hit.group("b")) < 3)):
        return None
    value = Decimal(hit.group("a")) * high + Decimal(hit.group("b").replace(",", "")) * low
    sign = _SIGN_BEFORE.search(text, max(0, hit.start() - 6), hit.start())
    name, end, noun, factor = _unit(unit, hit, text, sign.group(1) if sign is not None else "")
    return _amount(text, hit.start() if sign is None else sign.start(), end, value * factor, value * factor, name, False, noun)


def _read(text: str, at: int) -> Reading | None:
    m = _NUMBER.match(text, at)
    if m is None or m.end() == at or not (m.group("num") or m.group("mag")):
        return None
    bare = not m.group("num") and not m.group("several")
    if bare and _IS_BARE.match(text, at) is None:
        return None
    raw, mag = m.group("num") or "", m.group("mag") or ""
    bare = bare or (raw in ("十", "百", "千") and not m.group("several") and _IS_BARE.match(text, at) is not None)
    several = bare or (m.group("several") in ("数", "几") and (not raw or not raw.strip("十百千")))
    value = Decimal(1) if not raw else digits(raw) if raw[0].isdigit() else chinese(raw)
    if value is None or (at and text[at - 1] == "第"):
        return None
    scale = ZH_MAGNITUDES[mag]
    u = _UNIT.match(text, m.end() + (bare and text.startswith("级", m.end())))
    if not (m.group("cur") or (u is not None and u.group("cur"))) and _SIZE.match(text, m.end()):
        return None
    unit, end, noun, factor = _unit(u, m, text, (m.group("cur") or "").strip())
    han = bool(raw) and not raw[0].isdigit()
    if not unit and not mag and _RANGE_AHEAD.match(text, end):
        return Reading(at, end, value, scale, "", False, False, "", "")
    if not unit and not mag and raw and not han and (shared := _SHARED.match(text, end)) is not None and value * ZH_MAGNITUDES[shared.group("mag") or ""] != 0:
        unit = ZH_CURRENCIES[shared.group("cur")] if shared.group("cur") else "percent"
        return Reading(at, end, value, ZH_MAGNITUDES[shared.group("mag") or ""], unit, False, False, "", "")
    if (not unit and not mag) or (han and not mag and not several and unit in ("", "count") and noun not in ("名", "家", "座", "台", "股")):
        return None
    if unit == "percent" and u is not None and u.group("pct") and "成" in u.group("pct"):
        value *= 10
        if several or value > 100:
            return None
    several_mark = m.group("several") or ""
    start = at
    if several_mark and raw and several_mark not in "数几":
        start = at + len(several_mark)
    over = {"上": "more_than", "过": "more_than", "近": "nearly", "超": "more_than", "逾": "more_than", "破": "more_than"}.get(several_mark, "")
    odd = bool(m.group("odd") in ("多", "余", "几") or m.group("odd2"))
    return Reading(start, end, value * factor, scale, unit, several, odd, over, noun)


def _unit(u: re.Match[str] | None, m: re.Match[str], text: str, sign: str) -> tuple[str, int, str, Decimal]:
    one = Decimal(1)
    if u is None or (sign and not u.group("cur")):
        unit = _SIGNS.get(sign, "")
        return unit, m.end(), "", one
    if u.group("cur"):
        unit = _SIGNS.get(sign, "") if sign not in ("", "人民币") else ZH_CURRENCIES[u.group("cur")]
        return unit, u.end(), "", one
    if u.group("points"):
        return "point", u.end(), "", one
    if u.group("pct"):
        return "percent", u.end(), "", one
    if u.group("times"):
        return "multiple", u.end(), "", one
    if u.group("phys"):
        name, factor = PHYSICAL[u.group("phys").casefold() if u.group("phys").isascii() else u.group("phys")]
        return name, u.end(), "", factor
    return "count", u.end(), text[u.start("count") : u.start("count") + 8], one


def _join(text: str, readings: list[Reading]) -> list[Amount]:
    out: list[Amount] = []
    i = 0
    while i < len(readings):
        a = readings[i]
        b = readings[i + 1] if i + 1 < len(readings) else None
        if b is not None and _is_range(text, a, b):
            low = a.value * (a.scale if a.scale != 1 or (a.unit == b.unit and a.unit) else b.scale)
            high = b.value * b.scale
            if low <= high or (text[b.start - 1] in "- " and "至" in text[a.end : b.start] and "-" in text[a.end : b.start]) or (b.unit == a.unit == "percent" and not _CHANGES.search(text, max(0, a.start - 6), a.start)):  # "下降约40%至25%"
                out.append(_amount(text, a.start, b.end, min(low, high), max(low, high), b.unit, False, b.noun))
                i += 2
                continue
        if a.unit != "point" and (a.unit or a.scale != 1):  # "波音737-800" is no range, and 737 no sum
            top = a.value * a.scale * 10 if a.several else a.value * a.scale
            out.append(_amount(text, a.start, a.end, a.value * a.scale, top, a.unit, a.odd, a.noun, a.over))
        i += 1
    return out


_CHANGES = re.compile("[由从自](?:约|近|超)?$")


def _is_range(text: str, a: Reading, b: Reading) -> bool:
    between = text[a.end : b.start]
    if len(between) > 4 or not between or _JOIN.match(between) is None or (not b.unit and b.scale < 10**8):
        return False
    return a.unit in ("", b.unit) and not a.several and not _CHANGED.search(text[a.start : a.end])


def _amount(
    text: str, start: int, end: int, low: Decimal, high: Decimal, unit: str, odd: bool, noun: str, over: str = ""
) -> Amount:
    hedge = _HEDGE.search(text, max(0, start - 14), start)
    name = next((q for i, (_, q) in enumerate(_HEDGES) if hedge and hedge.group(f"h{i}")), over or "exact")
    if hedge is None and unit == "percent" and _ABOUT_OF.search(text, max(0, start - 24), start):
        name = "about"
    after = _AFTER.match(text, end)
    if after and name in ("exact", "about"):
        name = "at_least" if after.group("up") else "about" if after.group("about") else "at_most"
        end = after.end()
    elif odd and name in ("exact", "about"):
        name = "more_than"
    per = bool(_PER_SHARE.match(text, end) or _BEFORE_PER.search(text, max(0, start - 12), start))
    if low != high:
        kind = "about" if name == "about" or high == low * 10 else "exact"
        return Amount(text[start:end], low, high, unit, kind, start, end, noun, per)
    least, most = bounds(low, name)
    return Amount(text[start:end], least, most, unit, name, start, end, noun, per)
