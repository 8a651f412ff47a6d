"""A reader for tests: rules that read one line as one fact, with the confidence that the line itself gives.

`Acme was founded in 1999. | 0.9` states it, 0.6 proposes it, 0.3 lies below the line; a rule set may skip lines.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from contextlib import AbstractContextManager
from decimal import Decimal
from pathlib import Path
from typing import Any

from dealgraph.api import settings as settings_of
from dealgraph.api.app import build
from dealgraph.graph.claims import Claim, Document, Proposal
from dealgraph.loaders.base import Extraction, Unused
from tests.api.services import Client, inside

DAY = "2025-11-13"
LINES = ("Acme was founded in 1999. | 0.9", "Umbra was founded in 2001. | 0.6", "Orbis was founded in 2003. | 0.3")
Rules = Callable[[Document, Iterable[str]], Extraction]


def rules(version: str, without: Collection[str] = (), sure: Collection[str] = ()) -> Rules:
    """Rules that miss what is said of some companies, and are sure of what is said of others."""

    def read(document: Document, names: Iterable[str]) -> Extraction:
        claims, proposals, below, unused = [], [], 0, []
        for line in document.text.splitlines():
            words, _, confidence = line.partition(" | ")
            name = words.split()[0]
            if name in without:
                continue
            start = document.text.index(words)
            claim = _claim(document, name, words, start, Decimal("0.9" if name in sure else confidence), version)
            if claim.confidence >= Decimal("0.8"):
                claims.append(claim)
            elif claim.confidence >= Decimal("0.5"):
                proposals.append(Proposal(claim=claim, rule="founded", reason="a looser row"))
            else:
                below += 1
                unused.append(Unused(words[-5:-1], start + len(words) - 5, start + len(words) - 1, words, "too unsure"))
        return Extraction(version, tuple(claims), tuple(proposals), below, tuple(unused))

    return read


def _claim(document: Document, name: str, words: str, start: int, confidence: Decimal, version: str) -> Claim:
    body = {
        "kind": "founding",
        "roles": {"subject": name},
        "evidence": {"document": document.header, "quote": words, "start": start, "end": start + len(words)},
        "confidence": str(confidence),
        "extractor": version,
    }
    return Claim.model_validate(body)


def reading(
    folder: Path,
    version: str = "rules/1",
    *,
    keys: Path | None = None,
    fetch: tuple[str, ...] = (),
    **differing: Any,
) -> AbstractContextManager[Client]:
    """A service whose rules have this version."""
    settings = settings_of.load({}, data_dir=folder, api_keys_file=keys, fetch_allow=fetch, poll_feeds=False)
    return inside(folder, service=build(settings, rules(version, **differing), version=version))


def document(*lines: str, title: str = "News") -> dict[str, Any]:
    """A document for /v1/documents."""
    return {"title": title, "published_at": DAY, "text": "\n".join(lines or LINES)}


def post(api: Client, body: Any, **params: Any) -> dict[str, Any]:
    """Hand a document in, and wait until the graph reflects it."""
    answer = api.post("/v1/documents", json=body, params=params)
    assert answer.status_code in (200, 201), answer.text
    told: dict[str, Any] = answer.json()
    settle(api)
    return told


def settle(api: Client) -> None:
    """Wait until the graph reflects the whole journal."""
    assert api.service.graph.wait_applied(api.service.graph.journal.last(), 90)


def founded(api: Client) -> list[str]:
    """Of whom the graph believes that they were founded."""
    settle(api)
    return sorted(fact["roles"]["subject"][0]["name"] for fact in api.get("/v1/facts").json()["items"])


def queue(api: Client, **params: Any) -> list[dict[str, Any]]:
    """The proposals that wait, or those asked for."""
    answer = api.get("/v1/review", params=params)
    assert answer.status_code == 200, answer.text
    return list(answer.json()["items"])
