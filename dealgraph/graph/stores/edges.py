"""Facts and their edges in the embedded graph, put into networkx's own tables.

`add_node` and `add_edge` would take longer than all else that drawing a fact takes. Edges of one role share their
(empty) attributes, which is most of the memory of a small edge.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from sys import intern
from typing import Any

from ..ontology import Kind
from .sketch import Sketch

Ends = dict[str, dict[str, dict[str, object]]]  # what a node is joined to, by role


class Edges:
    """Draws facts into one `MultiDiGraph`, whose entities are there already."""

    def __init__(self, graph: Any) -> None:
        self._nodes: dict[str, dict[str, Any]] = graph._node
        self._succ: dict[str, Ends] = graph._succ
        self._pred: dict[str, Ends] = graph._pred
        self._shared: Ends = {}

    def draw(self, one: Sketch, kind: Kind, attributes: dict[str, Any]) -> None:
        """A new fact and its edges."""
        out: Ends = {}
        into: Ends = {}
        self._succ[one.id], self._pred[one.id] = out, into
        for name, parties in one.roles.items():
            if kind.roles[name].out:
                self._join(one.id, parties, name, out, self._pred)
            else:
                self._join(one.id, parties, name, into, self._succ)
        if one.speakers:
            self._join(one.id, one.speakers, "speaker", into, self._succ)
        self._nodes[one.id] = attributes

    def _join(self, fact: str, parties: Collection[str], role: str, ends: Ends, far: Mapping[str, Ends]) -> None:
        for party in map(intern, parties):
            known = ends.get(party)
            edge = {**known, role: {}} if known else self._shared.get(role) or self._shared.setdefault(role, {role: {}})
            ends[party] = far[party][fact] = edge
