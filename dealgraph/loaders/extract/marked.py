"""A passage with everything that can be pointed at: its sentences, names, amounts and times.

Nothing is read of them here: rows, roles and the encoder all start from the same marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dealgraph.loaders.extract.aliases import canonical
from dealgraph.loaders.extract.amounts import find_amounts
from dealgraph.loaders.extract.en.mentions import described, of_parts
from dealgraph.loaders.extract.en.names import find_names
from dealgraph.loaders.extract.learned import names as learned_names
from dealgraph.loaders.extract.learned import reading
from dealgraph.loaders.extract.model import Amount, Name, Time
from dealgraph.loaders.extract.orders import is_order
from dealgraph.loaders.extract.passages import Sentence, sentences
from dealgraph.loaders.extract.times import find_times
from dealgraph.loaders.extract.view import Mark
from dealgraph.loaders.extract.zh import names as names_zh


@dataclass(frozen=True)
class Marked:
    """The text as it is read; `sentences` without orders to machines; `called` gives each form of a name its canonical one."""

    text: str
    lang: str
    sentences: Sequence[Sentence]
    marks: Sequence[Mark]  # in order, none overlaps another
    amounts: Sequence[Amount]
    called: Mapping[str, str]
    windows: Sequence[reading.Window]

    @property
    def names(self) -> list[Name]:
        """The names among the marks."""
        return [m for m in self.marks if isinstance(m, Name)]


def marked(text: str, lang: str, date: str | None, known: Iterable[str] = ()) -> Marked:
    """A folded text with its marks; `known` are names from elsewhere, `date` is the day of publication."""
    parts = sentences(text, lang)
    said = [p for p in parts if not is_order(p.text, lang)]
    windows = reading.windows(text, said, lang)
    times = find_times(text, lang, date)
    if lang == "zh":
        found = learned_names.completed(names_zh.find_names(text, [p.start for p in parts], known), text, windows)
        called = names_zh.canonical(found, text)
    else:
        found = find_names(text, [p.start for p in parts], known)
        called = canonical(found, text)
        found = of_parts(text, described(text, found, called))
    amounts = find_amounts(text, lang, [*((t.start, t.end) for t in times), *((n.start, n.end) for n in found)])
    return Marked(text, lang, said, _in_order(found, amounts, times), amounts, called, windows)


def _in_order(names: Sequence[Name], amounts: Sequence[Amount], times: Sequence[Time]) -> list[Mark]:
    """All marks in order; where two overlap the longer stands, a time before a name."""
    everything: list[Mark] = [*names, *amounts, *times]
    everything.sort(key=lambda m: (m.start, -m.end))
    out: list[Mark] = []
    for mark in everything:
        if out and mark.start < out[-1].end:
            longer = (mark.end - mark.start) - (out[-1].end - out[-1].start)
            if longer > 0 or (longer == 0 and mark.start == out[-1].start and isinstance(mark, Time)):
                out[-1] = mark
            continue
        out.append(mark)
    return out
