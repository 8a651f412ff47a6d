"""Facts of one passage that belong together, composed into the claims that the graph speaks of.

The extractor tells one thing at a time: an investment, its site, its partner, the value of a round. The graph has roles
and quantities for them. The rule: only what stands in the passage is put together, its quote grows to hold all of it,
and names that are no party (a topic, a project) are taken from the alias table, never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from dealgraph.graph.ontology import ontology

from .extract import Fact

Body = dict[str, Any]
NEAR = 160  # letters between two facts that are told together


@dataclass
class Told:
    """A fact and the claim it becomes; `text` is the passage that its offsets index."""

    fact: Fact
    body: Body
    text: str

    @property
    def start(self) -> int:
        return int(self.body["evidence"]["start"])

    @property
    def end(self) -> int:
        return int(self.body["evidence"]["end"])

    def hold(self, start: int, end: int) -> None:
        """Let the quote hold these words, too."""
        start, end = min(start, self.start), max(end, self.end)
        self.body["evidence"] |= {"start": start, "end": end, "quote": self.text[start:end]}

    def sentence(self) -> tuple[int, int]:
        """Where the sentence of the quote ends begin and end."""
        ends = re.compile(r"[。！？；\n]|[.!?;](?=\s|$)")
        stops = [m.start() for m in ends.finditer(self.text, max(0, self.start - 400), self.end + 400)]
        start = max((at + 1 for at in stops if at < self.start), default=0)
        return start, min((at for at in stops if at >= self.end - 1), default=len(self.text))


def compose(told: Sequence[Told]) -> list[Told]:
    """What the facts of a passage come to."""
    told = _rivals(told)
    for one in told:
        _MEANING.get(one.fact.kind, _nothing)(one)
    left = list(told)
    for one in told:
        if one.fact.kind == "investment" and one.body["kind"] == "investment":
            left = [*_deal(one, left), *_purpose(one)]
        elif one.fact.kind == "funding_round":
            _value(one, told)
    for one in left:
        _dated(one)
    return left


_IN_THE_PAST = re.compile(
    r"(?:in|over|during) the (?:past|last) (?:[a-z]+ )?(?:year|quarter|month|week)s?"
    r"|过去(?:一年|一季度|[一二三四五六七八九十两]+个?月)",
    re.IGNORECASE,
)


def _dated(one: Told) -> None:
    """The words of a period: its year belongs to the quote, where the sentence says it after the rest."""
    period = one.body.get("period")
    ends = [str(at)[:4] for name in ("start", "end") if (at := (period or {}).get(name))]
    if not period or not ends:
        return
    years = "|".join(ends)
    quote = one.body["evidence"]["quote"]
    if not re.search(years, quote):
        said = re.compile(rf"[^.。;；\n]{{0,60}}?(?:{years})年?").match(one.text, one.end, one.sentence()[1])
        if said:
            one.hold(one.start, said.end())
    when = rf"(?:(?:by|in|for|since|from|until|during|through)\s+)?\b(?:{years})\b|[到至自于在]?(?:{years})年"
    words = re.search(when, one.body["evidence"]["quote"]) or _IN_THE_PAST.search(one.body["evidence"]["quote"])
    if words and "text" not in period:
        period["text"] = words[0]


def _nothing(one: Told) -> None:
    """This kind is told as it is."""


# ---------------------------------------------------------------- what a fact means by itself

METRICS = {"capex": "capital_expenditure"}
_OUTLOOK = re.compile(r"\b(?:forecast|guidance|outlook|projection|estimate)s?\b|预期|预测|指引|展望", re.IGNORECASE)
_RAISED = re.compile(
    r"\b(?:rais(?:ed|es|ing)|lift(?:ed|s)|increas(?:ed|es)|boost(?:ed|s))\b|上调|提高|调高", re.IGNORECASE
)
_LOWERED = re.compile(r"\b(?:lower(?:ed|s)|cut|cuts|reduc(?:ed|es)|trimm?(?:ed|s))\b|下调|降低|调低", re.IGNORECASE)
_REACH = re.compile(
    r"(?:\b(?:could|may|might) (?:reach|hit|total|climb to|grow to)|(?:可能|或|有望)(?:达到?|升至|增至))\s*$"
)
_INVESTED = re.compile(
    r"(?P<scope>global |worldwide |全球)?(?:(?:investment|spending) (?:in|on) .+|.+(?:投资|支出)(?:规模|额)?)",
    re.IGNORECASE,
)
_ROUND = re.compile(r"\bSeries ([A-K])\b|(?<![A-Za-z])([A-K])轮")
_CUSTOMERS = re.compile(
    r"\b(?P<which>enterprise|business|corporate|paying|high-revenue|large) customers\b|(?P<zh>企业|付费|高收入|大)客户",
    re.IGNORECASE,
)
_WHICH_ZH = {"企业": "enterprise", "付费": "paying", "高收入": "high_revenue", "大": "large"}
_CAUSE = re.compile(r"\b(?:because of|due to|owing to)\b|由于|因为|受", re.IGNORECASE)
_PLACED = re.compile(r"\b(?:headquarter(?:s|ed)|based)\b|总部", re.IGNORECASE)


def _outlook(one: Told) -> None:
    """A company's guidance on its own spending is a forecast, with the direction it was changed in."""
    quote = one.body["evidence"]["quote"]
    if one.body["metric"] == "capex" and _OUTLOOK.search(quote) and one.fact.amount is not None:
        subject = one.body["roles"]["investor"]
        one.body |= {"kind": "forecast", "roles": {"subject": subject, "forecaster": subject}, "status": "expected"}
        up, down = _RAISED.search(quote), _LOWERED.search(quote)
        if bool(up) != bool(down):
            one.body["attributes"] = {"direction": "raised" if up else "lowered"}
        _time(one)
    _named_metric(one)


def _time(one: Told) -> None:
    """The year that a guidance is for stands before or after its figure."""
    year = re.search(r"\b(?:for|in) (?:fiscal )?(20\d\d)\b|(20\d\d)年", one.body["evidence"]["quote"])
    if year and "period" not in one.body:
        when = year[1] or year[2]
        one.body["period"] = {"text": year[0], "start": when, "end": when}


def _forecast(one: Told) -> None:
    """Who says it is the forecaster; what could reach a figure is at most that; investment in a thing is about it."""
    _named_metric(one)
    invested = _into_a_thing(one)
    if invested is not None:
        one.body["metric"] = "investment"
        if invested["scope"]:
            one.body["attributes"] = {"scope": "global"}
    speaker = (one.body["attribution"] or {}).get("speaker")
    if speaker:
        one.body["roles"]["forecaster"] = [speaker]
    amount = one.fact.amount
    if amount is not None and amount.qualifier == "exact" and _REACH.search(one.text[: amount.start]):
        one.body["quantity"] |= {"min": None, "qualifier": "up_to"}


def _into_a_thing(one: Told) -> re.Match[str] | None:
    """What is said of the money that goes into a thing with a known name is said of that thing."""
    invested = _INVESTED.fullmatch(one.fact.subject)
    thing = next(_things(one.fact.subject, 0, len(one.fact.subject), ("topic",)), None)
    if invested is None or thing is None:
        return None
    one.body["roles"]["subject"] = [{"name": thing[2], "kind": thing[3]}]
    return invested


def _observation(one: Told) -> None:
    """Which customers are counted is part of what is measured; a result without a figure is told in words."""
    _named_metric(one)
    if one.body["metric"] == "operating_result":
        one.body["attributes"] = {"value": "operating at a loss"}
    metric, amount = one.body["metric"], one.fact.amount
    if amount is None or not re.fullmatch(r"(?:customers|revenue)(?:_growth)?", str(metric)):
        return
    begin, end = one.sentence()
    near = _CUSTOMERS.match(one.text, amount.end + 1) or _CUSTOMERS.match(one.text, amount.end)
    if metric == "customers" and near:
        one.body["metric"] = f"{_which(near)}_customers"
        one.hold(one.start, near.end())
    elif str(metric).endswith("_growth"):
        counted = list(_CUSTOMERS.finditer(one.text, begin, amount.start))
        if counted and amount.start - counted[-1].end() < 60:
            one.body["metric"] = f"{_which(counted[-1])}_customers_growth"
            one.body["evidence"] |= {"start": counted[-1].start(), "quote": one.text[counted[-1].start() : one.end]}
            _reach_out(one, end)


def _reach_out(one: Told, end: int) -> None:
    """A growth without the time it took says little: the time that follows it belongs to the quote."""
    after = re.match(r"\s*(?:in|over|during) the (?:past|last) (?:[a-z]+ )?(?:year|months)", one.text[one.end : end])
    if after:
        one.hold(one.start, one.end + after.end())


def _which(found: re.Match[str]) -> str:
    return found["which"].lower().replace("-", "_") if found["which"] else _WHICH_ZH[found["zh"]]


def _round(one: Told) -> None:
    """The name of a round tells it from the others of a company."""
    begin, end = one.sentence()
    names = {m[1] or m[2]: m for m in _ROUND.finditer(one.text, begin, end)}
    if len(names) == 1:
        ((name, found),) = names.items()
        one.body["attributes"] = {"round": f"Series {name}"}
        one.hold(found.start(), found.end())


def _risk(one: Told) -> None:
    """What is short, and because of what, where both have a known name."""
    _into_a_thing(one)
    if one.body["metric"] != "shortage":
        return
    begin, end = one.sentence()
    short = next(_things(one.text, one.start, one.end + 20, ("topic",)), None)
    if short is not None:
        one.body["roles"]["affected"] = [{"name": short[2], "kind": short[3]}]
        one.body["metric"] = f"{_english(short[2])}_shortage"
        one.hold(min(one.start, short[0]), max(one.end, short[1]))
    cause = _CAUSE.search(one.text, begin, end)
    thing = next(_things(one.text, cause.end(), min(end, cause.end() + 40), ("topic",)), None) if cause else None
    if cause and thing is not None:
        one.body["roles"]["cause"] = [{"name": thing[2], "kind": thing[3]}]
        one.hold(min(one.start, cause.start()), max(one.end, thing[1]))


def _english(name: str) -> str:
    """A known name as part of a metric: in English, where the alias table has that."""
    names = next(alias.names for alias in ontology().aliases if name in alias.names)
    plain = next((one for one in names if one.isascii()), "")
    return re.sub(r"[^a-z0-9]+", "_", plain.casefold()).strip("_") or "unnamed"


def _location(one: Told) -> None:
    """A seat is not a site."""
    if _PLACED.search(one.body["evidence"]["quote"]):
        one.body["attributes"] = {"basis": "headquarters"}


def _named_metric(one: Told) -> None:
    metric = one.body["metric"]
    one.body["metric"] = METRICS.get(str(metric), metric)


_MEANING = {
    "investment": _outlook,
    "forecast": _forecast,
    "observation": _observation,
    "funding_round": _round,
    "location": _location,
    "risk": _risk,
}


# ---------------------------------------------------------------- what belongs together


def _rivals(told: Sequence[Told]) -> list[Told]:
    """All pairs of one sentence in which everybody is everybody's rival are one competition."""
    groups: dict[tuple[int, int], list[Told]] = {}
    out = []
    for one in told:
        if one.fact.kind == "competition":
            groups.setdefault((one.start, one.end), []).append(one)
        else:
            out.append(one)
    for pairs in groups.values():
        names = {party["name"]: party for one in pairs for party in one.body["roles"]["party"]}
        first, *rest = pairs
        if len(pairs) == len(names) * (len(names) - 1) // 2:
            first.body["roles"]["party"] = list(names.values())
            rest = []
        for one in (first, *rest):
            _arena(one)
        out += [first, *rest]
    return out


def _arena(one: Told) -> None:
    thing = next(_things(one.text, one.start, one.sentence()[1], ("topic",)), None)
    if thing is not None:
        one.body["roles"]["arena"] = [{"name": thing[2], "kind": thing[3]}]
        one.hold(thing[0], thing[1])


def _deal(one: Told, told: list[Told]) -> list[Told]:
    """An investment with what it goes into, where, and with whom, as far as its sentence says so."""
    begin, end = one.sentence()
    roles = one.body["roles"]
    investor = roles["investor"][0]["name"]
    amount = one.fact.amount
    if "target" not in roles:
        after = amount.end if amount is not None else one.start
        thing = next(_things(one.text, after, end, ("project", "topic")), None)
        if thing is not None:
            roles["target"] = [{"name": thing[2], "kind": thing[3]}]
            one.hold(thing[0], thing[1])
    left = []
    for other in told:
        inside = begin <= other.start < end
        if (
            other.fact.kind == "location"
            and inside
            and other.fact.subject == investor
            and not other.body.get("attributes")
        ):
            roles["place"] = other.body["roles"]["place"]
            one.hold(other.start, other.end)
            continue
        left.append(other)
    for other in left:
        parties = [party for party in other.body["roles"].get("party", ()) if party["name"] != investor]
        if other.fact.kind == "partnership" and begin <= other.start < end and len(parties) == 1 and investor in (
            party["name"] for party in other.body["roles"]["party"]
        ):  # fmt: skip
            roles["partner"] = parties
            one.hold(other.start, other.end)
            other.hold(one.start, one.end)
            other.body["status"] = one.body["status"]
            if "target" in roles:
                other.body["attributes"] = {"scope": _scope(roles)}
    return left


_MEANT_FOR = re.compile(
    r"(?:^|[.;\n]\s+)(?P<en>(?:The|These|Those) (?:[a-z-]+ ){0,2}?"
    r"(?:sites?|plants?|facilit(?:y|ies)|factor(?:y|ies)|data cent(?:er|re)s?|projects?|campus(?:es)?|fabs?)"
    r" (?:is|are|will be) (?:there |meant |intended |designed |built |being built )?to "
    r"(?P<for_en>[a-z][^.;\n]{5,160}))(?=[.;\n]|$)"
    r"|(?:^|[。；\n])\s*(?P<zh>(?:这些|该|这一|上述)[^，。；]{0,4}?(?:数据中心|工厂|项目|基地|园区|设施)"
    r"(?:将|主要)*用于(?P<for_zh>[^，。；\n]{4,60}))(?=[。；\n]|$)"
)


def _purpose(one: Told) -> list[Told]:
    """What a project is for, where one of the next sentences says so: an investment of its own, without a sum."""
    target = one.body["roles"].get("target")
    end = one.sentence()[1]
    meant = _MEANT_FOR.search(one.text, end, end + 2 * NEAR)
    if meant is None or not target or target[0]["kind"] != "project":
        return []
    start, stop = meant.span("en" if meant["en"] else "zh")
    body = {name: one.body[name] for name in ("kind", "status", "confidence", "extractor")} | {
        "roles": {name: one.body["roles"][name] for name in ("investor", "target")},
        "metric": None,
        "attribution": None,
        "attributes": {"purpose": meant["for_en"] or meant["for_zh"]},
        "evidence": one.body["evidence"] | {"start": start, "end": stop, "quote": one.text[start:stop]},
    }
    return [Told(one.fact, body, one.text)]


def _scope(roles: dict[str, Any]) -> str:
    target = str(roles["target"][0]["name"])
    place = roles["place"][0]["name"] if "place" in roles else ""
    if not place:
        return target
    return f"{place}的{target}" if re.search("[一-鿿]", place + target) else f"{target} in the {place}"


def _value(one: Told, told: Sequence[Told]) -> None:
    """What a company was worth after, or before, the round that it is told with."""
    for other in told:
        metric = str(other.body["metric"])
        near = other.fact.subject == one.fact.subject and abs(other.start - one.start) < NEAR
        if near and metric in ("valuation_post_money", "valuation_pre_money") and "quantity" in other.body:
            one.body.setdefault("quantities", {})[metric.removeprefix("valuation_")] = other.body["quantity"]
            one.hold(other.start, other.end)


# ---------------------------------------------------------------- things that have a name and are no party


@cache
def _known(kinds: tuple[str, ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern of all names of these kinds in the alias table, the longest first, and what each is."""
    named: dict[str, str] = {}
    for kind in reversed(kinds):
        named |= {name: kind for alias in ontology().aliases if alias.kind == kind for name in alias.names}
    many = "|".join(re.escape(name) for name in sorted(named, key=lambda name: (-len(name), name)))
    return re.compile(many or r"(?!)"), named


def _things(text: str, start: int, end: int, kinds: tuple[str, ...]) -> Iterator[tuple[int, int, str, str]]:
    """Where things with a known name stand in a part of a text: start, end, name, kind."""
    pattern, named = _known(kinds)
    for found in pattern.finditer(text, start, end):
        yield found.start(), found.end(), found[0], named[found[0]]
