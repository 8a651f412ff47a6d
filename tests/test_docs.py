"""The documents say what is: every route, parameter, setting and command, links that lead somewhere, true output."""

from __future__ import annotations

import difflib
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from dealgraph.api.settings import PREFIX, Settings
from dealgraph.loaders.base import Loader, Options, Refused, Said, Source
from tests.api.schema import document, operations

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))
import readme_examples  # noqa: E402

README = ROOT / "README.md"
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
API = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
CLI = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
LINK = re.compile(r"\]\(([^)\s]+)\)")


def test_the_readme_shows_what_the_service_answers_now() -> None:
    shown = README.read_text(encoding="utf-8")
    now = readme_examples.fresh(shown)
    difference = "\n".join(difflib.unified_diff(shown.splitlines(), now.splitlines(), "README.md", "now", lineterm=""))
    assert shown == now, f"run tools/readme_examples.py\n{difference}"


def test_the_readme_has_its_ten_questions() -> None:
    text = README.read_text(encoding="utf-8")
    assert [f"**{number}. " in text for number in range(1, 11)] == [True] * 10
    asked = [block for block in readme_examples.BLOCK.findall(text) if block.startswith("$ curl")]
    assert len(asked) == 10


def test_every_route_stands_in_the_api_page() -> None:
    missing = [
        f"{method.upper()} {path}" for method, path in sorted(operations()) if f"{method.upper()} {path}" not in API
    ]
    assert not missing, f"docs/api.md does not tell of {', '.join(missing)}"


def test_the_list_of_routes_says_what_each_one_does() -> None:
    told = [operation["summary"] for item in document()["paths"].values() for operation in item.values()]
    assert len(set(told)) == len(told)
    assert not [text for text in told if len(text.split()) < 2 or text.endswith(".") or "\n" in text]


def test_no_route_stands_there_that_is_none() -> None:
    real = {f"{method.upper()} {path}" for method, path in operations()}
    told = {found for found in re.findall(r"`((?:GET|POST|PUT|PATCH|DELETE) /[^`?]*)", API) if "/neo4j/" not in found}
    assert told <= real, told - real


def test_every_parameter_stands_in_the_api_page() -> None:
    names = {
        one["name"]
        for item in document()["paths"].values()
        for operation in item.values()
        for one in operation.get("parameters", ())
        if one["in"] == "query"
    }
    missing = sorted(name for name in names if not re.search(rf"`{name}\b|[`&?]{name}=", API))
    assert len(names) > 30
    assert not missing, f"docs/api.md does not tell of {', '.join(missing)}"


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_stands_in_the_command_line_page(name: str) -> None:
    row = re.search(rf"^\| `{PREFIX}{name.upper()}` \| (\S.*?) \| (\S.*?) \|$", CLI, re.MULTILINE)
    assert row, f"docs/cli.md does not tell of {PREFIX}{name.upper()}"
    default: Any = Settings.model_fields[name].default
    if isinstance(default, (str, int, float)) and default != "":
        assert row[1] == f"`{default}`"


def test_every_command_stands_in_the_command_line_page() -> None:
    from dealgraph.api.cli import commands as cli

    top = [command.name or command.callback.__name__ for command in cli.app.registered_commands if command.callback]
    groups = {
        group.name: [command.name for command in group.typer_instance.registered_commands]
        for group in cli.app.registered_groups
        if group.typer_instance is not None
    }
    questions = groups.pop("query")
    named = {f"`{name}`" for name in [*top, *questions]} | {
        f"`{group} {name}`" for group, names in groups.items() for name in names
    }
    assert len(named) > 25
    missing = sorted(name for name in named if name not in CLI)
    assert not missing, f"docs/cli.md does not tell of {', '.join(missing)}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_relative_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    links = [link.partition("#")[0] for link in LINK.findall(text) if "://" not in link]
    broken = [link for link in links if link and not (page.parent / link).exists()]
    assert not broken, f"{page.relative_to(ROOT)} links to {', '.join(broken)}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_make_commands_exist(page: Path) -> None:
    targets = set(re.findall(r"^([a-z0-9-]+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    told = set(re.findall(r"[`$] ?(?:\w+=\S+ )*make ([a-z][a-z0-9-]+)", page.read_text(encoding="utf-8")))
    assert told <= targets, told - targets


def test_every_page_can_be_found_from_the_index() -> None:
    for folder in (ROOT / "docs", ROOT / "docs" / "decisions"):
        index = (folder / "index.md").read_text(encoding="utf-8")
        lost = [page.name for page in folder.glob("*.md") if page.name != "index.md" and f"({page.name})" not in index]
        assert not lost, f"{folder.name}/index.md does not list {', '.join(lost)}"


def test_the_loader_of_the_readme_works_as_it_is_printed() -> None:
    code = re.search(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert code
    space: dict[str, Any] = {}
    exec(compile(code[1], "README.md", "exec"), space)
    loader: Loader = space["LOADER"]
    source = Source("notes.rivals", "", b"Acme competes with Umbra\nnonsense\n", received_at="2025-11-13")
    said, refused = loader(source, Options())
    assert isinstance(said, Said)
    assert isinstance(refused, Refused)
    assert refused.where == "line 2"
    assert [ref.name for ref in said.statements[0].roles["party"]] == ["Acme", "Umbra"]  # type: ignore[union-attr]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_no_page_knows_the_machine_it_was_written_on(page: Path) -> None:
    found = re.findall(r"(?<!\w)/(?:home|root|Users|work)/\S+", page.read_text(encoding="utf-8"))
    assert not found, found
