"""What a case of the corpus is: what a server plays, how it must end, and what to look at afterwards.

The 84 numbers are those of the list of guarantees. A number may have several cases; none may be without one.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape
from itertools import count
from typing import Any, Literal

from dealgraph.graph.claims import Claim, Document, Statement
from tests.loaders.web import Play, Web, answer

End = Literal["R", "Q", "OK", "gone"]
RSS, JSON_FEED = "application/rss+xml", "application/feed+json"
VERSION = "https://jsonfeed.org/version/1.1"
GOOD = "<item><title>Good</title></item>"
_FEEDS = count(1)
Pages = dict[str, bytes | Play]


@dataclass(frozen=True)
class Seen:
    """How it ended: what each poll answered, what the journal has of it, and what went over the wire."""

    polls: list[dict[str, Any]]
    statements: list[Statement]
    asked: list[str]
    heard: list[Any]
    web: Web

    @property
    def documents(self) -> list[Document]:
        return [one for one in self.statements if isinstance(one, Document)]

    @property
    def claims(self) -> list[Claim]:
        return [one for one in self.statements if isinstance(one, Claim)]

    @property
    def titles(self) -> list[str | None]:
        return [one.header.title for one in self.documents]

    @property
    def words(self) -> str:
        return "\n".join(f"{one.header.title or ''}\n{one.text}" for one in self.documents)


def nothing_else(seen: Seen) -> None:
    """Nothing more to look at."""


@dataclass(frozen=True)
class Case:
    """`end`: R, the whole is refused and nothing recorded; Q, an item is refused and the others are taken; OK, all is
    taken; gone, the feed ends. `says` stands in the reason. `pages` are played at the polls, one after the other."""

    number: int
    name: str
    end: End
    pages: tuple[bytes | Play, ...]
    says: str = ""
    check: Callable[[Seen], None] = nothing_else
    policy: dict[str, Any] = field(default_factory=dict)  # what the fetch may do in this case
    others: Callable[[Web], Pages] = lambda web: {}  # pages beside the feed
    url: Callable[[Web], str] | None = None  # where the feed is said to be
    secure: bool = False  # played over https

    @property
    def id(self) -> str:
        return f"case-{self.number:02}-{self.name}"


def served(body: bytes | str, media_type: str = RSS, **headers: str) -> bytes:
    """A right answer with this body."""
    return answer(body=body.encode() if isinstance(body, str) else body, Content_Type=media_type, **headers)


def rss(*items: str, before: str = "", channel: str = "", publisher: str = "") -> str:
    """A feed with these items; each has a publisher of its own, so that no case knows the documents of another."""
    name = publisher or f"Feed {next(_FEEDS)}"
    return f'{before}<rss version="2.0"><channel><title>{name}</title>{channel}{"".join(items)}</channel></rss>'


def item(title: str, inner: str = "") -> str:
    """An item; the title is markup as it stands."""
    return f"<item><title>{title}</title>{inner}</item>"


def said(*claims: Any) -> str:
    """Claims that ride along in an item."""
    return f'<c:claims xmlns:c="urn:dealgraph:claims:1">{escape(json.dumps(list(claims)), quote=False)}</c:claims>'


def founding(name: Any, **more: Any) -> dict[str, Any]:
    """A claim about a name, whose quote stands in the text 'Founded.'"""
    return {"kind": "founding", "roles": {"subject": [name]}, "evidence": {"quote": "Founded."}, **more}


def telling(*claims: Any) -> str:
    """An item whose words are 'Founded.' and that carries these claims."""
    return item("Telling", f"<description>Founded.</description>{said(*claims)}")


def json_feed(*items: dict[str, Any]) -> bytes:
    """A JSON Feed with these items."""
    return json.dumps({"version": VERSION, "title": f"Feed {next(_FEEDS)}", "items": items}).encode()


def refused(
    number: int,
    name: str,
    page: bytes | Play | str,
    says: str,
    check: Callable[[Seen], None] = nothing_else,
    **more: Any,
) -> Case:
    """A case whose whole answer is refused."""
    return Case(number, name, "R", (served(page) if isinstance(page, str) else page,), says, check, **more)


def kept(number: int, name: str, page: bytes | Play | str, check: Callable[[Seen], None], **more: Any) -> Case:
    """A case that is taken safely."""
    return Case(number, name, "OK", (served(page) if isinstance(page, str) else page,), "", check, **more)


def aside(
    number: int,
    name: str,
    page: bytes | Play | str,
    says: str,
    check: Callable[[Seen], None] = nothing_else,
    **more: Any,
) -> Case:
    """A case of which an item is put aside, and the others are taken."""
    return Case(number, name, "Q", (served(page) if isinstance(page, str) else page,), says, check, **more)


def titles(*expected: str | None) -> Callable[[Seen], None]:
    """The documents that were taken have these titles."""

    def check(seen: Seen) -> None:
        assert seen.titles == list(expected)

    return check
