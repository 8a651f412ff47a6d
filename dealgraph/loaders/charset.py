"""Bytes to text, strictly: by byte order mark, by what HTTP says, by what the document says, else UTF-8.

The rule: never a wrong text in silence. Where two declarations disagree, only a reading that one of them says and
that is certain is taken; bytes that are UTF-8 and are declared to be something else are refused with both names.
"""

from __future__ import annotations

import codecs
import re

from .base import LoadError

_ENCODINGS = {
    **dict.fromkeys(("utf-8", "utf8", "us-ascii", "ascii", "unicode-1-1-utf-8"), "utf-8"),
    **dict.fromkeys(("iso-8859-1", "latin1", "latin-1", "windows-1252", "cp1252"), "cp1252"),
    **dict.fromkeys(("gb2312", "gb_2312-80", "x-gbk", "gbk", "gb18030"), "gb18030"),  # the last holds the others
    **dict.fromkeys(("shift_jis", "shift-jis", "windows-31j"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987"), "cp949"),
    **dict.fromkeys(("big5", "big5-hkscs", "cn-big5"), "big5hkscs"),
    **{name: name for name in ("euc-jp", "iso-8859-2", "iso-8859-15", "koi8-r")},
    **{f"windows-125{n}": f"cp125{n}" for n in (0, 1, 3, 4, 5, 6, 7, 8)},
    **dict.fromkeys(("utf-16", "utf-16le", "utf-16-le"), "utf-16-le"),
    **dict.fromkeys(("utf-16be", "utf-16-be"), "utf-16-be"),
}
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_WIDE_BOMS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_LABEL = r"[A-Za-z0-9._:-]{1,40}"
_CHARSET = re.compile(rf"charset\s*=\s*[\"']?({_LABEL})", re.IGNORECASE)
_XML = re.compile(rf"<\?xml[^>]{{0,200}}?\bencoding\s*=\s*[\"']({_LABEL})[\"']".encode())
_META = re.compile(rf"<meta\s[^>]{{0,500}}?charset\s*=\s*[\"']?({_LABEL})".encode(), re.IGNORECASE)
_PRESCAN = 1024  # so far a browser looks for the declaration of a page, too
_FOREIGN = re.compile("[^\x00-\x7f]+")


def xml_label(data: bytes) -> str:
    """The encoding that an XML declaration names; "" without one."""
    found = _XML.match(data.lstrip()[:300])
    return found[1].decode() if found else ""


def page_label(data: bytes) -> str:
    """The encoding that an HTML page names in its head, or as XML; "" where it names none."""
    found = _META.search(data[:_PRESCAN])
    if found is None:
        return xml_label(data)
    label = found[1].decode().lower()
    # a page whose <meta> can be read byte by byte is not UTF-16, whatever it says
    return "utf-8" if label.startswith("utf-16") else label


def decode(data: bytes, media_type: str = "", inside: str = "") -> str:
    """The text of a document with the media type that HTTP gave and the encoding that is named inside of it. A
    character cut at the end is dropped."""
    if data.startswith(_WIDE_BOMS):
        raise LoadError("UTF-32 is not read; send UTF-8")
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], name)
    if data[:2] == b"<\x00":
        return _decoded(data, "utf-16-le")
    if data[:2] == b"\x00<":
        return _decoded(data, "utf-16-be")
    outside = _CHARSET.search(media_type)
    names = {_known(label) for label in (outside[1] if outside else "", inside) if label}
    texts: dict[str, str] = {}
    for name in sorted(names or {"utf-8"}):
        try:
            texts[name] = _decoded(data, name)
        except LoadError:
            if len(names) < 2:
                raise
    if "utf-8" in texts:  # bytes that are valid UTF-8 by chance do not occur
        return texts["utf-8"]
    if len(set(texts.values())) != 1:
        raise LoadError(f"the text is said to be in {' and in '.join(sorted(names))}, and that gives no single reading")
    if not data.isascii() and _is_utf8(data) and "utf-16-le" not in texts and "utf-16-be" not in texts:
        raise LoadError(
            f"the text is said to be in {next(iter(texts))}, but its bytes are UTF-8: its source must say so"
        )
    return next(iter(texts.values()))


def encoded_twice(text: str) -> bool:
    """Is all that is not ASCII here UTF-8 that somebody took for Windows-1252 and encoded once more ('CafÃ©')?"""
    runs = _FOREIGN.findall(text)
    return bool(runs) and all(_misread(run) for run in runs)


def _misread(run: str) -> bool:
    try:
        return len(run.encode("cp1252").decode("utf-8")) < len(run)
    except UnicodeError:
        return False


def _known(label: str) -> str:
    if label.lower() not in _ENCODINGS:
        raise LoadError(f"the encoding '{label}' is not read; send UTF-8")
    return _ENCODINGS[label.lower()]


def _decoded(data: bytes, name: str) -> str:
    try:
        return codecs.getincrementaldecoder(name)("strict").decode(data)
    except UnicodeDecodeError as error:
        raise LoadError(f"byte {error.start} is no text in {name}") from None


def _is_utf8(data: bytes) -> bool:
    try:
        _decoded(data, "utf-8")
    except LoadError:
        return False
    return True
