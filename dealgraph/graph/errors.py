"""Every error that dealgraph raises on purpose, in one short tree.

Each says in one sentence what happened and what to do next; `pointer` names the field (an RFC 6901 JSON
pointer) when input is at fault. Transient faults are their own branch, because they are retried and must
never be taken for poison.
"""

from __future__ import annotations


class DealgraphError(Exception):
    """Base of all errors of ours. `title` is a short, stable name for machines and logs."""

    title = "dealgraph error"


class InvalidInput(DealgraphError):
    """What was handed in breaks a rule. Nothing of it was stored."""

    title = "invalid input"

    def __init__(self, message: str, pointer: str = "") -> None:
        super().__init__(message)
        self.pointer = pointer


class NotFound(DealgraphError):
    """No entity, fact, document or judgement has this id or name."""

    title = "not found"


class Ambiguous(DealgraphError):
    """A name fits several entities; `candidates` lists their ids so that the caller can choose."""

    title = "ambiguous name"

    def __init__(self, message: str, candidates: tuple[str, ...]) -> None:
        super().__init__(message)
        self.candidates = candidates


class Gone(DealgraphError):
    """A position in the change log that is no longer kept: take a fresh snapshot and go on from its seq."""

    title = "too old"


class JournalError(DealgraphError):
    """Base of what can go wrong with the journal."""

    title = "journal error"


class JournalLocked(JournalError):
    """Another process writes this journal. Stop it, or choose another data folder."""

    title = "journal in use"


class JournalCorrupt(JournalError):
    """A row's bytes do not fit its hash chain: restore from a backup."""

    title = "journal corrupt"


class JournalNewer(JournalError):
    """The journal was written by a newer version. Upgrade dealgraph to read it."""

    title = "journal from a newer version"


class StoreError(DealgraphError):
    """Base of what can go wrong with a graph store."""

    title = "store error"


class StaleWriter(StoreError):
    """Another writer took the lead, or moved the cursor: this one must read the cursor again or stop."""

    title = "stale writer"


class ForeignGraph(StoreError):
    """The graph in the store was drawn from another journal: it is neither added to nor replaced unasked."""

    title = "graph of another journal"


class Transient(DealgraphError):
    """A fault outside (network, lock, full disk) that may pass. Retried with back-off, never quarantined."""

    title = "temporarily unavailable"


class Overloaded(Transient):
    """More is waiting than may wait. Try again after `retry_after` seconds."""

    title = "overloaded"

    def __init__(self, message: str, retry_after: int = 1) -> None:
        super().__init__(message)
        self.retry_after = retry_after
