"""The house, checked: sizes, openings of modules, what the core may not touch, names that say nothing.

Import directions are import-linter's business (pyproject.toml); what it cannot see is read here from the syntax
trees. No list of exceptions: what breaks a rule is changed.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import dealgraph.graph

ROOT = Path(__file__).resolve().parent.parent
LIBRARY = sorted((ROOT / "dealgraph").rglob("*.py"))
WRITTEN = sorted(
    [*LIBRARY, *(ROOT / "tests").rglob("*.py"), *(ROOT / "tools").rglob("*.py"), *(ROOT / "bench").rglob("*.py")]
)
MOST_LINES = 400
MOST_LINES_OF_A_FUNCTION = 60
SAYS_NOTHING = {"utils", "util", "helpers", "helper", "common", "misc"}
# What reads the clock, chance, the environment or the network, whichever way it is imported.
OUTSIDE = {
    "time",
    "random",
    "secrets",
    "socket",
    "ssl",
    "urllib",
    "http",
    "asyncio",
    "subprocess",
    "requests",
    "httpx2",
}
CLOCKS = {"now", "utcnow", "today", "getenv", "environ", "environb", "urandom"}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def each(paths: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("path", paths, ids=name)


def test_there_is_something_to_check() -> None:
    assert len(LIBRARY) > 20


@each(LIBRARY)
def test_a_file_is_short_enough_to_read(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= MOST_LINES, f"{name(path)} has {lines} lines; at most {MOST_LINES}"


@each(LIBRARY)
def test_a_function_is_short_enough_to_hold_in_mind(path: Path) -> None:
    long = [
        f"{node.name} ({length} lines)"
        for node in ast.walk(tree(path))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1) > MOST_LINES_OF_A_FUNCTION
    ]
    assert not long, f"{name(path)}: {', '.join(long)}; at most {MOST_LINES_OF_A_FUNCTION}"


@each(LIBRARY)
def test_a_module_opens_with_its_one_job_and_its_rule(path: Path) -> None:
    opening = ast.get_docstring(tree(path))
    if opening is None:
        assert not path.read_text(encoding="utf-8").strip(), f"{name(path)} has no docstring"
        return
    lines = len(opening.strip().splitlines())
    least = 1 if path.name == "__init__.py" else 2
    assert least <= lines <= 6, f"{name(path)} opens with {lines} lines; two to six"


@each(LIBRARY)
def test_the_library_never_prints(path: Path) -> None:
    prints = [node.lineno for node in ast.walk(tree(path)) if isinstance(node, ast.Call) and called(node) == "print"]
    assert not prints, f"{name(path)} prints at line {prints[0]}: log it, return it, or leave it to the command line"


def called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else ""


@each([path for path in LIBRARY if "graph" in path.parts])
def test_the_core_reads_no_clock_environment_or_network(path: Path) -> None:
    found = [f"{what} (line {line})" for what, line in outside(tree(path))]
    assert not found, f"{name(path)} uses {', '.join(found)}: time, chance and settings are arguments in the core"


def outside(module: ast.Module) -> Iterator[tuple[str, int]]:
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names if alias.name.split(".")[0] in OUTSIDE)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and (node.module or "").split(".")[0] in OUTSIDE:
            yield str(node.module), node.lineno
        elif isinstance(node, ast.Attribute) and node.attr in CLOCKS:
            yield node.attr, node.lineno


@each(WRITTEN)
def test_no_file_has_a_name_that_says_nothing(path: Path) -> None:
    assert path.stem not in SAYS_NOTHING, f"{name(path)}: name it after what it holds"
    assert not SAYS_NOTHING & set(path.relative_to(ROOT).parts), f"{name(path)}: name its folder after what it holds"


@each(LIBRARY)
def test_no_except_takes_everything(path: Path) -> None:
    """A bare `except:` would take Ctrl-C for an error of the data."""
    bare = [node.lineno for node in ast.walk(tree(path)) if isinstance(node, ast.ExceptHandler) and node.type is None]
    assert not bare, f"{name(path)} has a bare except at line {bare[0]}"


def test_what_reads_for_strangers_starts_without_stores_and_servers() -> None:
    """It is started anew after every fault, with little memory of its own."""
    heavy = "networkx", "neo4j", "fastapi", "dealgraph.graph.queries"
    script = f"import sys, dealgraph.loaders.worker; print([name for name in {heavy} if name in sys.modules])"
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    assert told.stdout.strip() == "[]"


@pytest.mark.parametrize("public", dealgraph.graph.__all__)
def test_a_public_name_of_the_core_is_there_when_it_is_asked_for(public: str) -> None:
    assert getattr(dealgraph.graph, public).__name__ == public


def test_a_name_that_the_core_has_not_is_told() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Grpah'"):
        _ = dealgraph.graph.Grpah
