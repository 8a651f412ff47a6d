"""Rules first, then the model: what it proposes beyond them and can be found again becomes facts to be reviewed.

An endpoint that fails costs its facts and nothing else: what the rules read is kept, the failure is counted, and an
endpoint in trouble is left alone for a while. Time and number of questions are bounded, for a document and in all.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from dealgraph.loaders.extract import Fact
from dealgraph.loaders.extract.passages import fold, language, sentences
from dealgraph.loaders.llm.endpoint import Endpoint, NoAnswer
from dealgraph.loaders.llm.support import Passage, Unsupported

MOST_CHARS = 4_000
REST = 60.0
log = logging.getLogger(__name__)


@dataclass
class Tally:
    """What became of all that was asked: passages, failures and dropped proposals by reason, facts kept."""

    asked: int = 0
    kept: int = 0
    failed: Counter[str] = field(default_factory=Counter)
    dropped: Counter[str] = field(default_factory=Counter)

    def add(self, other: Tally) -> None:
        """Count another tally in."""
        self.asked += other.asked
        self.kept += other.kept
        self.failed += other.failed
        self.dropped += other.dropped

    def to_json(self) -> dict[str, object]:
        """As reports tell it."""
        return {"asked": self.asked, "kept": self.kept, "failed": dict(self.failed), "dropped": dict(self.dropped)}


class LlmReader:
    """One endpoint for the life of a service. `seconds` and `passages` are what one document may cost."""

    def __init__(
        self,
        endpoint: Endpoint,
        *,
        seconds: float = 20.0,
        passages: int = 4,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.tally = Tally()
        self._endpoint = endpoint
        self._seconds, self._passages = seconds, passages
        self._clock = clock
        self._turn = threading.Lock()
        self._rests_until = float("-inf")

    @property
    def name(self) -> str:
        """The model's name, as claims tell who read them."""
        return self._endpoint.model

    def facts(
        self, text: str, stated: Sequence[Fact], *,
        lang: str | None = None, date: str | None = None, names: Iterable[str] = (), until: float = float("inf"),
    ) -> tuple[list[Fact], Tally]:  # fmt: skip
        """The facts that a model finds beside those that the rules stated, and what was asked and dropped for them."""
        end = min(self._clock() + self._seconds, until)
        tongue = lang if lang in ("en", "zh") else language(text)
        known = list(names)
        found: list[Fact] = []
        tally = Tally()
        for number, (start, stop) in enumerate(pieces(text, tongue)):
            here = [_moved(fact, -start) for fact in stated if start <= fact.start and fact.end <= stop]
            passage = Passage(text[start:stop], self._endpoint.model, lang=tongue, date=date, names=known, stated=here)
            left = end - self._clock()
            if (reason := self._not_asked(passage, number, left)) is not None:
                tally.failed[reason] += 1
                continue
            for fact in self._ask(passage, left, tally):
                moved = _moved(fact, start)
                if moved not in found:
                    found.append(moved)
        tally.kept = len(found)
        with self._turn:
            self.tally.add(tally)
        return found, tally

    def _not_asked(self, passage: Passage, number: int, left: float) -> str | None:
        """Why a passage is not shown to the model; None where it is."""
        if passage.gives_orders:
            return "passage gives orders"
        if number >= self._passages:
            return "document too long"
        if left <= 0:
            return "no time left"
        with self._turn:
            return "endpoint rests" if self._clock() < self._rests_until else None

    def _ask(self, passage: Passage, seconds: float, tally: Tally) -> list[Fact]:
        tally.asked += 1
        try:
            answer = self._endpoint.ask(passage.text, seconds)
        except NoAnswer as error:
            tally.failed[error.reason] += 1
            log.warning("the language model gave no answer (%s): %s; the rules' facts are kept", error.reason, error)
            with self._turn:
                self._rests_until = self._clock() + REST
            return []
        if answer.misshapen:
            tally.dropped["shape"] += answer.misshapen
        found: list[Fact] = []
        for proposal in answer.proposals:
            try:
                fact = passage.fact(proposal)
            except Unsupported as error:
                tally.dropped[str(error)] += 1
                continue
            if any(_same(fact, other) for other in found):
                tally.dropped["twice"] += 1
                continue
            found.append(fact)
        return found


def pieces(text: str, lang: str) -> list[tuple[int, int]]:
    """The passages that a text is asked in: whole sentences, together no longer than fits a question."""
    out: list[tuple[int, int]] = []
    start = stop = 0
    for part in sentences(fold(text, lang), lang):
        if part.end - start > MOST_CHARS and stop > start:
            out.append((start, stop))
            start = part.start
        stop = part.end
    return [*out, (start, stop)] if text[start:stop].strip() else out


def _moved(fact: Fact, by: int) -> Fact:
    """A fact at its place in a longer or shorter text."""
    amount = fact.amount and replace(fact.amount, start=fact.amount.start + by, end=fact.amount.end + by)
    return replace(fact, start=fact.start + by, end=fact.end + by, amount=amount)


def _same(a: Fact, b: Fact) -> bool:
    mine, theirs = ((f.kind, f.subject, f.object, f.metric, f.amount and f.amount.start) for f in (a, b))
    return mine == theirs
