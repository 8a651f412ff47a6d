"""The embedded store keeps the contract of every store."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from dealgraph.graph.claims import Statement
from dealgraph.graph.ontology import ontology
from dealgraph.graph.projection import Folding
from dealgraph.graph.stores.base import GraphStore
from dealgraph.graph.stores.memory import NetworkxStore
from tests.contracts.claims import recorded, retraction
from tests.contracts.store_contract import StoreContract
from tests.contracts.store_world import WITHDRAWN, WORLD


class TestNetworkxStore(StoreContract):
    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[GraphStore]:
        store = NetworkxStore(ontology(), tmp_path / "graph.sqlite")
        yield store
        store.close()


def test_what_came_in_pieces_lies_in_the_file_once(tmp_path: Path) -> None:
    store = NetworkxStore(ontology(), tmp_path / "graph.sqlite")
    said: tuple[Statement, ...] = (*WORLD, retraction(WITHDRAWN))
    folding = Folding(store, ontology())
    position = store.lead("test")
    deltas = [folding.fold([event]).delta for event in recorded(said)]
    assert sum(len(delta.facts) for delta in deltas) > len(WORLD)  # some fact is written more than once
    store.apply_all(deltas, position, len(said))
    store.close()
    with closing(sqlite3.connect(tmp_path / "graph.sqlite")) as file:
        rows = file.execute("SELECT space, id FROM record").fetchall()
    assert len(rows) == len(set(rows)) == len(said)
