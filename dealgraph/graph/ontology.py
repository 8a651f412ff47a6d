"""The ontology: which kinds of facts there are, which roles they take, how they read and how they are drawn.

All of it is data in `ontology.toml`; this module loads it, refuses a table that makes no sense, and checks
claims against it. Nothing elsewhere branches on the name of a kind.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from .claims import Claim
from .errors import InvalidInput
from .values import Status

Policy = Literal["event", "series", "functional", "additive"]
# Bumped when the fold or the picture changes its output for the same claims: stores made by an older one are rebuilt.
FOLD_VERSION = 2
LADDER: tuple[Status, ...] = ("rumoured", "possible", "expected", "planned", "announced", "completed")
NEGATIVE: tuple[Status, ...] = ("denied", "cancelled")
STATUSES: tuple[Status, ...] = LADDER + NEGATIVE
_TYPE = re.compile(r"[A-Z][A-Z_]{1,40}")
_LABEL = re.compile(r"[A-Z][A-Za-z]{1,40}")


@dataclass(frozen=True, slots=True)
class Role:
    """One role of a kind, and the relationship that draws it (`out`: from the fact to the entity)."""

    name: str
    edge: str
    out: bool = False
    required: bool = False
    party: bool = False
    min: int = 1
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of fact."""

    name: str
    label: str
    policy: Policy
    verb: tuple[str, str, str]
    statement: str
    caption: str
    roles: dict[str, Role]
    quantities: tuple[str, ...]
    attributes: tuple[str, ...]
    discriminators: tuple[str, ...]
    metrics: Literal["required", "optional", "none"]
    shortcuts: tuple[tuple[str, str, str], ...]
    speaker: str
    required: tuple[str, ...]  # roles
    grouping: frozenset[str]  # the roles whose parties facts share that may revise, contradict or repeat each other


@dataclass(frozen=True, slots=True)
class Alias:
    """Names that mean one entity, and who says so."""

    kind: str
    names: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Ontology:
    """Everything in the table, checked. `version` names table and fold together."""

    version: str
    kinds: dict[str, Kind]
    entities: dict[str, str]
    families: dict[str, str]
    speech: dict[str, str]
    aliases: tuple[Alias, ...]
    legal_forms: frozenset[str]
    legal_forms_zh: tuple[str, ...]
    same_deal_days: int

    def kind(self, name: str) -> Kind:
        try:
            return self.kinds[name]
        except KeyError:
            raise InvalidInput(f"unknown kind '{name}'; known: {', '.join(self.kinds)}", "/kind") from None

    def check_role(self, name: str) -> None:
        """Refuse a role that no kind has."""
        known = {role for kind in self.kinds.values() for role in kind.roles} | {"speaker"}
        if name not in known:
            raise InvalidInput(f"unknown role '{name}'; known: {', '.join(sorted(known))}", "/role")

    def edge_types(self) -> frozenset[str]:
        """Every relationship type between a fact and an entity, and every shortcut: the closed enum of the picture."""
        drawn = {role.edge for kind in self.kinds.values() for role in kind.roles.values()}
        drawn |= {shortcut[0] for kind in self.kinds.values() for shortcut in kind.shortcuts}
        return frozenset(drawn | {kind.speaker for kind in self.kinds.values()})

    def check(self, claim: Claim) -> Kind:
        """Refuse a claim that its kind does not allow; the error points at the field."""
        kind = self.kind(claim.kind)
        for name, refs in claim.roles.items():
            role = kind.roles.get(name)
            if role is None:
                known = ", ".join(kind.roles)
                raise InvalidInput(f"'{kind.name}' has no role '{name}'; it has {known}", f"/roles/{name}")
            if len(refs) < role.min:
                raise InvalidInput(f"'{name}' needs at least {role.min} different parties", f"/roles/{name}")
            if role.kinds and not all(ref.kind in role.kinds for ref in refs):
                raise InvalidInput(f"'{name}' must be a {' or '.join(role.kinds)}", f"/roles/{name}")
        for name in kind.required:
            if name not in claim.roles:
                raise InvalidInput(f"'{kind.name}' needs the role '{name}'", f"/roles/{name}")
        if kind.metrics == "required" and claim.metric is None:
            raise InvalidInput(f"'{kind.name}' needs a metric", "/metric")
        if kind.metrics == "none" and claim.metric is not None:
            raise InvalidInput(f"'{kind.name}' takes no metric", "/metric")
        if claim.quantities:
            _allowed(claim.quantities, kind.quantities, kind.name, "quantities")
        if claim.attributes:
            _allowed(claim.attributes, kind.attributes, kind.name, "attributes")
        return kind


def _allowed(given: dict[str, Any], allowed: tuple[str, ...], kind: str, field: str) -> None:
    for name in given:
        if name not in allowed:
            known = ", ".join(allowed) or "none"
            raise InvalidInput(f"'{kind}' has no {field} '{name}'; it has {known}", f"/{field}/{name}")


def _kind(name: str, table: dict[str, Any]) -> Kind:
    roles = {
        role: Role(role, **{**spec, "kinds": tuple(spec.get("kinds", ()))}) for role, spec in table["roles"].items()
    }
    do, did, doing = table["verb"]
    shortcuts = tuple((kind, start, end) for kind, start, end in table["shortcuts"])
    kind = Kind(
        name=name,
        label=table["label"],
        policy=table["policy"],
        verb=(do, did, doing),
        statement=table["statement"],
        caption=table["caption"],
        roles=roles,
        quantities=tuple(table.get("quantities", ())),
        attributes=tuple(table["attributes"]),
        discriminators=tuple(table.get("discriminators", ())),
        metrics=table.get("metrics", "none"),
        shortcuts=shortcuts,
        speaker=table.get("speaker", "SAYS"),
        required=tuple(role.name for role in roles.values() if role.required),
        grouping=frozenset(role.name for role in roles.values() if _groups(role, table["policy"])),
    )
    _check_kind(kind)
    return kind


def _groups(role: Role, policy: Policy) -> bool:
    return role.required or role.name == "held" if policy == "series" else role.party


def _check_kind(kind: Kind) -> None:
    types = [role.edge for role in kind.roles.values()] + [short[0] for short in kind.shortcuts] + [kind.speaker]
    if not _LABEL.fullmatch(kind.label) or any(not _TYPE.fullmatch(name) for name in types):
        raise ValueError(f"ontology: '{kind.name}' has a label or relationship type that is no plain name")
    if any(role not in kind.roles for _, start, end in kind.shortcuts for role in (start, end)):
        raise ValueError(f"ontology: '{kind.name}' has a shortcut between roles that it does not have")
    if not set(kind.discriminators) <= set(kind.attributes):
        raise ValueError(f"ontology: '{kind.name}' tells facts apart by an attribute that it does not have")
    if kind.policy not in ("event", "series", "functional", "additive"):
        raise ValueError(f"ontology: '{kind.name}' has an unknown policy '{kind.policy}'")


def load(text: str) -> Ontology:
    """An ontology from the text of its table; ValueError where it makes no sense."""
    table = tomllib.loads(text)
    names = table["names"]
    return Ontology(
        version=f"{table['version']}.{FOLD_VERSION}-{hashlib.sha256(text.encode()).hexdigest()[:12]}",
        kinds={name: _kind(name, spec) for name, spec in table["kinds"].items()},
        entities=dict(table["entities"]),
        families=dict(table["families"]),
        speech=dict(table["speech"]),
        aliases=tuple(Alias(row["kind"], tuple(row["names"]), row["source"]) for row in table["aliases"]),
        legal_forms=frozenset(names["legal_forms"]),
        legal_forms_zh=tuple(names["legal_forms_zh"]),
        same_deal_days=int(table["same_deal_days"]),
    )


@cache
def ontology() -> Ontology:
    """The ontology that is shipped."""
    return load(files("dealgraph.graph").joinpath("ontology.toml").read_text("utf-8"))
