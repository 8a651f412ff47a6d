"""The Neo4j store keeps the contract of every store."""

from collections.abc import Iterator

import pytest

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
