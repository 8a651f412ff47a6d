"""Small claims for tests: factories with sensible defaults, histories for Hypothesis, and what a graph must look like.

Names, figures and days come from pools so small that facts meet, revise and contradict each other often. The graph
expected of some statements is computed from the picture alone, never from a store.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from dealgraph.graph.claims import Claim, Document, Judgement, Retraction, Statement
from dealgraph.graph.entities import Entity
from dealgraph.graph.events import Recorded
from dealgraph.graph.facts import Fact
from dealgraph.graph.ontology import ontology
from dealgraph.graph.picture import document_node, entity_node, fact_lines, passage_lines
from dealgraph.graph.projection import fold
from dealgraph.graph.stores.base import Delta, GraphStore, Position
from dealgraph.graph.values import DocumentRef, EntityRef

RECORDED_AT = "2025-11-14T09:00:00Z"
JUDGED_AT = "2025-11-15T09:00:00Z"


# ---------------------------------------------------------------- factories


def money(amount: int | Decimal, unit: str = "USD", **more: Any) -> dict[str, Any]:
    return {"text": f"{amount} {unit}", "min": amount, "max": amount, "unit": unit, **more}


def claim(
    kind: str = "investment",
    *,
    day: str | None = "2025-11-13",
    quote: str = "",
    publisher: str = "The Daily",
    amount: int | None = None,
    status: str = "announced",
    title: str = "Digest",
    **more: Any,
) -> Claim:
    """A claim; roles come by name: claim("founding", subject="Anthropic")."""
    roles = {name: more.pop(name) for name in list(more) if name in ontology().kinds[kind].roles}
    document = {"title": title, "url": f"https://example.org/{title.replace(' ', '-')}", "publisher": publisher}
    if day:
        document["published_at"] = day
    return Claim.model_validate(
        {
            "kind": kind,
            "roles": roles,
            "status": status,
            "quantity": None if amount is None else money(amount),
            "evidence": {"document": document, "quote": quote or f"{title}: a {kind} of {sorted(map(str, roles))}"},
            **more,
        }
    )


def judgement(verdict: str, **more: Any) -> Judgement:
    """judgement("same", left="Meta", right="Facebook")."""
    for side in ("left", "right"):
        if isinstance(more.get(side), str):
            more[side] = {"name": more[side]}
    return Judgement.model_validate({"verdict": verdict, "by": "an editor", "judged_at": JUDGED_AT, **more})


def retraction(said: Claim, day: str = "2025-11-20", turn: int | None = None) -> Retraction:
    return Retraction(claim=said.id, reason="a mistake", by="The Daily", retracted_at=day, turn=turn)


# ---------------------------------------------------------------- writing


def recorded(statements: Sequence[Statement], first_seq: int = 1) -> list[Recorded]:
    """Statements as the journal would hand them out, each with its seq."""
    events = [statement.event() for statement in statements]
    return [
        Recorded(seq, event.id, event.type, event.data, RECORDED_AT)
        for seq, event in enumerate(events, start=first_seq)
    ]


def delta_of(store: GraphStore, statements: Sequence[Statement], first_seq: int = 1) -> Delta:
    """What `statements` would do to the graph in `store`."""
    folded = fold(recorded(statements, first_seq), store, ontology())
    assert not folded.poison, folded.poison[0][1]
    return folded.delta


def write(store: GraphStore, position: Position, *statements: Statement) -> Position:
    """Fold `statements` as one batch and apply it."""
    delta = delta_of(store, statements, position.seq + 1)
    return store.apply(delta, position, position.seq + len(statements))


def write_all(store: GraphStore, batches: Sequence[Sequence[Statement]]) -> Position:
    """Take the lead and write every batch."""
    position = store.lead("test")
    for batch in batches:
        position = write(store, position, *batch)
    return position


def expected_lines(facts: Sequence[Fact], entities: Sequence[Entity], documents: Sequence[DocumentRef]) -> list[str]:
    """The sorted lines of a graph of just these records."""
    lines = [entity_node(entity, ontology()).line() for entity in entities]
    lines += [document_node(document).line() for document in documents]
    lines += [line for fact in facts for line in fact_lines(fact, ontology())]
    lines += {line for fact in facts for line in passage_lines(fact)}
    return sorted(lines)


# ---------------------------------------------------------------- histories

COMPANIES = ("Google", "谷歌", "Microsoft", "微软公司", "Meta Platforms, Inc.", "Fluidstack", "𠮷野家", "Ärzte GmbH")
PLACES = ("US", "美国", "UK")
DAYS = (None, "2025-01-10", "2025-02-10", "2025-11-13", "2025-11-13T08:00:00Z")
STATUSES = ("rumoured", "planned", "announced", "completed", "denied", "cancelled")
PERIODS = (None, {"text": "2025", "start": "2025", "end": "2025"}, {"text": "by 2026", "end": "2026", "relation": "by"})
FIGURES = (
    None,
    money(50),
    money(60),
    {"text": "more than 55", "min": 55, "unit": "USD", "qualifier": "more_than"},
    {"text": "up to 70", "max": 70, "unit": "USD", "qualifier": "up_to"},
    money(7, "percent"),
)

company = st.sampled_from(COMPANIES)
two_companies = st.lists(company, min_size=2, max_size=2, unique=True)
_ROLES: dict[str, st.SearchStrategy[dict[str, Any]]] = {
    "investment": st.fixed_dictionaries(
        {"investor": company, "target": company},
        optional={"place": st.sampled_from([{"name": name, "kind": "place"} for name in PLACES])},
    ),
    "funding_round": st.fixed_dictionaries({"issuer": company}, optional={"investor": company, "lead": company}),
    "partnership": two_companies.map(lambda names: {"party": names}),
    "competition": two_companies.map(lambda names: {"party": names}),
    "observation": st.fixed_dictionaries({"subject": company}),
    "forecast": st.fixed_dictionaries({"subject": company}, optional={"forecaster": company}),
    "founding": st.fixed_dictionaries({"subject": company}),
    "risk": st.fixed_dictionaries({"subject": company}, optional={"cause": company, "affected": company}),
}


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """A claim from the pools."""
    kind = draw(st.sampled_from(sorted(_ROLES)))
    more: dict[str, Any] = dict(draw(_ROLES[kind]))
    parties = [str(name) for value in more.values() for name in (value if isinstance(value, list) else [value])]
    if "party" in more:  # two names may be one company, and a partnership needs two
        more["party"] = [*more["party"], "Anthropic"]
    if ontology().kinds[kind].metrics == "required":
        more["metric"] = draw(st.sampled_from(["revenue", "capital_expenditure"]))
    speaker = draw(st.sampled_from([None, *COMPANIES[:3]]))
    if speaker is not None:
        more["attribution"] = {"speaker": {"name": speaker}}
    return claim(
        kind,
        day=draw(st.sampled_from(DAYS)),
        publisher=draw(st.sampled_from(["The Daily", "21世纪经济报道"])),
        status=draw(st.sampled_from(STATUSES)),
        title=draw(st.sampled_from(["One", "Two"])),
        quote=f"{', '.join(parties)}: 电力 and {kind}",
        quantity=draw(st.sampled_from(FIGURES)),
        period=draw(st.sampled_from(PERIODS)),
        **more,
    )


def _sames(draw: st.DrawFn) -> Judgement:
    left, right = draw(two_companies)
    return judgement(draw(st.sampled_from(["same", "different"])), left=left, right=right)


@st.composite
def histories(draw: st.DrawFn, max_claims: int = 8) -> list[Statement]:
    """Claims, and what was said about them afterwards, in an order that makes sense. Any other must do as well."""
    said = draw(st.lists(claims(), min_size=1, max_size=max_claims, unique_by=lambda one: one.id))
    history: list[Statement] = list(said)
    judged = [_sames(draw) for _ in range(draw(st.integers(0, 3)))]
    if len(said) > 1 and draw(st.booleans()):
        judged.append(judgement("settle", claim=said[0].id, over=said[1].id))
    history += judged
    gone = [one for one in said if draw(st.integers(0, 4)) == 0]
    history += [retraction(one, turn=turn) for one in gone for turn in (None, 1, 2)[: draw(st.integers(1, 3))]]
    history += [judgement("undo", target=one.id) for one in judged if draw(st.booleans())]
    if draw(st.booleans()):
        history.append(Document.of("微软 text", title="Alone", url="https://example.org/alone"))
    return history


@st.composite
def retold(draw: st.DrawFn, history: Sequence[Statement]) -> list[list[Statement]]:
    """The same history in another order, with repetitions, cut into batches."""
    again = draw(st.lists(st.sampled_from(history), max_size=3))
    order = draw(st.permutations([*history, *again]))
    cuts = sorted(draw(st.sets(st.integers(1, len(order)), max_size=4)) | {0, len(order)})
    return [list(order[start:end]) for start, end in itertools.pairwise(cuts)]


def ref(name: str, kind: str = "company") -> EntityRef:
    return EntityRef.model_validate({"name": name, "kind": kind})
