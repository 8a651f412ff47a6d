"""Claims: one id for one content, errors that point at the field, and the same claim back from its bytes."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealgraph.graph import trusted
from dealgraph.graph.canonical import dumps, nfc
from dealgraph.graph.claims import Claim, Document, Judgement, parse
from dealgraph.graph.errors import InvalidInput
from dealgraph.graph.events import CLAIM, DOCUMENT, JUDGEMENT
from dealgraph.graph.ontology import load, ontology
from tests.contracts.claims import claims

BODY: dict[str, Any] = {
    "kind": "investment",
    "roles": {"investor": "Anthropic", "partner": [{"name": "Fluidstack"}]},
    "quantity": {"text": "$50 billion", "min": 50_000_000_000, "max": "50000000000.0", "unit": "USD"},
    "status": "announced",
    "evidence": {"document": {"title": "Digest", "published_at": "2025-11-13"}, "quote": "Anthropic ... $50 billion"},
}


def without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_nulls(one) for key, one in value.items() if one is not None}
    return [without_nulls(one) for one in value] if isinstance(value, list) else value


@given(claims())
def test_the_id_is_the_hash_of_the_canonical_json(said: Claim) -> None:
    content = without_nulls(said.content())
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert said.id == hashlib.sha256(text.encode()).hexdigest()


@given(claims())
def test_an_event_is_spelled_as_pydantic_and_a_sorting_encoder_would(said: Claim) -> None:
    body = {name: value for name, value in said.model_dump(mode="json", exclude_none=True).items() if value != {}}
    assert said.event().data == dumps(body)


def test_every_field_and_every_character_is_spelled_as_the_encoder_would() -> None:
    text = "".join(map(chr, [9, 10, *range(0x20, 0x7F), *range(0x80, 0x3000), 0xFEFF, 0xFFFF, 0x1F600]))
    party = {"name": '"A\\B" & Co', "kind": "person", "id": 'domain:"x\\y"'}
    full = {
        **BODY,
        "metric": "valuation",
        "quantities": {"post_money": {"text": "at least 1e-7", "min": "1e-7", "unit": "USD", "qualifier": "at_least"}},
        "quantity": {**BODY["quantity"], "currency_assumed": True},
        "attributes": {"round": "B", "purpose": text[:499]},
        "attribution": {"speaker": party, "through": party, "text": text[:299]},
        "period": {"text": text[:199], "start": "2025", "end": "2026-01", "resolved_from": "then", "relation": "by"},
        "evidence": {
            "document": {
                "title": text[:999],
                "url": "https://news.example/\\?q='",
                "publisher": 'The "Day"',
                "published_at": "2025-11-13",
                "language": "zh-Hans",
                "sha256": "0" * 64,
            },
            "quote": text[:4999],
            "section": text[:499],
            "start": 0,
            "end": len(nfc(text[:4999])),
            "pointer": "/rows/0",
        },
        "confidence": "0.50",
        "extractor": text[:99],
    }
    for body in (full, BODY, {**BODY, "attribution": {}}):
        said = Claim.model_validate(body)
        told = {name: value for name, value in without_nulls(said.model_dump(mode="json")).items() if value != {}}
        assert said.event().data == dumps(told)


@given(claims())
def test_a_claim_comes_back_from_its_event(said: Claim) -> None:
    event = said.event()
    again = parse(event.type, event.data)
    assert again == said
    assert again.event() == event
    read = trusted.claim(orjson.loads(event.data))
    assert read == said
    assert read.model_copy(update={"status": "denied"}).model_fields_set == set(type(said).model_fields)


@pytest.mark.parametrize(
    "change",
    [
        {"extractor": "rules/7"},
        {"confidence": "0.5"},
        {"metric": None},
        {"roles": {"partner": "Fluidstack", "investor": {"name": "Anthropic", "kind": "company"}}},
        {"roles": {**BODY["roles"], "place": []}},
        {"quantity": {**BODY["quantity"], "min": "5.0E+10"}},
    ],
)
def test_what_says_nothing_about_the_world_does_not_change_the_id(change: dict[str, Any]) -> None:
    assert parse(CLAIM, {**BODY, **change}).event().id == parse(CLAIM, BODY).event().id


@pytest.mark.parametrize(
    "change", [{"status": "planned"}, {"period": {"start": "2025"}}, {"attributes": {"scope": "x"}}]
)
def test_other_content_is_another_claim(change: dict[str, Any]) -> None:
    assert parse(CLAIM, {**BODY, **change}).event().id != parse(CLAIM, BODY).event().id


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"status": "maybe"}, "/status"),
        ({"colour": "red"}, "/colour"),
        ({"roles": {"investor": [{"name": "A", "kind": "planet"}]}}, "/roles/investor/0/kind"),
        ({"quantity": {"text": "x", "min": "many", "unit": "USD"}}, "/quantity/min"),
        ({"evidence": {"document": {"url": "javascript:x"}, "quote": "q"}}, "/evidence/document/url"),
        ({"evidence": {"document": {"id": "0" * 64}, "quote": "q"}}, "/evidence/document/id"),
        ({"evidence": {"document": {}, "quote": ""}}, "/evidence/quote"),
    ],
)
def test_bad_input_is_pointed_at(change: dict[str, Any], pointer: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        parse(CLAIM, {**BODY, **change})
    assert caught.value.pointer == pointer


@pytest.mark.parametrize(
    ("said", "pointer"),
    [
        ({"kind": "marriage", "roles": {"investor": "A"}}, "/kind"),
        ({"roles": {"partner": "A"}}, "/roles/investor"),
        ({"roles": {"investor": "A", "issuer": "B"}}, "/roles/issuer"),
        ({"kind": "partnership", "roles": {"party": ["A"]}, "quantity": None}, "/roles/party"),
        ({"kind": "observation", "roles": {"subject": "A"}}, "/metric"),
        ({"kind": "location", "roles": {"subject": "A", "place": "B"}}, "/roles/place"),
        ({"attributes": {"round": "A"}}, "/attributes/round"),
        ({"quantities": {"post_money": BODY["quantity"]}}, "/quantities/post_money"),
    ],
)
def test_the_ontology_refuses_what_a_kind_does_not_have(said: dict[str, Any], pointer: str) -> None:
    parsed = parse(CLAIM, {**BODY, **said})
    assert isinstance(parsed, Claim)
    with pytest.raises(InvalidInput) as caught:
        ontology().check(parsed)
    assert caught.value.pointer == pointer


def test_an_ontology_that_makes_no_sense_is_refused() -> None:
    from importlib.resources import files

    text = files("dealgraph.graph").joinpath("ontology.toml").read_text("utf-8")
    for good, bad in [('policy = "series"', 'policy = "sometimes"'), ('label = "Risk"', 'label = "Risk`"')]:
        with pytest.raises(ValueError, match="ontology"):
            load(text.replace(good, bad))
    with pytest.raises(ValueError, match="shortcut"):
        load(text.replace('["INVESTS_IN", "investor", "target"]', '["INVESTS_IN", "investor", "planet"]'))


def test_an_edited_document_is_another_document() -> None:
    first = Document.of("text", title="T", url="https://a.example/1")
    assert Document.of("text", title="T", url="https://a.example/1").id == first.id
    assert Document.of("text, corrected", title="T", url="https://a.example/1").id != first.id
    with pytest.raises(InvalidInput, match="hash"):
        parse(DOCUMENT, {"header": {"title": "T", "sha256": "0" * 64}, "text": "other"})


@pytest.mark.parametrize(
    "body",
    [
        {"verdict": "same", "left": {"name": "A"}},
        {"verdict": "undo"},
        {"verdict": "undo", "target": "0" * 64, "left": {"name": "A"}},
        {"verdict": "settle", "claim": "0" * 64},
    ],
)
def test_a_judgement_says_all_that_its_verdict_needs(body: dict[str, Any]) -> None:
    with pytest.raises(InvalidInput, match="needs"):
        parse(JUDGEMENT, {"by": "me", "judged_at": "2025-01-01", **body})


def test_judgements_made_at_other_times_are_others() -> None:
    at = [Judgement(verdict="undo", target="0" * 64, by="me", judged_at=f"2025-01-0{day}").id for day in (1, 2)]
    assert at[0] != at[1]


@given(st.binary(max_size=200))
def test_any_bytes_are_a_claim_or_a_clear_refusal(data: bytes) -> None:
    with pytest.raises(InvalidInput):
        parse(CLAIM, data)


def test_roles_are_a_set() -> None:
    one = parse(CLAIM, {**BODY, "kind": "partnership", "quantity": None, "roles": {"party": ["B", "A", "B"]}})
    other = parse(CLAIM, {**BODY, "kind": "partnership", "quantity": None, "roles": {"party": ["A", "B"]}})
    assert one.event().id == other.event().id
