"""Same deal, revision, contradiction: what links the facts of one group, by the kind's policy."""

from __future__ import annotations

from typing import Any

from dealgraph.graph.claims import Claim, Statement
from dealgraph.graph.facts import Fact
from dealgraph.graph.ontology import ontology
from dealgraph.graph.stores.base import FactQuery
from dealgraph.graph.stores.memory import NetworkxStore
from tests.contracts.claims import claim, judgement, money, retraction, write_all

YEAR = {"text": "2025", "start": "2025", "end": "2025"}


def facts_of(*said: Statement) -> dict[str, Fact]:
    """The facts that claims end in, by the id of each one's first claim."""
    store = NetworkxStore(ontology())
    write_all(store, [list(said)])
    return {held.id: fact for fact in store.find(FactQuery(withdrawn=True), None, 100) for held in fact.claims}


def forecast(amount: int, day: str, forecaster: str = "Google", **more: Any) -> Claim:
    roles = {"forecaster": forecaster, "subject": "Google"}
    return claim("forecast", metric="capex", amount=amount, day=day, period=YEAR, status="expected", **roles, **more)


def invested(amount: int | None, day: str = "2025-11-13", **more: Any) -> Claim:
    return claim("investment", investor="A", target="B", amount=amount, day=day, quote=f"{amount} {day} {more}", **more)


def test_a_later_forecast_of_the_same_voice_revises() -> None:
    old, new = forecast(85, "2025-07-01"), forecast(92, "2025-10-30")
    facts = facts_of(new, old)
    assert facts[new.id].links.revises == (facts[old.id].id,)
    assert facts[old.id].links.revised_by == (facts[new.id].id,)


def test_another_period_or_metric_is_another_series() -> None:
    later = claim("forecast", metric="capex", amount=99, day="2025-12-01", forecaster="Google", subject="Google",
                  period={"start": "2026", "end": "2026"}, status="expected")  # fmt: skip
    facts = facts_of(forecast(85, "2025-07-01"), later)
    assert not any(fact.links for fact in facts.values())


def test_forecasters_who_differ_contradict_and_both_stay() -> None:
    one, other = forecast(85, "2025-07-01"), forecast(120, "2025-07-02", forecaster="A bank")
    facts = facts_of(one, other)
    assert facts[one.id].links.contradicts == (facts[other.id].id,)
    assert facts[other.id].links.contradicts == (facts[one.id].id,)


def test_figures_that_can_both_hold_are_no_contradiction() -> None:
    one = forecast(85, "2025-07-01")
    over = {"text": "over 80", "min": 80, "unit": "USD", "qualifier": "more_than"}
    other = forecast(81, "2025-07-02", forecaster="A bank", quantity=over)
    assert not any(fact.links for fact in facts_of(one, other).values())


def test_another_rung_is_no_contradiction() -> None:
    one = forecast(85, "2025-07-01")
    other = forecast(120, "2025-07-02", forecaster="A bank").model_copy(update={"status": "possible"})
    assert not any(fact.links for fact in facts_of(one, other).values())


def test_a_person_settles_a_contradiction() -> None:
    one, other = forecast(85, "2025-07-01"), forecast(120, "2025-07-02", forecaster="A bank")
    facts = facts_of(one, other, judgement("settle", claim=other.id, over=one.id))
    assert facts[one.id].links.overruled_by == (facts[other.id].id,)
    assert facts[one.id].links.contradicts == (facts[other.id].id,)


def test_founding_years_contradict_whoever_says_them() -> None:
    one = claim("founding", subject="A", status="completed", period={"start": "2020", "end": "2020"})
    other = claim(
        "founding", subject="A", status="completed", day="2025-12-01", period={"start": "2021", "end": "2021"}
    )
    facts = facts_of(one, other)
    assert facts[one.id].links.contradicts == (facts[other.id].id,)


def test_tellings_of_one_deal_are_linked() -> None:
    exact, vague, about = invested(50), invested(None), claim(
        "investment", investor="A", target="B", day="2025-11-20", quantity=money(50, qualifier="about")
    )  # fmt: skip
    facts = facts_of(exact, vague, about)
    assert facts[vague.id].links.same_deal
    assert facts[about.id].links.same_deal
    assert len({fact.id for fact in facts.values()}) == 3


def test_other_figures_places_or_times_are_other_deals() -> None:
    here = invested(50, place={"name": "Texas", "kind": "place"})
    there = invested(50, place={"name": "Ohio", "kind": "place"})
    facts = facts_of(invested(60), invested(50, day="2024-01-01"), here, there)
    assert not facts[there.id].links.same_deal
    assert not facts[here.id].links.same_deal


def test_a_vague_telling_does_not_bridge_two_deals() -> None:
    fifty, sixty, vague = invested(50), invested(60), invested(None)
    facts = facts_of(fifty, sixty, vague)
    joined = [len(facts[one.id].links.same_deal) for one in (fifty, sixty)]
    assert sorted(joined) == [0, 1]


def test_each_telling_of_a_deal_fits_every_other() -> None:
    somewhere, texas, ohio = (
        invested(50, day=day, **({"place": {"name": name, "kind": "place"}} if name else {}))
        for day, name in (("2025-11-13", ""), ("2025-11-14", "Texas"), ("2025-11-15", "Ohio"))
    )
    facts = facts_of(somewhere, texas, ohio)
    assert facts[texas.id].links.same_deal == (facts[somewhere.id].id,)
    assert facts[ohio.id].links.same_deal == ()


def test_of_two_figures_of_one_day_neither_revises_the_other() -> None:
    one, other = forecast(85, "2025-07-01T08:00:00Z"), forecast(92, "2025-07-01T20:00:00Z")
    facts = facts_of(one, other)
    assert facts[other.id].links.revises == ()
    assert facts[other.id].links.contradicts == (facts[one.id].id,)


def test_a_withdrawn_claim_revises_nothing() -> None:
    old, new = forecast(85, "2025-07-01"), forecast(92, "2025-10-30")
    facts = facts_of(old, new, retraction(new))
    assert not facts[old.id].links


def test_a_large_group_stays_linear() -> None:
    import time

    def cost(count: int) -> float:
        said = [invested(index, day=f"2025-{1 + index % 12:02d}-{1 + index % 28:02d}") for index in range(1, count)]
        store = NetworkxStore(ontology())
        start = time.process_time()
        write_all(store, [said])
        return time.process_time() - start

    cost(200)
    assert cost(2000) < 60 * cost(200)
