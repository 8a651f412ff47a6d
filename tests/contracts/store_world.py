"""A small world of claims that every store is asked about, the questions, and the answers by plain loops.

The world has ties in both orders, open figures, no figure, no date, two languages, a withdrawn fact.
"""

from __future__ import annotations

from collections.abc import Callable

from dealgraph.graph.claims import Claim
from dealgraph.graph.facts import Fact, known_claims, status_of
from dealgraph.graph.stores.base import FactQuery, GraphStore, Order, sort_value
from dealgraph.graph.wording import statement
from tests.contracts.claims import claim, expected_lines

US = {"name": "US", "kind": "place"}
ORDERS: tuple[Order, ...] = ("published", "-published", "amount", "-amount")

WORLD: tuple[Claim, ...] = (
    claim(investor="Anthropic", target="Fluidstack", place=US, amount=50, title="One", quote="Anthropic in $50"),
    claim(investor="Google", target="Anthropic", amount=50, title="One", quote="谷歌投资50亿美元"),
    claim(investor="Meta", target="Scale", amount=14, day="2025-06-12", status="completed", title="Two"),
    claim(investor="Amazon", target="Anthropic", day=None, title="Undated", quote="100% of it, they say"),
    claim("funding_round", issuer="Anthropic", investor="Google", amount=13, day="2025-09-02", title="Three"),
    claim("partnership", party=["Anthropic", "Fluidstack"], day="2025-11-12T10:00:00Z", title="Four"),
    claim("partnership", party=["微软", "OpenAI"], day="2019-07-22", title="Four", quote="微软与OpenAI合作"),
    claim(
        "forecast",
        forecaster="Morgan Stanley",
        subject={"name": "AI infrastructure", "kind": "topic"},
        metric="investment",
        quantity={"text": "$5 trillion", "max": 5_000_000, "unit": "USD", "qualifier": "up_to"},
        status="possible",
        title="One",
        quote="could reach $5 trillion",
    ),
    claim(
        "observation",
        subject="Anthropic",
        metric="customers",
        quantity={"text": "more than 30", "min": 30, "unit": "count", "qualifier": "more_than"},
        status="completed",
        title="One",
        quote="more than 30 enterprise customers",
    ),
    claim("risk", subject=US, cause="AI data centers", affected="Microsoft", title="Five", quote="电力短缺"),
    claim("location", subject="Fluidstack", place={"name": "UK", "kind": "place"}, status="completed", title="Six"),
    claim("competition", party=["Google", "Meta"], title="Withdrawn", status="completed"),
)
WITHDRAWN = WORLD[-1]

QUERIES: dict[str, FactQuery] = {
    "all": FactQuery(),
    "withdrawn too": FactQuery(withdrawn=True),
    "one kind": FactQuery(kinds=("investment",)),
    "two kinds": FactQuery(kinds=("risk", "partnership")),
    "entity": FactQuery(entities=("company:anthropic",)),
    "two entities": FactQuery(entities=("company:fluidstack", "company:meta")),
    "role": FactQuery(entities=("company:anthropic",), role="target"),
    "kind and metric": FactQuery(kinds=("forecast",), metric="investment"),
    "metric": FactQuery(metric="customers"),
    "unit": FactQuery(unit="count"),
    "status": FactQuery(status=("completed", "possible")),
    "status, withdrawn too": FactQuery(status=("completed",), withdrawn=True),
    "may reach": FactQuery(reaches=50.0),
    "may reach, open above": FactQuery(reaches=1e12),
    "may stay within": FactQuery(stays_within=13.0),
    "between": FactQuery(reaches=14.0, stays_within=30.0),
    "published by a day": FactQuery(published_to="2025-11-12"),
    "published by a moment": FactQuery(published_to="2025-11-12T10:00:00Z"),
    "published by a year": FactQuery(published_to="2019"),
    "document": FactQuery(document=str(WORLD[0].evidence.document.id)),
    "document and entity": FactQuery(document=str(WORLD[0].evidence.document.id), entities=("company:anthropic",)),
    "nothing": FactQuery(entities=("company:nobody",)),
    "words": FactQuery(text="ANTHROPIC enterprise"),
    "part of a word": FactQuery(text="luidsta"),
    "words in Chinese": FactQuery(text="电力"),
    "a quote in Chinese": FactQuery(text="投资 anthropic"),
    "a name of the entity that the source does not use": FactQuery(text="摩根士丹利"),
    "signs": FactQuery(text="100%"),
    "words that do not meet": FactQuery(text="trillion enterprise"),
}


def everything(store: GraphStore) -> list[str]:
    return sorted(store.lines())


def all_facts(store: GraphStore) -> list[Fact]:
    return list(store.find(FactQuery(withdrawn=True), None, 100))


def drawn(store: GraphStore) -> list[str]:
    """The lines that the store's own records come to."""
    facts = all_facts(store)
    entities = store.search_entities("", 10_000)
    ids = {held.claim.evidence.document.id for fact in facts for held in fact.claims}
    documents = [found for id in ids if (found := store.document(str(id)))]
    return expected_lines(facts, entities, documents)


def brute(facts: list[Fact], query: FactQuery, names: Callable[[Fact], list[str]]) -> list[Fact]:
    """What must be found, by plain filtering."""
    found = [fact for fact in facts if _fits(fact, query, names(fact))]
    found.sort(key=lambda fact: fact.id)
    found.sort(key=lambda fact: sort_value(fact, query.order), reverse=query.order.startswith("-"))
    return found


def _fits(fact: Fact, query: FactQuery, names: list[str]) -> bool:
    live = known_claims(fact, None)
    quantity = fact.quantity
    low, high = (quantity.min, quantity.max) if quantity else (None, None)
    published = fact.ordered[0].published
    to = query.published_to
    roles = {**fact.roles, "speaker": fact.speakers}
    parties = set(roles.get(query.role, ())) if query.role else fact.entities()
    said = [statement(held.claim) + "\n" + held.claim.evidence.quote for held in fact.claims]
    text = "\n".join([*said, *names]).casefold()
    return all(
        (
            live or query.withdrawn,
            not query.kinds or fact.kind in query.kinds,
            not query.entities or parties & set(query.entities),
            query.metric is None or fact.metric == query.metric,
            query.unit is None or (quantity is not None and quantity.unit == query.unit),
            not query.status or (live and status_of(live) in query.status),
            query.reaches is None or (quantity is not None and (high is None or high >= query.reaches)),
            query.stays_within is None or (quantity is not None and (low is None or low <= query.stays_within)),
            to is None or (published[: len(to)] <= to if len(to) <= 10 else published <= to),
            query.document is None or query.document in {held.claim.evidence.document.id for held in fact.claims},
            query.text is None or all(word in text for word in query.text.casefold().split()),
        )
    )
