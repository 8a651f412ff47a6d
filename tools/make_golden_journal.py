"""Write the golden journal of this version: the file itself, and beside it what it says as JSON lines.

A golden journal is made once per journal version and then never changes; later versions must read it as it is.
Run: python tools/make_golden_journal.py [--replace]
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from dealgraph.graph.events import CLAIM, DOCUMENT, JUDGEMENT, RETRACTION, Event
from dealgraph.graph.journal import VERSION, SqliteJournal

FOLDER = Path(__file__).parents[1] / "tests" / "golden" / "journal"


def batches() -> Iterator[Sequence[Event]]:
    """What goes in, one transaction each."""
    yield [
        _event(DOCUMENT, {"title": "人工智能基础设施竞赛", "url": "https://example.org/digest", "text": "text " * 2000})
    ]
    yield [_event(CLAIM, {"kind": "founding", "n": n, "unknown": {"kept": True}}) for n in range(40)]
    yield [_event(JUDGEMENT, {"same": ["谷歌", "Google"]}), _event(RETRACTION, {"claim": 3})]


def _event(type: str, content: dict[str, object]) -> Event:
    data = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    return Event(hashlib.sha256(data).hexdigest(), type, data)


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
