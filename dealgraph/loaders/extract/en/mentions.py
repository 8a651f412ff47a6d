"""Companies bought or invested in that are told by description: "a 5% stake in the Chinese retailer".

Who is meant is the organisation named before the one that buys; without such a one the description names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from dealgraph.loaders.extract.en.clauses import OUTLETS
from dealgraph.loaders.extract.en.lexicon import COMPANY_NOUNS, NATIONALITIES
from dealgraph.loaders.extract.model import Name

_DESCRIBED = re.compile(
    r"\b(?:(?:stakes?|shares?|interest|invest(?:ed|ing|s|ment|ments)?|equity|holding|capital|money|million|billion|percent|%)[^.;,]{0,24}? (?:in|into|of)|"
    r"(?:to |will |would |has |had )?(?:acquir(?:e|es|ed|ing)|buy(?:s|ing)?|bought|purchas(?:e|es|ed|ing)|take over|took over|taking over)|control of|takeover of|acquisition of|purchase of|merger with|(?:bid|offer) for|sale of) "
    rf"(?P<what>the (?!(?:[\w'-]+ )?joint )(?:[\w'-]+ ){{0,4}}?(?:{COMPANY_NOUNS}|block|field|mine|joint venture))(?= (?:for|in|at|from|last|this|by|and|after|to|as|with|through|via|over|on|would|will|is|was)\b|[.,;]|$)",
    re.IGNORECASE,
)
_LOOK_BACK = 12
# "after years of work with Beta it agreed to acquire the pump maker": who stands behind a preposition buys nothing.
_BESIDE = re.compile(r"\b(?:with|of|in|into|from|against|for|on|over) (?:the )?(?:[a-z][\w-]* ){0,3}$")


def described(text: str, names: Sequence[Name], table: Mapping[str, str]) -> list[Name]:
    """The names and, in order, a name for every described object whose bearer is clear."""
    out = list(names)
    for m in _DESCRIBED.finditer(text):
        start, end = m.span("what")
        if any(n.start < end and start < n.end for n in names):
            continue
        earlier = [n for n in names if n.end <= start and n.kind == "org" and n.text not in OUTLETS][-_LOOK_BACK:]
        if not earlier:
            continue
        if _BESIDE.search(text, max(0, earlier[-1].start - 50), earlier[-1].start):
            out.append(Name(start, end, earlier[-1].text, "org", True))
            continue
        buyer = table.get(earlier[-1].text, earlier[-1].text)
        meant = next((n for n in reversed(earlier) if table.get(n.text, n.text) != buyer), None)
        if meant is not None:
            out.append(Name(start, end, meant.text, "org", True))
    return sorted(out, key=lambda n: n.start)


# "sell its beer business", "buys Acme's remaining assets", "the purchase of the robotics division of chip group Acme": a part of a company.
_PART = re.compile(
    r"\b(?:(?:acquir(?:e|es|ed|ing)|buy(?:s|ing)?|bought|purchas(?:e|es|ed|ing)|tak(?:e|es|ing) over|took over|sell(?:s|ing)?|sold|divest(?:s|ed|ing)?|offload(?:s|ed|ing)?|(?:hiv(?:e|ing)|spin(?:ning)?) off)"
    r"|(?:acquisition|purchase|takeover|sale|divestiture|divestment|buyout) of|(?:bid|offer|deal) for) "
    r"(?:(?:most|all|part|parts|one|two|three|four|five|six|several|some) of )?(?:(?P<its>its|the|their)|(?P<whose>[^,;.()]{2,50}?)'s) (?P<what>(?:[\w&/-]+ ){0,8}?(?:business(?:es)?|division|unit|arm|segment|operations|assets|activities|subsidiary|plants?|factor(?:y|ies)|refinery|refineries|mines?|stores|portfolio|brands?))\b"
    r"(?! (?:owner|operator|maker|chief|head|model|plan|partner))(?! (?:of|in|for) (?:the |a )?(?:[a-z]+ ){0,3}(?:stakes?|shares))(?:(?P<of> (?:of|from) )|(?!,? (?:called |named |known as )?(?:the )?[A-Z]))",
)
_SITES = re.compile(r"(?:plants?|factor(?:y|ies)|refiner(?:y|ies)|mines?|stores|portfolio|brands?)$")
_SELLS = re.compile(r"(?:sell|sold|divest|offload|hiv|spin|sale)")
# What says nothing of which part it is.
_ANY = frozenset(["business", "businesses", "division", "unit", "arm", "segment", "operations", "assets", "activities", "subsidiary", "remaining", "entire", "whole", "own", "other", "local", "main", "core", "non-core", "key", "small", "large", "largest", "major", "global", "overseas", "foreign", "domestic", "international", "old", "former", "new", "wholly-owned", "loss-making", "certain", "some", "various", "and"])


def of_parts(text: str, names: Sequence[Name]) -> list[Name]:
    """The names and, in order, one for every part of a company that is bought or sold under no name of its own."""
    out = list(names)
    for m in _PART.finditer(text):
        start, end = m.span("what")
        within = [n for n in names if n.start < end and start < n.end]
        if any(not (start <= n.start and n.end <= end and n.text.isupper()) for n in within) or not _owner_stands(m, names):
            continue
        owner = _whose(m, names)
        telling = [w for w in m.group("what").split() if w not in _ANY and w not in NATIONALITIES]
        if owner is not None and (m.group("whose") or (telling and not _SITES.search(m.group("what")))):
            out.append(Name(start, end, _possessive(owner.text) + m.group("what"), "org", True))
    return sorted(out, key=lambda n: n.start)


def _possessive(owner: str) -> str:
    return f"{owner}' " if owner.endswith("s") else f"{owner}'s "


def _owner_stands(m: re.Match[str], names: Sequence[Name]) -> bool:
    """Whether the possessor in the words is a name, and not a word that ends like one."""
    return m.group("whose") is None or any(n.end == m.end("whose") for n in names)


def _whose(m: re.Match[str], names: Sequence[Name]) -> Name | None:
    """Whose part it is: the possessor, who stands behind "of", or of "its" whoever the sentence named last."""
    if m.group("whose"):
        return next((n for n in names if n.end == m.end("whose") and n.kind == "org"), None)
    if m.group("of"):
        behind = next((n for n in names if n.start >= m.end("of") and n.kind == "org"), None)
        return behind if behind is not None and re.fullmatch(r"(?:the )?(?:[\w-]+ ){0,6}", m.string[m.end("of") : behind.start]) else None
    before = [n for n in names if n.end <= m.start() and n.kind == "org"]
    near = before[-1] if before and "." not in m.string[before[-1].end : m.start()].replace("U.S.", "") else None
    return near if m.group("its") in ("its", "their") and _SELLS.match(m.group()) else None
