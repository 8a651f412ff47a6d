"""What stands beside the graph: proposals, decisions and readings touch nothing that is believed; and the turns in
which a claim is withdrawn and restored."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from decimal import Decimal

import pytest

from dealgraph.graph.claims import Claim, Proposal, Reading, Retraction, Review, Statement, parse
from dealgraph.graph.errors import InvalidInput
from dealgraph.graph.events import PROPOSAL, READING, REVIEW
from dealgraph.graph.ontology import ontology
from dealgraph.graph.picture import digest_of
from dealgraph.graph.stores.memory import NetworkxStore
from tests.contracts.claims import claim, recorded, retraction, write_all

SAID = claim("founding", subject="Acme")
UNSURE = claim("founding", subject="Umbra")
PROPOSED = Proposal(claim=UNSURE, rule="founded-in", reason="a looser row")
DECIDED = Review(proposal=PROPOSED.id, decision="reject", by="an editor", decided_at="2026-01-02")
READ = Reading(document="0" * 64, extractor="rules/1", stated=1)


def drawn(*statements: Statement) -> NetworkxStore:
    store = NetworkxStore(ontology())
    write_all(store, [statements])
    return store


def digest(*statements: Statement) -> str:
    return digest_of(drawn(*statements).lines())


def test_the_graph_knows_nothing_of_what_is_only_proposed() -> None:
    assert digest(SAID, PROPOSED, DECIDED, READ) == digest(SAID)


def test_a_proposal_is_one_however_sure_its_reader_is() -> None:
    again = UNSURE.model_copy(update={"confidence": Decimal("0.7"), "extractor": "rules/2"})
    surer = Proposal(claim=again, rule="other")
    assert PROPOSED.event().id == surer.event().id
    assert PROPOSED.id == surer.id == UNSURE.id
    assert PROPOSED.event().id != UNSURE.id


@pytest.mark.parametrize(("kind", "said"), [(PROPOSAL, PROPOSED), (REVIEW, DECIDED), (READING, READ)])
def test_each_comes_back_from_its_bytes(kind: str, said: Statement) -> None:
    assert parse(kind, said.event().data) == said


def test_a_decision_says_what_it_accepts() -> None:
    for decision, accepted in (("accept", None), ("reject", SAID.id)):
        body = {"proposal": PROPOSED.id, "decision": decision, "by": "me", "decided_at": "2026-01-02"}
        with pytest.raises(InvalidInput, match="names"):
            parse(REVIEW, body | ({"claim": accepted} if accepted else {}))


TURNS = [retraction(SAID, turn=turn) for turn in (None, 1, 2)]


@pytest.mark.parametrize(("turns", "stands"), [(0, True), (1, False), (2, True), (3, False)])
def test_the_last_turn_decides_in_any_order(turns: int, stands: bool) -> None:
    said: list[Claim | Retraction] = [SAID, *TURNS[:turns]]
    orders: list[Sequence[Statement]] = list(itertools.permutations(said))
    for order in orders:
        (fact,) = drawn(*order).facts_with_claims([SAID.id])
        assert (fact.claims[0].withdrawn is None) == stands
    assert len({digest(*order) for order in orders}) == 1


def test_a_restored_claim_is_known_as_if_it_had_never_gone() -> None:
    (fact,) = drawn(SAID, *TURNS[:2]).facts_with_claims([SAID.id])
    assert fact.claims[0].known("2025-12-31")
    assert digest(SAID, *TURNS[:2]) == digest(SAID)


def test_a_retraction_without_a_turn_keeps_its_id() -> None:
    assert b"turn" not in retraction(SAID).event().data
    assert len({one.event().id for one in TURNS}) == 3
    assert len(recorded(TURNS)) == 3
