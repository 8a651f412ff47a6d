"""What is written to Neo4j at once goes as few statements, in the order that it must be written in."""

from dealgraph.graph.stores import neo4j_cypher as cypher
from dealgraph.graph.stores.neo4j_rows import Batch, together

DOCUMENTS, ENTITIES, FACTS = cypher.CREATE_DOCUMENTS, cypher.CREATE_ENTITIES, cypher.CREATE_FACTS


def some(statement: str, *ids: str, counted: bool = True) -> Batch:
    return Batch(statement, [{"id": id} for id in ids], counted)


def apart(batches: list[Batch]) -> list[Batch]:
    """Each part of what was joined, in the order that the statement writes them in."""
    found = []
    for batch in batches:
        if batch.statement == cypher.WRITE_TOGETHER:
            (piece,) = batch.rows
            found += [Batch(one, piece[part]) for one, part in cypher.TOGETHER.items() if part in piece]
        else:
            found.append(batch)
    return found


def test_what_nearly_every_piece_needs_is_one_statement() -> None:
    batches = [some(DOCUMENTS, "d"), some(ENTITIES, "a", "b"), some(FACTS, "f")]
    joined = list(together(batches))
    assert [batch.statement for batch in joined] == [cypher.WRITE_TOGETHER]
    assert joined[0].counted  # nothing less is checked than before
    assert apart(joined) == batches


def test_the_order_is_kept_whatever_stands_between() -> None:
    batches = [
        some(cypher.MERGE_PASSAGES, "p", counted=False),
        some(ENTITIES, "a"),
        some(ENTITIES, "b"),  # more than one statement takes
        some(FACTS, "f"),
        some(cypher.MERGE_WITHDRAWALS, "w", counted=False),
        some(FACTS, "g"),
        some(DOCUMENTS, "d"),  # comes first in a piece, so not in this one
    ]
    joined = list(together(batches))
    assert apart(joined) == batches
    alone = [batch.statement for batch in joined if batch.statement != cypher.WRITE_TOGETHER]
    assert alone == [cypher.MERGE_PASSAGES, cypher.MERGE_WITHDRAWALS]
    assert len(joined) == 6
