"""WordPiece: a text as pieces of words from a fixed vocabulary, each with its place in the text.

The scheme of BERT (Devlin et al. 2019): small letters without accents, Chinese characters and punctuation apart, the longest
known piece first. A symbol that is no letter stands by itself.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

MARKS = UNKNOWN, FIRST, LAST = "[UNK]", "[CLS]", "[SEP]"
# A longer word is no word.
LONGEST = 60
# So many words are remembered with their pieces.
REMEMBERED = 20_000


class Piece(NamedTuple):
    """The number of a piece in the vocabulary, and where it stands in the text."""

    id: int
    start: int
    end: int


@dataclass
class Vocabulary:
    """The pieces and their numbers."""

    ids: Mapping[str, int]

    def __post_init__(self) -> None:
        self._most = max(map(len, self.ids), default=0)
        self._unknown = self.ids[UNKNOWN]
        self._seen: dict[str, tuple[Piece, ...]] = {}

    def pieces(self, text: str, start: int = 0, end: int | None = None) -> list[Piece]:
        """The pieces of text[start:end], with offsets in `text`."""
        out: list[Piece] = []
        for a, b in _words(text, start, len(text) if end is None else end):
            out += [Piece(p.id, p.start + a, p.end + a) for p in self._of(text[a:b])]
        return out

    def reachable(self) -> list[str]:
        """The pieces that some text is cut into, in the order of their numbers."""
        return [p for p in sorted(self.ids, key=self.ids.__getitem__) if p in MARKS or _occurs(p)]

    def _of(self, word: str) -> tuple[Piece, ...]:
        known = self._seen.get(word)
        if known is None:
            known = self._split(word)
            if len(self._seen) < REMEMBERED:
                self._seen[word] = known
        return known

    def _split(self, word: str) -> tuple[Piece, ...]:
        whole = (Piece(self._unknown, 0, len(word)),)
        if len(word) > LONGEST:
            return whole
        letters = _letters(word)
        plain, at, out = "".join(x for x, _ in letters), 0, []
        while at < len(plain):
            ends = range(min(len(plain), at + self._most), at, -1)
            stop = next((b for b in ends if ("##" if at else "") + plain[at:b] in self.ids), None)
            if stop is None:
                return whole
            out.append(Piece(self.ids[("##" if at else "") + plain[at:stop]], letters[at][1], letters[stop - 1][1] + 1))
            at = stop
        return tuple(out) or whole


def _words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Runs of letters and digits, and every other character that is no blank."""
    begun = -1
    for i in range(start, end):
        c = text[i]
        if (c.isalnum() and not _chinese(c)) or unicodedata.category(c)[0] == "M":
            begun = i if begun < 0 else begun
            continue
        if begun >= 0:
            yield begun, i
            begun = -1
        if not c.isspace():
            yield i, i + 1
    if begun >= 0:
        yield begun, end


def _letters(word: str) -> list[tuple[str, int]]:
    """Small letters without accents, each with the place of the one it was made of."""
    return [(x, i) for i, c in enumerate(word) for x in unicodedata.normalize("NFD", c.lower()) if unicodedata.category(x) != "Mn"]


def _occurs(piece: str) -> bool:
    """Whether a text can be cut into this: a word or the rest of one, or a character that stands by itself."""
    rest = piece.removeprefix("##")
    if any(map(_chinese, rest)) or not rest.isalnum():
        return len(piece) == 1
    return "".join(c for c, _ in _letters(rest)) == rest


def _chinese(c: str) -> bool:
    return "\u3400" <= c <= "\u9fff" or "\uf900" <= c <= "\ufaff"
