"""What may be a party's name in a proposal: words of the sentence with the shape of a name, and nothing hidden in them.

A name that our own finder reads otherwise (a part of a longer one, a place) is taken as that says, or not at all.
"""

from __future__ import annotations

import re
import unicodedata

from dealgraph.loaders.extract.en.lexicon import NOT_NAMES
from dealgraph.loaders.extract.model import Name

_HIDDEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
_HAN = re.compile(r"[\u3400-\u9fff]")
_EAST = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "FULLWIDTH", "IDEOGRAPHIC")
_NO_NAME = re.compile(r"[;:!?\"“”。，；：！？、（）()\[\]{}<>=*_^~|\\/@$€£%]|\. [a-z]|\d{4,}")
_NO_NAME_ZH = re.compile("的|收购|入股|融资|宣布|表示|合作|签署|亿|万元|美元|人民币|近日|今年|去年|预计|计划|不|没有")


def hidden(text: str) -> bool:
    """Does a text hold characters that nobody sees, or that change how others are read?"""
    return any(unicodedata.category(c) in _HIDDEN and c not in "\n\r\t" for c in text)


def mixed(word: str) -> bool:
    """Does one word borrow letters of two alphabets, so that it looks like another word?"""
    scripts = {unicodedata.name(c, "?").split()[0] for c in word if c.isalpha()}
    return len(scripts - set(_EAST)) > 1


def is_name(text: str) -> bool:
    """Has this the shape of a name?"""
    if not 2 <= len(text) <= 80 or text != text.strip() or hidden(text) or _NO_NAME.search(text):
        return False
    if any(mixed(word) for word in text.split()) or not any(c.isalpha() for c in text):
        return False
    if _HAN.search(text):
        return len(text) <= 24 and _NO_NAME_ZH.search(text) is None
    return any(c.isupper() for c in text) and text not in NOT_NAMES and len(text.split()) <= 10


def places_of(name: str, text: str, start: int, end: int) -> list[int]:
    """Where a name stands in text[start:end] as words of its own."""
    out: list[int] = []
    at = text.find(name, start, end)
    while at >= 0 and len(out) < 20:
        before, after = text[max(0, at - 1) : at], text[at + len(name) : at + len(name) + 1]
        glued = not _HAN.search(name) and (_latin(before, name[0]) or _latin(after, name[-1]))
        if not glued:
            out.append(at)
        at = text.find(name, at + 1, end)
    return out


def _latin(beside: str, edge: str) -> bool:
    return bool(beside) and (beside.isalnum() or beside == "_") and not _HAN.search(beside) and edge.isalnum()


def as_found(name: str, at: int, found: list[Name]) -> Name | None:
    """The name as our own finder has it at this place; None where it reads the words in another way."""
    end = at + len(name)
    for one in found:
        if one.start < end and at < one.end:
            whole = one.text.startswith(name) and one.start == at
            return one if whole else None
    return Name(at, end, name)
