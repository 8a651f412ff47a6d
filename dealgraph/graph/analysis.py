"""A part of the graph for other tools: GraphML, GEXF, Cytoscape JSON, or a NetworkX graph to go on with.

Entities and facts are nodes, roles are edges, as in the store; figures and dates are plain attributes.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from typing import Any

import networkx as nx
import orjson

from .answers import Json
from .errors import InvalidInput

_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_networkx(subgraph: Json) -> nx.MultiDiGraph[str]:
    """A MultiDiGraph from the answer of `Questions.subgraph`."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for entity in subgraph["entities"]:
        graph.add_node(_text(entity["id"]), label=_text(entity["name"]), kind=entity["kind"], type="entity")
    for fact in subgraph["facts"]:
        graph.add_node(fact["id"], **_plain(fact))
        for role, parties in fact["roles"].items():
            for party in parties:
                graph.add_edge(_text(party["id"]), fact["id"], key=role, role=role)
    return graph


def _plain(fact: Json) -> dict[str, Any]:
    figures = fact["quantity"] or {}
    period = fact["period"] or {}
    given = {
        "label": fact["statement"],
        "kind": fact["kind"],
        "type": "fact",
        "status": fact["status"],
        "metric": fact["metric"],
        "amount": figures.get("text"),
        "min": _float(figures.get("min")),
        "max": _float(figures.get("max")),
        "unit": figures.get("unit"),
        "start": period.get("start"),
        "end": period.get("end"),
        "first_published": fact["first_published"],
        "quote": fact["evidence"][0]["quote"],
        "url": fact["evidence"][0]["document"]["url"],
    }
    return {name: _text(value) for name, value in given.items() if value is not None}


def _text(value: Any) -> Any:
    """Characters that XML has no way to write make a file that nothing can read."""
    return _NO_XML.sub("\ufffd", value) if isinstance(value, str) else value


def _float(value: Any) -> float | None:
    return None if value is None else float(orjson.loads(orjson.dumps(value)))


def _graphml(subgraph: Json) -> bytes:
    return "\n".join(nx.generate_graphml(to_networkx(subgraph))).encode()


def _gexf(subgraph: Json) -> bytes:
    out = io.BytesIO()
    nx.write_gexf(to_networkx(subgraph), out)
    return out.getvalue()


def _cytoscape(subgraph: Json) -> bytes:
    data = nx.cytoscape_data(to_networkx(subgraph), name="label")
    return orjson.dumps({"elements": data["elements"]})


def _json(subgraph: Json) -> bytes:
    return orjson.dumps(subgraph)


FORMATS: dict[str, tuple[str, Callable[[Json], bytes]]] = {
    "json": ("application/json", _json),
    "graphml": ("application/graphml+xml", _graphml),
    "gexf": ("application/gexf+xml", _gexf),
    "cytoscape": ("application/json", _cytoscape),
}


def render(subgraph: Json, format: str) -> tuple[str, bytes]:
    """A subgraph's media type and bytes in one of FORMATS."""
    try:
        media_type, write = FORMATS[format]
    except KeyError:
        raise InvalidInput(f"'{format[:40]}' is no format; there are {', '.join(FORMATS)}", "/format") from None
    return media_type, write(subgraph)


def whole(lines: Iterator[bytes]) -> Json:
    """The answer of `Questions.export` as one subgraph, for the formats that need all of it at once."""
    entities, facts = [], []
    for line in lines:
        row = orjson.loads(line)
        if "entity" in row:
            entities.append(row["entity"])
        else:
            facts.append(row["fact"])
    return {"center": None, "entities": entities, "facts": facts}
