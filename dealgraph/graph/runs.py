"""Journal events as statements, in runs that can be folded together. Pure.

The rule: an event that cannot be read is set aside with its reason and never stops the others; a judgement is a run of
its own, because it changes who is who.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from .claims import Beside, Claim, Document, Judgement, Retraction, Statement, parse
from .errors import DealgraphError
from .events import Recorded
from .ontology import Ontology

Said = Document | Claim | Retraction | Judgement
Told = tuple[int, Recorded, Said]  # the seq at which it is told, the event as it was recorded, what it says
Run = list[Told]


def parsed(
    events: Iterable[Recorded],
    table: Ontology,
    poison: list[tuple[Recorded, DealgraphError]],
    known: Mapping[bytes, Claim],
    again: Mapping[int, Recorded],
) -> Iterator[Told]:
    """What events say; those that cannot be read go to `poison`."""
    for at in events:
        event = again.get(at.seq, at)
        try:
            said: Statement | None = known.get(event.data)
            if said is None:
                said = parse(event.type, event.data)
                if isinstance(said, Claim):
                    table.check(said)
        except DealgraphError as error:
            poison.append((event, error))
        else:
            if isinstance(said, Claim) or not isinstance(said, Beside):  # most are claims, and sooner told so
                yield at.seq, event, said


def runs(parsed: Iterable[Told]) -> Iterator[Run]:
    """Judgements one by one, because they change who is who; everything between them together."""
    run: Run = []
    for one in parsed:
        if isinstance(one[2], Judgement):
            if run:
                yield run
            yield [one]
            run = []
        else:
            run.append(one)
    if run:
        yield run
