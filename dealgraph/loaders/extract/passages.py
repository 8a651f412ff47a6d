"""Folding, language and sentences: the shape of a passage before anything is read out of it.

Folding never changes the length, so every offset into the folded text is an offset into the text itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dealgraph.loaders.extract.words import words

MAX_SENTENCE = 2000

_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]{2,}")
_SAME = {
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u2032": "'", "\u201c": '"', "\u201d": '"', "\u2010": "-",
    "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2212": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ",
    "\u30fb": "·", "\ufe52": ".", "\u2022": "·", "\u2027": "·", "\u3000": " ", "\t": " ", "\r": " ", "\u200b": " ", "\ufeff": " ", "\u00ad": "-",
}  # fmt: skip
_FULL = {chr(c): chr(c - 0xFEE0) for c in range(0xFF01, 0xFF5F)}
_KEEP_FULL = "，；：！？（）"
_ZH_PUNCTUATION = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）", "｡": "。"}
_PRIVATE = re.compile("[\ue000-\uf8ff]")

_ABBREVIATIONS = words(
"""
mr mrs ms dr st mt ft vs inc corp ltd co no jr sr prof gen rep sen gov dept est approx fig jan feb mar apr jun jul
aug sep sept oct nov dec u.s u.k u.n e.g i.e bros cos llc plc s.a n.v a.g mass calif conn ariz ill tenn wash
ont va pty pte bhd sdn pvt b.v k.k wyo okla minn colo ala wis neb appr incl excl
"""
)
_END = re.compile(r"(?<=[a-z0-9A-Z)\"'%\u3400-\u9fff])([.!?][\"')]*)(?=\s+[\"'(]?[A-Z0-9$€£\u3400-\u9fff]|\s*$)|(?<!,)\n+")
_LAST_WORD = re.compile(r"[A-Za-z.]+$")
_ROUND = re.compile(r"\b(?:Series|Class|Phase|Round) [A-Z]$")  # "raised a Series C. The company": no initial


@dataclass(frozen=True)
class Sentence:
    start: int
    end: int
    text: str


def language(text: str) -> str:
    """'zh' when Chinese characters outweigh Latin words, else 'en'."""
    sample = text[:4000]
    han, latin = len(_HAN.findall(sample)), len(_LATIN.findall(sample))
    return "zh" if han > 2 * latin or (han and han >= latin) else "en"


def fold(text: str, lang: str) -> str:
    """Same length, fewer forms: straight quotes, plain spaces and dashes, half-width letters and digits."""
    chars = [_fold_char(c, lang) for c in text]
    if lang == "zh":
        for i, char in enumerate(chars):
            if char in _ZH_PUNCTUATION and not _inside_number(chars, i):
                chars[i] = _ZH_PUNCTUATION[char]
            elif char == "." and not _inside_number(chars, i) and _ends_zh(chars, i):
                chars[i] = "。"
    return "".join(chars)


def _fold_char(char: str, lang: str) -> str:
    if char in _SAME:
        return _SAME[char] if lang == "en" or char not in "\u201c\u201d" else char
    if char in _FULL and (lang == "en" or char not in _KEEP_FULL):
        return _FULL[char]
    if lang == "en" and "\U0001f000" <= char <= "\U0001faff":
        return " "  # a flag or a picture between a name and its verb
    # Private-use characters are our own marks in a view; foreign ones would be read as names.
    return " " if _PRIVATE.match(char) else char


def _inside_number(chars: list[str], i: int) -> bool:
    near = 0 < i < len(chars) - 1 and chars[i - 1].isascii() and chars[i + 1].isascii()
    if chars[i] in ".,":
        return near and chars[i - 1].isalnum() and chars[i + 1].isdigit()
    return False


def _ends_zh(chars: list[str], i: int) -> bool:
    return i > 0 and bool(_HAN.match(chars[i - 1])) and (i + 1 == len(chars) or not chars[i + 1].isascii())


def sentences(text: str, lang: str) -> list[Sentence]:
    """Sentences of a folded text; a run without an end is cut at MAX_SENTENCE."""
    cuts = _zh_cuts(text) if lang == "zh" else _en_cuts(text)
    out: list[Sentence] = []
    start = 0
    for cut in [*cuts, len(text)]:
        while cut - start > MAX_SENTENCE:
            out.append(Sentence(start, start + MAX_SENTENCE, text[start : start + MAX_SENTENCE]))
            start += MAX_SENTENCE
        if text[start:cut].strip():
            out.append(Sentence(start, cut, text[start:cut]))
        start = cut
    return out


def _zh_cuts(text: str) -> list[int]:
    return [m.end() for m in re.finditer(r"[。！？!?][”』」\"）]?|\n+|(?<=[\u3400-\u9fff])\.(?=\s|$)", text)]


def _en_cuts(text: str) -> list[int]:
    cuts = []
    for m in _END.finditer(text):
        if text.endswith("Yahoo!", 0, m.end()):
            continue  # a name, whatever it ends in
        if m.group(1) and m.group(1)[0] == ".":
            word = _LAST_WORD.search(text, max(0, m.start() - 12), m.start())
            last = word.group().casefold() if word else ""
            scale = word is not None and text[word.start() - 1 : word.start()].isdigit()  # "a valuation of $100M."
            if not scale and (last in _ABBREVIATIONS or (len(last) == 1 and last.isalpha())):
                following = text[m.end() : m.end() + 14].lstrip()
                if _ROUND.search(text, max(0, m.start() - 12), m.start()) and _starts_sentence(following):
                    cuts.append(m.end())
                    continue
                if last not in ("inc", "corp", "ltd", "co", "u.s", "u.k") or not _starts_sentence(following):
                    continue
        cuts.append(m.end())
    return cuts


def _starts_sentence(following: str) -> bool:
    return bool(re.match(r"(?:The|It|In|On|A|An|This|That|Under|As|For|But|Its|He|She|They|Both|According|With)\b", following))
