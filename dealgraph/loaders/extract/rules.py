"""A rule is a row: a pattern over the masked view, the kind it states, and examples that run as tests.

Groups fill the roles: s subject, o object, w further parties, a amount.  Without an s the subject is resolved
from the clause; `near` takes the nearest amount whose own cues allow the kind.  Examples read
`text => subject | object | amount`, a dash for none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from dealgraph.loaders.extract import triggers
from dealgraph.loaders.extract.model import PRECISE
from dealgraph.loaders.extract.view import compiled


@dataclass(frozen=True)
class Rule:
    name: str
    kind: str
    pattern: str
    metric: str | None = None
    confidence: Decimal = PRECISE
    status: str | None = None
    near: bool = True
    background: bool = False
    scope: str = "lean"  # lean, bare (appositions kept)
    pair: bool = False  # subject and object are the first two of the list w
    swap: bool = False  # the resolved name is the object
    each: bool = False  # one fact per name of the list w, as object
    priced: bool = False  # the sum in the row is its price, whatever cues stand beside it
    ends: str = ""  # whose it is where no s says so: focus (spoken of before), described ("the Boston-based firm"); seller: the clause's subject sells
    state: str = ""  # the end, subject or object, that only a state or a public body makes what the row states
    private: bool = False  # no further party is a state
    no_place: bool = False  # a place beside it is not its object
    person: bool = False  # a person may be its subject
    more: bool = False  # without a sum, names after the object are further objects
    compound: bool = False  # a name is the first half of a word: "Boston-based", "Acme-backed"
    summed: bool = False  # states nothing where its sum belongs to another
    any_role: bool = False  # its amount counts whatever cues give it to others
    unit: str | None = None  # the only unit that its amount may have
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


_Row = tuple[Rule, re.Pattern[str], tuple[frozenset[str], ...]]
_PLANS: dict[int, tuple[list[_Row], triggers.Index]] = {}


def plan(rows: tuple[Rule, ...], size: int) -> tuple[list[_Row], triggers.Index]:
    """The rows with their patterns and what these cannot do without; the tables of rows live as long as the process."""
    made = _PLANS.get(id(rows))
    if made is None:
        patterns = [compiled(rule.pattern) for rule in rows]
        table = [(rule, p, triggers.needs(p.pattern, size)) for rule, p in zip(rows, patterns, strict=True)]
        made = _PLANS[id(rows)] = (table, triggers.Index([needs for _, _, needs in table]))
    return made
