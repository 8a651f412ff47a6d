"""What every loader does. A format proves itself by a subclass that names it, and by its folder in tests/golden.

    class TestMyFormat(LoaderContract):
        loader = myformat.LOADER

A golden case is a folder `tests/golden/<loader>/<case>/` with `input.<suffix>`, `expected.json` and, for
tables, `mapping.toml`. `tools/make_golden_loaders.py` writes `expected.json` anew; read the difference.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import ClassVar

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealgraph.graph.canonical import dumps
from dealgraph.graph.claims import Claim, Document, parse
from dealgraph.graph.events import CLAIM
from dealgraph.graph.ontology import ontology
from dealgraph.loaders import Item, Limits, Loader, LoadError, Options, Refused, Said, Source, choose

GOLDEN = Path(__file__).parent.parent / "golden"


def cases(name: str) -> list[Path]:
    """The golden cases of a loader."""
    return sorted(path for path in GOLDEN.joinpath(name).iterdir() if path.is_dir())


def given_by(case: Path) -> tuple[Source, Options]:
    """The input of a golden case."""
    path = next(case.glob("input.*"))
    mapping = case / "mapping.toml"
    return Source(path.name, "", path.read_bytes()), Options(mapping.read_bytes() if mapping.exists() else None)


def written(items: list[Item]) -> str:
    """Items as the golden file holds them."""
    rows = [
        {"where": item.where, "refused": item.reason, "pointer": item.pointer}
        if isinstance(item, Refused)
        else {"where": item.where, "said": [_event(one.event().type, one.event().data) for one in item.statements]}
        for item in items
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _event(kind: str, data: bytes) -> dict[str, object]:
    return {"type": kind, "data": orjson.loads(data)}


def outcome(loader: Loader, source: Source, options: Options) -> list[Item] | LoadError:
    """What a loader makes of a source: items, or the refusal of the whole; any other error is a failure."""
    try:
        return list(loader(source, options))
    except LoadError as error:
        return error


class LoaderContract:
    loader: ClassVar[Loader]
    tells_a_cut: ClassVar[bool] = True  # False where the format cannot show that the last record goes on
    shows_itself: ClassVar[bool] = True  # False where content alone does not tell the format
    many: ClassVar[bool] = True  # False where an input is one item

    @pytest.fixture
    def golden(self) -> list[Path]:
        return cases(self.loader.name)

    def test_its_golden_cases_read_as_written(self, golden: list[Path]) -> None:
        assert golden, f"tests/golden/{self.loader.name} holds no case"
        for case in golden:
            source, options = given_by(case)
            assert written(list(self.loader(source, options))) == case.joinpath("expected.json").read_text("utf-8"), (
                case
            )

    def test_its_golden_cases_both_take_and_refuse(self, golden: list[Path]) -> None:
        items = [item for case in golden for item in self.loader(*given_by(case))]
        assert {type(item) for item in items} == {Said, Refused}

    def test_it_is_found_by_content_alone(self, golden: list[Path]) -> None:
        for case in golden if self.shows_itself else ():
            source, _ = given_by(case)
            assert choose(Source("nameless", "", source.data)) is self.loader, case

    def test_it_is_found_by_media_type_and_suffix(self, golden: list[Path]) -> None:
        for declared in self.loader.media_types:
            assert choose(Source("nameless", f"{declared.upper()}; charset=utf-8", b"?")) is self.loader
        for suffix in self.loader.suffixes:
            assert choose(Source(f"NAME{suffix.upper()}", "", b"?")) is self.loader
            assert choose(Source("x", "", b"?", url=f"https://example.org/a{suffix}?page=1")) is self.loader

    def test_the_same_bytes_say_the_same_whenever_they_are_read(self, golden: list[Path]) -> None:
        for case in golden:
            source, options = given_by(case)
            later = Source(source.name, "", source.data, received_at="2031-01-01T00:00:00Z")
            assert written(list(self.loader(source, options))) == written(list(self.loader(later, options)))

    def test_what_it_says_survives_the_journal(self, golden: list[Path]) -> None:
        for case in golden:
            for item in self.loader(*given_by(case)):
                for statement in item.statements if isinstance(item, Said) else ():
                    event = statement.event()
                    again = parse(event.type, event.data)
                    assert again.event() == event
                    if event.type == CLAIM:
                        assert isinstance(again, Claim)
                        ontology().check(again)

    def test_quotes_stand_in_the_text_of_their_document(self, golden: list[Path]) -> None:
        for case in golden:
            said = [item for item in self.loader(*given_by(case)) if isinstance(item, Said)]
            statements = [one for item in said for one in item.statements]
            texts = {one.id: one.text for one in statements if isinstance(one, Document)}
            for claim in statements:
                if isinstance(claim, Claim) and (text := texts.get(str(claim.evidence.document.id))):
                    evidence = claim.evidence
                    assert evidence.start is None or text[evidence.start : evidence.end] == evidence.quote

    def test_an_input_that_ends_early_says_nothing_else(self, golden: list[Path]) -> None:
        """G17: cut at every 64th byte, what is said was said by the whole input too."""
        for case in golden:
            source, options = given_by(case)
            whole = {dumps_of(item) for item in self.loader(source, options) if isinstance(item, Said)}
            for end in range(0, len(source.data), 64):
                cut = outcome(self.loader, Source(source.name, "", source.data[:end]), options)
                said = cut if isinstance(cut, list) else []
                for item in said if self.tells_a_cut else said[:-1]:
                    assert isinstance(item, Refused) or dumps_of(item) in whole, (case, end, item)

    # The properties are inner functions, because Hypothesis wants one owner for each.

    def test_any_bytes_are_read_or_refused(self) -> None:
        @given(st.binary(max_size=400))
        def holds(data: bytes) -> None:
            self._stays_calm(data)

        holds()

    def test_a_damaged_input_is_read_or_refused(self) -> None:
        @given(st.data())
        def holds(draw: st.DataObject) -> None:
            source, options = given_by(draw.draw(st.sampled_from(cases(self.loader.name))))
            data = bytearray(source.data)
            for _ in range(draw.draw(st.integers(1, 4))):
                at = draw.draw(st.integers(0, len(data)))
                data[at : at + draw.draw(st.integers(0, 40))] = draw.draw(st.binary(max_size=12))
            self._stays_calm(bytes(data), options.mapping)

        holds()

    def _stays_calm(self, data: bytes, mapping: bytes | None = None) -> None:
        mapping = mapping or next((case.joinpath("mapping.toml").read_bytes() for case in cases("tables")), None)
        items = outcome(self.loader, Source("fuzz", "", data), Options(mapping))
        for item in items if isinstance(items, list) else ():
            assert isinstance(item, Refused) or all(statement.event().id for statement in item.statements)

    def test_too_many_bytes_are_refused_unread(self, golden: list[Path]) -> None:
        source, options = given_by(golden[0])
        small = Options(options.mapping, Limits(max_bytes=10))
        with pytest.raises(LoadError, match="at most 10"):
            list(self.loader(source, small))

    def test_past_the_limit_of_items_the_rest_is_reported(self, golden: list[Path]) -> None:
        for case in golden:
            source, options = given_by(case)
            if not self.many:
                assert len(list(self.loader(source, options))) == 1
                continue
            if len(list(self.loader(source, options))) > 2:
                one = Options(options.mapping, Limits(max_items=1, max_feed_items=1))
                items = outcome(self.loader, source, one)
                assert isinstance(items, list)
                assert "only the first 1" in [item for item in items if isinstance(item, Refused)][-1].reason
                return
        assert not self.many, "no golden case has more than two items"


def dumps_of(item: Said) -> bytes:
    """What an item says, as bytes to compare."""
    return dumps([orjson.Fragment(statement.event().data) for statement in item.statements])
