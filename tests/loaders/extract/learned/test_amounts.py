"""The learned layer for amounts: what it asks, what it tells, and that it tells nothing it was not taught."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import ClassVar

import pytest

from dealgraph.loaders.extract import analyse
from dealgraph.loaders.extract.learned import linear
from dealgraph.loaders.extract.learned.cases import Case
from dealgraph.loaders.extract.model import Fact

# "shuffled" is no measure that the rows know.
TEXT = "Norvik Ports AG runs two terminals. Norvik Ports AG shuffled 282,387 tonnes in 2031."


@dataclass
class Taught:
    """Says of every amount what it was taught, of every party that the one of this name is meant."""

    says: dict[str, float] = field(default_factory=dict)
    chance: float = 0.9
    heard: list[tuple[str, ...]] = field(default_factory=list)
    curious: ClassVar[bool] = False

    def scores(self, features: Iterable[str], of: object = None) -> dict[str, float]:
        self.heard.append(tuple(features))
        return self.says

    def choice(self, options: Sequence[Iterable[str]], of: object = None) -> list[float]:
        return [self.chance if at == 0 else 0.0 for at, _ in enumerate(options)]

    def sums(self, features: Iterable[str]) -> list[float]:
        return []

    def why(self, features: Iterable[str], label: str, most: int = 3) -> tuple[tuple[str, float], ...]:
        return ()


def _told(
    text: str, kinds: Taught, parties: Taught | None = None, lang: str = "en", sure: Taught | None = None
) -> list[Fact]:
    models: dict[str, linear.Scorer] = {f"amounts-{lang}": kinds, f"metrics-{lang}": linear.Model()}
    models |= dict.fromkeys((f"owners-{lang}", f"objects-{lang}"), parties or Taught())
    with linear.instead(models | {f"confidence-{lang}": sure or Taught({"right": 1.0, "wrong": 0.0})}):
        return [f for f in analyse(text, lang=lang, date="2032-01-10").facts if f.rule == "learned-amount"]


def test_an_amount_without_a_row_is_told_with_its_owner_words_and_time() -> None:
    (fact,) = _told(TEXT, Taught({"observation|": 0.9, "none": 0.1}))
    assert (fact.kind, fact.subject, fact.object) == ("observation", "Norvik Ports AG", None)
    assert fact.amount is not None
    assert fact.amount.min == Decimal(282387)
    assert TEXT[fact.start : fact.end] == fact.evidence
    assert "282,387" in fact.evidence
    assert fact.period is not None
    assert (fact.period.start, fact.status) == ("2031", "completed")


def test_what_is_proposed_stays_below_the_tier_of_the_graph() -> None:
    (fact,) = _told(TEXT, Taught({"observation|": 1.0, "none": 0.0}), Taught(chance=1.0))
    assert fact.confidence < Decimal("0.8")


@pytest.mark.parametrize(
    ("kinds", "parties"),
    [
        ({"observation|": 0.1, "none": 0.9}, 0.9),  # most likely nothing
        ({"observation|": 0.9, "none": 0.1}, 0.3),  # most likely nobody's
        ({"observation|": 0.6, "none": 0.4}, 0.6),  # each likely, both together not
        ({"acquisition|": 0.9, "none": 0.1}, 0.9),  # no price is told in tonnes
        ({}, 0.9),  # weights that are not there
    ],
)
def test_nothing_is_told_of_what_is_not_likely_enough(kinds: dict[str, float], parties: float) -> None:
    assert _told(TEXT, Taught(kinds), Taught(chance=parties)) == []


def test_a_passage_of_which_no_row_reads_anything_must_be_surer() -> None:
    text = "Norvik Ports AG shuffled 282,387 tonnes in 2031."
    assert _told(text, Taught({"observation|": 0.58, "none": 0.42}), Taught(chance=1.0)) == []
    assert len(_told(TEXT, Taught({"observation|": 0.58, "none": 0.42}), Taught(chance=1.0))) == 1
    assert len(_told(text, Taught({"observation|": 0.95, "none": 0.05}), Taught(chance=1.0))) == 1


def test_a_likelier_reading_is_surer_and_never_sure() -> None:
    (fact,) = _told(TEXT, Taught({"observation|": 0.7, "none": 0.3}), Taught(chance=0.9))
    assert fact.confidence == Decimal("0.63")  # both together, rounded down
    (fact,) = _told(TEXT, Taught({"observation|": 0.99, "none": 0.01}), Taught(chance=1.0))
    assert fact.confidence == Decimal("0.79")


def test_what_a_row_has_read_is_judged_and_not_told_again() -> None:
    sure = Taught({"right": 1.0, "wrong": 0.0})
    kinds = Taught({"observation|": 0.7, "none": 0.3})
    assert _told("Norvik Ports AG reported revenue of $5 billion.", kinds, Taught(chance=0.5), sure=sure) == []
    assert len(kinds.heard) == 1
    assert {"likely=4", "owner-likely=2", "both-likely=2"} <= set(sure.heard[0])


def test_an_amount_is_judged_as_if_no_row_had_known_it() -> None:
    def heard(text: str) -> set[str]:
        kinds = Taught()
        _told(text, kinds)
        return set(kinds.heard[0])

    read = heard("Norvik Ports AG reported revenue of $5 billion.")
    assert not [f for f in read if f.startswith("told=")]
    assert "read=0" in read
    assert "again=False" in read


def test_prices_and_the_same_sum_in_another_currency_are_not_asked_about() -> None:
    kinds = Taught()
    _told("Norvik Ports AG shuffled $7.99. Its quay swallowed 2 trillion won (about $1.4 billion).", kinds)
    assert len(kinds.heard) == 1


def test_no_feature_holds_a_name_or_a_number() -> None:
    kinds = Taught()
    _told("Norvik Ports AG of Zanzibar shuffled 282,387 tonnes for Halcyon Freight Ltd in 2031.", kinds)
    (features,) = kinds.heard
    assert any("shuffl" in f for f in features)
    assert not [
        f for f in features if any(word in f.lower() for word in ("norvik", "zanzibar", "halcyon", "282", "2031"))
    ]


def test_a_chinese_amount_is_asked_about_by_the_characters_beside_it() -> None:
    kinds = Taught()
    _told("甲方港务集团在2031年吞吐了28万箱货物。", kinds, lang="zh")
    (features,) = kinds.heard
    assert any(f.endswith("吐了") for f in features)


def test_an_order_to_a_machine_and_a_question_tell_nothing() -> None:
    taught = Taught({"observation|": 0.99, "none": 0.01})
    assert _told(f"{TEXT[:35]} Did Norvik Ports AG shuffle 282,387 tonnes in 2031?", taught, Taught(chance=1.0)) == []


def test_the_same_text_always_gives_the_same_facts() -> None:
    first, second = analyse(TEXT, lang="en", date="2032-01-10"), analyse(TEXT, lang="en", date="2032-01-10")
    assert first == second


def test_a_table_of_figures_is_not_read_to_its_end() -> None:
    kinds = Taught()
    _told("Norvik Ports AG shuffled " + ", ".join(f"{n} tonnes" for n in range(11, 111)) + ".", kinds)
    assert 0 < len(kinds.heard) <= 24


def test_only_so_many_names_are_weighed_however_many_stand_around() -> None:
    noted: list[int] = []

    class Counting(Taught):
        def choice(self, options: Sequence[Iterable[str]], of: object = None) -> list[float]:
            noted.append(len(options))
            return [0.0] * len(options)

    names = ", ".join(f"Norvik{chr(97 + n)} Ports AG" for n in range(26))
    _told(
        f"Norvik Ports AG runs docks. {names} shuffled 282,387 tonnes.",
        Taught({"observation|": 1.0, "none": 0.0}),
        Counting(),
    )
    assert noted
    assert max(noted) <= 18


def test_a_case_knows_whether_a_row_used_its_amount() -> None:
    noted: list[Case] = []

    class Curious(Taught):
        curious: ClassVar[bool] = True

        def scores(self, features: Iterable[str], of: object = None) -> dict[str, float]:
            assert isinstance(of, Case)
            noted.append(of)
            return {}

    _told("Norvik Ports AG reported revenue of $5 billion and shuffled 282,387 tonnes.", Curious())
    assert [case.settled for case in noted] == [True, False]


def test_what_a_cue_says_to_leave_alone_is_not_asked_about() -> None:
    kinds = Taught()
    _told("The average deal of Norvik Ports AG in 2031 was an average of $12 million.", kinds)
    assert kinds.heard == []


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_weights_that_are_shipped_read_and_hold_no_name(lang: str) -> None:
    for task in ("amounts", "metrics", "owners", "objects"):
        weights = linear.model(f"{task}-{lang}")
        assert isinstance(weights, linear.Model)
        assert weights.labels
        told = [word for feature in weights.weights for word in feature.split("=")[-1].split()]
        assert not [word for word in told if word in {"nvidia", "microsoft", "tesla", "阿里巴巴", "腾讯", "英伟达"}]
