"""How weights are learnt: the same from the same examples, and none that holds the wording of one text."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[4] / "tools"))

import encoder_examples
import learn_judgement
import logistic
from logistic import Example

from dealgraph.loaders.extract.learned.heads import ALONE, BEGINS, GOES_ON, KINDS, OUTSIDE, RELATIONS
from dealgraph.loaders.extract.learned.wordpiece import MARKS, Vocabulary


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


def test_what_is_held_against_a_label_never_speaks_for_it() -> None:
    weights = logistic.fit(_examples(), against=("deal", "w=bou"))
    assert weights.weights.get("w=bought", {}).get(weights.labels.index("deal"), 0.0) <= 0
    assert weights.scores(["w=rained"])["none"] > 0.8


LETTERS = [f"{mark}{c}" for mark in ("", "##") for c in "abcdefghijklmnopqrstuvwxyz0123456789"]
SPELT = Vocabulary({piece: at for at, piece in enumerate([*MARKS, *LETTERS, *"$.,"])})
TEXT = "Acme Corp agreed to acquire Beta Robotics for $2 billion. Acme Corp was founded in 2020."


def _row(*facts: dict[str, object]) -> dict[str, object]:
    plain = {"object": None, "others": [], "metric": None, "amount": None, "attribution": None, "evidence": TEXT}
    return {"id": "a", "lang": "en", "date": "2031-05-10", "text": TEXT, "facts": [{**plain, **f} for f in facts]}


def test_a_passage_teaches_each_head_what_its_facts_say() -> None:
    price = {"min": 2e9, "max": 2e9, "unit": "USD", "qualifier": "exact"}
    bought = {
        "kind": "acquisition",
        "subject": "Acme Corp",
        "object": "Beta Robotics",
        "amount": price,
        "evidence": TEXT[:57],
    }
    e = encoder_examples.example(
        _row(bought, {"kind": "founding", "subject": "Acme Corp", "evidence": TEXT[58:]}), SPELT
    )
    assert e.called == ["Acme Corp", "Beta Robotics", "Acme Corp"]
    assert [KINDS[k] for k in e.kinds] == ["acquisition"]
    assert (e.owners, e.objects) == ([[0, 2]], [[1]])
    # The two mentions of the evidence are meant; of the third and Beta nothing is known.
    assert e.relations == {(0, 1): RELATIONS.index("acquisition"), (2, 1): encoder_examples.UNKNOWN}
    assert e.alone == {0: encoder_examples.UNKNOWN, 2: ALONE.index("founding")}
    first, last = e.names[0]
    assert e.labels[first:last] == [BEGINS, *[GOES_ON] * (last - first - 1)]
    assert e.labels[last] == OUTSIDE


def test_of_a_name_that_nothing_is_said_of_nobody_knows_whether_it_is_one() -> None:
    e = encoder_examples.example(_row(), SPELT)
    assert {e.labels[i] for i in range(*e.names[0])} == {encoder_examples.UNKNOWN}
    assert [KINDS[k] for k in e.kinds] == ["none"]
    assert e.owners == [None]


def test_a_name_is_hidden_wherever_it_stands_and_the_ends_never() -> None:
    e = encoder_examples.example(_row(), SPELT)

    class Always:
        def random(self) -> float:
            return 0.0

    hidden = list(encoder_examples.masked(e.ids, e, Always(), -7, 1.0, 0.0))
    assert {i for i, piece in enumerate(hidden) if piece == -7} == {i for span in e.names for i in range(*span)}
    everything = list(encoder_examples.masked(e.ids, e, Always(), -7, 0.0, 1.0))
    assert (everything[0], everything[-1]) == (e.ids[0], e.ids[-1])
    assert set(everything[1:-1]) == {-7}


def test_what_speaks_for_a_fact_is_learnt_with_its_sign() -> None:
    told = [("figure", [1.0, sign * 2.0, 0.1], sign > 0, f"passage {at}") for at in range(20) for sign in (1, -1)]
    constant, chance, own = learn_judgement.fit(told)
    assert chance > 0.5
    assert abs(constant) < 0.1
    assert abs(own) < 0.1
