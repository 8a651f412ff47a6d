"""Questions over a few statements, and three facts that the tests ask about."""

from __future__ import annotations

from typing import Any

import orjson

from dealgraph.graph.claims import Statement
from dealgraph.graph.ontology import ontology
from dealgraph.graph.queries import Page, Questions
from dealgraph.graph.stores.memory import NetworkxStore
from tests.contracts.claims import claim, write_all


def asked(*said: Statement) -> Questions:
    store = NetworkxStore(ontology())
    write_all(store, [[one] for one in said])
    return Questions(store, ontology())


def plain(answer: Any) -> Any:
    if isinstance(answer, Page):
        return {"items": plain(answer.items), "next": answer.next}
    return orjson.loads(orjson.dumps(answer))


def ids(page: Page) -> list[str]:
    return [item["id"] for item in page.items]


CUSTOMERS = claim("observation", subject="Anthropic", metric="enterprise_customers", status="completed",
                  quantity={"text": "30,000+", "min": 30000, "unit": "count", "qualifier": "more_than"})  # fmt: skip
OLD = claim("forecast", forecaster="Google", subject="Google", metric="capex", amount=85, day="2025-07-01",
            period={"start": "2025", "end": "2025"}, status="expected")  # fmt: skip
NEW = claim("forecast", forecaster="谷歌", subject="谷歌", metric="capex", amount=92, day="2025-10-30",
            period={"start": "2025", "end": "2025"}, status="expected", attributes={"direction": "raised"})  # fmt: skip
