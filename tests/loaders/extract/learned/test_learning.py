"""How weights are learnt: the same from the same examples, and none that holds the wording of one text."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[4] / "tools"))

import choices
import logistic
from choices import Choice
from logistic import Example


def _examples() -> list[Example]:
    rows = [("bought", "deal"), ("rained", "none")] * 20
    return [Example((f"w={word}", f"only-in={at}"), label, f"passage {at}") for at, (word, label) in enumerate(rows)]


def test_what_the_examples_tell_is_learnt_and_always_the_same() -> None:
    learnt = logistic.fit(_examples())
    assert learnt.scores(["w=bought"])["deal"] > 0.8
    assert learnt.scores(["w=rained"])["none"] > 0.8
    assert logistic.fit(_examples()) == learnt


def test_what_stands_in_fewer_than_three_passages_gets_no_weight() -> None:
    assert set(logistic.fit(_examples()).weights) == {"w=bought", "w=rained"}


def test_examples_of_one_label_teach_nothing() -> None:
    assert logistic.fit([e for e in _examples() if e.label == "deal"]).labels == ()


def test_which_of_several_is_meant_is_learnt_from_how_they_compare() -> None:
    told = [Choice((("near", f"only-in={at}"), ("far",)), frozenset({0}), f"passage {at}") for at in range(20)]
    told += [Choice((("far",),), frozenset(), f"other {at}") for at in range(20)]
    learnt = choices.fit(told)
    near, far = learnt.choice([["near"], ["far"]])
    assert near > 0.8 > 0.2 > far
    assert learnt.choice([["far"]])[0] < 0.2
    assert set(learnt.weights) == {"near", "far"}
    assert choices.fit(told) == learnt


def test_what_is_held_against_a_label_never_speaks_for_it() -> None:
    weights = logistic.fit(_examples(), against=("deal", "w=bou"))
    assert weights.weights.get("w=bought", {}).get(weights.labels.index("deal"), 0.0) <= 0
    assert weights.scores(["w=rained"])["none"] > 0.8
