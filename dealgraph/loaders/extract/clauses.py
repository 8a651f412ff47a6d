# ruff: noqa: E501 - a pattern is read as one line
"""English clause structure on a view: what is taken out, who is the subject at a position, where a clause ends.

Heuristic on purpose: the name that stands before a verb governs what follows, until the next such name.
"""

from __future__ import annotations

import re

from dealgraph.loaders.extract.lexicon import ADVERBS, IRREGULAR, NOUN_S
from dealgraph.loaders.extract.model import Amount
from dealgraph.loaders.extract.names import Name
from dealgraph.loaders.extract.view import NAME, PERSON, PLACE, View, compiled, without

_ANY = f"[{NAME}{PLACE}{PERSON}]"
_VERB = rf"(?!(?:{NOUN_S})\b)(?:(?:{IRREGULAR})\b|[a-z]{{2,18}}(?:ed|es|s)\b(?<!ss)(?<!us))"
_ADV = rf"(?:(?:{ADVERBS}|[a-z]{{3,12}}ly|\ue004)\b,? |\ue004,? ){{0,4}}"
_PARENS = re.compile(r"\s?\([^()]{0,160}\)|\s?\[[^\[\]]{0,160}\]")
_APPOSITION = re.compile(
    rf"(?<=[{NAME}{PLACE}{PERSON}]),? (?:an?|the|one of|which|who|whose|where|formerly|based|founded|headquartered|known|maker|owner|"
    rf"parent|operator|provider|developer|together with|along with|backed|led|part of|previously|currently|best known|itself|"
    rf"among|like|specializing|specialising|focused|home to|pioneer|{_ANY}'s|{_ANY}-based)\b[^;]{{0,260}}?,(?= {_ADV}(?:{_VERB}|to\s|for\s|in a\s|in an\s))",
)
# "an Ontario-based distributor", "Gamma-backed Beta": told by the bare view, in the way of the lean one.
_ADJECTIVE = re.compile(rf"{_ANY}-(?:based|headquartered|listed|backed|owned|funded|controlled|led|supported) ")
_SEATED = re.compile(rf"(?<={NAME}), {PLACE}(?:, {PLACE})?,(?= (?:{_VERB}))", re.IGNORECASE)
# "TORONTO, Sept. 24, 2031 /Newswire/ - ": where and by whom the news was told.
_DATELINE = re.compile(rf"^[^;]{{0,80}}?(?:/(?:{_ANY}|[A-Za-z][\w -]{{1,20}})/|\((?:{_ANY}|[A-Z][A-Za-z ]{{2,18}})\)) ?(?:--|-|–|—) ")
_DASHED = re.compile(rf"(?<={_ANY}) (?:-|—|--) [^-—;]{{3,160}} (?:-|—|--)(?= )|(?<={_ANY})—[^—;]{{3,160}}—")
_SUBJECT = re.compile(
    rf"(?P<list>{_ANY}(?:(?:, and |, | and | & ){_ANY}){{0,8}})(?P<poss>'s?)?(?: (?:division|unit|subsidiary|arm|business|affiliate|administration|government))?,? {_ADV}(?:{_VERB}|to (?!the|a|an|its|M)[a-z]+\b)",
    re.IGNORECASE,
)
_LOCATIVE = re.compile(r"\b(?:in|near|at|of|from|to|outside|across|around|within|throughout|for)(?: the)?\s$", re.IGNORECASE)
_POSSESSOR = re.compile(rf"({_ANY})'s? (?:[a-zA-Z-]+ ){{0,6}}$")
_ANAPHOR = re.compile(
    r"^(?:[\W\ue004]|(?:in|for|on|by|as|during|after|at|meanwhile|additionally|separately|overall|also|and|but|the|this|that|"
    r"same|period|quarter|year|result|of|addition|total|then|ended|ending|to date|so far|far|further|under|terms)\b)*"
    r"(?:it|its|they|their|the (?:company|startup|start-up|firm|group|bank|chipmaker|carmaker|automaker|maker|giant|business|organization|"
    r"organisation|agency|developer|retailer|manufacturer|drugmaker|miner|utility|operator|lab|fund|new|latest|deal|round|raise|"
    r"financing|funding|investment|transaction|acquisition|agreement|contract|merger|total|purchase|order|project|facility|plant|site|offer|"
    r"[a-z\ue005]+-based)|this|that|such|[a-z-]+ (?:revenue|sales|income|profit|loss|earnings)|"
    r"revenues?|sales|net|profits?|earnings|income|operating|quarterly|annual|full-year|total|adjusted|gross|capital|capex|"
    r"headcount|orders|backlog|deliveries|shipments|cash|free|proceeds|bookings|ebitda|founded|established|headquartered|based|terms|"
    r"financial terms|valued|he|she|we|our)\b",
    re.IGNORECASE,
)


def lean(view: View) -> View:
    """Without parentheses, then without appositions: the bare bones of the sentence."""
    view = without(view, [m.span() for m in _DATELINE.finditer(view.text)])
    view = without(view, [m.span() for m in _PARENS.finditer(view.text)])
    view = without(view, [m.span() for m in _DASHED.finditer(view.text)])
    view = without(view, [m.span() for m in _SEATED.finditer(view.text)])
    view = without(view, [m.span() for m in _APPOSITION.finditer(view.text)])
    return without(view, [m.span() for m in _ADJECTIVE.finditer(view.text)])


def bare(view: View) -> View:
    """Without the dateline and parentheses only."""
    view = without(view, [m.span() for m in _DATELINE.finditer(view.text)])
    return without(view, [m.span() for m in _PARENS.finditer(view.text)])


def subjects(view: View) -> list[tuple[int, list[Name]]]:
    """(position, names) of every name or list of names that stands before a verb."""
    out = []
    for m in _SUBJECT.finditer(view.text):
        listed = m.group("list")
        names = view.names_in(m.start("list"), m.end("list"))
        if len(names) > 1 and " and " not in listed and " & " not in listed:
            names = names[-1:]
        if m.group("poss") or (names and names[0].kind == "place" and _LOCATIVE.search(view.text[: m.start("list")][-14:])):
            continue
        out.append((m.start("list"), names))
    return out


def subject_at(view: View, at: int, focus: Name | None) -> list[Name]:
    """Who governs position `at`: a possessor beside it, else the last subject before it, else the focus."""
    owner = _POSSESSOR.search(view.text, max(0, at - 60), at)
    if owner and (name := view.name(owner.start(1))) is not None:
        return [name]
    if _OTHERS.search(view.text[max(0, at - 160) : at]):
        return []
    before = [(p, n) for p, n in subjects(view) if p < at]
    before = [(p, n) for p, n in before if n and n[0].text not in _OUTLETS]
    before = [(p, n) for p, n in before if not re.search(r"\b(?:according to|analysts at|analyst at)\s$", view.text[:p])]
    while before:
        position, names = before.pop()
        good = [n for n in names if n.kind != "person"]
        if good and not _governed(view.text, position):
            return good
        if names and not good and focus is not None:
            return [focus]
    if _ANAPHOR.match(view.text) and focus is not None:
        return [focus]
    first = next(iter(view.names_in(0, at)), None)
    if first is not None and first.kind == "org" and _position(view, first) <= 6:
        return [first]
    return []


_OUTLETS = ("Reuters", "Bloomberg", "Bloomberg News", "Financial Times", "Wall Street Journal", "New York Times", "Nikkei", "CNBC", "Axios", "Information")
# "Acme estimates that AI companies could issue": an unnamed group governs what follows.
_OTHERS = re.compile(
    r"\b(?:that|said|says|estimates?|expects?|forecasts?|predicts?|sees) (?:that )?(?:(?:the|some|many|most|all|big|top|major|leading|[A-Z]{2,5}|[a-z]+) ){0,3}"
    r"(?:companies|firms|startups|automakers|carmakers|banks|hyperscalers|giants|makers|investors|consumers|governments|businesses|developers|utilities|"
    r"producers|miners|providers|suppliers) (?:[a-z]+ ){0,3}?(?:could|will|would|may|might|to|are|have|had|spent|plan|raised|invested)\b"
)


def _governed(text: str, at: int) -> bool:
    """'shares of X rose', 'a unit of X said': X is not the subject of that verb."""
    return re.search(r"\b(?:shares (?:of|in)|by|with|from|against|like|than|versus|including|such as|with (?:[a-z\-]+ ){1,3})\s?$", text[max(0, at - 40) : at]) is not None


def _position(view: View, name: Name) -> int:
    at = view.position(name)
    return 10**6 if at is None else at


def anaphoric(view: View) -> bool:
    return _ANAPHOR.match(view.text) is not None


def amounts_of(view: View) -> list[tuple[int, Amount]]:
    return [(i, m) for i, m in sorted(view.marks.items()) if isinstance(m, Amount)]


def match_all(pattern: str, view: View) -> list[re.Match[str]]:
    return list(compiled(pattern).finditer(view.text))
