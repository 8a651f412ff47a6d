"""How sure a fact is: the probability that its kind, parties and amount are right, from how it was read.

The weights are learnt (`tools/learn.py`); few features and families of rows, so that it holds for text nobody has seen.
A sign of doubt never raises it, and keeps a fact below the upper tier.  Without weights the row's own confidence stands.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import ROUND_DOWN, Decimal

from dealgraph.loaders.extract.drafts import Draft
from dealgraph.loaders.extract.en import calibrate as calibrate_en
from dealgraph.loaders.extract.en.lexicon import WELL_KNOWN
from dealgraph.loaders.extract.learned import linear
from dealgraph.loaders.extract.learned.judgement import PROPOSED, judgement
from dealgraph.loaders.extract.model import Fact, Name
from dealgraph.loaders.extract.zh import calibrate as calibrate_zh
from dealgraph.loaders.extract.zh.gazetteer import KNOWN_ZH

# Facts further away than this are not looked at: cost stays linear.
NEAR = 20
SPAN = 160
RIGHT, WRONG = "right", "wrong"
# Who writes rows has read the passages that weights are learnt from; on others rows are right less often. How much, in
# log odds, was told by passages that nobody had looked at; what all of the sample story bears is taken off.
MARGIN = {"en": 0.2, "zh": 0.5}
# However sure the weights are: a sign of doubt keeps a fact below the upper tier.
DOUBTED = Decimal("0.79")
LEAST, MOST = Decimal("0.05"), Decimal("0.98")


def weighed(told: Sequence[tuple[Draft, Fact]], text: str, lang: str) -> list[Fact]:
    """The facts with the confidence that their reading deserves."""
    model = linear.model(f"confidence-{lang}")
    judge = judgement(lang)
    drafts = [d for d, _ in told]
    out = []
    for i, (d, fact) in enumerate(told):
        near = drafts[max(0, i - NEAR) : i + NEAR]
        signs = doubts(d, near, text, lang)
        sure = _sure(d, model.scores(features(d, fact, near, signs), of=fact).get(RIGHT), lang)
        judged = judge.row(d, float(sure), fact)
        sure = sure if judged is None else _rounded(judged)
        out.append(replace(fact, confidence=min(sure, DOUBTED) if signs else sure))
    return out


def _sure(d: Draft, right: float | None, lang: str) -> Decimal:
    """What the row is worth; what the encoder proposes has a confidence of its own."""
    return d.confidence if right is None or d.rule in PROPOSED else _shown(right, MARGIN[lang])


def _shown(right: float, margin: float) -> Decimal:
    """A chance with its margin off, rounded down; what is as likely right as wrong stays so."""
    odds = math.log(max(right, 1e-6) / max(1 - right, 1e-6))
    odds = max(0.0, odds - margin) if odds > 0 else odds
    return _rounded(1 / (1 + math.exp(-odds)))


def _rounded(chance: float) -> Decimal:
    return min(MOST, max(LEAST, Decimal(chance).quantize(Decimal("0.01"), ROUND_DOWN)))


def doubts(d: Draft, told: Sequence[Draft], text: str, lang: str) -> list[str]:
    """The names of the signs of doubt that a fact bears."""
    signs = calibrate_zh.SIGNS if lang == "zh" else calibrate_en.SIGNS
    return [sign.__name__ for sign in signs if sign(d, told, text)]


def features(d: Draft, fact: Fact, told: Sequence[Draft], signs: Sequence[str]) -> tuple[str, ...]:
    """What is known of how a fact was read."""
    return (*_row(d, fact), *_parties(d), *_words(d), *_sentence(d, told), *(f"sign:{s}" for s in (*signs, *_hedged(fact))))


def _hedged(fact: Fact) -> Iterator[str]:
    """A hedged deal or figure; dangers and what is foreseen are hedged by nature."""
    if fact.status == "rumoured" or (fact.status == "possible" and fact.kind not in ("risk", "forecast")):
        yield "hedged"


def _row(d: Draft, fact: Fact) -> Iterator[str]:
    family = d.rule.removeprefix("zh-").split("-")[0]
    said = d.confidence // Decimal("0.05") * 5
    yield f"said={said}"
    yield f"family={family}"
    yield f"kind={d.kind}"
    yield f"kind={d.kind}&said={said}"
    if family == "role":
        yield f"figure={d.kind}"
        yield f"figure={(d.metric or '').removesuffix('_growth')}"
    yield f"amount={'none' if d.amount is None else 'money' if len(d.amount.unit) == 3 and d.amount.unit.isupper() else d.amount.unit}"
    if d.amount is not None:
        yield f"kind={d.kind}&amount"
    if d.object is None:
        yield f"kind={d.kind}&alone"
    yield f"background={d.background}"
    yield f"dated={fact.period is not None}"
    yield f"kind={d.kind}&dated={fact.period is not None}"
    yield f"credited={fact.attribution is not None}"
    yield f"others={min(len(fact.others), 2)}"
    if (d.metric or "").endswith("_growth"):
        yield "growth"
    for flag in ("base", "future"):
        if getattr(d, flag):
            yield flag
    yield f"words={_size(fact.end - fact.start, 20, 40, 80, 140)}"


def _size(n: float, *bounds: float) -> int:
    return sum(n > b for b in bounds)


def _parties(d: Draft) -> Iterator[str]:
    orgs = [(i, n) for i, n in sorted(d.view.marks.items()) if isinstance(n, Name) and n.kind == "org"]
    yield f"orgs={min(len({n.text for _, n in orgs}), 5)}"
    anchor = d.amount_at if d.amount_at is not None else d.start
    for role, party in (("subject", d.subject), ("object", d.object if d.kind != "location" else None)):
        if party is None:
            continue
        at = [i for i, n in orgs if n.text in party or party in n.text]
        yield f"{role}:{_name(party)}"
        if not at:
            yield f"{role}:not here"
            yield f"{role}:not here&{min(d.sentence, 1)}"
            continue
        nearest = min(at, key=lambda i: abs(i - anchor))
        between = sum(min(nearest, anchor) < i < max(nearest, anchor) for i, _ in orgs)
        yield f"{role}:{'before' if nearest < anchor else 'after'}"
        yield f"{role}:between={min(between, 3)}"
        yield f"{role}:far={_size(abs(nearest - anchor), 10, 25, 50, 90)}"


def _name(party: str) -> str:
    if party in KNOWN_ZH or party in WELL_KNOWN:
        return "known"
    if re.search("[\u4e00-\u9fff]", party):
        return "firm" if party.endswith(("公司", "集团", "银行", "市场", "行业", "产业")) else f"han={min(len(party), 7)}"
    return f"latin={min(len(party.split()), 4)}"


def _words(d: Draft) -> Iterator[str]:
    """The pairs of Chinese characters that a fact was read from; English words teach nothing here."""
    anchor = d.amount_at if d.amount_at is not None else d.start
    own = d.view.text[min(d.start, anchor) : max(d.end, anchor + 1)][:SPAN]
    for part in re.findall("[\u4e00-\u9fff]+", own):
        yield from (f"in={part[i : i + 2]}" for i in range(max(1, len(part) - 1)))


def _sentence(d: Draft, told: Sequence[Draft]) -> Iterator[str]:
    amounts = sum(d.view.amount(i) is not None for i in d.view.marks)
    yield f"amounts={min(amounts, 5)}"
    yield f"long={_size(len(d.view.text), 40, 80, 120, 160, 220, 300)}"
    yield f"sentence={min(d.sentence, 4)}"
    if d.amount_at is not None:
        yield f"price={_size(abs(d.amount_at - d.start), 15, 40, 80)}"
    others = [o for o in told if o is not d]
    yield f"told={_size(len(others), 0, 1, 3, 6)}"
    yield f"again={any(d.subject in (o.subject, o.object) for o in others)}"
    if d.amount is not None and any(o.amount is d.amount for o in others):
        yield "shared amount"
