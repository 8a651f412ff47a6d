"""Whose an English stake is, and in what, where the clause leaves it to the deal beside it.

A row that has read who buys knows better than the clause; what is kept is kept in what was sold just before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dealgraph.loaders.extract.drafts import Draft, Sentence
from dealgraph.loaders.extract.model import Amount, Name
from dealgraph.loaders.extract.view import View

# "Beta will retain a 10 percent stake": in what was sold just before.
_KEEPS = re.compile(r"\b(?:retain(?:s|ed|ing)?|keep(?:s|ing)?|kept|left with|continue to (?:hold|own)|still (?:owns|holds))\b", re.IGNORECASE)


def kept(view: View, at: int, s: Sentence, known: Sequence[Draft]) -> Name | None:
    """In what a stake is kept."""
    if not _KEEPS.search(view.text[max(0, at - 40) : at]):
        return None
    sold = next((d for d in known[::-1] if d.kind in ("acquisition", "investment") and d.object and d.sentence >= s.index - 2), None)
    return Name(0, 0, sold.object) if sold is not None and sold.object else None


def buyer(amount: Amount, target: Name, s: Sentence, known: Sequence[Draft]) -> Name | None:
    """Who buys the stake of this percentage, where a row has read it: "Ada Smith and her family bought a 10% stake"."""
    bought = next((d for d in known[::-1] if d.kind == "investment" and d.sentence == s.index and d.object == target.text and not d.background), None)
    if bought is None or not bought.view.where[bought.start] <= amount.start <= bought.view.where[min(bought.end, len(bought.view.where)) - 1]:
        return None
    return Name(0, 0, bought.subject)
