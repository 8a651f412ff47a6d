# ruff: noqa: E501 - a template is read as one line
"""Laws that hold whatever the names, figures and characters are: what is put in comes out, and only where it was put.

Templates of our own wording, filled at random; nothing here knows a rule by name.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dealgraph.loaders.extract import Fact, analyse, extract

ROOT = Path(__file__).resolve().parents[3]
DATE = "2031-05-10"
NAMES = [
    "Acme Robotics", "Beta Labs", "Gamma Holdings", "Delta Power", "Omega Foods", "Sigma Networks", "Kestrel Bearings Ltd",
    "Lumenfold", "O'Neill & Sons", "Northbeck Steel AG", "Quillon Data Inc.", "Zephyr-Line",
]  # fmt: skip
ZH_NAMES = [
    "阿尔法科技",
    "贝塔机器人",
    "伽马集团",
    "德尔塔能源",
    "欧米茄食品",
    "澜石科技",
    "恒桥精密",
    "泓微光子",
    "青屿资本",
    "北川钢铁",
]
DEALS = {
    "en": [
        "{a} agreed to acquire {b} for $2 billion.",
        "{a} acquired {b} for $2 billion.",
        "{b} was acquired by {a} for $2 billion.",
        "{a} invested $300 million in {b}.",
        "{a} raised $30 million in a Series B round led by {b}.",
        "{a} will supply 300 MW of power to {b}.",
        "{a} and {b} announced a partnership.",
        "{a} said that it had bought {b}.",
    ],
    "zh": [
        "{a}宣布以20亿元收购{b}。",
        "{a}已收购{b}。",
        "{a}向{b}投资3亿元。",
        "{a}完成3亿元B轮融资，由{b}领投。",
        "{a}与{b}达成战略合作。",
        "{a}将向{b}供应300兆瓦电力。",
    ],
}
POOLS = {"en": NAMES, "zh": ZH_NAMES}
LANGUAGES = sorted(DEALS)


def told(fact: Fact) -> tuple[object, ...]:
    amount = fact.amount and (fact.amount.min, fact.amount.max, fact.amount.unit, fact.amount.qualifier)
    names = tuple((name or "").rstrip(".") for name in (fact.subject, fact.object, fact.attribution, *fact.others))
    return fact.kind, names, fact.metric, amount, fact.status  # "Inc." at the end of a sentence may lose its point


def read(text: str, lang: str) -> set[tuple[object, ...]]:
    return {told(fact) for fact in extract(text, lang=lang, date=DATE)}


def renamed(facts: set[tuple[object, ...]], old: str, new: str) -> set[tuple[object, ...]]:
    def turn(value: object) -> object:
        if isinstance(value, tuple):
            return tuple(turn(part) for part in value)
        return new.rstrip(".") if value == old.rstrip(".") else value

    return {tuple(turn(value) for value in fact) for fact in facts}


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_another_name_changes_that_role_and_nothing_else(data: st.DataObject) -> None:
    lang = data.draw(st.sampled_from(LANGUAGES))
    template = data.draw(st.sampled_from(DEALS[lang]))
    a, b, other = data.draw(st.permutations(POOLS[lang]).map(lambda names: names[:3]))
    first = read(template.format(a=a, b=b), lang)
    assert first, template.format(a=a, b=b)
    assert read(template.format(a=other, b=b), lang) == renamed(first, a, other)
    assert read(template.format(a=a, b=other), lang) == renamed(first, b, other)


# A list is told from a name by its marks, and a Chinese name in the middle of one by its ending.
LISTED = {"en": [name for name in NAMES if "&" not in name and "." not in name], "zh": ZH_NAMES[:5]}
SERIES = {
    "en": ("{names} reported revenue of {sums}, respectively.", ", ", " and ", "${} billion", 10**9),
    "zh": ("{names}分别实现营收{sums}。", "、", "和", "{}亿元", 10**8),
}


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_a_list_under_respectively_pairs_by_place_whatever_its_order(data: st.DataObject) -> None:
    lang = data.draw(st.sampled_from(LANGUAGES))
    count = data.draw(st.integers(2, 4))
    names = data.draw(st.permutations(LISTED[lang]).map(lambda names: names[:count]))
    sums = data.draw(st.lists(st.integers(2, 900), min_size=count, max_size=count, unique=True))
    template, comma, last, figure, unit = SERIES[lang]
    rendered = [figure.format(n) for n in sums]
    text = template.format(
        names=comma.join(names[:-1]) + last + names[-1], sums=comma.join(rendered[:-1]) + last + rendered[-1]
    )
    found = {(f.subject, f.amount.min) for f in extract(text, lang=lang, date=DATE) if f.amount is not None}
    assert found == {(name, Decimal(n) * unit) for name, n in zip(names, sums, strict=True)}, text


HEDGES = {
    "en": {"": "exact", "about ": "about", "nearly ": "nearly", "more than ": "more_than", "at least ": "at_least", "up to ": "up_to"},
    "zh": {"": "exact", "约": "about", "近": "nearly", "超": "more_than", "至少": "at_least", "最高": "up_to"},
}  # fmt: skip
MONEY = {
    "en": (("${}", "USD"), ("€{}", "EUR"), ("£{}", "GBP"), ("HK${}", "HKD"), ("A${}", "AUD")),
    "zh": (("{}元", "CNY"), ("{}美元", "USD"), ("{}港元", "HKD"), ("{}欧元", "EUR"), ("{}日元", "JPY")),
}
SCALES = {
    "en": {" million": 10**6, " billion": 10**9, " trillion": 10**12, "M": 10**6, "bn": 10**9},
    "zh": {"万": 10**4, "百万": 10**6, "亿": 10**8, "万亿": 10**12},
}
BOUND = {
    "en": "{a} agreed to acquire {b} for {amount}.",
    "zh": "{a}宣布以{amount}收购{b}。",
}
figures = st.one_of(st.integers(2, 999).map(Decimal), st.decimals("1.1", "99.9", places=1))


def plain(value: Decimal) -> str:
    return f"{value:f}".removesuffix(".0")


@settings(max_examples=80, deadline=None)
@given(st.data(), figures)
def test_an_amount_comes_out_of_a_fact_as_it_was_written(data: st.DataObject, figure: Decimal) -> None:
    lang = data.draw(st.sampled_from(LANGUAGES))
    hedge = data.draw(st.sampled_from(sorted(HEDGES[lang])))
    form, unit = data.draw(st.sampled_from(MONEY[lang]))
    scale = data.draw(st.sampled_from(sorted(SCALES[lang])))
    amount = hedge + form.format(plain(figure) + scale)
    a, b = POOLS[lang][:2]
    (fact,) = [f for f in extract(BOUND[lang].format(a=a, b=b, amount=amount), lang=lang) if f.kind == "acquisition"]
    value = figure * SCALES[lang][scale]
    qualifier = HEDGES[lang][hedge]
    expected = (
        None if qualifier in ("nearly", "up_to") else value,
        None if qualifier in ("more_than", "at_least") else value,
    )
    assert fact.amount is not None, amount
    assert (fact.amount.min, fact.amount.max, fact.amount.unit, fact.amount.qualifier) == (*expected, unit, qualifier)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(LANGUAGES), st.integers(2, 90), st.integers(1, 9))
def test_a_range_has_both_its_ends(lang: str, low: int, width: int) -> None:
    amount = f"${low}-{low + width} billion" if lang == "en" else f"{low}-{low + width}亿元"
    a, b = POOLS[lang][:2]
    (fact,) = [f for f in extract(BOUND[lang].format(a=a, b=b, amount=amount), lang=lang) if f.kind == "acquisition"]
    unit = 10**9 if lang == "en" else 10**8
    assert fact.amount is not None
    assert (fact.amount.min, fact.amount.max) == (Decimal(low * unit), Decimal((low + width) * unit))


DENIED = {
    "en": [
        "{a} denied that it acquired {b} for $2 billion.",
        "{a} denied it had acquired {b}.",
        "{a} has denied buying {b} for $2 billion.",
        "{a} denies that it agreed to acquire {b}.",
        "{a} did not acquire {b}.",
        "{a} has not acquired {b}.",
        "{a} never acquired {b}.",
        "{a} said it has not bought {b}.",
        "{a} said it was not true that it acquired {b} for $2 billion.",
        "{a} denied reports that it invested $300 million in {b}.",
        "{a} has not invested in {b}.",
        "{a} has no plans to acquire {b}.",
        "{a} is not in talks to acquire {b}.",
        "{a} dismissed reports that it raised $30 million from {b}.",
        "{a} denied that it raised $30 million in a round led by {b}.",
        "{a} denied that it had signed a partnership with {b}.",
        "Reports that {a} acquired {b} are untrue, {a} said.",
        "{a} refuted a report that it bought {b} for $2 billion.",
    ],
    "zh": [
        "{a}否认以20亿元收购{b}。",
        "{a}否认已收购{b}。",
        "{a}并未收购{b}。",
        "{a}没有收购{b}。",
        "{a}从未投资{b}。",
        "{a}否认向{b}投资3亿元。",
        "{a}否认完成3亿元B轮融资，由{b}领投的消息不实。",
        "{a}表示，收购{b}的消息不实。",
        "{a}辟谣称，并未与{b}达成合作。",
        "{a}否认与{b}达成战略合作。",
        "{a}称不会收购{b}。",
    ],
}


@pytest.mark.parametrize(("lang", "template"), [(lang, row) for lang in LANGUAGES for row in DENIED[lang]])
def test_what_is_denied_is_never_told_as_done(lang: str, template: str) -> None:
    for a, b in zip(POOLS[lang][:4], POOLS[lang][4:8], strict=True):
        text = template.format(a=a, b=b)
        done = [told(f) for f in extract(text, lang=lang, date=DATE) if f.status in ("completed", "announced")]
        assert not done, text


SEEDS = ("0", "1", "4711")
DIGEST = """
import hashlib, json, sys
from dealgraph.loaders.extract import analyse
rows = [analyse(text, date="2031-05-10") for text in json.load(sys.stdin)]
told = [[repr(fact) for fact in row.facts] + [repr(left) for left in row.unassigned_amounts] for row in rows]
print(hashlib.sha256(json.dumps(told).encode()).hexdigest(), sum(len(row.facts) for row in rows))
"""


def test_the_same_text_gives_the_same_facts_whatever_the_order_of_hashes() -> None:
    texts = [row.format(a=POOLS[lang][0], b=POOLS[lang][1]) for lang in LANGUAGES for row in DEALS[lang]]
    gold = (ROOT / "tools" / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    texts += [json.loads(line)["text"] for line in gold]
    digests = set()
    for seed in SEEDS:
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", DIGEST]
        done = subprocess.run(
            command, cwd=ROOT, env=environment, input=json.dumps(texts), capture_output=True, text=True, check=True
        )
        digests.add(done.stdout)
    assert len(digests) == 1
    assert int(digests.pop().split()[1]) > 30


# Pieces that make patterns look back and ahead, and characters of every sort; each is repeated to tens of kilobytes.
PIECES = [
    "1,", "1-2,", "$1 ", "$1 billion, ", "5% ", "Ab ", "Acme and ", "Acme's ", "Acme Corp. ", "said that ", "raised $5 million ", "(", "((",
    "\"", "- ", "...", " \n", "in 2030, ", "亿", "数十", "3亿元", "收购", "与", "、", "（", "阿尔法科技", "分别", "\u0301", "\u200b", "\ue001",
    "\U0001f600", "\u0661", "\uff11", "İ", "א", "ﷺ",
]  # fmt: skip
MOST = 9.0  # four times the text: linear is about 4, quadratic 16


def spent(text: str, lang: str) -> float:
    began = time.process_time()
    analyse(text, lang=lang, date=DATE)
    return time.process_time() - began


def growth(piece: str, lang: str) -> float:
    """How much more four times the text costs: the least of a few looks, because a machine may stumble."""
    short = piece * (2_000 // len(piece))
    ratio = float("inf")
    for _ in range(5):
        ratio = min(ratio, spent(short * 4, lang) / max(spent(short, lang), 0.001))
        if ratio < MOST:
            break
    return ratio


@pytest.mark.parametrize("lang", LANGUAGES)
def test_cost_grows_no_faster_than_the_text(lang: str) -> None:
    steep = {piece: round(ratio, 1) for piece in PIECES if (ratio := growth(piece, lang)) >= MOST}
    assert not steep


@settings(max_examples=10, deadline=None)
@given(st.text(min_size=1, max_size=12), st.sampled_from(LANGUAGES))
def test_cost_grows_no_faster_for_any_characters(piece: str, lang: str) -> None:
    assert growth(piece, lang) < MOST
