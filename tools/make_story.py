"""Write what is derived of the sample story: claims.jsonl from feed.json, and the list of what the prose editions miss.

Run it after an edit of an edition or of the rules; tests say when that was forgotten.
"""

from __future__ import annotations

from pathlib import Path

from dealgraph.graph.claims import Document
from dealgraph.graph.events import Event, Recorded
from dealgraph.graph.facts import Fact
from dealgraph.graph.ontology import ontology
from dealgraph.graph.projection import fold
from dealgraph.graph.stores.base import FactQuery
from dealgraph.graph.stores.memory import NetworkxStore
from dealgraph.loaders import Options, Said, Source, choose, jsonfeed
from dealgraph.loaders.prose import read

FOLDER = Path(__file__).parent.parent / "dealgraph" / "examples" / "ai_infrastructure"
REFERENCE, PROSE = "feed.json", {"English": "prose.json", "Chinese": "prose.zh.json"}
BEGIN, END = "<!-- written by tools/make_story.py -->\n", "<!-- end -->\n"


def lines(feed: bytes) -> str:
    """Every statement of a feed as a line of JSON."""
    out: list[str] = []
    for item in jsonfeed.LOADER(Source("feed.json", "application/feed+json", feed), Options()):
        if not isinstance(item, Said):
            raise SystemExit(f"{item.where}: {item.reason} ({item.pointer})")
        for statement in item.statements:
            kind = '{"type":"document",' if isinstance(statement, Document) else '{"type":"claim",'
            out.append(kind + statement.event().data.decode().removeprefix("{"))
    return "\n".join(out) + "\n"


def events(name: str) -> list[Event]:
    """All that an edition says; its texts are read where it brings no claims along."""
    source = Source(name, "", FOLDER.joinpath(name).read_bytes())
    items = list(choose(source)(source, Options(extractor=lambda document, wording: read(document))))
    return [statement.event() for item in items if isinstance(item, Said) for statement in item.statements]


def facts(*names: str) -> list[Fact]:
    """The facts of a graph into which editions were loaded, in this order."""
    table = ontology()
    store = NetworkxStore(table)
    said = {one.id: one for name in names for one in events(name)}
    recorded = [
        Recorded(seq, one.id, one.type, one.data, "2025-11-14T00:00:00Z") for seq, one in enumerate(said.values(), 1)
    ]
    position = store.lead(table.version)
    store.apply(fold(recorded, store, table).delta, position, len(recorded))
    return list(store.find(FactQuery(), None, 1000))


def missed() -> str:
    """Which facts of the structured edition the graph read from prose does not have, as a table."""
    found = {language: {fact.id for fact in facts(name)} for language, name in PROSE.items()}
    wanted = sorted(facts(REFERENCE), key=lambda fact: (fact.kind, fact.wording.statement))
    rows = [
        f"| {fact.wording.statement} | {' | '.join('read' if fact.id in ids else 'missed' for ids in found.values())} |"
        for fact in wanted
        if not all(fact.id in ids for ids in found.values())
    ]
    if not rows:
        return f"All of its {len(wanted)} facts are read from both editions.\n"
    both = len(wanted) - len(rows)
    head = f"{both} of its {len(wanted)} facts are read from both editions. The others:\n\n"
    return head + "\n".join([f"| fact | {' | '.join(found)} |", "|---|---|---|", *rows]) + "\n"


def told(readme: str) -> str:
    """The README with the list as it is now."""
    before, rest = readme.split(BEGIN)
    return before + BEGIN + missed() + END + rest.split(END)[1]


if __name__ == "__main__":
    FOLDER.joinpath("claims.jsonl").write_text(lines(FOLDER.joinpath("feed.json").read_bytes()), "utf-8")
    page = FOLDER.joinpath("README.md")
    page.write_text(told(page.read_text("utf-8")), "utf-8")
