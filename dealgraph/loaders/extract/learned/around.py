"""What stands around an amount or a name, as short strings: the features that learnt weights speak of.

Names, places, numbers and times are masked; a word in capitals within a sentence is only a shape, so that no feature
holds whom a text is about. Windows are bounded, so the cost of a feature set does not grow with the text.
"""

from __future__ import annotations

import re
from itertools import pairwise

from dealgraph.loaders.extract.view import MONEY, NAME, PERCENT, PERSON, PLACE, QUANTITY, TIME

_MASKS = {NAME: "<N>", PLACE: "<L>", PERSON: "<H>", MONEY: "<M>", PERCENT: "<%>", QUANTITY: "<Q>", TIME: "<T>"}
_WORD_EN = re.compile(r"[\ue000-\ue006]|[A-Za-z]+(?:'[a-z]+)?|\d+|[^\w\s]")
_HAN = re.compile(r"[\ue000-\ue006\u4e00-\u9fff]|[A-Za-z]+|\d+|[^\w\s]")
_ENDINGS = re.compile(r"(?<=[a-z]{4})(?:ing|ed|es|s|ly)$")
REACH = 90
REACH_ZH = 40


def tokens(text: str, lang: str) -> list[str]:
    """Words (characters in Chinese) in order, masked; capitals mean something only where not every word has them."""
    if lang == "zh":
        return [_MASKS.get(t, "0" if t.isdigit() else "a" if t.isascii() and t.isalpha() else t) for t in _HAN.findall(text)]
    found = _WORD_EN.findall(text)
    words = [t for t in found if t[0].isalpha() and t not in _MASKS]
    titled = sum(t[0].isupper() for t in words) * 2 > len(words)
    return [_token(t, titled) for t in found]


def _token(word: str, titled: bool) -> str:
    if word in _MASKS:
        return _MASKS[word]
    if word[0].isdigit():
        return "0"
    return word.lower() if titled or not word[0].isupper() else "<Aa>"


def stem(word: str) -> str:
    """A word without its ending, crudely: "raised", "raises" and "raising" are one word to the weights."""
    return _ENDINGS.sub("", word)


def beside(text: str, at: int, lang: str) -> list[str]:
    """The words before and after a mark, by their distance, and as a bag for its clause."""
    reach = REACH_ZH if lang == "zh" else REACH
    left = tokens(_clause_before(text[max(0, at - reach) : at]), lang)
    right = tokens(_clause_after(text[at + 1 : at + 1 + reach]), lang)
    return _beside_zh(left, right) if lang == "zh" else _beside_en(left, right)


def _clause_before(text: str) -> str:
    return re.split(r"[;；。]", text)[-1]


def _clause_after(text: str) -> str:
    return re.split(r"[;；。]|(?<=[a-z])\. ", text)[0]


def _beside_en(left: list[str], right: list[str]) -> list[str]:
    out = [f"l{i}={w}" for i, w in enumerate(left[:-4:-1], 1)]
    out += [f"r{i}={w}" for i, w in enumerate(right[:3], 1)]
    out += [f"l={stem(w)}" for w in left[-14:]]
    out += [f"r={stem(w)}" for w in right[:9]]
    out += [f"ll={a} {b}" for a, b in pairwise(left[-7:])]
    out += [f"rr={a} {b}" for a, b in pairwise(right[:6])]
    out.append(f"lr={' '.join(left[-1:])} {' '.join(right[:1])}")
    return out


def _beside_zh(left: list[str], right: list[str]) -> list[str]:
    out = [f"l{n}={''.join(left[-n:])}" for n in (1, 2, 3, 4)]
    out += [f"r{n}={''.join(right[:n])}" for n in (1, 2, 3)]
    own = left[_last(left, "，") + 1 :]
    out += [f"l={a}{b}" for a, b in pairwise(own[-16:])]
    out += [f"far={a}{b}" for a, b in pairwise(left[-30 : len(left) - len(own)])]
    out += [f"r={a}{b}" for a, b in pairwise(right[:11])]
    return out


def _last(items: list[str], what: str) -> int:
    return max((i for i, t in enumerate(items) if t == what), default=-1)


def between(text: str, start: int, end: int, lang: str) -> list[str]:
    """The words from one mark to the next: the first and last of them, and the bag when they are few."""
    words = tokens(text[start + 1 : end][: 2 * REACH], lang)
    if lang == "zh":
        pairs = [a + b for a, b in pairwise(words)]
        out = [f"b={p}" for p in pairs[:16]]
        return [*out, f"bf={''.join(words[:2])}", f"bl={''.join(words[-2:])}"]
    out = [f"b={stem(w)}" for w in words[:12]]
    return [*out, f"bf={' '.join(words[:1])}", f"bff={' '.join(words[:2])}", f"bl={' '.join(words[-2:])}"]


def bucket(distance: int) -> str:
    """A distance as one of a few words."""
    return next((str(edge) for edge in (0, 1, 2, 4, 8, 16, 32, 64, 128) if distance <= edge), "far")
