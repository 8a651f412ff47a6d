"""No reading ends in an error: the examples of every row, with other parties in them and another's words after them.

A row is written for the parties of its examples. News puts a country, a person, a description or a sum where it
expects a company, and a second clause behind it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from dealgraph.loaders.extract import analyse
from dealgraph.loaders.extract.en import rules as rules_en
from dealgraph.loaders.extract.en.names import find_names as names_en
from dealgraph.loaders.extract.model import Name
from dealgraph.loaders.extract.passages import fold, sentences
from dealgraph.loaders.extract.rules import Rule
from dealgraph.loaders.extract.zh import rules as rules_zh
from dealgraph.loaders.extract.zh.names import find_names as names_zh

ROWS = {"en": rules_en.RULES, "zh": rules_zh.RULES}
OTHERS = {
    "en": ("Germany", "the U.S.", "New York City", "Germany's government", "John Smith", "Mary Jones said",
           "the company", "it", "they", "its unit", "the market", "Acme Corp and Beta Labs", "$5 billion", "12%",
           "2027", "OpenAI"),
    "zh": ("德国", "美国", "得克萨斯州", "德国政府", "张三", "该公司", "公司", "其", "双方", "子公司",
           "全球市场", "阿尔法科技和贝塔能源", "50亿美元", "12%", "2027年", "英伟达"),
}  # fmt: skip
JOINTS = {"en": (" ", ", and ", "; ", ", which "), "zh": ("", "，", "；", "，其中")}


def _told(row: Rule) -> Iterator[str]:
    for example in (*row.yes, *row.no):
        yield example.split(" => ")[0]


def _names(text: str, lang: str) -> list[Name]:
    starts = [p.start for p in sentences(text, lang)]
    return names_zh(text, starts) if lang == "zh" else names_en(text, starts)


def _with_others(text: str, lang: str, chance: random.Random) -> str:
    out, at = [], 0
    for name in _names(text, lang):
        if name.start >= at:
            out += [text[at : name.start], chance.choice(OTHERS[lang]) if chance.random() < 0.6 else name.text]
            at = name.end
    return "".join(out) + text[at:]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_no_row_breaks_a_reading_whoever_stands_in_its_words(lang: str) -> None:
    chance = random.Random(20311)
    told = [fold(example, lang) for row in ROWS[lang] for example in _told(row)]
    for example in told:
        second = chance.choice(told)
        for text in (_with_others(example, lang, chance), example.rstrip(".。") + chance.choice(JOINTS[lang]) + second):
            found = analyse(text, lang=lang, date="2031-05-10")
            assert all(text[f.start : f.end] == f.evidence for f in found.facts), text
