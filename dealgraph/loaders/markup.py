"""Markup to plain text: what a reader would see, with its section headings, and nothing hidden.

One pass over the tokens, linear for any input. Scripts, styles, templates and elements that are not shown (by
attribute, by inline style, or white on white) are left out with all they hold. Offsets of evidence index this text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from dealgraph.graph.canonical import nfc

from .html_tokens import Token, attributes, tokens, unescape

_UNSEEN_STYLE = re.compile(
    r"display:none|visibility:hidden|opacity:0(?![.\d]*[1-9])|font-size:0(?![.\d]*[1-9])"
    r"|(?:width|height):0(?![.\d]*[1-9])|(?:left|right|top|bottom|text-indent|margin-left):-(?:999|\d{4,})"
)
_COLOUR = re.compile(r"(?:^|;)color:([^;!]+)")
_GROUND = re.compile(r"(?:^|;)background(?:-color)?:([^;!]+)")
_PALE = frozenset({"white", "#fff", "#ffffff", "rgb(255,255,255)", "rgba(255,255,255,1)"})
_BLANKS = re.compile(r"[ \t\r\n\f\v\xa0\u2028\u2029]+")
_NOT_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u00ad\u200b\u2060\ufeff]")

_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "noembed", "noframes"})  # never text of a page
DROPPED = frozenset(
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

    def under(self, title: str) -> Plain:
        """The same with the title as its first passage, unless the text has it already."""
        if not title or title in self.text:
            return self
        if not self.text:
            return Plain(title)
        before = len(title) + 2
        return Plain(f"{title}\n\n{self.text}", tuple((start + before, name) for start, name in self.sections))


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
    return nfc(_NOT_TEXT.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))


def one_line(text: str) -> str:
    """Plain text on one line, for titles and names."""
    return _BLANKS.sub(" ", clean(text)).strip()


def to_text(markup: str) -> Plain:
    """What a reader of HTML sees."""
    return written(tokens(clean(markup)))


def written(tokens: Iterable[Token], dropped: frozenset[str] = DROPPED) -> Plain:
    """What a reader sees of these tokens, without the elements in `dropped`."""
    out = _Writer()
    hidden: list[str] = []  # open elements since the outermost hidden one
    grounds: list[str] = []  # open elements since the outermost one that sets a dark background
    for tag, closing, attributes_, text in tokens:
        if not tag:
            if not hidden:
                out.write(clean(unescape(text)))
        elif tag in _RAW:
            continue
        elif hidden:
            _still_within(hidden, tag, closing)
        else:
            style = _style(attributes_) if attributes_ and not closing else ""
            if not closing and tag not in _VOID and (tag in dropped or style is None or _faint(style, bool(grounds))):
                hidden.append(tag)
            elif grounds:
                _still_within(grounds, tag, closing)
            elif style and tag not in _VOID and _ground(style) not in ("", *_PALE):
                grounds.append(tag)
            _block(out, tag, closing)
    out.end_heading()
    joined = "".join(out.parts)
    if not unicodedata.is_normalized("NFC", joined):  # an accent in an element of its own: offsets would move
        return Plain(nfc(joined))
    return Plain(joined, tuple(out.sections))


def _still_within(open_: list[str], tag: str, closing: bool) -> None:
    """Count the elements of the outermost one's name, until its own end has come."""
    if open_[0] == "head" and tag == "body":
        open_.clear()  # HTML lets </head> be left out
    elif tag == open_[0]:
        open_.pop() if closing else open_.append(tag)


def _style(text: str) -> str | None:
    """The style of an element in one word; None for one that is not shown at all."""
    given = attributes(text)
    if "hidden" in given or given.get("aria-hidden", "").lower() == "true":
        return None
    style = re.sub(r"\s|/\*.*?\*/", "", given.get("style", "").lower())
    if _UNSEEN_STYLE.search(style):
        return None
    return style + (f";color:{given['color'].lower().strip()}" if "color" in given else "")


def _faint(style: str, on_dark: bool) -> bool:
    """Is its text of the colour of what it stands on? Without a word on that, a page is white."""
    colour = _COLOUR.search(style)
    if colour is None:
        return False
    ground = _ground(style)
    if colour[1] == "transparent" or colour[1] == ground:
        return True
    return colour[1] in _PALE and (ground in _PALE or (not ground and not on_dark))


def _ground(style: str) -> str:
    found = _GROUND.search(style)
    return found[1] if found else ""


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
