"""Which facts and entities an answer is about: names to ids, filters to an exact selection as of a day.

Stores select coarsely and in order; here every fact is cut to what the reader may know of and checked exactly.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from itertools import islice

from .answers import Json, Told, tell
from .asof import AsOf, restrict, superseded, visible, with_links
from .entities import Entity
from .errors import Ambiguous, NotFound
from .facts import Fact, search_text
from .hops import Hops
from .identities import AUTHORITIES, Clusters, clusters, family, name_key
from .ontology import Ontology
from .paging import MAX_ROWS
from .stores.base import FactQuery, GraphStore, Link, Order, SortKey
from .waiting import step


@dataclass(frozen=True, slots=True)
class FactFilter:
    """Which facts are asked for. `entity` are ids or names, all of which must take part (in `role`, if given).

    `min`/`max` ask for figures that are surely within; `include_unknown` adds those that cannot be decided.
    `q` are words that must all occur in the statement, the quotes or the names.
    """

    kind: tuple[str, ...] = ()
    entity: tuple[str, ...] = ()
    role: str | None = None
    metric: str | None = None
    unit: str | None = None
    min: Decimal | None = None
    max: Decimal | None = None
    q: str | None = None
    document: str | None = None
    include_unknown: bool = False
    order: Order = "-published"


Shown = tuple[Fact, Fact, str]  # as stored, as known then, match
MOST_NAMES = 10_000
_FEW = 4


@dataclass(eq=False, slots=True)
class _Moment:
    """A stretch of time in which the graph stood still: the names that were resolved in it, the relationships that were
    told, and which facts moved between the two days that were compared last."""

    state: Hashable
    resolved: dict[str, str] = field(default_factory=dict)
    hops: Hops = field(default_factory=Hops)
    moved: tuple[tuple[str | None, str | None], list[str]] | None = None


class Selection:
    """Select from one store. Holds nothing but a cache of who is who."""

    def __init__(self, store: GraphStore, table: Ontology, state: Callable[[], Hashable] | None = None) -> None:
        self.store = store
        self.table = table
        self._state = state or (lambda: store.position().seq)
        self._clusters: tuple[Hashable, Clusters] | None = None
        self._remembers = state is not None
        self._moment: _Moment | None = None

    def clusters(self) -> Clusters:
        """Who is who, from the judgements of now."""
        state, kept = self._state(), self._clusters
        if kept is None or kept[0] != state:
            kept = self._clusters = (state, clusters(self.store.judgements(), self.table))
        return kept[1]

    def moment(self) -> _Moment | None:
        """What was looked up while the graph stands still as it stands now; None where nobody says that it does."""
        if not self._remembers:
            return None
        state, kept = self._state(), self._moment
        if kept is None or kept.state != state:
            kept = self._moment = _Moment(state)
        return kept

    def resolve(self, id_or_name: str) -> str:
        """The canonical id of an entity given by id, old id or exact name in any language; NotFound or Ambiguous."""
        moment = self.moment()
        if moment is None:
            return self._resolved(id_or_name)
        key = moment.resolved.get(id_or_name)
        if key is None:
            key = self._resolved(id_or_name)
            if len(moment.resolved) < MOST_NAMES:
                moment.resolved[id_or_name] = key
        return key

    def _resolved(self, id_or_name: str) -> str:
        known = self.clusters()
        wanted = {known.entity(key) for key in self.keys(id_or_name)}
        found = self.store.entities(wanted)
        if not found:
            found = {one.id: one for one in self._named(id_or_name)}
        if not found:
            raise NotFound(f"no entity is called '{id_or_name[:100]}': try /v1/entities?q=")
        if len(found) > 1:
            raise Ambiguous(f"'{id_or_name[:100]}' may be any of several entities: use an id", tuple(sorted(found)))
        return next(iter(found))

    def keys(self, text: str) -> list[str]:
        """The keys that an id or a name may stand under."""
        scheme, colon, _ = text.partition(":")
        if colon and (scheme in self.table.entities or scheme in AUTHORITIES):
            return [text.casefold()]
        return [f"{space}:{name_key(text)}" for space in sorted({family(kind) for kind in self.table.entities})]

    def _named(self, text: str) -> list[Entity]:
        key = name_key(text)
        found = self.store.search_entities(text, 100)
        return [one for one in found if any(name_key(name) == key for name in one.names)]

    def is_known(self, entity: Entity, asof: AsOf) -> bool:
        """May an answer tell of this entity? Without any filter of every one, else of those in a fact that it shows."""
        return not (asof.cuts or asof.status or asof.valid_at) or self.stands(entity, asof)

    def stands(self, entity: Entity, asof: AsOf) -> bool:
        """Does a fact that `asof` shows mention this entity? The newest by then tells of most, so few are
        read at once; their links hide none here."""
        query = FactQuery(entities=(entity.id,), published_to=asof.known_at, withdrawn=asof.cuts)
        for fact in self.store.find(query, None, _FEW):
            seen = restrict(fact, asof)
            if seen is not None and visible(seen, asof) and _takes_part(entity.id, seen):
                return True
        return False

    def _query(self, wanted: FactFilter, asof: AsOf) -> tuple[FactQuery, tuple[str, ...]]:
        for name in wanted.kind:
            self.table.kind(name)
        if wanted.role is not None:
            self.table.check_role(wanted.role)
        entities = tuple(self.resolve(one) for one in wanted.entity)
        now = not asof.cuts
        query = FactQuery(
            kinds=wanted.kind,
            entities=entities,
            role=wanted.role,
            metric=wanted.metric,
            unit=wanted.unit,
            status=asof.status if now else (),
            reaches=None if wanted.min is None else float(wanted.min) - _slack(wanted.min),
            stays_within=None if wanted.max is None else float(wanted.max) + _slack(wanted.max),
            published_to=asof.known_at,
            document=wanted.document,
            text=wanted.q,
            withdrawn=not now,
            order=wanted.order,
        )
        return query, entities

    def shown(self, wanted: FactFilter, asof: AsOf, after: SortKey | None, chunk: int) -> Iterator[Shown]:
        """Facts that fit, exactly, in order; cut to what `asof` knows, with the links of then."""
        query, entities = self._query(wanted, asof)
        found = self.store.find(query, after, chunk)
        fits = self._fits(wanted, entities)
        step()
        whole = not asof.cuts
        some = bool(asof.status) or asof.valid_at is not None
        while batch := list(islice(found, chunk)):
            fitting = [
                (fact, seen, match)
                for fact in batch
                if (seen := fact if whole and fact.intact else restrict(fact, asof)) is not None
                and (not some or visible(seen, asof))
                and (match := fits(seen))
            ]
            if whole:  # links are as stored
                yield from fitting if asof.history else [row for row in fitting if row[1].links.superseded_by is None]
                continue
            linked = with_links([seen for _, seen, _ in fitting], asof, self.store, self.table)
            for (fact, _, match), seen in zip(fitting, linked, strict=True):
                if asof.history or superseded(seen) is None:
                    yield fact, seen, match

    def _fits(self, wanted: FactFilter, entities: Collection[str]) -> Callable[[Fact], str | None]:
        """How each fact is checked: 'sure', 'unknown', or None for one that does not fit. Only what is asked for is
        looked at."""
        tests: list[Callable[[Fact], bool]] = []
        if wanted.kind:
            tests.append(lambda fact: fact.kind in wanted.kind)
        if wanted.metric:
            tests.append(lambda fact: fact.metric == wanted.metric)
        if (role := wanted.role) is not None:
            tests.append(lambda fact: bool(taking := _in_role(fact, role)) and taking.issuperset(entities))
        else:
            tests += [partial(_takes_part, one) for one in entities]
        if wanted.document:
            tests.append(lambda fact: any(h.claim.evidence.document.id == wanted.document for h in fact.claims))
        if wanted.unit:
            tests.append(lambda fact: fact.quantity is not None and fact.quantity.unit == wanted.unit)
        if words := wanted.q:
            tests.append(lambda fact: self._says(fact, words))
        bounded = wanted.min is not None or wanted.max is not None

        def fits(fact: Fact) -> str | None:
            for test in tests:
                if not test(fact):
                    return None
            return _decide(fact, wanted) if bounded else "sure"

        return fits

    def _says(self, fact: Fact, words: str) -> bool:
        names = [name for one in self.store.entities(fact.entities()).values() for name in one.names]
        text = search_text(fact, names)
        return all(word in text for word in words.casefold().split())

    def contradicted(self, asof: AsOf) -> dict[str, Fact]:
        """Every fact that contradicts another, as `asof` knows it, by id."""
        query = FactQuery(contradicted=not asof.cuts, published_to=asof.known_at, withdrawn=asof.cuts)
        found = self.store.find(query, None, MAX_ROWS)
        kept: dict[str, Fact] = {}
        while batch := list(islice(found, MAX_ROWS)):
            cut = [one for fact in batch if (one := restrict(fact, asof)) is not None and visible(one, asof)]
            linked = with_links(cut, asof, self.store, self.table)
            kept |= {fact.id: fact for fact in linked if fact.links.contradicts}
        return kept

    def cut(self, ids: Iterable[str], asof: AsOf) -> list[Fact]:
        """Facts by id as `asof` knows them, ordered by id; unknown ones are left out."""
        found = self.store.facts(set(ids))
        cut = [one for _, fact in sorted(found.items()) if (one := restrict(fact, asof)) is not None]
        return with_links(cut, asof, self.store, self.table)

    def told(self, ids: Iterable[str], asof: AsOf) -> dict[str, Json]:
        """Facts by id as `asof` knows them, told."""
        return {one["id"]: one for one in self.tell((fact, "sure") for fact in self.cut(ids, asof))}

    def tell(self, facts: Iterable[tuple[Fact, str]]) -> list[Told]:
        """Facts with their match, told."""
        return tell(facts, self.store, self.moment())

    def told_along(self, links: Iterable[Link], asof: AsOf, limit: int = MAX_ROWS) -> list[Json]:
        """The facts of some steps, told, at most `limit`."""
        return list(self.told(sorted({link.fact for link in links})[:limit], asof).values())


def _slack(bound: Decimal) -> float:
    """How far apart two floats of one figure may be."""
    return abs(float(bound)) * 1e-12


def _takes_part(entity: str, fact: Fact) -> bool:
    return entity in fact.parties


def _in_role(fact: Fact, role: str) -> set[str]:
    return set(fact.speakers) if role == "speaker" else set(fact.roles.get(role, ()))


def _decide(fact: Fact, wanted: FactFilter) -> str | None:
    quantity = fact.quantity
    if quantity is None:
        return None
    above = wanted.min is None or quantity.at_least(wanted.min)
    below = wanted.max is None or quantity.at_most(wanted.max)
    if above is False or below is False:
        return None
    return "sure" if above and below else ("unknown" if wanted.include_unknown else None)
