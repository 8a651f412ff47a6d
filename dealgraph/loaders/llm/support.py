"""Is a proposal borne out by its passage? Our own stages read the sentence again and decide alone.

A proposal only points at words. Its names, amount, time, status and direction are found again by the grammar that
the rules use, or it is dropped for a reason that is counted; nothing of it is repaired.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dealgraph.loaders.extract import frames, modality, roles
from dealgraph.loaders.extract.aliases import canonical
from dealgraph.loaders.extract.amounts import find_amounts
from dealgraph.loaders.extract.attribution import attribution
from dealgraph.loaders.extract.drafts import DEALS
from dealgraph.loaders.extract.en import clauses
from dealgraph.loaders.extract.en.names import find_names
from dealgraph.loaders.extract.model import REVIEW, Amount, Fact, Name, Period
from dealgraph.loaders.extract.orders import is_order
from dealgraph.loaders.extract.passages import Sentence, fold, language, sentences
from dealgraph.loaders.extract.roles import Role
from dealgraph.loaders.extract.times import find_times
from dealgraph.loaders.extract.view import Mark, View, build
from dealgraph.loaders.extract.zh import clauses as clauses_zh
from dealgraph.loaders.extract.zh import names as names_zh
from dealgraph.loaders.llm import cues, naming
from dealgraph.loaders.llm.schema import Proposal

MOST_CONFIDENCE = REVIEW
_TWO_ENDS = ("acquisition", "partnership", "supply_contract", "competition", "location")
_MAY_HAVE_OBJECT = (*_TWO_ENDS, "investment")
_MAY_HAVE_OTHERS = ("funding_round", "partnership", "competition", "founding", "acquisition")
_FIGURES = ("observation", "forecast")
_NO_AMOUNT = ("partnership", "competition", "founding", "location")
_OF_A_PLACE = ("forecast", "observation", "risk")
_MEASURE = re.compile(r"[A-Za-z][A-Za-z\-]*(?: [A-Za-z\-]+){0,3}")


class Unsupported(Exception):
    """Why a proposal is dropped, in one or two words."""


class Passage:
    """One passage as our stages read it; `stated` are the facts that the rules read in it."""

    def __init__(
        self, text: str, model: str, *, lang: str | None = None, date: str | None = None,
        names: Iterable[str] = (), stated: Sequence[Fact] = (),
    ) -> None:  # fmt: skip
        self.text = text
        self.lang = lang if lang in ("en", "zh") else language(text)
        self._rule = f"llm:{model}"[:100]
        self._stated = list(stated)
        self._folded = fold(text, self.lang)
        self._parts = sentences(self._folded, self.lang)
        starts = [part.start for part in self._parts]
        self._times = find_times(self._folded, self.lang, date)
        if self.lang == "zh":
            self._names = names_zh.find_names(self._folded, starts, names)
            self._table = names_zh.canonical(self._names, self._folded)
        else:
            self._names = find_names(self._folded, starts, names)
            self._table = canonical(self._names, self._folded)
        taken = [(t.start, t.end) for t in self._times] + [(n.start, n.end) for n in self._names]
        self._amounts = find_amounts(self._folded, self.lang, taken)

    @property
    def gives_orders(self) -> bool:
        """Does any sentence tell a machine what to do? Such a passage is not shown to a model."""
        return any(is_order(part.text, self.lang) for part in self._parts)

    def fact(self, proposal: Proposal) -> Fact:
        """The proposal as a fact of our own reading; Unsupported says why it is none."""
        _signature(proposal)
        quote = proposal.evidence.strip()
        at = self.text.find(quote) if len(quote) > 3 else -1
        if at < 0:
            raise Unsupported("evidence")
        found = self._in_sentence(proposal, at, at + len(quote))
        if (problem := against(found, self._stated, self._sentence(at, at + len(quote)))) is not None:
            raise Unsupported(problem)
        return found

    def _sentence(self, start: int, end: int) -> Sentence:
        for part in self._parts:
            if part.start <= start and end <= part.end:
                return part
        raise Unsupported("several sentences")

    def _in_sentence(self, p: Proposal, start: int, end: int) -> Fact:
        part = self._sentence(start, end)
        raw = self.text[part.start : part.end]
        if naming.hidden(raw.strip()) or cues.MARKUP.search(raw):
            raise Unsupported("no prose")
        if cues.UNREAL.search(part.text) or is_order(part.text, self.lang):
            raise Unsupported("not stated")
        subject = self._party(p.subject, part, may_precede=True)
        target = self._party(p.object, part) if p.object else None
        others = [self._party(other, part) for other in p.others]
        _kinds_fit(p.kind, subject, target)
        parties = [one for one in (subject, target, *others) if one is not None]
        if len({self._full(one) for one in parties}) < len(parties):
            raise Unsupported("one party twice")
        amount = self._amount(p.amount, start, end) if p.amount else None
        view = build(self._folded, part.start, part.end, self._marks(parties, part))
        role = self._role(p, view, amount)
        metric = self._metric(p, role, start, end)
        self._direction(p, view, subject, target, amount)
        span = _positions(view, start, end)
        status = modality.status(p.kind, metric, view.text, *span, self.lang, p.kind == "forecast")
        _status(p, status, view.text, span, self.lang)
        return Fact(
            p.kind, self._full(subject), self._full(target) if target else None, tuple(map(self._full, others)), metric,
            amount, self._period(p, part, status), status, attribution(view, span[0], self.lang, None),
            self.text[start:end], start, end, MOST_CONFIDENCE, self._rule,
        )  # fmt: skip

    def _party(self, name: str, part: Sentence, *, may_precede: bool = False) -> Name:
        """A name where it stands in the sentence; a subject may stand in the one before "the company"."""
        known = next((n for n in self._names if n.text == name), None)
        if naming.hidden(name) or (known is None and not naming.is_name(name)):
            raise Unsupported("no name")
        for at in naming.places_of(name, self.text, part.start, part.end):
            if (found := naming.as_found(name, at, self._names)) is not None:
                return found
        before = next((one for one in self._parts[::-1] if one.end <= part.start), None)
        if may_precede and before is not None and _anaphoric(part.text, self.lang):
            for at in naming.places_of(name, self.text, before.start, before.end):
                if (found := naming.as_found(name, at, self._names)) is not None:
                    return found
        raise Unsupported("name not there")

    def _full(self, name: Name) -> str:
        return self._table.get(name.text, name.text)

    def _amount(self, words: str, start: int, end: int) -> Amount:
        """The one amount of the evidence that these words are, read by our own grammar."""
        inside = [a for a in self._amounts if start <= a.start and a.end <= end]
        found: dict[int, Amount] = {}
        at = self.text.find(words, start, end)
        while at >= 0:
            stop = at + len(words)
            for one in inside:
                within = at <= one.start and one.end <= stop
                digits = [c for c in one.text if c.isdigit()]
                if within or (one.start <= at and stop <= one.end and [c for c in words if c.isdigit()] == digits):
                    found[one.start] = one
            at = self.text.find(words, at + 1, end)
        if len(found) != 1:
            raise Unsupported("amount")
        amount = next(iter(found.values()))
        if amount.per_share or not amount.unit:
            raise Unsupported("amount")
        return amount

    def _marks(self, parties: Sequence[Name], part: Sentence) -> list[Mark]:
        """The marks of a sentence, the parties of the proposal first."""
        out: list[Mark] = []
        everything: list[Mark] = [*parties, *self._names, *self._amounts, *self._times]
        for mark in everything:
            inside = part.start <= mark.start and mark.end <= part.end
            if inside and not any(mark.start < other.end and other.start < mark.end for other in out):
                out.append(mark)
        return sorted(out, key=lambda mark: mark.start)

    def _role(self, p: Proposal, view: View, amount: Amount | None) -> Role | None:
        """What our own layer says the amount measures; Unsupported where that is something else."""
        at = view.position(amount) if amount is not None else None
        if amount is None or at is None:
            if amount is not None or p.kind in _FIGURES:
                raise Unsupported("amount")
            return None
        role = roles.classify(view, at, amount, None, self.lang)
        if role is not None and (role.kind == "skip" or role.base):
            raise Unsupported("amount measures something else")
        if p.kind in DEALS and not frames.fits(p.kind, role, amount):
            raise Unsupported("amount measures something else")
        if p.kind in _FIGURES and role is not None and role.kind not in _FIGURES:
            raise Unsupported("amount measures something else")
        return role

    def _metric(self, p: Proposal, role: Role | None, start: int, end: int) -> str | None:
        """The metric: by our own cue, else by the words of the evidence that name it."""
        if p.kind not in _FIGURES:
            return role.metric if role is not None and role.kind == p.kind else None
        if role is not None and role.metric:
            return role.metric
        words = p.measure or ""
        if not _MEASURE.fullmatch(words) or not naming.places_of(words, self.text, start, end):
            raise Unsupported("measure")
        return re.sub(r"[ \-]+", "_", words.lower())

    def _direction(self, p: Proposal, view: View, subject: Name, target: Name | None, amount: Amount | None) -> None:
        """Does the sentence say who does it to whom, with a word of that kind?"""
        chars = list(view.text)
        ends = {cues.SUBJECT: view.position(subject), cues.OBJECT: view.position(target) if target else None}
        for char, at in ends.items():
            if at is not None:
                chars[at] = char
        text = "".join(chars)
        here, there = ends[cues.SUBJECT], ends[cues.OBJECT]
        if here is None:
            text = cues.SUBJECT + " " + text
        forms = cues.rows(p.kind, self.lang)
        if target is None and p.kind == "investment":
            text += cues.OBJECT  # an investment in nothing that is named
        if not any(form.search(text) for form in forms):
            raise Unsupported("kind")
        at = view.position(amount) if amount is not None else there
        if at is None or here is None or here > at:
            return
        grammar = clauses_zh if self.lang == "zh" else clauses
        governors = grammar.subject_at(view, at, None)
        turned = there is not None and there < here
        if governors and not turned and subject.text not in [one.text for one in governors]:
            raise Unsupported("kind")

    def _period(self, p: Proposal, part: Sentence, status: str) -> Period | None:
        if not p.period:
            return None
        for time in self._times:
            inside = part.start <= time.start and time.end <= part.end
            if inside and time.period is not None and p.period in self.text[time.start - 12 : time.end + 2]:
                ahead = status in ("expected", "planned", "announced", "possible")
                return time.forward if ahead and time.forward is not None else time.period
        raise Unsupported("period")


def against(fact: Fact, stated: Sequence[Fact], part: Sentence) -> str | None:
    """What the rules say to a fact: "known" where they state it, "contradicts a rule" where they say otherwise."""
    for rule in stated:
        ends = {fact.subject, fact.object} - {None}
        theirs = {rule.subject, rule.object} - {None}
        near = rule.start < part.end and part.start < rule.end
        spoken_for = near and _span(rule.amount) is not None and _span(rule.amount) == _span(fact.amount)
        alike = rule.kind == fact.kind and (fact.kind not in _FIGURES or rule.metric == fact.metric)
        deals = rule.kind in DEALS and fact.kind in DEALS and len(ends) == 2 and ends == theirs
        if alike and ends == theirs and rule.status == fact.status and _agree(rule.amount, fact.amount):
            return "known"
        if spoken_for or ((alike or deals) and near and ends & theirs):
            return "contradicts a rule"
        if (alike or deals) and ends == theirs and rule.status in ("denied", "cancelled"):
            return "contradicts a rule"
    return None


def _agree(rule: Amount | None, ours: Amount | None) -> bool:
    return ours is None or (rule is not None and (rule.min, rule.max, rule.unit) == (ours.min, ours.max, ours.unit))


def _span(amount: Amount | None) -> tuple[int, int] | None:
    return None if amount is None else (amount.start, amount.end)


def _signature(p: Proposal) -> None:
    """Which parts a kind has, before anything is looked for."""
    wrong = (
        (p.kind in _TWO_ENDS and p.object is None)
        or (p.kind not in _MAY_HAVE_OBJECT and p.object is not None)
        or (p.kind not in _MAY_HAVE_OTHERS and p.others)
        or (p.kind in _FIGURES and p.amount is None)
        or (p.kind in _NO_AMOUNT and p.amount is not None)
        or (p.kind == "investment" and p.object is None and p.amount is None)
    )
    if wrong:
        raise Unsupported("signature")


def _kinds_fit(kind: str, subject: Name, target: Name | None) -> None:
    if subject.kind == "place" and kind not in _OF_A_PLACE:
        raise Unsupported("signature")
    if kind == "location":
        if target is None or target.kind == "org":
            raise Unsupported("signature")
    elif target is not None and target.kind != "org":
        raise Unsupported("signature")


def _status(p: Proposal, status: str, text: str, span: tuple[int, int], lang: str) -> None:
    """The rung that our cues give must be the one proposed, and what is done must be said to be done."""
    if p.status != status:
        raise Unsupported("status")
    begin, end = modality.clause(text, *span, lang)
    if status not in ("denied", "cancelled") and cues.NEGATED.search(text[begin:end]):
        raise Unsupported("not stated")
    deed = p.kind in DEALS or p.kind == "partnership"
    if status == "completed" and deed and not modality.done(text[begin:end], lang):
        raise Unsupported("status")
    if p.kind == "observation" and roles.future(text, begin, span[1], lang):
        raise Unsupported("status")


def _positions(view: View, start: int, end: int) -> tuple[int, int]:
    """The view positions of text[start:end]."""
    inside = [i for i, at in enumerate(view.where) if start <= at < end]
    return (inside[0], inside[-1] + 1) if inside else (0, len(view.text))


def _anaphoric(text: str, lang: str) -> bool:
    if lang == "zh":
        return (
            re.match(r"(?:(?:同时|此外|目前|随后|此次|今年|去年)，?)?(?:该?公司|集团|其(?!中|他|它|余))", text.strip())
            is not None
        )
    return re.match(r"\W*(?:it|the (?:company|group|firm|startup|bank))\b", text.strip(), re.IGNORECASE) is not None
