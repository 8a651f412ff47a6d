"""`python -m bench [--quick] [--only NAME...] [--facts N] [--json FILE] [--neo4j URI]`.

Sections: ingest, neo4j (reads), embedded (reads), start (start-up and memory), growth, extraction, peers. Writes the
table to stdout, and to bench/results.md where everything was run at full length; `--only peers` to bench/peers.md.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from neo4j import GraphDatabase

from . import extraction, growth, ingest, memory, peers, reads_embedded, reads_neo4j, servers
from .measure import Row
from .report import as_json, markdown
from .worlds import BATCH, Worlds, say

SECTIONS = ("ingest", "neo4j", "embedded", "start", "growth", "extraction", "peers")
RESULTS, PEERS = (Path(__file__).with_name(name) for name in ("results.md", "peers.md"))


@dataclass
class Run:
    """One run: what it was asked for, and what it has at hand."""

    quick: bool
    facts: int
    given: str | None
    folder: Path
    stack: ExitStack
    worlds: Worlds = field(init=False)
    _uri: str | None = None
    _loaded: int = 0

    def __post_init__(self) -> None:
        self.worlds = Worlds(self.folder)

    @property
    def uri(self) -> str | None:
        """The Neo4j of this run, started when it is first needed."""
        if self._uri is None:
            self._uri = self.stack.enter_context(servers.neo4j(self.given))
        return self._uri

    def ingest(self) -> list[Row]:
        """New facts and known ones; leaves the service's graph alone on the server."""
        if self.uri is None:
            return []
        cold, between, warm, at_once = (1, 0, 4, 2) if self.quick else (1, 4, 8, 2)
        sides = ingest.open_sides(self.folder, self.uri)
        try:
            rows = ingest.measure(sides, cold, between, warm, at_once)
        finally:
            sides.close()
        with GraphDatabase.driver(self.uri, auth=None) as driver, driver.session() as session:
            for prefix in ("a-", "b-"):
                session.run(ingest.SWEEP, prefix=prefix).consume()
        self._loaded = ((cold + between + warm) * at_once + ingest.ALONE) * BATCH
        return rows

    def neo4j(self) -> list[Row]:
        """Reads over HTTP on Neo4j, and how they grew."""
        if self.uri is None:
            return []
        folder = self.folder / "neo4j"
        size = self._loaded or min(self.facts, 20_000)
        growth.grow(folder, self.uri, size)
        rounds = 60 if self.quick else 300
        rows = reads_neo4j.measure(folder, self.uri, rounds)
        if self.quick:
            return rows
        before = growth.on_neo4j(self.uri, rounds)
        growth.grow(folder, self.uri, 3 * size)
        return rows + growth.neo4j_rows(before, growth.on_neo4j(self.uri, rounds), (size, 3 * size))

    def embedded(self) -> list[Row]:
        """Reads on the embedded graph."""
        return reads_embedded.measure(self.worlds.at(min(self.facts, 20_000)), 60 if self.quick else 400)

    def start(self) -> list[Row]:
        """Start-up and memory."""
        facts = min(self.facts, 100_000)
        return memory.measure(self.worlds.at(facts) / "graph.sqlite", facts, 2 if self.quick else 5)

    def growth(self) -> list[Row]:
        """A large graph against a small one."""
        small = max(self.facts // 30, 100)
        return growth.measure(self.worlds, small, self.facts, 60 if self.quick else 300)

    def extraction(self) -> list[Row]:
        """Facts out of prose."""
        return extraction.measure(8 if self.quick else 60)

    def peers(self) -> list[Row]:
        """Other libraries, those that are installed."""
        if not any(peers.installed()) or self.uri is None:
            return []
        return peers.measure(self.folder, self.uri, 3 if self.quick else 10)


TITLES = {
    "ingest": "Ingest",
    "neo4j": "Reads on Neo4j",
    "embedded": "Reads on the embedded graph",
    "start": "Start-up and memory",
    "growth": "Growth",
    "extraction": "Facts out of prose",
    "peers": "Other libraries",
}


def main() -> int:
    """Run the sections asked for, print and write the table."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="few repeats and 10,000 facts: does it run at all?")
    parser.add_argument("--only", nargs="+", choices=SECTIONS, default=list(SECTIONS), metavar="NAME")
    parser.add_argument("--facts", type=int, help="the largest graph (default 300,000; quick: 10,000)")
    parser.add_argument("--json", type=Path, help="write all figures there, too")
    parser.add_argument("--neo4j", help="an empty Neo4j without password (default: one is started and ended)")
    given = parser.parse_args()
    facts = given.facts or (10_000 if given.quick else 300_000)
    told: list[tuple[str, list[Row]]] = []
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="dealgraph-bench-")))
        run = Run(given.quick, facts, given.neo4j, folder, stack)
        for name in SECTIONS:
            if name in given.only:
                say(f"{TITLES[name]} ...")
                section: Callable[[], list[Row]] = getattr(run, name)
                told.append((TITLES[name], section()))
    told = [(title, rows) for title, rows in told if rows]
    table = markdown(told, " ".join(["python -m bench", *sys.argv[1:]]))
    print(table)
    if given.json:
        given.json.write_text(as_json(told), encoding="utf-8")
    if len(sys.argv) == 1:
        RESULTS.write_text(table, encoding="utf-8")
    elif sys.argv[1:] == ["--only", "peers"] and told:
        PEERS.write_text(table, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
