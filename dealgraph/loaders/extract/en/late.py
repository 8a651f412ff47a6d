"""What a later English sentence adds to the deal just told: its term, its customer, when it closes or starts.

Each looks back a few sentences only, and at one deal.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dealgraph.loaders.extract.attribution import anonymous
from dealgraph.loaders.extract.drafts import DEALS, Draft, Sentence
from dealgraph.loaders.extract.en import clauses
from dealgraph.loaders.extract.model import Period, Time

_TERMS = re.compile(r"\W{0,3}(?:under|pursuant to) (?:the |this |terms of |its )*(?:[a-z\-]+ ){0,3}(?:agreement|contract|deal|order|terms)", re.IGNORECASE)
# "The builder will deliver the carriers to the shipper by November 2031": until when the contract just told runs.
_DELIVERS = re.compile(r"\b(?:will|to|scheduled to|due to) (?:be )?(?:deliver\w*|suppl\w+|complet\w+|hand\w* over)\b[^;]{0,80}?(\ue004)")
_CLOSES = re.compile(
    r"\b(?:transaction|deal|acquisition|merger|sale|takeover|purchase|offer|closing|completion|(?:financing )?round)\b[^;]{0,60}?\b(?P<verb>clos\w+|complet\w+|finali[sz]\w+|effective|occur)\b|"
    r"\b(?P<act>complete[sd]?|close[sd]?|finali[sz]e[sd]?) the (?:deal|transaction|acquisition|sale|merger|takeover|purchase)\b", re.IGNORECASE)
_IT_CLOSES = re.compile(r"\W{0,3}(?:it|both|closing|completion) (?:is|are) (?:now )?(?:expected|scheduled|slated|due|likely|anticipated|targeted|set)\b[^;]{0,12}?(?: (?:to )?(?:be )?(?P<verb>clos\w+|complet\w+|finali[sz]\w+)|(?= ?\ue004))", re.IGNORECASE)
_OF_A_ROUND = re.compile(r"\b(?:round|financing|raise|placement)\b[^;]{0,60}\b(?:closed|completed)\b", re.IGNORECASE)
_THE_CONTRACT = re.compile(
    r"\W{0,3}(?:the|this) (?:[a-z\-]+ ){0,3}(?:contract|order|deal|agreement|award)s?\b[^;]{0,60}?\b(?:awarded|placed|signed|commissioned|issued|was|is) (?:by|with|for) (?:the )?(?:[a-z\-]+ ){0,4}?(\ue000)",
    re.IGNORECASE,
)
_STARTS = re.compile(
    r"\W{0,3}(?:the|this|its|production|construction|work|operations?|it|once)\b[^;]{0,70}?\b(?:start\w*|commenc\w+|beg[iu]n\w*|open\w*|complet\w+|operational|come on(?:line| stream)|go live|ready|finish\w*)\b[^;,]{0,40}?(\ue004)", re.IGNORECASE
)
_AHEAD = re.compile(r"\b(?:will|expected|scheduled|slated|set|due|aims?|plans?|targeted|to)\b", re.IGNORECASE)


def term(earlier: Sequence[Draft], s: Sentence) -> None:
    """'Under the agreement, it will deliver ... over the period from': the term of the contract just told."""
    delivered = _DELIVERS.search(s.lean.text)
    if not _TERMS.match(s.lean.text) and delivered is None:
        return
    deal = next((d for d in earlier[::-1] if d.kind == "supply_contract" and d.sentence == s.index - 1), None)
    term = next((m for m in s.lean.marks.values() if isinstance(m, Time) and m.period is not None and m.grain == "span"), None)
    if delivered is not None and term is None:
        by = s.lean.marks.get(delivered.start(1))
        term = by if isinstance(by, Time) and by.period is not None and by.period.start is None else None
    if deal is not None and term is not None:
        deal.late = term


def close(earlier: Sequence[Draft], s: Sentence) -> None:
    """'The transaction closed on January 8', 'expected to close by June': when the deal just told is done."""
    m = _CLOSES.search(s.lean.text) or _IT_CLOSES.match(s.lean.text)
    kind = "funding_round" if m is not None and _OF_A_ROUND.search(m.group()) else "acquisition"
    told = [d for d in earlier[::-1] if d.kind == kind and d.sentence >= s.index - 4 and not d.background]
    deal = next((d for d in told if not re.search(r"\b(?:terminat|cancel|abandon)", d.view.text)), None)
    if m is None or deal is None or not (clauses.anaphoric(s.lean) or m.start() < 60):
        return
    when = next((t for i, t in sorted(s.lean.marks.items()) if i >= m.start() and isinstance(t, Time) and t.period is not None), None)
    if when is None:
        return
    deal.late = when
    if re.search(r"\b(?:closed|completed|was finali[sz]ed)\b", m.group(), re.IGNORECASE) and not re.search(r"\b(?:be|expected|will|to) (?:[a-z]+ )?\w*$", s.lean.text[: m.end()], re.IGNORECASE):
        deal.status = "completed"


def party(earlier: Sequence[Draft], s: Sentence) -> None:
    """'The order was placed by Beta': the customer of the contract just told without one."""
    m = _THE_CONTRACT.match(s.lean.text)
    name = s.lean.name(m.start(1)) if m is not None else None
    deal = next(
        (d for d in earlier[::-1] if d.kind == "supply_contract" and d.object is None and d.sentence >= s.index - 2),
        None,
    )
    if deal is not None and name is not None and name.text != deal.subject:
        deal.object = name.text


def start(earlier: Sequence[Draft], s: Sentence) -> None:
    """'The plant will commence production in 2034': until when the money just told is spent."""
    m = _STARTS.match(s.lean.text)
    when = s.lean.marks.get(m.start(1)) if m is not None else None
    if not isinstance(when, Time) or when.period is None or when.period.end is None or not _AHEAD.search(s.lean.text):
        return
    deal = next((d for d in earlier[::-1] if d.kind == "investment" and d.object is None and d.late is None and d.sentence >= s.index - 2), None)
    if deal is not None and not deal.background:
        by = Period(None, when.period.end)
        deal.late = replace(when, period=by, forward=by)


_DEAL = r"(?:deal|merger|transaction|takeover|acquisition|purchase|tie-up|buyout|offer|bid|combination|sale)"
_ITS_END = r"(?:called off|scrapped|terminated|abandoned|cancell?ed|blocked|vetoed|dropped|withdrawn|scuttled|shelved|struck down)"
# "But a judge blocked it", "The deal was called off in March", "the two walked away from the merger".
_OFF = re.compile(
    rf"\b(?:the|this|that|its|their) (?:[a-z-]+ ){{0,3}}{_DEAL} (?:(?:was|were|has been|had been|got) (?:[a-z]+ly |later |then |since )?{_ITS_END}|(?:later |then |eventually |ultimately )?(?:fell through|collapsed|fell apart|unravell?ed))\b|"
    rf"\b(?:judge|court|regulators?|watchdogs?|authorit(?:y|ies)|commission|government|department|shareholders|two|companies|sides|it|they|\ue000)(?:, [^,;]{{1,60}},)? (?:has |have |had |later |then |eventually |mutually )*"
    rf"(?:blocked|vetoed|struck down|called off|abandoned|terminated|scrapped|dropped|walked away from|pulled out of|backed out of|agreed to (?:end|terminate)) (?:it\b|(?:the|that|their|its) (?:[a-z-]+ |\ue001 ){{0,3}}{_DEAL}\b(?! (?:of|for|with) (?:[a-z-]+ ){{0,4}}\ue000))",
    re.IGNORECASE,
)
_NOT_OFF = re.compile(r"\b(?:could|may|might|would|if|unless|whether|seek|sued?|threat|denied|not|never|avoid)\b[^;]{0,60}$", re.IGNORECASE)


def off(earlier: Sequence[Draft], s: Sentence) -> None:
    """That the purchase or merger just told has come to nothing."""
    m = _OFF.search(s.lean.text)
    if m is None or _NOT_OFF.search(s.lean.text, 0, m.start()):
        return
    deal = next((d for d in earlier[::-1] if d.kind == "acquisition" and d.sentence >= s.index - 3 and not d.background), None)
    if deal is not None and deal.status not in ("denied", "rumoured"):
        deal.status = "cancelled"


# "The total value of the deal will be about $26 billion": more than the cash that was told before.
_IN_ALL = re.compile(r"\b(?:total|overall|aggregate|full|combined) (?:value|price|consideration|cost)(?: of the (?:deal|transaction|acquisition|takeover|merger))? (?:is|was|will be|would be|comes to|amounts to|stands at) (?:about |around |nearly |roughly |approximately |some |more than )?(\ue001)", re.IGNORECASE)


# "Acme bid up to $8 billion, half of it up front": the price of the bid just told.
_BIDS = re.compile(r"\W{0,3}(?:the )?(\ue000),? (?:has |had |is |will )?(?:bid|offered|offering|offers|paying|pay|agreed to pay|paid) (?:about |around |up to |nearly |roughly |approximately |some |more than |as much as )?(\ue001)", re.IGNORECASE)


def price(earlier: Sequence[Draft], s: Sentence) -> None:
    """What a purchase comes to in all, where only its cash was told."""
    m = _IN_ALL.search(s.lean.text)
    amount = s.lean.amount(m.start(1)) if m is not None else None
    deal = next((d for d in earlier[::-1] if d.kind == "acquisition" and d.sentence >= s.index - 3 and not d.background), None)
    bid = _BIDS.match(s.lean.text) if deal is not None and deal.amount is None else None
    if bid is not None and deal is not None and (who := s.lean.name(bid.start(1))) is not None and who.text == deal.subject:
        offered = s.lean.amount(bid.start(2))
        deal.amount = offered if offered is not None and not offered.per_share else None
    if amount is None or amount.per_share or deal is None or deal.amount is None or (amount.max or amount.min or 0) <= (deal.amount.max or deal.amount.min or 0):
        return
    deal.amount, deal.amount_at = amount, None


_THIS_IS_BY = re.compile(
    r"\W{0,3}(?:this|that|these|those|the (?:data|figures|numbers|forecasts?|findings|estimates?|projections?))(?: [a-z]+){0,2} (?:is|are|was|were|comes?|came) (?:all )?(?:according to|from|based on)\b", re.IGNORECASE
)
_OF_THE_TALKS = re.compile(r"\b(?:talks|negotiations|discussions|deal|offer|bid|terms|deliberations)\b", re.IGNORECASE)


def credit(earlier: Sequence[Draft], s: Sentence) -> None:
    """'This is according to Acme Research', 'Two people familiar with the matter said the talks': who told what was just told."""
    told = [d for d in earlier if d.sentence == s.index - 1 and not d.background]
    if not told:
        return
    if (unnamed := anonymous(s.lean)) is not None and _OF_THE_TALKS.search(s.lean.text):
        for d in told:
            d.source = unnamed if d.kind in DEALS else d.source
    elif _THIS_IS_BY.match(s.lean.text) is not None:
        name = next((n for n in s.lean.names_in(0, len(s.lean.text)) if n.kind == "org"), None)
        for d in told:
            d.source = name.text if name is not None else d.source


def heard(earlier: Sequence[Draft], s: Sentence) -> None:
    """All that a sentence adds to the deals before it."""
    for add in (term, party, close, start, off, price, credit):
        add(earlier, s)
