"""Chinese names that no list, ending or slot shows, by learnt weights.

Every character of a sentence is labelled as part of a name or not, by the characters beside it, the common words and
places among them, and the endings of firms (`chains`). What was found before stands: a name is only added.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from dealgraph.loaders.extract.learned import chains, linear
from dealgraph.loaders.extract.model import Name, Time
from dealgraph.loaders.extract.passages import Sentence
from dealgraph.loaders.extract.zh.gazetteer import wordy
from dealgraph.loaders.extract.zh.lexicon import ORG_ENDINGS, PLACES_ZH
from dealgraph.loaders.extract.zh.vocabulary import COMMON_ZH

MODEL = "names-zh"
# A name is added when each of its characters is likelier in it than not.
LEAST = 0.5
# No common word is longer, and hardly a place.
LONGEST = 6

_TOKEN = re.compile(r"[\u4e00-\u9fff]|[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9.&'+\-]*|\d[\d.,]*|\s+|.", re.DOTALL)
_HAN = re.compile("[\u4e00-\u9fff]")
_HAN_PAIR = re.compile("[\u4e00-\u9fff]{2}")
_ENDING = re.compile("|".join(sorted(ORG_ENDINGS.split("|"), key=len, reverse=True)))


@dataclass(frozen=True)
class Token:
    """A character, or a word in foreign letters, a number or a time as one; `form` is what features see of it."""

    start: int
    end: int
    form: str


def completed(found: Sequence[Name], text: str, parts: Iterable[Sentence], times: Sequence[Time]) -> list[Name]:
    """The names of a passage, and those that the weights see where none was found."""
    model = linear.model(MODEL)
    step = chains.steps(model)
    if not step[0]:
        return list(found)
    taken = {i for n in found for i in range(n.start, n.end)}
    new: list[Name] = []
    for tokens in sentences(text, parts, times):
        rows = [tuple(model.sums(f)) for f in features(tokens)]
        path = chains.best(rows, step)
        if not any(label == chains.BEGIN and t.start not in taken for label, t in zip(path, tokens, strict=True)):
            continue
        for span in chains.spans(path, chains.chances(chains.powers(rows), step)):
            start, end = tokens[span.first].start, tokens[span.last].end
            if span.sure >= LEAST and taken.isdisjoint(range(start, end)) and _may_be_a_name(text[start:end]):
                new.append(Name(start, end, text[start:end], weighed=True))
                taken.update(range(start, end))
    return sorted([*found, *new, *_again(text, {n.text for n in new}, taken)], key=lambda n: n.start)


def _may_be_a_name(form: str) -> bool:
    """Chinese, and more than common words."""
    return _HAN_PAIR.search(form) is not None and not wordy(form)


def _again(text: str, forms: Iterable[str], taken: set[int]) -> Iterator[Name]:
    """A form found once is a name wherever it stands in the passage."""
    for form in sorted(forms, key=lambda f: (-len(f), f)):
        for m in re.finditer(re.escape(form), text):
            if taken.isdisjoint(range(*m.span())):
                taken.update(range(*m.span()))
                yield Name(*m.span(), form, weighed=True)


def sentences(text: str, parts: Iterable[Sentence], times: Sequence[Time]) -> Iterator[list[Token]]:
    """The tokens of each sentence that has Chinese in it."""
    spans = {t.start: t.end for t in times}
    for part in parts:
        if _HAN_PAIR.search(text, part.start, part.end):
            yield list(_tokens(text, part.start, part.end, spans))


def _tokens(text: str, start: int, end: int, times: dict[int, int]) -> Iterator[Token]:
    at = start
    while at < end:
        if at in times and times[at] <= end:
            yield Token(at, times[at], "T")
            at = times[at]
            continue
        m = _TOKEN.match(text, at, end)
        stop = m.end() if m is not None else at + 1
        yield Token(at, stop, _form(text[at:stop]))
        at = stop


def _form(word: str) -> str:
    first = word[0]
    if _HAN.match(first):
        return word
    if first.isdigit():
        return "0"
    if first.isalpha():
        return "A" if first.isupper() else "a"
    return "\n" if "\n" in word else " " if first.isspace() else word


def features(tokens: Sequence[Token]) -> list[tuple[str, ...]]:
    """What is seen of each token: the characters about it, and the common words, places and endings of firms they make."""
    text = "".join(t.form for t in tokens)
    words, word = _words(text, COMMON_ZH)
    places, _ = _words(text, PLACES_ZH)
    c, n, p, e = f"###{text}###", f"#{words}#", f"#{places}#", f"#{_ends(text)}#"
    edges = ["", *word, ""]
    return [_seen(c[at : at + 7], n[at : at + 3], p[at : at + 3], e[at : at + 3], edges[at], edges[at + 2]) for at in range(len(text))]


def _seen(c: str, n: str, p: str, e: str, left: str, right: str) -> tuple[str, ...]:
    """Of a token in the middle of seven, and of three in words, in places and in endings; and the words beside it."""
    before = left if n[0] == "e" else c[2]
    behind = right if n[2] == "b" else c[4]
    return (
        f"0{c[3]}", f"-1{c[2]}", f"1{c[4]}", f"-2{c[1]}", f"2{c[5]}", f"-3{c[0]}", f"3{c[6]}",
        f"a{c[2:4]}", f"b{c[3:5]}", f"c{c[1:3]}", f"d{c[4:6]}", f"e{c[2]}|{c[4]}", f"f{c[1:4]}", f"g{c[3:6]}", f"h{c[2:5]}",
        f"w{n}", f"w0{n[1]}", f"wl{n[:2]}", f"wr{n[1:]}", f"p{p}", f"E{e}", f"pw{before}", f"nw{behind}",
        f"pw{before}|{n[1]}", f"nw{behind}|{n[1]}{e[1]}", f"nw{behind}|{c[3]}", f"we{n[1]}{e[1]}{p[1]}",
    )  # fmt: skip


def _words(text: str, known: Collection[str]) -> tuple[str, list[str]]:
    """Where each token stands in a listed word, the longest first from the left (b, m, e), and which word that is."""
    tags, word, at = [], [], 0
    while at < len(text):
        size = next((n for n in range(LONGEST, 1, -1) if text[at : at + n] in known), 1)
        found = text[at : at + size] if size > 1 else ""
        size = max(1, len(found))
        tags.append(f"b{'m' * (size - 2)}e" if found else "-")
        word += [found] * size
        at += size
    return "".join(tags), word


def _ends(text: str) -> str:
    """Where an ending of firms stands (x), and its last character (e)."""
    out = ["-"] * len(text)
    for m in _ENDING.finditer(text):
        out[m.start() : m.end()] = [*"x" * (len(m.group()) - 1), "e"]
    return "".join(out)
