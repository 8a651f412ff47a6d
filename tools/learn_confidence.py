"""Examples for the layer that says how sure a fact is: every fact that a row tells, and whether its core is right.

Passages of our own wording are learnt from too, each counted forty times: what the docs show stays stated.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import logistic
import matching
from logistic import Example
from noted import Row, Task, noting

from dealgraph.loaders.extract.learned.confidence import RIGHT, WRONG
from dealgraph.loaders.extract.learned.judgement import PROPOSED
from dealgraph.loaders.extract.learned.linear import Model
from dealgraph.loaders.extract.model import Fact

ROOT = Path(__file__).resolve().parent.parent
STORY = {"en": "prose.json", "zh": "prose.zh.json"}
NAME, OWN = "confidence", 40.0


def examples(row: Row) -> list[Example]:
    """One for each fact that the rows tell of a passage; what weights tell has a chance of its own."""
    told = _told(row)
    pairs = matching.match(row["facts"], [f.to_json() for f, _ in told], matching.core)
    right = {j for _, j in pairs}
    passage = f"{row['lang']}:{row['id']}"
    return [
        Example(features, RIGHT if j in right else WRONG, passage)
        for j, (fact, features) in enumerate(told)
        if fact.rule not in PROPOSED
    ]


def _told(row: Row) -> list[tuple[Fact, tuple[str, ...]]]:
    """The facts of a passage with what the layer was asked of each."""
    found, asked = noting(NAME, row)
    # The layer is asked in the order of reading; facts are told in the order of the text.
    features = [x for x, f in sorted(((x, f) for x, f in asked if isinstance(f, Fact)), key=lambda t: place(t[1]))]
    return list(zip(found.facts, features, strict=True))


def place(f: Fact) -> tuple[int, int, str, str, str, str]:
    """What the facts of a passage are in order by."""
    return f.start, f.end, f.kind, f.subject, f.object or "", f.metric or ""


@cache
def own_wording(lang: str) -> tuple[Example, ...]:
    """What our own passages and the sample story teach; of the story a test holds that all of it is right."""
    rows = [json.loads(line) for line in (ROOT / "tools/gold.jsonl").read_text("utf-8").splitlines()]
    found = [e for row in rows if row["lang"] == lang for e in examples(row)]
    story = json.loads((ROOT / "dealgraph/examples/ai_infrastructure" / STORY[lang]).read_text("utf-8"))
    for item in story["items"]:
        row = {"text": f"{item['title']}\n\n{item['content_text']}", "lang": lang, "date": item["date_published"]}
        found += [Example(features, RIGHT, f"{lang}:{item['id']}") for _, features in _told(row)]
    return tuple(Example(e.features, e.label, e.passage, OWN) for e in found)


def fit(told: Sequence[Example], **options: Any) -> Model:
    """The weights of the language that the examples are of."""
    own = own_wording(told[0].passage[:2]) if told else ()
    return logistic.fit([*told, *own], **options)


OPTIONS = {"epochs": 15, "rate": 0.03, "l2": 0.2, "against": (RIGHT, "sign:")}
TASKS = (Task(NAME, examples, OPTIONS, fit),)
