"""Whatever a model answers about whatever text: a fact whose every part is in the text, or a reason to drop it."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from dealgraph.graph.errors import InvalidInput
from dealgraph.loaders.extract.passages import fold
from dealgraph.loaders.llm import MOST_CONFIDENCE, Passage
from dealgraph.loaders.llm.reader import pieces
from dealgraph.loaders.llm.schema import KINDS, STATUSES, Proposal, proposals
from dealgraph.loaders.llm.support import Unsupported

WORDS = [
    "Acme Corp", "Beta Labs", "acquired", "invested", "in", "raised", "$5 billion", "$140 per share", "and", "will",
    "may", "denied", "by", "based", "Oslo", "2030", "revenue", "of", "said", "that", ",", ".", "?", "if", "the company",
    "阿尔法科技", "贝塔机器人", "收购了", "投资", "3亿元", "，", "。", "\u200b", "\ue000", "(", ")", "100", "%",
]  # fmt: skip
texts = st.one_of(st.text(max_size=120), st.lists(st.sampled_from(WORDS), min_size=2, max_size=25).map(" ".join))


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, Proposal]:
    """Any text, and a proposal of pieces of it and of other words."""
    text = draw(texts)

    def piece() -> str:
        start = draw(st.integers(0, max(0, len(text) - 1)))
        cut = text[start : start + draw(st.integers(1, 60))]
        return draw(st.sampled_from([cut, text, *WORDS])) or "x"

    def perhaps() -> str | None:
        return piece() if draw(st.booleans()) else None

    kind, status = draw(st.sampled_from(KINDS)), draw(st.sampled_from(STATUSES))
    others = tuple(piece() for _ in range(draw(st.integers(0, 2))))
    return text, Proposal(kind, piece(), perhaps(), others, perhaps(), perhaps(), perhaps(), status, piece())


@st.composite
def near_cases(draw: st.DrawFn) -> tuple[str, Proposal]:
    """A deal that is told, with noise around it, and a proposal that may be right about it."""
    noise = st.lists(st.sampled_from(WORDS), max_size=3).map(" ".join)
    verb, amount = draw(st.sampled_from(["acquired", "may acquire", "invested in"])), "$5 billion"
    told = f"Acme Corp {verb} Beta Labs for {amount}"
    text = " ".join([draw(noise), told, draw(noise)]).strip()
    right = ("Acme Corp", "Beta Labs")
    ends = draw(st.sampled_from([right, right, right[::-1], ("Acme Corp", "Oslo"), ("Oslo", "Beta Labs")]))
    states = [("acquisition", "completed"), ("acquisition", "possible"), ("investment", "completed")]
    kind, status = draw(st.sampled_from(states))
    figure = draw(st.sampled_from([None, amount, "100"]))
    evidence = draw(st.sampled_from([told, text, told[5:]]))
    return text, Proposal(kind, ends[0], ends[1], (), None, figure, None, status, evidence)


def taken(case: tuple[str, Proposal]) -> bool:
    """Is the proposal a fact? If so, one whose every part is where it should be."""
    text, proposal = case
    try:
        fact = Passage(text, "stub", date="2031-05-10").fact(proposal)
    except Unsupported:
        return False
    assert text[fact.start : fact.end] == fact.evidence
    assert all(name in text for name in (fact.subject, fact.object, *fact.others) if name)
    assert (fact.kind, fact.status, fact.confidence) == (proposal.kind, proposal.status, MOST_CONFIDENCE)
    assert fact.amount is None or fact.start <= fact.amount.start < fact.amount.end <= fact.end
    return True


@settings(max_examples=200, deadline=None)
@given(cases())
def test_any_proposal_about_any_text_is_a_fact_or_is_dropped(case: tuple[str, Proposal]) -> None:
    taken(case)


def test_some_proposals_about_a_deal_are_facts_and_never_turned_round() -> None:
    kept: list[Proposal] = []

    @settings(max_examples=150, deadline=None, derandomize=True)
    @given(near_cases())
    def look(case: tuple[str, Proposal]) -> None:
        if taken(case):
            kept.append(case[1])

    look()
    assert kept
    assert {(one.subject, one.object) for one in kept} == {("Acme Corp", "Beta Labs")}


values: Any = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from([*KINDS, *STATUSES]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["facts", "kind", "x"]), inner),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=80), values.map(json.dumps), values.map(lambda row: json.dumps({"facts": [row]}))))
def test_any_answer_is_facts_or_none(content: str) -> None:
    try:
        found, misshapen = proposals(content)
    except InvalidInput:
        return
    assert (found, misshapen >= 0) == ([], True)


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=400), st.sampled_from(["en", "zh"]))
def test_pieces_leave_out_nothing_but_blanks(text: str, lang: str) -> None:
    cut, plain = pieces(text, lang), fold(text, lang)  # where a character that nobody writes is a blank
    assert "".join("".join(plain[start:stop].split()) for start, stop in cut) == "".join(plain.split()), cut
