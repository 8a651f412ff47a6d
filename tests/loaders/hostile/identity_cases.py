"""Cases 63 to 73: items whose numbers lie, whose dates cannot be, and that change after they were published."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .table import GOOD, Case, Seen, aside, founding, item, kept, rss, said, served, titles

LINK = "<link>https://x.example/{}</link>"


def news(title: str, guid: str = "", date: str = "", link: int = 1) -> str:
    parts = (
        LINK.format(link) + (f"<guid>{guid}</guid>" if guid else "") + (f"<pubDate>{date}</pubDate>" if date else "")
    )
    claims = said({**founding(f"{title} Corp"), "evidence": {"quote": title}})
    return item(title, f"{parts}<description>{title} was founded.</description>{claims}")


def brought(*expected: tuple[int, int]) -> Callable[[Seen], None]:
    """New items and claims of each poll."""

    def check(seen: Seen) -> None:
        assert [(poll["items"], poll["claims"]) for poll in seen.polls] == list(expected)

    return check


def again(number: int, name: str, first: Sequence[str], second: Sequence[str], *expected: tuple[int, int]) -> Case:
    """Two polls of a feed, and what each brought."""
    pages = tuple(served(rss(*items, publisher=name)) for items in (first, second))
    return Case(number, name, "OK", pages, "", brought(*expected))


def undated(seen: Seen) -> None:
    assert [one.header.published_at for one in seen.documents] == [None]


def one_request_each(seen: Seen) -> None:
    assert len(seen.asked) == len(seen.polls) == 2
    assert [poll["items"] for poll in seen.polls] == [1, 1]


LIES = {
    69: ["Mon, 31 Feb 2025 00:00:00 GMT", "Tue, 04 Mar 2025 00:00:00 +9999", "Tue, 04 Mar 25 00:00:00 GMT",
         "2025-02-31T00:00:00Z", "2025-02-03T25:00:00Z", "yesterday", "1" * 100_000],
    70: ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "Sat, 01 Jan 0001 00:00:00 GMT"],
}  # fmt: skip
NEXT = '<a:link xmlns:a="http://www.w3.org/2005/Atom" rel="next" href="/73/next"/>'
TOMORROW = "Wed, 05 Mar 2031 10:00:00 GMT"
TODAY = "Tue, 04 Mar 2031 10:00:00 GMT"
CASES: list[Case] = [
    again(63, "no-guid", [news("A")], [news("A")], (1, 1), (0, 0)),
    Case(64, "guid-twice-in-a-feed", "OK", (served(rss(news("A", "1"), news("B", "1"))),), "", titles("A", "B")),
    again(65, "guid-of-another-item", [news("A", "1")], [news("B", "1", link=2)], (1, 1), (1, 1)),
    again(
        66, "guid-flips", rss(news("A", "http://x.example/1")), rss(news("A", "https://x.example/1")), (1, 1), (0, 0)
    ),
    again(67, "guid-of-the-day", [news("A", "1?monday")], [news("A", "1?tuesday")], (1, 1), (0, 0)),
    again(68, "guid-of-1-mb", [news("A", "g" * 1_000_000)], [news("A")], (1, 1), (0, 0)),
    *(
        kept(number, f"date-{index}", rss(news("A", date=lie)), undated)
        for number, lies in LIES.items()
        for index, lie in enumerate(lies)
    ),
    again(
        71,
        "backwards",
        rss(news("B", date=TOMORROW)),
        rss(news("A", date=TODAY), news("B", date=TOMORROW)),
        (1, 1),
        (1, 1),
    ),
    Case(
        72,
        "for-ever",
        "OK",
        tuple(served(rss(news(title, link=n), channel=NEXT)) for n, title in enumerate("AB")),
        "",
        one_request_each,
    ),
    aside(72, "forever-new-items", rss("<item></item>" * 10_050, GOOD), "only the first 10000 items"),
    again(73, "edited", [news("A", "1", TODAY)], [news("A, edited", "1", TODAY)], (1, 1), (1, 1)),
]
