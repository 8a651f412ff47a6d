"""Learn the weights of the extractor's learned layers from annotated passages, and say what they are worth.

Usage: python tools/learn.py GOLD.jsonl... [--cv] [--lang en|zh] [--only NAME]. Each file is a batch. With --cv nothing
is written: every passage is read with weights learnt from other batches, and the figures are printed with and without.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from decimal import Decimal
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

import learn_confidence  # noqa: E402
import matching  # noqa: E402
from noted import Row, Task, read  # noqa: E402

from dealgraph.loaders.extract.learned import encoder, linear  # noqa: E402

WEIGHTS = ROOT / "dealgraph/loaders/extract/learned"
# In the order in which they read: a later layer learns from what is left by the ones before it.
TASKS: tuple[Task, ...] = learn_confidence.TASKS
FOLDS = 6
STEPS = tuple(map(Decimal, ("0.9", "0.8", "0.7", "0.5", "0")))
Models = dict[str, linear.Scorer]


def batches(paths: Sequence[Path]) -> list[list[Row]]:
    """The passages of each file; one that stands in two files counts once."""
    seen: set[str] = set()
    out = []
    for path in sorted(paths, key=lambda p: (len(p.name), str(p))):
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        out.append([r for r in rows if "facts" in r and not (r["text"] in seen or seen.add(r["text"]))])  # type: ignore[func-returns-value]
    return out


def learn(rows: Sequence[Sequence[Row]], lang: str, tasks: Sequence[Task]) -> tuple[Models, list[Models]]:
    """The weights from all folds, and for each fold those from the others.

    A fold's examples are read with the layers before it as learnt elsewhere: no layer learns from another's memory.
    """
    whole: Models = {}
    without: list[Models] = [{} for _ in rows]
    for task in tasks:
        told: list[list[Any]] = []
        for fold, models in zip(rows, without, strict=True):
            with linear.instead(_silent(lang, models)):
                told.append([e for row in fold for e in task.examples(row)])
        whole[task.weights(lang)] = _fit(task, told)
        for at, models in enumerate(without):
            models[task.weights(lang)] = _fit(task, told[:at] + told[at + 1 :])
    return whole, without


def _fit(task: Task, told: Sequence[Sequence[Any]]) -> linear.Model:
    return task.fit([e for part in told for e in part], **task.options)


def _silent(lang: str, models: Mapping[str, linear.Scorer]) -> Models:
    """These weights and no others."""
    return {**{task.weights(lang): linear.Model() for task in TASKS}, **models}


class Figures:
    """How right a reading is, added up over passages."""

    def __init__(self) -> None:
        self.right = self.said = self.gold = self.high = self.high_right = self.empty = self.empty_told = self.full = 0
        self.parts = dict.fromkeys(matching.PARTS, 0)
        self.shown = {least: [0, 0] for least in STEPS}

    def add(self, row: Row) -> None:
        facts = read(row).facts
        told = [f.to_json() for f in facts]
        pairs = matching.match(row["facts"], told, matching.core)
        right = {j for _, j in pairs}
        self.right += len(pairs)
        self.said += len(told)
        self.gold += len(row["facts"])
        self.full += len(matching.match(row["facts"], told, matching.full))
        for name, test in matching.PARTS.items():
            self.parts[name] += sum(test(row["facts"][i], told[j]) for i, j in pairs)
        high = [j for j, f in enumerate(facts) if f.confidence >= Decimal("0.8")]
        self.high += len(high)
        self.high_right += sum(j in right for j in high)
        for j, fact in enumerate(facts):
            step = self.shown[next(least for least in STEPS if fact.confidence >= least)]
            step[0] += j in right
            step[1] += 1
        if not row["facts"]:
            self.empty += 1
            self.empty_told += bool(told)

    def line(self) -> str:
        p, r, f = _prf(self.right, self.said, self.gold)
        parts = " ".join(f"{name} {n / max(1, self.right):.3f}" for name, n in self.parts.items())
        full = _prf(self.full, self.said, self.gold)[2]
        return (
            f"core P {p:.3f} R {r:.3f} F1 {f:.3f} ({self.right} of {self.said} said, {self.gold} gold)  "
            f"full F1 {full:.3f}  0.8+: {self.high_right / max(1, self.high):.3f} of {self.high}  "
            f"empty told {self.empty_told} of {self.empty}  {parts}"
        )

    def reliability(self) -> str:
        """Of the facts shown with at least so much confidence, and less than the next step, how many were right."""
        steps = (f"{least}+ {right / max(1, said):.2f} of {said}" for least, (right, said) in self.shown.items())
        return "shown: " + "  ".join(steps)


def _prf(right: int, said: int, gold: int) -> tuple[float, float, float]:
    p, r = right / max(1, said), right / max(1, gold)
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def _measure(rows: Sequence[Sequence[Row]], lang: str, models: Sequence[Mapping[str, linear.Scorer]]) -> str:
    figures = Figures()
    for fold, own in zip(rows, models, strict=True):
        with ExitStack() as stack:
            stack.enter_context(linear.instead(_silent(lang, own)))
            for row in fold:
                figures.add(row)
    return f"{figures.line()}\n        {figures.reliability()}"


def folds(parts: Iterable[Sequence[Row]], lang: str) -> list[list[Row]]:
    """Whole batches dealt into FOLDS parts."""
    dealt: list[list[Row]] = [[] for _ in range(FOLDS)]
    kept = [own for part in parts if (own := [r for r in part if r["lang"] == lang])]
    for at, part in enumerate(kept):
        dealt[at % FOLDS] += part
    return [fold for fold in dealt if fold]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--cv", action="store_true", help="print cross-validated figures and write nothing")
    parser.add_argument("--lang", choices=("en", "zh"))
    parser.add_argument("--only", action="append", help="only these weights, the others off; may be repeated")
    args = parser.parse_args()
    tasks = [t for t in TASKS if not args.only or t.name in args.only]
    parts = batches(args.gold)
    for lang in [args.lang] if args.lang else ["en", "zh"]:
        rows = folds(parts, lang)
        if not rows:
            continue
        print(f"{lang}: {sum(map(len, rows))} passages in {len(rows)} folds")
        with encoder.instead({lang: None}):  # it has learnt from the same passages
            whole, without = learn(rows, lang, tasks)
        if args.cv:
            with encoder.instead({lang: None}):
                print(f"{lang} off  {_measure(rows, lang, [{} for _ in rows])}")
                print(f"{lang} on   {_measure(rows, lang, without)}")
            continue
        for name, weights in whole.items():
            if isinstance(weights, linear.Model) and weights.labels:
                (WEIGHTS / f"{name}.json").write_text(weights.to_json(), "utf-8")
                print(f"{name}: {len(weights.weights)} features, {len(weights.labels)} labels")


if __name__ == "__main__":
    main()
