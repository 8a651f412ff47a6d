"""What the encoder proposes, and what its chance does to what a row read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

import pytest

from dealgraph.loaders.extract import Fact, analyse
from dealgraph.loaders.extract.drafts import Draft
from dealgraph.loaders.extract.learned import judgement, linear, reading
from dealgraph.loaders.extract.learned.judgement import Judgement, shown
from dealgraph.loaders.extract.learned.reading import Figure, Link, Reading
from dealgraph.loaders.extract.model import Amount, Name
from dealgraph.loaders.extract.view import build

# "shuffled" is no measure that the rows know, and "sits well with" tells them nothing.
TEXT = "Norvik Ports AG shuffled 282,387 tonnes in 2031. Halcyon Freight Ltd sits well with Norvik Ports AG."
READ = "Norvik Ports AG reported revenue of $5 billion. Halcyon Freight Ltd is a carrier."
PORTS, FREIGHT = "Norvik Ports AG", "Halcyon Freight Ltd"


def _told(
    monkeypatch: pytest.MonkeyPatch,
    text: str,
    kinds: Mapping[str, float] | None = None,
    owners: Mapping[str | None, float] | None = None,
    relations: Mapping[tuple[str, str, str], float] | None = None,
    alone: Mapping[tuple[str, str], float] | None = None,
    judge: Judgement | None = None,
) -> list[Fact]:
    """The facts of a text of whose every amount the encoder says this, and of whose names that."""

    def read(_: object, names: Sequence[Name], amounts: Sequence[Amount], canon: Mapping[str, str]) -> Reading:
        marks = {canon.get(n.text, n.text): n for n in names}
        out = Reading(together=[frozenset(marks)])
        for amount in amounts:
            out.figures[amount.start] = Figure(
                kinds or {"none": 1.0, "observation": 0.0},
                {"other": 1.0},
                owners or {PORTS: 1.0, None: 0.0},
                {None: 1.0},
            )
        out.relations = {key: Link(p, (marks[key[0]], marks[key[1]])) for key, p in (relations or {}).items()}
        out.alone = {key: Link(p, (marks[key[0]],)) for key, p in (alone or {}).items()}
        return out

    monkeypatch.setattr(reading, "read", read)
    with judgement.instead({"en": judge or Judgement()}), linear.instead({"confidence-en": linear.Model()}):
        return list(analyse(text, lang="en", date="2032-01-10").facts)


def test_an_amount_without_a_row_is_told_with_its_owner_words_and_time(monkeypatch: pytest.MonkeyPatch) -> None:
    (fact,) = _told(monkeypatch, TEXT, {"observation": 0.9, "none": 0.1})
    assert (fact.kind, fact.subject, fact.object, fact.rule) == ("observation", PORTS, None, "encoded-amount")
    assert fact.amount is not None
    assert fact.amount.min == Decimal(282387)
    assert TEXT[fact.start : fact.end] == fact.evidence
    assert "282,387" in fact.evidence
    assert fact.period is not None
    assert (fact.period.start, fact.status) == ("2031", "completed")


def test_a_relation_that_nobody_told_is_told_where_its_names_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    (fact,) = _told(monkeypatch, TEXT, relations={(FREIGHT, PORTS, "partnership"): 0.7})
    assert (fact.kind, fact.subject, fact.object, fact.confidence) == ("partnership", FREIGHT, PORTS, Decimal("0.69"))
    assert fact.evidence.startswith(FREIGHT)
    assert fact.evidence.endswith(PORTS)


def test_what_is_told_of_a_name_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    (fact,) = _told(monkeypatch, TEXT, alone={(FREIGHT, "founding"): 0.9})
    assert (fact.kind, fact.subject, fact.object) == ("founding", FREIGHT, None)


def test_of_two_names_only_the_likeliest_relation_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    links = {(FREIGHT, PORTS, "partnership"): 0.6, (PORTS, FREIGHT, "acquisition"): 0.7}
    assert [f.kind for f in _told(monkeypatch, TEXT, relations=links)] == ["acquisition"]


def test_a_place_is_where_something_is_and_nothing_else_is(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Norvik Ports AG sits well in Germany. Halcyon Freight Ltd sits well, too."
    assert _told(monkeypatch, text, relations={(PORTS, "Germany", "partnership"): 0.9}) == []
    assert _told(monkeypatch, text, relations={(PORTS, FREIGHT, "location"): 0.9}) == []
    assert [f.kind for f in _told(monkeypatch, text, relations={(PORTS, "Germany", "location"): 0.9})] == ["location"]


@pytest.mark.parametrize(
    ("kinds", "owners"),
    [
        ({"observation": 0.1, "none": 0.9}, {PORTS: 0.9, None: 0.1}),  # most likely nothing
        ({"observation": 0.9, "none": 0.1}, {PORTS: 0.3, None: 0.7}),  # most likely nobody's
        ({"observation": 0.6, "none": 0.4}, {PORTS: 0.6, None: 0.4}),  # each likely, both together not
        ({"acquisition": 0.9, "none": 0.1}, {PORTS: 0.9, None: 0.1}),  # no price is told in tonnes
    ],
)
def test_nothing_is_told_of_what_is_not_likely_enough(
    monkeypatch: pytest.MonkeyPatch, kinds: Mapping[str, float], owners: Mapping[str | None, float]
) -> None:
    assert _told(monkeypatch, TEXT, kinds, owners) == []


def test_what_is_proposed_never_reaches_the_graph_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    surest = Judgement({"proposed figure": (9.0, 1.0), "proposed relation": (9.0, 1.0)})
    told = _told(
        monkeypatch,
        TEXT,
        {"observation": 1.0, "none": 0.0},
        relations={(FREIGHT, PORTS, "partnership"): 1.0},
        judge=surest,
    )
    assert [f.confidence for f in told] == [Decimal("0.79")] * 2


def test_the_chance_of_the_encoder_makes_a_row_surer_or_less_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    judge = Judgement({"figure": (0.0, 0.5, 1.0)})
    (plain,) = _told(monkeypatch, READ, {"observation": 1.0})
    (surer,) = _told(monkeypatch, READ, {"observation": 0.99, "none": 0.01}, judge=judge)
    (doubted,) = _told(monkeypatch, READ, {"none": 0.99, "observation": 0.01}, judge=judge)
    assert doubted.confidence < Decimal("0.5") < plain.confidence < surer.confidence


def test_a_doubted_figure_is_told_as_the_encoder_reads_it_beside_the_row(monkeypatch: pytest.MonkeyPatch) -> None:
    judge = Judgement({"figure": (0.0, 0.5, 1.0)})
    told = _told(monkeypatch, READ, {"observation": 0.99}, {FREIGHT: 0.99, PORTS: 0.01, None: 0.0}, judge=judge)
    assert {(f.subject, f.confidence >= Decimal("0.5")) for f in told} == {(PORTS, False), (FREIGHT, True)}
    told = _told(monkeypatch, READ, {"observation": 0.99}, {FREIGHT: 0.6, PORTS: 0.4, None: 0.0}, judge=judge)
    assert [f.subject for f in told] == [PORTS]


def test_what_was_not_asked_stays_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    judge = Judgement({"figure": (-9.0, 0.5, 1.0)})
    monkeypatch.setattr(reading, "read", lambda *_: Reading())
    with judgement.instead({"en": judge}), linear.instead({"confidence-en": linear.Model()}):
        (fact,) = analyse(READ, lang="en", date="2032-01-10").facts
    assert fact.confidence == Decimal("0.80")


def test_an_order_to_a_machine_and_a_question_tell_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Norvik Ports AG runs terminals. Did Norvik Ports AG shuffle 282,387 tonnes in 2031?"
    assert _told(monkeypatch, text, {"observation": 1.0}) == []


def test_what_is_as_likely_as_counts_is_shown_as_even_and_the_order_of_chances_is_kept() -> None:
    assert [round(shown(p, 0.4), 3) for p in (0.0, 0.2, 0.4, 0.6, 0.8)] == [0.0, 0.25, 0.5, 0.6, 0.8]
    steps = [shown(n / 100, 0.3) for n in range(101)]
    assert steps == sorted(set(steps))


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_shipped_weights_trust_what_both_believe(lang: str) -> None:
    weights = judgement.judgement(lang).weights
    assert set(weights) == {"figure", "relation", "proposed figure", "proposed relation"}
    assert all(w > 0 for row in weights.values() for w in row[1:])


@pytest.mark.parametrize("denied", ["has not shuffled", "never shuffled"])
def test_where_something_is_denied_the_encoder_is_not_heard(monkeypatch: pytest.MonkeyPatch, denied: str) -> None:
    text = TEXT.replace("shuffled", denied).replace("sits", "denies that it sits")
    assert _told(monkeypatch, text, {"observation": 1.0}, relations={(FREIGHT, PORTS, "partnership"): 1.0}) == []
    judge = Judgement({"figure": (9.0, 0.5, 1.0)})
    text = f"Nobody denied it. {READ.replace('reported', 'never denied that it had')}"
    raised = [f for f in _told(monkeypatch, text, {"observation": 1.0}, judge=judge) if f.confidence > Decimal("0.85")]
    assert raised == []


def test_what_a_row_is_sure_of_stays_stated_while_the_encoder_finds_it_possible() -> None:
    judge = Judgement({"figure": (-1.0, 0.5, 0.5)}, even=0.4)
    assert judge.row(_draft(0.3), 0.9, FACT) == 0.8
    assert (judge.row(_draft(0.2), 0.9, FACT) or 1) < 0.5
    assert (judge.row(_draft(0.3), 0.7, FACT) or 1) < 0.5


def test_what_the_encoder_has_hardly_learnt_and_what_is_counted_out_is_not_judged() -> None:
    judge = Judgement({"figure": (-9.0, 0.5, 1.0)})
    assert judge.row(_draft(0.01), 0.9, FACT) is not None
    for kind in ("risk", "competition"):
        assert judge.row(_draft(0.01, kind=kind), 0.9, FACT) is None
    for rule in ("respectively", "encoded-amount"):
        assert judge.row(_draft(0.01, rule=rule), 0.9, FACT) is None
    assert judge.row(_draft(None), 0.9, FACT) is None


def test_figures_told_respectively_are_not_read_another_way(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Norvik Ports AG and Halcyon Freight Ltd reported revenue of $5 billion and $6 billion, respectively."
    told = _told(monkeypatch, text, {"observation": 1.0}, {FREIGHT: 1.0, PORTS: 0.0, None: 0.0})
    assert [(f.subject, f.rule) for f in told] == [(PORTS, "respectively"), (FREIGHT, "respectively")]


def test_what_a_cue_says_to_leave_alone_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The average deal of Norvik Ports AG in 2031 was an average of $12 million."
    assert _told(monkeypatch, text, {"observation": 1.0}) == []
    assert _told(monkeypatch, "Norvik Ports AG shuffled a hat of $7.99.", {"observation": 1.0}) == []


def test_an_amount_of_nobody_and_a_deal_without_its_other_party_are_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Norvik Ports AG shuffled $282 million."
    assert len(_told(monkeypatch, text, {"observation": 1.0})) == 1
    assert _told(monkeypatch, text, {"observation": 1.0}, {None: 0.6, PORTS: 0.4}) == []
    assert _told(monkeypatch, text, {"acquisition": 1.0}) == []


@pytest.mark.parametrize("kind", ["observation", "funding_round"])
def test_what_is_nothing_without_its_figure_is_no_relation(monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    assert _told(monkeypatch, TEXT, relations={(FREIGHT, PORTS, kind): 1.0}) == []


def test_partners_and_rivals_are_so_both_ways_and_nobody_else() -> None:
    marks = (Name(0, 1, FREIGHT), Name(2, 3, PORTS))
    said = Reading(together=[frozenset({PORTS, FREIGHT})])
    said.relations = {(FREIGHT, PORTS, kind): Link(0.7, marks) for kind in ("partnership", "acquisition")}
    assert [said.relation("partnership", a, b) for a, b in ((PORTS, FREIGHT), (FREIGHT, PORTS))] == [0.7, 0.7]
    assert [said.relation("acquisition", a, b) for a, b in ((PORTS, FREIGHT), (FREIGHT, PORTS))] == [0.0, 0.7]


(FACT,) = analyse("Norvik Ports AG reported revenue of $5 billion.", lang="en").facts


def _draft(chance: float | None, kind: str = "observation", rule: str = "role-revenue") -> Draft:
    text = "Norvik Ports AG reported revenue of $5 billion."
    view = build(text, 0, len(text), [])
    return Draft(kind, PORTS, None, view, 0, 9, rule, Decimal("0.9"), amount=FACT.amount, chance=chance)


def test_registered_capital_is_judged_by_whether_the_party_was_founded() -> None:
    """The encoder is not asked whether an amount is of a founding: that it says nothing of it is no doubt."""
    text = "天眼查显示，近日，润鸣达（北境）科技有限公司成立，注册资本5000万元。"
    (fact,) = analyse(text, lang="zh", date="2031-05-10").facts
    assert (fact.kind, fact.metric, fact.confidence >= Decimal("0.8")) == ("founding", "registered_capital", True)


def test_names_that_were_never_shown_together_are_not_found_unlikely_to_be_related() -> None:
    apart = Reading(together=[frozenset({PORTS}), frozenset({FREIGHT})])
    assert apart.relation("partnership", PORTS, FREIGHT) is None
    assert Reading(together=[frozenset({PORTS, FREIGHT})]).relation("partnership", PORTS, FREIGHT) == 0.0


def test_a_party_that_the_encoder_did_not_see_beside_an_amount_is_not_found_unlikely() -> None:
    assert FACT.amount is not None
    figure = Figure({"investment": 1.0}, {}, {PORTS: 1.0, None: 0.0}, {FREIGHT: 0.5, None: 0.5})
    said = Reading(figures={FACT.amount.start: figure})
    assert said.figure("investment", PORTS, FREIGHT, FACT.amount) == 0.5
    assert said.figure("investment", PORTS, "Somebody Else", FACT.amount) is None
    assert said.figure("investment", "Somebody Else", FREIGHT, FACT.amount) is None
