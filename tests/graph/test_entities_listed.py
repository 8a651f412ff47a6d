"""Which entities are listed, and once each: merged while asked, found by another name, withdrawn."""

from __future__ import annotations

from collections.abc import Collection

import orjson
import pytest

from dealgraph.graph.asof import AsOf
from dealgraph.graph.entities import Entity
from dealgraph.graph.errors import Transient
from dealgraph.graph.ontology import ontology
from dealgraph.graph.queries import Ask, FactFilter, Questions
from dealgraph.graph.stores.memory import NetworkxStore
from tests.contracts.claims import claim, judgement, retraction, write_all
from tests.graph.asking import asked, ids, plain


class Merging(NetworkxStore):
    """B is merged into another entity as soon as so many names were looked up."""

    left = 0

    def entities(self, ids: Collection[str]) -> dict[str, Entity]:
        self.left -= 1
        return {key: one for key, one in super().entities(ids).items() if key != "company:b" or self.left >= 0}


def test_who_is_merged_while_an_answer_is_put_together_is_told_by_the_old_id() -> None:
    store = Merging(ontology())
    write_all(store, [[claim("investment", investor="A", target="B", amount=5)]])
    questions = Questions(store, ontology())

    def merged(after: int) -> Questions:
        store.left = after
        return questions

    assert merged(1).neighbors("company:b", 1, AsOf())["center"]["id"] == "company:b"
    (path,) = merged(2).paths("company:a", "company:b", 2, AsOf())["items"]
    assert path["steps"][0]["to"]["name"] == "company:b"
    with pytest.raises(Transient, match="ask again"):
        merged(1).entity("company:b", AsOf())


def test_no_entity_stands_on_two_pages() -> None:
    questions = asked(claim("founding", subject="AAA Alpha"), claim("founding", subject="Alpha"))
    first = questions.entities("Alpha", AsOf(), Ask(1))
    second = questions.entities("Alpha", AsOf(), Ask(1, first.next))
    assert ids(first) + ids(second) == ["company:aaa-alpha", "company:alpha"]


@pytest.mark.parametrize("limit", [1, 2, 3, 4, 5, 10])
def test_who_is_found_by_another_name_counts_for_the_page_too(limit: int) -> None:
    company = judgement("same", left="Zet", right="Omega")
    person = judgement("same", left={"name": "Zet", "kind": "person"}, right={"name": "Sigma", "kind": "person"})
    names = ["Omega", {"name": "Sigma", "kind": "person"}, "Zeta", "Zetb", "Zetc"]
    questions = asked(*(claim("founding", subject="X", founder=name) for name in names), company, person)
    found: list[str] = []
    cursor, pages = None, 0
    while cursor or not pages:
        page = questions.entities("Zet", AsOf(), Ask(limit, cursor))
        assert len(page.items) == (limit if page.next else 5 - len(found))
        found, cursor, pages = found + ids(page), page.next, pages + 1
    assert found == ["company:omega", "person:sigma", "company:zeta", "company:zetb", "company:zetc"]
    assert pages == -(-5 // limit)


def test_an_entity_of_which_every_claim_was_withdrawn_is_listed_no_longer() -> None:
    gone = claim("founding", subject="Fluidstack", day="2025-01-10")
    questions = asked(gone, retraction(gone, "2025-06-01"), claim("founding", subject="Anthropic", day="2025-01-10"))
    now, before, after = AsOf(), AsOf(known_at="2025-03-01"), AsOf(known_at="2025-07-01")

    def listed(asof: AsOf) -> list[str]:
        exported = [orjson.loads(line) for line in questions.export(asof)]
        named = [line["entity"]["id"] for line in exported if "entity" in line]
        assert named == ids(questions.entities("", asof, Ask())), "the list and the export tell of the same"
        return named

    assert listed(now) == listed(after) == ["company:anthropic"]
    assert listed(before) == ["company:anthropic", "company:fluidstack"]
    assert ids(questions.entities("fluid", now, Ask())) == []
    assert questions.entity("Fluidstack", now)["id"] == "company:fluidstack", "its address still answers"
    assert len(questions.timeline("Fluidstack", before, Ask()).items) == 1


def test_an_alias_of_an_entity_that_is_gone_finds_nothing() -> None:
    gone = claim("founding", subject="谷歌")
    assert ids(asked(gone).entities("Google", AsOf(), Ask())) == ["company:google"]
    assert ids(asked(gone, retraction(gone)).entities("Google", AsOf(), Ask())) == []


def test_judgements_are_of_now_whatever_day_is_asked_for() -> None:
    """A correction of who is who, or of which claim to prefer, is one for all time (docs/decisions)."""
    said = [claim("founding", subject=name, day="2025-01-10") for name in ("Zeta", "Zeta Works")]
    before = AsOf(known_at="2025-03-01")
    same = judgement("same", left="Zeta", right="Zeta Works")
    assert same.judged_at > "2025-03-01"
    assert ids(asked(*said).entities("", before, Ask())) == ["company:zeta", "company:zeta-works"]
    merged = asked(*said, same)
    assert ids(merged.entities("", before, Ask())) == ["company:zeta"]
    assert merged.entity("Zeta Works", before)["id"] == "company:zeta"
    assert len(merged.timeline("Zeta", before, Ask()).items[0]["evidence"]) == 2
    assert ids(asked(*said, same, judgement("undo", target=same.id)).entities("", before, Ask())) == [
        "company:zeta",
        "company:zeta-works",
    ]

    figures = {"subject": "Zeta", "metric": "revenue", "period": {"start": "2024", "end": "2024"}, "day": "2025-01-10"}
    low, high = (claim("observation", amount=n, title=str(n), **figures) for n in (5, 9))
    settle = judgement("settle", claim=low.id, over=high.id)
    preferred = asked(low, high, settle)
    assert len(asked(low, high).facts(FactFilter(), before, Ask()).items) == 2
    assert [one["quantity"]["min"] for one in plain(preferred.facts(FactFilter(), before, Ask()))["items"]] == [5]
    (pair,) = preferred.contradictions(before, Ask()).items
    assert pair["settled"] == preferred.contradictions(AsOf(), Ask()).items[0]["settled"] is not None
