"""Where a claim belongs under the clusters of the moment: its parties, its fact, its group. Pure.

The rule: the same claim under the same clusters has the same place, whatever else there is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from .canonical import digest
from .claims import Claim
from .facts import Held
from .identities import Clusters, key_of
from .ontology import Kind, Ontology
from .values import EntityRef, Period, Quantity

FACT_ID_LENGTH = 32
Mention = tuple[str, tuple[str, str]]  # an entity; by which kind and name it is mentioned


class Placed(NamedTuple):
    """A claim and where it belongs."""

    held: Held
    roles: dict[str, tuple[str, ...]]
    fact: str
    group: str
    mentions: list[Mention]
    document: str


def mentions(claim: Claim) -> Iterator[EntityRef]:
    """Every party a claim names: in a role, or as the speaker."""
    for refs in claim.roles.values():
        yield from refs
    if claim.attribution and claim.attribution.speaker:
        yield claim.attribution.speaker


def mentioned(claim: Claim, clusters: Clusters) -> list[Mention]:
    """The entities that a claim mentions, and how."""
    return [(clusters.entity(key_of(ref)), (ref.kind, ref.name)) for ref in mentions(claim)]


def place(held: Held, clusters: Clusters, table: Ontology) -> Placed:
    """Where a claim belongs. Each of its parties is looked up once, for its role and as a mention."""
    claim = held.claim
    kind = table.kind(claim.kind)
    entities = clusters.canonical
    roles: dict[str, tuple[str, ...]] = {}
    found: list[Mention] = []
    for role, refs in claim.roles.items():
        if len(refs) == 1:
            key = key_of(ref := refs[0])
            key = entities.get(key, key)
            found.append((key, (ref.kind, ref.name)))
            roles[role] = (key,)
            continue
        keys = [entities.get(key, key) for key in map(key_of, refs)]
        found += zip(keys, [(ref.kind, ref.name) for ref in refs], strict=True)
        roles[role] = tuple(sorted(set(keys)))
    if claim.attribution and (speaker := claim.attribution.speaker):
        found.append((clusters.entity(key_of(speaker)), (speaker.kind, speaker.name)))
    own = fact_id(claim, roles, kind)
    return Placed(held, roles, own, group_key(claim, roles, kind, own), found, str(claim.evidence.document.id))


def _figure(quantity: Quantity | None) -> list[str | None] | None:
    if quantity is None:
        return None
    low = None if quantity.min is None else str(quantity.min)
    high = None if quantity.max is None else str(quantity.max)
    return [low, high, quantity.unit, quantity.qualifier]


def _when(period: Period | None) -> list[str | None] | None:
    if period is None or (period.start is None and period.end is None):
        return None
    return [period.start, period.end]


def fact_id(claim: Claim, roles: Mapping[str, tuple[str, ...]], kind: Kind) -> str:
    """The id that all claims of this content share: kind, parties, discriminators, figures and period."""
    said, figures = claim.attributes, claim.quantities
    content = [
        kind.name,
        sorted(roles.items()),
        claim.metric,
        [[name, said[name].casefold()] for name in kind.discriminators if name in said] if said else [],
        _figure(claim.quantity),
        [[name, _figure(quantity)] for name, quantity in sorted(figures.items())] if figures else [],
        _when(claim.period),
    ]
    return digest(content, FACT_ID_LENGTH)


def group_key(claim: Claim, roles: Mapping[str, tuple[str, ...]], kind: Kind, own: str) -> str:
    """The key of the facts that this one may revise, contradict or repeat; its own id where none can be."""
    if kind.policy == "additive":
        return own
    same = [(role, ids) for role, ids in sorted(roles.items()) if role in kind.grouping]
    if kind.policy == "functional":
        return digest(["functional", kind.name, same], FACT_ID_LENGTH)
    if kind.policy == "event":
        discriminators = [claim.attributes.get(name, "").casefold() for name in kind.discriminators]
        return digest(["event", kind.name, same, claim.metric, discriminators], FACT_ID_LENGTH)
    unit = claim.quantity.unit if claim.quantity else None
    return digest(["series", kind.name, same, claim.metric, unit, _when(claim.period)], FACT_ID_LENGTH)
