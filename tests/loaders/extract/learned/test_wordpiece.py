"""Pieces of words: the longest known first, each where it stands in the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dealgraph.loaders.extract.learned.wordpiece import LONGEST, MARKS, Vocabulary

PIECES = [
    *MARKS,
    "[unused1]",
    "data",
    "##cent",
    "##re",
    "##s",
    "d",
    "e",
    "##e",
    "cafe",
    "亿",
    "##亿",
    "数据",
    "$",
    "5",
    "##00",
    "500",
    ".",
    "Data",
]
VOCABULARY = Vocabulary({piece: at for at, piece in enumerate(PIECES)})


def _read(text: str) -> list[tuple[str, str]]:
    return [(PIECES[p.id], text[p.start : p.end]) for p in VOCABULARY.pieces(text)]


def test_the_longest_piece_stands_first_and_each_where_it_is() -> None:
    assert _read("Datacentres") == [("data", "Data"), ("##cent", "cent"), ("##re", "re"), ("##s", "s")]
    assert _read("$500亿.") == [("$", "$"), ("500", "500"), ("亿", "亿"), (".", ".")]


def test_letters_are_read_small_and_without_accents() -> None:
    assert _read("CAFÉ cafe\u0301") == [("cafe", "CAFÉ"), ("cafe", "cafe")]


def test_a_word_with_an_unknown_part_is_unknown_as_a_whole() -> None:
    assert _read("dataxyz") == [("[UNK]", "dataxyz")]
    assert _read("e" * (LONGEST + 1)) == [("[UNK]", "e" * (LONGEST + 1))]


def test_a_part_of_a_text_is_cut_as_if_it_stood_alone() -> None:
    text = "data $500 data"
    assert [(p.start, p.end) for p in VOCABULARY.pieces(text, 5, 9)] == [(5, 6), (6, 9)]


def test_pieces_that_no_text_is_cut_into_are_told_apart() -> None:
    assert set(PIECES) - set(VOCABULARY.reachable()) == {"[unused1]", "##亿", "数据", "Data"}


@given(st.text(max_size=80))
def test_pieces_stand_in_order_and_cover_every_letter_and_digit(text: str) -> None:
    at = 0
    for piece in VOCABULARY.pieces(text):
        assert at <= piece.start < piece.end <= len(text)
        assert not any(c.isalnum() for c in text[at : piece.start])
        at = piece.end
    assert not any(c.isalnum() for c in text[at:])
