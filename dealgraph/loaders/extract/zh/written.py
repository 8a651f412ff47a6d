"""A Chinese passage as it is read, and the way back to how it was written.

Reading folds widths, takes traditional characters for simplified ones and drops the spaces that typographers put
between Chinese and Latin; facts are given back in the words and offsets of the passage itself.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dealgraph.loaders.extract.model import Amount, Analysis, Fact
from dealgraph.loaders.extract.passages import fold
from dealgraph.loaders.extract.zh import regional
from dealgraph.loaders.extract.zh.traditional import simplified

_HAN = re.compile(r"[\u3400-\u9fff]")
_ASCII = re.compile(r"[!-~]")
_SPACES = re.compile(" +")
_COUNTED = re.compile("(?:[0-9][万亿千百兆]{0,2}(?:美元|人民币|欧元|港元|港币|日元|韩元|英镑|新台币|吉瓦|兆瓦|千瓦|[元家台辆个名人吨倍年月日轮股款项座片颗瓦万亿兆])|[A-H][+]?轮)$")


class Written:
    """`plain` is what is read; `where[i]` the offset of its i-th character in the passage."""

    def __init__(self, text: str) -> None:
        self.text = text
        told = fold(regional.arabic(text), "zh")
        folded = simplified(told)
        folded = regional.common(folded, sum(a != b for a, b in zip(folded, told, strict=True)) > 2)
        chars: list[str] = []
        where: list[int] = []
        at = 0
        for gap in _SPACES.finditer(folded):
            chars.extend(folded[at : gap.start()])
            where.extend(range(at, gap.start()))
            at = gap.end()
            counted = _COUNTED.search(folded, max(0, gap.start() - 16), gap.start()) is not None  # "1亿美元 融资": one word with what follows
            if not counted and (mark := _between(folded[gap.start() - 1 : gap.start()], folded[at : at + 1])):
                chars.append(mark)
                where.append(gap.start())
        chars.extend(folded[at:])
        where.extend(range(at, len(folded)))
        self.plain = "".join(chars)
        self.where = where

    def restore(self, found: Analysis) -> Analysis:
        """The same analysis in the words and offsets of the passage."""
        if self.plain == self.text:
            return found
        facts = tuple(self._fact(f) for f in found.facts)
        return Analysis(facts, tuple(self._amount(a) for a in found.unassigned_amounts), found.lang, found.flags)

    def _fact(self, fact: Fact) -> Fact:
        start, end = self._span(fact.start, fact.end)
        return replace(
            fact,
            subject=self._words(fact.subject),
            object=self._words(fact.object) if fact.object else None,
            others=tuple(self._words(o) for o in fact.others),
            amount=self._amount(fact.amount) if fact.amount else None,
            attribution=self._words(fact.attribution) if fact.attribution else None,
            evidence=self.text[start:end],
            start=start,
            end=end,
        )

    def _amount(self, amount: Amount) -> Amount:
        start, end = self._span(amount.start, amount.end)
        return replace(amount, text=self.text[start:end], start=start, end=end)

    def _words(self, name: str) -> str:
        at = self.plain.find(name)
        if at < 0 or not name:
            return name
        start, end = self._span(at, at + len(name))
        return self.text[start:end]

    def _span(self, start: int, end: int) -> tuple[int, int]:
        if end <= start:
            return self.where[start] if start < len(self.where) else len(self.text), self.where[start]
        return self.where[start], self.where[end - 1] + 1


def _between(left: str, right: str) -> str:
    """What stands for a space: a comma between Chinese words, nothing beside one, else the space itself."""
    if _HAN.match(left) and _HAN.match(right):
        return "，"
    return " " if _ASCII.match(left) and _ASCII.match(right) else ""
