"""A process of its own that folds a journal from the start and prints what came of it: digest and export hash."""

from __future__ import annotations

import hashlib
import locale
import sys
from contextlib import suppress
from pathlib import Path

from dealgraph.graph.asof import AsOf
from dealgraph.graph.journal import SqliteJournal
from dealgraph.graph.ontology import ontology
from dealgraph.graph.projection import fold
from dealgraph.graph.queries import Questions
from dealgraph.graph.stores.memory import NetworkxStore


def main(path: Path, size: int) -> None:
    """Fold `path` in batches of `size`."""
    with suppress(locale.Error):
        locale.setlocale(locale.LC_ALL, "")
    journal = SqliteJournal.open(path, clock=lambda: "2025-01-01T00:00:00Z", read_only=True)
    store = NetworkxStore(ontology())
    questions = Questions(store, ontology())
    position = store.lead(ontology().version)
    while events := journal.read(position.seq, size):
        folded = fold(events, store, ontology())
        assert not folded.poison, folded.poison
        position = store.apply(folded.delta, position, events[-1].seq)
    export = b"".join(questions.export(AsOf()))
    print(questions.digest(), hashlib.sha256(export).hexdigest())
    journal.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
