"""The fold: recorded events -> what they do to the graph. Pure: it reads through a view and returns a delta.

The graph is a function of the set of events, so any order, split or repetition ends in the same graph. Per
batch: claims meet in facts, then the links within each touched group are drawn anew. An event that cannot be
read is returned as poison with its reason; it never stops the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from .changes import Change, change_of
from .claims import Claim, Document, Judgement, Retraction
from .entities import Entity
from .errors import DealgraphError
from .events import Recorded
from .facts import NO_LINKS, Fact, Held, Withdrawal
from .identities import Clusters, active, clusters, key_of
from .ontology import Ontology
from .placing import Mention, Placed, mentioned, mentions, place
from .revisions import points, relate
from .runs import Run, Said, parsed, runs
from .stores.base import Delta, FoldView, Wanted
from .values import DocumentRef, EntityRef


@dataclass(frozen=True, slots=True)
class Folded:
    """A batch's effect: the delta for the store, what each event did (seq, changes), and what could not be read."""

    delta: Delta
    changes: list[tuple[int, list[Change]]]
    poison: list[tuple[Recorded, DealgraphError]]


def fold(
    events: Sequence[Recorded],
    view: FoldView,
    table: Ontology,
    known: Mapping[bytes, Claim] = MappingProxyType({}),
    again: Mapping[int, Recorded] = MappingProxyType({}),
) -> Folded:
    """What `events` (in journal order) do to the graph that `view` shows. `known` are claims at hand by their bytes,
    checked already, which need not be read again; `again` the events that some of these try again, by the seq of the
    trial."""
    return Folding(view, table, known, again).fold(events)


class Folding:
    """A batch that is folded piece by piece: the working set of what was read, and what became of it.

    A piece reads only what no earlier piece has read or made, and of that nothing is changed by one. So it does not
    matter how much of the earlier pieces `view` shows already: a store may still be writing them.
    """

    def __init__(
        self,
        view: FoldView,
        table: Ontology,
        known: Mapping[bytes, Claim] = MappingProxyType({}),
        again: Mapping[int, Recorded] = MappingProxyType({}),
    ) -> None:
        self.view = view
        self.table = table
        self.known = known
        self.again = dict(again)
        self.facts: dict[str, Fact | None] = {}
        self.entities: dict[str, Entity | None] = {}
        self.groups: dict[str, set[str]] = {}
        self.loaded: dict[str, set[float] | None] = {}  # the figures of which a group was read; None: all of them
        self.holder: dict[str, str] = {}
        self.documents: set[str] = set()
        self.withdrawals: dict[str, Withdrawal] = {}
        self.judgements = dict(view.judgements())
        self.touched: dict[str, Fact | None] = {}  # by one event: what it was before
        self.dirty_groups: set[str] = set()
        self._begin()
        self._judged()

    def _begin(self) -> None:
        """A piece: what it changes, and what that was before."""
        self.facts_before: dict[str, Fact | None] = {}
        self.counts: dict[str, dict[tuple[str, str], int]] = {}
        self.new_documents: dict[str, DocumentRef] = {}
        self.new_withdrawals: dict[str, Withdrawal] = {}
        self.new_judgements: dict[str, Judgement] = {}

    def fold(self, events: Sequence[Recorded]) -> Folded:
        """What the next of its events do."""
        poison: list[tuple[Recorded, DealgraphError]] = []
        changes: list[tuple[int, list[Change]]] = []
        for run in runs(parsed(events, self.table, poison, self.known, self.again)):
            seq, event, said = run[0]
            if isinstance(said, Judgement):
                changes.append((seq, self._judge(event, said)))
                continue
            placed = self._prepare(run)
            for seq, _, said in run:
                changes.append((seq, self._take(said, placed.get(seq))))
            changes[-1][1].extend(self._related())
        return Folded(self._delta(), changes, poison)

    def _judged(self) -> None:
        self.clusters: Clusters = clusters(self.judgements, self.table)
        standing = active(self.judgements).values()
        self.settled = frozenset((j.claim, j.over) for j in standing if j.claim is not None and j.over is not None)

    # ------------------------------------------------------------ reading

    def _prepare(self, run: Run) -> dict[int, Placed]:
        """Read all that a run of events will touch, at once; where each claim belongs, by seq."""
        view, table = self.clusters, self.table
        placed = {seq: place(_held(event, said), view, table) for seq, event, said in run if isinstance(said, Claim)}
        retracted = [said.claim for _, _, said in run if isinstance(said, Retraction)]
        claims = {one.held.id for one in placed.values()} | set(retracted)
        kinds = self.table.kinds
        said = [(one.group, one.held.claim) for one in placed.values()]
        groups = points([(group, kinds[claim.kind], claim.quantity) for group, claim in said])
        if retracted:
            groups |= dict.fromkeys(fact.group for fact in self.view.facts_with_claims(retracted))
        groups = self._missing(groups)
        entities = {key for one in placed.values() for key, _ in one.mentions} - self.entities.keys()
        documents = {one.document for one in placed.values()}
        documents |= {said.id for _, _, said in run if isinstance(said, Document)}
        seen = self.view.look(Wanted(groups, entities, documents - self.documents, claims - self.withdrawals.keys()))
        self._keep(groups, seen.facts)
        self.entities |= dict.fromkeys(entities) | seen.entities
        self.documents |= seen.documents
        self.withdrawals |= seen.withdrawals
        return placed

    def _place(self, held: Held) -> Placed:
        return place(held, self.clusters, self.table)

    def _load(self, groups: Mapping[str, set[float] | None]) -> None:
        """Read these groups, each for the figures that are to stand in it; None: whatever the figure."""
        missing = self._missing(groups)
        if missing:
            self._keep(missing, self.view.facts_in_groups(missing))

    def _missing(self, groups: Mapping[str, set[float] | None]) -> dict[str, set[float] | None]:
        return {group: figures for group, figures in groups.items() if self._lacks(group, figures)}

    def _keep(self, groups: Mapping[str, set[float] | None], facts: Iterable[Fact]) -> None:
        for group, figures in groups.items():
            self.loaded[group] = None if figures is None else figures | (self.loaded.get(group) or set())
            self.groups.setdefault(group, set())
        for fact in facts:
            if fact.id not in self.facts:
                self.facts[fact.id] = fact
                self.holder.update((held.id, fact.id) for held in fact.claims)
                self.groups[fact.group].add(fact.id)

    def _lacks(self, group: str, figures: set[float] | None) -> bool:
        have = self.loaded.get(group, set())
        return have is not None and (figures is None or group not in self.loaded or not figures <= have)

    def _load_entities(self, refs: Iterable[EntityRef]) -> None:
        wanted = self._unknown(refs)
        if wanted:
            self.entities |= dict.fromkeys(wanted) | self.view.entities(wanted)

    def _unknown(self, refs: Iterable[EntityRef]) -> set[str]:
        return {self.clusters.entity(key_of(ref)) for ref in refs} - self.entities.keys()

    # ------------------------------------------------------------ events

    def _take(self, said: Said, placed: Placed | None) -> list[Change]:
        """One claim, document or retraction."""
        why = ""
        if placed is not None:
            why = self._claim(placed)
        elif isinstance(said, Retraction):
            why = self._retract(said)
        elif isinstance(said, Document):
            self._document(said.header.model_copy(update={"id": said.id}))
        return self._changes(why, [placed.held.id] if placed else [])

    def _claim(self, placed: Placed) -> str:
        held = placed.held
        if placed.document not in self.documents:
            self._document(held.claim.evidence.document)
        fact = self.facts.get(placed.fact)
        if fact is not None and fact.has(held.id):
            return ""
        last = self.withdrawals.get(held.id)
        self._add(placed, replace(held, withdrawn=last.told) if last is not None and last.stands else held)
        return "first claim" if fact is None else "another claim"

    def _document(self, ref: DocumentRef) -> None:
        key = ref.id or ""
        if key not in self.documents:
            self.documents.add(key)
            self.new_documents[key] = ref

    def _retract(self, said: Retraction) -> str:
        old = self.withdrawals.get(said.claim)
        best = Withdrawal(said.retracted_at, said.by, said.reason, said.turn or 0).meet(old)
        if best == old:
            return ""
        self.withdrawals[said.claim] = self.new_withdrawals[said.claim] = best
        fact = self.facts.get(self.holder.get(said.claim, ""))
        if fact is not None:
            withdrawn = best.told if best.stands else None
            claims = tuple(replace(one, withdrawn=withdrawn) if one.id == said.claim else one for one in fact.claims)
            self._put(self._with(fact, claims))
        return f"claim {'withdrawn' if best.stands else 'restored'}: {said.reason}"

    def _judge(self, event: Recorded, said: Judgement) -> list[Change]:
        """One judgement: facts of every name whose entity it changes are placed anew."""
        key = event.id
        if key in self.judgements:
            return []
        before = self.clusters
        self.judgements[key] = self.new_judgements[key] = said
        self._judged()
        moved = {
            name: (before.entity(name), self.clusters.entity(name))
            for name in before.canonical.keys() | self.clusters.canonical.keys()
            if before.entity(name) != self.clusters.entity(name)
        }
        changes = self._move(before, {old for old, _ in moved.values()}) if moved else []
        settled = [claim for target in (key, said.target) for claim in self._settled_claims(target)]
        if settled:
            self._settle(settled)
        self._relate()
        return changes + self._changes(f"judgement by {said.by}: {said.reason or said.verdict}", [])

    def _related(self) -> list[Change]:
        """Draw the links anew in every group that a run of events touched: once, because a group may be large."""
        self._relate()
        return self._changes("", [])

    def _settled_claims(self, key: str | None) -> list[str]:
        judgement = self.judgements.get(key or "")
        while judgement is not None and judgement.verdict == "undo":
            judgement = self.judgements.get(judgement.target or "")
        if judgement is None:
            return []
        return [claim for claim in (judgement.claim, judgement.over) if claim]

    def _settle(self, claims: list[str]) -> None:
        groups = {fact.group for fact in self.view.facts_with_claims(claims)}
        groups |= {fact.group for claim in claims if (fact := self.facts.get(self.holder.get(claim, "")))}
        self._load(dict.fromkeys(groups))
        self.dirty_groups |= groups

    def _move(self, before: Clusters, entities: set[str]) -> list[Change]:
        """Place anew every claim that mentions one of `entities`, under the clusters of now."""
        for fact in self.view.facts_touching(entities):
            self._load({fact.group: None})
        affected = [fact for fact in self.facts.values() if fact is not None and fact.entities() & entities]
        moves = [(fact, held, self._place(held)) for fact in affected for held in fact.claims]
        self._load(dict.fromkeys(placed.group for _, _, placed in moves))
        now, self.clusters = self.clusters, before
        self._load_entities(ref for _, held, _ in moves for ref in mentions(held.claim))
        existed = {key for key in entities if self._exists(key)}
        for fact, held, _ in moves:
            self._remove(fact.id, held)
        self.clusters = now
        self._load_entities(ref for _, held, _ in moves for ref in mentions(held.claim))
        for _, _, placed in moves:
            self._add(placed, placed.held)
        return [
            {"op": "merged", "entity": key, "into": self.clusters.entity(key)}
            if self.clusters.entity(key) != key
            else {"op": "split", "entity": key}
            for key in sorted(existed)
        ]

    # ------------------------------------------------------------ writing

    def _put(self, fact: Fact) -> None:
        self._touch(fact.id)
        self.facts[fact.id] = fact
        (self.groups.get(fact.group) or self.groups.setdefault(fact.group, set())).add(fact.id)
        self.dirty_groups.add(fact.group)

    def _touch(self, key: str) -> None:
        now = self.facts.get(key)
        if key not in self.facts_before:
            self.facts_before[key] = now
        if key not in self.touched:
            self.touched[key] = now

    def _with(self, fact: Fact, claims: tuple[Held, ...]) -> Fact:
        """The same fact with other claims, and so perhaps with other speakers."""
        return replace(fact, claims=claims, speakers=self._speakers(claims, fact.roles))

    def _speakers(self, claims: Iterable[Held], roles: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
        said = [one for held in claims if (one := held.claim.attribution) is not None]
        if not said:
            return ()
        named = {self.clusters.entity(key_of(one.speaker)) for one in said if one.speaker}
        return tuple(sorted(named.difference(*roles.values()))) if named else ()

    def _add(self, placed: Placed, held: Held) -> None:
        old = self.facts.get(placed.fact)
        if old is None:
            claims = (held,)
            self._put(
                Fact(placed.fact, placed.group, placed.roles, claims, NO_LINKS, self._speakers(claims, placed.roles))
            )
        else:
            new = self._speakers((held,), old.roles)
            self._put(old.joined(held, tuple(sorted({*old.speakers, *new})) if new else old.speakers))
        self.holder[held.id] = placed.fact
        self._count(placed.mentions, 1)

    def _remove(self, fact_key: str, held: Held) -> None:
        fact = self.facts[fact_key]
        if fact is None:
            return
        self._count(mentioned(held.claim, self.clusters), -1)
        claims = tuple(one for one in fact.claims if one.id != held.id)
        if claims:
            self._put(self._with(fact, claims))
            return
        self._touch(fact_key)
        self.facts[fact_key] = None
        self.groups[fact.group].discard(fact_key)
        self.dirty_groups.add(fact.group)

    def _count(self, mentioned: Iterable[Mention], change: int) -> None:
        for key, at in mentioned:
            counts = self.counts.get(key)
            if counts is None:
                counts = self.counts[key] = {}
            counts[at] = counts.get(at, 0) + change

    def _exists(self, key: str) -> bool:
        """Does any claim mention this entity now?"""
        known = self.entities.get(key)
        return (sum(known.mentions.values()) if known else 0) + sum(self.counts.get(key, {}).values()) > 0

    def _relate(self) -> None:
        for group in self.dirty_groups:
            members = [fact for key in self.groups.get(group, ()) if (fact := self.facts[key]) is not None]
            if not members or (len(members) == 1 and members[0].links is NO_LINKS):
                continue
            links = relate(members, self.table.kind(members[0].kind), self.table, self.settled)
            for fact in members:
                if links[fact.id] != fact.links:
                    self._touch(fact.id)
                    self.facts[fact.id] = fact.linked(links[fact.id])
        self.dirty_groups.clear()

    # ------------------------------------------------------------ results

    def _changes(self, why: str, claims: list[str]) -> list[Change]:
        touched = self.touched
        if not touched:
            return []
        self.touched = {}
        return [
            change
            for key in (sorted(touched) if len(touched) > 1 else touched)
            if (change := change_of(touched[key], self.facts[key], why, claims)) is not None
        ]

    def _delta(self) -> Delta:
        """All that a piece changed."""
        facts = [(old, new) for key, old in self.facts_before.items() if (new := self.facts[key]) is not old]
        entities = []
        for key, counts in self.counts.items():
            known = self.entities[key]
            counted = (known or Entity(key)).counted(counts)
            now = self.entities[key] = counted if counted.mentions else None
            if min(counts.values()) > 0 or now != known:  # who is mentioned more often is another record for sure
                entities.append((known, now))
        delta = Delta(facts, entities, self.new_documents, self.new_withdrawals, self.new_judgements)
        self._begin()
        return delta


def _held(event: Recorded, claim: Claim) -> Held:
    return Held(event.id, claim, event.seq, event.recorded_at, data=event.data)
