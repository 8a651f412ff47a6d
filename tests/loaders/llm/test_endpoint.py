"""An endpoint that is slow, broken or hostile costs its own facts and nothing else; what it may do is bounded."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Callable, Iterator

import pytest

from dealgraph.graph.errors import InvalidInput
from dealgraph.loaders.address import Allowed
from dealgraph.loaders.fetch import Policy
from dealgraph.loaders.llm import Endpoint, LlmReader
from dealgraph.loaders.llm.reader import MOST_CHARS, REST, pieces
from dealgraph.loaders.llm.schema import json_schema, proposals
from tests.loaders.llm.articles import bought
from tests.loaders.llm.server import PATH, Model, after_the_request, chat, fact, request_of
from tests.loaders.web import Play, Web, answer, connections, moved, packed, website

TEXT = "Acme Corp locked up Beta Labs in a buyout closed on Monday for $2 billion."
SAID = bought("Acme Corp", "Beta Labs", TEXT[:-1], "$2 billion")


@pytest.fixture
def web() -> Iterator[Web]:
    with website() as server:
        yield server


class Clock:
    """A clock that a test turns."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def reader(web: Web, page: bytes | Play, clock: Callable[[], float] = time.monotonic, **more: float) -> LlmReader:
    web.pages[PATH] = page
    policy = Policy(allowed=Allowed.of([web.place]), connect_seconds=1.0)
    return LlmReader(Endpoint(web.url("/v1"), "stub", policy=policy), clock=clock, seconds=more.get("seconds", 5.0))


def test_a_proposal_that_is_borne_out_becomes_a_fact(web: Web) -> None:
    found, tally = reader(web, Model(lambda passage: [SAID])).facts(TEXT, ())
    assert [(one.kind, one.subject, one.object, one.rule) for one in found] == [
        ("acquisition", "Acme Corp", "Beta Labs", "llm:stub")
    ]
    assert tally.to_json() == {"asked": 1, "kept": 1, "failed": {}, "dropped": {}}


def drip(web: Web, sock: socket.socket) -> None:
    sock.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
    while not web.ended.wait(0.05):
        sock.sendall(b" ")


def hang(web: Web, sock: socket.socket) -> None:
    web.ended.wait(30)


GOOD = json.dumps({"facts": [SAID]})
BROKEN: dict[str, tuple[bytes | Play, str]] = {
    "error": (answer("500 Internal Server Error"), "status"),
    "too many requests": (answer("429 Too Many Requests", Retry_After="100000"), "status"),
    "redirect": (moved("http://127.0.0.1:1/v1"), "status"),
    "no JSON": (answer(body=b"<html>busy</html>"), "answer"),
    "other JSON": (answer(body=b'{"choices": []}'), "answer"),
    "JSON cut off": (chat(GOOD[:-5]), "answer"),
    "not finished": (chat(GOOD, "length"), "answer"),
    "prose": (chat("I found one fact: " + GOOD), "answer"),
    "more than facts": (chat(json.dumps({"facts": [], "tool": "shell"})), "answer"),
    "too many facts": (chat(json.dumps({"facts": [SAID] * 51})), "answer"),
    "a key twice": (chat('{"facts": [], "facts": []}'), "answer"),
    "deep": (chat('{"facts": ' + "[" * 5000 + "]" * 5000 + "}"), "answer"),
    "huge": (chat("x" * 400_000), "too large"),
    "bomb": (packed(b" " * 4_000_000), "too large"),
    "cut": (answer(body=b"{", Content_Length="900"), "unreachable"),
    "nothing": (lambda web, sock: None, "unreachable"),
    "no HTTP": (b"hello\r\n\r\n", "answer"),
    "drip": (drip, "unreachable"),
    "silence": (hang, "unreachable"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_what_is_no_answer_costs_no_more_than_its_facts(web: Web, case: str) -> None:
    page, reason = BROKEN[case]
    began = time.monotonic()
    found, tally = reader(web, after_the_request(page), seconds=1.5).facts(TEXT, ())
    assert (found, dict(tally.failed), tally.asked) == ([], {reason: 1}, 1)
    assert time.monotonic() - began < 8


def test_an_endpoint_in_trouble_is_left_alone_for_a_while(web: Web) -> None:
    clock = Clock()
    asking = reader(web, after_the_request(answer("500 Internal Server Error")), clock)
    told = [asking.facts(TEXT, ())[1].failed for _ in range(3)]
    assert told == [{"status": 1}, {"endpoint rests": 1}, {"endpoint rests": 1}]
    assert len(web.asked) == 1
    clock.now = REST + 1
    web.pages[PATH] = Model(lambda passage: [SAID])
    assert len(asking.facts(TEXT, ())[0]) == 1
    assert asking.tally.to_json() == {
        "asked": 2,
        "kept": 1,
        "failed": {"status": 1, "endpoint rests": 2},
        "dropped": {},
    }


def test_an_endpoint_that_knows_no_schema_is_asked_without(web: Web) -> None:
    asked: list[bool] = []

    def page(web: Web, sock: socket.socket) -> None:
        told = request_of(web, sock)
        asked.append("response_format" in told)
        sock.sendall(answer("400 Bad Request") if asked[-1] else chat(f"```json\n{GOOD}\n```"))

    asking = reader(web, page)
    assert [len(asking.facts(TEXT, ())[0]) for _ in range(2)] == [1, 1]
    assert asked == [True, False, False]


def test_a_loopback_model_needs_the_allow_list(web: Web) -> None:
    closed = LlmReader(Endpoint(web.url("/v1"), "stub"))
    with connections() as heard:
        found, tally = closed.facts(TEXT, ())
    assert (found, heard, dict(tally.failed)) == ([], [], {"blocked": 1})


def test_a_long_document_costs_no_more_than_its_budget(web: Web) -> None:
    model = Model(lambda passage: [])
    text = "Acme Corp opened one more canteen in the harbour of its home town. " * 600
    _, tally = reader(web, model).facts(text, ())
    assert len(model.asked) == 4
    assert tally.failed["document too long"] == len(pieces(text, "en")) - 4


def test_the_time_of_a_document_ends_its_questions(web: Web) -> None:
    model = Model(lambda passage: [])
    _, tally = reader(web, model).facts(TEXT, (), until=time.monotonic() - 1)
    assert (len(model.asked), dict(tally.failed)) == (0, {"no time left": 1})


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_pieces_are_whole_sentences_and_cover_the_text(lang: str) -> None:
    text = ("Acme Corp bought a canteen. " if lang == "en" else "阿尔法科技开了食堂。") * 700
    cut = pieces(text, lang)
    assert "".join(text[start:stop] for start, stop in cut).strip() == text.strip()
    assert all(stop - start <= MOST_CHARS for start, stop in cut)


def test_facts_of_a_later_piece_keep_their_place(web: Web) -> None:
    text = "The canteen of the harbour was quiet and nobody said a word of it. " * 90 + TEXT
    found, _ = reader(web, Model(lambda passage: [SAID] if "Beta" in passage else [])).facts(text, ())
    assert [text[one.start : one.end] for one in found] == [TEXT[:-1]]
    amount = found[0].amount
    assert amount is not None
    assert text[amount.start : amount.end] == amount.text


def test_a_fact_that_comes_twice_is_taken_once(web: Web) -> None:
    found, tally = reader(web, Model(lambda passage: [SAID, SAID])).facts(TEXT, ())
    assert (len(found), dict(tally.dropped)) == (1, {"twice": 1})


MISSHAPEN = [
    {**SAID, "kind": "alias"},
    {**SAID, "status": "true"},
    {**SAID, "confidence": 1.0},
    {name: value for name, value in SAID.items() if name != "evidence"},
    {**SAID, "subject": None},
    {**SAID, "subject": 7},
    {**SAID, "subject": " "},
    {**SAID, "amount": {"min": 9, "max": 9}},
    {**SAID, "others": "Gamma"},
    {**SAID, "others": ["Gamma"] * 11},
    {**SAID, "evidence": "x" * 1001},
    ["acquisition"],
]


@pytest.mark.parametrize("row", MISSHAPEN)
def test_a_fact_of_another_shape_is_none(row: object) -> None:
    found, misshapen = proposals(json.dumps({"facts": [row, SAID]}))
    assert (len(found), misshapen) == (1, 1)


def test_what_is_no_list_of_facts_is_no_answer() -> None:
    for content in ("[]", "null", '{"facts": {}}', '{"fact": []}', ""):
        with pytest.raises(InvalidInput):
            proposals(content)


def test_the_schema_is_closed_and_asks_for_words_only() -> None:
    schema = json_schema()
    row = schema["properties"]["facts"]["items"]
    assert (schema["additionalProperties"], row["additionalProperties"]) == (False, False)
    assert set(row["required"]) == set(row["properties"]) == set(fact("risk", "x", "y"))
    assert "number" not in json.dumps(schema)


def test_the_key_is_sent_and_never_shown(web: Web) -> None:
    model = Model(lambda passage: [])
    web.pages[PATH] = model
    endpoint = Endpoint(web.url("/v1"), "stub", "key-1", Policy(allowed=Allowed.of([web.place])))
    LlmReader(endpoint).facts(TEXT, ())
    assert "Authorization: Bearer key-1" in web.asked[-1]
    assert "key-1" not in repr(endpoint) + json.dumps(model.asked)
