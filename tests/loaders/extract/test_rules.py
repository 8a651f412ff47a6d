"""Every rule row proves itself on its own examples: what it states, and what it must leave alone."""

from __future__ import annotations

import pytest

from dealgraph.loaders.extract import Fact, extract
from dealgraph.loaders.extract.en.rules import RULES as ENGLISH
from dealgraph.loaders.extract.rules import Rule
from dealgraph.loaders.extract.view import compiled
from dealgraph.loaders.extract.zh.rules import RULES as CHINESE

RULES = [(rule, "en") for rule in ENGLISH] + [(rule, "zh") for rule in CHINESE]
POSITIVE = [(r, lang, example) for r, lang in RULES for example in r.yes]
NEGATIVE = [(r, lang, example) for r, lang in RULES for example in r.no]


def shown(fact: Fact) -> str:
    amount = "-"
    if fact.amount is not None:
        bound = fact.amount.min if fact.amount.min is not None else fact.amount.max
        amount = f"{bound:f}".rstrip("0").rstrip(".") if bound is not None and "." in f"{bound:f}" else f"{bound:f}"
        amount += " " + fact.amount.unit
    return f"{fact.subject} | {fact.object or '-'} | {amount}"


@pytest.mark.parametrize(("rule", "lang", "example"), POSITIVE, ids=lambda v: v.name if isinstance(v, Rule) else "")
def test_row_states_its_positive_example(rule: Rule, lang: str, example: str) -> None:
    text, expected = example.split(" => ")
    facts = [f for f in extract(text, lang=lang, date="2031-05-10") if f.kind == rule.kind]
    assert expected in [shown(f) for f in facts]


@pytest.mark.parametrize(("rule", "lang", "example"), NEGATIVE, ids=lambda v: v.name if isinstance(v, Rule) else "")
def test_row_leaves_its_negative_example_alone(rule: Rule, lang: str, example: str) -> None:
    assert [f for f in extract(example, lang=lang) if f.kind == rule.kind] == []


def test_names_of_rows_are_unique_and_patterns_compile() -> None:
    names = [rule.name for rule, _ in RULES]
    assert len(names) == len(set(names))
    for rule, _ in RULES:
        assert compiled(rule.pattern) is not None
