"""Which rows can match a sentence at all: the letters that a pattern cannot do without, looked up before it is tried.

Read from the pattern itself, so that no row has to name its trigger words; a pattern that tells none is always tried.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

# Three letters in a row tell an English word well enough, two characters a Chinese one.
SIZES = {"en": 3, "zh": 2}
_LETTER = re.compile(r"[a-z\u4e00-\u9fff ]")
_QUANTIFIER = re.compile(r"[?*+]\??|\{\d*(?:,\d*)?\}\??")


def grams(text: str, size: int) -> frozenset[str]:
    """Every run of so many characters of a text, in small letters."""
    small = text.lower()
    return frozenset(small[i : i + size] for i in range(len(small) - size + 1))


def may_match(needs: tuple[frozenset[str], ...], there: frozenset[str]) -> bool:
    """Whether a text with these runs has one of each set that a pattern needs."""
    return not any(map(there.isdisjoint, needs))


class Index:
    """Which of many patterns may match a text: found by the runs it has, not by asking each pattern."""

    def __init__(self, wanted: Sequence[tuple[frozenset[str], ...]]) -> None:
        self._always = [i for i, sets in enumerate(wanted) if not sets]
        self._by_run: dict[str, list[int]] = {}
        for i, sets in enumerate(wanted):
            for run in min(sets, key=len) if sets else ():
                self._by_run.setdefault(run, []).append(i)

    def candidates(self, there: frozenset[str]) -> list[int]:
        """The numbers of the patterns that one of these runs calls, in order."""
        called = set(self._always)
        for run in there & self._by_run.keys():
            called.update(self._by_run[run])
        return sorted(called)


@cache
def needs(pattern: str, size: int) -> tuple[frozenset[str], ...]:
    """For every part of a pattern that must be there: the runs one of which it begins with."""
    branches = _branches(pattern)
    return tuple(frozenset(found) for found in _of_sequence(branches[0], size)) if len(branches) == 1 else ()


def _of_sequence(pattern: str, size: int) -> list[set[str]]:
    found: list[set[str]] = []
    run = ""
    for atom, optional in [*_tokens(pattern), ("", True)]:
        if _LETTER.fullmatch(atom.lower()) and not optional:
            run += atom.lower()
            continue
        if len(run) >= size:
            found.append({run[:size]})
        run = ""
        if atom.startswith("(") and not optional and (inner := _of_group(atom, size)):
            found.append(inner)
    return found


def _of_group(group: str, size: int) -> set[str]:
    """One run for every branch of a group, or none at all where a branch tells none."""
    body = re.sub(r"^\((?:\?:|\?P<\w+>)?", "", group)[:-1]
    if body.startswith("?"):
        return set()  # a look around takes nothing
    out: set[str] = set()
    for branch in _branches(body):
        told = _of_sequence(branch, size)
        if not told:
            return set()
        out |= min(told, key=len)
    return out


def _branches(pattern: str) -> list[str]:
    """A pattern parted at its own bars."""
    out = [""]
    for atom, _ in _tokens(pattern, whole=True):
        if atom == "|":
            out.append("")
        else:
            out[-1] += atom
    return out


def _tokens(pattern: str, *, whole: bool = False) -> list[tuple[str, bool]]:
    """The atoms of a pattern, each with whether it may be missing; `whole` keeps its quantifier with it."""
    out: list[tuple[str, bool]] = []
    at = 0
    while at < len(pattern):
        end = _atom(pattern, at)
        told = _QUANTIFIER.match(pattern, end)
        stop = told.end() if told else end
        optional = told is not None and (told.group()[0] in "?*" or told.group().startswith(("{0", "{,")))
        out.append((pattern[at : stop if whole else end], optional))
        at = stop
    return out


def _atom(pattern: str, at: int) -> int:
    """Where the atom that begins here ends: a group, a class, an escape or a character."""
    if pattern[at] == "\\":
        return at + 2
    if pattern[at] == "[":
        end = pattern.index("]", at + (3 if pattern[at + 1] == "^" else 2))
        while pattern[end - 1] == "\\":
            end = pattern.index("]", end + 1)
        return end + 1
    if pattern[at] != "(":
        return at + 1
    depth, end = 1, at + 1
    while depth:
        if pattern[end] == ")":
            depth, end = depth - 1, end + 1
        elif pattern[end] == "(":
            depth, end = depth + 1, end + 1
        else:
            end = _atom(pattern, end)
    return end
