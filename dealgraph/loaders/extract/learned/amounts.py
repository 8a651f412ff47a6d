"""What no row reads of an amount, learnt weights decide: what it is said of, whose it is, and to whom it goes.

Only amounts that nothing claimed, and that no cue says to leave alone, become facts. A fact of this layer is proposed,
never sure enough for the graph by itself; how likely its decisions are together is its confidence. Of the figures that
rows read the weights say how likely they find their kind and owner: one sign more of how sure a row is.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_DOWN, Decimal

from dealgraph.loaders.extract import roles
from dealgraph.loaders.extract.drafts import Draft
from dealgraph.loaders.extract.learned import linear
from dealgraph.loaders.extract.learned.cases import Case, Passage, cases
from dealgraph.loaders.extract.model import Amount

RULE = "learned-amount"
NONE = "none"
# A metric too rare to have a name in the weights.
OTHER = "other"
# A reading is told when its kind, its owner and its other party together are this likely: a wrong fact in the review
# queue costs less than half of what a right one brings.
LEAST = 0.5
# A passage of which the rows read nothing seldom tells a fact.
LEAST_ALONE = 0.75
# However likely: it waits for a look.
MOST = Decimal("0.79")


def read(passage: Passage, known: Sequence[Draft]) -> list[Draft]:
    """A draft for every amount that nothing claimed and whose kind and parties the weights are sure enough of.

    What the rows read, `known`, is judged on the way.
    """
    kinds = linear.model(f"amounts-{passage.lang}")
    _judge(passage, known)
    out = []
    for case in cases(passage):
        if (case.settled or case.refused) and not kinds.curious:
            continue
        found = _draft(case, kinds)
        if found is not None:
            passage.claimed.add(id(case.amount))
            out.append(found)
    return out


def _judge(passage: Passage, drafts: Sequence[Draft]) -> None:
    """Notes on every draft with an amount how likely the weights find its kind, and its subject as the owner."""
    kinds, owners = linear.model(f"amounts-{passage.lang}"), linear.model(f"owners-{passage.lang}")
    of = {id(d.amount): d for d in drafts if d.amount is not None}
    for case in cases(passage) if of and not kinds.curious else ():
        draft = of.get(id(case.amount))
        if draft is not None and (scores := kinds.scores(case.features)):
            kind = _kind(draft)
            names = case.candidates()
            sure = owners.choice([case.party(name, mark, kind) for name, mark in names.items()])
            own = max((p for name, p in zip(names, sure, strict=True) if name == passage.canon(draft.subject)), default=None)
            draft.likely = (scores.get(kind, 0.0), own)


def _kind(draft: Draft) -> str:
    """A draft's kind as the weights name it."""
    grown = draft.kind in ("observation", "forecast") and (draft.metric or "").endswith("_growth")
    return f"{draft.kind}|{'stake' if draft.metric == 'stake' else 'growth' if grown else ''}"


def _draft(case: Case, kinds: linear.Scorer) -> Draft | None:
    scores = kinds.scores(case.features, case)
    if not scores:
        return None
    sure, kind = max((p, label) for label, p in scores.items() if label != NONE)
    least = LEAST if case.passage.read else LEAST_ALONE
    if sure < least or _unfit(kind, case.amount):
        return None
    subject, whose = _party(case, kind, "owners", ())
    if subject is None or sure * whose < least:
        return None
    target, whom = _party(case, kind, "objects", (subject,)) if kind in WITH_OBJECT else (None, 1.0)
    if sure * whose * whom < least or (kind in ("observation|stake", "acquisition|") and target is None):
        return None
    return Draft(kind.split("|")[0], subject, target, case.view, max(0, case.at - 1), case.at + 1, RULE, confidence(sure * whose * whom),
                 _metric(case, kind), case.amount, case.at, future=kind.startswith("forecast"), sentence=case.s.index)  # fmt: skip


def _unfit(kind: str, amount: Amount) -> bool:
    """What no fact of this kind is told in: deals are told in money, half of a company is more than a stake."""
    unit = roles.unit_class(amount)
    if kind == "observation|stake":
        return unit != "P" or (amount.max or amount.min or 0) >= 50
    return (kind in ("acquisition|", "funding_round|") and unit != "M") or (kind in ("investment|", "supply_contract|") and unit == "P")


WITH_OBJECT = frozenset({"investment|", "acquisition|", "supply_contract|", "observation|stake"})


def _party(case: Case, kind: str, task: str, besides: Sequence[str]) -> tuple[str | None, float]:
    """The likeliest party, or that there is none."""
    names = [(name, mark) for name, mark in case.candidates().items() if name not in besides]
    sure = linear.model(f"{task}-{case.passage.lang}").choice([case.party(name, mark, kind) for name, mark in names])
    best = max(range(len(names)), key=lambda i: sure[i], default=None)
    none = 1 - sum(sure)
    return (names[best][0], sure[best]) if best is not None and sure[best] >= none else (None, none)


def confidence(sure: float) -> Decimal:
    """A probability, rounded down: nothing of this layer reaches the graph by itself."""
    return min(MOST, Decimal(sure).quantize(Decimal("0.01"), ROUND_DOWN))


def _metric(case: Case, kind: str) -> str | None:
    """What is measured: by the words beside it, else as learnt, else whatever is counted."""
    family, _, sort = kind.partition("|")
    if family not in ("observation", "forecast", "risk"):
        return None
    if sort == "stake":
        return sort
    role = case.s.roles.get(id(case.amount))
    if role is not None and role.metric and role.metric.endswith("_growth") == (sort == "growth"):
        return role.metric
    scores = linear.model(f"metrics-{case.passage.lang}").scores(case.measure(kind))
    learnt = max(scores, key=lambda label: scores[label], default=OTHER)
    counted = case.amount.noun.replace(" ", "_") if case.passage.lang == "en" else ""
    base = (counted or "figure") if learnt == OTHER else learnt
    return f"{base.removesuffix('_growth')}_growth" if sort == "growth" else base
