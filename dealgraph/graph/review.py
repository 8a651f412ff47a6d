"""The review queue: a second small projection of the journal, beside the graph and the same for every store.

It keeps what is proposed, what was decided about it, and which claims a reader made of which document. The rule: it
holds nothing that the journal does not say, so its file can be thrown away, and it is never asked what is believed.
"""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import orjson

from .claims import Proposal, Review, family_of, meaning, parse
from .errors import DealgraphError, NotFound, StoreError
from .events import CLAIM, DOCUMENT, PROPOSAL, READING, RETRACTION, REVIEW, Recorded
from .identities import key_of
from .journal import Journal
from .projection import mentions
from .sqlitefile import Layout, SqliteFile

State = Literal["open", "accepted", "rejected", "stated", "outdated"]
BATCH = 1000
PERSON = "review"  # the family of claims that somebody accepted

_LAYOUT = Layout(
    what="review queue",
    application_id=0x64677231,
    steps=(
        "CREATE TABLE cursor (seq INTEGER NOT NULL, id TEXT NOT NULL);"
        "INSERT INTO cursor VALUES (0, '');"
        "CREATE TABLE document (id TEXT PRIMARY KEY, seq INTEGER NOT NULL) WITHOUT ROWID;"
        "CREATE TABLE claim (id TEXT PRIMARY KEY, document TEXT NOT NULL, family TEXT NOT NULL) WITHOUT ROWID;"
        "CREATE INDEX claim_of_reader ON claim (document, family) WHERE family <> '';"
        "CREATE TABLE word (claim TEXT PRIMARY KEY, turn INTEGER NOT NULL, by TEXT NOT NULL) WITHOUT ROWID;"
        "CREATE TABLE reading (document TEXT, family TEXT, extractor TEXT NOT NULL, names INTEGER NOT NULL,"
        " turn INTEGER NOT NULL, PRIMARY KEY (document, family)) WITHOUT ROWID;"
        "CREATE TABLE proposal (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, recorded_at TEXT NOT NULL,"
        " document TEXT NOT NULL, family TEXT NOT NULL, kind TEXT NOT NULL, rule TEXT NOT NULL,"
        " current INTEGER NOT NULL, data BLOB NOT NULL);"
        "CREATE INDEX proposal_in_order ON proposal (seq);"
        "CREATE INDEX proposal_of_document ON proposal (document, family);"
        "CREATE TABLE party (proposal TEXT, key TEXT, PRIMARY KEY (key, proposal)) WITHOUT ROWID;"
        "CREATE TABLE decision (proposal TEXT PRIMARY KEY, seq INTEGER NOT NULL, turn INTEGER NOT NULL,"
        " data TEXT NOT NULL);"
        "CREATE INDEX decision_in_order ON decision (seq)",
        "DELETE FROM document; DELETE FROM claim; DELETE FROM word; DELETE FROM reading; DELETE FROM proposal;"
        "DELETE FROM party; DELETE FROM decision; UPDATE cursor SET seq = 0, id = '';"
        "ALTER TABLE claim ADD COLUMN says TEXT NOT NULL DEFAULT '';"
        "ALTER TABLE proposal ADD COLUMN says TEXT NOT NULL DEFAULT '';"
        "ALTER TABLE word ADD COLUMN at TEXT NOT NULL DEFAULT '';"
        "CREATE TABLE wording (item TEXT, document TEXT, at TEXT NOT NULL, seen TEXT NOT NULL,"
        " PRIMARY KEY (item, document)) WITHOUT ROWID;"
        "CREATE INDEX wording_of_document ON wording (document)",
    ),
    synchronous="NORMAL",
    failure=StoreError,
    damaged=StoreError,
    newer=StoreError,
)
_TABLES = ("document", "claim", "word", "reading", "proposal", "party", "decision", "wording")
_STATE = """CASE json_extract(d.data, '$.decision') WHEN 'accept' THEN 'accepted' WHEN 'reject' THEN 'rejected'
    ELSE CASE WHEN EXISTS (SELECT 1 FROM claim c LEFT JOIN word w ON w.claim = c.id
                           WHERE c.id = p.id AND coalesce(w.turn, 1) % 2 = 1) THEN 'stated'
              WHEN NOT p.current THEN 'outdated' ELSE 'open' END END"""
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

    @classmethod
    def open(cls, path: str | Path) -> Reviews:
        """Open the queue at `path`, made if it is missing."""
        return cls(SqliteFile(Path(path).resolve(), _LAYOUT))

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
                        _take(db, event)
                    db.execute("UPDATE cursor SET seq = ?, id = ?", (events[-1].seq, events[-1].id))
            return len(events)

    def _forget(self) -> int:
        with self._file.writing() as db:
            for table in _TABLES:
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

    def wordings(self, item: str) -> list[tuple[str, str, str]]:
        """The documents that are wordings of an item, each with its day by the item and when it was first seen."""
        with self._file.reading() as db:
            return db.execute("SELECT document, at, seen FROM wording WHERE item = ?", (item,)).fetchall()

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


# ---------------------------------------------------------------- one event


def _take(db: sqlite3.Connection, event: Recorded) -> None:
    taker = _TAKERS.get(event.type)
    try:
        if taker is not None:
            taker(db, event)
    except (DealgraphError, ValueError, TypeError, KeyError, AttributeError):
        pass  # the graph's fold cannot read it either, and has put it into quarantine with its reason


def _document(db: sqlite3.Connection, event: Recorded) -> None:
    if orjson.loads(event.data).get("text"):
        db.execute("INSERT OR IGNORE INTO document VALUES (?, ?)", (event.id, event.seq))


def _claim(db: sqlite3.Connection, event: Recorded) -> None:
    body = orjson.loads(event.data)
    document = body.get("evidence", {}).get("document", {}).get("id", "")
    # what a decision accepts follows it in the journal, and is then a person's claim, whoever read it
    accepted = "SELECT 1 FROM decision WHERE seq = ? AND json_extract(data, '$.claim') = ?"
    decided = db.execute(accepted, (event.seq - 1, event.id)).fetchone()
    family = PERSON if decided else family_of(body.get("extractor"))
    says = meaning(body) if family else ""
    db.execute("INSERT OR IGNORE INTO claim VALUES (?, ?, ?, ?)", (event.id, document, family, says))


def _retraction(db: sqlite3.Connection, event: Recorded) -> None:
    body = orjson.loads(event.data)
    db.execute(
        "INSERT INTO word VALUES (?, ?, ?, ?) ON CONFLICT (claim) DO UPDATE SET turn = excluded.turn,"
        " by = excluded.by, at = excluded.at"
        " WHERE (-excluded.turn, excluded.at, excluded.by) < (-turn, at, by)",
        (body["claim"], body.get("turn") or 0, body["by"], body["retracted_at"]),
    )


def _proposal(db: sqlite3.Connection, event: Recorded) -> None:
    said = parse(PROPOSAL, event.data)
    assert isinstance(said, Proposal)
    claim, document = said.claim, str(said.claim.evidence.document.id)
    row = (said.id, event.seq, event.recorded_at, document, family_of(claim.extractor), claim.kind, said.rule)
    says = meaning(claim.content())
    db.execute("INSERT OR IGNORE INTO proposal VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?)", (*row, event.data, says))
    db.executemany("INSERT OR IGNORE INTO party VALUES (?, ?)", {(said.id, key_of(ref)) for ref in mentions(claim)})


def _review(db: sqlite3.Connection, event: Recorded) -> None:
    body = orjson.loads(event.data)
    row = (body["proposal"], event.seq, body["turn"], event.data.decode())
    db.execute(
        "INSERT INTO decision VALUES (?, ?, ?, ?) ON CONFLICT (proposal) DO UPDATE SET seq = excluded.seq,"
        " turn = excluded.turn, data = excluded.data WHERE excluded.turn > turn",
        row,
    )


def _reading(db: sqlite3.Connection, event: Recorded) -> None:
    body = orjson.loads(event.data)
    document, family = body["document"], family_of(body["extractor"])
    row = (document, family, body["extractor"], body["names"], body["turn"])
    db.execute("INSERT OR REPLACE INTO reading VALUES (?, ?, ?, ?, ?)", row)
    if item := body.get("item"):
        worded = (item, document, body.get("worded_at", ""), body.get("seen_at", ""))
        db.execute("INSERT OR IGNORE INTO wording VALUES (?, ?, ?, ?)", worded)  # when it was first seen counts
    db.execute(
        "UPDATE proposal SET current = id IN (SELECT value FROM json_each(?)) WHERE document = ? AND family = ?",
        (json.dumps(body["proposed"]), document, family),
    )


_TAKERS = {
    DOCUMENT: _document,
    CLAIM: _claim,
    RETRACTION: _retraction,
    PROPOSAL: _proposal,
    REVIEW: _review,
    READING: _reading,
}
