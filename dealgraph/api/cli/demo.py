"""`dealgraph demo`: the sample story, read from prose in two languages and from a feed that carries its facts, then
questions with their answers, then the service.

Everything lives in a temporary folder that is removed at the end. An answer that is empty is a failure: the
demo is the shortest test of the whole path.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from .. import settings as settings_of
from . import loading, reach, serving, tables
from .talk import Refusal, console, draw, say

SAMPLE = "ai_infrastructure"
# What is said without a figure or a named subject is carried by the structured edition alone: it comes last.
EDITIONS = {
    "prose.json": "in English, prose alone",
    "prose.zh.json": "in Chinese, prose alone",
    "feed.json": "in English, its facts riding along",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in words, the address that answers it, and how the answer is drawn."""

    words: str
    path: str
    params: dict[str, Any]
    draw: Callable[[Any], list[Any]]


def _promised(answer: Any) -> list[Any]:
    made = tables.table("", "who", "how much", "in what", "by when", "status", "said by", "words")
    for one in answer["items"]:
        roles = one["roles"]
        who, what = (_names(roles.get(role, ())) for role in ("investor", "target"))
        quantity = one["quantity"] or {}
        figure = tables.span(quantity.get("min"), quantity.get("max"), quantity.get("unit")) or "not stated"
        cells = (who, figure, what, tables.period(one), one["status"], tables.said_by(one), tables.words(one, 1))
        tables.row(made, *cells)
    return [made]


def _said(answer: Any) -> list[Any]:
    made = tables.table("", "what", "by when", "status", "said by", "words")
    for one in answer["items"]:
        cells = (one["statement"], tables.period(one), one["status"], tables.said_by(one), tables.words(one))
        tables.row(made, *cells)
    return [made]


def _names(parties: Iterable[Any]) -> str:
    return ", ".join(one["name"] for one in parties)


PROMISED = {"kind": "investment", "status": ["announced", "planned"]}
QUESTIONS = (
    Asked(
        "Who partners with Anthropic, on what, and who says so?",
        "/v1/entities/Anthropic/relationships",
        {"kind": "partnership"},
        tables.relationships,
    ),
    Asked(
        "What has been announced or planned, by whom, largest first?",
        "/v1/facts",
        {**PROMISED, "order": "-amount"},
        _promised,
    ),
    Asked(
        "... and what does that come to, rung by rung?",
        "/v1/aggregates",
        {**PROMISED, "measure": "sum", "group_by": "status"},
        tables.aggregates,
    ),
    Asked(
        "What does Google forecast for its capital expenditure in 2025, and what did it say before?",
        "/v1/forecasts",
        {"entity": "Google"},
        tables.forecasts,
    ),
    Asked(
        "What is the shortest connection between Fluidstack and Morgan Stanley?",
        "/v1/paths",
        {"from": "Fluidstack", "to": "Morgan Stanley", "limit": 1},
        tables.paths,
    ),
    Asked("What is said about electricity, by whom, and by when?", "/v1/facts", {"q": "electricity"}, _said),
)


def run(*, check: bool, port: int) -> None:
    """The whole demonstration."""
    listening = None if check else serving.listen("127.0.0.1", port)
    with tempfile.TemporaryDirectory(prefix="dealgraph-demo-") as folder:
        settings = settings_of.load(
            data_dir=Path(folder), store="networkx", journal="sqlite", host="127.0.0.1", port=port
        )
        say(f"A graph of its own, in {folder} (removed at the end)")
        way = reach.Local(settings)
        try:
            seq = fill(way)
            for asked in QUESTIONS:
                show(way, asked, seq)
        finally:
            way.close()
        if listening is None:
            say("Every question has its answer. Next: `dealgraph demo` without --check serves them")
            return
        with suppress(KeyboardInterrupt):
            tell_where(serving.address(listening))
            serving.serve(settings, listening, leave=False)


def fill(way: reach.Reached) -> int:
    """Load every edition of the story, each twice: both editions in prose tell the same facts, and what is loaded again
    brings nothing at all. The last seq."""
    seq = 0
    for number, (name, how) in enumerate(EDITIONS.items()):
        data = sample(name)
        with console(talk=True).status(f"Reading the story {how} ..."):
            first, second = (loading.send(way, name, data) for _ in range(2))
        if first["refused"] or not first["new"]:
            raise Refusal(f"the story {how} was not taken: {first['refused']}")
        if second["new"]:
            raise Refusal(f"loading the story {how} twice brought something new")
        new, known = _met(way, seq, int(first["seq"]))
        say(f"  {name}, {how}{_read(first.get('reading'))}")
        say(f"    {new} new, {known} known" + (", second source" if number == 1 and known else ""))
        say(f"    again: {second['new']} new, {second['known']} known")
        if number == 1 and new:
            raise Refusal(f"the story {how} tells {new} facts otherwise than the first edition")
        seq = int(first["seq"])
    return seq


def _read(reading: Mapping[str, Any] | None) -> str:
    """What the rules made of the prose; nothing where there was none to read."""
    if not reading or not reading["documents"]:
        return ""
    return (
        f": {reading['documents']} texts, {reading['stated']} facts stated, "
        f"{reading['proposed']} proposed for review, {reading['unused_total']} amounts not used"
    )


def _met(way: reach.Reached, before: int, upto: int) -> tuple[int, int]:
    """How many facts an edition brought, and how many that were known got another telling."""
    asked = {"since": before, "limit": 1000, "at_least_seq": upto}
    changes = way.ask("GET", "/v1/changes", params=asked).wanted()["items"]
    created = {one["fact"] for one in changes if one["op"] == "created"}
    return len(created), len({one["fact"] for one in changes if one["op"] == "updated"} - created)


def sample(name: str) -> bytes:
    """An edition of the story, shipped with the package."""
    try:
        return files("dealgraph").joinpath("examples", SAMPLE, name).read_bytes()
    except OSError:
        raise Refusal("the sample story is missing from this installation") from None


def show(way: reach.Reached, asked: Asked, seq: int) -> None:
    """Put a question and draw its answer, which must not be empty."""
    answer = way.ask("GET", asked.path, params={**asked.params, "at_least_seq": seq}).wanted()
    if not answer["items"]:
        raise Refusal(f"no answer to “{asked.words}”")
    draw("")
    draw(tables.heading(asked.words))
    for drawn in asked.draw(answer):
        drawn.title = None  # the question stands above
        draw(drawn)


def tell_where(url: str) -> None:
    """What can be done with the service that begins now."""
    say("")
    say(f"Serving at {url}  (Ctrl-C ends it)")
    say(f"  try    curl '{url}/v1/facts?kind=investment&order=-amount'")
    say(f"  docs   {url}/docs")
    say("  Neo4j  `make neo4j`, then docs/browser.md")
