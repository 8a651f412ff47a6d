"""Feeds for the tests: items, a page of them, and what is asked of a service that polls them.

Each item names a company of its own, so that facts are counted by items.
"""

from __future__ import annotations

import json
from typing import Any

from tests.api.services import Client
from tests.loaders.web import answer

SECONDS = 20.0


def item(number: int, *, guid: str = "", amount: int = 5) -> dict[str, Any]:
    text = f"Acme {number}, based in Oslo, raised ${amount} million."
    place = {"subject": f"Acme {number}", "place": {"name": "Oslo", "kind": "place"}}
    claim = {"kind": "location", "roles": place, "evidence": {"quote": f"Acme {number}, based in Oslo"}}
    named = {"id": guid or str(number), "url": f"https://news.example/{number}", "title": f"Acme {number}"}
    return {
        **named,
        "content_text": text,
        "_dealgraph": {"claims": [{**claim, "attributes": {"basis": "headquarters"}}]},
    }


def feed(*items: dict[str, Any]) -> bytes:
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": items}).encode()


def page(body: bytes, **headers: str) -> bytes:
    return answer(body=body, Content_Type="application/feed+json", **headers)


def added(api: Client, url: str, **more: Any) -> str:
    made = api.post("/v1/feeds", json={"url": url, **more})
    assert made.status_code == 201, made.text
    return str(made.json()["id"])


def polled(api: Client, id: str) -> dict[str, Any]:
    found = api.post(f"/v1/feeds/{id}/poll")
    assert found.status_code == 200, found.text
    body: dict[str, Any] = found.json()
    return body


def facts(api: Client) -> int:
    assert api.service.graph.wait_applied(api.service.graph.journal.last(), SECONDS)
    return len(api.get("/v1/facts", params={"limit": 1000, "kind": "location"}).json()["items"])
