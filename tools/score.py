"""Score the extractor on labelled passages: how much of what it says is so, and how much of what is so it says.

Usage: python tools/score.py [GOLD] [--own] [--json OUT]. GOLD defaults to DEALGRAPH_GOLD, then to the gold folder that
may lie beside the repository, then to a small set of our own wording. A report, not a test: every second passage
is the held-back part, shown apart, so that rules are not tuned on it.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

import matching  # noqa: E402

from dealgraph.graph.ontology import ontology  # noqa: E402
from dealgraph.loaders.extract import Analysis, analyse  # noqa: E402
from dealgraph.loaders.extract.en.lexicon import WELL_KNOWN  # noqa: E402
from dealgraph.loaders.extract.zh.gazetteer import KNOWN_ZH  # noqa: E402

Row = dict[str, Any]
BESIDE = ROOT.parent / "shared" / "gold"
OWN = ROOT / "tools" / "gold.jsonl"
TIERS = ("tier 0.8 and above", "tier 0.5 to 0.8")
DRAWS = 400
Counts = dict[str, list[int]]


@dataclass
class Scored:
    """One passage: its gold facts, what was read, and the pairs of the two at both levels."""

    row: Row
    read: Analysis
    facts: list[Row]
    pairs: dict[str, list[tuple[int, int]]]
    ends: list[tuple[int, int]]

    def counts(self, level: str) -> Counts:
        """By slice: predictions that are right, predictions, gold facts found, gold facts."""
        table: Counts = defaultdict(lambda: [0, 0, 0, 0])
        right = {j for _, j in self.pairs[level]}
        found = {i for i, _ in self.pairs[level]}
        for number, fact in enumerate(self.facts):
            for key in (*self._slices(fact), self._tier(number)):
                table[key][0] += number in right
                table[key][1] += 1
        for number, fact in enumerate(self.row["facts"]):
            for key in self._slices(fact):
                table[key][2] += number in found
                table[key][3] += 1
        return table

    def _slices(self, fact: Row) -> tuple[str, ...]:
        seen = all(_known(name) for name in (fact["subject"], fact["object"]) if name)
        names = "names in the gazetteer" if seen else "names not in the gazetteer"
        return "all", f"language {self.row['lang']}", f"kind {fact['kind']}", names

    def _tier(self, number: int) -> str:
        return TIERS[0 if self.read.shown[number].confidence >= Decimal("0.8") else 1]


def score(rows: Iterable[Row], rules: Any) -> list[Scored]:
    """Read and pair every passage."""
    out = []
    for row in rows:
        read = analyse(row["text"], lang=row.get("lang"), date=row.get("date"))
        facts = [fact.to_json() for fact in read.shown]
        prefer = rules.agreement
        pairs = {
            "core": rules.match(row["facts"], facts, rules.core, prefer),
            "full": rules.match(row["facts"], facts, rules.full, prefer),
        }
        ends = matching.match(
            row["facts"], facts, _figures, lambda g, p: matching.same_amount(g["amount"], p["amount"])
        )
        out.append(Scored(row, read, facts, pairs, ends))
    return out


def _figures(g: Row, p: Row) -> bool:
    """The same fact told with a figure on both sides, whatever the figures are."""
    metric = g["kind"] not in ("observation", "forecast") or g["metric"] == p["metric"]
    return matching.same_ends(g, p) and metric and bool(g["amount"]) and bool(p["amount"])


@cache
def _gazetteer() -> frozenset[str]:
    aliases = [name for alias in ontology().aliases for name in alias.names]
    return frozenset(matching.norm(name) for name in [*WELL_KNOWN, *KNOWN_ZH, *aliases])


def _known(name: str) -> bool:
    return matching.norm(name) in _gazetteer()


def total(counts: Iterable[Counts], key: str) -> list[int]:
    """The sums of one slice."""
    rows = [table[key] for table in counts if key in table]
    return [sum(row[place] for row in rows) for place in range(4)]


def prf(right: int, said: int, found: int, gold: int) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    p, r = right / said if said else 0.0, found / gold if gold else 0.0
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def interval(counts: Sequence[Counts], key: str, part: int) -> tuple[float, float]:
    """95% bootstrap interval over passages; the seed is fixed, so that the report can be reproduced."""
    chance = random.Random(7)  # noqa: S311 - resampling, no secret
    scores = sorted(prf(*total(chance.choices(counts, k=len(counts)), key))[part] for _ in range(DRAWS))
    return scores[int(0.025 * DRAWS)], scores[int(0.975 * DRAWS) - 1]


def report(title: str, scored: Sequence[Scored]) -> Row:
    """Print one part, and give its figures."""
    out: Row = {"passages": len(scored)}
    print(f"\n== {title}: {len(scored)} passages ==")
    print(f"{'':35}{'right, said':12}{'found, gold':12}precision  recall     F1  95% of F1 (tier: of precision)")
    for level in ("core", "full"):
        counts = [one.counts(level) for one in scored]
        for key in sorted({key for table in counts for key in table}, key=lambda k: (k != "all", k)):
            out[f"{level}/{key}"] = _line(level, key, counts)
    for name, (right, of) in _shares(scored).items():
        out[name] = {"right": right, "of": of}
        print(f"{name:70}{right:4} of {of:<4}" + (f" {right / of:.3f}" if of else ""))
    return out


def _line(level: str, key: str, counts: Sequence[Counts]) -> Row:
    right, said, found, gold = total(counts, key)
    p, r, f = prf(right, said, found, gold)
    tier = key.startswith("tier")  # a tier has no gold of its own: only its precision means something
    low, high = interval(counts, key, 0 if tier else 2)
    rest = f"{'':15}" if tier else f"{r:8.3f}{f:7.3f}"
    told = f"{right:4} of {said:<4}" + ("" if tier else f"{found:4} of {gold:<4}")
    print(f"{level:6}{key:28}{told:22}{p:10.3f}{rest}  [{low:.2f}, {high:.2f}]")
    return {"precision": p, "recall": r, "f1": f, "right": right, "said": said, "gold": gold, "interval": [low, high]}


def _shares(scored: Sequence[Scored]) -> dict[str, tuple[int, int]]:
    """Shares beside precision and recall: (right, of how many)."""
    figures = [(one.row["facts"][i]["amount"], one.facts[j]["amount"]) for one in scored for i, j in one.ends]
    pairs = [(one.row["facts"][i], one.facts[j]) for one in scored for i, j in one.pairs["core"]]
    empty = [one for one in scored if not one.row["facts"]]
    facts = [(one.row["text"], fact) for one in scored for fact in one.read.facts]
    unsafe = [p for g, p in pairs if g["status"] in ("denied", "cancelled", "rumoured") and p["status"] == "completed"]
    return {
        "quantities right, where the fact and an amount of it were found": (
            sum(matching.same_amount(g, p) for g, p in figures),
            len(figures),
        ),
        "qualifiers right, same": (sum(g["qualifier"] == p["qualifier"] for g, p in figures), len(figures)),
        **{
            f"{name} right, of facts whose core is": (sum(test(g, p) for g, p in pairs), len(pairs))
            for name, test in matching.PARTS.items()
        },
        "passages that hold no fact and yield none": (sum(not one.facts for one in empty), len(empty)),
        "facts said on passages that hold none": (sum(len(one.facts) for one in empty), len(empty)),
        "denied, cancelled or rumoured facts told as completed": (len(unsafe), len(pairs)),
        "readings too unsure to be shown": (
            sum(len(one.read.facts) - len(one.facts) for one in scored),
            sum(len(one.read.facts) for one in scored),
        ),
        "facts whose evidence is their span": (sum(t[f.start : f.end] == f.evidence for t, f in facts), len(facts)),
    }


def gold_path(given: str | None, *, own: bool) -> Path:
    """Which gold file: the one asked for, else the first that there is."""
    if own:
        return OWN
    for candidate in (given, os.environ.get("DEALGRAPH_GOLD")):
        if candidate:
            return Path(candidate)
    return BESIDE / "dev.jsonl" if (BESIDE / "dev.jsonl").is_file() else OWN


def read_gold(path: Path) -> Iterator[Row]:
    """The rows of a gold file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def main(argv: Sequence[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="?", help="a file of labelled passages, one a line")
    parser.add_argument("--own", action="store_true", help="score the small set of our own wording")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    args = parser.parse_args(argv)
    path = gold_path(args.gold, own=args.own)
    if not path.is_file():
        print(f"there is no gold file {path}", file=sys.stderr)
        return 2
    rules = matching.scorer(BESIDE / "score_facts.py")
    where = "the small set of our own wording: there is no other gold file" if path == OWN else path.name
    print(f"gold: {where if not args.own else 'the small set of our own wording'}")
    theirs = (
        "the guideline's own scorer" if rules is not matching else "our copy of its rules: the guideline's is absent"
    )
    print(f"scorer: {theirs}")
    scored = score(read_gold(path), rules)
    figures = {"all": report("all", scored)}
    figures["shown"] = report("shown part (every second passage from the first)", scored[0::2])
    figures["held_back"] = report("held-back part (every second passage from the second)", scored[1::2])
    if args.json:
        args.json.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
