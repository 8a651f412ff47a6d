"""Write the sample story's claims.jsonl anew from its feed.json: the same claims, one per line, in their final form.

Run it after an edit of feed.json; a test says when that was forgotten.
"""

from __future__ import annotations

from pathlib import Path

from dealgraph.graph.claims import Document
from dealgraph.loaders import Options, Said, Source, jsonfeed

FOLDER = Path(__file__).parent.parent / "dealgraph" / "examples" / "ai_infrastructure"


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


if __name__ == "__main__":
    FOLDER.joinpath("claims.jsonl").write_text(lines(FOLDER.joinpath("feed.json").read_bytes()), "utf-8")
