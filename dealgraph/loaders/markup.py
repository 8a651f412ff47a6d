"""Markup to plain text: what a reader would see, with its section headings, and nothing hidden.

One pass over the text, linear for any input (the tokenizer never goes back). Scripts, styles, templates and
elements that are not shown are left out with all they hold. Offsets of evidence index the text made here.
"""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass, field

from dealgraph.graph.canonical import nfc

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
_UNSEEN_STYLE = re.compile(
    r"display:none|visibility:hidden|opacity:0(?![.\d])|font-size:0(?![.\d])|(?:width|height):0(?![.\d])"
)
_LONG_NUMBER = re.compile(r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{7,});?")
_BLANKS = re.compile(r"[ \t\r\n\f\v\xa0\u2028\u2029]+")
_NOT_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u00ad\u200b\u2060\ufeff]")

_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "noembed", "noframes"})
_DROPPED = frozenset(
    {"head", "template", "noscript", "svg", "math", "iframe", "object", "select", "button", "canvas", "audio", "video"}
)
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PARAGRAPHS = _HEADINGS | {
    "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "blockquote", "pre", "ul", "ol",
    "dl", "table", "figure", "figcaption", "form", "fieldset", "address", "details", "hr", "body", "html",
}  # fmt: skip
_LINES = frozenset({"br", "li", "tr", "dt", "dd", "caption", "summary", "option"})
_CELLS = frozenset({"td", "th"})


@dataclass(frozen=True, slots=True)
class Plain:
    """A text and where its sections begin: (offset, heading), in order."""

    text: str
    sections: tuple[tuple[int, str], ...] = ()

    def section_at(self, offset: int) -> str | None:
        """The heading that a place in the text stands under."""
        heading = None
        for start, title in self.sections:
            if start > offset:
                break
            heading = title
        return heading


@dataclass(slots=True)
class _Writer:
    parts: list[str] = field(default_factory=list)
    length: int = 0
    gap: str = ""
    sections: list[tuple[int, str]] = field(default_factory=list)
    heading: list[str] | None = None
    heading_at: int = 0

    def write(self, text: str) -> None:
        text = _BLANKS.sub(" ", text)
        if text.startswith(" "):
            self.space(" ")
            text = text[1:]
        if not text:
            return
        trailing = text.endswith(" ")
        text = text[:-1] if trailing else text
        gap = self.gap if self.length else ""
        if self.heading is not None:
            if not self.heading:
                self.heading_at = self.length + len(gap)
            self.heading.append((gap if self.heading else "") + text)
        self.parts += [gap, text]
        self.length += len(gap) + len(text)
        self.gap = " " if trailing else ""

    def space(self, gap: str) -> None:
        """The widest blank asked for between two pieces of text wins."""
        if len(gap) > len(self.gap) or (gap.startswith("\n") and self.gap == " "):
            self.gap = gap

    def end_heading(self) -> None:
        if self.heading:
            self.sections.append((self.heading_at, _BLANKS.sub(" ", "".join(self.heading)).strip()))
        self.heading = None


def clean(text: str) -> str:
    """Plain text as it is stored: NFC, lines ended by a newline, without control and zero-width characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return nfc(_NOT_TEXT.sub("", text))


def one_line(text: str) -> str:
    """Plain text on one line, for titles and names."""
    return _BLANKS.sub(" ", clean(text)).strip()


def to_text(markup: str) -> Plain:
    """What a reader of HTML sees."""
    out = _Writer()
    hidden: list[str] = []  # open elements since the outermost hidden one
    markup = clean(markup)
    position = 0
    while match := _TOKEN.match(markup, position):
        position = match.end()
        if position == match.start():
            break
        tag = (match["tag"] or "").lower()
        if tag in _RAW and not match["close"]:
            position = _end_of_raw(markup, tag, position)
        elif tag and hidden:
            _still_hidden(hidden, tag, bool(match["close"]))
        elif tag:
            if not match["close"] and tag not in _VOID and (tag in _DROPPED or _unseen(match["attributes"])):
                hidden.append(tag)
            _block(out, tag, bool(match["close"]))
        elif not hidden:
            text = match["cdata"] if match["cdata"] is not None else match[0]
            if match["cdata"] is not None or not match[0].startswith(("<!", "<?")):
                out.write(_unescape(text))
    out.end_heading()
    text = "".join(out.parts)
    if not unicodedata.is_normalized("NFC", text):  # an accent in an element of its own: offsets would move
        return Plain(nfc(text))
    return Plain(text, tuple(out.sections))


def _end_of_raw(markup: str, tag: str, position: int) -> int:
    end = re.compile(f"</{tag}(?=[\\s/>])[^>]*>?", re.IGNORECASE).search(markup, position)
    return end.end() if end else len(markup)


def _still_hidden(hidden: list[str], tag: str, closing: bool) -> None:
    if hidden[0] == "head" and tag == "body":
        hidden.clear()  # HTML lets </head> be left out
    elif not closing and tag == hidden[0]:
        hidden.append(tag)
    elif closing and tag == hidden[0]:
        hidden.pop()


def _unseen(attributes: str) -> bool:
    if not attributes.strip(" /\n\t"):
        return False
    for name, double, single, bare in _ATTRIBUTE.findall(attributes[:4000]):
        value = html.unescape(_LONG_NUMBER.sub("", double or single or bare)).lower()
        if name.lower() == "hidden" or (name.lower() == "aria-hidden" and value == "true"):
            return True
        if name.lower() == "style" and _UNSEEN_STYLE.search(re.sub(r"\s|/\*.*?\*/", "", value)):
            return True
    return False


def _block(out: _Writer, tag: str, closing: bool) -> None:
    if tag in _HEADINGS:
        out.end_heading()
        out.space("\n\n")
        out.heading = None if closing else []
    elif tag in _PARAGRAPHS:
        out.space("\n\n")
    elif tag in _LINES:
        out.space("\n")
    elif tag in _CELLS:
        out.space(" ")


def _unescape(text: str) -> str:
    # html.unescape turns digits into an int of any length, so absurd references are replaced before
    return clean(html.unescape(_LONG_NUMBER.sub("\ufffd", text)))
