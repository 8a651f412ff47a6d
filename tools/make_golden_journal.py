"""Write the golden journal of this version: the file itself, and beside it what it says as JSON lines.

A golden journal is made once per journal version and then never changes; later versions must read it as it is.
Run: python tools/make_golden_journal.py [--replace]
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from dealgraph.graph.claims import Claim, Document, Judgement, Retraction
from dealgraph.graph.events import Event
from dealgraph.graph.journal import VERSION, SqliteJournal

FOLDER = Path(__file__).parents[1] / "tests" / "golden" / "journal"


def batches() -> Iterator[Sequence[Event]]:
    """What goes in, one transaction each: every kind of fact, both languages, and each kind of later word."""
    document = Document.of(TEXT, title="人工智能基础设施竞赛", url="https://example.org/digest", publisher="The Daily",
                           published_at="2025-11-13", language="en")  # fmt: skip
    claims = [_claim(document, kind, roles, more) for kind, roles, more in FACTS]
    yield [document.event(), *(claim.event() for claim in claims)]
    edited = Document.of(TEXT + "!", title="Corrected", url="https://example.org/digest", published_at="2025-11-20")
    yield [_claim(edited, *FACTS[0]).event(), _claim(edited, *FACTS[5]).event()]
    google = Judgement.model_validate(
        {"verdict": "same", "left": {"name": "Google"}, "right": {"name": "Alphabet"}, **BY}
    )
    yield [google.event()]
    yield [Judgement.model_validate({"verdict": "undo", "target": google.id, **BY}).event()]
    yield [Retraction(claim=claims[1].id, reason="corrected", by="The Daily", retracted_at="2025-11-21").event()]


TEXT = "Anthropic will invest $50 billion. 谷歌的资本支出为910亿至930亿美元。"
BY = {"by": "an editor", "reason": "for the record", "judged_at": "2025-11-20T10:00:00Z"}
_FIFTY = {"text": "$50 billion", "min": 50_000_000_000, "max": 50_000_000_000, "unit": "USD"}
_RANGE = {"text": "910亿至930亿美元", "min": 91_000_000_000, "max": 93_000_000_000, "unit": "USD"}
_OPEN = {"text": "more than 30,000", "min": 30_000, "unit": "count", "qualifier": "more_than"}
_YEAR = {"text": "the same year", "start": "2025", "end": "2025", "resolved_from": "the same year"}
FACTS: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("investment", {"investor": "Anthropic", "partner": "Fluidstack"}, {"quantity": _FIFTY, "status": "announced"}),
    ("investment", {"investor": "Meta Platforms, Inc."}, {"quantity": _FIFTY, "status": "planned"}),
    ("funding_round", {"issuer": "Anthropic", "lead": "A fund"},
     {"quantity": _FIFTY, "quantities": {"post_money": _RANGE}, "attributes": {"round": "Series F"}}),
    ("acquisition", {"acquirer": "Alphabet", "target": "Wiz"}, {"status": "announced"}),
    ("partnership", {"party": ["Anthropic", "Fluidstack"]}, {"attributes": {"scope": "data centers"}}),
    ("forecast", {"forecaster": "谷歌", "subject": "谷歌"},
     {"metric": "capital_expenditure", "quantity": _RANGE, "period": _YEAR, "status": "expected"}),
    ("observation", {"subject": "Anthropic"}, {"metric": "enterprise_customers", "quantity": _OPEN}),
    ("founding", {"subject": {"name": "Anthropic", "id": "wikidata:Q0"}}, {"period": {"start": "2021", "end": "2021"}}),
    ("location", {"subject": "Fluidstack", "place": {"name": "UK", "kind": "place"}}, {}),
    ("competition", {"party": ["Google", "微软", "Amazon"]}, {}),
    ("supply_contract", {"supplier": "A maker", "customer": "Google"}, {"status": "denied"}),
    ("risk", {"subject": {"name": "美国", "kind": "place"}},
     {"metric": "electricity_shortage", "status": "possible", "attribution": {"speaker": {"name": "Microsoft"}}}),
]  # fmt: skip


def _claim(document: Document, kind: str, roles: dict[str, Any], more: dict[str, Any]) -> Claim:
    evidence = {"document": document.header, "quote": TEXT[:33], "start": 0, "end": 33}
    return Claim.model_validate({"kind": kind, "roles": roles, "evidence": evidence, **more})


def make(target: Path) -> str:
    """Make the journal at `target` and return its content as JSON lines."""
    minute = iter(range(60))
    journal = SqliteJournal.open(target, clock=lambda: f"2025-11-13T12:{next(minute):02d}:00.000000Z")
    for batch in batches():
        journal.append(batch)
    rows = journal.read(0, 1000)
    journal.close()
    return "".join(
        json.dumps(
            {"seq": r.seq, "id": r.id, "type": r.type, "recorded_at": r.recorded_at, "data": r.data.decode()},
            ensure_ascii=False,
        )
        + "\n"
        for r in rows
    )


def main() -> None:
    """Refuse to change a golden journal that is there, unless asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--replace", action="store_true", help="before the version is released only")
    replace = parser.parse_args().replace
    target = FOLDER / f"v{VERSION}.sqlite"
    if target.exists() and not replace:
        raise SystemExit(f"{target} exists: a golden journal never changes once its version is released")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "journal.sqlite"
        content = make(made)
        target.write_bytes(made.read_bytes())
    target.with_suffix(".jsonl").write_text(content, "utf-8")
    print(f"{target}: {len(content.splitlines())} events")


if __name__ == "__main__":
    main()
