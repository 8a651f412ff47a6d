"""What the encoder's chance is worth: for a fact that a row read beside what the row is worth, for one that it proposes alone.

Both are log odds, added up with learnt weights (`judgement.json`, by tools/learn_judgement.py from passages that neither the encoder nor
the weights for rows had seen). Without the file, or where the encoder was not asked, what was there before stands.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import files

from dealgraph.loaders.extract.drafts import Draft
from dealgraph.loaders.extract.learned.heads import KINDS
from dealgraph.loaders.extract.learned.shipped import Shipped
from dealgraph.loaders.extract.model import Fact

# What only the encoder reads is told under these names.
PROPOSED = FIGURE, RELATION, SINGLE = "encoded-amount", "encoded-relation", "encoded-name"
# Told in so few passages that the encoder has hardly learnt them: what a row makes of them stands.
UNJUDGED = ("competition", "risk")
# What is counted out name by name is no matter of likelihood.
UNJUDGED_RULES = (*PROPOSED, "respectively")
# News seldom says what did not happen: the encoder has not learnt to read it.
_NEGATION = re.compile(r"\b(?:not|never|neither|nor|cannot|den(?:y|ies|ied))\b|n't\b|未(?![来名])|没有|并非|否认|不会|不再", re.IGNORECASE)
# A chance nearer to 0 or 1 is not told from one that is this near.
NEAREST = 0.002
# What a row is sure of goes into the graph as long as the encoder finds it possible.
UPPER, POSSIBLE = 0.8, 0.25
# What is so likely right is shown as even. F1 is best where a fact counts that is half as likely right as F1 is high; in Chinese
# passages without facts yield some below that.
EVEN = {"en": 0.3, "zh": 0.4}
PLAIN = 0.6


def odds(chance: float) -> float:
    """The log odds of a chance."""
    kept = min(max(chance, NEAREST), 1 - NEAREST)
    return math.log(kept / (1 - kept))


@dataclass(frozen=True)
class Judgement:
    """Weights for each sort of fact: a constant, one for the encoder's log odds, and for what a row read one for the row's."""

    weights: Mapping[str, Sequence[float]] = field(default_factory=dict)
    even: float = EVEN["en"]

    def row(self, d: Draft, own: float, of: Fact) -> float | None:
        """How sure a fact is that a row read and was `own` sure of; None where nothing is known besides."""
        weights = self.weights.get(sort(d))
        if weights is None or d.chance is None or d.rule in UNJUDGED_RULES or d.kind in UNJUDGED:
            return None
        sure = shown(_chance(weights[0] + weights[1] * odds(d.chance) + weights[2] * odds(own)), self.even)
        if negated(d.view.text, max(d.end, d.amount_at or 0)):
            return min(sure, own)
        return max(sure, UPPER) if own >= UPPER and d.chance >= POSSIBLE else sure

    def proposal(self, figure: bool, chance: float) -> float:
        """How sure a fact is that only the encoder reads."""
        weights = self.weights.get("proposed figure" if figure else "proposed relation")
        return chance if weights is None else shown(_chance(weights[0] + weights[1] * odds(chance)), self.even)


def sort(d: Draft) -> str:
    """The sort of fact that this is judged as."""
    return ("proposed " if d.rule in PROPOSED else "") + ("figure" if d.amount is not None and d.kind in KINDS else "relation")


def negated(view: str, end: int) -> bool:
    """Whether a sentence denies something before this position."""
    return _NEGATION.search(view, 0, end) is not None


def shown(chance: float, even: float) -> float:
    """A chance as it is shown: from PLAIN on as it is, `even` as 0.5, between and below them in proportion."""
    if chance >= PLAIN:
        return chance
    if chance >= even:
        return 0.5 + (chance - even) * (PLAIN - 0.5) / (PLAIN - even)
    return chance * 0.5 / even


def _chance(log_odds: float) -> float:
    return 1 / (1 + math.exp(-log_odds))


def _read(lang: str) -> Judgement:
    path = files(__package__) / "judgement.json"
    told = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    return Judgement(told.get(lang, {}), EVEN[lang])


# The weights of a language; none where they are not there.
judgement = Shipped(_read)
instead = judgement.instead
