"""Known Chinese names found in one pass, and phrases of common words told from names.

A known name is looked up by its first two characters, so that a large gazetteer costs no more than a small one.
A form that common words and particles cover from end to end names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from dealgraph.loaders.extract.zh.lexicon import ORG_ENDINGS, PLACES_ZH, WELL_KNOWN_ZH
from dealgraph.loaders.extract.zh.listed import LISTED_ZH
from dealgraph.loaders.extract.zh.vocabulary import COMMON_ZH

Index = Mapping[str, tuple[str, ...]]
KNOWN_ZH = WELL_KNOWN_ZH | LISTED_ZH
_WORDS = COMMON_ZH | {e for e in ORG_ENDINGS.split("|") if len(e) > 1} | {"AI", "APP", "App", "IT", "VR", "AR"}
_PARTICLES = frozenset(
    "的了是在有和与及或将已也还都把被从向对为以其该此这那个各每多少大小新老更最可不未无再又就才则而且并但因由于至到前后中内外上下左右间时年月日家条项台股较约近超逾其之所者等均共仍曾拟需能会要让给获称按据自随即若如本我你他她它们个次期版级第季度周初末底一二三四五六七八九十两百千万亿元"
)


def index(names: Iterable[str]) -> Index:
    """Names by their first two characters, the longest first."""
    table: dict[str, list[str]] = {}
    for name in names:
        table.setdefault(name[:2], []).append(name)
    return {head: tuple(sorted(found, key=lambda n: (-len(n), n))) for head, found in table.items()}


@cache
def known() -> Index:
    return index(KNOWN_ZH)


@cache
def places() -> Index:
    return index(PLACES_ZH)


def present(text: str, names: Index) -> set[str]:
    """Which of the names stand anywhere in a text."""
    out: set[str] = set()
    for at in range(len(text) - 1):
        for name in names.get(text[at : at + 2], ()):
            if text.startswith(name, at):
                out.add(name)
    return out


# "中国轮胎企业甲集团": what the company named behind it is.
_SAYS_WHAT = re.compile(rf"(?:公司|企业|巨头|龙头)(?=[\u4e00-\u9fff]{{2,4}}(?:{ORG_ENDINGS})|[A-Z])")
_BEFORE_US = tuple("全北南欧中在赴对优完之最唯壮健精")


_BEFORE_A_WAVE = tuple("与和、由向对从是为以及在被给据，。；：“\n ")


def _a_word(text: str, name: str, at: int) -> bool:
    """Whether a name that is also a word is only that here: '全美的', '并购浪潮'."""
    before = text[max(0, at - 1) : at]
    return (name == "美的" and before in _BEFORE_US and text[max(0, at - 2) : at] not in PLACES_ZH) or (name == "浪潮" and before not in ("", *_BEFORE_A_WAVE))


def hits(text: str, *indexes: Index) -> list[tuple[int, int]]:
    """Where known names stand, left to right, the longest at each place; no name begins inside a word or place."""
    out: list[tuple[int, int]] = []
    end = 0
    for at in range(len(text) - 1):
        if at < end:
            continue
        head = text[at : at + 2]
        found = [n for i in indexes if head in i for n in i[head] if text.startswith(n, at)]
        if not found:
            continue
        name = max(found, key=len)
        if _a_word(text, name, at) or (name[:2] in PLACES_ZH and wordy(name[2:]) and _SAYS_WHAT.match(text, at + len(name))):
            continue
        if name not in KNOWN_ZH and _runs_on(text, at + len(name) - 1):
            continue
        if (len(name) == 2 or (name in LISTED_ZH and name not in WELL_KNOWN_ZH)) and _inside_word(text, at):
            continue
        end = at + len(name)
        out.append((at, end))
    return out


def _runs_on(text: str, at: int) -> bool:
    """'和大' in '和大陆' is no company: its last character opens a word."""
    return text[at : at + 2] in _WORDS or text[at : at + 3] in _WORDS


def _inside_word(text: str, at: int) -> bool:
    """'国新能源' in '中国新能源汽车' is no company."""
    before = text[at - 1 : at + 1]
    return len(before) == 2 and (before in PLACES_ZH or before in COMMON_ZH) and text[max(0, at - 2) : at] not in PLACES_ZH


def wordy(form: str) -> bool:
    """Whether a form is a phrase: common words and particles, with at least one word, and nothing else."""
    reach = {0}
    word = False
    for at in range(len(form)):
        if at not in reach:
            continue
        if form[at] in _PARTICLES:
            reach.add(at + 1)
        for size in (2, 3, 4):
            if form[at : at + size] in _WORDS and at + size <= len(form):
                reach.add(at + size)
                word = True
    return word and len(form) in reach
