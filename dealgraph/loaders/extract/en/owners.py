"""Whose an English figure is, where the words beside it say so: "Acme's revenue of", "sales of Acme rose to".

A name after a preposition owns nothing that follows, nor does the place of a plant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dealgraph.loaders.extract import phrases
from dealgraph.loaders.extract.drafts import CROWD, Draft
from dealgraph.loaders.extract.en import gaps
from dealgraph.loaders.extract.en.clauses import OUTLETS
from dealgraph.loaders.extract.en.markets import SEERS, is_market
from dealgraph.loaders.extract.model import Name
from dealgraph.loaders.extract.roles import Role
from dealgraph.loaders.extract.view import NAME, View, compiled

# "Beta Research projects that the drone market will reach $9 billion, growing at 12% a year": who foresees it owns neither.
_WILL_REACH = (
    r"\bthat (?:the )?<s>(?: (?:market|industry|sector|demand|spending|shipments|sales|consumption|capacity|production|output))?,? (?:could|will|would|may|might|(?:is|are|was) (?:expected|projected|forecast|set|likely|estimated|poised) to) "
    r"(?:reach|hit|surpass|exceed|attain|total|top|grow|rise|be (?:worth|valued)|climb|expand|increase|double|triple|fall|drop|decline|shrink)\b"
    r"[^,;\ue000\ue005]{0,60}?(?:, (?:growing|expanding|rising|increasing|climbing|advancing|registering|up|with an?|at an?)\b[^,;\ue000\ue005]{0,50})?$"
)
_EXPECTED_TO = (
    r"\b(?:expects?|sees?|forecasts?|projects?|predicts?|estimates?|anticipates?) (?:the )?<s>(?: (?:market|industry|sector|demand|spending|shipments|sales|consumption|capacity))? to [a-z]+\b[^,;\ue000\ue005]{0,60}?"
    r"(?:, (?:growing|expanding|rising|increasing|climbing|advancing|registering|up|with an?|at an?)\b[^,;\ue000\ue005]{0,50})?$"
)
_MOVED = (
    r"(?:rose|grew|fell|jumped|climbed|surged|dropped|declined|increased|soared|gained|slipped|decreased|plunged|tumbled|slid|expanded|shrank|slumped|advanced|rocketed|skyrocketed|dipped|sank|leapt|leaped|swelled|ballooned)"
)
_BY_NAME = r"<s>(?:'s?|, which has)? \"?(?:[a-zA-Z\-\ue004]+ ){0,5}?(?:revenues?|sales|profits?|income|loss(?:es)?|valuation|earnings|capex|expenditures?|spending|backlog|headcount|workforce|market (?:cap|value)|orders|deliveries|shipments|market|funding|capital|output|production|exports|cash|debt|demand|consumption|portfolio|pipeline|fleet)\b[^,;\ue000\ue005]{0,60}$"
# "Beta grew 7% to $4 billion, and Gamma jumped 35% to $3 billion": each name before its own verb.
_GREW = rf"<s>,? (?:also |has |had |have )?{_MOVED}(?: [a-z]+ly| [a-z]+ [a-z]+ly)?(?: by)? (?:about |around |nearly |over |just |roughly |more than |a |an |almost |another |some )*(?:<x>(?: year[ -](?:on|over)[ -]year| \ue004)? to (?:about |around |nearly |over |just |roughly |more than |almost |some |a record )*)?$"
_OWNER_EN = (
    r"\b(?:below|above|behind|ahead of|than|versus|against|from|to|with) <s>'s? (?:own |about |around |roughly |nearly |over )*$",
    _GREW,
    r"\b(?:sav(?:e|es|ed|ing)|cost(?:s|ing)?) <s> (?:about |around |nearly |roughly |up to |more than |over |some |an? |an additional |as much as )*$",
    r"<s>'s (?:rose|fell|grew|dropped|slipped|climbed|increased|declined|jumped|stood|was|were)(?: [a-z]+)?(?: (?:to|at|by))? $",
    r"\band <s>,? (?:up|down) (?:<x> to )?$",
    r"<s>,? (?:is |was |has been |had been |were |now |currently |last |most recently |being |to be |reportedly )+valued (?:at )?(?:[a-z\-]+ ){0,3}$",
    r"(?:^|[:;,] )<s> (?:~|about |around |nearly |over )?$",
    r"<s>'s? (?:[a-zA-Z\-]+ ){0,3}?(?:share|slice|portion) of [^;]{0,60}$",
    r"\bhelp(?:s|ed|ing)? <s> (?:to )?(?:hire|create|build|raise|recruit)\b[^;,]{0,40}$",
    r"<s>,? (?:which|who) [^,;\ue000\ue005\ue006]{0,90}$",
    r"\bvalu(?:es|ed|ing) (?:[a-z\-]+ ){0,4}<s>(?:'s)?(?: [a-z\-]+){0,4} at (?:[a-z\-]+ ){0,5}$",
    _BY_NAME,
    r"\b(?:revenues?|sales|profits?|income|loss(?:es)?|valuation|earnings|spending|shipments|value|exports|funding|demand|market) (?:of|at|for|from|by|in) (?:the )?(?:(?:fashion house|maker|group|chain|retailer|unit|lender|bank|company|firm|giant|brand) )?<s>(?:'s [a-zA-Z -]{1,30})?,? [^,;\ue000\ue005\ue006]{1,40}$",
    r"\bvaluation of (?:the )?<s>, [^;\ue000]{3,90}? (?:from|to|at|by) (?:<x> to )?(?:about |around |nearly )?$",
    r"\bvalu(?:es|ed|ing) (?:[a-z\-]+ ){0,4}<s>, (?:which|an?|the|whose) [^;]{3,140}?, at (?:about |around |nearly |some )?$",
    r"<s> (?:[a-z]+ ){0,2}(?:investment|spending|funding|demand|sales|shipments|revenues?|production|capacity)(?: \ue004)? (?:to|at) (?:about |around |nearly |over |a record )?$",
    r"<s>'s? \"?(?:[a-zA-Z\-\ue004]+ ){0,5}?capacity\b[^,;\ue000\ue005]{0,60}$",
    r"\b(?:capacity|orders|backlog) for (?:the )?<s>,? [^,;\ue000\ue005\ue006]{1,40}$",
    _WILL_REACH,
    _EXPECTED_TO,
)


# "listed on the Stock Exchange with a market cap of": a name after a preposition owns no figure that follows.
_BESIDE = re.compile(r"\b(?:on|at|by|from|to|with|against|over|than|like) (?:the )?$", re.IGNORECASE)


# "Acme's earnings from Guyana rose to": whose they are, not where from.
_POSSESSED = re.compile(r"(\ue000)'s? (?:[a-zA-Z-]+ ){0,4}$")
# "will assume $12 billion in Beta debt": whose debt it is.
_OF_WHOM = re.compile(r" (?:in|of) (?:the )?(\ue000)(?:'s)? (?:[a-z-]+ ){0,2}(?:debt|liabilities|borrowings|revenue|sales)\b")
# "investment in European startups rose": of those it goes to, when they are a market.
_IN_A_MARKET = re.compile("(?:investment|spending|funding|sales|shipments|exports|production) (?:in|on|for|of) (?:the )?\ue000", re.IGNORECASE)
# "at its plant in Yorkton, which": where it is owns nothing.
_THERE_AT = re.compile(r"\b(?:in|at|near) (?:the )?$", re.IGNORECASE)
# "compared to 7,257 deliveries from Beta": a base of somebody else.
_FROM_WHOM = re.compile(r" (?:[a-z]+ ){0,2}?(?:from|by|for|at) (\ue000)")


# "63% growth in Beta Cloud": whose growth it is may be told after it.
_GROWTH_IN = re.compile(r" (?:[a-z-]+ ){0,3}?(?:growth|increase|decline|rise|jump|drop|gain) (?:in|at|for) (?:its |the )?(\ue000)(?!'s|\ue000)")


# "Revenue doubled at Acme", "net income came to $3 billion for Acme".
_AT_WHOM = re.compile(r",? (?:at|for) (?:the )?(?:[a-z-]+ ){0,3}?(\ue000)(?=[.,;]|$| (?:in|as|last|this|from|after|on)\b)")


def _beside(view: View, at: int, role: Role) -> Name | None:
    """The owner told right after a figure, or by the market that the money goes to."""
    if role.metric == "capacity" and role.at == at and (works := phrases.NAMED_WORKS.match(view.text, at + 1)) is not None:
        return view.name(works.start(1))
    if role.base and (theirs := _FROM_WHOM.match(view.text, at + 1)) is not None:
        return view.name(theirs.start(1))
    if role.growth and (whose := _GROWTH_IN.match(view.text, at + 1)) is not None:
        return view.name(whose.start(1))
    if role.kind == "observation" and NAME not in view.text[:at] and (theirs := _AT_WHOM.match(view.text, at + 1)) is not None:
        return view.name(theirs.start(1))
    if (whose := _OF_WHOM.match(view.text, at + 1)) is not None:
        return view.name(whose.start(1))
    crowd = _IN_A_MARKET.search(view.text, max(0, role.at - 14), at) if role.at < at else None
    name = view.name(crowd.end() - 1) if crowd is not None else None
    return name if name is not None and (is_market(name.text) or CROWD.search(name.text)) else None


def named(view: View, at: int, role: Role, focus: Name | None) -> Name | None:
    """The owner that the words before a figure name, or those after a base of comparison."""
    if (beside := _beside(view, at, role)) is not None:
        return beside
    if role.at == at and (own := gaps.gapped(view, at)) is not None:
        return own
    left = view.text[max(0, at - 140) : at]
    shift = max(0, at - 140)
    for pattern in _OWNER_EN:
        for last in reversed(list(compiled(pattern).finditer(left))):
            name = view.name(shift + last.start("s"))
            bare = pattern == _GREW or (pattern == _BY_NAME and not last.group().startswith("'", 1))
            theirs = _POSSESSED.search(left, 0, last.start()) if name is not None and name.kind == "place" else None
            if theirs is not None:
                return view.name(shift + theirs.start(1))
            if name is not None and name.kind == "place" and _THERE_AT.search(left[max(0, last.start() - 10) : last.start()]):
                continue
            if name is not None and name.kind == "place" and focus is not None and focus.kind == "org" and not is_market(focus.text) and left[: last.start("s")].endswith((" in ", " in the ")):
                continue  # its own sales there
            if bare and _BESIDE.search(left[max(0, last.start() - 16) : last.start()]):
                continue
            if name is not None and name.kind != "person" and name.text not in OUTLETS:
                return name
    return None

# "exploring a sale of Acme that could value the maker at": what is for sale is what is valued.
_ON_SALE = re.compile(r"\b(?:sale|takeover|acquisition|buyout|purchase) of (?:[a-z-]+ ){0,4}(\ue000)(?: \ue000)?[^;\ue000]{0,60}\bvalu(?:e|es|ing) (?:the|it|its)\b[^;\ue000]{0,60}$")


# "led the round, valuing the Lyon-based unicorn at": whoever acts, it is the firm of the deal just told.
_VALUES_IT = re.compile(r"\bvalu(?:es|ed|ing) the (?:[\w\ue005'-]+ ){0,5}?(?:company|startup|start-up|unicorn|firm|maker|business|group|platform|developer|provider|retailer|bank|insurer) at (?:[a-z]+ ){0,3}$", re.IGNORECASE)


def values_it(view: View, at: int) -> bool:
    """Whether a description says who is valued."""
    return _VALUES_IT.search(view.text, max(0, at - 110), at) is not None


def for_sale(view: View, at: int) -> Name | None:
    """What is for sale at the value told at `at`."""
    sold = _ON_SALE.search(view.text, max(0, at - 120), at)
    return view.name(sold.start(1)) if sold is not None else None


# "a 7% rise in kettle sales this spring, reaching $3 billion": the level of the growth just told.
_LEVEL_OF = re.compile(r"[^;\ue001\ue003]{0,60}?\b(?:to|reaching|hitting|totall?ing|at)(?: about| around| over| nearly| more than| an?| a record| some)* $")


def of_its_growth(view: View, at: int, role: Role, sentence: int, known: Sequence[Draft]) -> Name | None:
    """Whose growth was told right before its level, with nobody else named between."""
    grew = next((d for d in known[::-1] if d.sentence == sentence), None)
    if grew is None or grew.amount is None or role.growth or role.base or grew.metric != f"{role.metric}_growth" or (start := view.position(grew.amount)) is None:
        return None
    others = any(n.text != grew.subject for n in view.names_in(start + 1, at))
    return Name(0, 0, grew.subject) if start < at and not others and _LEVEL_OF.fullmatch(view.text, start + 1, at) else None


# "Acme has raised over $70 million so far": who has raised it is named.
_HAS_RAISED = re.compile("(?:^[^\\w\ue000]{0,3}|[.;,\"] |\\band |\\bwhile )(?:\ue004,? )?\ue000,? (?:has|have|had) (?:now |already |so far |since |to date )?(?:raised|secured|attracted|received)\\b[^;,\ue000]{0,60}$")


def acts(view: View, at: int) -> bool:
    """Whether the sentence names who has raised the total told at `at`."""
    return _HAS_RAISED.search(view.text, 0, at) is not None


_A_SEER = re.compile(SEERS)
# "Beta Research forecasts kettle exports to sink by 7%": of what is foreseen, not of who foresees it.
_FORESEES = re.compile(r"(?: analysts?| economists?| strategists?| researchers?| data)?,? (?:now |also |has |had |have )?(?:expect|see|forecast|project|predict|estimate|anticipate|reckon|report|calculate|show)(?:s|ed)?(?: that)? (?!(?:its|it|their|a (?:net )?(?:profit|loss))\b)")


def of_the_foreseen(view: View, at: int, who: Name, focus: Name | None) -> Name | None:
    """The market a known forecaster speaks of, in place of the forecaster; nobody where none is named."""
    said = view.position(who)
    if said is None or said > at or not _A_SEER.fullmatch(who.text) or not _FORESEES.match(view.text, said + 1):
        return who
    told = [n for n in view.names_in(0, at) if is_market(n.text)]
    return told[-1] if told else focus if focus is not None and is_market(focus.text) else None
