"""Which time of an English sentence is that of a fact: the nearest in its clause that dates nothing else.

The day of an announcement dates the news, the time of a base of comparison the base, "founded in" the firm.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dealgraph.loaders.extract.drafts import DEALS, Draft
from dealgraph.loaders.extract.model import Period, Time
from dealgraph.loaders.extract.view import View

_I = re.IGNORECASE
_ANNOUNCING = re.compile(r"\b(?:announc\w+|said|says|told|reported|unveiled|disclosed|confirmed|approv\w+|agreed)\b", _I)
# "growth since its launch in 2031"
_SINCE_THEN = re.compile(r"\bsince (?:its|the|their) (?:[a-z]+ ){1,2}$", _I)
# "raised $40M just before being acquired in October", "When we met Beta in January, the startup was hot off its round".
_ANOTHER_CLAUSE = re.compile(r"\b(?:before|after|since|when|but|while|filing|being|having|which|who|as) (?!(?:of|part|the) )|, (?:the|it|its|and) [a-z]+ (?:was|is|has)\b", _I)
# "Founded in 2010, Acme has raised": the time of something else; "the first decline since 2003": of a record.
_OF_ELSE = re.compile(
    r"\bin line with (?:the )?$|"
    r"\b(?:founded|established|incorporated|launched|headquartered|started)(?: by [^,;.]{1,60})?(?: [a-z]+)? $|"
    r"\b(?:compared (?:with|to)|versus|(?:more|higher|lower|less) than) (?:an? |the |about )?(?:same )?(?:period )?(?:in |of )?$|"
    r"\b(?:first|biggest|largest|highest|lowest|most|worst|best|fastest|slowest|steepest|weakest|strongest)\b[^,;\ue001-\ue003]{0,30}$",
    _I,
)
# Standing figures: a time elsewhere in the sentence is that of something else.
_STOCKS = ("headcount", "valuation", "valuation_post_money", "valuation_pre_money", "total_funding", "stake", "market_cap", "enterprise_value")
_COMPLETES = re.compile(r"\b(?:complet\w+|operational|operations?|production|online|finish\w*|open(?:s|ed|ing)?|ready|delivered|start(?:s|ing)? (?:production|operations)|come on stream)\b[^,;]{0,24}$", _I)
# "expected to close in early 2032": when a deal is done, whenever it was agreed.
_CLOSING = re.compile(
    r"\b(?:expected|scheduled|slated|set|targeted|due|likely|anticipated|expects?|hopes?)\b[^;,]{0,30}?\b(?:close|be closed|complete|be completed|be finali[sz]ed)\b[^;\ue000-\ue004]{0,30}(\ue004)",
    _I,
)
_GUIDING = re.compile(r"[\ue001-\ue003][^;]*\b(?:outlook|guidance|forecasts?|targets?|expects?|sees|projects?)\b", _I)
_SAME_MONTHS = re.compile(r"\b(?:same|comparable|corresponding|year-ago) (?:[a-z]+ )?(?:period|quarter|half|month)s?(?: of| in)?(?: the)? $", _I)
# A day told of a purchase that is agreed is that of the agreement, unless it says when the deal closes.
_NOT_YET = re.compile(r"\b(?:agreed|agrees|agreement to|letter of intent|will|would|approved|to (?:buy|acquire|purchase|merge))\b", _I)
_DONE_NEAR = re.compile(r"\b(?:clos|complet|effective|finali[sz]|expire)", _I)
# "the filing says the backlog grew to 15 as of December 31": no day of the news.
_BOUNDED = re.compile(r"(?:as of|through|until|since|by|from|starting|beginning)\b", _I)
# "On January 13 Acme was in talks": the day of the talks is not that of a deal.
_TALKING = re.compile(r"\b(?:in (?:[a-z]+ )?talks|considering|exploring|weighing|nearing|close to|looking to|agreed to)\b", _I)


def period(d: Draft, state: str, text: str) -> Period | None:
    """The period of a fact by the times of its sentence."""
    view = d.view
    found = [(i, m) for i, m in sorted(view.marks.items()) if isinstance(m, Time)]
    signed = d.kind == "partnership"  # whatever they plan, the day they signed is past
    ahead = not signed and (state in ("expected", "planned", "announced", "possible") or d.kind == "forecast")
    anchor = d.amount_at if d.amount_at is not None else d.start
    t = _nearest(d, found, anchor, text)
    if t is None and d.late is not None:
        return d.late.forward if ahead and d.late.forward is not None else d.late.period
    if t is None or (d.kind == "risk" and d.amount is None and d.metric != "bankruptcy"):
        return None
    period = t.forward if ahead and t.forward is not None and d.kind != "risk" else t.period
    if d.kind != "founding" and period is not None and _SINCE_THEN.search(text, max(0, t.start - 40), t.start):
        period = Period(period.start, None)
    if d.base and period is not None and not re.search(r"\d", text[t.start : t.end]) and t.grain != "month":
        return None
    if period is not None and ahead and d.kind == "investment" and period.start and period.start == period.end and _completes(view, t):
        return Period(None, period.end)
    return period


def _distance(text: str, at: int, anchor: int, d: Draft) -> int | None:
    low, high = min(at, anchor), max(at, anchor)
    between = text[low + 1 : high]
    breaks = len(re.findall(r"[;]|, (?:while|but|and)", between))
    # Another amount between a time and ours has the better claim to that time, unless the time leads the sentence.
    amounts = sum(1 for i in range(low + 1, high) if (a := d.view.amount(i)) is not None and not a.per_share and (d.amount is not None or a.unit != "percent"))
    if at > anchor and (amounts > 1 or (amounts and (not (d.metric or "").endswith("_growth") or high - low > 40))):
        return None
    if d.kind in DEALS and d.kind != "investment" and (high - low) > 120:
        return None
    if d.kind in ("observation", "forecast") and at > anchor and high - low > 60:
        return None
    if d.metric in _STOCKS and (high - low > 40 or breaks) and not (at < 12 and at < anchor and not breaks):
        return None
    return high - low + 80 * breaks + (40 * amounts if at > 12 else 0) + (0 if at < anchor else 5)


def _completes(view: View, t: Time) -> bool:
    """A plant to be finished in 2030 is an investment until 2030, not in it."""
    at = view.position(t)
    return at is not None and _COMPLETES.search(view.text[max(0, at - 50) : at]) is not None


def _nearest(d: Draft, found: Sequence[tuple[int, Time]], anchor: int, text: str) -> Time | None:
    view = d.view
    best: tuple[int, Time] | None = None
    deal = d.kind in ("funding_round", "acquisition") and not d.background
    for i, t in found:
        if deal and not view.text.startswith(" when ", i + 1) and _ANOTHER_CLAUSE.search(view.text, min(i, d.end), max(i, d.start)):
            continue
        if t.period is None or (d.kind != "founding" and _is_announcement(view, i, t, d.kind, text)):
            continue
        if (not d.base and _compared_with(view, i, t, text)) or _of_report(d, i, anchor):
            continue
        if d.kind != "founding" and _OF_ELSE.search(view.text[max(0, i - 40) : i]):
            continue
        distance = _distance(view.text, i, anchor, d)
        if distance is not None and (best is None or distance < best[0]):
            best = (distance, t)
    if d.kind == "acquisition" and (m := _CLOSING.search(view.text)) is not None:
        close = view.marks.get(m.start(1))
        return close if isinstance(close, Time) and close.period is not None else best[1] if best else None
    return None if best is None else best[1]


def _of_report(d: Draft, at: int, anchor: int) -> bool:
    """'posted third-quarter revenue of 5 and raised its outlook to 9': the quarter dates what was posted; "a 2032 IPO"."""
    if d.metric != "ipo" and re.match(r" (?:ipo|initial public)\b", d.view.text[at + 1 : at + 18], _I):
        return True
    return d.kind == "forecast" and at < anchor and _GUIDING.search(d.view.text, at, anchor) is not None


def _compared_with(view: View, at: int, t: Time, text: str) -> bool:
    """'up 63% from a year ago': the time of the base, which dates no other figure."""
    if _SAME_MONTHS.search(view.text, max(0, at - 40), at):
        return True
    if not re.match(r"(?:from|than)\b", text[t.start : t.end], _I):
        return False
    return t.grain in ("ago", "rel") or (t.grain != "span" and re.search(r"[\ue002] $", view.text[max(0, at - 2) : at]) is not None)


def _is_announcement(view: View, at: int, t: Time, kind: str, text: str) -> bool:
    """A full day beside a reporting verb, or opening the sentence, dates the news and not the fact."""
    if t.grain == "rel" and "month" in text[t.start : t.end]:
        told = re.match(r"(?:,? (?:(?:[A-Za-z-]+ ){0,3}\ue000|it|the [a-z]+))? (?:announced|said|unveiled|disclosed|reported)\b", view.text[at + 1 : at + 60])
        return told is not None or re.search(r"\b(?:announced|said|unveiled|disclosed) (?:earlier )?$", view.text[max(0, at - 24) : at]) is not None
    if t.grain == "month" and kind not in ("funding_round", "observation"):
        beside = re.match(r"(?:,? (?:[A-Za-z-]+ ){0,5}[\ue000\ue006])? (?:announced|said|unveiled|disclosed)\b", view.text[at + 1 : at + 60])
        return beside is not None or re.search(r"\b(?:announced|said|unveiled|disclosed) $", view.text[max(0, at - 14) : at]) is not None
    if t.grain != "day" or _BOUNDED.match(text, t.start):
        return False
    if at < 4 and kind in DEALS and _TALKING.search(view.text[:120]):
        return True
    if re.match(r" (?:statement|filing|press|report|announcement|letter|call|interview|memo)\b", view.text[at + 1 : at + 16]):
        return True
    if kind == "acquisition" and _NOT_YET.search(view.text) and not _DONE_NEAR.search(view.text, max(0, at - 40), at + 30):
        return True
    around = view.text[max(0, at - 30) : at + (75 if at < 6 else 40)]
    return bool(_ANNOUNCING.search(around)) and not re.search(r"\bclos|complet|effective|ended|began|start", around, _I)
