"""A chain of labels over the tokens of a sentence, by learnt weights: which tokens begin, continue and end a name.

A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001): the weights of a token's features for each
label, and of each label after another. `linear.Model` holds them; a model that is missing labels nothing.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from dealgraph.loaders.extract.learned.linear import Scorer

BEGIN, INSIDE, END, OUTSIDE = range(4)
LABELS = ("begin", "inside", "end", "outside")
# A name has two tokens or more, and ends before another begins.
NEXT = ((INSIDE, END), (INSIDE, END), (OUTSIDE, BEGIN), (OUTSIDE, BEGIN))
FIRST, LAST = (BEGIN, OUTSIDE), (END, OUTSIDE)
_ALL = range(len(LABELS))

Row = tuple[float, ...]


@dataclass(frozen=True)
class Span:
    """A name: its first and its last token, and how likely its least likely token is as it was labelled."""

    first: int
    last: int
    sure: float


def after(label: int) -> str:
    """The feature of a token whose neighbour to the left has this label."""
    return f"after={LABELS[label]}"


def steps(model: Scorer) -> tuple[Row, ...]:
    """How much speaks for each label after each."""
    alone = model.sums(())
    return tuple(tuple(x - y for x, y in zip(model.sums((after(label),)), alone, strict=True)) for label in _ALL)


def best(rows: Sequence[Row], step: Sequence[Row]) -> list[int]:
    """The likeliest labels (Viterbi); `rows` holds what speaks for each label of each token."""
    floor = -math.inf
    reach = [[rows[0][k] if k in FIRST else floor for k in _ALL]]
    back: list[list[int]] = []
    for row in rows[1:]:
        last, came, here = reach[-1], [OUTSIDE] * 4, [floor] * 4
        for before, following in enumerate(NEXT):
            for k in following:
                worth = last[before] + step[before][k]
                if worth > here[k]:
                    here[k], came[k] = worth, before
        reach.append([worth + own for worth, own in zip(here, row, strict=True)])
        back.append(came)
    label = max(LAST, key=lambda k: reach[-1][k])
    path = [label]
    for came in reversed(back):
        path.append(label := came[label])
    return path[::-1]


def powers(rows: Sequence[Row]) -> list[Row]:
    """The same as factors, each token's largest being one."""
    return [tuple(math.exp(x - top) for x in row) for row in rows for top in (max(row),)]


def chances(factors: Sequence[Row], step: Sequence[Row]) -> list[Row]:
    """How likely each label of each token is, over all ways to label the sentence (forward and backward)."""
    return met(*passes(factors, [[math.exp(x) for x in row] for row in step]))


def met(ahead: Sequence[Row], behind: Sequence[Row]) -> list[Row]:
    """How likely each label of each token is, by what leads to it from both sides."""
    return [_shares([a * b for a, b in zip(x, y, strict=True)]) for x, y in zip(ahead, behind, strict=True)]


def passes(factors: Sequence[Row], step: Sequence[Sequence[float]]) -> tuple[list[Row], list[Row]]:
    """What leads to each label of each token from the left, and from the right, up to a factor for each token."""
    ahead = [_shares([factors[0][k] if k in FIRST else 0.0 for k in _ALL])]
    for row in factors[1:]:
        last, here = ahead[-1], [0.0] * 4
        for before, following in enumerate(NEXT):
            for k in following:
                here[k] += last[before] * step[before][k]
        ahead.append(_shares([x * own for x, own in zip(here, row, strict=True)]))
    behind: list[Row] = [tuple(float(k in LAST) for k in _ALL)]
    for row in factors[:0:-1]:
        right = [x * own for x, own in zip(behind[-1], row, strict=True)]
        behind.append(_shares([sum(step[k][n] * right[n] for n in NEXT[k]) for k in _ALL]))
    return ahead, behind[::-1]


def _shares(row: Sequence[float]) -> Row:
    total = sum(row) or 1.0
    return tuple(x / total for x in row)


def spans(path: Sequence[int], likely: Sequence[Row]) -> list[Span]:
    """The names of a path."""
    out: list[Span] = []
    first = 0
    for at, label in enumerate(path):
        if label == BEGIN:
            first = at
        elif label == END:
            out.append(Span(first, at, min(likely[i][path[i]] for i in range(first, at + 1))))
    return out
