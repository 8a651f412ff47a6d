"""The service's reader: an extractor that knows what was read before, what was decided, and which names there are.

The rule: a document is read once by a version of the rules. A newer one reads it again, and what it corrects is said
with what it finds, in the one transaction of the document; what people said or decided is never touched.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, get_args

from dealgraph.graph.claims import Claim, Document, Proposal, Reading, Retraction, Statement, family_of, meaning
from dealgraph.graph.dealgraph import Dealgraph
from dealgraph.graph.deciding import READER, corrections
from dealgraph.graph.edits import Worded, superseded
from dealgraph.graph.errors import Overloaded
from dealgraph.graph.items import Edition
from dealgraph.graph.review import BATCH, Read, Reviews, State, Word
from dealgraph.loaders.base import Extraction, Said, Wording
from dealgraph.loaders.llm import RulesAndModel

from .names import Names

Rules = Callable[[Document, Iterable[str]], Extraction]
Stamp = Callable[[], str]


@dataclass
class Reader:
    """Calling it reads a document, unless these rules have read it; `again` reads it in any case."""

    rules: Rules
    version: str
    graph: Dealgraph
    reviews: Reviews
    stamp: Stamp
    names: Names = field(default_factory=Names)
    _stopped: threading.Event = field(default_factory=threading.Event)

    def __call__(self, document: Document, wording: Wording | None = None) -> Extraction:
        self.follow()
        last = self.reviews.reading(document.id, family_of(self.version))
        if last is None or last.extractor != self.version:
            return self.again(document, wording)
        if wording is None or wording.key in self.reviews.items(document.id):
            return Extraction(self.version, again=True)
        return Extraction(self.version, again=True, beside=self._tied(document.id, last, wording))

    def sitting(self) -> Reader:
        """This reader for one ingest: what a model may take has an end for all its documents together."""
        return replace(self, rules=self.rules.sitting()) if isinstance(self.rules, RulesAndModel) else self

    def again(self, document: Document, wording: Wording | None = None) -> Extraction:
        """What the rules read now, and what that corrects of earlier readings."""
        known, seq = self.names.within(document.text, self.graph.store, self.graph.position)
        found = self.rules(document, known)
        family = family_of(found.extractor)
        before = self.reviews.reading(document.id, family)
        made = self.reviews.made(document.id, family)
        claims, proposals = self._undecided(found, made.keys())
        ids = {one.id for one in claims}
        since = document.header.published_at or self.stamp()
        corrected = corrections(made, ids, found.extractor, since)
        words = made | {said.claim: Word(said.turn or 0, said.by, said.retracted_at) for said in corrected}
        says = {one.id: meaning(one.content()) for one in (*claims, *(one.claim for one in proposals))}
        stated = {id: says[id] for id in ids}
        edited = self._edited(Worded(document.id, _edition(wording), stated, frozenset(says.values())), wording, words)
        beside: list[Statement] = [*corrected, *edited]
        reading = Reading(
            document=document.id,
            extractor=found.extractor,
            names=seq if known else 0,
            turn=before.turn + 1 if before else 0,
            stated=len(claims),
            # what a model proposed is no part of what the rules read: it stays until somebody decides
            proposed=tuple(sorted(one.id for one in proposals if family_of(one.claim.extractor) == family)),
            below=found.below,
            unused=len(found.unused),
            **_told(wording),
        )
        current = self.reviews.current(document.id, family)
        waiting = current - self._settled(current, made.keys())
        same = before is not None and before.extractor == found.extractor and not beside
        if not (same and ids <= made.keys() | self.reviews.stated(ids) and set(reading.proposed) == waiting):
            beside.append(reading)
        return replace(found, claims=claims, proposals=proposals, beside=tuple(beside))

    def _tied(self, document: str, last: Read, wording: Wording) -> tuple[Statement, ...]:
        """That a document which was read before is a wording of this item, too, and what that takes back."""
        read, words = self._worded(document, _edition(wording))
        reading = Reading(
            document=document,
            extractor=last.extractor,
            names=last.names,
            turn=last.turn + 1,
            stated=len(read.made),
            proposed=tuple(sorted(self.reviews.current(document, family_of(self.version)))),
            **_told(wording),
        )
        return *self._edited(read, wording, words), reading

    def _worded(self, document: str, edition: Edition) -> tuple[Worded, dict[str, Word | None]]:
        """A wording as it was read last, and the last words on the claims that readers made of it."""
        family = family_of(self.version)
        made = self.reviews.made(document, family)
        stated, proposed = self.reviews.meanings(document, family)
        stated = {id: says for id, says in stated.items() if not _misread(made.get(id))}
        ours = {id: says for id, says in stated.items() if id in made}
        return Worded(document, edition, ours, frozenset({*stated.values(), *proposed})), made

    def _edited(self, read: Worded, wording: Wording | None, words: Mapping[str, Word | None]) -> list[Retraction]:
        """What is taken back because what is read here is a newer, or an older, wording of an item."""
        said: list[Retraction] = []
        for item in sorted(self.reviews.items(read.document) | ({wording.key} if wording else set())):
            known, others = dict(words), []
            for id, edition in self.reviews.wordings(item):
                if id == read.document:
                    read = replace(read, edition=edition)  # as it was seen first
                else:
                    other, last = self._worded(id, edition)
                    others.append(other)
                    known |= last
            said += superseded(read, others, known.get)
        return said

    def _undecided(self, found: Extraction, made: Collection[str]) -> tuple[tuple[Claim, ...], tuple[Proposal, ...]]:
        """What was found without what somebody rejected, and without proposing what stands already."""
        rejected = self.reviews.decided((one.id for one in found.claims), "reject")
        claims = tuple(one for one in found.claims if one.id not in rejected)
        settled = self._settled({one.id for one in found.proposals}, made)
        return claims, tuple(one for one in found.proposals if one.id not in settled)

    def _settled(self, proposals: Collection[str], made: Collection[str]) -> set[str]:
        """Those of these proposals that were rejected, or that stand already by somebody's word."""
        return self.reviews.decided(proposals, "reject") | (self.reviews.stated(proposals) - set(made))

    def counts(self) -> dict[str, int]:
        """How many proposals there are in each state, as far as the queue has followed the journal."""
        counts = self.reviews.counts()
        return {state: counts.get(state, 0) for state in get_args(State)}

    def draw(self) -> None:
        """Bring the queue up to the journal's end unless told to stop: for a thread of its own, at the start."""
        while not self._stopped.is_set() and self.reviews.catch_up(self.graph.journal) == BATCH:
            pass

    def stop(self) -> None:
        """End `draw` after the batch under way."""
        self._stopped.set()

    def follow(self, rounds: int | None = None) -> None:
        """Bring the queue up to the journal's end; Overloaded when `rounds` batches were not enough."""
        while self.reviews.catch_up(self.graph.journal) == BATCH:
            if rounds is not None:
                rounds -= 1
                if rounds <= 0:
                    raise Overloaded("the review queue is being drawn from the journal: try again", 1)


def _misread(word: Word | None) -> bool:
    """Was it withdrawn because it never stood there?"""
    return word is not None and word.withdrawn and word.by == READER


def _edition(wording: Wording | None) -> Edition:
    return Edition(wording.at or "", wording.seen or "") if wording else Edition("", "")


def _told(wording: Wording | None) -> dict[str, Any]:
    return {} if wording is None else {"item": wording.key, "worded_at": wording.at, "seen_at": wording.seen}


# ---------------------------------------------------------------- the report

MOST_UNUSED = 1000


def report_of(groups: Iterable[Said]) -> dict[str, Any] | None:
    """What was read out of the documents of an ingest; None where nothing had to be read."""
    read = [group.extraction for group in groups if group.extraction is not None]
    if not read:
        return None
    corrected = [said for one in read for said in one.beside if isinstance(said, Retraction)]
    unused = [
        {"document": number, **{name: getattr(left, name) for name in left.__slots__}}
        for number, one in enumerate(read, 1)
        for left in one.unused
    ]
    return {
        "extractor": read[0].extractor,
        "documents": len(read),
        "again": sum(one.again for one in read),
        "stated": sum(len(one.claims) for one in read),
        "proposed": sum(len(one.proposals) for one in read),
        "below": sum(one.below for one in read),
        "withdrawn": sum(said.turn is None or said.turn % 2 == 0 for said in corrected),
        "restored": sum(said.turn is not None and said.turn % 2 == 1 for said in corrected),
        "unused": unused[:MOST_UNUSED],
        "unused_total": len(unused),
        "model": _asked([one.model for one in read if one.model is not None]),
    }


def _asked(told: list[Mapping[str, Any]]) -> dict[str, Any] | None:
    """What was asked of a language model for all documents; None where there is none."""
    if not told:
        return None
    counts = {name: sum((Counter(one[name]) for one in told), Counter()) for name in ("failed", "dropped")}
    return {"asked": sum(one["asked"] for one in told), "proposed": sum(one["kept"] for one in told), **counts}
