"""The journal's events as rows of the review queue: what each of them adds there, in journal order.

The rule: rows hold nothing that the journal does not say, so that they can be drawn anew at any time.
"""

from __future__ import annotations

import json
import sqlite3

import orjson

from .claims import Proposal, family_of, meaning, parse
from .errors import DealgraphError, StoreError
from .events import CLAIM, DOCUMENT, PROPOSAL, READING, RETRACTION, REVIEW, Recorded
from .identities import key_of
from .items import Edition
from .placing import mentions
from .sqlitefile import Layout

PERSON = "review"  # the family of claims that somebody accepted

LAYOUT = Layout(
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
        "ALTER TABLE proposal ADD COLUMN edited INTEGER NOT NULL DEFAULT 0; UPDATE cursor SET seq = 0, id = ''",
    ),
    synchronous="NORMAL",
    failure=StoreError,
    damaged=StoreError,
    newer=StoreError,
    remedy="delete it with its -wal file, and it is drawn again from the journal",
)
TABLES = ("document", "claim", "word", "reading", "proposal", "party", "decision", "wording")


def take(db: sqlite3.Connection, event: Recorded) -> None:
    """Put down what one event says, in the transaction under way."""
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
    db.execute("INSERT OR IGNORE INTO proposal VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, 0)", (*row, event.data, says))
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
    _edit(db, document, family)


def _edit(db: sqlite3.Connection, document: str, family: str) -> None:
    """What was proposed of an older wording of an item and stands in a newer one no more waits no longer."""
    rows = db.execute(
        "SELECT a.at, a.seen, b.document, b.at, b.seen FROM wording a JOIN wording b"
        " ON b.item = a.item AND b.document <> a.document WHERE a.document = ?",
        (document,),
    ).fetchall()
    for at, seen, other, then, first in rows:
        here, there = Edition(at, seen), Edition(then, first)
        if here.followed_by(there):
            older, newer = document, other
        elif there.followed_by(here):
            older, newer = other, document
        else:
            continue
        db.execute(
            "UPDATE proposal SET edited = 1 WHERE document = ? AND family = ? AND says NOT IN (SELECT says FROM claim"
            " WHERE document = ? AND family = ? UNION SELECT says FROM proposal WHERE document = ? AND family = ?)",
            (older, family, newer, family, newer, family),
        )


_TAKERS = {
    DOCUMENT: _document,
    CLAIM: _claim,
    RETRACTION: _retraction,
    PROPOSAL: _proposal,
    REVIEW: _review,
    READING: _reading,
}
