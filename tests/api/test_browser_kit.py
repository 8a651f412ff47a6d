"""The guide and the style as files: complete, readable, made from their table, and harmless."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dealgraph.api.browser import grass
from dealgraph.graph.ontology import ontology
from tests.browser.guide import questions

KIT = Path(grass.__file__).parent
STYLE = grass.read_style()
READS_ONLY = re.compile(r"\b(CREATE|MERGE|DELETE|SET|REMOVE|DROP|LOAD|FOREACH|GRANT|DENY)\b", re.IGNORECASE)


def test_the_style_is_the_one_made_from_the_table() -> None:
    made = grass.grass(STYLE)
    assert (KIT / "dealgraph.grass").read_text(encoding="utf-8") == made, "run tools/make_grass.py"


def test_every_label_has_its_colour_and_caption() -> None:
    table = ontology()
    labels = {*table.entities.values(), *(kind.label for kind in table.kinds.values()), "Document", "Passage"}
    assert set(STYLE["nodes"]) == labels
    made = grass.grass(STYLE)
    for label in labels:
        assert re.search(rf'node\.{label} {{[^}}]*color: #[0-9A-F]{{6}};[^}}]*caption: "{{name}}";', made), label


def test_every_shortcut_stands_out() -> None:
    made = grass.grass(STYLE)
    for type_ in grass.shortcut_types(ontology()):
        assert f"relationship.{type_} {{\n  color: {STYLE['shortcuts']['color']};" in made


@pytest.mark.parametrize("label", sorted(STYLE["nodes"]))
def test_captions_can_be_read(label: str) -> None:
    look = STYLE["nodes"][label]
    assert contrast(look["color"], STYLE["text"][look["text"]]) >= 4.5


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 computes it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_guide_asks_about_a_dozen_questions_and_writes_nothing() -> None:
    asked = questions()
    assert len(asked) >= 12
    assert len(set(asked)) == len(asked)
    for query in asked:
        assert not READS_ONLY.search(query), query


def test_the_guide_fetches_nothing_and_runs_nothing() -> None:
    text = (KIT / "guide.html").read_text(encoding="utf-8")
    assert not re.search(r"<script|<link|<iframe|<img|src=|on[a-z]+=|https?://", text, re.IGNORECASE)
