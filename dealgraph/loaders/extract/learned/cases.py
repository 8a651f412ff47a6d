"""The amounts of a passage that may be one of a fact, and what the rows have made of them.

A price, a sum told again in another currency and a number in words that counts nothing are of none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from dealgraph.loaders.extract import roles
from dealgraph.loaders.extract.drafts import Sentence
from dealgraph.loaders.extract.en import clauses
from dealgraph.loaders.extract.model import Amount
from dealgraph.loaders.extract.view import View

# So many amounts of one sentence are looked at: a longer list is a table.
MOST_AMOUNTS = 24
# Less money than this is a price.
PETTY = 10_000


@dataclass(frozen=True)
class Passage:
    """What the rows have read: the sentences, the amounts that facts use (by identity), and the canonical names."""

    sentences: Sequence[Sentence]
    claimed: set[int]
    called: Mapping[str, str]
    lang: str

    def canon(self, name: str) -> str:
        """The canonical form of a name."""
        return self.called.get(name, name)


@dataclass(frozen=True)
class Case:
    """One amount in the leanest view of its sentence that shows it."""

    passage: Passage
    s: Sentence
    amount: Amount
    view: View
    at: int

    @property
    def settled(self) -> bool:
        """Whether a row used the amount already."""
        return id(self.amount) in self.passage.claimed

    @property
    def refused(self) -> bool:
        """Whether a cue says that it is of no fact: a price, an average, what had been expected."""
        role = self.s.roles.get(id(self.amount))
        return role is not None and role.kind == "skip"


# "2 trillion won (about $1.4 billion)": the same sum in another currency.
_SAME_SUM = re.compile("\ue001 ?(?:\\(|（|, or |，约合|，合)(?:[^\ue000-\ue006()（）]{0,18})$")


def cases(passage: Passage) -> Iterator[Case]:
    """Every amount of a passage that may be one of a fact."""
    for s in passage.sentences:
        for _, amount in clauses.amounts_of(s.whole)[:MOST_AMOUNTS]:
            if amount.per_share or _petty(amount):
                continue
            shown = ((view, at) for view in (s.lean, s.bare, s.whole) if (at := view.position(amount)) is not None)
            view, at = next(shown)
            if roles.unit_class(amount) != "M" or not _SAME_SUM.search(view.text, max(0, at - 30), at):
                yield Case(passage, s, amount, view, at)


def _petty(amount: Amount) -> bool:
    """A price, or a number in words that counts nothing ("several")."""
    value = amount.max or amount.min or Decimal(0)
    return (roles.unit_class(amount) == "M" and value < PETTY) or (amount.unit == "count" and not any(c.isdigit() for c in amount.text) and amount.min is None)
