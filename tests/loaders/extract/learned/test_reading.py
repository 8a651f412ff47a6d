"""Windows over a passage, spans in them, and what is said of mentions told of names."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealgraph.loaders.extract.learned import encoder, names, reading
from dealgraph.loaders.extract.learned.encoder import Encoder
from dealgraph.loaders.extract.learned.heads import (
    ALONE,
    BEGINS,
    GOES_ON,
    KINDS,
    METRICS,
    OUTSIDE,
    RELATIONS,
    Decisions,
    Spans,
)
from dealgraph.loaders.extract.learned.packed import Floats
from dealgraph.loaders.extract.learned.wordpiece import MARKS, Vocabulary
from dealgraph.loaders.extract.marked import marked
from dealgraph.loaders.extract.model import Name
from dealgraph.loaders.extract.passages import Sentence, sentences

LETTERS = Vocabulary(
    {
        p: i
        for i, p in enumerate(
            [
                *MARKS,
                *"abcdefghijklmnopqrstuvwxyz0123456789.,$",
                *(f"##{c}" for c in "abcdefghijklmnopqrstuvwxyz0123456789"),
                *"岚桥港务营收年",
            ]
        )
    }
)


class Scripted(Encoder):
    """States that say of each piece what is written: whether it begins a name, goes on with one, or is outside."""

    def states(self, pieces: object) -> Floats:
        words = [self.word(p.id) for p in pieces]  # type: ignore[attr-defined]
        labels = [OUTSIDE, *({"岚": BEGINS, "桥": GOES_ON}.get(word, OUTSIDE) for word in words), OUTSIDE]
        return np.eye(3, dtype=np.float32)[labels] * 9

    def word(self, number: int) -> str:
        return next(p for p, i in self.vocabulary.ids.items() if i == number)


SCRIPTED = Scripted({"ner.w": np.eye(3, dtype=np.float32), "ner.b": np.zeros(3, np.float32)}, LETTERS, 1)


@pytest.fixture
def scripted() -> Iterator[None]:
    with encoder.instead({"zh": SCRIPTED, "en": SCRIPTED}):
        yield


@pytest.mark.usefixtures("scripted")
def test_a_name_that_the_encoder_sees_is_found_wherever_it_stands_and_what_was_found_stands() -> None:
    text = "岚桥营收12亿。桥岚桥港务年"
    seen = reading.windows(text, sentences(text, "zh"), "zh")
    assert [(n.start, n.text, n.weighed) for n in names.completed([], text, seen)] == [
        (0, "岚桥", True),
        (9, "岚桥", True),
    ]
    before = Name(1, 3, text[1:3])
    assert [(n.start, n.text) for n in names.completed([before], text, seen)] == [(1, "桥营"), (9, "岚桥")]


def test_without_an_encoder_nothing_is_added() -> None:
    with encoder.instead({"zh": None}):
        assert reading.windows("岚桥营收。", sentences("岚桥营收。", "zh"), "zh") == []
        assert names.completed([], "岚桥营收。", []) == []


def test_what_common_words_make_is_no_name_however_sure_the_encoder_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "names", lambda *_: iter([(0, 2)]))
    assert names.completed([], "行情回暖", []) == []


@pytest.mark.usefixtures("scripted")
@given(st.lists(st.integers(1, 400), max_size=12))
def test_every_sentence_is_read_whole_in_order_and_no_window_is_too_large(sizes: list[int]) -> None:
    parts, at = [], 0
    for size in sizes:
        parts.append(Sentence(at, at + size, "a" * size))
        at += size + 1
    text = " ".join("." * size for size in sizes)
    seen = reading.windows(text, parts, "en")
    assert all(0 < len(w.pieces) <= encoder.MOST_PIECES for w in seen)
    read = [p.start for w in seen for p in w.pieces]
    expected = [p.start + i for p in parts for i in range(min(p.end - p.start, encoder.MOST_PIECES))]
    assert read == expected


@pytest.mark.usefixtures("scripted")
def test_a_text_without_end_is_read_to_a_bound() -> None:
    parts = [Sentence(at, at + 200, "") for at in range(0, 40_000, 200)]
    seen = reading.windows("." * 40_000, parts, "en")
    assert reading.MOST_READ - 200 < sum(len(w.pieces) for w in seen) <= reading.MOST_READ


@pytest.mark.usefixtures("scripted")
def test_a_window_without_chinese_is_not_searched_for_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "labelled", lambda *_: pytest.fail("searched"))
    text = "1,2.3 acme"
    assert list(reading.names(text, reading.windows(text, sentences(text, "zh"), "zh"))) == []


def test_a_form_seen_once_is_a_name_wherever_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "names", lambda *_: iter([(0, 2)]))
    assert [n.start for n in names.completed([], "岚桥营收12亿。后来岚桥涨了。", [])] == [0, 10]


def test_a_name_is_not_related_to_itself_and_a_table_of_names_is_not_compared_to_its_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared: list[int] = []

    def everything(_: object, __: object, names: Spans, ___: object, amounts: Spans) -> Decisions:
        n, a = len(names), len(amounts)
        compared.append(n)

        def half(*shape: int) -> Floats:
            return np.full(shape, 0.5, np.float32)

        kinds, metrics = half(a, len(KINDS)), half(a, len(METRICS))
        return Decisions(
            kinds, metrics, half(a, n + 1), half(a, n + 1), half(n, n, len(RELATIONS)), half(n, len(ALONE))
        )

    monkeypatch.setattr(reading, "decide", everything)
    text = "a. " * 80
    window = reading.Window(SCRIPTED, LETTERS.pieces(text))
    names = [Name(at, at + 1, f"Acme {at % 6}") for at in range(0, len(text), 3)]
    said = reading.read([window], names, [], {})
    assert compared == [reading.MOST_NAMES]
    assert {key[:2] for key in said.relations} == {("Acme 0", "Acme 3"), ("Acme 3", "Acme 0")}


@pytest.mark.usefixtures("scripted")
@given(start=st.integers(0, 20), size=st.integers(1, 8))
def test_a_span_is_of_the_pieces_that_stand_in_it(start: int, size: int) -> None:
    text = "ab cde f. ghi jklm no pqr"
    window = reading.Window(SCRIPTED, LETTERS.pieces(text))
    end = min(len(text), start + size)
    first, last = window.span(Name(start, end, text[start:end]))
    inside = [i for i, p in enumerate(window.pieces, 1) if p.start < end and p.end > start]
    if inside:
        assert (first, last) == (inside[0], inside[-1] + 1)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Acme Corp agreed to acquire Beta Robotics for $2 billion. The company was founded in Ohio in 2019."),
        ("zh", "阿尔法科技宣布以20亿元收购贝塔机器人。该公司总部位于上海。"),
    ],
)
def test_chances_of_a_name_add_up_over_its_mentions(lang: str, text: str) -> None:
    passage = marked(text, lang, "2031-05-10")
    said = reading.read(passage.windows, passage.names, passage.amounts, passage.called)
    assert said.figures
    for figure in said.figures.values():
        for shares in (figure.kinds, figure.metrics, figure.owners, figure.objects):
            assert sum(shares.values()) == pytest.approx(1, abs=1e-4)
    buyer, bought = (("Acme Corp", "Beta Robotics"), ("阿尔法科技", "贝塔机器人"))[lang == "zh"]
    (price,) = passage.amounts[:1]
    assert said.figure("acquisition", buyer, bought, price) == pytest.approx(1, abs=0.3)
    assert said.figure("acquisition", "Nobody", bought, price) is None
    assert (said.relation("acquisition", buyer, bought) or 0) > (said.relation("acquisition", bought, buyer) or 0)
    assert said.relation("acquisition", buyer, "Nobody") is None
    assert said.single("founding", "Nobody") is None
