"""Who is who: the key of a name, and clusters of keys as a pure function of a set of judgements.

Nothing merges by similarity. Two names are one entity because they have the same key (case, width and legal
form aside), the same authority id, a row in the alias table, or a person's judgement. "Different" always
wins over "same": a union that would join a pair judged different is not made, and is listed as a conflict.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from .claims import Judgement
from .ontology import Ontology, ontology
from .values import EntityRef

AUTHORITIES = ("lei", "wikidata", "cik", "isin", "domain", "ticker")
_STRIP = ".,'’\"“”()（）"


@lru_cache(maxsize=100_000)
def name_key(name: str) -> str:
    """The key of a name: NFKC, casefold, punctuation and legal forms stripped, blanks as hyphens.

    'Anthropic, PBC' -> 'anthropic'; '深圳科技有限公司' -> '深圳科技'. A name that is a legal form only keeps it.
    """
    return fold_name(name, ontology())


def fold_name(name: str, table: Ontology) -> str:
    """`name_key` with the legal forms of another table."""
    text = unicodedata.normalize("NFKC", name).casefold()
    text = unicodedata.normalize("NFC", text)
    words = [word.strip(_STRIP).replace(".", "") for word in text.split()]
    words = [word for word in words if word]
    while len(words) > 1 and words[0] == "the":
        words = words[1:]
    while len(words) > 1 and words[-1] in table.legal_forms:
        words = words[:-1]
    joined = "-".join(words).replace("/", "-").replace("?", "").replace("#", "") or "-"
    for form in table.legal_forms_zh:
        if joined.endswith(form) and len(joined) - len(form) >= 2:
            return joined[: -len(form)]
    return joined


def key_of(ref: EntityRef) -> str:
    """The key that a mention stands under: its authority id, else `family:name-key`."""
    return ref.id.casefold() if ref.id else named_key(ref.kind, ref.name)


@lru_cache(maxsize=100_000)
def named_key(kind: str, name: str) -> str:
    """The key of a name without an id; any text has one, also a text that no claim may carry."""
    return f"{family(kind)}:{name_key(name)}"


def family(kind: str) -> str:
    """The key space of an entity kind."""
    return ontology().families.get(kind, kind)


def rank(key: str) -> tuple[int, str]:
    """Order in which the canonical id of a cluster is chosen: authority ids first, then by text."""
    scheme = key.split(":", 1)[0]
    named = len(AUTHORITIES) + (not key.isascii())
    return (AUTHORITIES.index(scheme) if scheme in AUTHORITIES else named, key)


@dataclass(frozen=True, slots=True)
class Conflict:
    """A union that was asked for and not made, because some pair in it is judged different."""

    left: str
    right: str
    same: str
    different: str


@dataclass(frozen=True, slots=True)
class Clusters:
    """Which keys are one entity. Keys that no judgement names stand for themselves and are not listed."""

    canonical: Mapping[str, str] = field(default_factory=dict)
    members: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    conflicts: tuple[Conflict, ...] = ()

    def entity(self, key: str) -> str:
        """The canonical id of a key."""
        return self.canonical.get(key, key)

    def keys(self, entity: str) -> tuple[str, ...]:
        """Every key of an entity, its own first."""
        return self.members.get(entity, (entity,))


@dataclass(frozen=True, slots=True)
class _Pair:
    strength: int
    id: str
    left: str
    right: str


def active(judgements: Mapping[str, Judgement]) -> dict[str, Judgement]:
    """The judgements that no active `undo` takes back. An undo can be undone; ids are hashes, so no circles."""
    undone_by: dict[str, list[str]] = {}
    for key, judgement in judgements.items():
        if judgement.verdict == "undo" and judgement.target:
            undone_by.setdefault(judgement.target, []).append(key)
    stands: dict[str, bool] = {}
    for key in judgements:
        chain = [key]  # of undos of undos, which may be longer than Python calls deep
        while chain:
            undos = undone_by.get(chain[-1], ())
            if (open_one := next((undo for undo in undos if undo not in stands), None)) is not None:
                chain.append(open_one)
            else:
                stands[chain.pop()] = not any(stands[undo] for undo in undos)
    return {key: judgement for key, judgement in judgements.items() if stands[key]}


def clusters(judgements: Mapping[str, Judgement], table: Ontology) -> Clusters:
    """Clusters from all judgements ever made: strongest first (a person's, then the alias table), then by id."""
    standing = active(judgements)
    same, different = list(_alias_pairs(table)), list[_Pair]()
    for key, judgement in standing.items():
        if judgement.left and judgement.right and judgement.verdict in ("same", "different"):
            pair = _Pair(0, key, key_of(judgement.left), key_of(judgement.right))
            (same if judgement.verdict == "same" else different).append(pair)
    return _unite(sorted(same, key=lambda pair: (pair.strength, pair.id)), sorted(different, key=lambda pair: pair.id))


def _alias_pairs(table: Ontology) -> Iterable[_Pair]:
    for number, alias in enumerate(table.aliases):
        first, *rest = [f"{table.families.get(alias.kind, alias.kind)}:{name_key(name)}" for name in alias.names]
        for other in rest:
            yield _Pair(1, f"alias:{number:05d}:{other}", first, other)


def _unite(same: list[_Pair], different: list[_Pair]) -> Clusters:
    root: dict[str, str] = {}
    groups: dict[str, set[str]] = {}
    foes: dict[str, dict[str, str]] = {}
    conflicts: list[Conflict] = []
    for pair in different:
        foes.setdefault(pair.left, {}).setdefault(pair.right, pair.id)
        foes.setdefault(pair.right, {}).setdefault(pair.left, pair.id)
    for pair in same:
        left, right = root.get(pair.left, pair.left), root.get(pair.right, pair.right)
        if left == right:
            continue
        ours, theirs = groups.get(left, {left}), groups.get(right, {right})
        barred = sorted(foes[key][foe] for key in ours if key in foes for foe in foes[key] if foe in theirs)
        if barred:
            conflicts.append(Conflict(pair.left, pair.right, pair.id, barred[0]))
            continue
        groups[left] = ours | theirs
        groups.pop(right, None)
        for key in groups[left]:
            root[key] = left
    canonical: dict[str, str] = {}
    members: dict[str, tuple[str, ...]] = {}
    for group in groups.values():
        ordered = tuple(sorted(group, key=rank))
        members[ordered[0]] = ordered
        canonical.update(dict.fromkeys(ordered, ordered[0]))
    return Clusters(canonical, members, tuple(conflicts))
