"""Signs that an English fact may be wrong: each is one function, and each lowers the confidence (`learned/confidence`).

A sign takes nothing away: the fact is still told, and may wait for a look instead of going into the graph by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from dealgraph.loaders.extract.drafts import Draft
from dealgraph.loaders.extract.en.markets import is_market
from dealgraph.loaders.extract.model import Amount, Name
from dealgraph.loaders.extract.view import NAME, View

# Rows whose words often tell of something else: a bid that fell through, a contract of which either may be the supplier.
_LOOSE = ("list-meant", "investment-secured", "acq-sold-to", "fund-previous", "investment-in-startup", "contract-from", "award-to2", "acq-noun", "acq-poss-noun", "fund-for", "coop-verb")
# A long sentence has several clauses, and the wrong one may govern.
LONG = 190
FAR = 45
CROWDED = 130
# Nothing further away than this many characters is looked at: cost stays linear.
AROUND = 2000
# "has 300 stores", "employs 2,000 people": the company itself counts what is its own.
_OWN_COUNT = re.compile(
    r"\b(?:employ(?:s|ed|ing)?|has|had|have|operates?|operated|runs|serves?|served|deliver(?:ed|ing|s)?|sold|shipped|ships|produced?|produces|makes|made|built|builds|reached|add(?:ed|s|ing)|create[sd]?|creating|lay(?:ing)? off|laid off)"
    r"(?: (?:about|around|nearly|some|over|more|than|roughly|approximately|almost|a|an|up|to|total|of|record|just|currently))* ?$",
    re.IGNORECASE,
)
# "Acme estimates the project will", "Wall Street had expected": who foresees is not who is foreseen.
_FORESEES = re.compile(
    rf"{NAME}(?:'s [a-z]+)? (?:[a-z]+ )?(?:estimates?|estimated|expect(?:s|ed)?|predict(?:s|ed)?|forecast(?:s|ed)?|sees|projects) (?:that )?(?:the|an?|[a-z]+s) "
)
_NO_FIRM = re.compile(
    r"(?:.* )?(?:Act|Exchange|Street|City|County|University|Project|News|Department|MAX|News Agency|Airport|Committee|Court)"
)


# What is foreseen of a company is mostly its sales; of these a word of the future nearby means something else.
_SELDOM_FORESEEN = ("guidance", "exports", "capacity", "production", "demand", "net_loss", "spending", "charge", "headcount")
# "invest $5 million in Acme": whatever stands between may be what the money is for.
_STRAIGHT = re.compile(rf"\ue001 (?:in|into) (?:[a-z-]+ ){{0,2}}{NAME}")


def loose(d: Draft, told: Sequence[Draft], text: str) -> bool:
    """A row whose words often tell of something else, or money that may be for what stands between."""
    return d.rule in _LOOSE or (d.rule == "invest-in" and d.object is not None and _STRAIGHT.search(d.view.text, d.start, d.end) is None)


def of_a_long_sentence(d: Draft, told: Sequence[Draft], text: str) -> bool:
    return len(d.view.text) > LONG and not d.background


def seldom_foreseen(d: Draft, told: Sequence[Draft], text: str) -> bool:
    """A forecast of what is seldom foreseen of a company."""
    seldom = d.kind == "forecast" and (d.metric or "").removesuffix("_growth") in _SELDOM_FORESEEN
    return seldom and not is_market(d.subject) and " in " not in d.subject  # "global investment in AI" is no company


def may_be_of_another(found: Sequence[Draft], named: Collection[str]) -> None:
    """'The company' of a figure may be any that was named in the sentences just before."""
    for d in found:
        here = any(isinstance(n, Name) and (n.text in d.subject or d.subject in n.text) for n in d.view.marks.values())
        d.of_another = d.rule.startswith("role-") and not here and any(n not in d.subject and d.subject not in n for n in named)


def of_another(d: Draft, told: Sequence[Draft], text: str) -> bool:
    return d.of_another


def crowded(d: Draft, told: Sequence[Draft], text: str) -> bool:
    """Whether a sentence of some length names several parties beside those of the deal."""
    if d.background or d.rule.startswith("role-") or d.view.end - d.view.start < CROWDED:
        return False
    named = {n.text for n in d.view.marks.values() if isinstance(n, Name) and n.kind == "org"}
    ends = (d.subject, d.object or "", *d.others)
    return sum(not any(n in e or e in n for e in ends if e) for n in named) > 1


def _owners(d: Draft) -> tuple[list[int], list[int]]:
    """Where parties stand before a figure, and where its owner does."""
    if not d.rule.startswith("role-") or d.amount_at is None or d.amount is None:
        return [], []
    before = [(i, n) for i, n in sorted(d.view.marks.items()) if i < d.amount_at and isinstance(n, Name) and n.kind != "place"]
    return [i for i, _ in before], [i for i, n in before if n.text == d.subject or n.text in d.subject]


def another_between(d: Draft, told: Sequence[Draft], text: str) -> bool:
    """A figure with another party between its owner and itself, or whose owner is not named before it."""
    before, own = _owners(d)
    return bool(before) and (not own or before[-1] > own[-1])


def far_from_its_owner(d: Draft, told: Sequence[Draft], text: str) -> bool:
    _, own = _owners(d)
    return bool(own) and d.amount_at is not None and d.amount_at - own[-1] > FAR and _verbs(d.view, own[-1], d.amount_at) > 1


def counted_by_nobody(d: Draft, told: Sequence[Draft], text: str) -> bool:
    """A count without a word that makes it the company's own."""
    if not d.rule.startswith("role-") or d.amount_at is None or d.amount is None or d.amount.unit != "count" or d.kind == "risk":
        return False
    return _OWN_COUNT.search(d.view.text[max(0, d.amount_at - 60) : d.amount_at]) is None


def of_a_part(d: Draft, told: Sequence[Draft], text: str) -> bool:
    """A figure of a part of the company, or of a share of a market."""
    return d.rule.startswith("role-") and (_A_PART.match(d.view.text) is not None or (d.metric == "market_share" and is_market(d.subject)))


def valued_alone(d: Draft, told: Sequence[Draft], text: str) -> bool:
    """A valuation without the round it hangs on."""
    return d.rule.startswith("role-") and (d.metric or "").startswith("valuation") and not any(o.kind == "funding_round" for o in told)


def foreseen_by_another(d: Draft, told: Sequence[Draft], text: str) -> bool:
    return d.rule.startswith("role-") and d.kind == "forecast" and d.amount_at is not None and _FORESEES.search(d.view.text, 0, d.amount_at) is not None


# "This segment generated sales of": a part of the company that the passage is about.
_A_PART = re.compile(
    r"\W{0,3}(?:this|the|its|these|one) (?:[a-z-]+ ){0,2}(?:segment|unit|division|project|brand|business|category|subsidiary|arm|region)s?\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:said|says|reported|announced|rose|fell|grew|jumped|was|were|is|has|had|will|plans|expects|increased|declined|beat|posted|added|helped|driven)\b"
)


def _verbs(view: View, start: int, end: int) -> int:
    return len(_VERB.findall(view.text, start, end))


def unpriced(d: Draft, told: Sequence[Draft], text: str) -> bool:
    """A deal without its price in a sentence that tells a sum nobody claimed: what the sum is for may be the deal."""
    if d.kind not in ("acquisition", "supply_contract", "funding_round") or d.amount is not None or d.background:
        return False
    return any(
        isinstance(m, Amount) and len(m.unit) == 3 and m.unit.isupper() and not m.per_share
        for m in d.view.marks.values()
    )


def named_doubtfully(d: Draft, told: Sequence[Draft], text: str) -> bool:
    """Whether a name is no name of a party, or describes whoever stands right after it ("Venture investors")."""
    for party in (d.subject, d.object):
        if party is None:
            continue
        if d.kind != "location" and _NO_FIRM.fullmatch(party):
            return True
        for at, n in d.view.marks.items():
            if isinstance(n, Name) and n.text == party and _DESCRIBES.match(d.view.text, at):
                return True
    return False


_DESCRIBES = re.compile(rf"{NAME} (?:owner|parent|maker|operator|subsidiary|rival|unit|spinout|spin-off) {NAME}|{NAME} (?:investors|lenders|funds|startups|companies|firms|banks)\b")
# "Automotive revenue", "DRAM market share": what only ever stands before a measure is a part of what is measured.
_MEASURED = r" (?:\w+ )?(?:revenues?|sales|margins?|income|profits?|earnings|market share|bookings|orders|deliveries|shipments|expenses)\b"


def unattested(d: Draft, told: Sequence[Draft], text: str) -> bool:
    """Whether a figure's owner is never told of but as a word before a measure, while the passage names somebody else."""
    if not d.rule.startswith("role-"):
        return False
    around = text[max(0, d.view.start - AROUND) : d.view.end + AROUND]
    seen = around.count(d.subject)
    measured = len(re.findall(re.escape(d.subject) + _MEASURED, around))
    return 0 < seen == measured and any(o.subject != d.subject for o in told)


def by_weights(d: Draft, told: Sequence[Draft], text: str) -> bool:
    """What no row reads, but learnt weights: proposed, whatever else speaks for it."""
    return d.rule.startswith("learned-")


SIGNS: tuple[Callable[[Draft, Sequence[Draft], str], bool], ...] = (
    loose, of_a_long_sentence, seldom_foreseen, of_another, crowded, another_between, far_from_its_owner, counted_by_nobody,
    of_a_part, valued_alone, foreseen_by_another, unpriced, named_doubtfully, unattested, by_weights,
)  # fmt: skip
