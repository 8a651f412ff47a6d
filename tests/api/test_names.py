"""Names that the graph knows help the extractor to recognise them, and a reading keeps which names those were."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path

import orjson

from dealgraph.api import settings as settings_of
from dealgraph.api.app import build
from dealgraph.api.names import Names
from dealgraph.api.service import Service
from dealgraph.graph.claims import Document
from dealgraph.graph.ontology import ontology
from dealgraph.graph.stores.memory import NetworkxStore
from dealgraph.loaders.base import Extraction
from tests.api.claims import claim
from tests.api.reading import document, post
from tests.api.services import inside
from tests.contracts.claims import claim as told
from tests.contracts.claims import write_all


def listening(folder: Path, heard: list[list[str]]) -> Service:
    """A service whose rules only note which names they are given."""

    def rules(document: Document, names: Iterable[str]) -> Extraction:
        heard.append(list(names))
        return Extraction("rules/1")

    return build(settings_of.load({}, data_dir=folder), rules, version="rules/1")


def test_only_names_that_stand_in_the_text_are_given(tmp_path: Path) -> None:
    heard: list[list[str]] = []
    with inside(tmp_path, service=listening(tmp_path, heard)) as api:
        post(api, document("Nothing is known yet of Quillon Labs.", title="First"))
        seq = api.post_claims(claim(roles={"investor": ["Quillon Labs", "Umbra", "云岭"]}))["seq"]
        post(api, document("Now Quillon Labs and 云岭 are.", title="Second"))
        rows = [row for row in api.service.graph.journal.read(0, 100) if row.type == "dealgraph.reading.v1"]
    assert heard == [[], ["Quillon Labs", "云岭"]]
    assert [orjson.loads(row.data)["names"] for row in rows] == [0, seq]


def store(*names: str) -> NetworkxStore:
    made = NetworkxStore(ontology())
    write_all(made, [[told("founding", subject=name) for name in names]])
    return made


def test_names_are_refreshed_when_the_graph_has_moved_by_a_tenth() -> None:
    names = Names()
    assert names.within("Acme and Umbra", store("Acme"), 100) == (["Acme"], 100)
    assert names.within("Acme and Umbra", store("Acme", "Umbra"), 109) == (["Acme"], 100)
    assert names.within("Acme and Umbra", store("Acme", "Umbra"), 110) == (["Acme", "Umbra"], 110)


def test_descriptions_are_no_names() -> None:
    names = Names()
    text = "many small firms, eAcme, and 云岭科技"
    assert names.within(text, store("many small firms", "eAcme", "云岭科技", "X"), 1)[0] == ["eAcme", "云岭科技"]


def test_many_names_that_begin_alike_cost_no_more_than_few() -> None:
    text = "Co " * 20_000 + "Co 00042"

    def cost(count: int) -> float:
        names, known = Names(), store(*(f"Co {number:05d}" for number in range(count)))
        assert names.within("", known, 1) == ([], 1), "they are read before the time is taken"
        start = time.process_time()
        assert names.within(text, known, 1)[0] == ["Co 00042"]
        return time.process_time() - start

    assert cost(5000) < 8 * cost(50)


def test_the_same_deal_told_in_two_languages_is_one_fact(tmp_path: Path) -> None:
    told_of = {
        "The Daily": "Tencent agreed to acquire Beta Robotics for $2 billion.",
        "每日新闻": "腾讯同意以20亿美元收购Beta Robotics。",
    }
    with inside(tmp_path) as api:
        for publisher, text in told_of.items():
            body = {"title": publisher, "publisher": publisher, "published_at": "2031-03-04", "text": text}
            seq = api.post("/v1/documents", json=body).json()["seq"]
        (fact,) = api.get("/v1/facts", params={"entity": "腾讯", "at_least_seq": seq}).json()["items"]
    assert (fact["roles"]["acquirer"][0]["id"], fact["sources"]) == ("company:tencent", 2)
    assert len(fact["evidence"]) == 2
