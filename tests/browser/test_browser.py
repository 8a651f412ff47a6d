"""The real Neo4j Browser in a real Chromium: it connects, our guide opens, its questions draw what the story says."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from neo4j import GraphDatabase
from neo4j_browser import Browser, open_browser
from playwright.sync_api import Locator

from dealgraph.api.browser import grass
from tests.browser.conftest import Stage
from tests.browser.guide import questions

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser(stage: Stage) -> Iterator[Browser]:
    """One page for all tests: opening it is what takes the time."""
    with open_browser() as opened:
        opened.connect(stage.http, stage.bolt)
        yield opened


@pytest.mark.parametrize("query", questions(), ids=lambda query: query.split("\n")[0][:60])
def test_every_question_of_the_guide_has_an_answer(stage: Stage, query: str) -> None:
    with GraphDatabase.driver(stage.bolt, notifications_min_severity="OFF") as driver:
        assert driver.execute_query(query).records


def test_the_story_stands_in_neo4j(stage: Stage) -> None:
    with GraphDatabase.driver(stage.bolt) as driver:
        (row,) = driver.execute_query("MATCH (f:Fact) RETURN count(f) AS facts").records
    assert row["facts"] == stage.facts > 15


def test_connecting_opens_the_guide_and_loads_the_style(browser: Browser) -> None:
    assert "Who does what with whom" in browser.guide().inner_text()
    assert "node.Company" in browser.frame(":style").inner_text()


@pytest.mark.parametrize(
    ("words", "captions"),
    [
        (
            "PARTNERS_WITH]-(partner)",
            {"Anthropic", "Fluidstack", "$50 billion, AI data centers, United States (announced)"},
        ),
        ("who, i, deal, r, what", {"OpenAI", "Meta", "Amazon", "Anthropic", "AI infrastructure"}),
        ("shortestPath", {"Fluidstack", "Anthropic", "AI infrastructure", "Morgan Stanley"}),
    ],
)
def test_a_clicked_question_is_drawn(stage: Stage, browser: Browser, words: str, captions: set[str]) -> None:
    (query,) = [one for one in questions() if words in one]
    names, nodes, edges = drawn(stage, query)
    frame = browser.ask(words)
    frame.locator("svg g.node").nth(nodes - 1).wait_for()
    assert frame.locator("svg g.node").count() == nodes
    # the Browser joins what it shows, so it may draw more edges than were asked for, never fewer
    assert frame.locator("svg g.relationship").count() >= edges > 0
    shown = {caption(node) for node in frame.locator("svg g.node").all()}
    assert captions <= names
    for name in captions:
        assert any(fits(seen, name) for seen in shown), (name, shown)


def drawn(stage: Stage, query: str) -> tuple[set[str], int, int]:
    """The names of the nodes, their number and that of the edges that a query gives, asked over Bolt."""
    with GraphDatabase.driver(stage.bolt, notifications_min_severity="OFF") as driver:
        graph = driver.execute_query(query, result_transformer_=lambda result: result.graph())
    return {node["name"] for node in graph.nodes}, len(graph.nodes), len(graph.relationships)


def caption(node: Locator) -> str:
    """What stands in a node, its lines joined."""
    return " ".join(line.strip() for line in node.locator("text.caption").all_text_contents() if line.strip())


def fits(seen: str, name: str) -> bool:
    """A long caption is cut by the Browser and ends in dots."""
    plain = re.sub(r"\s+", "", seen)
    whole = re.sub(r"\s+", "", name)
    return plain == whole or (plain.endswith("…") and len(plain) > 5 and whole.startswith(plain[:-1]))


def test_companies_have_the_colour_of_the_style(browser: Browser) -> None:
    frame = browser.ask("PARTNERS_WITH]-(partner)")
    company = frame.locator("svg g.node", has_text="Fluidstack").first
    company.wait_for()
    style = grass.read_style()["nodes"]["Company"]
    assert company.locator("circle.b-outline").get_attribute("fill") == style["color"]


def test_nothing_but_loopback_was_reached(browser: Browser) -> None:
    """The Browser would like to load fonts and scripts from elsewhere; it works without, and gets none."""
    assert not {host for host in browser.refused if host in ("127.0.0.1", "localhost")}
    assert browser.reached <= {"127.0.0.1", "localhost"}
