"""The embedded store keeps the contract of every store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dealgraph.graph.ontology import ontology
from dealgraph.graph.stores.base import GraphStore
from dealgraph.graph.stores.memory import NetworkxStore
from tests.contracts.store_contract import StoreContract


class TestNetworkxStore(StoreContract):
    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[GraphStore]:
        store = NetworkxStore(ontology(), tmp_path / "graph.sqlite")
        yield store
        store.close()
