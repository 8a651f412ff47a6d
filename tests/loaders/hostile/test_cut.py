"""G17: whatever is cut, wherever it is cut, nothing is said of the cut item; and the next whole answer brings all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dealgraph.graph.claims import Document
from dealgraph.loaders import LOADERS, Item, LoadError, Options, Refused, Said, Source
from dealgraph.loaders.address import Allowed, Unreachable
from dealgraph.loaders.confined import Confined
from dealgraph.loaders.fetch import Policy, fetch
from tests.loaders.web import Web, answer, website

from .http_cases import chunks
from .table import Case
from .test_corpus import CASES

MOST = 4_000
END = b"\r\n\r\n"


def bodies() -> Iterator[Case]:
    """Every feed of the corpus that is taken as it stands, and is no flood."""
    for case in CASES:
        page = case.pages[0]
        plain = isinstance(page, bytes) and b"Content-Encoding" not in page and b" 200 " in page[:20]
        if plain and case.end in ("OK", "Q") and len(page) < MOST:
            yield case


@pytest.fixture(scope="module")
def worker() -> Iterator[Confined]:
    one = Confined()
    yield one
    one.close()


@pytest.fixture(scope="module")
def web() -> Iterator[Web]:
    with website() as server:
        yield server


def documents(items: list[Item]) -> list[str]:
    said = [one for item in items if isinstance(item, Said) for one in item.statements]
    return [one.id for one in said if isinstance(one, Document)]


def read(worker: Confined, data: bytes, media_type: str) -> list[Item]:
    return worker.items(Source("feed", media_type, data), Options(), LOADERS)


def body_of(case: Case) -> tuple[bytes, str]:
    assert isinstance(case.pages[0], bytes)
    head, _, body = case.pages[0].partition(END)
    kinds = [line.partition(b": ")[2] for line in head.split(b"\r\n") if line.startswith(b"Content-Type")]
    return body, kinds[0].decode()


def test_there_is_something_to_cut() -> None:
    assert len(list(bodies())) > 60


@pytest.mark.parametrize("case", list(bodies()), ids=lambda case: case.id)
def test_a_body_cut_at_every_64th_byte_says_nothing_of_the_cut_item(case: Case, worker: Confined) -> None:
    """Cut where no length tells: by the end of the connection."""
    body, media_type = body_of(case)
    whole = documents(read(worker, body, media_type))
    for end in range(0, len(body) - 1, 64):
        try:
            items = read(worker, body[:end], media_type)
        except LoadError:
            continue
        assert documents(items) == whole[: len(documents(items))], end
        assert isinstance(items[-1], Refused), "a cut feed tells that it was cut"


@pytest.mark.parametrize("case", list(bodies())[:12], ids=lambda case: case.id)
def test_an_answer_cut_at_every_64th_byte_is_no_answer(case: Case, web: Web) -> None:
    """Cut where a length or an end of chunks tells."""
    body, media_type = body_of(case)
    policy = Policy(allowed=Allowed.of([web.place]), seconds=5.0)
    framed = answer(body=chunks(body), Content_Type=media_type, Transfer_Encoding="chunked")
    for page in (answer(body=body, Content_Type=media_type), framed):
        web.pages["/feed"] = page
        assert fetch(web.url("/feed"), policy).data == body
        # behind the last chunk, of size 0, nothing of the body is missing
        for end in range(0, len(page) - len(b"0\r\n\r\n"), 64):
            web.pages["/feed"] = page[:end]
            with pytest.raises(Unreachable):
                fetch(web.url("/feed"), policy)
