"""What the encoder reads of a passage and no row does: amounts with their kind, owner and other party, and relations of two names.

A fact of this layer is proposed, never sure enough for the graph by itself; how likely the encoder finds it is its confidence.
Of what the rows read the encoder says how likely it is, which is a sign of how sure it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import ROUND_DOWN, Decimal
from typing import TypeVar

from dealgraph.loaders.extract import roles
from dealgraph.loaders.extract.drafts import Draft, Sentence
from dealgraph.loaders.extract.learned.cases import Case, Passage, cases
from dealgraph.loaders.extract.learned.heads import KINDS, NONE, OTHER
from dealgraph.loaders.extract.learned.judgement import (
    FIGURE,
    RELATION,
    SINGLE,
    UNJUDGED_RULES,
    Judgement,
    judgement,
    negated,
)
from dealgraph.loaders.extract.learned.reading import WITH_OBJECT, Link, Reading
from dealgraph.loaders.extract.model import Amount, Name

# What is less sure than this is not told, and what the encoder finds less likely is not asked about.
LEAST, FAINT = 0.5, 0.2
# What a row read is doubted where the encoder finds it less likely.
DOUBTED = 0.1
# However likely: it waits for a look.
MOST = Decimal("0.79")
NEEDS_OBJECT = ("acquisition", "observation|stake")
# Relations that are told by a figure, and of no use without it.
FIGURED = ("observation", "funding_round")

Key = TypeVar("Key", tuple[str, str], tuple[str, str, str])


def read(passage: Passage, seen: Reading, known: Sequence[Draft]) -> list[Draft]:
    """A draft for every amount that nothing claimed, and every relation that nobody told, where the encoder is sure enough.

    Of an amount that a row read in a way the encoder does not believe, its own reading is told beside the row's and waits for a look.
    """
    judge = judgement(passage.lang)
    out = []
    doubted = {id(d.amount) for d in known if d.amount is not None and _doubted(passage, seen, d)}
    for case in cases(passage):
        if (not case.settled or id(case.amount) in doubted) and not case.refused and (found := _figure(case, seen, judge)) is not None:
            passage.claimed.add(id(case.amount))
            out.append(found)
    told = {_key(passage, d) for d in (*known, *out)}
    return [*out, *_relations(passage, seen, judge, told)]


def _doubted(passage: Passage, seen: Reading, d: Draft) -> bool:
    if d.rule in UNJUDGED_RULES:
        return False
    called = replace(d, subject=passage.canon(d.subject), object=passage.canon(d.object) if d.object else None)
    chance = judged(called, seen)
    return chance is not None and chance < DOUBTED


def _key(passage: Passage, d: Draft) -> tuple[str, str, str | None]:
    return d.kind, passage.canon(d.subject), passage.canon(d.object) if d.object else None


def _figure(case: Case, seen: Reading, judge: Judgement) -> Draft | None:
    said = seen.figures.get(case.amount.start)
    if said is None or negated(case.view.text, case.at):
        return None
    sure, kind = max((p, k) for k, p in said.kinds.items() if k != NONE)
    owner = max(said.owners, key=lambda n: said.owners[n])
    if owner is None or _unfit(kind, case.amount):
        return None
    sure *= said.owners[owner]
    target = None
    if kind in WITH_OBJECT:
        target = max((n for n in said.objects if n != owner), key=lambda n: said.objects[n])
        sure *= said.objects[target]
    if sure < FAINT or (shown := judge.proposal(True, sure)) < LEAST or (target is None and kind in NEEDS_OBJECT):
        return None
    return Draft(kind.split("|")[0], owner, target, case.view, max(0, case.at - 1), case.at + 1, FIGURE, _confidence(shown), _metric(case, kind, seen),
                 case.amount, case.at, future=kind.startswith("forecast"), sentence=case.s.index)  # fmt: skip


def _unfit(kind: str, amount: Amount) -> bool:
    """What no fact of this kind is told in: deals are told in money, half of a company is more than a stake."""
    unit = roles.unit_class(amount)
    if kind == "observation|stake":
        return unit != "P" or (amount.max or amount.min or 0) >= 50
    return (kind in ("acquisition", "funding_round") and unit != "M") or (kind in ("investment", "supply_contract") and unit == "P")


def _metric(case: Case, kind: str, seen: Reading) -> str | None:
    """What is measured: by the words beside it, else as the encoder says, else whatever is counted."""
    family, _, sort = kind.partition("|")
    if family not in ("observation", "forecast", "risk"):
        return None
    if sort == "stake":
        return sort
    role = case.s.roles.get(id(case.amount))
    if role is not None and role.metric and role.metric.endswith("_growth") == (sort == "growth"):
        return role.metric
    said = seen.figures[case.amount.start].metrics
    metric = max((m for m in said if m != NONE), key=lambda m: said[m])
    counted = case.amount.noun.replace(" ", "_") if case.passage.lang == "en" else ""
    base = ((counted or "figure") if metric == OTHER else metric).removesuffix("_growth")
    return f"{base}_growth" if sort == "growth" else base


def _relations(passage: Passage, seen: Reading, judge: Judgement, told: set[tuple[str, str, str | None]]) -> Iterator[Draft]:
    """Relations of two names that nobody is told to be in, likelier ones first, and what is told of a name alone."""
    places = {id(mark): (s, at) for s in passage.sentences for at, mark in s.whole.marks.items() if isinstance(mark, Name)}
    for (subject, other, kind), link in _likely(seen.relations):
        sorts = [m.kind for m in link.names]
        if kind in FIGURED or (sorts[1] == "place") != (kind == "location") or any({s, o} == {subject, other} for _, s, o in told):
            continue
        told.add((kind, subject, other))
        yield from _draft(kind, subject, other, link, judge, places)
    for (subject, kind), link in _likely(seen.alone):
        if not any(k == kind and s == subject for k, s, _ in told):
            told.add((kind, subject, None))
            yield from _draft(kind, subject, None, link, judge, places)


def _likely(links: Mapping[Key, Link]) -> list[tuple[Key, Link]]:
    found = [(key, link) for key, link in links.items() if link.chance >= FAINT]
    return sorted(found, key=lambda item: (-item[1].chance, item[0]))


def _draft(kind: str, subject: str, other: str | None, link: Link, judge: Judgement, places: Mapping[int, tuple[Sentence, int]]) -> Iterator[Draft]:
    """Where it is told: from name to name, in the later sentence of the two."""
    spots = [places[id(m)] for m in link.names if id(m) in places]
    shown = judge.proposal(False, link.chance)
    if spots and shown >= LEAST:
        s = max((s for s, _ in spots), key=lambda s: s.index)
        at = [i for of, i in spots if of is s]
        if negated(s.whole.text, max(at)):
            return
        yield Draft(kind, subject, other, s.whole, min(at), max(at) + 1, RELATION if other else SINGLE, _confidence(shown), sentence=s.index)


def judged(d: Draft, seen: Reading) -> float | None:
    """How likely the encoder finds what a row read; None where it was not asked. It was never asked whether an amount is of a
    founding (its registered capital): there only whether the party was founded."""
    if d.amount is not None and d.kind in KINDS:
        grown = d.kind in ("observation", "forecast") and (d.metric or "").endswith("_growth")
        kind = f"{d.kind}|growth" if grown else "observation|stake" if d.metric == "stake" else d.kind
        return seen.figure(kind, d.subject, d.object, d.amount)
    return seen.relation(d.kind, d.subject, d.object) if d.object else seen.single(d.kind, d.subject)


def _confidence(sure: float) -> Decimal:
    """A chance, rounded down: nothing of this layer reaches the graph by itself."""
    return min(MOST, Decimal(sure).quantize(Decimal("0.01"), ROUND_DOWN))
