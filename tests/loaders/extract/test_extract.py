"""What holds for every passage: spans, determinism, roles that follow names, denials that stay denials, linear time."""

from __future__ import annotations

import re
import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dealgraph.loaders.extract import Fact, analyse, extract

NAMES = ["Acme Robotics", "Beta Labs", "Gamma Holdings", "Delta Power", "Omega Foods", "Sigma Networks"]
ZH_NAMES = ["阿尔法科技", "贝塔机器人", "伽马集团", "德尔塔能源", "欧米茄食品"]
PASSAGES = [
    "{a}, a maker of pumps, agreed to acquire {b} for $2 billion, the company said.",
    "{a} raised $30 million in a Series B round led by {b}, with participation from {c} and others.",
    "{a} will supply 300 MW of power to {b}.",
    "{a} reported revenue of $5.2 billion for the second quarter, up 13% from a year earlier.",
    "{a} and {b} announced a partnership.",
    "{a} plans to invest €3 billion in a plant in Ohio by 2030.",
]
ZH_PASSAGES = [
    "{a}宣布以20亿元收购{b}。",
    "{a}完成3亿元B轮融资，由{b}领投，{c}跟投。",
    "{a}与{b}达成战略合作。",
    "{a}上半年营收52亿元，同比增长13%。",
    "{a}计划投资50亿元建设新工厂。",
]


def key(fact: Fact) -> tuple[object, ...]:
    amount = fact.amount and (fact.amount.min, fact.amount.max, fact.amount.unit)
    return fact.kind, fact.subject, fact.object, tuple(sorted(fact.others)), fact.metric, amount


@pytest.mark.parametrize(("templates", "pool", "lang"), [(PASSAGES, NAMES, "en"), (ZH_PASSAGES, ZH_NAMES, "zh")])
def test_swapping_a_name_swaps_only_that_role(templates: list[str], pool: list[str], lang: str) -> None:
    for template in templates:
        base = template.format(a=pool[0], b=pool[1], c=pool[2])
        first = {key(f) for f in extract(base, lang=lang, date="2031-05-10")}
        assert first, template
        for other in pool[3:]:
            text = template.format(a=other, b=pool[1], c=pool[2])
            second = {key(f) for f in extract(text, lang=lang, date="2031-05-10")}
            renamed = {tuple(other if v == pool[0] else v for v in k) for k in first}
            assert second == renamed, text


@given(st.permutations([("Acme", 3), ("Beta", 5), ("Gamma", 7)]))
def test_permuting_a_respectively_list_permutes_the_facts(pairs: list[tuple[str, int]]) -> None:
    names, sums = [n for n, _ in pairs], [s for _, s in pairs]
    text = (
        f"{names[0]}, {names[1]} and {names[2]} reported revenue of ${sums[0]} billion, ${sums[1]} billion "
        f"and ${sums[2]} billion, respectively."
    )
    found = {(f.subject, f.amount.min) for f in extract(text, lang="en") if f.amount is not None}
    assert found == {(n, Decimal(s) * 10**9) for n, s in pairs}


def test_unequal_counts_under_respectively_pair_nothing() -> None:
    text = "Acme, Beta and Gamma reported revenue of $3 billion and $5 billion, respectively."
    assert not [f for f in extract(text, lang="en") if f.rule == "respectively"]


def test_zh_respectively() -> None:
    text = "阿尔法科技、贝塔机器人分别实现营收3亿元和5亿元。"
    found = {(f.subject, f.amount.min) for f in extract(text, lang="zh") if f.amount is not None}
    assert found == {("阿尔法科技", Decimal(3) * 10**8), ("贝塔机器人", Decimal(5) * 10**8)}


DENIALS = [
    ("en", "{a} denied that it acquired {b} for $2 billion."),
    ("en", "{a} has not agreed to acquire {b}."),
    ("en", "{a} denied reports that it raised $30 million."),
    ("en", "{a} is not in talks to buy {b}."),
    ("zh", "{a}否认收购{b}。"),
    ("zh", "{a}否认完成3亿元B轮融资。"),
]


@pytest.mark.parametrize(("lang", "template"), DENIALS)
def test_a_denial_never_leaves_a_completed_fact(lang: str, template: str) -> None:
    pool = NAMES if lang == "en" else ZH_NAMES
    for a in pool[:3]:
        for fact in extract(template.format(a=a, b=pool[4]), lang=lang):
            assert fact.status not in ("completed", "announced"), fact


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Acme Corp acquired Beta Labs for $2 billion.", "completed"),
        ("Acme Corp agreed to acquire Beta Labs for $2 billion.", "announced"),
        ("Acme Corp plans to acquire Beta Labs.", "planned"),
        ("Acme Corp may acquire Beta Labs for $2 billion.", "possible"),
        ("Acme Corp terminated its agreement to acquire Beta Labs.", "cancelled"),
        ("Acme Corp is said to acquire Beta Labs, according to people familiar with the matter.", "rumoured"),
        ("阿尔法科技收购了贝塔机器人。", "completed"),
        ("阿尔法科技拟收购贝塔机器人。", "planned"),
        ("阿尔法科技宣布收购贝塔机器人。", "announced"),
        ("阿尔法科技终止收购贝塔机器人。", "cancelled"),
        ("知情人士称，阿尔法科技将收购贝塔机器人。", "rumoured"),
    ],
)
def test_status_ladder(text: str, status: str) -> None:
    assert [f.status for f in extract(text) if f.kind == "acquisition"] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Three tech giants spent a combined $80 billion on capital expenditures in the second quarter.",
        "Shares of Acme rose 3% to $140 on Tuesday.",
        "Our new processor is 40% faster and uses 30% less power, with prices starting at $999.",
        "If you invest $10,000 in index funds, you could earn 7% a year.",
        "A modern fab costs at least $10 billion.",
        "Card holders get up to 3 percent back on every purchase.",
        "两市成交额突破2万亿元，沪指涨0.37%。",
        "建设一座芯片工厂至少需要100亿美元。",
        "三大科技巨头今年投入合计3000亿元。",
        "新手机起售价3999元，性能提升40%。",
    ],
)
def test_passages_without_a_fact(text: str) -> None:
    assert extract(text, date="2031-05-10") == []


def test_full_name_among_others_and_apposition() -> None:
    text = (
        "Acme Robotics Inc. (“Acme”), a provider of arms, raised $40 million from Beta Labs and Gamma Holdings, "
        "among others. Acme has 200 employees."
    )
    facts = extract(text, lang="en")
    assert {f.subject for f in facts} == {"Acme Robotics Inc."}
    assert facts[0].others == ("Beta Labs", "Gamma Holdings")
    assert {f.kind for f in facts} == {"funding_round", "observation"}


def test_names_from_outside_are_found_without_a_capital() -> None:
    assert extract("Yesterday acmeworks raised $4 million.", lang="en", names=["acmeworks"])[0].subject == "acmeworks"
    assert extract("长风里完成3亿元融资。", lang="zh", names=["长风里"])[0].subject == "长风里"


def test_amounts_without_a_role_are_reported() -> None:
    left = analyse("The committee met for $5 billion reasons.", lang="en").unassigned_amounts
    assert [a.text for a in left] == ["$5 billion"]


def test_half_width_punctuation_in_chinese() -> None:
    full = extract("阿尔法科技宣布完成3亿元B轮融资，由伽马集团领投。", lang="zh")
    half = extract("阿尔法科技宣布完成3亿元B轮融资,由伽马集团领投.", lang="zh")
    assert [key(f) for f in full] == [key(f) for f in half]


def test_json_row_has_the_fields_of_a_fact_and_plain_numbers() -> None:
    row = extract("Acme raised $4.5 million.", lang="en")[0].to_json()
    assert " ".join(row) == "kind subject object others metric amount period status attribution evidence"
    assert row["amount"] == {"min": 4500000, "max": 4500000, "unit": "USD", "qualifier": "exact"}


PIECES = (
    "Acme Beta Corp raised acquired for $5 billion million in 2030 by , . ; ( ) % said led respectively — “ ” "
    "收购 阿尔法科技 3亿元 与 和 宣布 ， 。 \ue000"
)
WORDS = st.sampled_from([*re.findall(r"\S+", PIECES), "\n"])


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=300), *(st.lists(WORDS, max_size=60).map(glue.join) for glue in ("", " "))))
def test_any_text_yields_facts_whose_words_are_in_it_and_always_the_same(text: str) -> None:
    for lang in ("en", "zh", None):
        first = analyse(text, lang=lang, date="2031-05-10")
        for fact in first.facts:
            assert text[fact.start : fact.end] == fact.evidence
            assert Decimal(0) < fact.confidence <= 1
        assert analyse(text, lang=lang, date="2031-05-10") == first


HOSTILE = [
    "1,", "1", "1,111", "$", "one ", "A ", "Ab, ", "(", "数", "亿", "一", "1-", "of the ", "Acme said ", "万亿", ".1",
     "，", "收购", "\ue000", "A.", "\u0301", "and Acme ",
]  # fmt: skip


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_tens_of_kilobytes_of_anything_end_soon(lang: str) -> None:
    slow = {}
    for piece in HOSTILE:
        numbers = set(piece) <= set("1,.")
        text = piece * ((100_000 if numbers else 40_000) // len(piece))
        start = time.process_time()
        analyse(text, lang=lang, date="2031-05-10")
        spent = time.process_time() - start
        if spent > (2 if numbers else 4):
            slow[piece] = spent
    assert not slow


@pytest.mark.parametrize(("lang", "text"), [("en", PASSAGES[1]), ("zh", ZH_PASSAGES[1])])
def test_cost_grows_with_length_not_faster(lang: str, text: str) -> None:
    pool = NAMES if lang == "en" else ZH_NAMES
    unit = text.format(a=pool[0], b=pool[1], c=pool[2]) + " "

    def spent(times: int) -> float:
        start = time.process_time()
        analyse(unit * times, lang=lang)
        return time.process_time() - start

    spent(5)
    assert spent(200) < 8 * max(spent(50), 0.02)


def test_a_joint_statement_is_credited_to_the_party_named_first() -> None:
    chinese = extract("阿尔法科技与贝塔机器人联合宣布，将共同打造新平台。", lang="zh")
    assert [f.attribution for f in chinese] == ["阿尔法科技"]
    assert [f.attribution for f in extract("Acme and Beta Labs announced a partnership.", lang="en")] == ["Acme"]


def test_the_term_of_a_contract_may_follow_in_the_next_sentence() -> None:
    text = (
        "Acme Corp won a $15 million contract from a carmaker. Under the terms of the agreement, Acme will deliver "
        "parts over the 12-month period which began October 1, 2030."
    )
    (fact,) = extract(text, lang="en", date="2030-10-20")
    assert fact.period is not None
    assert (fact.period.start, fact.period.end) == ("2030-10-01", "2031-09-30")


def test_a_site_shares_the_fate_of_its_project() -> None:
    text = "Acme Corp plans to invest $2 billion in a new plant. The site, located near Dresden, will open in 2031."
    assert {f.status for f in extract(text, lang="en", date="2030-10-20")} == {"planned"}


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        (
            "Beta Robotics signed an agreement with Acme Energy, under which Acme Energy will provide 300 MW of power.",
            ("Acme Energy", "Beta Robotics"),
        ),
        ("Beta Labs signed two power deals with Acme Energy to buy wind power.", ("Acme Energy", "Beta Labs")),
        ("阿尔法科技与贝塔汽车签订长期供货协议，贝塔汽车将向阿尔法科技供应电池。", ("贝塔汽车", "阿尔法科技")),
    ],
)
def test_the_clause_of_giving_tells_who_supplies(text: str, ends: tuple[str, str]) -> None:
    told = [(f.subject, f.object) for f in extract(text) if f.kind == "supply_contract"]
    assert told == [ends]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Demand for lithium is expected to reach 4 million tonnes by 2035.", "demand for lithium"),
        ("Copper demand could rise to 30 million tonnes by 2035.", "Copper demand"),
        ("Shipments of drones are expected to reach 3 million units in 2033.", "Shipments of drones"),
    ],
)
def test_a_market_without_a_capital_is_a_subject(text: str, subject: str) -> None:
    assert [f.subject for f in extract(text, date="2031-05-10") if f.kind == "forecast"] == [subject]


def test_what_was_expected_is_no_figure_of_the_past() -> None:
    text = "Acme Corp raised its revenue forecast to $60 billion from $50 billion."
    assert [str(f.amount.text) for f in extract(text) if f.amount is not None] == ["$60 billion"]
    assert [a.text for a in analyse(text).unassigned_amounts] == ["$50 billion"]


def test_a_dateline_is_no_part_of_a_name() -> None:
    facts = extract("HONG KONG Acme Foods agreed to acquire Beta Robotics for $2 billion.")
    assert [(f.subject, f.object) for f in facts] == [("Acme Foods", "Beta Robotics")]
