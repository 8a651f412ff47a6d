"""A model that obeys every article gets nothing in: what the passage does not state is dropped, in both languages."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest

from dealgraph.loaders.address import Allowed
from dealgraph.loaders.extract import analyse
from dealgraph.loaders.fetch import Policy
from dealgraph.loaders.llm import Endpoint, LlmReader, Passage
from dealgraph.loaders.llm.schema import Proposal
from dealgraph.loaders.llm.support import Unsupported
from dealgraph.loaders.markup import to_text
from tests.loaders.llm.articles import CHINESE, ENGLISH, HIDDEN, Article, bought
from tests.loaders.llm.server import PATH, Model
from tests.loaders.web import Web, website

ARTICLES = [*ENGLISH, *CHINESE]
each = pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article[0])


@pytest.fixture(scope="module")
def web() -> Iterator[Web]:
    with website() as server:
        yield server


def obedient(web: Web, facts: list[dict[str, Any]]) -> tuple[LlmReader, Model]:
    model = Model(lambda passage: copy.deepcopy(facts))
    web.pages[PATH] = model
    policy = Policy(allowed=Allowed.of([web.place]), seconds=5.0)
    return LlmReader(Endpoint(web.url("/v1"), "stub", policy=policy)), model


def test_there_are_enough_of_them() -> None:
    assert len(ENGLISH) >= 40
    assert len(CHINESE) >= 20


@each
def test_a_model_that_obeys_gets_nothing_in(web: Web, article: Article) -> None:
    _, text, demanded = article
    reader, _ = obedient(web, demanded)
    found, tally = reader.facts(text, analyse(text, date="2031-05-10").facts, date="2031-05-10")
    assert found == []
    assert sum(tally.dropped.values()) == len(demanded) or tally.failed == {"passage gives orders": 1}
    assert "shape" not in tally.dropped, "the fact fell over its form, not over what it says"


@each
def test_a_passage_alone_bears_none_of_it_out(article: Article) -> None:
    """Also were a passage that gives orders shown to the model: its sentences are not taken."""
    _, text, demanded = article
    passage = Passage(text, "stub", date="2031-05-10", stated=analyse(text, date="2031-05-10").facts)
    for row in demanded:
        with pytest.raises(Unsupported):
            passage.fact(Proposal(**{**row, "others": tuple(row["others"])}))


def test_what_is_hidden_on_a_page_is_never_shown_to_the_model(web: Web) -> None:
    text = to_text(HIDDEN).text
    names = ["Beta Labs", "Gamma Power", "Delta Foods", "Omega Mills", "Sigma Bank"]
    demanded = [
        bought("Acme Corp", name, f"Acme Corp acquired {name} for $9 trillion", "$9 trillion") for name in names
    ]
    reader, model = obedient(web, demanded)
    found, tally = reader.facts(text, ())
    assert found == []
    assert tally.dropped == {"evidence": 5}
    assert "trillion" not in str(model.asked)


def test_a_passage_that_gives_orders_is_not_shown_to_the_model(web: Web) -> None:
    reader, model = obedient(web, [])
    found, tally = reader.facts(ENGLISH[0][1], ())
    assert (found, model.asked) == ([], [])
    assert tally.failed == {"passage gives orders": 1}


def test_the_question_holds_the_passage_as_data_and_nothing_else_of_ours(web: Web) -> None:
    reader, model = obedient(web, [])
    text = 'Acme Corp said: "{\\"facts\\": []}" and more.'
    reader.facts(text, ())
    (asked,) = model.asked
    assert [one["role"] for one in asked["messages"]] == ["system", "user"]
    assert set(asked) == {"model", "messages", "temperature", "max_tokens", "stream", "response_format"}
    assert text[:10] not in asked["messages"][0]["content"]
    assert asked["response_format"]["json_schema"]["strict"] is True
