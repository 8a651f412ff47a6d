"""Which time of an English sentence is that of a fact: the nearest in its clause that dates nothing else.

The day of an announcement dates the news, the time of a base of comparison the base, "founded in" the firm.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from dealgraph.loaders.extract.drafts import DEALS, Draft
from dealgraph.loaders.extract.model import Period, Time
from dealgraph.loaders.extract.view import View

_I = re.IGNORECASE
_ANNOUNCING = re.compile(r"\b(?:announc\w+|said|says|told|reported|unveiled|disclosed|confirmed|approv\w+|agreed)\b", _I)
# "hits a valuation five months after its last raise"
_SO_LONG_AFTER = re.compile(r"\b(?:months?|years?|weeks?|days?) after\b", _I)
# "growth since its launch in 2031"
_SINCE_THEN = re.compile(r"\bsince (?:(?:its|the|their) (?:[a-z]+ ){1,2}|[a-z]+ing (?:it |them |the [a-z]+ )?|it (?:was )?[a-z]+ )$", _I)
# "raised $40M just before being acquired in October", "When we met Beta in January, the startup was hot off its round".
_ANOTHER_CLAUSE = re.compile(r"\b(?:before|after|since|when|but|while|filing|being|having|which|who|as) (?!(?:of|part|the) )|, (?:the|it|its|and) [a-z]+ (?:was|is|has)\b", _I)
_THAT_FOLLOWED = re.compile(r",[^,;]{0,24}? (?:after|before) (?:the|it|its)\b", _I)
# "Founded in 2010, Acme has raised": the time of something else; "the first decline since 2003": of a record.
_OF_ELSE = re.compile(
    r"\bin line with (?:the )?$|"
    r"\b(?:founded|established|incorporated|launched|headquartered|started)(?: by [^,;.]{1,60})?(?: [a-z]+)? $|"
    r"\b(?:compared (?:with|to)|versus|(?:more|higher|lower|less) than) (?:an? |the |about )?(?:same )?(?:period )?(?:in |of )?$|"
    r"\b(?:first|biggest|largest|highest|lowest|most|worst|best|fastest|slowest|steepest|weakest|strongest)\b[^,;\ue001-\ue003]{0,30}$",
    _I,
)
# Standing figures: a time elsewhere in the sentence is that of something else.
_STOCKS = (
    "headcount", "valuation", "valuation_post_money", "valuation_pre_money", "total_funding", "stake", "market_cap", "enterprise_value",
    "capacity", "sites", "stores", "users", "customers", "viewers", "employees", "locations", "channels", "countries",
)  # fmt: skip
_CONTRAST = re.compile(r"; |, (?:while|whereas|but)\b")
_IN_PASSING = re.compile(r", (?:with|reaching|at|giving|taking|valuing|bringing|hitting)\b")
_COMPLETES = re.compile(r"\b(?:complet\w+|operational|operations?|production|online|finish\w*|open(?:s|ed|ing)?|ready|delivered|start(?:s|ing)? (?:production|operations)|come on stream)\b[^,;]{0,24}$", _I)
# "expected to close in early 2032": when a deal is done, whenever it was agreed.
_CLOSING = re.compile(
    r"\b(?:expected|scheduled|slated|set|targeted|due|likely|anticipated|expects?|hopes?)\b[^;,]{0,30}?\b(?:close|be closed|complete|be completed|be finali[sz]ed)\b[^;\ue000-\ue004]{0,30}(\ue004)",
    _I,
)
_GUIDING = re.compile(r"[\ue001-\ue003][^;]*\b(?:outlook|guidance|forecasts?|targets?|expects?|sees|projects?)\b", _I)
_HELD = re.compile(r"\b(?:held|owned|holds|owns)\b", _I)
# "$5 billion in revenue in 2031": a time right behind a figure, with no more than its measure between.
_ATTACHED = re.compile(r"(?: (?!(?:and|or|but|while|when|after|before|from|to|than|by|with|as|that|which|who|since|until|for)\b)[\w'%-]+){0,4}? ?(\ue004)")
# "cash of $587 million and debt of $259 million as of March 31": both stood there then.
_BALANCES = ("cash", "debt", "deposits", "loans", "assets_under_management", "backlog", "accumulated_deficit", "inventory", "total_assets")
_AS_OF = re.compile(r"[^;\ue004]{0,90}?(\ue004)")
_ANOTHERS = re.compile(r"(?:from|than|since|on|over|above|below|against)\b", _I)
# "down from $24 billion in 2030": that year is of the base alone.
_BASE = re.compile(r"\b(?:from|than|versus|vs\.?|compared (?:with|to)|against|over|on|above|below)(?: (?:an?|the|its|about|around|nearly|just|over|more than|some|roughly|earlier))* ?$", _I)
_GROWN_FROM = re.compile(r"[\ue002\ue003](?: (?!to\b)[a-z-]+){0,3},?(?: compared| up| down)? $", _I)
# "agreed in May to buy", "In May, it announced": when it was agreed is not when it is done.
_AGREEING = re.compile(
    r"\b(?:agreed|announc(?:ed|es|ing)|signed|said|unveiled|disclosed|revealed|proposed|offered|made|struck|reached|entered into|launched|approved|committed|pledged|told|bid|takeover|deal)\b"
    r"(?!.*\b(?:clos\w*|complet\w*|finali[sz]\w*|expected|due|scheduled|slated|will|would|invest\w*|spend\w*|build\w*)\b)[^;\ue004]{0,60}$", _I
)
# "paved the way in August with a deal to buy"
_ACTED = re.compile(r"(?<!be )(?<!been )\b(?!expected|scheduled|slated|planned|targeted|projected|anticipated|completed|delayed|delivered|estimated|closed|finali[sz]ed|due)[a-z]{3,}ed (?:[a-z]+ ){0,3}$")
_THEN_AGREED = re.compile(r",? (?:[\w'-]+ ){0,4}?(?:[\ue000\ue005\ue006](?:(?:,| and) \ue000)?|it|they|the (?:[a-z-]+ ){1,3})? ?(?:had |has |also )?(?:agreed|announced|signed|said|unveiled|disclosed|revealed|proposed|struck|committed|pledged)\b", _I)
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
    if d.kind in DEALS and state in ("cancelled", "denied"):
        return None  # when it was called off is not when it was to be
    found = [(i, m) for i, m in sorted(view.marks.items()) if isinstance(m, Time)]
    signed = d.kind == "partnership"  # whatever they plan, the day they signed is past
    ahead = not signed and (state in ("expected", "planned", "announced", "possible") or d.kind == "forecast")
    anchor = d.amount_at if d.amount_at is not None else d.start
    t = _nearest(d, found, anchor, text)
    if d.kind == "acquisition" and state == "completed" and (closed := _weekday(view, d)) is not None:
        return closed
    if (t is None or t.period is None) and d.late is not None:
        return d.late.forward if ahead and d.late.forward is not None else d.late.period
    if t is None or (d.kind == "risk" and d.amount is None and d.metric != "bankruptcy"):
        return None
    if ahead and d.kind in DEALS and _when_agreed(d, t, text):
        return None
    period = t.forward if ahead and t.forward is not None and d.kind != "risk" else t.period
    if d.kind != "founding" and period is not None and _SINCE_THEN.search(text, max(0, t.start - 40), t.start):
        period = Period(period.start, None)
    if d.base and period is not None and not re.search(r"\d", text[t.start : t.end]) and t.grain not in ("month", "quarter", "half") and attached(view, anchor) is not t:
        return None
    if period is not None and ahead and d.kind == "investment" and period.start and period.start == period.end and _completes(view, t):
        return Period(None, period.end)
    return period


_ON_WEEKDAY = re.compile(r"\b(?:clos|complet|finali[sz])(?:ed|es|ing)\b[^;]{0,120}? on ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|^\W{0,2}on ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),[^;]{0,160}?\b(?:closed|completed|finali[sz]ed)\b", _I)


def _weekday(view: View, d: Draft) -> Period | None:
    """'completed its purchase on Wednesday': that day, where the passage is dated."""
    m = _ON_WEEKDAY.search(view.text)
    if m is None or d.published is None or re.search(r"\b(?:said|announced)\b", m.group()):
        return None
    back = (d.published.weekday() - _WEEKDAYS.index((m.group(1) or m.group(2))[:3].casefold())) % 7
    on = (d.published - timedelta(days=back)).isoformat()
    return Period(on, on)


_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _distance(text: str, at: int, anchor: int, d: Draft) -> int | None:
    low, high = min(at, anchor), max(at, anchor)
    between = text[low + 1 : high]
    breaks = len(re.findall(r"[;]|, (?:while|but|and)", between))
    # Another amount between a time and ours has the better claim to that time, unless the time leads the sentence.
    amounts = sum(1 for i in range(low + 1, high) if (a := d.view.amount(i)) is not None and not a.per_share and (d.amount is not None or a.unit != "percent"))
    if at > anchor and (amounts > 1 or (amounts and (not (d.metric or "").endswith("_growth") or high - low > 40))):
        return None
    if d.kind in DEALS and d.kind != "investment" and (high - low) > 120 and at > 12:
        return None
    if d.kind in ("observation", "forecast") and (high - low > 60 if at > anchor else _CONTRAST.search(between) is not None):
        return None
    if d.metric in _STOCKS and (high - low > 40 or breaks or "," in _IN_PASSING.sub("", between)) and not (at < anchor and not breaks and (at < 12 or (d.view.text.startswith("When ") and between.startswith(",")))):
        return None
    return high - low + 80 * breaks + (40 * amounts if at > 12 else 0) + (0 if at < anchor else 5)


def _completes(view: View, t: Time) -> bool:
    """A plant to be finished in 2030 is an investment until 2030, not in it."""
    at = view.position(t)
    return at is not None and _COMPLETES.search(view.text[max(0, at - 50) : at]) is not None


def _nearest(d: Draft, found: Sequence[tuple[int, Time]], anchor: int, text: str) -> Time | None:
    view = d.view
    if (own := _own(d, anchor, text)) is not None:
        return own
    best: tuple[int, Time] | None = None
    for i, t in found:
        if _of_another_clause(d, i, t, anchor, text) or _of_something_else(d, i, t, anchor, text):
            continue
        distance = _distance(view.text, i, anchor, d)
        if distance is not None and (best is None or distance < best[0]):
            best = (distance, t)
    if d.kind == "acquisition" and (m := _CLOSING.search(view.text)) is not None:
        close = view.marks.get(m.start(1))
        return close if isinstance(close, Time) and close.period is not None else best[1] if best else None
    return None if best is None else best[1]


def _own(d: Draft, anchor: int, text: str) -> Time | None:
    """The time that a figure has to itself: right behind it, or that as of which several balances stood."""
    if d.amount_at is None:
        return None
    own = attached(d.view, anchor)
    if own is not None and own.grain != "day" and not _ANOTHERS.match(text, own.start):
        return own
    stood = _AS_OF.match(d.view.text, anchor + 1) if d.metric in _BALANCES else None
    then = d.view.marks.get(stood.start(1)) if stood is not None else None
    return then if isinstance(then, Time) and _BOUNDED.match(text, then.start) else None


def _of_another_clause(d: Draft, at: int, t: Time, anchor: int, text: str) -> bool:
    """Whether a time stands in a clause of its own: "before being acquired in October", "after its raise in May"."""
    view = d.view
    deal = d.kind in ("funding_round", "acquisition") and not d.background
    if deal and not view.text.startswith(" when ", at + 1) and _ANOTHER_CLAUSE.search(view.text, min(at, d.end), max(at, d.start)):
        return True
    if d.kind == "investment" and _THAT_FOLLOWED.search(view.text, min(at, anchor), max(at, anchor)):
        return True
    return anchor < at and _SO_LONG_AFTER.search(text, t.start, t.end + 8) is not None


def _of_something_else(d: Draft, at: int, t: Time, anchor: int, text: str) -> bool:
    """Whether a time dates the news, a base of comparison, a report, or a record."""
    view = d.view
    if t.period is None and t.grain in ("ago", "past", "next", "year"):
        return True
    if not d.base and (_compared_with(view, at, t, text, anchor) or _of_a_base(d, at, anchor)):
        return True
    if d.kind != "founding":
        if _is_announcement(view, at, t, d.kind, text):
            return True
        if _OF_ELSE.search(view.text[max(0, at - 40) : at]) and not (at < anchor and view.text.startswith(" when ", at + 1)):
            return True
    return _of_report(d, at, anchor) or _not_of_this_sort(d, t, text)


def _not_of_this_sort(d: Draft, t: Time, text: str) -> bool:
    """A standing figure is not "since" then, nor is what is to come; nobody joins hands "as of" a day."""
    since = re.match(r"since\b", text[t.start : t.end], _I) is not None or re.search(r"\bsince (?:[a-z]+ ){0,3}$", text[max(0, t.start - 30) : t.start], _I) is not None
    if d.kind == "partnership":
        return re.match(r"as of\b", text[t.start : t.end], _I) is not None
    return since and (d.kind == "forecast" or (d.metric in ("stake", "headcount", "valuation") and not _HELD.search(d.view.text)))


def attached(view: View, anchor: int) -> Time | None:
    """The time that stands right behind a figure."""
    m = _ATTACHED.match(view.text, anchor + 1, anchor + 50)
    t = view.marks.get(m.start(1)) if m is not None else None
    return t if isinstance(t, Time) else None


def _of_a_base(d: Draft, at: int, anchor: int) -> bool:
    """Whether a time dates another figure, with which this one is compared."""
    view = d.view
    for i in range(at - 1, max(-1, at - 50), -1):
        a = view.amount(i)
        if a is None:
            continue
        if i == anchor or a.per_share or (d.amount is not None and a.unit != d.amount.unit and not (d.metric or "").endswith("_growth")):
            return False
        m = _ATTACHED.match(view.text, i + 1)
        return m is not None and m.start(1) == at and _BASE.search(view.text, max(0, i - 40), i) is not None
    return False


def _when_agreed(d: Draft, t: Time, text: str) -> bool:
    """'announced in 2031 it would buy': the time of the word, not of the deed."""
    at = d.view.position(t)
    if at is None or t.period is None or t.period.start is None or t.period.start != t.period.end or _BOUNDED.match(text, t.start):
        return False
    if re.match(r"\d|(?:for|next|over|the next|coming|this)\b", text[t.start : t.start + 12], _I):  # "announced a 2032 budget"
        return False
    if t.grain == "rel" and re.search(r"\b(?:last|previous|prior)\b", text[t.start : t.end], _I):
        return True
    if t.grain == "ago":
        return True
    if _ACTED.search(d.view.text, max(0, at - 40), at):
        return True
    if _COMPLETES.search(d.view.text[max(0, at - 50) : at]) or _DONE_NEAR.search(d.view.text, max(0, at - 40), at + 30):
        return False
    return _AGREEING.search(d.view.text, max(0, at - 60), at) is not None or _THEN_AGREED.match(d.view.text, at + 1) is not None


def _of_report(d: Draft, at: int, anchor: int) -> bool:
    """'posted third-quarter revenue of 5 and raised its outlook to 9': the quarter dates what was posted; "a 2032 IPO"."""
    if d.metric != "ipo" and re.match(r" (?:ipo|initial public)\b", d.view.text[at + 1 : at + 18], _I):
        return True
    return d.kind == "forecast" and at < anchor and _GUIDING.search(d.view.text, at, anchor) is not None


def _compared_with(view: View, at: int, t: Time, text: str, anchor: int) -> bool:
    """'up 63% from a year ago': the time of the base, which dates no other figure."""
    if _SAME_MONTHS.search(view.text, max(0, at - 40), at):
        return True
    if anchor < at and text[t.start].isdigit() and re.search(r"\ue003 (?:(?:its|the|their|that of) )?$", view.text[max(0, at - 12) : at]):
        return True  # "more than double its 2031 valuation"
    if not re.match(r"(?:from|than)\b", text[t.start : t.end], _I):
        return False
    return t.grain in ("ago", "rel") or (t.grain != "span" and _GROWN_FROM.search(view.text, max(0, at - 40), at) is not None)


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
    if re.search(r"\bannounced (?:[a-z]+ )?(?:(?:mon|tues|wednes|thurs|fri)day, )?$", view.text[max(0, at - 40) : at], _I) or re.match(r" ?(?:-|–|—)", view.text[at + 1 : at + 3]) or re.match(r",? (?:\ue000|it|the [a-z]+) (?:announced|said)\b", view.text[at + 1 : at + 40]):
        return True
    if at < 4 and kind in DEALS and _TALKING.search(view.text[:120]):
        return True
    if re.match(r" (?:statement|filing|press|report|announcement|letter|call|interview|memo)\b", view.text[at + 1 : at + 16]):
        return True
    if kind == "acquisition" and _NOT_YET.search(view.text) and not _DONE_NEAR.search(view.text, max(0, at - 40), at + 30):
        return True
    around = view.text[max(0, at - 30) : at + (75 if at < 6 else 40)]
    return bool(_ANNOUNCING.search(around)) and not re.search(r"\bclos|complet|effective|ended|began|start", around, _I)
