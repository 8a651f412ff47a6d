"""A passage as the encoder reads it: how likely each amount is of a kind and whose, and each two names are related.

Sentences are read together, as many as the encoder takes at once, so that "the company" may be who was named before. What is
said of the mentions of a name is said of the name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

import numpy as np

from dealgraph.loaders.extract.learned.encoder import MOST_PIECES, Encoder, encoder
from dealgraph.loaders.extract.learned.heads import (
    ALONE,
    BEGINS,
    GOES_ON,
    KINDS,
    METRICS,
    RELATIONS,
    SORTS,
    Decisions,
    decide,
    labelled,
)
from dealgraph.loaders.extract.learned.packed import Floats
from dealgraph.loaders.extract.learned.wordpiece import Piece
from dealgraph.loaders.extract.model import Amount, Name
from dealgraph.loaders.extract.passages import Sentence

# Text past so many pieces is read by the rows alone: the cost of a long text stays bounded.
MOST_READ = 8_000
# So many names of one window are compared with each other: more make a table.
MOST_NAMES = 64
# A relation less likely than this is none.
FAINT = 0.01
BOTH_WAYS = ("partnership", "competition")
# What an amount of this kind has besides its owner.
WITH_OBJECT = ("acquisition", "investment", "supply_contract", "observation|stake")

Key = TypeVar("Key")
_HAN_PAIR = re.compile("[\u4e00-\u9fff]{2}")


@dataclass(frozen=True)
class Figure:
    """Chances of one amount: its kind, what it measures, whose it is and to whom it goes (None: nobody who is named)."""

    kinds: Mapping[str, float]
    metrics: Mapping[str, float]
    owners: Mapping[str | None, float]
    objects: Mapping[str | None, float]


@dataclass(frozen=True)
class Link:
    """How likely something is told of these mentions together."""

    chance: float
    names: tuple[Name, ...]


@dataclass
class Reading:
    """What the encoder says of the names and amounts of a passage, by canonical name and by where an amount starts."""

    figures: dict[int, Figure] = field(default_factory=dict)
    relations: dict[tuple[str, str, str], Link] = field(default_factory=dict)
    alone: dict[tuple[str, str], Link] = field(default_factory=dict)
    together: list[frozenset[str]] = field(default_factory=list)  # the names that each window showed at once

    def figure(self, kind: str, subject: str, other: str | None, amount: Amount) -> float | None:
        """How likely an amount is said of this kind, owner and other party; None if it was not asked."""
        said = self.figures.get(amount.start)
        if said is None or subject not in said.owners or (other is not None and other not in said.objects):
            return None
        sure = said.kinds.get(kind, 0.0) * said.owners[subject]
        return sure * said.objects.get(other, 0.0) if other is not None or kind in WITH_OBJECT else sure

    def relation(self, kind: str, subject: str, other: str) -> float | None:
        """How likely two names are related so; None if it was not asked, as of names that stand too far apart."""
        if kind not in RELATIONS or not any(subject in seen and other in seen for seen in self.together):
            return None
        ways = [(subject, other, kind), *([(other, subject, kind)] if kind in BOTH_WAYS else [])]
        return max(self.relations[way].chance if way in self.relations else 0.0 for way in ways)

    def single(self, kind: str, subject: str) -> float | None:
        """How likely this is told of a name alone; None if it was not asked."""
        if kind not in ALONE or not any(subject in seen for seen in self.together):
            return None
        return self.alone[subject, kind].chance if (subject, kind) in self.alone else 0.0


@dataclass(frozen=True)
class Window:
    """Some sentences in a row, as pieces; their states are reckoned when they are asked for."""

    reader: Encoder
    pieces: Sequence[Piece]

    @property
    def start(self) -> int:
        return self.pieces[0].start

    @property
    def end(self) -> int:
        return self.pieces[-1].end

    @cached_property
    def states(self) -> Floats:
        return self.reader.states(self.pieces)

    @cached_property
    def _edges(self) -> tuple[np.ndarray[tuple[int], np.dtype[np.int64]], np.ndarray[tuple[int], np.dtype[np.int64]]]:
        return np.array([p.start for p in self.pieces]), np.array([p.end for p in self.pieces])

    def span(self, mark: Name | Amount) -> tuple[int, int]:
        """The rows of the states that a mark stands in; the first row is the start."""
        starts, ends = self._edges
        first = int(np.searchsorted(ends, mark.start, "right"))
        last = int(np.searchsorted(starts, mark.end, "left"))
        return first + 1, max(last, first + 1) + 1

    def holds(self, mark: Name | Amount) -> bool:
        return self.start <= mark.start and mark.end <= self.end


def windows(text: str, parts: Iterable[Sentence], lang: str) -> list[Window]:
    """The sentences of a passage, as many together as the encoder takes; nothing where there is no encoder."""
    reader = encoder(lang)
    if reader is None:
        return []
    out: list[list[Piece]] = []
    read = 0
    for part in parts:
        pieces = reader.vocabulary.pieces(text, part.start, part.end)[:MOST_PIECES]
        read += len(pieces)
        if read > MOST_READ:
            break
        if out and len(out[-1]) + len(pieces) <= MOST_PIECES:
            out[-1] += pieces
        elif pieces:
            out.append(pieces)
    return [Window(reader, pieces) for pieces in out]


def names(text: str, seen: Sequence[Window]) -> Iterator[tuple[int, int]]:
    """Where the encoder sees a Chinese name, as offsets in the text."""
    for window in seen:
        if _HAN_PAIR.search(text, window.start, window.end) is None:
            continue
        labels = labelled(window.reader.weights, window.states)[1:-1].argmax(-1)
        start, end = None, 0
        for piece, label in zip(window.pieces, labels, strict=True):
            if start is not None and label != GOES_ON:
                yield start, end
                start = None
            if label == BEGINS:
                start = piece.start
            end = piece.end
        if start is not None:
            yield start, end


def read(seen: Sequence[Window], found: Sequence[Name], amounts: Sequence[Amount], canon: Mapping[str, str]) -> Reading:
    """What is said of the names and amounts that stand in these windows."""
    out = Reading()
    for window in seen:
        here = [n for n in found if window.holds(n)][:MOST_NAMES]
        figures = [a for a in amounts if window.holds(a) and not a.per_share]
        if not here or (not figures and len(here) < 2):
            continue
        spans = np.array([window.span(n) for n in here], np.int64)
        sorts = np.array([SORTS.index(n.kind) for n in here], np.int64)
        said = decide(window.reader.weights, window.states, spans, sorts, np.array([window.span(a) for a in figures], np.int64).reshape(-1, 2))
        called = [canon.get(n.text, n.text) for n in here]
        out.together.append(frozenset(called))
        _figures(out, said, figures, called)
        _relations(out, said, here, called)
    return out


def _figures(out: Reading, said: Decisions, figures: Sequence[Amount], called: Sequence[str]) -> None:
    for i, amount in enumerate(figures):
        kinds = dict(zip(KINDS, said.kinds[i].tolist(), strict=True))
        metrics = dict(zip(METRICS, said.metrics[i].tolist(), strict=True))
        out.figures[amount.start] = Figure(kinds, metrics, _shares(said.owners[i], called), _shares(said.objects[i], called))


def _shares(row: Floats, called: Sequence[str]) -> dict[str | None, float]:
    shares: dict[str | None, float] = defaultdict(float)
    for name, chance in zip([*called, None], row.tolist(), strict=True):
        shares[name] += chance
    return dict(shares)


def _relations(out: Reading, said: Decisions, here: Sequence[Name], called: Sequence[str]) -> None:
    for i, j, k in np.argwhere(said.relations > FAINT).tolist():
        if k and called[i] != called[j]:
            _keep(out.relations, (called[i], called[j], RELATIONS[k]), float(said.relations[i, j, k]), (here[i], here[j]))
    for i, k in np.argwhere(said.alone > FAINT).tolist():
        if k:
            _keep(out.alone, (called[i], ALONE[k]), float(said.alone[i, k]), (here[i],))


def _keep(links: dict[Key, Link], key: Key, chance: float, marks: tuple[Name, ...]) -> None:
    """The likeliest mentions speak for their names."""
    if key not in links or chance > links[key].chance:
        links[key] = Link(chance, marks)
