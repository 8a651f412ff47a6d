"""The Neo4j Browser's style sheet, made from style.json: one colour and caption for each label.

Pure: the same table gives the same text. `tools/make_grass.py` writes it beside the table, and a test holds
the file to it. Labels and shortcuts come from the ontology, so that none can be forgotten.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from dealgraph.graph.ontology import Ontology, ontology

Style = Mapping[str, Any]


def read_style() -> Style:
    """The table of colours and captions."""
    style: Style = json.loads(files(__package__).joinpath("style.json").read_text(encoding="utf-8"))
    return style


def shortcut_types(table: Ontology) -> list[str]:
    """The derived edges between two entities."""
    return sorted({shortcut[0] for kind in table.kinds.values() for shortcut in kind.shortcuts})


def grass(style: Style, table: Ontology | None = None) -> str:
    """The style sheet as text."""
    table = table or ontology()
    text = style["text"]
    plain = style["other_edges"]
    rules = [
        _rule(
            "node",
            {
                "diameter": "80px",
                "color": "#CBD5E1",
                "border-color": "#64748B",
                "border-width": "2px",
                "text-color-internal": text["dark"],
                "font-size": "11px",
            },
        ),
        _rule("relationship", _edge(plain) | {"font-size": "9px", "padding": "3px", "caption": '"<type>"'}),
    ]
    rules += [_rule(f"node.{label}", _node(look, text)) for label, look in style["nodes"].items()]
    rules += [_rule(f"relationship.{type_}", _edge(look)) for type_, look in style["edges"].items()]
    rules += [_rule(f"relationship.{type_}", _edge(style["shortcuts"])) for type_ in shortcut_types(table)]
    return "\n".join(rules)


def _node(look: Mapping[str, Any], text: Mapping[str, str]) -> dict[str, str]:
    return {
        "diameter": f"{look['diameter']}px",
        "color": look["color"],
        "border-color": look["border"],
        "text-color-internal": text[look["text"]],
        "caption": f'"{{{look["caption"]}}}"',
    }


def _edge(look: Mapping[str, Any]) -> dict[str, str]:
    return {
        "color": look["color"],
        "shaft-width": f"{look['width']}px",
        "text-color-external": "#1F2937",
        "text-color-internal": "#FFFFFF",
    }


def _rule(selector: str, props: Mapping[str, str]) -> str:
    body = "".join(f"  {name}: {value};\n" for name, value in props.items())
    return f"{selector} {{\n{body}}}\n"
