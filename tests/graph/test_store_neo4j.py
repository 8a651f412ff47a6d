"""The Neo4j store keeps the contract of every store."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from neo4j import Session
from neo4j.exceptions import TransientError

from dealgraph.graph.errors import Transient
from dealgraph.graph.ontology import ontology
from dealgraph.graph.stores.base import GraphStore
from dealgraph.graph.stores.neo4j import Neo4jStore
from tests.contracts.store_contract import StoreContract


@pytest.fixture(scope="module")
def opened(neo4j_url: str) -> Iterator[Neo4jStore]:
    store = Neo4jStore.open(neo4j_url, "", "", ontology())
    yield store
    store.close()


@pytest.mark.neo4j
class TestNeo4jStore(StoreContract):
    @pytest.fixture
    def store(self, opened: Neo4jStore) -> GraphStore:
        opened.clear()
        return opened


class Outdated(TransientError):
    """What Neo4j says where a commit moved the data under a read."""

    code = "Neo.TransientError.Transaction.Outdated"


def _failing(times: int, run: Callable[..., Any]) -> tuple[list[int], Callable[..., Any]]:
    """Statements that fail so many times before the server is asked, and how often they were tried."""
    tried: list[int] = []

    def instead(*args: Any, **kwargs: Any) -> Any:
        tried.append(1)
        if len(tried) <= times:
            raise Outdated
        return run(*args, **kwargs)

    return tried, instead


@pytest.mark.neo4j
@pytest.mark.parametrize("times", [1, 2])
def test_a_read_that_a_commit_outdated_is_asked_again(
    opened: Neo4jStore, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    opened.clear()
    tried, run = _failing(times, Session.run)
    monkeypatch.setattr(Session, "run", run)
    assert opened.position().seq == 0
    assert len(tried) == times + 1


@pytest.mark.neo4j
def test_a_read_that_is_outdated_every_time_may_pass(opened: Neo4jStore, monkeypatch: pytest.MonkeyPatch) -> None:
    tried, run = _failing(9, Session.run)
    monkeypatch.setattr(Session, "run", run)
    with pytest.raises(Transient, match="cannot read now"):
        opened.position()
    assert len(tried) == 3
