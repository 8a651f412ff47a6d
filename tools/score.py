"""Score the extractor on a gold file: precision, recall and F1, core and full, with bootstrap intervals.

Usage: python tools/score.py [GOLD] [--whole] [--json OUT]; GOLD defaults to DEALGRAPH_GOLD, then to
../shared/gold/dev.jsonl beside the repository.  A report, not a test: rows with an odd number in the file are
the held-back part, shown apart so that rules are not tuned on them.  The matching is that of the fact guideline.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from dealgraph.loaders.extract import Fact, analyse  # noqa: E402

Row = dict[str, Any]
Test = Callable[[Row, Row], bool]

SUFFIX = re.compile(
    r"(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|lp|plc|ag|sa|se|nv|bv|gmbh|srl|spa|oy|ab|as|pte|pty|pt|"
    r"holdings|holding|group)"
)
ZH_SUFFIX = ("股份有限公司", "有限责任公司", "有限公司", "集团", "公司")
CJK = re.compile(r"[\u3400-\u9fff]")


def norm(name: str) -> str:
    text = re.sub(r"['’]s\b", "", unicodedata.normalize("NFKC", name).casefold())
    text = re.sub(r"\b([a-z])\.(?=[a-z]\b|\s|$)", r"\1", text)
    words = re.findall(r"\w+", text.replace("_", " "))
    while words and words[0] == "the":
        words = words[1:]
    while len(words) > 1 and SUFFIX.fullmatch(words[-1]):
        words = words[:-1]
    if len(words) > 1 and words[0] == "pt":
        words = words[1:]
    out = "".join(words)
    for suffix in ZH_SUFFIX:
        if out.endswith(suffix) and len(out) - len(suffix) >= 2:
            return out[: -len(suffix)]
    return out


def same_name(a: str | None, b: str | None) -> bool:
    if not a or not b:
        return (a or None) is None and (b or None) is None
    x, y = sorted((norm(a), norm(b)), key=len)
    return x == y or (bool(x) and x in y and len(x) >= (2 if CJK.search(x) else 3))


def close(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is b
    return abs(a - b) <= 0.01 * max(abs(a), abs(b), 1e-12)


def same_amount(g: Row | None, p: Row | None) -> bool:
    if not g or not p:
        return not g and not p
    return bool(g["unit"] == p["unit"]) and close(g["min"], p["min"]) and close(g["max"], p["max"])


def same_bound(g: str | None, p: str | None) -> bool:
    if not g or not p:
        return not g and not p
    return p.startswith(g) or (len(p) >= 7 and g.startswith(p))


def core(g: Row, p: Row) -> bool:
    if g["kind"] != p["kind"] or not same_amount(g["amount"], p["amount"]):
        return False
    if same_name(g["subject"], p["subject"]) and same_name(g["object"], p["object"]):
        return True
    swap = g["kind"] in ("partnership", "competition") or (g["kind"] == "acquisition" and g["metric"] == "merger")
    return swap and same_name(g["subject"], p["object"]) and same_name(g["object"], p["subject"])


PARTS: dict[str, Test] = {
    "period": lambda g, p: all(
        same_bound((g["period"] or {}).get(bound), (p["period"] or {}).get(bound)) for bound in ("start", "end")
    ),
    "status": lambda g, p: bool(g["status"] == p["status"]),
    "qualifier": lambda g, p: (g["amount"] or {}).get("qualifier") == (p["amount"] or {}).get("qualifier"),
    "attribution": lambda g, p: same_name(g["attribution"], p["attribution"]),
}


def full(g: Row, p: Row) -> bool:
    return core(g, p) and all(test(g, p) for test in PARTS.values())


def match(gold: Sequence[Row], pred: Sequence[Row], test: Test) -> list[tuple[int, int]]:
    """Maximum one-to-one matching; among equals the pair that agrees on more comes first."""
    edges = [
        sorted((j for j, p in enumerate(pred) if test(g, p)), key=lambda j: -sum(t(g, pred[j]) for t in PARTS.values()))
        for g in gold
    ]
    owner: dict[int, int] = {}

    def place(i: int, seen: set[int]) -> bool:
        for j in edges[i]:
            if j not in seen:
                seen.add(j)
                if j not in owner or place(owner[j], seen):
                    owner[j] = i
                    return True
        return False

    for i in range(len(gold)):
        place(i, set())
    return sorted((i, j) for j, i in owner.items())


def tier(fact: Fact) -> str:
    if fact.confidence >= Decimal("0.8"):
        return "tier:>=0.8"
    return "tier:0.5-0.8" if fact.confidence >= Decimal("0.5") else "tier:<0.5"


Counts = dict[str, list[int]]


def count(row: Row, facts: Sequence[Fact]) -> dict[str, Counts]:
    """True positives, predictions and gold facts of one passage, by level and slice."""
    gold, pred = row["facts"], [f.to_json() for f in facts]
    out: dict[str, Counts] = {}
    for level, test in (("core", core), ("full", full)):
        table: Counts = defaultdict(lambda: [0, 0, 0])
        pairs = match(gold, pred, test)
        for g in gold:
            for key in ("all", "lang:" + row["lang"], "kind:" + g["kind"]):
                table[key][2] += 1
        for p, fact in zip(pred, facts, strict=True):
            for key in ("all", "lang:" + row["lang"], "kind:" + str(p["kind"]), tier(fact)):
                table[key][1] += 1
        for i, j in pairs:
            for key in ("all", "lang:" + row["lang"], "kind:" + gold[i]["kind"], tier(facts[j])):
                table[key][0] += 1
        out[level] = table
    return out


def total(counts: Iterable[Counts], key: str) -> tuple[int, int, int]:
    sums = [0, 0, 0]
    for table in counts:
        for i, n in enumerate(table.get(key, (0, 0, 0))):
            sums[i] += n
    return sums[0], sums[1], sums[2]


def prf(tp: int, pred: int, gold: int) -> tuple[float, float, float]:
    p, r = tp / pred if pred else 0.0, tp / gold if gold else 0.0
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def interval(counts: Sequence[Counts], key: str, draws: int = 400) -> tuple[float, float]:
    """95% bootstrap interval of F1 over passages; the seed is fixed, so the report is reproducible."""
    chance = random.Random(7)  # noqa: S311 - resampling, no secret
    scores = sorted(prf(*total(chance.choices(counts, k=len(counts)), key))[2] for _ in range(draws))
    return scores[int(0.025 * draws)], scores[int(0.975 * draws) - 1]


def report(title: str, rows: Sequence[Row]) -> Row:
    facts = [analyse(r["text"], lang=r.get("lang"), date=r.get("date")).facts for r in rows]
    tables = [count(r, f) for r, f in zip(rows, facts, strict=True)]
    print(f"== {title}: {len(rows)} passages ==")
    out: Row = {}
    for level in ("core", "full"):
        counts = [t[level] for t in tables]
        keys = sorted({k for table in counts for k in table})
        for key in keys:
            tp, pred, gold = total(counts, key)
            p, r, f = prf(tp, pred, gold)
            span = interval(counts, key) if key == "all" or key.startswith("lang:") else None
            shown = f"  [{span[0]:.2f}, {span[1]:.2f}]" if span else ""
            # A tier has no gold of its own: only its precision means something.
            line = f"P {p:.3f}" if key.startswith("tier:") else f"P {p:.3f}  R {r:.3f}  F1 {f:.3f}{shown}"
            print(f"{level:5} {key:22} {tp:4}/{pred:<4} of {gold:<4} {line}")
            out[f"{level}/{key}"] = {"precision": p, "recall": r, "f1": f, "tp": tp, "pred": pred, "gold": gold}
    empty = [f for r, f in zip(rows, facts, strict=True) if not r["facts"]]
    print(f"empty passages {len(empty)}, with a false positive {sum(bool(f) for f in empty)}")
    bad = sum(r["text"][f.start : f.end] != f.evidence for r, fs in zip(rows, facts, strict=True) for f in fs)
    print(f"facts whose evidence is not their span: {bad}")
    return out


def gold_path(given: str | None) -> Path | None:
    for candidate in (given, os.environ.get("DEALGRAPH_GOLD"), str(ROOT.parent / "shared" / "gold" / "dev.jsonl")):
        if candidate and Path(candidate).is_file():
            return Path(candidate)
    return None


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="?")
    parser.add_argument("--whole", action="store_true", help="score the file as one, without a held-back part")
    parser.add_argument("--json", help="also write the figures to this file")
    args = parser.parse_args(argv)
    path = gold_path(args.gold)
    if path is None:
        print("no gold file: give a path or set DEALGRAPH_GOLD", file=sys.stderr)
        return 2
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    figures: Row = {}
    if args.whole:
        figures["whole"] = report("whole file", rows)
    else:
        figures["shown"] = report("shown part", rows[0::2])
        figures["held_back"] = report("held-back part", rows[1::2])
    if args.json:
        Path(args.json).write_text(json.dumps(figures, indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
