"""The review queue: a second small projection of the journal, beside the graph and the same for every store.

It keeps what is proposed, what was decided about it, and which claims a reader made of which document. The rule: it
holds nothing that the journal does not say, so its file can be thrown away, and it is never asked what is believed.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from .claims import Proposal, Review, parse
from .errors import NotFound
from .events import PROPOSAL, REVIEW
from .items import Edition
from .journal import Journal
from .queue_rows import LAYOUT, PERSON, TABLES, take
from .sqlitefile import SqliteFile

State = Literal["open", "accepted", "rejected", "stated", "outdated"]
BATCH = 1000

_STATE = """CASE json_extract(d.data, '$.decision') WHEN 'accept' THEN 'accepted' WHEN 'reject' THEN 'rejected'
    ELSE CASE WHEN EXISTS (SELECT 1 FROM claim c LEFT JOIN word w ON w.claim = c.id
                           WHERE c.id = p.id AND coalesce(w.turn, 1) % 2 = 1) THEN 'stated'
              WHEN p.edited OR NOT p.current THEN 'outdated' ELSE 'open' END END"""
_ROWS = f"""SELECT p.id, p.seq, p.recorded_at, {_STATE} AS state, p.data, d.data
    FROM proposal p LEFT JOIN decision d ON d.proposal = p.id"""  # noqa: S608 - our own text
_COUNTS = f"SELECT state, count(*) FROM ({_ROWS}) GROUP BY state"  # noqa: S608
_AMONG = "IN (SELECT value FROM json_each(?))"
_STATED = f"""SELECT c.id FROM claim c LEFT JOIN word w ON w.claim = c.id
    WHERE c.id {_AMONG} AND coalesce(w.turn, 1) % 2 = 1"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class Queued:
    """A proposal with its place in the journal, and what was decided about it last."""

    id: str
    seq: int
    recorded_at: str
    state: State
    proposal: Proposal
    decision: Review | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which proposals are asked for. `keys` are name keys, one of which a party must have; None: any party."""

    state: State | None = None
    kind: Collection[str] = ()
    rule: str | None = None
    document: str | None = None
    keys: Collection[str] | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """The last reading of a document by one family of readers."""

    extractor: str
    names: int
    turn: int


@dataclass(frozen=True, slots=True)
class Word:
    """The last word on whether a claim is withdrawn."""

    turn: int
    by: str
    at: str = ""

    @property
    def withdrawn(self) -> bool:
        """Does it withdraw the claim, or restore it?"""
        return self.turn % 2 == 0


class Reviews:
    """One SQLite file in the data folder. Many threads may ask; one at a time catches up."""

    def __init__(self, file: SqliteFile) -> None:
        """Use `open`."""
        self._file = file
        self._turn = threading.Lock()
        self.deciding = threading.Lock()  # held from the look at what was decided until the next word is in the journal

    @classmethod
    def open(cls, path: str | Path) -> Reviews:
        """Open the queue at `path`, made if it is missing."""
        return cls(SqliteFile(Path(path).resolve(), LAYOUT))

    # ------------------------------------------------------------ following the journal

    @property
    def position(self) -> int:
        """The seq up to which the queue reflects the journal."""
        with self._file.reading() as db:
            return int(db.execute("SELECT seq FROM cursor").fetchone()[0])

    def catch_up(self, journal: Journal, limit: int = BATCH) -> int:
        """Take up to `limit` waiting events; how many there were. Drawn anew where it stems from another journal."""
        with self._turn:
            with self._file.reading() as db:
                seq, last = db.execute("SELECT seq, id FROM cursor").fetchone()
            events = journal.read(seq - 1, limit + 1) if seq else journal.read(0, limit)
            if seq:
                if not events or events[0].id != last:
                    return self._forget()
                events = events[1:]
            if events:
                with self._file.writing() as db:
                    for event in events:
                        take(db, event)
                    db.execute("UPDATE cursor SET seq = ?, id = ?", (events[-1].seq, events[-1].id))
            return len(events)

    def _forget(self) -> int:
        with self._file.writing() as db:
            for table in TABLES:
                db.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
            db.execute("UPDATE cursor SET seq = 0, id = ''")
        return 1

    # ------------------------------------------------------------ asking

    def page(self, wanted: Wanted, after: int, limit: int) -> Sequence[Queued]:
        """Proposals that fit and follow the journal position `after`, in journal order."""
        conditions, values = ["p.seq > ?"], [after]  # type: tuple[list[str], list[Any]]
        for column, value in (("state", wanted.state), ("p.rule", wanted.rule), ("p.document", wanted.document)):
            if value is not None:
                conditions.append(f"{column} = ?")
                values.append(value)
        if wanted.kind:
            conditions.append(f"p.kind {_AMONG}")
            values.append(json.dumps(list(wanted.kind)))
        if wanted.keys is not None:
            conditions.append(f"EXISTS (SELECT 1 FROM party y WHERE y.proposal = p.id AND y.key {_AMONG})")  # noqa: S608
            values.append(json.dumps(list(wanted.keys)))
        question = f"{_ROWS} WHERE {' AND '.join(conditions)} ORDER BY p.seq LIMIT ?"
        with self._file.reading() as db:
            return [_queued(row) for row in db.execute(question, (*values, limit)).fetchall()]

    def get(self, id: str) -> Queued:
        """The proposal with this id, whatever became of it."""
        with self._file.reading() as db:
            row = db.execute(f"{_ROWS} WHERE p.id = ?", (id,)).fetchone()
        if row is None:
            raise NotFound(f"no proposal has the id {id[:64]}")
        return _queued(row)

    def counts(self) -> dict[str, int]:
        """How many proposals there are in each state."""
        with self._file.reading() as db:
            return dict(db.execute(_COUNTS).fetchall())

    def known(self, ids: Collection[str]) -> set[str]:
        """Those of these that are proposed."""
        with self._file.reading() as db:
            question = f"SELECT id FROM proposal WHERE id {_AMONG}"  # noqa: S608
            return {row[0] for row in db.execute(question, (json.dumps(list(ids)),))}

    # ------------------------------------------------------------ what readers made

    def reading(self, document: str, family: str) -> Read | None:
        """The last reading of a document by readers of this family."""
        with self._file.reading() as db:
            question = "SELECT extractor, names, turn FROM reading WHERE document = ? AND family = ?"
            row = db.execute(question, (document, family)).fetchone()
        return Read(*row) if row else None

    def made(self, document: str, family: str) -> dict[str, Word | None]:
        """The claims that readers of this family made of a document, with the last word on each; those that somebody
        accepted are a person's and not among them."""
        with self._file.reading() as db:
            rows = db.execute(
                "SELECT c.id, w.turn, w.by, w.at FROM claim c LEFT JOIN word w ON w.claim = c.id"
                " LEFT JOIN decision d ON d.proposal = c.id"
                " WHERE c.document = ? AND c.family = ? AND json_extract(d.data, '$.decision') IS NOT 'accept'",
                (document, family),
            ).fetchall()
        return {id: None if turn is None else Word(turn, by, at) for id, turn, by, at in rows}

    def stated(self, ids: Iterable[str]) -> set[str]:
        """Those of these claims that stand in the journal and were not withdrawn."""
        with self._file.reading() as db:
            return {row[0] for row in db.execute(_STATED, (json.dumps(list(ids)),))}

    def read(self, claim: str) -> bool:
        """Does a reader state this claim, and nobody who accepted it?"""
        with self._file.reading() as db:
            question = f"SELECT 1 FROM claim WHERE id = ? AND family NOT IN ('', '{PERSON}')"  # noqa: S608
            return db.execute(question, (claim,)).fetchone() is not None

    def decided(self, ids: Iterable[str], decision: str) -> set[str]:
        """Those proposals about which this was decided."""
        with self._file.reading() as db:
            rows = db.execute(
                "SELECT proposal FROM decision WHERE json_extract(data, '$.decision') = ?"
                " AND proposal IN (SELECT value FROM json_each(?))",
                (decision, json.dumps(list(ids))),
            ).fetchall()
        return {row[0] for row in rows}

    def current(self, document: str, family: str) -> set[str]:
        """What the last reading of a document proposed."""
        with self._file.reading() as db:
            question = "SELECT id FROM proposal WHERE document = ? AND family = ? AND current"
            return {row[0] for row in db.execute(question, (document, family))}

    def word(self, claim: str) -> Word | None:
        """The last word on a claim, where it was withdrawn or restored."""
        with self._file.reading() as db:
            row = db.execute("SELECT turn, by, at FROM word WHERE claim = ?", (claim,)).fetchone()
        return Word(*row) if row else None

    def wordings(self, item: str) -> list[tuple[str, Edition]]:
        """The documents that are wordings of an item, each with when it was worded so."""
        with self._file.reading() as db:
            rows = db.execute("SELECT document, at, seen FROM wording WHERE item = ?", (item,)).fetchall()
        return [(document, Edition(at, seen)) for document, at, seen in rows]

    def items(self, document: str) -> set[str]:
        """The items that a document is a wording of."""
        with self._file.reading() as db:
            return {row[0] for row in db.execute("SELECT item FROM wording WHERE document = ?", (document,))}

    def meanings(self, document: str, family: str) -> tuple[dict[str, str], set[str]]:
        """What readers of this family made of a document and what its last reading proposed, as what they say."""
        with self._file.reading() as db:
            made = db.execute("SELECT id, says FROM claim WHERE document = ? AND family = ?", (document, family))
            proposed = "SELECT says FROM proposal WHERE document = ? AND family = ? AND current"
            return dict(made.fetchall()), {row[0] for row in db.execute(proposed, (document, family))}

    def document(self, id: str) -> int | None:
        """Where in the journal a document with its text stands."""
        with self._file.reading() as db:
            row = db.execute("SELECT seq FROM document WHERE id = ?", (id,)).fetchone()
        return int(row[0]) if row else None

    def read_documents(self, family: str, after: int, limit: int) -> list[tuple[int, str]]:
        """Documents that readers of this family have read, by their place in the journal."""
        with self._file.reading() as db:
            question = (
                "SELECT o.seq, o.id FROM document o JOIN reading r ON r.document = o.id AND r.family = ?"
                " WHERE o.seq > ? ORDER BY o.seq LIMIT ?"
            )
            return [(int(seq), str(id)) for seq, id in db.execute(question, (family, after, limit))]

    def close(self) -> None:
        """Let go of the file, after the batch under way."""
        with self._turn:
            self._file.close()


def _queued(row: Sequence[Any]) -> Queued:
    id, seq, recorded_at, state, data, decided = row
    proposal, decision = parse(PROPOSAL, data), parse(REVIEW, decided.encode()) if decided else None
    assert isinstance(proposal, Proposal)
    assert decision is None or isinstance(decision, Review)
    return Queued(id, seq, recorded_at, state, proposal, decision)
