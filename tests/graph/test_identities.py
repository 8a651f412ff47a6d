"""Who is who: keys of names, clusters as a function of the set of judgements, and nothing by similarity."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealgraph.graph.claims import Judgement
from dealgraph.graph.identities import clusters, key_of, name_key, rank
from dealgraph.graph.ontology import ontology
from dealgraph.graph.projection import fold
from dealgraph.graph.stores.base import Delta
from dealgraph.graph.stores.memory import NetworkxStore
from tests.contracts.claims import judgement, recorded, ref


def united(*judgements: Judgement):  # type: ignore[no-untyped-def]
    return clusters({one.id: one for one in judgements}, ontology())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anthropic", "ANTHROPIC, PBC"),
        ("Anthropic", "Anthropic"),
        ("Acme Holdings Ltd.", "acme"),
        ("The Acme Co.", "Acme"),
        ("Amazon.com, Inc.", "Amazon.com"),
        ("深圳科技有限公司", "深圳科技"),
        ("阿里巴巴集团", "阿里巴巴"),
        ("Ａnthropic", "Anthropic"),
        ("A\u0308rzte GmbH", "Ärzte"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("H100", "H200"), ("Google", "Alphabet"), ("Аnthropic", "Anthropic"), ("Meta", "Metal"), ("公司", "集团")],
)
def test_like_names_stay_apart(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@given(st.text(min_size=1, max_size=40).filter(lambda name: name.strip()))
def test_a_key_is_stable_and_safe_in_an_address(name: str) -> None:
    key = name_key(name)
    assert key == name_key(name.upper().lower()) or name.upper().lower() != name.lower()
    assert key
    assert not set(key) & set(" /?#")


def test_the_alias_table_joins_languages() -> None:
    known = united()
    for english, chinese in [
        ("Google", "谷歌"),
        ("NVIDIA Corporation", "英伟达公司"),
        ("Tencent Holdings Ltd.", "腾讯控股有限公司"),
        ("Alibaba Group", "阿里巴巴集团"),
        ("Microsoft", "微软"),
        ("Amazon", "亚马逊"),
        ("Morgan Stanley", "摩根士丹利"),
    ]:
        assert known.entity(key_of(ref(chinese))) == key_of(ref(english))


def test_no_name_of_the_alias_table_means_two_entities() -> None:
    rows: dict[str, set[int]] = {}
    for number, alias in enumerate(ontology().aliases):
        for name in alias.names:
            rows.setdefault(key_of(ref(name, alias.kind)), set()).add(number)
    assert not {key: numbers for key, numbers in rows.items() if len(numbers) > 1}


def test_an_authority_id_ranks_above_a_name() -> None:
    assert min(["company:acme", "lei:5493001KJTIIGC8Y1R12", "wikidata:q1"], key=rank).startswith("lei:")


def test_different_wins_over_same_and_is_listed() -> None:
    known = united(
        judgement("same", left="A", right="B"),
        judgement("same", left="B", right="C"),
        judgement("different", left="A", right="C"),
    )
    assert known.entity("company:a") != known.entity("company:c")
    assert len(known.conflicts) == 1


def test_an_undo_can_be_undone() -> None:
    same = judgement("same", left="A", right="B")
    undo = judgement("undo", target=same.id)
    again = judgement("undo", target=undo.id)
    assert united(same).entity("company:b") == "company:a"
    assert united(same, undo).entity("company:b") == "company:b"
    assert united(same, undo, again).entity("company:b") == "company:a"


@pytest.mark.parametrize(("undos", "joined"), [(4000, True), (4001, False)])
def test_undos_of_undos_go_as_deep_as_they_are_said(undos: int, joined: bool) -> None:
    said = [judgement("same", left="A", right="B")]
    for _ in range(undos):
        said.append(judgement("undo", target=said[-1].id))
    assert (united(*said).entity("company:b") == "company:a") is joined


def test_so_do_undos_of_what_settled_a_contradiction() -> None:
    said = [judgement("settle", claim="a" * 64, over="b" * 64)]
    for _ in range(2000):
        said.append(judgement("undo", target=said[-1].id))
    store = NetworkxStore(ontology())
    store.apply(Delta(judgements={one.id: one for one in said[:-1]}), store.position(), 1)
    folded = fold(recorded(said[-1:], 2), store, ontology())
    assert folded.poison == []
    assert [seq for seq, _ in folded.changes] == [2]


def test_a_person_may_part_what_the_alias_table_joins() -> None:
    known = united(judgement("different", left="Google", right="谷歌"))
    assert known.entity("company:谷歌") == "company:谷歌"
    assert len(known.conflicts) == 1


names = st.sampled_from("ABCDE")
judgements = st.lists(
    st.builds(lambda verdict, left, right: judgement(verdict, left=left, right=right + "x" * (left == right)),
              st.sampled_from(["same", "same", "different"]), names, names),
    max_size=8,
    unique_by=lambda one: one.id,
)  # fmt: skip


@given(judgements, st.randoms())
def test_clusters_are_a_function_of_the_set(said: list[Judgement], random) -> None:  # type: ignore[no-untyped-def]
    shuffled = said[:]
    random.shuffle(shuffled)
    assert united(*said) == united(*shuffled)


@given(judgements)
def test_no_cluster_holds_a_pair_judged_different(said: list[Judgement]) -> None:
    known = united(*said)
    for one in said:
        if one.verdict == "different" and one.left and one.right:
            assert known.entity(key_of(one.left)) != known.entity(key_of(one.right))
    for entity, members in known.members.items():
        assert all(known.entity(key) == entity for key in members)
        assert list(members) == sorted(members, key=rank)
    assert not any(set(one) & set(other) for one, other in itertools.combinations(known.members.values(), 2))
