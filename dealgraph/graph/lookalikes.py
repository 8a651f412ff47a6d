"""Names that look like another one, because letters of one alphabet stand for those of another ("Аnthropic" with a
Cyrillic А). The rule: they are never joined, and never silently apart: an entity's answer lists what it looks like.

Only letters that are drawn alike in common typefaces are in the table; most of an alphabet is not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import lru_cache

from .answers import Json, entity_json
from .entities import Entity
from .identities import Clusters, key_of
from .values import EntityRef

_ALIKE = {  # letter by letter
    "CYRILLIC": ("АВЕЅІЈКМНОРСТХУЅԌԚԜаԁеһіјокрԛѕсухѵԝӏ", "ABESIJKMHOPCTXYSGQWadehijokpqscyxvwl"),
    "GREEK": ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧανοριυκγχϲϳ", "ABEZHIKMNOPTYXavopiukyxcj"),
}
_TO_LATIN = {script: str.maketrans(*pair) for script, pair in _ALIKE.items()}
_FROM_LATIN = {script: str.maketrans(*reversed(pair)) for script, pair in _ALIKE.items()}
_FOREIGN = re.compile("[\u0370-\u03ff\u0400-\u052f]")


def looks_like(
    entity: Entity, clusters: Clusters, entities: Callable[[Collection[str]], Mapping[str, Entity]]
) -> list[Json]:
    """What the names of an entity look like, by id: entities that there are, and for a name that mixes alphabets also
    what it would be in one."""
    found: dict[str, Json] = {}
    for name in entity.names:
        for other in twins(name):
            id = clusters.entity(key_of(EntityRef(name=other, kind=entity.kind)))
            known = entities([id]).get(id)
            if id != entity.id and (known is not None or len(_scripts(name)) > 1):
                found[id] = entity_json(known) if known else {"id": id, "kind": entity.kind, "name": other}
    return [found[id] for id in sorted(found)]


def twins(name: str) -> list[str]:
    """How a name would be written in one alphabet alone, where that looks the same."""
    if not _FOREIGN.search(name):
        return []
    latin = name
    for table in _TO_LATIN.values():
        latin = latin.translate(table)
    return [other for other in dict.fromkeys(_written(latin)) if other != name and len(_scripts(other)) == 1]


def _written(latin: str) -> Iterator[str]:
    yield latin
    for table in _FROM_LATIN.values():
        yield latin.translate(table)


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0] if letter.isalpha() else ""


def _scripts(name: str) -> set[str]:
    return {_script(letter) for letter in name} & {"LATIN", *_ALIKE}
