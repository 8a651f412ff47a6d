"""How sure a fact is: weights say it, a sign of doubt only lowers it, and no weight knows a name."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

import pytest

from dealgraph.loaders.extract import Fact, extract
from dealgraph.loaders.extract.learned import encoder, linear
from dealgraph.loaders.extract.learned.confidence import DOUBTED, RIGHT, WRONG

UPPER = Decimal("0.8")
LANGUAGES = ["en", "zh"]
PLAIN = {
    "en": "Acme Corp agreed to acquire Beta Robotics for $2 billion.",
    "zh": "阿尔法科技宣布完成5亿元融资。",
}
SIGNED = {"en": "Harbour Street reported revenue of $40 million for 2030.", "zh": "贝塔上半年营收达52亿元。"}


class Sure:
    """Weights that are as sure of everything."""

    def __init__(self, right: float) -> None:
        self.right = right
        self.asked: list[str] = []

    def scores(self, features: Iterable[str], of: object = None) -> dict[str, float]:
        self.asked += features
        return {RIGHT: self.right, WRONG: 1 - self.right}

    def why(self, features: Iterable[str], label: str, most: int = 3) -> tuple[tuple[str, float], ...]:
        return ()


def read(text: str, lang: str, weights: linear.Scorer) -> list[Fact]:
    with linear.instead({f"confidence-{lang}": weights}), encoder.instead({lang: None}):
        found = extract(text, lang=lang, date="2031-08-10")
    assert found
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_sign_of_doubt_never_raises_a_confidence(lang: str) -> None:
    weights = linear.model(f"confidence-{lang}")
    assert isinstance(weights, linear.Model)
    right, wrong = weights.labels.index(RIGHT), weights.labels.index(WRONG)
    signs = {f: w for f, w in weights.weights.items() if f.startswith("sign:")}
    assert signs
    assert [f for f, w in signs.items() if w.get(right, 0) > 0 or w.get(wrong, 0) < 0] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_sign_of_doubt_keeps_a_fact_out_of_the_upper_tier_however_sure_the_weights_are(lang: str) -> None:
    assert {f.confidence for f in read(SIGNED[lang], lang, Sure(0.999))} == {DOUBTED}
    assert all(f.confidence > Decimal("0.9") for f in read(PLAIN[lang], lang, Sure(0.999)))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_chance_is_shown_with_a_margin_off_and_an_even_one_as_it_is(lang: str) -> None:
    assert all(f.confidence < UPPER for f in read(PLAIN[lang], lang, Sure(0.8)))
    assert all(f.confidence == Decimal("0.5") for f in read(PLAIN[lang], lang, Sure(0.51)))
    assert all(f.confidence == Decimal("0.3") for f in read(PLAIN[lang], lang, Sure(0.3001)))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_weights_the_confidence_of_the_row_stands(lang: str) -> None:
    assert {f.confidence for f in read(PLAIN[lang], lang, linear.Model())} == {Decimal("0.85")}


def test_a_rumour_bears_a_sign_and_a_danger_that_may_come_true_does_not() -> None:
    rumour, danger = Sure(0.9), Sure(0.9)
    read("据知情人士透露，阿尔法科技以20亿元收购贝塔机器人。", "zh", rumour)
    read("由于AI数据中心，到2031年美国可能面临20%的电力短缺。", "zh", danger)
    assert "sign:hedged" in rumour.asked
    assert "sign:hedged" not in danger.asked


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_feature_holds_a_name_or_a_number(lang: str) -> None:
    weights = Sure(0.9)
    read({**PLAIN, "zh": "阿尔法科技以20亿元收购贝塔机器人。"}[lang], lang, weights)
    for part in ("Acme", "Beta", "2 billion", "阿尔", "法科", "贝塔", "塔机", "20亿"):
        assert not any(part in feature for feature in weights.asked), part
