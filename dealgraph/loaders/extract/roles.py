"""The amount-anchored layer: every amount gets a role from the words beside it, or stays unassigned.

A cue right after the amount ("$5 billion in revenue") beats the nearest cue before it; a comparison base
("from $3 billion a year earlier") inherits the role of the amount it is compared with.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from types import ModuleType

from dealgraph.loaders.extract import phrases, revisions
from dealgraph.loaders.extract.en import gaps
from dealgraph.loaders.extract.en import roles as roles_en
from dealgraph.loaders.extract.model import Amount
from dealgraph.loaders.extract.view import MONEY, NAME, PERCENT, QUANTITY, View
from dealgraph.loaders.extract.zh import measures as measures_zh
from dealgraph.loaders.extract.zh import roles as roles_zh

_I = re.IGNORECASE
_FIRM = ("enterprise_value", "valuation_pre_money", "valuation_post_money", "total_funding")
_CLASS = {"percent": "P", "count": "Q", "multiple": "Q", "watt": "Q", "watt_hour": "Q", "tonne": "Q", "pound": "Q"}
_AMOUNTS = f"[{MONEY}{PERCENT}{QUANTITY}]"
_NEAR_AFTER = (
    rf"^(?:-| )?(?:(?:in|of|worth of|for the|for its) )?(?:(?!(?:to|for|from|by|and|with|on|at|as|is|are|was|that|which|while|but|or|into|against|amid|over|after|when|under|per|than|will|has|have|if|through|between|the first)\b)[\w{NAME}\ue004\ue005][\w'&./-]*,? ){{0,5}}?"
)
_BASE_EN = re.compile(r"(?:\bfrom|compared (?:with|to)|versus|vs\.?|against|up from|down from|more than the|higher than|(?<!more )(?<!less )(?<!fewer )than|adding to|on top of)(?: (?:a|the|about|around|just|some|over|an|nearly|net|profit|loss|of|income|revenue|revised|restated))* ?$", _I)
# "2023年为9.8亿元", "$5 billion in 2024 and $4 billion in 2023": the same figure of another time.
_LISTED = re.compile(r"[ ,，、\ue004]*时?(?:and|或|和|而|则为|为|是|同期为|约为|约)?[ ]?(?:about |nearly )?")


# "The takeover of Beta by Acme was worth": the price of a deal, not the value of a company.
_PRICED = re.compile(r"\b(?:takeover|acquisition|deal|contract|agreement|transaction|merger|offer|bid|sale|order|collaboration|partnership|alliance|arrangement|ordered|aircraft)s?\b[^;]{0,50}\b(?:worth|valued at|valu(?:es|ing) \S+ at)\b[^,;]{0,16}$|\b(?:acquisition|takeover|merger|transaction|buyout|bid|offer)s?\b[^;]{0,30}\bvalu(?:es?|ing) (?:\S+ ){1,5}(?:at|between)\b[^,;]{0,16}$", _I)
# "was $556 billion in 2023, and is expected to reach": the same figure of another time.
_GOES_ON = re.compile(r"\b(?:reach(?:ing)?|hit(?:ting)?|(?:grow|ris|climb|swell|increas|expand)(?:e|ing|es)? to|exceed(?:ing)?|surpass(?:ing)?)(?: (?:about|around|nearly|over|more than|almost|roughly|some))* ?$", _I)
# Part of a stated total is no fact of its own.
_PART = {
    "zh": re.compile("(?:^|，)(?:但|而|这)?(?:其中(?!显示|包[含括]与)|当中|另外)[^，。；]{0,14}$|，(?:包括|包含|涵盖|含)(?:约|近|超)?$|用于[^，。；]{0,12}$"),
    "en": re.compile(r"\b(?:of which|of that|including|comprising|consisting of)(?: (?:about|up to|an?|the|initial|around|roughly|over))* ?$", _I),
}


@dataclass(frozen=True)
class Role:
    """What an amount measures; `at` is where its cue starts in the view, `base` marks a comparison base."""

    kind: str
    metric: str | None
    at: int
    growth: bool = False
    base: bool = False


_Cue = tuple[str, str | None, str, re.Pattern[str], re.Pattern[str]]


@cache
def _compiled(lang: str) -> tuple[_Cue, ...]:
    rows = roles_zh.ROWS if lang == "zh" else roles_en.ROWS
    after = "^[ 的]{0,2}(?:[^，。；、\ue001-\ue003]{0,6}?)" if lang == "zh" else _NEAR_AFTER
    return tuple((k, m, u, re.compile(p, _I), re.compile(after + "(?:" + p + ")", _I)) for k, m, u, p in rows)


def rows_of(lang: str) -> ModuleType:
    """The module of cue rows of a language."""
    return roles_zh if lang == "zh" else roles_en


def unit_class(amount: Amount) -> str:
    return _CLASS.get(amount.unit, "M")


def classify(view: View, at: int, amount: Amount, previous: Role | None, lang: str) -> Role | None:
    """The role of the amount marked at `at`, or None when its clause says nothing we know."""
    if amount.per_share:
        return Role("skip", None, at)
    left, begin = _left(view, at, lang)
    right = view.text[at + 1 : at + 90]
    if revisions.outdated_zh(view, at, left) or measures_zh.outdated(view, at, left) if lang == "zh" else revisions.outdated(view, at, left, amount):
        return Role("skip", None, at)
    cls = "Q" if lang == "zh" and not amount.unit and measures_zh.COUNTED.match(right) else unit_class(amount)
    folded = lang == "zh" and amount.unit == "multiple"
    if previous is not None and not folded and (carried := _compared(view, at, left, right, cls, previous, lang)) is not None:
        return carried
    if (cls == "P" or amount.unit == "multiple") and (grown := _growth(view, at, left, begin, right, previous, lang)):
        return grown
    if amount.unit == "multiple":
        return None
    if lang == "en" and amount.unit == "count" and (amount.noun in roles_en.NOUNS or amount.noun in roles_en.JOBS):
        return _counted(amount, left, begin, right, at, cls)
    figure = previous is not None and previous.kind in ("observation", "forecast")
    if previous is not None and figure and (carried := _carried(left, begin, right, at, cls, amount, previous, lang)) is not None:
        return carried
    if lang == "zh" and measures_zh.REPLACED.match(right) and re.search("[由从自](?:此前的|原来的|目前的|现有的|当前的|约)?$", left) and not figure:
        base_role = _beside(left, begin, right, at, cls, amount, lang)
        return replace(base_role, base=any(w in left for w in ("目前", "现有", "当前")) or base_role.metric in measures_zh.STOCKS) if base_role is not None and base_role.kind == "observation" else Role("skip", None, at)
    if lang == "zh" and measures_zh.REACHED.fullmatch(left) and begin > 0:
        begin = max(0, at - 70)
        left = view.text[begin:at]
    part = _PART[lang].search(left) and not (cls == "P" and _OF_A_MARKET.match(right))
    if part or (lang == "zh" and measures_zh.told_exactly(view, at, amount)):
        return Role("skip", None, at)
    if lang == "en" and cls == "P" and _PART_OF.match(right) and _TRADES.search(left):
        return Role("stake", "stake", at)
    found = _beside(left, begin, right, at, cls, amount, lang)
    return replace(found, base=True) if found is not None and found.kind == "observation" and _told_first(left, right, lang) else found


# "其中甲占据了48%的份额": a share of a market is no part of a sum.
_OF_A_MARKET = re.compile("的?(?:全球|国内|中国)?(?:市场)?份额")


def _told_first(left: str, right: str, lang: str) -> bool:
    """Whether a base stands before what it is compared with: "rose from 2 a year earlier to 3"."""
    if lang == "zh":
        return measures_zh.STARTED.search(left) is not None and measures_zh.GOES_TO.match(right) is not None
    return _FROM_FIRST.search(left) is not None and _TO_LEVEL.match(right) is not None


# "bought 5% of Beta", "sell about 20 percent of Beta": a part of a company changes hands.
_PART_OF = re.compile(rf" of (?:[a-z-]+ ){{0,4}}?{NAME}")
_TRADES = re.compile(r"\b(?:buy(?:s|ing)?|bought|acquir(?:e|es|ed|ing)|sell(?:s|ing)?|sold|tak(?:e|es|ing)|took|own(?:s|ed)?|hold(?:s|ing)?|held|retain(?:s|ed)?)\b[^;,]{0,30}$", _I)


def _compared(view: View, at: int, left: str, right: str, cls: str, previous: Role, lang: str) -> Role | None:
    """A comparison base takes the role of what it is compared with ("from $3 billion a year earlier"), as does a figure without its verb."""
    base = measures_zh.BASE if lang == "zh" else _BASE_EN
    if lang == "en" and previous.kind in ("observation", "forecast") and gaps.gapped(view, at):
        return Role(previous.kind, previous.metric, at, previous.growth)
    if previous.base or not base.search(left) or (previous.growth and cls == "P"):
        return None
    if previous.kind == "investment" and lang == "en" and cls == "M" and re.search(r"\b(?:up|down|compared|from|versus)\b", left[-40:], _I):
        return Role("observation", "capex", previous.at, False, True)
    if previous.kind not in ("observation", "forecast"):
        return None
    if revisions.supposed(view, at, left, right, lang):
        return Role("skip", None, at)
    fresh = re.split(_AMOUNTS, left)[-1] if lang == "en" else left
    own = [(m.end(), metric) for metric, p in rows_of(lang).BASES for m in re.finditer(p, fresh, _I)]
    metric = max(own)[1] if own else (previous.metric or "").removesuffix("_growth") or previous.metric
    return Role("observation", metric, previous.at, False, True)


# "profit rose from 252 million in the same period last year to 746 million": the base is told first.
_FROM_FIRST = re.compile(r"\b(?:rose|risen|ris(?:e|ing)|grew|grow(?:s|n|ing)?|increas(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|jump(?:s|ed|ing)?|soar(?:s|ed|ing)?|surg(?:e[sd]?|ing)|climb(?:s|ed|ing)?|fell|fall(?:s|en|ing)?|dropp?(?:s|ed|ing)?|declin(?:e[sd]?|ing)|slid(?:e|es|ing)?|slump(?:s|ed|ing)?|narrow(?:s|ed|ing)?|widen(?:s|ed|ing)?|swung|swing(?:s|ing)?|swell(?:s|ed|ing)?|shr[aiu]nk(?:s|ing)?|double[sd]?|expand(?:s|ed|ing)?|boost(?:s|ed|ing)?|rais(?:e|es|ed|ing)|lift(?:s|ed|ing)?|ramp(?:s|ed|ing)? up|cut(?:s|ting)?|up|down)\b[^,;\ue001-\ue003]{0,60}\bfrom(?: about| around| just| nearly| over)* $", _I)
_TO_LEVEL = re.compile(rf"(?: \ue004| (?:in|during|for|a|at) [^,;\ue001-\ue003]{{1,50}})? to (?:about |around |over |nearly |more than )?{_AMOUNTS}")
_TO_IT = re.compile(r"(?: \ue004| (?:in|during|for|a|at) [^,;]{1,50})? to(?: about| around| over| nearly| more than| an? [a-z-]+)*")
# "grew by 24%, reaching $5 billion"
_REACHING = re.compile(r",? (?:reaching|hitting|totall?ing|amounting to|to reach|to hit|bringing (?:it|the total) to)(?: about| around| over| nearly| more than| an?| a record| some)* $", _I)
# "Acme's share rose to 23%, while Beta's fell to 32%": the same figure of another party.
_THEIRS = re.compile(rf",? (?:while|and|but|whereas) {NAME}'s (?:rose|fell|grew|dropped|slipped|climbed|increased|declined|jumped|stood|was|were)(?: [a-z]+)?(?: (?:to|at|by))? $", _I)


def _carried(left: str, begin: int, right: str, at: int, cls: str, amount: Amount, previous: Role, lang: str) -> Role | None:
    """The same figure of another time: "$5 billion in 2024 and $4 billion in 2023"."""
    if not previous.growth and _LISTED.fullmatch(left) and ("\ue004" in left or right.lstrip().startswith("\ue004")):
        return Role(previous.kind, previous.metric, previous.at)
    if lang == "en" and _TO_IT.fullmatch((re.split(_AMOUNTS, left)[-1] if previous.growth else left).rstrip()) and cls == "M":
        return Role(previous.kind, (previous.metric or "").removesuffix("_growth") or None, previous.at)
    if lang == "en" and previous.growth and cls == "M" and _REACHING.search(left):
        return Role(previous.kind, (previous.metric or "").removesuffix("_growth") or None, previous.at)
    if lang == "en" and _THEIRS.search(left):
        return Role(previous.kind, previous.metric, previous.at, previous.growth)
    if lang == "en" and not previous.growth and _GOES_ON.search(left) and _beside(left, begin, "", at, cls, amount, lang) is None:
        return Role(previous.kind, previous.metric, previous.at)
    if lang == "zh" and (told := measures_zh.carried(left, right, cls, previous.metric, previous.growth)) is not None:
        return Role(told.kind or previous.kind, told.metric, at if told.own else previous.at)
    return None


# "two people with knowledge of the talks" are a source, not a staff.
_SOURCE = re.compile(r" (?:people|persons|sources|officials|executives|employees) (?:familiar|with (?:direct )?knowledge|close to|briefed|said|told|who)\b")


def _counted(amount: Amount, left: str, begin: int, right: str, at: int, cls: str) -> Role | None:
    metric = roles_en.NOUNS.get(amount.noun)
    if _SOURCE.match(right) or re.search(roles_en.SHIFTS, left, _I):
        return None
    if metric == "headcount" and re.search(r"\b(?:(?:reduction|elimination|loss|cut|lay-?off)s? of|(?:lay-?offs?|cuts|redundancies|reductions?)\b[^,;.]{0,40}? (?:affect|impact|hit|involv|cover|total|number)(?:s|es|ed|ing|e)?|part(?:ed|ing|s)? ways with) (?:about |around |some |up to |nearly |roughly |over |more than )?$", left, _I):
        return Role("layoffs", "layoffs", at)
    if metric == "headcount" and re.match(r" (?:[a-z-]+ ){0,3}(?:reductions?|cuts|layoffs|redundancies)\b", right):
        return Role("layoffs", "layoffs", at)
    if amount.noun in ("people", "workers") and re.search(r"\bjobs? for (?:about |around |some |up to |nearly |roughly |over |more than )?$", left, _I):
        return Role("forecast", "jobs", at)
    if amount.noun in roles_en.JOBS and re.search(r"\b(?:workforce|headcount|staff|employees) ?(?:-|—|–|\()+ ?(?:or |about |around |nearly |roughly |some )*$", left):
        return Role("layoffs", "layoffs", at)
    if metric == "headcount" and re.search(roles_en.HIRES, left, _I):
        return Role("forecast", "jobs", at)
    if re.search(roles_en.SUFFERED, left, _I):
        return Role("skip", None, at)
    if metric == "stores" and re.search(roles_en.TRADED, left, _I):
        return None
    cue = _beside(left, begin, right, at, cls, amount, "en")
    if cue is not None and cue.kind in ("layoffs", "skip"):
        return cue
    if amount.noun in roles_en.JOBS:
        if not re.search(roles_en.CREATES, left, _I):
            return None
        done = re.search(r"\b(?:created|added|generated|brought|supported|sustained)\b(?!.*\b(?:will|would|expect)\w*)", left, _I)
        return Role("observation" if done else "forecast", "jobs", at)
    return None if metric is None else Role("observation", metric, at)


def _left(view: View, at: int, lang: str) -> tuple[str, int]:
    begin = max(0, at - 110)
    text = view.text[begin:at]
    stops = [i for i, c in enumerate(text) if c in "；。;" or (c == MONEY)]
    if lang == "zh":
        stops = [i for i, c in enumerate(text) if c in "；。;"] + [i for i, c in enumerate(text) if c in _AMOUNTS[1:-1]]
    cut = max(stops, default=-1) + 1
    return text[cut:], begin + cut


@cache
def _measuring(lang: str, cls: str, bare: bool) -> tuple[_Cue, ...]:
    """The cues that measure amounts of one sort; a bare Chinese "1.2亿" may be money or a count."""
    return tuple(row for row in _compiled(lang) if cls in row[2] or (bare and "Q" in row[2]))


def _cues(cls: str, amount: Amount, lang: str, around: str) -> tuple[_Cue, ...]:
    cues = _measuring(lang, cls, lang == "zh" and not amount.unit)
    if lang == "en" and not _of_staff(amount, around):
        return tuple(row for row in cues if row[0] != "layoffs")
    return cues


def _last(cue: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = None
    for m in cue.finditer(text):
        found = m
    return found


def _of_other_things(metric: str | None, amount: Amount, lang: str) -> bool:
    """Sites are not made or sold, watts in English are not either, and places and firms are nobody's staff."""
    if metric == "headcount" and lang == "zh":
        return amount.noun.startswith(("个", "家", "座", "所", "间", "项"))
    made = metric in ("production", "units_sold")
    return (made or metric == "capacity") and (amount.noun in roles_en.SITE_NOUNS or (made and amount.unit == "watt" and lang == "en"))


def _beside(left: str, begin: int, right: str, at: int, cls: str, amount: Amount, lang: str) -> Role | None:
    stop = re.search(r"[,;.](?= |$)|[，；。、：]" + f"|{_AMOUNTS}", right)
    tail = right[: stop.start()] if stop else right
    if (fixed := phrases.told(left, right, cls, amount.unit if lang == "en" else "")) is not None:
        return Role(*fixed, at)
    best: tuple[int, int, Role] | None = None
    cues = _cues(cls, amount, lang, left[-110:] + " " + right[:60])
    for kind, metric, _, _, after in cues:
        if m := after.match(tail):
            # "$166 billion in cloud infrastructure revenue": a loose word yields to a measure a little further on.
            key = (m.end() + (25 if kind in ("investment", "deal") and metric is None else 0), 0, Role(kind, metric, at))
            if best is None or key[0] < best[0]:
                best = key
    near: tuple[int, Role] | None = None
    for kind, metric, _, cue, _ in cues:
        if _of_other_things(metric, amount, lang):
            continue
        last = _last(cue, left)
        # A valuation told of a deal ("the enterprise value of the transaction is") outlives the looser word after it.
        if last is None:
            continue
        reach = last.end() + (45 if metric in _FIRM and not (lang == "zh" and re.search("融资|募资|投资|追加|增持|认购|筹集|筹得|募集", left[last.end() :])) else -12 if kind == "deal" and lang == "zh" else 0)
        if near is None or reach > near[0]:
            near = (reach, Role(kind, metric, begin + last.start()))
    if best is not None and not (near is not None and _left_wins(near[1], best[2], len(left) - near[0], right)):
        return best[2]
    if near is not None and near[1].metric == "valuation" and _PRICED.search(left):
        near = (near[0], Role("deal", None, near[1].at))
    if near is not None and len(left) - near[0] <= (40 if lang == "zh" else 75):
        return near[1]
    return _by_noun(amount, left, at, lang)


_STAFF = re.compile(r"\b(?:workforce|headcount|staff\w*|payroll|employees?|workers?|jobs?|positions|roles|personnel|people|lay(?:s|ing)? off|laid off|layoffs?|redundanc\w+|engineers|associates)\b", _I)


def _of_staff(amount: Amount, around: str) -> bool:
    """Whether what is cut are people: a cut of deliveries, output or a forecast lays nobody off."""
    counted = amount.noun if amount.unit == "count" else ""
    return _STAFF.search(counted or around) is not None


_NAMED_DEAL = re.compile(r" (?:[a-z\-]+ )?(?:deal|takeover|acquisition|transaction|merger)\b", _I)


# "becomes a unicorn with $130M Series C", "hits $2B valuation with $100M round": the round is told right after its sum.
_A_ROUND = re.compile(r" (?:(?:new|fresh|funding|equity) )?(?:series [a-z]\b|seed|round)", _I)


def _left_wins(left: Role, right: Role, distance: int, after: str) -> bool:
    """A figure named just before ("revenue of $5 billion") is not retold by a looser word after it."""
    if distance > 4 and _NAMED_DEAL.match(after):
        return False
    loose = right.kind in ("deal", "investment", "acquisition", "supply_contract") or right.metric in ("market_size", "ipo")
    if left.kind == "funding_round" and re.match("受让|收购|购买|对\ue000", after):
        return False  # "以募集资金5亿元收购": raised before, spent now
    if (left.metric or "").startswith(("valuation", "market_cap", "enterprise")) and distance <= 18:
        return not (right.kind == "funding_round" and _A_ROUND.match(after))
    if left.kind == "supply_contract" and right.kind == "investment" and distance <= 8:
        return True
    return (left.kind in ("observation", "skip", "stake", "funding_round") and loose and distance <= 16) or (left.kind == "layoffs" and right.metric == "jobs" and distance <= 12)


def _by_noun(amount: Amount, left: str, at: int, lang: str) -> Role | None:
    if lang == "zh":
        counted = measures_zh.by_noun(amount, left)
        return None if counted is None else Role("observation", counted, at)
    if amount.unit != "count" or not amount.noun:
        return None
    if amount.noun in ("employees", "staff", "workers", "people", "engineers", "workforce"):
        return Role("observation", "headcount", at)
    if amount.noun in ("shares", "warrants", "tokens", "parameters", "companies", "banks", "cities", "countries", "startups"):
        return None
    if (amount.noun in phrases.UNITS and phrases.LEVEL_TOLD.search(left)) or re.search(r"\b(?:(?:has|have|had)(?! been)|operates?|runs?|own(?:s|ed)?|serves?|opened|deployed|installed|manage[sd]|oversees|maintains|connect(?:s|ed)|counts|shipped|sold|delivered|operated|built|completed|reached|boasts?|hosts?)\b[^,;]{0,30}$|\bwith (?:about |more than |some |over |nearly )*$", left):
        return Role("observation", "units_sold" if amount.noun in ("units", "sales") else amount.noun.replace(" ", "_"), at)
    return None


_REVISION = re.compile(r" (?:increase|rise|hike|cut|reduction|decrease) (?:from|over|on|to) (?:its |the )?(?:previous|prior|earlier) (?:forecasts?|guidance|estimates?|targets?|outlook)\b", _I)
# "fell to 13.1 percent": where a share or a margin stands, not by how much it moved.
_LEVEL = re.compile(r"\b(?:to|at)(?: (?:about|around|nearly|just|over|under|roughly|a record))* ?$", _I)
_SHARES = re.compile(r"\W{0,3}(?:the )?(?:shares|stock) (?:of|in) ", _I)
# "shares fell even after the company posted revenue of": what the company did is no move of its shares.
_AFTER_WHICH = re.compile(r"\b(?:after|even as) (?=(?:it|the [a-z]+|\ue000) [a-z]+ed\b)", _I)


def _growth(view: View, at: int, left: str, begin: int, right: str, previous: Role | None, lang: str) -> Role | None:
    rows = roles_zh if lang == "zh" else roles_en
    before, after = _growth_patterns(lang)
    if lang == "en" and view.text[at] == PERCENT and _LEVEL.search(left) and not re.search(r"\b(?:growth|increase|rise|decline)\b|\b(?:grow|expand|ris|increas|climb|advanc)\w* at\b", left[-60:], _I):
        return None
    doubled = view.amount(at)
    moved = before.search(left) or after.match(right) or (doubled is not None and (doubled.text.startswith(("翻", *_FOLDS)) or (doubled.unit == "multiple" and measures_zh.TIMES_OF.search(left))))
    if not moved:
        return None
    if lang == "en" and (_no_figure(view, view.text[:at], right) or phrases.EXPECTED.search(left)):
        return Role("skip", None, at)
    start = max(0, at - 120)
    context = view.text[start:at]
    skip = next(p for k, _, u, p, _ in _compiled(lang) if k == "skip" and "P" in u and "M" not in u)
    if skip.search(_AFTER_WHICH.split(context[-90:])[-1] if lang == "en" else context[-90:]):
        return Role("skip", None, at)
    change = _FOLDED if doubled is not None and doubled.text.startswith(_FOLDS) else _CHANGE_IN
    changed = next((metric for metric, pattern in rows.BASES if lang == "en" and re.match(change + "(?:" + pattern + ")", right, _I)), None)
    if changed is not None:
        return Role("observation", changed + "_growth", at, True)
    told = [(m.end(), metric) for metric, pattern in rows.BASES for m in re.finditer(pattern, context, _I)]
    if told:
        end, metric = max(told, key=lambda one: one[0])
        return Role("observation", metric + "_growth", start + end, True)
    for metric, pattern in rows.BASES:
        if re.match(r"^[^,;，；。]{0,40}?(?:" + pattern + ")", right, _I):
            return Role("observation", metric + "_growth", at, True)
    if previous is not None and previous.kind in ("observation", "forecast") and previous.metric:
        return Role("observation", previous.metric.removesuffix("_growth") + "_growth", previous.at, True)
    return None


# "doubled its output": what is folded may stand behind the verb.
_FOLDS = ("doubl", "tripl", "quadrupl")
_FOLDED = r"^(?: in)? (?:its|their|the|his|her|our)? ?(?:[\w\ue000%'’-]+ ){0,4}?"


# "a 23% decline in revenue": what it is a decline in is told, whatever stands before.
_CHANGE_IN = r"^[^,;\ue001-\ue003]{0,30}?\b(?:increase|growth|rise|jump|gain|decline|drop|fall|surge|decrease|slump|plunge)s? in (?:[a-z-]+ ){0,3}?"


def _no_figure(view: View, left: str, right: str) -> bool:
    """What a share price did, and by how much a target was revised: the new level alone is told."""
    price = _SHARES.match(view.text) is not None and not re.search(r"\b(?:revenues?|sales|profits?|income)\b", left, _I)
    return price or _REVISION.match(right) is not None


@cache
def _growth_patterns(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    rows = roles_zh if lang == "zh" else roles_en
    return re.compile(rows.GROWTH_BEFORE, _I), re.compile(rows.GROWTH_AFTER, _I)


_TOLD = re.compile(
    r"\b(?:rose|grew|fell|was|were|expanded|reported|reached|totaled|totalled|climbed|jumped|dropped|declined|increased|came in|posted|stood|had|hit|surged|"
    r"narrowed|widened|slid|gained|employs|employed|earned|lost)\b"
)


# "came in above forecasts": measured by what was expected, and told all the same.
_MEASURED_BY = re.compile(r"\b(?:above|below|beat(?:s|ing)?|topp(?:ed|ing)|tops|miss(?:ed|ing)|exceed(?:ed|ing)|ahead of|short of) (?:[^\s,;]+ ){0,2}?(?:forecasts?|expectations|estimates|guidance|projections)\b", _I)
def future(text: str, start: int, at: int, lang: str) -> bool:
    """Whether the clause up to and just after the amount speaks of what is to come."""
    if lang == "zh":
        return measures_zh.future(text, start, at)
    last = max((i for i, c in enumerate(text[start:at], start) if c in _AMOUNTS[1:-1]), default=None)
    if lang == "en" and last is not None and _TOLD.search(text[last:at]):
        start = last + 1  # a new finite verb: what was expected before it is told now
    start = max((start + m.end() for p in (roles_en.DESPITE, roles_en.WHICH_NOW) for m in re.finditer(p, text[start:at], _I)), default=start)
    tail = re.split(r"[，；。;]|,(?! (?:expected|projected|forecast|estimated|rising|growing)\b) | and (?:is|are|will|plans?|expects?|aims?|intends?|hopes?) | (?:versus|vs\.?|compared|above|below|than|against|beating|topping) ", text[at : at + 25])[0]
    return re.search(rows_of(lang).FUTURE, _MEASURED_BY.sub("", text[start:at]) + tail, _I) is not None
