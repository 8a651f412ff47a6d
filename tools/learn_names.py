"""Examples for the layer that finds Chinese names (`learned/names`): every sentence, its characters in a name or not.

The parties and sources of the gold facts are names, and so is what stands in the list of known names. What only the
rules take for a name may be one or not: nothing is learnt from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import crf
from crf import Labelled
from noted import Row, Task

from dealgraph.loaders.extract.learned import chains
from dealgraph.loaders.extract.learned.names import Token, features, sentences
from dealgraph.loaders.extract.passages import fold
from dealgraph.loaders.extract.passages import sentences as parts_of
from dealgraph.loaders.extract.times import find_times
from dealgraph.loaders.extract.zh import names as names_zh
from dealgraph.loaders.extract.zh.gazetteer import KNOWN_ZH, wordy
from dealgraph.loaders.extract.zh.traditional import simplified
from dealgraph.loaders.extract.zh.written import Written

NOWHERE = frozenset({chains.OUTSIDE})
ANYTHING = frozenset(crf.ALL)
_HAN = re.compile("[\u4e00-\u9fff]")


def examples(row: Row) -> list[Labelled]:
    """The sentences of a Chinese passage."""
    if row["lang"] != "zh":
        return []
    text = fold(Written(row["text"]).plain, "zh")
    parts = parts_of(text, "zh")
    told = _spans(text, _gold(row))
    found = names_zh.find_names(text, [p.start for p in parts])
    guessed = [n for n in found if n.kind == "org" and _HAN.search(n.text)]
    sure = [*told, *((n.start, n.end) for n in guessed if n.text in KNOWN_ZH)]
    maybe = [(n.start, n.end) for n in guessed if n.text not in KNOWN_ZH]
    return [
        Labelled(tuple(features(tokens)), tuple(_allowed(tokens, sure, maybe)), row["id"])
        for tokens in sentences(text, parts, find_times(text, "zh", row.get("date")))
    ]


def _gold(row: Row) -> set[str]:
    """Who is a party or a source of a fact; where a party sits is a place, and "a person familiar" no name."""
    named: set[str] = set()
    for fact in row["facts"]:
        named |= {fact["subject"], fact["attribution"] or "", *(fact.get("others") or ())}
        named |= {fact["object"] or ""} if fact["kind"] != "location" else set()
    forms = {fold(simplified(n), "zh") for n in named if len(n) > 1 and _HAN.search(n)}
    return {form for form in forms if not wordy(form)}


def _spans(text: str, forms: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Wherever a form stands, the longest first."""
    for form in sorted(forms, key=lambda f: (-len(f), f)):
        yield from ((m.start(), m.end()) for m in re.finditer(re.escape(form), text))


def _allowed(
    tokens: list[Token], sure: Iterable[tuple[int, int]], maybe: Iterable[tuple[int, int]]
) -> list[frozenset[int]]:
    """The labels that each token may have."""
    out = [NOWHERE] * len(tokens)
    taken = [False] * len(tokens)
    first, last = {t.start: i for i, t in enumerate(tokens)}, {t.end: i for i, t in enumerate(tokens)}
    for known, spans in ((True, sure), (False, maybe)):
        for start, end in spans:
            a, b = first.get(start, -1), last.get(end, -1)
            if a < 0 or b <= a or any(taken[a : b + 1]):
                continue
            taken[a : b + 1] = [True] * (b + 1 - a)
            inside = [frozenset({chains.INSIDE})] * (b - a - 1)
            name = [frozenset({chains.BEGIN}), *inside, frozenset({chains.END})]
            out[a : b + 1] = name if known else [ANYTHING] * len(name)
    return out


TASKS = (Task("names", examples, fit=crf.fit),)
