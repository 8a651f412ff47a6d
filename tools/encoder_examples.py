"""What an annotated passage teaches the encoder: pieces, spans of names and amounts, the right answers of each head.

Names are those that the rows find and those that the gold facts speak of. What is known of a passage is what its
facts say: of a name that rows only guessed nothing is taught, and of two mentions whose names are related elsewhere
nothing either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import matching
from matching import same_name
from noted import Row

from dealgraph.loaders.extract.learned.encoder import MOST_PIECES
from dealgraph.loaders.extract.learned.heads import (
    ALONE,
    BEGINS,
    GOES_ON,
    KINDS,
    METRICS,
    NONE,
    OTHER,
    OUTSIDE,
    RELATIONS,
    SORTS,
)
from dealgraph.loaders.extract.learned.reading import BOTH_WAYS
from dealgraph.loaders.extract.learned.wordpiece import FIRST, LAST, Piece, Vocabulary
from dealgraph.loaders.extract.marked import Marked, marked
from dealgraph.loaders.extract.model import Amount
from dealgraph.loaders.extract.passages import fold
from dealgraph.loaders.extract.zh.traditional import simplified
from dealgraph.loaders.extract.zh.written import Written

# More names or amounts than this in one passage make a table.
MOST_NAMES, MOST_AMOUNTS = 32, 16
# Passages are read whole, a little beyond what is read at once later.
MOST = MOST_PIECES + 128
# No answer is known.
UNKNOWN = -1
FIGURES = ("observation", "forecast")

Span = tuple[int, int]


@dataclass
class Example:
    """One passage: spans are of pieces, the first being the start; answers are labels or names, by number."""

    ids: list[int]
    names: list[Span] = field(default_factory=list)
    sorts: list[int] = field(default_factory=list)
    called: list[str] = field(default_factory=list)
    amounts: list[Span] = field(default_factory=list)
    labels: list[int] = field(default_factory=list)
    kinds: list[int] = field(default_factory=list)
    metrics: list[int] = field(default_factory=list)
    owners: list[list[int] | None] = field(default_factory=list)
    objects: list[list[int] | None] = field(default_factory=list)
    relations: dict[Span, int] = field(default_factory=dict)
    alone: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Told:
    """A gold fact in the words of the folded text, and where its evidence stands."""

    fact: Row
    evidence: Span | None

    def covers(self, start: int, end: int) -> bool:
        """Whether the evidence holds this; it does if nobody knows where it stands."""
        return self.evidence is None or (self.evidence[0] <= start and end <= self.evidence[1])


class Passage:
    """A row with its marks, and the pieces that each of them stands in."""

    def __init__(self, row: Row, vocabulary: Vocabulary) -> None:
        self.lang: str = row["lang"]
        text = Written(row["text"]).plain if self.lang == "zh" else fold(row["text"], self.lang)
        self.marked: Marked = marked(text, self.lang, row.get("date"))
        self.text = text
        self.pieces: list[Piece] = vocabulary.pieces(text)[:MOST]
        self.told = [Told(fact := self._plain(f), self._found(fact["evidence"])) for f in row["facts"]]
        self.ids = [vocabulary.ids[FIRST], *(p.id for p in self.pieces), vocabulary.ids[LAST]]

    def _plain(self, fact: Row) -> Row:
        if self.lang != "zh":
            return fact
        plain = {key: simplified(fact[key]) for key in ("subject", "object", "evidence", "attribution") if fact[key]}
        return {**fact, **plain, "others": [simplified(o) for o in fact["others"]]}

    def _found(self, evidence: str) -> Span | None:
        """Where the evidence stands, letters and digits compared."""
        letters = [(c, i) for i, c in enumerate(self.text.casefold()) if c.isalnum()]
        words = "".join(c for c in fold(evidence, self.lang).casefold() if c.isalnum())
        at = "".join(c for c, _ in letters).find(words) if words else -1
        return (letters[at][1], letters[at + len(words) - 1][1] + 1) if at >= 0 else None

    def span(self, start: int, end: int) -> Span | None:
        """The rows of the pieces that stand in a range of the text."""
        rows = [i for i, p in enumerate(self.pieces, 1) if p.start < end and p.end > start]
        return (rows[0], rows[-1] + 1) if rows else None


def example(row: Row, vocabulary: Vocabulary) -> Example:
    """What a passage teaches."""
    passage = Passage(row, vocabulary)
    out = Example(passage.ids)
    places = _names(passage, out)
    _labels(passage, out)
    _amounts(passage, out)
    _relations(passage, out, places)
    return out


def _names(passage: Passage, out: Example) -> list[Span]:
    """The names that were found, and where the gold facts name somebody and none was."""
    found = [(n.start, n.end, n.kind, n.text) for n in passage.marked.names]
    taken = [(start, end) for start, end, _, _ in found]
    for told in passage.told:
        for part, sort in (("subject", "org"), ("object", "place" if told.fact["kind"] == "location" else "org")):
            name = told.fact[part]
            for m in re.finditer(re.escape(name), passage.text) if name else ():
                within = any(a < m.end() and m.start() < b and b - a >= m.end() - m.start() for a, b in taken)
                if not within:
                    taken.append(m.span())
                    found.append((*m.span(), sort, name))
    places = []
    for start, end, sort, name in sorted(found):
        span = passage.span(start, end)
        if span is not None and len(out.names) < MOST_NAMES:
            out.names.append(span)
            out.sorts.append(SORTS.index(sort))
            out.called.append(name)
            places.append((start, end))
    return places


def _labels(passage: Passage, out: Example) -> None:
    """Which pieces are of a name: those of the parties are, of what rows found besides nothing is known."""
    labels = [OUTSIDE] * len(out.ids)
    parties = {
        p
        for t in passage.told
        for p in (t.fact["subject"], t.fact["object"], t.fact["attribution"], *t.fact["others"])
        if p
    }
    for party in sorted(parties, key=lambda p: (-len(p), p)):
        for m in re.finditer(re.escape(party), passage.text):
            if passage.lang == "en" and not _whole(passage.text, *m.span()):
                continue
            span = passage.span(*m.span())
            if span is not None and not any(labels[slice(*span)]):
                labels[slice(*span)] = [BEGINS, *[GOES_ON] * (span[1] - span[0] - 1)]
    for name in passage.marked.names:
        span = passage.span(name.start, name.end)
        for i in range(*span) if span is not None else ():
            labels[i] = labels[i] or UNKNOWN
    out.labels = labels


def _whole(text: str, start: int, end: int) -> bool:
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())


def _amounts(passage: Passage, out: Example) -> None:
    amounts = [a for a in passage.marked.amounts if not a.per_share]
    for amount in amounts:
        span = passage.span(amount.start, amount.end)
        if span is None or len(out.amounts) == MOST_AMOUNTS:
            continue
        fact = next((f for f in _facts_of(passage, amount, amounts) if label(f)), None)
        out.amounts.append(span)
        out.kinds.append(label(fact))
        out.owners.append(
            None if fact is None else [j for j, name in enumerate(out.called) if same_name(fact["subject"], name)]
        )
        out.objects.append(None if fact is None else _objects(fact, out.called))
        out.metrics.append(UNKNOWN if fact is None or fact["kind"] not in (*FIGURES, "risk") else _metric(fact))


def _facts_of(passage: Passage, amount: Amount, amounts: Sequence[Amount]) -> list[Row]:
    """The facts that tell this amount: in their evidence, else those whose evidence has no such amount."""
    same = [t for t in passage.told if _same(t.fact, amount)]
    here = [t for t in same if t.evidence is not None and t.covers(amount.start, amount.end)]
    elsewhere = [
        t for t in same if t.evidence is None or not any(_same(t.fact, a) and t.covers(a.start, a.end) for a in amounts)
    ]
    return [t.fact for t in here or elsewhere]


def _same(fact: Row, amount: Amount) -> bool:
    told = amount.to_json()
    if not fact["amount"]:
        return False
    return matching.same_amount(fact["amount"], told if amount.unit else {**told, "unit": fact["amount"]["unit"]})


def label(fact: Row | None) -> int:
    """What an amount of this fact is said of, by number."""
    if fact is None:
        return KINDS.index(NONE)
    metric, kind = fact["metric"] or "", fact["kind"]
    if kind in FIGURES and metric.endswith("_growth"):
        kind += "|growth"
    elif kind == "observation" and metric == "stake":
        kind += "|stake"
    return KINDS.index(kind if kind in KINDS else NONE)


def _objects(fact: Row, called: Sequence[str]) -> list[int]:
    if not fact["object"]:
        return []
    return [
        j for j, name in enumerate(called) if same_name(fact["object"], name) and not same_name(fact["subject"], name)
    ]


def _metric(fact: Row) -> int:
    metric = (fact["metric"] or "").removesuffix("_growth")
    return METRICS.index(metric if metric in METRICS and metric != NONE else OTHER)


def _relations(passage: Passage, out: Example, places: Sequence[Span]) -> None:
    for told in passage.told:
        fact = told.fact
        subjects = [j for j, name in enumerate(out.called) if same_name(fact["subject"], name)]
        if fact["object"] and fact["kind"] in RELATIONS:
            objects = [j for j, name in enumerate(out.called) if same_name(fact["object"], name)]
            pairs = [(i, j) for i in subjects for j in objects if i != j]
            meant = _meant(pairs, told, out, places)
            for pair in pairs:
                for way in (pair, pair[::-1]) if fact["kind"] in BOTH_WAYS else (pair,):
                    if pair in meant:
                        out.relations[way] = RELATIONS.index(fact["kind"])
                    else:
                        out.relations.setdefault(way, UNKNOWN)
        elif not fact["object"] and fact["kind"] in ALONE and (not fact["amount"] or fact["kind"] == "founding"):
            here = [j for j in subjects if told.covers(*places[j])] or subjects[:1]
            for j in subjects:
                if j in here:
                    out.alone[j] = ALONE.index(fact["kind"])
                else:
                    out.alone.setdefault(j, UNKNOWN)


def _meant(pairs: Sequence[Span], told: Told, out: Example, places: Sequence[Span]) -> set[Span]:
    """The mentions that tell the relation: those in its evidence, else the nearest two."""
    here = {(i, j) for i, j in pairs if told.covers(*places[i]) and told.covers(*places[j])}
    if here or not pairs:
        return here
    near = min(_apart(out, pair) for pair in pairs)
    return {pair for pair in pairs if _apart(out, pair) == near}


def _apart(out: Example, pair: Span) -> int:
    return abs(out.names[pair[0]][0] - out.names[pair[1]][0])


def masked(ids: Sequence[int], e: Example, chance: Any, mask: int, first: float, second: float) -> Iterable[int]:
    """The pieces with some names hidden wherever they stand, and some single pieces: what is around must do."""
    hidden = {name for name in sorted(set(e.called)) if chance.random() < first}
    spans = [span for span, name in zip(e.names, e.called, strict=True) if name in hidden]
    return _mask(ids, spans, chance, mask, second)


def _mask(ids: Sequence[int], spans: Sequence[Span], chance: Any, mask: int, single: float) -> Iterator[int]:
    for i, piece in enumerate(ids):
        edge = i in (0, len(ids) - 1)
        yield mask if any(a <= i < b for a, b in spans) or (not edge and chance.random() < single) else piece
