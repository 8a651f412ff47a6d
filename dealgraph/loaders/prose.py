"""Prose as claims: what the extractor reads in a document, turned into claims of the graph, proposals and a report.

A fact of at least AS_STATED is a claim, one of at least PROPOSED waits for review, what lies below is only counted.
One that lacks a role its kind needs is no claim, and is never completed by guessing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from dealgraph.graph.claims import Claim, Document, Proposal
from dealgraph.graph.errors import InvalidInput
from dealgraph.graph.events import CLAIM
from dealgraph.graph.ontology import ontology

from .base import Extraction, Unused, checked
from .composed import Told, compose
from .extract import Analysis, Fact, analyse
from .extract.en.names import find_names
from .extract.model import SHOWN
from .extract.passages import Sentence, fold, sentences
from .extract.zh.names import find_names as find_names_zh
from .spoken import claim_of, missing

AS_STATED, PROPOSED = Decimal("0.8"), SHOWN


@cache
def rules_version() -> str:
    """Which rules read: a hash of their very text, so that no change of a rule can be forgotten."""
    beside = (files("dealgraph.loaders") / name for name in ("composed.py", "spoken.py"))
    return version_of([files("dealgraph.loaders.extract"), *beside])


def version_of(parts: Iterable[Traversable]) -> str:
    """The hash of all code and data in these files and folders, whatever order a file system tells them in."""
    told = hashlib.sha256()
    for part in parts:
        for name, text in _texts(part, part.name):
            told.update(f"{name} {len(text)}\n".encode() + text)
    return f"rules/{told.hexdigest()[:12]}"


def _texts(part: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    if part.is_dir():
        for inner in sorted(part.iterdir(), key=lambda inner: inner.name):
            yield from _texts(inner, f"{name}/{inner.name}")
    elif name.endswith((".py", ".json", ".npz", ".toml")):
        yield name, part.read_bytes()


def read(document: Document, names: Iterable[str] = ()) -> Extraction:
    """What the rules read in a document; `names` are companies known from elsewhere, beside those of the ontology."""
    found = analyse(document.text, **known_of(document, names))
    return extraction_of(document, found, rules_version())


def known_of(document: Document, names: Iterable[str]) -> dict[str, Any]:
    """What is known of a text before it is read: its language, its day, and names that may stand in it."""
    header = document.header
    companies = [name for alias in ontology().aliases if alias.kind == "company" for name in alias.names]
    return {
        "lang": (header.language or "")[:2] or None,
        "date": header.published_at[:10] if header.published_at else None,
        "names": [*companies, *names],
    }


def extraction_of(document: Document, found: Analysis, extractor: str) -> Extraction:
    """An analysis in its tiers: the claims it makes, those it proposes, and what it leaves."""
    claims: dict[str, Claim] = {}
    proposals: dict[str, Proposal] = {}
    below = 0
    unused = [(a.start, a.end, a.text, "") for a in found.unassigned_amounts]
    for fact, claim in _claims(found, document, extractor):
        if claim is not None and fact.confidence >= AS_STATED:
            claims[claim.id] = claim
        elif claim is not None and fact.confidence >= PROPOSED:
            proposals[claim.id] = Proposal(claim=claim, rule=fact.rule, reason=_reason(fact))
        else:
            below += 1
            if fact.amount is not None:
                why = missing(fact) if claim is None else f"its reading is too unsure ({fact.confidence})"
                unused.append((fact.amount.start, fact.amount.end, fact.amount.text, why))
    waiting = [proposal for id, proposal in proposals.items() if id not in claims]
    left = tuple(_unused(document.text, found, sorted(set(unused))))
    return Extraction(extractor, tuple(claims.values()), tuple(waiting), below, left)


def _claims(found: Analysis, document: Document, extractor: str) -> Iterator[tuple[Fact, Claim | None]]:
    """Every fact with its claim; None where it makes none. A fact that became part of another is told with that."""
    bodies = [(fact, claim_of(fact, document, extractor)) for fact in found.facts]
    yield from ((fact, None) for fact, body in bodies if body is None)
    for told in compose([Told(fact, body, document.text) for fact, body in bodies if body is not None]):
        try:
            said = checked(CLAIM, told.body)
        except InvalidInput:
            yield told.fact, None  # a fact that its kind does not allow is no claim
        else:
            assert isinstance(said, Claim)
            yield told.fact, said


def _reason(fact: Fact) -> str:
    if fact.rule.startswith("llm:"):
        return "a language model proposed it; its words, names, figures and status were found again in the passage"
    return f"the rule '{fact.rule}' is right often, and not always: its confidence is {fact.confidence}"


def _unused(text: str, found: Analysis, left: list[tuple[int, int, str, str]]) -> Iterator[Unused]:
    """Amounts with the sentence around them; both come in the order of the text."""
    parts = iter(sentences(fold(text, found.lang), found.lang)) if left else iter(())
    part = around = None
    reason = ""
    for start, end, words, why in left:
        while part is None or part.end <= start:
            if (part := next(parts, None)) is None:
                break
            around, reason = None, ""
        if part is None or part.start > start:
            yield Unused(words, start, end, words, why or _UNSAID)
            continue
        if around is None:  # once a sentence: one may hold thousands of amounts
            around = text[part.start : part.end].strip()
        reason = reason or ("" if why else _why(part, found))
        yield Unused(words, start, end, around, why or reason)


_UNSAID = "nothing beside it says what it measures, or whose it is"


def _why(part: Sentence, found: Analysis) -> str:
    """Why no rule uses an amount of this sentence."""
    if any(fact.start < part.end and part.start < fact.end for fact in found.facts):
        return "what was read in its sentence is not said of this figure"
    if not (find_names_zh if found.lang == "zh" else find_names)(part.text, [0]):
        return "no name is seen in its sentence, so nobody whose it is"
    return _UNSAID
