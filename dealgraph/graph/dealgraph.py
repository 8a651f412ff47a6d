"""THE path of data, in one place: record -> catch up -> ask. Read this first.

Statements are checked, become events and are durable in the journal before anyone is told so. `catch_up`
folds what the store has not seen and writes effect and position in one transaction. Nothing else writes.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from .ahead import Ahead, Batch, told
from .changelog import ChangeLog
from .claims import Beside, Claim, Document, Proposal, Retraction, Statement, parse
from .collector import uncollected
from .errors import DealgraphError, ForeignGraph, InvalidInput, JournalCorrupt, NotFound, StaleWriter, Transient
from .events import Event, Receipt, Recorded
from .failpoints import reach
from .journal import Journal
from .ontology import Ontology
from .picture import digest_of
from .projection import Folded, Folding, fold
from .quarantine import Quarantine
from .retries import Retried, due
from .stores.base import Delta, GraphStore, Position
from .stores.memory import NetworkxStore
from .values import DocumentRef

Clock = Callable[[], str]
BATCH = 1000
AT_HAND = 5000
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Verification:
    """What `verify` found: the live graph's digest and that of the journal folded afresh, at the same seq."""

    seq: int
    store: str
    digest: str
    journal_digest: str
    events: int
    counts: dict[str, int]

    @property
    def agree(self) -> bool:
        return self.digest == self.journal_digest


@dataclass
class Dealgraph:
    """The journal, the graph drawn from it, and the way from one to the other. Many threads may record and read;
    one at a time catches up."""

    journal: Journal
    store: GraphStore
    changelog: ChangeLog
    quarantine: Quarantine
    table: Ontology
    clock: Clock
    code_version: str = ""
    redraw: bool = False  # may a graph that stems from another journal be drawn anew from this one?
    _said: dict[bytes, Claim] = field(default_factory=dict, repr=False)
    _turn: threading.RLock = field(default_factory=threading.RLock, repr=False)
    _applied: threading.Condition = field(default_factory=threading.Condition, repr=False)
    _position: Position = field(default_factory=Position, repr=False)
    _certain: bool = field(default=False, repr=False)  # nothing went wrong since the position was read
    _ahead: Batch | None = field(default=None, repr=False)  # what follows the position, folded so far
    moves: int = field(default=0, repr=False)  # how often the graph changed under this process: a state to compare

    def start(self) -> Position:
        """Take the lead of the store; draw it anew where it was drawn by another version of the ontology or fold, or
        from another journal. ForeignGraph, and nothing touched, where that is not allowed."""
        with self._turn:
            ours = self._stems_from_journal(self.store.position().seq)
            if not ours and not self.redraw:
                raise ForeignGraph(
                    "the graph in this store was drawn from another journal: name the data folder it belongs to, or "
                    "run `dealgraph rebuild` to draw it anew from this one"
                )
            self._position = self.store.lead(self.table.version)
            if ours:
                self.changelog.resume(self._position.seq)
            else:
                self.changelog.reset()
            if not ours or self._position.version != self.table.version:
                self.rebuild()
            return self._position

    def _stems_from_journal(self, seq: int) -> bool:
        """Can a graph that stands at `seq` have been drawn from this journal? It cannot stand further than the journal
        goes (a backup was restored, another folder named), and it holds the first and the last event it reflects."""
        if seq == 0:
            return True
        if seq > self.journal.last():
            return False
        aside = self._open_poison()
        ends = [*self.journal.read(0, 1), *self.journal.read(seq - 1, 1)]
        return all(event.id in aside or self._holds(event) for event in ends)

    def _holds(self, event: Recorded) -> bool:
        """Is this event in the graph? One that cannot be folded is in none."""
        try:
            said = parse(event.type, event.data)
            if isinstance(said, Claim):
                self.table.check(said)
        except DealgraphError:
            return True
        if isinstance(said, Beside):
            return True  # it touches no graph
        if isinstance(said, Claim):
            return bool(self.store.facts_with_claims([event.id]))
        if isinstance(said, Document):
            return bool(self.store.known_documents([said.id]))
        if isinstance(said, Retraction):
            return bool(self.store.withdrawals([said.claim]))
        return event.id in self.store.judgements()

    # ------------------------------------------------------------ in

    def record(self, statements: Sequence[Statement]) -> list[Receipt]:
        """Check and append all of them or none; returns when they are durable. InvalidInput points at the fault."""
        with uncollected():
            events = [said.event() for said in self._checked(statements)]
            self._remember(statements, events)
        receipts = self.journal.append(events)
        for event, receipt in zip(events, receipts, strict=True):
            if not receipt.new:
                self._said.pop(event.data, None)  # it will not be folded
        return receipts

    def check(self, statements: Sequence[Statement]) -> None:
        """Refuse, as `record` would, what its kind does not allow or its document does not say."""
        for _ in self._checked(statements):
            pass

    def _checked(self, statements: Sequence[Statement]) -> Iterator[Statement]:
        """Each statement behind its check, so that whoever goes on with it finds it in the processor's caches."""
        texts = {said.id: said.text for said in statements if isinstance(said, Document)}
        for index, said in enumerate(statements):
            claim, at = (said.claim, "/claim") if isinstance(said, Proposal) else (said, "")
            try:
                if isinstance(claim, Claim):
                    self.table.check(claim)
                    _check_named(claim.evidence.document, "/evidence/document")
                    _check_span(claim, texts)
                elif isinstance(said, Document) and not said.text:
                    _check_named(said.header, "")
            except InvalidInput as error:
                raise InvalidInput(str(error), f"/{index}{at}{error.pointer}") from None
            yield said

    def _remember(self, statements: Sequence[Statement], events: Sequence[Event]) -> None:
        """Keep the newest claims until they are folded: they were checked, and need not be read from bytes again."""
        with self._applied:
            if len(self._said) > AT_HAND:
                self._said.clear()
            pairs = zip(statements, events, strict=True)
            self._said.update((event.data, said) for said, event in pairs if isinstance(said, Claim))

    # ------------------------------------------------------------ through

    @property
    def position(self) -> int:
        """The seq that every read reflects at least."""
        return self._position.seq

    def wait_applied(self, seq: int, timeout: float) -> bool:
        """True as soon as the graph reflects `seq`; False after `timeout` seconds without."""
        with self._applied:
            return self._applied.wait_for(lambda: self._position.seq >= seq, timeout)

    def catch_up(self, limit: int = BATCH) -> int:
        """Fold and apply up to `limit` waiting events; how many there were.

        Transient faults are raised (nothing is lost: call again). StaleWriter means another process took the lead.
        """
        with self._turn:
            batch, self._ahead = self._ahead, None
            if batch is None or not self._certain or len(batch.events) > limit:
                batch = self._waiting(limit)
            self._certain = False  # unless all goes well
            count = len(batch.events) if batch else 0
            if batch is not None:
                try:
                    with uncollected():
                        self._apply(batch, limit)
                        del batch  # or the collector would look through all of it first
                except StaleWriter:
                    self._look_where()  # says who leads now, where it was that
                    raise
            self._certain = True
            return count

    def _waiting(self, limit: int) -> Batch | None:
        """What follows the position, if anything does."""
        events = self.journal.read(self._position.seq, limit) if self._certain else []
        if not events:
            self._look_where()
            events = self.journal.read(self._position.seq, limit)
        return self._batch(events) if events else None

    def _batch(self, events: Sequence[Recorded], folding: Folding | None = None) -> Batch:
        """These events on their way, after those that `folding` has seen."""
        failed = self._open_poison()
        waiting, again = due(events, self.journal, failed)
        folding = folding or Folding(self.store, self.table, self._said)
        folding.again.update(again)
        tried = failed.keys() & {event.id for event in again.values()}
        return Batch(events, {one.seq for one in waiting}, tried, folding, self.store.piece)

    def _following(self, batch: Batch, limit: int) -> Batch | None:
        """What comes behind a batch that is being written, unless what is remembered of those before becomes much."""
        if len(batch.folding.facts) > AT_HAND:
            return None
        events = self.journal.read(batch.events[-1].seq, limit)
        return self._batch(events, batch.folding) if events else None

    def _look_where(self) -> None:
        """Where does the graph stand, and is it still ours? Asked when there is time, and after whatever went wrong; in
        between every write says for itself where it expects the graph to be."""
        here = self.store.position()
        if here.epoch != self._position.epoch:
            raise StaleWriter("another process took the lead of this graph: this one must stop or restart")
        if here != self._position:
            self._move_to(here)

    def _apply(self, batch: Batch, limit: int) -> None:
        """Apply a batch; where one event makes it impossible, find that event by halves and set it aside."""
        try:
            self._resolve(batch.tried, self._write(batch, limit))
        except (Transient, StaleWriter):
            raise
        except Exception as error:
            # The edge where a defect of ours or of the store meets one event: it must not stop the others (G12).
            left = [event for event in batch.events if event.seq > self._position.seq]
            if not left:
                raise
            if len(left) > 1:
                middle = len(left) // 2
                self._apply(self._batch(left[:middle]), limit)
                self._apply(self._batch(left[middle:]), limit)
                return
            self._probe(error)
            (event,) = left
            log.exception("event %s at seq %s cannot be applied", event.id, event.seq)
            self._quarantine(batch.folding.again.get(event.seq, event), error)
            self._pass_over(event)

    def _write(self, batch: Batch, limit: int) -> set[str]:
        """Fold piece by piece and write all of them at once, a piece being folded while the store has those before it,
        and the next batch while it makes this one durable; what was poison."""
        poison: set[str] = set()

        def deltas() -> Iterator[Delta]:
            for piece, folded in batch:
                poison.update(event.id for event, _ in folded.poison)
                self._set_aside(folded)
                self.changelog.write(told(piece, folded))
                reach("projection.before_apply")
                yield folded.delta

        ahead = Ahead(lambda: self._following(batch, limit))
        self._move_to(self.store.apply_all(deltas(), self._position, batch.events[-1].seq, ahead))
        self._ahead = ahead.batch
        for event in batch.events:
            self._said.pop(event.data, None)
        reach("projection.after_apply")
        return poison

    def _probe(self, error: Exception) -> None:
        """Does the store take anything at all? A changed password or a read-only database is no event's fault."""
        try:
            self._move_to(self.store.apply(Delta(), self._position, self._position.seq))
        except (Transient, StaleWriter):
            raise
        except Exception as other:
            raise Transient(f"the graph store takes no writes now: {other}") from error

    def _set_aside(self, folded: Folded) -> None:
        for event, error in folded.poison:
            self._quarantine(event, error)

    def _resolve(self, tried: Iterable[str], poison: set[str]) -> None:
        for id in tried:
            if id not in poison:
                self.quarantine.resolve(id, self.clock())

    def _quarantine(self, event: Recorded, error: Exception) -> None:
        reason = str(error) or type(error).__name__
        pointer = getattr(error, "pointer", "")
        reason = f"{reason} ({pointer})" if pointer else reason
        name = type(error).__name__
        self.quarantine.put(event, error=name, reason=reason, code_version=self.code_version, at=self.clock())

    def _pass_over(self, event: Recorded) -> None:
        self.changelog.write([(event.seq, [])])
        self._move_to(self.store.apply(Delta(), self._position, event.seq))

    def _move_to(self, position: Position) -> None:
        with self._applied:
            self._position = position
            self._ahead = None
            self.moves += 1
            self._applied.notify_all()

    def retry(self, id: str) -> bool:
        """Try a quarantined event again; True when it is in the graph. What that does is told under a seq of its own,
        because the event's own lies behind every reader. Doing it twice changes nothing."""
        with self._turn:
            kept = self.quarantine.get(id)
            if kept.state == "resolved":
                return True
            if kept.seq > self._position.seq:
                raise NotFound("this event has not been reached yet: it will be folded in its turn")
            (event,) = self.journal.read(kept.seq - 1, 1)
            folded = fold([event], self.store, self.table)
            if folded.poison:
                self._set_aside(folded)
                return False
            (receipt,) = self.journal.append([Retried.of(kept).journal_event()])
            while self._position.seq < receipt.seq:
                self.catch_up()
            if self.quarantine.get(id) == kept:  # it went through before, and only the note of it was lost
                self.quarantine.resolve(id, self.clock())
            return self.quarantine.get(id).state == "resolved"

    # ------------------------------------------------------------ again

    def verify(self) -> Verification:
        """Fold the journal afresh up to where the graph stands, and compare digests. The projection waits meanwhile."""
        with self._turn:
            here = self.store.position()
            fresh = self._fold_afresh(here.seq, lambda _: None)
            live, drawn = digest_of(self.store.lines()), digest_of(fresh.lines())
            return Verification(here.seq, self.store.name, live, drawn, here.seq, self.store.counts())

    def rebuild(self) -> Position:
        """Draw the graph anew from the journal beside the live one, which goes on answering, then swap them."""
        with self._turn:
            fresh = self._fold_afresh(self.journal.last(), self._set_aside)
            position = Position(fresh.position().seq, self._position.epoch, self.table.version)
            self.store.replace_with(fresh, position)
            self.changelog.resume(position.seq)
            self._move_to(position)
            return position

    def _fold_afresh(self, upto: int, aside: Callable[[Folded], None]) -> NetworkxStore:
        """The graph of the journal up to `upto`; `aside` takes what these rules cannot read, though others could."""
        fresh = NetworkxStore(self.table)
        position = fresh.lead(self.table.version)
        failed = self._open_poison()
        while position.seq < upto:
            events = self.journal.read(position.seq, min(BATCH, upto - position.seq))
            if not events:
                raise JournalCorrupt(f"the graph stands at {upto}, but the journal ends at {position.seq}")
            waiting, again = due(events, self.journal, failed)
            folded = fold(waiting, fresh, self.table, again=again)
            aside(folded)
            position = fresh.apply(folded.delta, position, events[-1].seq)
        return fresh

    def _open_poison(self) -> dict[str, int]:
        """What waits in quarantine, and how often each of it failed."""
        found: dict[str, int] = {}
        after = 0
        while page := self.quarantine.list("open", after, 1000):
            found |= {row.id: row.attempts for row in page}
            after = page[-1].seq
        return found

    def close(self) -> None:
        """Let go of everything, the journal first: nothing is accepted that would not be kept."""
        for part in (self.journal, self.changelog, self.quarantine, self.store):
            part.close()


def _check_named(document: DocumentRef, pointer: str) -> None:
    """A source that nothing is known of is none: nobody could ever look it up."""
    if not (document.title or document.url or document.publisher or document.sha256):
        raise InvalidInput("a document needs a title, a url or a publisher", pointer)


def _check_span(claim: Claim, texts: dict[str, str]) -> None:
    """`text[start:end] == quote`, where the document's text came along."""
    evidence = claim.evidence
    text = texts.get(str(evidence.document.id)) if texts else None
    if text is None:
        return
    if evidence.start is None and evidence.quote not in text and evidence.pointer is None:
        raise InvalidInput("the quote does not occur in the document's text", "/evidence/quote")
    if evidence.start is not None and text[evidence.start : evidence.end] != evidence.quote:
        raise InvalidInput("text[start:end] is not the quote: offsets count code points of the text", "/evidence/start")


__all__ = ["Dealgraph", "DealgraphError", "Verification"]
