"""docs/loaders.md tells the truth: its examples load, its worked loader works, and the schemas fit the models."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import jsonschema
import pytest

from dealgraph.graph.claims import Claim, Document, Retraction
from dealgraph.loaders import LOADERS, Item, Options, Refused, Said, Source, choose
from dealgraph.loaders.base import Loader
from tests.contracts.loader_contract import GOLDEN
from tools import make_schema, make_story

ROOT = Path(__file__).parent.parent.parent
PAGE = ROOT.joinpath("docs/loaders.md").read_text("utf-8")
EXAMPLES = dict(re.findall(r"<!-- example: (\S+) -->\n```\w+\n(.*?)```", PAGE, re.DOTALL))
STORY = ROOT / "dealgraph" / "examples" / "ai_infrastructure"


def read(name: str, options: Options | None = None, loaders: tuple[Loader, ...] = LOADERS) -> list[Item]:
    source = Source(name, "", EXAMPLES[name].encode())
    return list(choose(source, loaders)(source, options))


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("lines.jsonl", [Claim, Document]),
        ("feed.json", [Document, Claim]),
        ("feed.rss", [Document, Claim]),
        ("event.json", [Retraction]),
        ("deals.csv", [Claim, Claim]),
    ],
)
def test_an_example_of_the_page_loads(name: str, kinds: list[type]) -> None:
    items = read(name, Options(EXAMPLES["deals.toml"].encode()))
    assert [type(one) for item in items if isinstance(item, Said) for one in item.statements] == kinds
    assert not [item for item in items if isinstance(item, Refused)]


def test_the_worked_loader_works() -> None:
    module = ModuleType("foundings")
    exec(compile(EXAMPLES["foundings.py"], "foundings.py", "exec"), module.__dict__)
    good, bad = b"Acme Corp was founded in 1999 (https://acme.example/about)", b"Bcorp was founded in 1999 (ftp:x)"
    source = Source("nameless", "", b"\n".join([good, b"Ccorp was founded long ago", bad]))
    loader = choose(source, (*LOADERS, module.LOADER))
    items = list(loader(source))
    assert (loader.name, [type(item) for item in items]) == ("foundings", [Said, Refused, Refused])
    assert isinstance(items[0], Said)
    assert isinstance(items[0].statements[0], Claim)
    assert items[0].statements[0].roles["subject"][0].name == "Acme Corp"
    assert isinstance(items[2], Refused)
    assert items[2].pointer == "/evidence/document/url"


@pytest.mark.parametrize("loader", LOADERS, ids=lambda loader: loader.name)
def test_the_page_names_every_loader_and_how_it_is_found(loader: Loader) -> None:
    row = next(line for line in PAGE.splitlines() if line.startswith(f"| `{loader.name}` |"))
    assert all(f"`{word}`" in row for word in (loader.media_types + loader.suffixes)[:2])


# ---------------------------------------------------------------- schemas


def test_the_published_schemas_are_those_of_the_models() -> None:
    """Run tools/make_schema.py where this fails."""
    folder = ROOT / "docs" / "schema"
    assert {path.name: path.read_text("utf-8") for path in folder.iterdir()} == make_schema.texts()


def valid(name: str, body: Any) -> bool:
    schema = json.loads(ROOT.joinpath("docs/schema", f"{name}.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema).is_valid(body)


def test_what_loaders_say_fits_the_schemas() -> None:
    seen = set()
    for path in GOLDEN.glob("*/*/expected.json"):
        for item in json.loads(path.read_text("utf-8")):
            for one in item.get("said", []):
                name = one["type"].split(".")[1]
                seen.add(name)
                assert valid(name, one["data"]), (path, item["where"])
    assert seen == {"claim", "document", "retraction", "judgement"}


def test_the_schemas_refuse_what_the_models_refuse() -> None:
    good = json.loads(EXAMPLES["lines.jsonl"].splitlines()[0])
    assert valid("claim", good)
    for wrong in (
        {"kind": 5},
        {"roles": {"subject": []}},
        {"roles": {"No": "x"}},
        {"evidence": {}},
        {"amount": 5},
        {"status": "sure"},
    ):
        assert not valid("claim", {**good, **wrong})


@pytest.mark.parametrize("name", ["feed.json", "feed.zh.json"])
def test_the_story_fits_the_schema_of_the_extension(name: str) -> None:
    feed = json.loads(STORY.joinpath(name).read_text("utf-8"))
    assert all(valid("jsonfeed-extension", item["_dealgraph"]) for item in feed["items"])
    assert not valid("jsonfeed-extension", {"claims": [{"kind": "risk"}]})


def test_mapping_files_fit_their_schema() -> None:
    for text in (STORY.joinpath("forecasts.toml").read_text("utf-8"), EXAMPLES["deals.toml"]):
        assert valid("mapping", tomllib.loads(text))
    assert not valid("mapping", {"version": 1})


def test_the_lines_of_the_story_are_those_of_its_feed() -> None:
    """Run tools/make_story.py where this fails."""
    assert STORY.joinpath("claims.jsonl").read_text("utf-8") == make_story.lines(
        STORY.joinpath("feed.json").read_bytes()
    )
