"""SQLite's journal keeps the contract of every journal."""

from pathlib import Path

import pytest

from dealgraph.graph.journal import SqliteJournal
from tests.contracts.journal_contract import JournalContract, Opener


class TestSqliteJournal(JournalContract):
    @pytest.fixture
    def open_journal(self, tmp_path: Path) -> Opener:
        return lambda clock: SqliteJournal.open(tmp_path / "journal.sqlite", clock=clock)
