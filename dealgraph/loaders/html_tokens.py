"""HTML cut into tags and text, one pass, linear for any input: the tokenizer never goes back.

Nothing is judged here and nothing is built: a token says what stands in the text, and where there is no end, the
end of the text is one. What a script or a title holds comes with its opening tag.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)"  # comment
    r"|<!\[CDATA\[(?P<cdata>.*?)(?:\]\]>|\Z)"
    r"|<[!?][^>]*+(?:>|\Z)"  # declaration, processing instruction
    r"|<(?P<close>/?)(?P<tag>[A-Za-z][^\s/>]*+)"
    r"(?P<attributes>(?:[^>=]|=\s*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z))?)*+)(?:>|\Z)"
    r"|[^<]+|<",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([^\s=\"'/]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"']+)))?")
_LONG_NUMBER = re.compile(r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{7,});?")
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "noembed", "noframes"})
MOST_ATTRIBUTE_CHARS = 4000


class Token(NamedTuple):
    """A tag (`tag` in lower case, `closing` or not), or text (`tag` is ""). `text` of a raw element's opening tag is
    all that it holds."""

    tag: str
    closing: bool
    attributes: str
    text: str


def tokens(markup: str) -> Iterator[Token]:
    """The tokens of a page or of a piece of one. Comments and declarations say nothing and are left out."""
    position = 0
    while match := _TOKEN.match(markup, position):
        position = match.end()
        if position == match.start():
            return
        tag = (match["tag"] or "").lower()
        if tag in _RAW and not match["close"]:
            end, position = _raw(markup, tag, position)
            yield Token(tag, False, match["attributes"], markup[match.end() : end])
        elif tag:
            yield Token(tag, bool(match["close"]), match["attributes"], "")
        elif match["cdata"] is not None:
            yield Token("", False, "", match["cdata"])
        elif not match[0].startswith(("<!", "<?")):
            yield Token("", False, "", match[0])


def attributes(text: str) -> dict[str, str]:
    """The attributes of a tag by name, in lower case; of one that is given twice the first counts, as in browsers."""
    if not text.strip(" /\n\t"):
        return {}
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(text[:MOST_ATTRIBUTE_CHARS]):
        found.setdefault(name.lower(), unescape(double or single or bare))
    return found


def unescape(text: str) -> str:
    """Character references as characters."""
    # html.unescape turns digits into an int of any length, so absurd references are replaced before
    return html.unescape(_LONG_NUMBER.sub("\ufffd", text))


def _raw(markup: str, tag: str, position: int) -> tuple[int, int]:
    end = re.compile(f"</{tag}(?=[\\s/>])[^>]*>?", re.IGNORECASE).search(markup, position)
    return (end.start(), end.end()) if end else (len(markup), len(markup))
