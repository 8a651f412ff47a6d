"""An item of a feed and the claims that ride along in it: a document, then claims about its words.

A claim without a document of its own inherits the item's, and its span is computed where the quote stands
once in the text. A claim that breaks a rule is refused with its pointer; the item's others pass.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import ValidationError

from dealgraph.graph.canonical import digest, nfc
from dealgraph.graph.claims import Claim, Document, Statement, invalid
from dealgraph.graph.errors import InvalidInput
from dealgraph.graph.events import CLAIM

from .base import Item, Options, Refused, Said, Wording, checked
from .charset import encoded_twice
from .markup import Plain, one_line

NAMESPACE = "urn:dealgraph:claims:1"
_OVERRIDE = re.compile("[\u202d\u202e]")


def language(tag: Any) -> str | None:
    """A language tag as a document header takes it; None for what is no tag."""
    parts = str(tag).strip().replace("_", "-").split("-") if isinstance(tag, str) else []
    if not parts or not (parts[0].isascii() and parts[0].isalpha() and 2 <= len(parts[0]) <= 3):
        return None
    rest = [part for part in parts[1:3] if part.isascii() and part.isalnum() and 2 <= len(part) <= 8]
    return "-".join([parts[0].lower(), *rest])


def web_address(text: Any) -> str | None:
    """A link that may be stored: http or https, one word. Everything else (javascript:, data:, ...) is dropped."""
    text = text.strip() if isinstance(text, str) else ""
    fits = text.lower().startswith(("http://", "https://")) and len(text) <= 2000
    return text if fits and text.isprintable() and not set(text) & set(' <>"') else None


def wordings(feed: str, items: Iterable[tuple[Any, Any, Iterable[str | None]]]) -> list[Wording | None]:
    """Which item each of a feed is, from its guid, its link and its days: by the guid, else by the link. Written http
    or https, with a slash at its end or without, both are one; what two items of a feed share tells neither."""
    listed = []
    for guid, link, days in items:
        name = _address(str(guid or link or ""))
        listed.append((name, max((day for day in days if day), default=None)))
    times = Counter(name for name, _ in listed)
    return [Wording(_address(feed), digest(name), at) if name and times[name] == 1 else None for name, at in listed]


def _address(text: str) -> str:
    return re.sub(r"^https?://", "//", text.strip(), flags=re.IGNORECASE).rstrip("/")


def item(
    plain: Plain,
    header: dict[str, Any],
    claims: Any,
    where: str,
    pointer: str,
    options: Options,
    wording: Wording | None = None,
) -> Iterator[Item]:
    """The items that one feed item makes: its refused claims, then all that passed as one group. Without claims of its
    own its title is a passage like the others."""
    if why := _unreadable(f"{header.get('title') or ''} {plain.text}"):
        yield Refused(where, why)
        return
    if claims is None:
        plain = plain.under(one_line(str(header.get("title") or "")))
    try:
        document = _document(plain.text, header)
    except InvalidInput as error:
        yield Refused(where, f"the item's {error.pointer.strip('/') or 'header'}: {error}")
        return
    statements: list[Statement] = [document]
    for index, body in enumerate(_listed(claims)):
        at = f"{pointer}/{index}"
        if index >= options.limits.max_claims:
            yield Refused(where, f"only the first {options.limits.max_claims} claims of an item are read", at)
            break
        try:
            statements.append(claim(body, document, plain, at))
        except InvalidInput as error:
            yield Refused(where, str(error), error.pointer)
    yield Said(tuple(statements), where, claims is None, wording=wording)


def claim(body: Any, document: Document, plain: Plain, pointer: str) -> Claim:
    """A claim of an item, its evidence completed from the item's document and held against its text."""
    if not isinstance(body, dict):
        raise InvalidInput("an object is needed here", pointer)
    evidence = body.get("evidence")
    if not isinstance(evidence, dict):
        raise InvalidInput("a claim needs evidence with the quote that says so", f"{pointer}/evidence")
    if evidence.get("document") is None:
        evidence = _spanned(evidence, document, plain, f"{pointer}/evidence")
        body = {**body, "evidence": {**evidence, "document": document.header}}
    said = checked(CLAIM, body, pointer)
    if not isinstance(said, Claim):
        raise InvalidInput("a claim is needed here", pointer)
    own = said.evidence.document.id == document.id
    if own and said.evidence.start is not None:
        _check_span(said.evidence.start, said.evidence.quote, document.text, f"{pointer}/evidence/quote")
    return said


def _unreadable(words: str) -> str:
    """Why what a reader sees is not what stands there; "" where it is."""
    if encoded_twice(words):
        return "its text is UTF-8 that was taken for Windows-1252 and encoded again: its source is broken"
    if _OVERRIDE.search(words):
        return "its text is turned against its direction: what a reader sees is not what stands there"
    return ""


def _document(text: str, header: dict[str, Any]) -> Document:
    header = {name: value for name, value in header.items() if value}
    if isinstance(title := header.get("title"), str):
        header["title"] = one_line(title)
    try:
        return Document.of(text, **header)
    except ValidationError as error:
        raise invalid(error) from None


def _listed(claims: Any) -> list[Any]:
    if isinstance(claims, dict):
        claims = claims.get("claims", [claims])
    return claims if isinstance(claims, list) else [] if claims is None else [claims]


def _spanned(evidence: dict[str, Any], document: Document, plain: Plain, pointer: str) -> dict[str, Any]:
    quote = evidence.get("quote")
    if not isinstance(quote, str) or not quote:
        raise InvalidInput("a claim needs the quote that says so", f"{pointer}/quote")
    start = evidence.get("start")
    if start is None:
        start = _only_place(nfc(quote), document.text, f"{pointer}/quote")
        evidence = {**evidence, "start": start, "end": start + len(nfc(quote))}
    if evidence.get("section") is None and isinstance(start, int) and (section := plain.section_at(start)):
        evidence = {**evidence, "section": section[:500]}
    return evidence


def _only_place(quote: str, text: str, pointer: str) -> int:
    start = text.find(quote)
    if start < 0:
        raise InvalidInput("the quote does not stand in the item's text", pointer)
    if text.find(quote, start + 1) >= 0:
        raise InvalidInput("the quote stands in the item's text more than once: give start and end", pointer)
    return start


def _check_span(start: int, quote: str, text: str, pointer: str) -> None:
    if text[start : start + len(quote)] != quote:
        raise InvalidInput("text[start:end] is not the quote", pointer)
