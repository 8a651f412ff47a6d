"""A sentence with its names, amounts and times masked by one mark each: what patterns are written against.

Patterns use <s> <o> <w> (name groups), <N> <L> <M> <P> <Q> <A> <T> (any name, place, money, percent, other quantity,
any amount, time) and <..> (a bounded gap).  Every view position maps back to the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dealgraph.loaders.extract.model import Amount, Name, Time

NAME, MONEY, PERCENT, QUANTITY, TIME, PLACE, PERSON = (chr(0xE000 + i) for i in range(7))
_NAMES = f"[{NAME}{PLACE}{PERSON}]"
_LIST_EN = rf"{_NAMES}(?:(?:'s)?(?:, and |,? as well as |,? along with |, | and | & |/)(?:(?:other |several |fellow )(?:[a-z-]+ ){{0,3}}(?:companies|firms|startups|names|investors|groups|funds|players) (?:including|such as|like) |(?:the )?{PLACE}'s (?:[A-Za-z-]+ ){{0,4}}?|the |others? |(?:an? )?(?:funds?|affiliates?|accounts|vehicles?|entities) (?:managed|advised|controlled|owned|run) by |(?:(?:other|rival|several|more|smaller|local) )?(?:[a-z-]+ ){{0,2}}(?:companies|firms|startups|players|makers|providers) (?:like|such as|including) |(?:[a-z-]+ ){{0,5}}(?:company|giant|[a-z]*maker|startup|start-up|firm|group|bank|fund|developer|operator|provider|rival|supplier|investor|retailer|insurer|miner|lender|airline|carrier|brewer|manufacturer|producer|platform|lab|specialist|utility|conglomerate|unicorn|creator|owner|leader|pioneer|distributor|contractor|agency|university) )?{_NAMES}){{0,14}}"
_LIST_ZH = rf"{_NAMES}(?:(?:、|和|与|及|以及|及其?旗下|，(?={_NAMES}(?:[、，,和与及等。；/]|$))|/|,){_NAMES}){{0,14}}"
_MACROS = {
    "<s>": f"(?P<s>{_NAMES})", "<o>": f"(?P<o>{_NAMES})", "<t>": f"(?P<t>{_NAMES})", "<oo>": f"(?P<o>[{NAME}{PERSON}])",
    "<w>": f"(?P<w>{_LIST_EN})", "<v>": f"(?P<v>{_LIST_EN})", "<zw>": f"(?P<w>{_LIST_ZH})", "<zv>": f"(?P<v>{_LIST_ZH})",
    "<N>": _NAMES, "<O>": NAME, "<L>": f"(?P<l>{PLACE})", "<M>": f"(?P<a>{MONEY})", "<P>": f"(?P<p>{PERCENT})",
    "<Q>": f"(?P<q>{QUANTITY})", "<A>": f"(?P<a>[{MONEY}{PERCENT}{QUANTITY}])", "<m>": MONEY, "<x>": f"[{MONEY}{PERCENT}{QUANTITY}]",
    "<w-w>": rf"(?P<w>{NAME}(?:, [^;.{NAME}]{{1,40}},)? to (?:[a-z-]+ ){{0,4}}{NAME})", "<T>": TIME, "<..>": r"[^;；。]{0,70}?", "<.>": rf"[^;；。,，{NAME}{PLACE}{PERSON}]{{0,50}}?",
    "<=>": rf"[^;；。{NAME}{PLACE}{PERSON}]{{0,60}}?",
}  # fmt: skip

Mark = Name | Amount | Time


@dataclass(frozen=True)
class View:
    """`text` is the masked sentence; `where[i]` the offset of its i-th character in the passage."""

    text: str
    where: tuple[int, ...]
    marks: dict[int, Mark]
    start: int
    end: int

    def name(self, at: int) -> Name | None:
        mark = self.marks.get(at)
        return mark if isinstance(mark, Name) else None

    def amount(self, at: int) -> Amount | None:
        mark = self.marks.get(at)
        return mark if isinstance(mark, Amount) else None

    def names_in(self, start: int, end: int) -> list[Name]:
        return [m for i, m in sorted(self.marks.items()) if start <= i < end and isinstance(m, Name)]

    def parties(self, start: int, end: int) -> list[Name]:
        """The names of a list, without places that only say whose the next one is ("Acme and Norway's Beta")."""
        return [
            m for i, m in sorted(self.marks.items())
            if start <= i < end and isinstance(m, Name) and not (m.kind == "place" and i + 1 < end and self.text.startswith("'s", i + 1))
        ]  # fmt: skip

    def position(self, mark: Mark) -> int | None:
        return next((i for i, m in self.marks.items() if m is mark), None)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Passage offsets of a view range, end exclusive, whole marks."""
        last = max(start, end - 1)
        mark = self.marks.get(last)
        return self.where[start], mark.end if mark is not None else self.where[last] + 1


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    for macro, regex in _MACROS.items():
        pattern = pattern.replace(macro, regex)
    return re.compile(pattern, re.IGNORECASE)


def build(text: str, start: int, end: int, marks: Sequence[Mark]) -> View:
    """The full view of text[start:end]; of overlapping marks the first and longest stands."""
    chars: list[str] = []
    where: list[int] = []
    table: dict[int, Mark] = {}
    at = start
    for mark in marks:
        if mark.start < at or mark.end > end:
            continue
        chars.extend(text[at : mark.start])
        where.extend(range(at, mark.start))
        table[len(chars)] = mark
        chars.append(_char(mark))
        where.append(mark.start)
        at = mark.end
    chars.extend(text[at:end])
    where.extend(range(at, end))
    if "  " in text[start:end]:
        chars, where, table = _single_spaced(chars, where, table)
    return View("".join(chars).replace("\n", " "), tuple(where), table, start, end)


def _single_spaced(chars: list[str], where: list[int], table: dict[int, Mark]) -> tuple[list[str], list[int], dict[int, Mark]]:
    """Without the spaces that follow a space: what folding left of a flag or a picture."""
    kept = [i for i, c in enumerate(chars) if c != " " or i == 0 or chars[i - 1] != " "]
    return [chars[i] for i in kept], [where[i] for i in kept], {new: table[old] for new, old in enumerate(kept) if old in table}


def _char(mark: Mark) -> str:
    if isinstance(mark, Name):
        return {"place": PLACE, "person": PERSON}.get(mark.kind, NAME)
    if isinstance(mark, Time):
        return TIME
    if mark.unit == "percent":
        return PERCENT
    return QUANTITY if mark.unit in ("count", "multiple", "watt", "watt_hour", "tonne", "pound") else MONEY


def without(view: View, spans: Sequence[tuple[int, int]]) -> View:
    """The view with some ranges taken out (parentheses, appositions)."""
    if not spans:
        return view
    keep = bytearray(b"\1" * len(view.text))
    for s, e in spans:
        keep[s:e] = bytes(e - s)
    index = [i for i in range(len(view.text)) if keep[i]]
    table = {new: view.marks[old] for new, old in enumerate(index) if old in view.marks}
    return View("".join(view.text[i] for i in index), tuple(view.where[i] for i in index), table, view.start, view.end)
