"""An amount in its sentence and its passage, as learnt weights see it: features of the amount, and of each name that may own it.

What a feature needs of the passage is gathered once, so that the cost of a case does not grow with the passage.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from dealgraph.loaders.extract import roles
from dealgraph.loaders.extract.drafts import DEALS, Draft, Sentence, subject_at
from dealgraph.loaders.extract.en import clauses
from dealgraph.loaders.extract.en.markets import is_market
from dealgraph.loaders.extract.learned.around import REACH, beside, between, bucket, tokens
from dealgraph.loaders.extract.model import Amount, Name
from dealgraph.loaders.extract.view import View

# So many amounts of one sentence and so many names about one amount are looked at: a longer list is a table.
MOST_AMOUNTS = 24
MOST_NAMES = 16
# Of so many facts told in a sentence or left without their price the features speak.
MOST_DRAFTS = 12
# Less money than this is a price.
PETTY = 10_000


class Spots:
    """Where the names of a view stand."""

    def __init__(self, view: View, canon: Mapping[str, str]) -> None:
        self.of: dict[str, list[int]] = defaultdict(list)
        self.all: list[int] = []
        self.orgs: list[int] = []
        for at, mark in sorted(view.marks.items()):
            if isinstance(mark, Name):
                self.of[canon.get(mark.text, mark.text)].append(at)
                self.all.append(at)
                if mark.kind == "org":
                    self.orgs.append(at)


def _within(positions: Sequence[int], low: int, high: int) -> int:
    """How many positions stand strictly between two."""
    return max(0, bisect_left(positions, high) - bisect_right(positions, low))


class Passage:
    """What the rows have read of a passage: its sentences, its drafts, and the amounts they used."""

    def __init__(self, sentences: Sequence[Sentence], drafts: Sequence[Draft], claimed: set[int], names: Mapping[str, str], lang: str) -> None:
        self.sentences, self.claimed, self.names, self.lang = sentences, claimed, names, lang
        self.people: dict[int, dict[str, Name]] = {}
        self.count: Counter[str] = Counter()
        self.first: dict[str, tuple[Sentence, Name]] = {}
        for s in sentences:
            group: dict[str, Name] = {}
            for mark in s.whole.names_in(0, len(s.whole.text)):
                group.setdefault(self.canon(mark.text), mark)
            self.people[s.index] = group
            self.count.update(list(group))
            for name, mark in group.items():
                self.first.setdefault(name, (s, mark))
        self.orgs = [name for name, (_, mark) in self.first.items() if mark.kind == "org"]
        self.told: dict[int, list[Draft]] = defaultdict(list)
        for d in drafts:
            self.told[d.sentence].append(replace(d))  # as it was when the question was asked: later stages change drafts
        self.read = len(drafts)
        self.open = sorted({d.kind for d in drafts if d.kind in DEALS and d.amount is None})
        self.used = Counter({id(a): (a.min or a.max, a.unit) for d in drafts if (a := d.amount) is not None}.values())
        self._introduced: dict[str, list[str]] = {}
        self._spots: dict[int, Spots] = {}

    def canon(self, name: str) -> str:
        return self.names.get(name, name)

    def spots(self, view: View) -> Spots:
        if id(view) not in self._spots:
            self._spots[id(view)] = Spots(view, self.names)
        return self._spots[id(view)]

    def introduced(self, name: str) -> list[str]:
        """How a name looks and what stands beside its first mention: a source, a person and a firm are introduced differently."""
        if name not in self._introduced:
            out = [f"shape={_shape(name)}"]
            if name in self.first:
                s, mark = self.first[name]
                at = s.whole.position(mark) or 0
                after = tokens(s.whole.text[at + 1 : at + 24], self.lang)[: 3 if self.lang == "zh" else 2]
                before = tokens(s.whole.text[max(0, at - 24) : at], self.lang)[-2:]
                out += [f"told-after={' '.join(after)}", f"told-after={' '.join(after[:1])}", f"told-before={' '.join(before)}", f"told-before={' '.join(before[-1:])}"]
            self._introduced[name] = out
        return self._introduced[name]


_FIRM = re.compile(
    r"\b(?:Inc|Corp|Ltd|LLC|PLC|Group|Holdings?|Bank|Energy|Technologies|Labs?|Motors?|Partners|Capital)\b|"
    r"(?:公司|集团|银行|科技|股份|资本|基金|市场|行业|产业|证券|研究院|大学|协会|政府)$"
)


def _shape(name: str) -> str:
    """What a name looks like: its ending or its letters, never itself."""
    if (firm := _FIRM.search(name)) is not None:
        return firm.group()
    if name.isascii():
        return f"{'capitals' if name.isupper() else 'small' if name[:1].islower() else 'word'}{min(len(name.split()), 4)}"
    return f"han{min(len(name), 8)}"


@dataclass
class Case:
    """One amount in the leanest view of its sentence that shows it."""

    passage: Passage
    s: Sentence
    amount: Amount
    view: View
    at: int

    @property
    def settled(self) -> bool:
        """Whether a row used the amount already."""
        return id(self.amount) in self.passage.claimed

    @property
    def refused(self) -> bool:
        """Whether a cue says that it is of no fact: a price, an average, what had been expected."""
        role = self.s.roles.get(id(self.amount))
        return role is not None and role.kind == "skip"

    @cached_property
    def told(self) -> list[Draft]:
        """What the rows read in the same sentence, of anything but this amount."""
        return self._besides(self.passage.told[self.s.index])[:MOST_DRAFTS]

    def _besides(self, drafts: Sequence[Draft]) -> list[Draft]:
        """An amount that a row used is learnt from, and judged, as if no row had known it."""
        return [d for d in drafts if d.amount is not self.amount]

    @cached_property
    def governs(self) -> list[str]:
        """Who governs the amount by the grammar of the sentence."""
        return [self.passage.canon(n.text) for n in subject_at(self.view, self.at, self.s)]

    @cached_property
    def features(self) -> tuple[str, ...]:
        """What stands around the amount, and what the rows made of its surroundings."""
        text, unit, passage = self.view.text, roles.unit_class(self.amount), self.passage
        measure = self.amount.unit if unit == "Q" else unit
        role = self.s.roles.get(id(self.amount))
        role_name = f"{role.kind}:{role.metric}" if role is not None else "nothing"
        ahead = roles.future(text, max(0, self.at - REACH), self.at, passage.lang)
        here = beside(text, self.at, passage.lang)
        out = [*here, *(f"{measure}&{f}" for f in here if not f.startswith(("ll=", "rr=", "far=")))]
        out += [f"u={measure}", f"role={role_name}", f"{measure}&role={role_name}", f"ahead={ahead}", f"{measure}&ahead={ahead}"]
        out += [f"q={self.amount.qualifier}", f"n={self.amount.noun}", f"{measure}&size={_size(self.amount)}"]
        out += [f"sentence={min(self.s.index, 3)}", f"in-parentheses={self.view is self.s.whole}"]
        out += [f"told={d.kind}:{d.amount is None}" for d in self.told]
        out += [f"open={kind}" for kind in passage.open]
        own = int(self.settled)
        again = passage.used[(self.amount.min or self.amount.max, self.amount.unit)] > own
        out += [f"read={min(passage.read - own, 3)}", f"again={again}"]
        return (*out, *self._before(measure))

    def measure(self, kind: str) -> tuple[str, ...]:
        """What says which figure it is, once its kind is known: the words beside it."""
        return (f"kind={kind}", *(f for f in self.features if f.startswith(("l=", "r=", "l1=", "l2=", "r1=", "r2=", "n=", "u="))))

    def _before(self, measure: str) -> list[str]:
        """The amount told just before: what it was read as, and whether it is of the same unit."""
        before = [m for i in range(max(0, self.at - 60), self.at) if isinstance(m := self.view.marks.get(i), Amount)][-1:]
        if not before:
            return ["previous=none"]
        role = self.s.roles.get(id(before[0]))
        fact = next((d for d in self.told if d.amount is before[0]), None)
        said = f"{role.kind}:{role.metric}" if role is not None else "nothing"
        read = f"{fact.kind}:{fact.metric}" if fact is not None else "nothing"
        return [f"previous={said}:{before[0].unit == self.amount.unit}", f"{measure}&previous-fact={read}"]

    def candidates(self) -> dict[str, Name]:
        """Who may be meant: the names of the sentence, nearest first, those of the two before, and whom the passage is about."""
        people = self.passage.people
        here = sorted(people[self.s.index].items(), key=lambda item: abs(item[1].start - self.amount.start))
        out = dict(here[:MOST_NAMES])
        for index in (self.s.index - 1, self.s.index - 2):
            for name, mark in list(people.get(index, {}).items())[:6]:
                if mark.kind == "org" and len(out) < MOST_NAMES:
                    out.setdefault(name, mark)
        if self.s.focus is not None:
            out.setdefault(self.passage.canon(self.s.focus.text), self.s.focus)
        for name in self.passage.orgs[:1]:
            out.setdefault(name, self.passage.first[name][1])
        return out

    def party(self, name: str, mark: Name, kind: str) -> tuple[str, ...]:
        """What speaks for and against a name as a party of this amount, if it is said of `kind`."""
        spots = self.passage.spots(self.view).of.get(name, [])
        where = self._seen(name, spots) if spots else self._unseen(name)
        out = [*where, *self._story(name), *self.passage.introduced(name), f"governs={name in self.governs}", f"kind={mark.kind}:{is_market(name)}"]
        return (*out, *(f"{kind}&{f}" for f in out))

    def _seen(self, name: str, spots: Sequence[int]) -> list[str]:
        """Where it stands in the sentence, as seen from the amount: before it if it can, the nearer the better."""
        text, zh = self.view.text, self.passage.lang == "zh"
        known = self.passage.spots(self.view)
        left = [i for i in spots if i < self.at]
        at, side = (left[-1], "left") if left else (spots[0], "right")
        low, high = min(at, self.at), max(at, self.at)
        after = tokens(text[at + 1 : at + 24], self.passage.lang)[: 4 if zh else 2]
        ahead = tokens(text[max(0, at - 24) : at], self.passage.lang)[-3 if zh else -2 :]
        commas = min(3, text.count(",", low, high) + text.count("，", low, high))
        out = [f"in={side}", f"orgs-between={side}{min(_within(known.orgs, low, high), 3)}", f"far={side}{bucket(high - low)}", f"commas={side}{commas}"]
        out += [f"nearest={side}:{_within(known.all, low, high) == 0}:{bool(left) and len(left) < len(spots)}", f"first={known.all[0] == spots[0]}"]
        out += [f"after={' '.join(after[:n])}" for n in (1, 2, len(after))]
        out += [f"before={' '.join(ahead[-1:])}", f"before={' '.join(ahead)}"]
        return out + ([f"{side}-{g}" for g in between(text, low, high, self.passage.lang)] if high - low < REACH else [])

    def _unseen(self, name: str) -> list[str]:
        """How a sentence that does not name it may mean it: how it opens, and who was told of before."""
        people, index = self.passage.people, self.s.index
        where = "whole" if name in people[index] else "elsewhere"
        opening = tokens(self.view.text[:40], self.passage.lang)[: 4 if self.passage.lang == "zh" else 2]
        orgs = min(2, _within(self.passage.spots(self.view).orgs, -1, self.at))
        previous = name in people.get(index - 1, {})
        lead = previous and next(iter(people[index - 1])) == name
        return [f"in={where}", f"in={where}:{orgs}", f"in={where}&opening={' '.join(opening)}", f"in={where}&opening={' '.join(opening[:1])}",
                f"before-last={previous}:{lead}", f"before-last={previous}:{lead}:{orgs}"]  # fmt: skip

    def _story(self, name: str) -> list[str]:
        """What the passage tells of it elsewhere."""
        passage, canon, index = self.passage, self.passage.canon, self.s.index
        near = [d for i in (index - 1, index, index + 1) for d in self._besides(passage.told.get(i, []))[:MOST_DRAFTS]]
        out = [f"subject-here={d.kind}" for d in self.told if canon(d.subject) == name]
        out += [f"object-here={d.kind}" for d in self.told if d.object and canon(d.object) == name]
        out += [f"other-here={d.kind}" for d in self.told if name in map(canon, d.others)]
        out += [f"subject-near={d.kind}:{d.amount is None}" for d in near if canon(d.subject) == name]
        out.append(f"focus={self.s.focus is not None and canon(self.s.focus.text) == name}")
        out += [f"opens={passage.orgs[:1] == [name]}", f"alone={len(passage.orgs) == 1}", f"told={min(passage.count[name], 4)}"]
        out.append(f"here-only={list(passage.people[index]) == [name]}")
        return out


def _size(amount: Amount) -> int:
    value = amount.min or amount.max or Decimal(0)
    return value.adjusted() if value else -9


# "2 trillion won (about $1.4 billion)": the same sum in another currency.
_SAME_SUM = re.compile("\ue001 ?(?:\\(|（|, or |，约合|，合)(?:[^\ue000-\ue006()（）]{0,18})$")


def cases(passage: Passage) -> Iterator[Case]:
    """Every amount of a passage that may be one of a fact."""
    for s in passage.sentences:
        for _, amount in clauses.amounts_of(s.whole)[:MOST_AMOUNTS]:
            if amount.per_share or _petty(amount):
                continue
            shown = ((view, at) for view in (s.lean, s.bare, s.whole) if (at := view.position(amount)) is not None)
            view, at = next(shown)
            if roles.unit_class(amount) != "M" or not _SAME_SUM.search(view.text, max(0, at - 30), at):
                yield Case(passage, s, amount, view, at)


def _petty(amount: Amount) -> bool:
    """A price, or a number in words that counts nothing ("several")."""
    value = amount.max or amount.min or Decimal(0)
    return (roles.unit_class(amount) == "M" and value < PETTY) or (amount.unit == "count" and not any(c.isdigit() for c in amount.text) and amount.min is None)
