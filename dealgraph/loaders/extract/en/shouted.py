"""Headings in capitals, written as the text under them writes its words: "ACME TO ACQUIRE BETA" over "Acme Inc. said".

A word keeps its length, so every offset stays. A capital of the text says a name; what the text does not write so is
lowered, but for what is always written in capitals.
"""

from __future__ import annotations

import re

from dealgraph.loaders.extract.words import words

_LINE = re.compile(r"[^\n]{16,300}")
_WORD = re.compile(r"[A-Za-z][A-Za-z']*")
_SAID = re.compile(r"(?<![\w'])[A-Z][A-Za-z']*[a-z][A-Za-z']*(?!\w)")
_ALWAYS = frozenset(words("US UK EU UN AI CEO CFO COO CTO IPO USD EUR GBP JPY CNY RMB INR CAD AUD CHF SEK NOK DKK HKD SGD KRW TWD BRL ZAR AED SAR LNG EV EVS GPU GPUS CPU API SAAS LLC LLP PLC AG SA NV SPA SE AB ASA OYJ GMBH II III IV"))
# The line is a heading where so many of its letters are capitals.
_SHARE = 0.9


def recased(text: str) -> str:
    """The text with its headings in capitals put into the case that the rest of it uses."""
    lines = [m for m in _LINE.finditer(text) if _shouts(m.group())]
    if not lines:
        return text
    quiet = _without(text, lines)
    forms = {form.upper(): form for form in (m.group().removesuffix("'s") for m in _SAID.finditer(quiet))}
    if not forms:
        return text
    out = list(text)
    for line in lines:
        for m in _WORD.finditer(line.group()):
            word = m.group()
            bare = word.removesuffix("'S")
            stays = bare in _ALWAYS or f"{bare} " in quiet or _measure(line.group(), m.start())
            form = forms.get(bare, bare if stays else bare.lower()) + word[len(bare) :].lower()
            at = line.start() + m.start()
            out[at : at + len(word)] = form
    return "".join(out)


def _shouts(line: str) -> bool:
    letters = [c for c in line if c.isalpha()]
    return len(_WORD.findall(line)) >= 4 and sum(c.isupper() for c in letters) >= _SHARE * len(letters)


def _measure(line: str, at: int) -> bool:
    """'63M', '5GW': what follows a digit."""
    return at > 0 and line[at - 1].isdigit()


def _without(text: str, lines: list[re.Match[str]]) -> str:
    out, at = [], 0
    for line in lines:
        out.append(text[at : line.start()])
        at = line.end()
    return "".join([*out, text[at:]])
