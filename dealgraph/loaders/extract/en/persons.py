"""Persons among the names of a passage: whoever founded something, and the surname that stands for somebody told in full.

A company may bear the name of its founder; it is one that is founded, listed or called a maker.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dealgraph.loaders.extract.en.lexicon import COMPANY_NOUNS, ORG_HEADS, ORG_SUFFIX, WELL_KNOWN
from dealgraph.loaders.extract.model import Name

# "maker Fisker", "Fisker was founded in": an eponymous company, whoever else is called so.
_CALLED = re.compile(rf"\b(?:{COMPANY_NOUNS}) $")
_COMPANY = re.compile(
    r",? (?:was|is|which was) (?:founded|established|headquartered|based|listed|incorporated)\b|,? (?:founded|headquartered|based) in\b|'s (?:shares|revenue|sales|headquarters|stock|subsidiary)\b|"
    r" (?:has |had )?(?:filed for|laid off|posted|employs|shares|stock)\b"
)
_FOUNDED_BY = re.compile(r"\b(?:co-)?(?:[Ff]ounded|[Ee]stablished|[Ss]tarted|[Cc]reated|[Ss]et up)(?: [a-z\d-]+){0,2}(?: in [\w, ]{3,30})? by (?:(?:the|former|ex-|serial|brothers|siblings|entrepreneurs?|engineers?|scientists?|researchers?|executives?|[a-z-]+) ){0,4}$")
_LISTED = re.compile(r", (?:and )?| and | & ")
_ORG_WORD = re.compile(
    rf"\b(?:{ORG_SUFFIX}|{'|'.join(sorted(ORG_HEADS))}|Capital|Ventures?|Partners|Group|Holdings?|Investments?|Technolog\w+|Labs?|Studios?|Systems?|Energy|Motors?|Media|Global|International|Industries|Equity|Foundry|Combinator|Atomics|Sachs|Stanley)\b\.?"
)


def persons(names: list[Name], text: str) -> list[Name]:
    """The names with those of persons told apart."""
    return _surnames(_founders(names, text), text)


def _founders(names: list[Name], text: str) -> list[Name]:
    """'founded by Ada Rook, Bo Lund and Cy Hale': each is a person, where nothing in the name says otherwise."""
    out: list[Name] = []
    goes_on = -1
    for name in names:
        listed = goes_on >= 0 and goes_on <= name.start and _LISTED.fullmatch(text, goes_on, name.start) is not None
        founder = listed or _FOUNDED_BY.search(text, max(0, name.start - 110), name.start) is not None
        human = 1 < len(name.text.split()) < 4 and name.text not in WELL_KNOWN and not _ORG_WORD.search(name.text) and not any(c.isdigit() for c in name.text)
        out.append(replace(name, kind="person") if founder and human and name.kind == "org" else name)
        goes_on = name.end if founder else -1
    return out


def _surnames(names: list[Name], text: str) -> list[Name]:
    """'Elon Musk ... Musk' is the same person, unless the passage tells of a company that is called so too."""
    last = {n.text.split()[-1] for n in names if n.kind == "person" and " " in n.text} - set(WELL_KNOWN)
    firms = {n.text for n in names if n.text in last and (_CALLED.search(text, max(0, n.start - 30), n.start) or _COMPANY.match(text, n.end))}
    return [replace(n, kind="person") if n.kind == "org" and n.text in last - firms else n for n in names]
