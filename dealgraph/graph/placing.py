"""Where a claim belongs under the clusters of the moment: its parties, its fact, its group. Pure.

The rule: the same claim under the same clusters has the same place, whatever else there is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .claims import Claim
from .facts import Held, fact_id, group_key
from .identities import Clusters, key_of
from .ontology import Ontology
from .values import EntityRef

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
