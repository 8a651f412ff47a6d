"""How weights are learnt: the same from the same examples, and none that holds the wording of one text."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[4] / "tools"))

import choices
import crf
import logistic
from choices import Choice
from crf import Labelled
from logistic import Example

from dealgraph.loaders.extract.learned import chains, linear
from dealgraph.loaders.extract.learned.chains import BEGIN, END, OUTSIDE


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


def _labelled(known: bool = True) -> list[Labelled]:
    """Two tokens of a name after a trigger; of every second sentence nobody says what it holds."""
    features = (("w=sold", "p=by"), ("w=A",), ("w=B",), ("w=today",))
    name = tuple(frozenset({label}) for label in (OUTSIDE, BEGIN, END, OUTSIDE))
    open_ = (frozenset(crf.ALL),) * 4
    return [
        Labelled((*features[:3], (*features[3], f"only-in={at}")), name if known and at % 2 else open_, f"passage {at}")
        for at in range(20)
    ]


def _best(model: linear.Model, *tokens: str) -> list[int]:
    return chains.best([tuple(model.sums((token,))) for token in tokens], chains.steps(model))


def test_names_are_learnt_from_what_is_known_of_each_token() -> None:
    learnt = crf.fit(_labelled())
    assert _best(learnt, "w=sold", "w=A", "w=B", "w=today") == [OUTSIDE, BEGIN, END, OUTSIDE]
    assert _best(learnt, "w=A", "w=B") == [BEGIN, END]
    assert crf.fit(_labelled()) == learnt


def test_a_token_that_may_be_anything_teaches_nothing() -> None:
    weights = crf.fit(_labelled(known=False)).weights
    assert not [f for f in weights if f.startswith("w=")]


def test_what_names_are_learnt_from_stands_in_three_passages() -> None:
    assert not [f for f in crf.fit(_labelled(), least=0.0).weights if f.startswith("only-in=")]
    assert crf.fit([]) == linear.Model()
