"""Learn what the encoder's chance is worth beside a row, and alone, from passages that the encoder has not seen.

Usage: python tools/learn_judgement.py GOLD.jsonl... [--encoder LANG=FILE.npz] [--confidence LANG=FILE.json] [--write]

Encoder and confidence weights must come from other passages than these (tools/learn_encoder.py and tools/learn.py, with
the others); without them the shipped ones are used. Prints the weights and how right each step is; --write writes them.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

import matching  # noqa: E402
from learn import batches  # noqa: E402
from learn_confidence import place  # noqa: E402
from noted import Row, read  # noqa: E402

from dealgraph.loaders.extract.drafts import Draft  # noqa: E402
from dealgraph.loaders.extract.learned import encoder, judgement, linear  # noqa: E402
from dealgraph.loaders.extract.learned.judgement import PROPOSED, UNJUDGED, Judgement, odds  # noqa: E402
from dealgraph.loaders.extract.model import Fact  # noqa: E402

OUT = ROOT / "dealgraph/loaders/extract/learned/judgement.json"
L2 = 1.0
PARTS = 5


@dataclass(frozen=True)
class Noting(Judgement):
    """Lets every fact pass and notes what was asked: what kind it is, and the log odds that are known of it."""

    asked: list[tuple[Fact, str, list[float]]] = field(default_factory=list)

    def row(self, d: Draft, own: float, of: Fact) -> None:
        known = [] if d.chance is None else [1.0, odds(d.chance)]
        self.asked.append((of, judgement.sort(d), known if d.rule in PROPOSED else [*known, odds(own)]))

    def proposal(self, figure: bool, chance: float) -> float:
        return max(chance, 0.5)


Example = tuple[str, list[float], bool, str]


def examples(row: Row) -> list[Example]:
    """Every fact of a passage that the encoder was asked about: its kind, what is known, whether it is right."""
    noting = Noting()
    with judgement.instead({row["lang"]: noting}):
        facts = read(row).facts
    right = {j for _, j in matching.match(row["facts"], [f.to_json() for f in facts], matching.core)}
    # It is asked in the order of reading; facts are told in the order of the text.
    asked = sorted(noting.asked, key=lambda told: place(told[0]))
    known = [(kind, x, j in right, of.kind) for j, (of, kind, x) in enumerate(asked) if len(x) > 1]
    judged = [told for told in known if told[0].startswith("proposed") or told[3] not in UNJUDGED]
    return [(kind, x, true, row["id"]) for kind, x, true, _ in judged]


def fit(told: Sequence[Example]) -> list[float]:
    """Logistic regression by Newton's method: the weights that explain what was right."""
    x, y = np.array([e[1] for e in told]), np.array([float(e[2]) for e in told])
    held = L2 * np.diag([0.0, *[1.0] * (x.shape[1] - 1)]) + 1e-6 * np.eye(x.shape[1])
    w = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ w))
        w -= np.linalg.solve((x.T * (p * (1 - p))) @ x + held, x.T @ (p - y) + held @ w)
    return [round(float(v), 3) for v in w]


def _steps(told: Sequence[Example]) -> str:
    """Of what was given so much chance by weights from the other parts, how much was right."""
    of: Counter[int] = Counter()
    right: Counter[int] = Counter()
    for part in range(PARTS):
        here = [e for e in told if sum(map(ord, e[3])) % PARTS == part]
        others = [e for e in told if sum(map(ord, e[3])) % PARTS != part]
        weights = fit(others) if here and others else []
        for _, x, true, _ in here:
            chance = 1 / (1 + math.exp(-sum(w * v for w, v in zip(weights, x, strict=True))))
            of[int(chance * 10)] += 1
            right[int(chance * 10)] += true
    return "  ".join(f"0.{step}+ {right[step]} of {of[step]}" for step in sorted(of, reverse=True))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--encoder", action="append", default=[], metavar="LANG=FILE")
    parser.add_argument("--confidence", action="append", default=[], metavar="LANG=FILE")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    files = {(what, *pair.split("=", 1)) for what in ("encoder", "confidence") for pair in getattr(args, what)}
    out: dict[str, dict[str, list[float]]] = {}
    with ExitStack() as stack:
        for what, lang, name in sorted(files):
            if what == "encoder":
                stack.enter_context(encoder.instead({lang: encoder.load(Path(name))}))
            else:
                told = linear.from_json(Path(name).read_text("utf-8"))
                stack.enter_context(linear.instead({f"confidence-{lang}": told}))
        rows = [row for part in batches(args.gold) for row in part]
        for lang in sorted({row["lang"] for row in rows}):
            found = [e for row in rows if row["lang"] == lang for e in examples(row)]
            out[lang] = {}
            for kind in sorted({e[0] for e in found}):
                some = [e for e in found if e[0] == kind]
                out[lang][kind] = fit(some)
                right = sum(e[2] for e in some)
                print(f"{lang} {kind}: {out[lang][kind]} from {len(some)}, {right} right; {_steps(some)}")
    if args.write:
        OUT.write_text(json.dumps(out, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
