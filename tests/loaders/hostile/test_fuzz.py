"""G27: no bytes break a loader. The seeds are the corpus; the worst is a typed refusal, within the process's limits."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealgraph.graph.claims import parse
from dealgraph.loaders import LOADERS, Loader, LoadError, Options, Refused, Source
from dealgraph.loaders.confined import Bounds, Confined, Defect, Overrun
from tests.contracts.loader_contract import GOLDEN, cases, given_by

from .test_corpus import CASES

END = b"\r\n\r\n"
MAPPING = next(GOLDEN.joinpath("tables").glob("*/mapping.toml")).read_bytes()


def seeds() -> list[bytes]:
    """Bodies of the corpus and of the golden cases, those of a few thousand bytes."""
    played = [page.partition(END)[2] for case in CASES for page in case.pages if isinstance(page, bytes)]
    golden = [given_by(case)[0].data for loader in LOADERS for case in cases(loader.name)]
    return sorted({body[:4_000] for body in played + golden if body})


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A seed with pieces of another put in, cut out, doubled or turned."""
    data = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 200)))
        other = draw(st.sampled_from(SEEDS))
        piece = draw(st.sampled_from([b"", b"\0", b"\xff\xfe", b"]]>", b"<![CDATA[", bytes(data[start:end]) * 3]))
        data[start:end] = piece or other[: draw(st.integers(0, 200))]
    return bytes(data)


SEEDS = seeds()
LABELS = [
    "",
    "text/html; charset=gbk",
    "application/rss+xml; charset=utf-16",
    "text/plain; charset=big5",
    "x; charset=x",
]


@pytest.fixture(scope="module")
def worker() -> Iterator[Confined]:
    one = Confined(Bounds(tasks=2_000))
    yield one
    one.close()


@pytest.mark.parametrize("loader", LOADERS, ids=lambda loader: loader.name)
def test_g27_no_bytes_break_a_loader(loader: Loader, worker: Confined) -> None:
    media_type = loader.media_types[0]

    @given(damaged(), st.sampled_from(LABELS))
    def holds(data: bytes, label: str) -> None:
        parameters = label.partition(";")[2]
        source = Source("fuzz", f"{media_type};{parameters}", data)
        try:
            items = worker.items(source, Options(MAPPING), (loader,))
        except (Defect, Overrun):
            raise
        except LoadError:
            return
        for item in items:
            events = [] if isinstance(item, Refused) else [statement.event() for statement in item.statements]
            assert all(parse(event.type, event.data).event() == event for event in events)

    holds()


def test_g27_no_bytes_break_the_choice_of_a_loader_or_a_list_of_feeds(worker: Confined) -> None:
    @given(damaged(), st.sampled_from(LABELS))
    def holds(data: bytes, label: str) -> None:
        for task in ("items", "outlines"):
            try:
                worker.records(task, Source("fuzz", label, data), Options(MAPPING), [one.name for one in LOADERS])
            except (Defect, Overrun):
                raise
            except LoadError:
                continue

    holds()
