"""The linear model: probabilities, reasons, weights there and back, and a layer that is switched off."""

from __future__ import annotations

import pytest

from dealgraph.loaders.extract.learned import linear

MODEL = linear.Model(("deal", "none"), (0.0, 0.5), {"w=buy": {0: 2.0, 1: -1.0}, "w=weather": {1: 1.5}})


def test_scores_are_probabilities_and_a_feature_counts_once() -> None:
    scores = MODEL.scores(["w=buy", "w=buy", "w=unheard"])
    assert scores == MODEL.scores(["w=buy"])
    assert sum(scores.values()) == pytest.approx(1)
    assert scores["deal"] == pytest.approx(0.924, abs=0.001)


def test_the_reasons_of_a_score_come_loudest_first_and_leave_out_the_silent() -> None:
    assert MODEL.why(["w=weather", "w=buy", "w=unheard"], "none") == (("w=weather", 1.5), ("w=buy", -1.0))
    assert MODEL.why(["w=weather", "w=buy"], "none", 1) == (("w=weather", 1.5),)
    assert MODEL.why(["w=buy"], "no such label") == ()


def test_weights_are_the_same_when_read_again() -> None:
    assert linear.from_json(MODEL.to_json()) == MODEL


def test_a_model_that_is_not_there_says_nothing() -> None:
    assert linear.model("no-such-weights").scores(["w=buy"]) == {}


def test_other_weights_hold_for_a_while_only() -> None:
    with linear.instead({"no-such-weights": MODEL}):
        assert linear.model("no-such-weights") is MODEL
    assert linear.model("no-such-weights").scores(["w=buy"]) == {}
