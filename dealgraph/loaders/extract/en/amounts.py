"""The English amount grammar: [hedge] [currency] number [magnitude] [currency word or unit].

A number glued to letters (H100, Q3, 5G), a date and a bare number without a counted noun are no amounts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from dealgraph.loaders.extract.en.counted import COUNT, uncued
from dealgraph.loaders.extract.en.currencies import whose_crown, whose_peso, whose_yen
from dealgraph.loaders.extract.en.folds import find_folds, find_parts
from dealgraph.loaders.extract.model import Amount
from dealgraph.loaders.extract.numerals import EN_MAGNITUDES, digits, english_word
from dealgraph.loaders.extract.units import (
    COUNT_NOUNS,
    CURRENCY_CODES,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    PHYSICAL,
)

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_WORD = (
    rf"(?:{_TENS})(?:-(?:{_ONES}))?|{_ONES}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    r"nineteen|half an?|a half|a quarter|a dozen|an?"
)
_TOKEN = re.compile(
    r"(?<![\w.,/$€£-])(?<!\d )\d{1,3}(?: \d{3}){1,3}(?= (?:tons?|tonnes?|people|employees|jobs|workers|staff|units|euros?|customers|vehicles|square)\b)|"
    rf"(?<![\w.,/])(?:\d{{1,2}}(?:,\d{{2}}){{1,4}},\d{{3}}|\d{{1,3}}(?:,\d{{3}}){{1,6}}(?:\.\d{{1,8}})?|\d{{1,18}}(?:\.\d{{1,8}})?)(?!\d)|"
    rf"(?<=[$€£¥₩₹])(?:\d{{1,2}}(?:,\d{{2}}){{1,4}},\d{{3}}|\d{{1,3}}(?:,\d{{3}}){{1,6}}(?:\.\d{{1,8}})?|\d{{1,18}}(?:\.\d{{1,8}})?)(?!\d)|"
    rf"(?<=\$US)\d{{1,9}}(?:\.\d{{1,8}})?(?!\d)|(?<=\$A)\d{{1,9}}(?:\.\d{{1,8}})?(?!\d)|"
    rf"(?<=\b[PRNW])\d{{1,3}}(?:,\d{{3}})?(?:\.\d{{1,8}})?(?=[ -]?(?:[tbm]r?illion|[bmt]n|b)\b)|"
    rf"(?<=[A-Z]{{3}})\d{{1,6}}(?:\.\d{{1,8}})?(?!\d)|(?:(?<=\bRs|\bRM|\bRp|\bkr|\bzł|\bQR|\bSR|\bNT|\bDh|\bTL)|(?<=\b[DSN]Kr|\bKSh|\bDhs|\bSfr|\bRs\.))(?:\d{{1,2}}(?:,\d{{2}}){{1,4}},\d{{3}}|\d{{1,3}}(?:,\d{{3}}){{1,6}}|\d{{1,9}})(?:\.\d{{1,8}})?(?!\d)|"
    rf"(?<![\w-])(?:{_WORD}|tens of|hundreds of|tens or hundreds of|several hundred|several)(?!\w)|"
    rf"(?<![\w-])(?:{_ONES}|ten|twelve|twenty)(?=-?fold\b)|(?<!s of )\b(?=[mbt]r?illions of\b)",
    re.IGNORECASE,
)
_SIGNS = "|".join(sorted((re.escape(s) for s in CURRENCY_SIGNS), key=len, reverse=True))
_CODES = "|".join(CURRENCY_CODES)
_PREFIX = re.compile(rf"(?:(?<![A-Za-z])({_SIGNS})|\b({_CODES}))[ \u00a0-]?$")
_MAG = "|".join(sorted((m.replace(" ", r"\s") for m in EN_MAGNITUDES), key=len, reverse=True))
_SUFFIX_MAG = re.compile(rf"(?:[ -]?({_MAG})(?:\+)?(?![a-zA-Z&]))", re.IGNORECASE)
_WORDS = "|".join(sorted((w.replace(".", r"\.") for w in CURRENCY_WORDS), key=len, reverse=True))
_CURRENCY_WORD = re.compile(rf"(?:\s|-|\sof\s)({_WORDS}|{_CODES})\b", re.IGNORECASE)
_PERCENT = re.compile(r"[\s-]?(?:%|percent\b|per[\s-]cent\b|pct\b|pc\b)(?!\s?points?)", re.IGNORECASE)
_POINTS = re.compile(r"\s?(?:%\s?|percent(?:age)?[ -]|basis[ -])points?|\s?(?:bps|pp)\b", re.IGNORECASE)
_MULTIPLE = re.compile(r"(?:\s?[x×](?![\w])|-?\s?fold\b|\stimes\b)")
_PHYSICAL_FORMS = "|".join(sorted((re.escape(u) for u in PHYSICAL if u.isascii()), key=len, reverse=True))
_PHYSICAL = re.compile(rf"[\s-]?({_PHYSICAL_FORMS})(?:p|e|dc|ac|s)?(?![a-zA-Z])", re.IGNORECASE)
_WATTS = re.compile(r"\s(?:giga|mega|tera|kilo)watts?\b", re.IGNORECASE)
_MASS_POUNDS = re.compile(
    r"\s?(?:pounds|lbs?)\b(?=\s(?:of\s[a-zA-Z]|[A-Z]\d?[A-Z]\d|per\s|a\syear|annually))|\s?lbs?\b"
)
_BY_WEIGHT = re.compile(
    r"\b(?:uranium|copper|lithium|nickel|cobalt|zinc|production|output|mined|concentrate)\b[^.;]{0,60}$", re.IGNORECASE
)
_COUNT_OF = re.compile(rf"\s(?:of\s(?:its|the|their|our)\s(?:[a-z-]+\s){{0,2}})({COUNT_NOUNS})\b", re.IGNORECASE)
_PER_SHARE = re.compile(
    r"(?:[ ,]+(?:in cash|in stock))?\s?(?:/\s?|per[ -]|(?:a|an|each|apiece)\s?)(?:common |ordinary |class a |payable |diluted |basic )?"
    r"(?:share|ads|unit|barrel|ounce|pound|lb|tonne|ton|mwh|kwh|gpu|hour|month|user|seat|watt|kilo|gallon|day|person|"
    r"employee|vehicle|car|token|million tokens|phone|device|night|piece)\b|\s(?:apiece|per-share)\b",
    re.IGNORECASE,
)

_HEDGES: tuple[tuple[str, str], ...] = (
    (r"(?:no|not) (?:more|greater|higher) than|at (?:the )?most|not exceed(?:ing)?|capped at|(?:a )?maximum of", "at_most"),
    (r"at least|no (?:less|fewer) than|not less than|a minimum of|minimum|(?<!, )or more than", "at_least"),
    (r"just (?:under|below|shy of)|(?:a little |slightly )?(?:less|fewer|lower) than|under(?! an? )|below|shy of", "less_than"),
    (
        r"(?:much |far |well |slightly |a little )?(?:more|greater|higher) than|(?:well |just |slightly )?over|exceed(?:s|ed|ing)?|"
        r"in excess of|(?:well |just )?above|upwards? of|north of|top(?:s|ped|ping)|surpass(?:es|ed|ing)?|beyond|"
        r"past|crosse[sd]|surpassing",
        "more_than",
    ),
    (r"(?<!was )(?<!were )(?<!is )up to(?: ?~| about| around| approximately| an estimated)?|as (?:much|many|high) as|(?:an )?upper limit of|upto", "up_to"),
    (r"nearly|almost|close to|approaching|near|nearing|not quite|just short of|virtually", "nearly"),
    (
        r"about|around|some|approximately|roughly|an estimated|estimated|estimates?|circa|ca\.|c\.|~|≈|approx\.?|"
        r"on the order of|in the region of|more or less|somewhere around|in the neighborhood of",
        "about",
    ),
)
_HEDGE = re.compile(
    "(?:"
    + "|".join(rf"(?P<h{i}>(?<![\w-])(?:{p}))" for i, (p, _) in enumerate(_HEDGES))
    + r")[ ,\"]{0,2}(?:(?:a|an|the|another|its|their|total|combined|additional|of|just|record|initial|value|worth) ){0,2}$",
    re.IGNORECASE,
)
_BETWEEN, _FROM = (re.compile(rf"\b{w} (?:about |around |roughly |approximately |just |a |an |over |nearly )?$", re.IGNORECASE) for w in ("between", "from"))
_OR_MORE = re.compile(r"(?:\s(?:or more|and above|plus\b(?=[,.;)]|$))|\+|-plus\b)", re.IGNORECASE)
_OR_SO = re.compile(r"\sor so\b", re.IGNORECASE)
_RANGE_AHEAD = re.compile(r"\s?(?:-|to|and|or)\s?(?:US)?[$€£¥]?\d")
_RANGE_BEHIND = re.compile(r"[$€£¥]\d{1,4}(?:\.\d{1,4})?-$")
_JOIN = re.compile(r"^\s?(?:-|to|and|or)\s?$")


@dataclass(frozen=True)
class Reading:
    """One number read outwards, before hedges and ranges."""

    start: int
    end: int
    value: Decimal
    high: Decimal | None
    magnitude: Decimal | None
    unit: str
    noun: str = ""


def find(text: str, taken: Sequence[tuple[int, int]]) -> list[Amount]:
    readings = []
    spans = sorted(taken)
    starts = [s for s, _ in spans]
    reach = -1
    for token in _TOKEN.finditer(text):
        at = bisect_right(starts, token.start()) - 1
        if token.start() < reach or (at >= 0 and spans[at][1] > token.start()):
            continue
        reading = _read(text, token.start(), token.end())
        if reading is not None:
            readings.append(reading)
            counted = COUNT.match(text, reading.end) if reading.unit == "count" else None
            reach = counted.end() if counted else reading.end  # the 737 of "100 Boeing 737 aircraft" counts nothing
    return _join(text, sorted([*readings, *_grown(text)], key=lambda r: r.start))


def _grown(text: str) -> list[Reading]:
    folds = [Reading(start, end, size, None, None, "multiple") for start, end, size in find_folds(text)]
    return folds + [Reading(start, end, size, None, None, "percent") for start, end, size in find_parts(text)]


def _read(text: str, start: int, end: int) -> Reading | None:
    word = text[start:end]
    is_digit = word[:1].isdigit()
    value: Decimal | None
    high: Decimal | None = None
    if is_digit:
        value = digits(word)
    elif word.casefold().endswith("of") or word == "" or word.casefold().startswith("several"):
        base = {"tens of": 10, "hundreds of": 100, "several hundred": 100}.get(word.casefold(), 1)
        value, high = Decimal(base), Decimal(base * 10)
        if word.casefold().startswith("tens or"):
            value, high = Decimal(10), Decimal(1000)
    else:
        value = english_word(word)
    if value is None:
        return None
    sign = _PREFIX.search(text, max(0, start - 5), start)
    currency = ""
    begin = start
    if sign and is_digit:
        currency = CURRENCY_SIGNS.get(sign.group(1) or "", "") or CURRENCY_CODES.get(sign.group(2) or "", "")
        currency = whose_crown(text) if currency == "crowns" else whose_yen(text) if sign.group(1) == "¥" else currency
        begin = sign.start()
    elif is_digit and text[start - 1 : start] in _INITIALS and not text[max(0, start - 2) : start - 1].isalnum():
        currency, begin = _INITIALS[text[start - 1]], start - 1  # "P4 billion": pesos as Manila writes them
    magnitude: Decimal | None = None
    at = end
    mag = _SUFFIX_MAG.match(text, at + 1 if word.casefold().endswith("of") else at)
    if mag is not None and _magnitude_ok(mag.group(1), currency, text, mag.end()):
        magnitude = EN_MAGNITUDES[" ".join(mag.group(1).casefold().split())]
        at = mag.end(1)
    unit, at, noun, factor = _unit(text, at, currency, is_digit, magnitude, word)
    if not unit:
        beside = _RANGE_AHEAD.match(text, at) or _RANGE_BEHIND.search(text, max(0, start - 14), start)
        if not currency and not (is_digit and (magnitude or beside)):
            return None
        unit = currency
    value *= factor
    return Reading(begin, at, value, None if high is None else high * factor, magnitude, unit, noun)


def _magnitude_ok(mag: str, currency: str, text: str, after: int) -> bool:
    """Single letters scale money only ("$5M", "$3b"), or thousands of anything ("25k users")."""
    counted = mag == "m" and COUNT.match(text, after) is not None  # "7m users"
    return (len(mag) > 1 and mag.casefold() not in ("mm",)) or bool(currency) or counted or mag in ("k", "K", "M", "B")


_INITIALS = {"P": "PHP", "R": "ZAR", "N": "NGN", "W": "KRW"}


def _unit(
    text: str, at: int, currency: str, is_digit: bool, magnitude: Decimal | None, word: str
) -> tuple[str, int, str, Decimal]:
    one = Decimal(1)
    if currency:
        extra = _CURRENCY_WORD.match(text, at)
        return currency, extra.end() if extra and magnitude else at, "", one
    if (is_digit or magnitude) and (mass := _pounds(text, at)):
        return "pound", mass.end(), "", one
    money = _CURRENCY_WORD.match(text, at)
    if money and money.group(1).casefold() == "pound" and not magnitude:
        money = None  # a weight
    if (money and word.casefold() not in ("a", "an")) or (money and magnitude):
        name = money.group(1)
        unit = CURRENCY_WORDS.get(name.casefold(), CURRENCY_CODES.get(name.upper(), ""))
        return whose_crown(text) if unit == "crowns" else whose_peso(text) if unit == "pesos" else unit, money.end(), "", one
    if _POINTS.match(text, at):
        return "point", at, "", one
    if percent := _PERCENT.match(text, at):
        return "percent", percent.end(), "", one
    if word.casefold() in ("a", "an", "one") and not magnitude and not (word.casefold() == "one" and _WATTS.match(text, at)):
        return "", at, "", one
    if multiple := _MULTIPLE.match(text, at):
        return "multiple", multiple.end(), "", one
    physical = _PHYSICAL.match(text, at)
    if physical and _is_physical(physical.group(1)):
        name, factor = _physical(physical.group(1).casefold(), magnitude, word)
        return name, physical.end(), "", factor
    if counted := COUNT.match(text, at):
        return "count", at, counted.group(2).casefold(), one
    if of := _COUNT_OF.match(text, at):
        return "count", at, of.group(1).casefold(), one
    return uncued(text, at, is_digit, magnitude, word)


def _physical(form: str, magnitude: Decimal | None, word: str) -> tuple[str, Decimal]:
    """The base unit and its factor; "5.6 million mt" and "100,000 mt" are metric tonnes, "5 mt" are millions of them."""
    return ("tonne", Decimal(1)) if form == "mt" and (magnitude or len(word) > 3) else PHYSICAL[form]


def _pounds(text: str, at: int) -> re.Match[str] | None:
    """Pounds of something, or of what a mine produces; else they are money."""
    mass = _MASS_POUNDS.match(text, at)
    return mass or (
        re.compile(r"\s?pounds\b").match(text, at) if _BY_WEIGHT.search(text, max(0, at - 90), at) else None
    )


def _is_physical(form: str) -> bool:
    """Short forms in running text: 'kt' and 'MW' are units, 't' and 'W' alone are too often something else."""
    return len(form) > 2 or form.casefold() in ("kw", "mw", "gw", "tw", "lb", "kt", "mt")


def _join(text: str, readings: list[Reading]) -> list[Amount]:
    out: list[Amount] = []
    i = 0
    while i < len(readings):
        first = readings[i]
        second = readings[i + 1] if i + 1 < len(readings) else None
        if second is not None and (joined := _range(text, first, second)):
            out.append(joined)
            i += 2
            continue
        if first.unit and first.unit != "point":
            out.append(_single(text, first))
        i += 1
    return out


def _range(text: str, a: Reading, b: Reading) -> Amount | None:
    between = text[a.end : b.start]
    join = _JOIN.match(between) if len(between) < 6 else None
    unit = b.unit or a.unit
    if join is None or unit in ("", "point") or a.high is not None or b.high is not None:
        return None
    prefix = text[max(0, a.start - 30) : a.start]
    sep = between.strip()
    if sep in ("and", "or") and not _BETWEEN.search(prefix):
        return None
    if sep == "to" and _FROM.search(prefix) and not _said_before(text, a.start, b.end):
        return None
    if a.unit not in ("", "count", unit) or (sep == "to" and a.magnitude and b.value * (b.magnitude or 1) > 3 * a.value * a.magnitude and prefix.endswith(" by ")):
        return None  # "fell by 3 million to 45 million": by how much, and to what
    low = a.value * (a.magnitude or b.magnitude or 1)
    if a.unit == "" and unit in ("watt", "watt_hour", "tonne"):
        low *= _factor_of(text[b.start : b.end])
    top = b.value * (b.magnitude or 1)
    if low > top:
        return None
    hedged = _HEDGE.search(text, max(0, a.start - 45), a.start)
    qualifier = "about" if hedged and _hedge_name(hedged) == "about" else "exact"
    return Amount(text[a.start : b.end], low, top, unit, qualifier, a.start, b.end, b.noun, _per_share(text, b.end))


# "raised its forecast to A-B, from C to D previously": what was said before is a range as well.
_WAS_SAID = re.compile(r",? (?:(?:it |had |was )*(?:previously|before|earlier|prior|guided|forecast|projected|expected))\b")
_GUIDED = re.compile(r"\b(?:guidance|forecasts?|outlook|targets?|estimates?|projections?)\b(?:[^.;]|\.\d)*$", re.IGNORECASE)


def _said_before(text: str, start: int, end: int) -> bool:
    return _WAS_SAID.match(text, end) is not None and _GUIDED.search(text, max(0, start - 140), start) is not None


def _factor_of(written: str) -> Decimal:
    unit = _PHYSICAL.search(written)
    return PHYSICAL[unit.group(1).casefold()][1] if unit else Decimal(1)


def _hedge_name(hedged: re.Match[str]) -> str:
    return next(name for i, (_, name) in enumerate(_HEDGES) if hedged.group(f"h{i}"))


# "20 percent more than the $3 billion spent last year": compared, and not hedged.
_COMPARED = re.compile(r"(?:%|percent|per cent|times|fold) $")


def _per_share(text: str, end: int) -> bool:
    return _PER_SHARE.match(text, end) is not None


def _single(text: str, r: Reading) -> Amount:
    scale = r.magnitude or Decimal(1)
    value = r.value * scale
    per_share = _per_share(text, r.end)
    if r.high is not None:
        return Amount(text[r.start : r.end], value, r.high * scale, r.unit, "about", r.start, r.end, r.noun, per_share)
    hedged = _HEDGE.search(text, max(0, r.start - 45), r.start)
    name = _hedge_name(hedged) if hedged and not _COMPARED.search(text, max(0, hedged.start() - 12), hedged.start()) else "exact"
    end = r.end
    if more := _OR_MORE.match(text, end):
        name = "at_least" if "more" in more.group() or "above" in more.group() else "more_than"
        end = more.end()
    elif name == "exact" and _OR_SO.match(text, end):
        name = "about"
    low, high = bounds(value, name)
    return Amount(text[r.start : end], low, high, r.unit, name, r.start, end, r.noun, per_share)


def bounds(value: Decimal, qualifier: str) -> tuple[Decimal | None, Decimal | None]:
    """The table of the qualifiers: which bound each hedge leaves open."""
    if qualifier in ("at_least", "more_than"):
        return value, None
    if qualifier in ("up_to", "at_most", "less_than", "nearly"):
        return None, value
    return value, value
