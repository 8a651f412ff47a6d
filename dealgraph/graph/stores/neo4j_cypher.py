"""Every word of Cypher that the Neo4j store speaks.

Values go in as parameters only. Labels and relationship types that vary are dynamic (`$(row.label)`), so that one
plan serves every kind; they come from the ontology's closed enum, which `neo4j_rows` checks. Runs on Community
without plugins.
"""

from __future__ import annotations

from typing import Any

from .base import FactQuery, SortKey

CURSOR = "dealgraph"
DRAWN = ("Entity", "Fact", "Document", "Passage")  # what the picture shows
SPACES = (*DRAWN, "_Withdrawal", "_Judgement")  # every label with ids of its own

SCHEMA = (
    "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT fact_id IF NOT EXISTS FOR (n:Fact) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT passage_id IF NOT EXISTS FOR (n:Passage) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT cursor_name IF NOT EXISTS FOR (n:_Cursor) REQUIRE n.name IS UNIQUE",
    "CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (n:_Judgement) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT withdrawal_id IF NOT EXISTS FOR (n:_Withdrawal) REQUIRE n.id IS UNIQUE",
    "CREATE INDEX fact_group IF NOT EXISTS FOR (n:Fact) ON (n.group)",
    "CREATE INDEX fact_kind IF NOT EXISTS FOR (n:Fact) ON (n.kind, n.first_published)",
    "DROP INDEX fact_metric IF EXISTS",  # of earlier versions: it did not give the order
    "CREATE INDEX fact_series IF NOT EXISTS FOR (n:Fact) ON (n.kind, n.metric, n.first_published)",
    "CREATE INDEX fact_published IF NOT EXISTS FOR (n:Fact) ON (n.first_published)",
    "CREATE INDEX fact_figure IF NOT EXISTS FOR (n:Fact) ON (n.figure)",
    "CREATE INDEX evidence_claim IF NOT EXISTS FOR ()-[r:EVIDENCED_BY]-() ON (r.claim_id)",
    "CREATE FULLTEXT INDEX words IF NOT EXISTS FOR (n:Entity|Fact) ON EACH [n.names, n.name, n.statement] "
    "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}",
)
AWAIT_SCHEMA = "CALL db.awaitIndexes($seconds)"

# ---------------------------------------------------------------- the cursor

POSITION = "MATCH (c:_Cursor {name: $name}) RETURN c.seq AS seq, c.epoch AS epoch, c.version AS version"

# `guard` is set first in each statement that moves the cursor: it takes the write lock, so that what follows is
# read after every earlier writer has ended. Without it two writers could both see the old epoch.
LEAD = """
MERGE (c:_Cursor {name: $name}) ON CREATE SET c.seq = 0, c.epoch = 0, c.version = ''
SET c.guard = true
WITH c
SET c.epoch = c.epoch + 1, c.version = CASE WHEN c.seq = 0 THEN $version ELSE c.version END
RETURN c.seq AS seq, c.epoch AS epoch, c.version AS version, coalesce(c.clearing, false) AS clearing
"""
TAKE = """
MATCH (c:_Cursor {name: $name})
SET c.guard = true
WITH c WHERE c.seq = $seq AND c.epoch = $epoch AND c.clearing IS NULL
SET c.seq = $to
RETURN c.version AS version
"""

# ---------------------------------------------------------------- writing; each takes `rows`, in the order below

DELETE_NODES = "UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) DELETE n RETURN count(*)"
CREATE_DOCUMENTS = """
UNWIND $rows AS row
CREATE (d:Document) SET d = row.props
WITH d, row
CALL (d, row) { UNWIND row.passages AS said CREATE (p:Passage)-[:IN]->(d) SET p = said }
RETURN count(*)
"""
CREATE_ENTITIES = "UNWIND $rows AS row CREATE (n:Entity:$(row.label)) SET n = row.props RETURN count(*)"
COUNT_MENTIONS = "UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n.record = row.record RETURN count(*)"
CHANGE_ENTITIES = """
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
REMOVE n:$(row.old)
SET n:$(row.label), n = row.props
RETURN count(*)
"""
MERGE_PASSAGES = """
UNWIND $rows AS row
MERGE (p:Passage {id: row.props.id}) ON CREATE SET p = row.props
WITH p, row
MATCH (d:Document {id: row.document})
MERGE (p)-[:IN]->(d)
RETURN count(*)
"""
# Each row is many facts, and the edges between them and entities or passages: type, other end, which of the facts,
# properties. The facts need not be looked up again, and one walk over all edges is quicker than one for each fact.
CREATE_FACTS = """
UNWIND $rows AS row
CALL (row) { UNWIND row.facts AS one CREATE (f:Fact:$(one.label)) SET f = one.props RETURN collect(f) AS made }
CALL (row, made) {
  UNWIND row.from AS e MATCH (o:Entity {id: e[1]}) WITH o, e, made[e[2]] AS f CREATE (o)-[r:$(e[0])]->(f) SET r = e[3]
}
CALL (row, made) {
  UNWIND row.into AS e MATCH (o:Entity {id: e[1]}) WITH o, e, made[e[2]] AS f CREATE (f)-[r:$(e[0])]->(o) SET r = e[3]
}
CALL (row, made) {
  UNWIND row.said AS e MATCH (o:Passage {id: e[1]}) WITH o, e, made[e[2]] AS f CREATE (f)-[r:$(e[0])]->(o) SET r = e[3]
}
RETURN count(*)
"""
CHANGE_FACTS = "UNWIND $rows AS row MATCH (n:Fact {id: row.id}) SET n = row.props RETURN count(*)"
CREATE_EDGES = """
UNWIND $rows AS row
MATCH (a:{start} {{id: row.a}}) MATCH (b:{end} {{id: row.b}})
CREATE (a)-[r:$(row.type)]->(b) SET r = row.props
RETURN count(*)
"""
# One statement a type: between two busy entities a search through every type would be long.
DELETE_EDGES = """
UNWIND $rows AS row
MATCH (a:{start} {{id: row.a}}) MATCH (b:{end} {{id: row.b}})
MATCH (a)-[r:{type}]->(b) WHERE {key}
DELETE r
RETURN count(*)
"""
# What nearly every piece needs, as one statement, because each costs a round trip: its one row is the whole piece, in
# which the rows of each part stand under that part's name. A part that is missing is null, which unwinds to nothing.
TOGETHER = {
    statement: f"part{number}"
    for number, statement in enumerate(
        (
            CREATE_DOCUMENTS,
            CREATE_ENTITIES,
            COUNT_MENTIONS,
            CHANGE_ENTITIES,
            CREATE_FACTS,
            CHANGE_FACTS,
            CREATE_EDGES.format(start="Entity", end="Entity"),
            CREATE_EDGES.format(start="Fact", end="Fact"),
            CREATE_EDGES.format(start="Fact", end="Passage"),
        )
    )
}
_PARTS = "\n".join(
    "CALL (piece) { "
    + statement.strip().replace("$rows", f"piece.{part}").replace("count(*)", f"count(*) AS {part}")
    + " }"
    for statement, part in TOGETHER.items()
)
WRITE_TOGETHER = f"UNWIND $rows AS piece\n{_PARTS}\nRETURN count(*)"

MERGE_WITHDRAWALS = "UNWIND $rows AS row MERGE (n:_Withdrawal {id: row.id}) SET n = row RETURN count(*)"
MERGE_JUDGEMENTS = "UNWIND $rows AS row MERGE (n:_Judgement {id: row.id}) SET n = row RETURN count(*)"

MARK_CLEARING = "MATCH (c:_Cursor {name: $name}) SET c.clearing = true, c.seq = 0, c.version = ''"
CLEARED = "MATCH (c:_Cursor {name: $name}) REMOVE c.clearing"
CLEAR = "MATCH (n:{label}) CALL (n) {{ DETACH DELETE n }} IN TRANSACTIONS OF 1000 ROWS"

# ---------------------------------------------------------------- rebuilding

# No version while it goes on: a rebuild that is cut short is begun again by whoever leads next.
BEGIN_REBUILD = """
MATCH (c:_Cursor {name: $name})
SET c.guard = true
WITH c WHERE c.epoch = $epoch
SET c.version = ''
RETURN c.seq AS seq
"""
END_REBUILD = "MATCH (c:_Cursor {name: $name}) SET c.seq = $seq, c.version = $version"
ALL_NODES = "MATCH (n:{label}) RETURN elementId(n) AS element, labels(n) AS labels, properties(n) AS props"
ALL_EDGES = """
MATCH (a:{label})-[r]->(b)
RETURN elementId(r) AS element, type(r) AS type, a.id AS start, labels(b) AS labels, b.id AS end, properties(r) AS props
"""
MEND_NODES = """
UNWIND $rows AS row
MATCH (n:{label} {{id: row.id}})
REMOVE n:$(row.wrong)
SET n:$(row.labels), n = row.props
RETURN count(*)
"""
CREATE_NODES = "UNWIND $rows AS row CREATE (n:{label}) SET n:$(row.labels), n = row.props RETURN count(*)"
DROP_EDGES = "UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.element DELETE r RETURN count(*)"
DROP_NODES = "UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.element DETACH DELETE n RETURN count(*)"

# ---------------------------------------------------------------- reading

# Each answers in one row: many take longer to read than to find.
_RECORDS = "WITH f ORDER BY f.id RETURN collect(f.record) AS records"
FACTS = f"MATCH (f:Fact) WHERE f.id IN $ids {_RECORDS}"
# All that a piece of a batch may meet.
LOOK = """
CALL () { UNWIND $groups AS whole MATCH (f:Fact) WHERE f.group STARTS WITH whole RETURN collect(f.record) AS facts }
CALL () { MATCH (f:Fact) WHERE f.group IN $places RETURN collect(f.record) AS placed }
CALL () { MATCH (e:Entity) WHERE e.id IN $entities RETURN collect([e.id, e.record]) AS entities }
CALL () { MATCH (d:Document) WHERE d.id IN $documents RETURN collect(d.id) AS documents }
CALL () {
  MATCH (w:_Withdrawal) WHERE w.id IN $claims
  RETURN collect([w.id, w.at, w.by, w.reason, coalesce(w.turn, 0)]) AS withdrawals
}
RETURN facts + placed AS facts, entities, documents, withdrawals
"""
FACTS_IN_GROUPS = f"UNWIND $ids AS whole MATCH (f:Fact) WHERE f.group STARTS WITH whole {_RECORDS}"
FACTS_AT_PLACES = f"MATCH (f:Fact) WHERE f.group IN $ids {_RECORDS}"
FACTS_WITH_CLAIMS = f"""
UNWIND $ids AS claim
MATCH (f:Fact)-[r:EVIDENCED_BY]->() WHERE r.claim_id = claim
WITH DISTINCT f
{_RECORDS}
"""
FACTS_TOUCHING = f"""
MATCH (e:Entity) WHERE e.id IN $ids
MATCH (e)--(f:Fact)
WITH DISTINCT f
{_RECORDS}
"""
ENTITIES = "MATCH (e:Entity) WHERE e.id IN $ids RETURN collect([e.id, e.record]) AS entities"
# The index is named, not left to the planner: it orders ids by code point, while a scan compares them with a parameter
# by UTF-16, and a page that ends before a rare Chinese character would pass it over.
_SEARCH = """
MATCH (e:Entity) USING INDEX SEEK e:Entity(id)
WHERE e.id > $after AND (e.id CONTAINS $text OR e.text CONTAINS $text){live}
RETURN e.id AS id, e.record AS record ORDER BY e.id LIMIT $limit
"""
SEARCH_ENTITIES = _SEARCH.format(live="")
SEARCH_LIVE_ENTITIES = _SEARCH.format(live=" AND EXISTS {(e)--(:Fact {live: true})}")
KNOWN_DOCUMENTS = "MATCH (d:Document) WHERE d.id IN $ids RETURN d.id AS id"
DOCUMENTS = "MATCH (d:Document) WHERE d.id IN $ids RETURN properties(d) AS props"
WITHDRAWALS = (
    "MATCH (w:_Withdrawal) WHERE w.id IN $ids "
    "RETURN w.id AS id, w.at AS at, w.by AS by, w.reason AS reason, coalesce(w.turn, 0) AS turn"
)
JUDGEMENTS = "MATCH (j:_Judgement) RETURN j.id AS id, j.record AS record"
LINKS = """
MATCH (e:Entity) WHERE e.id IN $ids
MATCH (e)--(f:Fact) WHERE $history OR (f.live AND NOT f.superseded)
WITH DISTINCT e, f
MATCH (f)--(o:Entity) WHERE o <> e
WITH e, f, collect(DISTINCT o.id) AS others
RETURN collect([e.id, f.id, others]) AS links
"""
COUNT_NODES = "MATCH (n:{label}) WITH count(n) AS number RETURN '{name}' AS name, number"
COUNT_CLAIMS = "MATCH ()-[r:EVIDENCED_BY]->() WITH count(r) AS number RETURN 'claims' AS name, number"

# ---------------------------------------------------------------- find

_SORTED_BY = {"published": "f.first_published", "amount": "f.figure"}


def find(query: FactQuery, after: SortKey | None, limit: int) -> tuple[str, dict[str, Any]]:
    """One page of `find`: the filters that narrow, then where the last page ended, then the order. About one entity it
    tells `degree` and `facts`, too: how many edges that has, and how many facts there are."""
    index, order, filters = _listed(query, after)
    told = ", degree, facts" if len(query.entities) == 1 else ""
    text = (
        f"{_start(query, index)}WHERE {' AND '.join(filters)}\n"
        f"WITH f{told} ORDER BY {order} LIMIT $limit\n"
        f"RETURN collect(f.record) AS records{told}"
    )
    return text, _parameters(query, after, limit)


def walk(query: FactQuery, after: SortKey | None, limit: int, steps: int) -> tuple[str, dict[str, Any]]:
    """The same page about one entity, by walking down the sorted list of all facts and looking whose each is: for an
    entity in so many of them that its own are more to sort. It may come short: it goes `steps` and no further."""
    index, order, filters = _listed(query, after)
    role = " AND r.role = $role" if query.role else ""
    text = (
        f"{_ALL.format(index=index)}WHERE {' AND '.join(filters)}\n"
        f"WITH f ORDER BY {order} LIMIT $steps\n"
        f"WHERE EXISTS {{ (f)-[r]-(e:Entity) WHERE e.id = $entities[0]{role} }}\n"
        f"WITH f ORDER BY {order} LIMIT $limit\n"
        "RETURN collect(f.record) AS records"
    )
    return text, _parameters(query, after, limit) | {"steps": steps}


def _listed(query: FactQuery, after: SortKey | None) -> tuple[str, str, list[str]]:
    """The index that a list of all facts is read off, its order, and what is in it from where the last page ended."""
    field = _SORTED_BY[query.order.removeprefix("-")]
    down = query.order.startswith("-")
    # The range stands alone so that it can be read off the index; equal values are then told apart by id. No filter
    # has an OR: the planner may make two searches and a sort of one.
    place = f"{field} IS NOT NULL"
    if after is not None:
        place = f"{field} {'<=' if down else '>='} $value"
        place += f" AND CASE WHEN {field} = $value THEN f.id > $last ELSE true END"
    alike = []
    if len(query.kinds) == 1 and query.order.endswith("published"):
        alike = ["f.kind", "f.metric"] if query.metric else ["f.kind"]
    index = ", ".join(name.removeprefix("f.") for name in (*alike, field))
    # What never differs stands first all the same: only so does the planner read the order off the index.
    order = ", ".join([*(name + " DESC" * down for name in (*alike, field)), "f.id"])
    return index, order, [place, *_filters(query)]


def _parameters(query: FactQuery, after: SortKey | None, limit: int) -> dict[str, Any]:
    parameters: dict[str, Any] = {
        "kinds": list(query.kinds),
        "kind": next(iter(query.kinds), None),
        "entities": list(query.entities),
        "role": query.role,
        "metric": query.metric,
        "unit": query.unit,
        "status": list(query.status),
        "reaches": query.reaches,
        "stays_within": query.stays_within,
        # a day takes in every moment that begins with it
        "published_to": query.published_to and query.published_to + ("~" if len(query.published_to) <= 10 else ""),
        "document": query.document,
        "words": (query.text or "").casefold().split(),
        "limit": limit,
    }
    if after is not None:
        parameters |= {"value": after.value, "last": after.id}
    return parameters


_ONE = """
MATCH (e:Entity) WHERE e.id IN $entities
CALL () {{ MATCH (n:Fact) RETURN count(n) AS facts }}
WITH e, facts, COUNT {{ (e)--() }} AS degree
MATCH (e)-[r]-(f:Fact){role}
WITH DISTINCT f, degree, facts
"""


# The index is named: on a small graph the planner would sort rather than read the order off it.
_ALL = "MATCH (f:Fact) USING INDEX f:Fact({index}) "


def _start(query: FactQuery, index: str) -> str:
    role = " AND r.role = $role" if query.role else ""
    if len(query.entities) == 1:
        return _ONE.format(role=role and f" WHERE{role.removeprefix(' AND')}")
    if query.entities:
        return f"MATCH (e:Entity)-[r]-(f:Fact) WHERE e.id IN $entities{role}\nWITH DISTINCT f\n"
    if query.document is not None:
        return "MATCH (:Document {id: $document})<-[:IN]-(:Passage)<-[:EVIDENCED_BY]-(f:Fact)\nWITH DISTINCT f\n"
    if query.contradicted:
        return "MATCH (f:Fact)-[:CONTRADICTS]-()\nWITH DISTINCT f\n"
    return _ALL.format(index=index)


def _filters(query: FactQuery) -> list[str]:
    asked: dict[str, object] = {
        "f.live": not query.withdrawn or query.status,
        "f.kind = $kind": len(query.kinds) == 1,
        "f.kind IN $kinds": len(query.kinds) > 1,
        "f.metric = $metric": query.metric,
        "f.unit = $unit": query.unit,
        "f.status IN $status": query.status,
        "f.unit IS NOT NULL AND coalesce(f.high, $reaches) >= $reaches": query.reaches is not None,
        "f.unit IS NOT NULL AND coalesce(f.low, $stays_within) <= $stays_within": query.stays_within is not None,
        "f.first_published <= $published_to": query.published_to,
        "EXISTS { (f)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(:Document {id: $document}) }": (
            query.document is not None and query.entities
        ),
        "EXISTS { (f)-[:CONTRADICTS]-() }": query.contradicted and (query.entities or query.document is not None),
        "all(word IN $words WHERE f.text CONTAINS word OR EXISTS { (f)--(o:Entity) WHERE o.text CONTAINS word })": (
            query.text
        ),
    }
    return [condition for condition, wanted in asked.items() if wanted]
