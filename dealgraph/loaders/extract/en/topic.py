"""Who an English passage is about where its first words do not say: a heading, a company that is introduced, one named only later.

A guess that nothing acts on is no guess: where no later sentence names who acts, nobody is meant.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from dealgraph.loaders.extract.en import clauses
from dealgraph.loaders.extract.en.lexicon import COMPANY_NOUNS
from dealgraph.loaders.extract.model import Name
from dealgraph.loaders.extract.view import View

_HEADING = re.compile(r"\W{0,3}\ue000(?: \([^()]{1,20}\))?[:.]?\s*")
# "with a startup called Acme.", "spinoff Acme": whom the next sentence calls the company.
_INTRODUCED = re.compile(rf"\b(?:{COMPANY_NOUNS}|spin-?off|spinout|joint venture|newcomer|entrant|project),? (?:called|named|dubbed|known as) (\ue000)(?=[.,;]|$| (?:that|which|to|in|with|for)\b)")
# "the latest in a series of deals struck by Acme": whose deals the next sentences tell.
_DOER = re.compile(r"\b(?:series|string|spate|flurry|slew|raft|wave) of (?:[a-z]+ ){1,4}by (\ue000)(?=[.,;]|$)")
# "A and B co-founded Acme in 2019": the sentences that follow are about what was founded.
_FOUNDED = re.compile(r"\b(?:co-)?founded (?:the )?(?:[a-z-]+ ){0,4}?(\ue000)(?=[.,;]|$| (?:in|on|back|earlier|last|this|after|with)\b| \ue004)")
# "A brick factory outside Porto has been proposed by Acme.": nobody else is named before who did it.
_DONE_BY = re.compile(r"^[^\ue000]{8,160}?\b(?:is|was|were|has been|have been|is being|are being|will be) (?:[a-z]+ly )?(?:unveiled|opened|announced|built|launched|inaugurated|proposed|developed|planned|completed|established|set up) by (?:the )?(?:[a-z-]+ ){0,4}?(\ue000)(?=[.,;]|$| (?:in|for|at|on|last|this|as|to|and)\b)")
# "Backed by Beta, the Boston-based venture signed": what is told before a description changes nothing.
_FRONTED = r"(?:(?:Backed|Founded|Led|Owned|Started|Based|Headquartered|With|After|Following|Despite|Having|Armed|Now|Launched|Established|Once|As|In|On|Last|Earlier)\b[^;]{1,120}?, )?"
_DESCRIBED = re.compile(rf"\W{{0,3}}{_FRONTED}(?:[Tt]he|[Tt]his) (?:[\w.'\ue005-]+,? ){{0,6}}?(?:{COMPANY_NOUNS})(?:'s)?\b(?!,? \ue000)")
_POSSESSOR = re.compile("(?:^|[.,;] |[a-z] )(\ue000)'s? ")
_AHEAD = 4


def heading(view: View) -> Name | None:
    """The name that is all of a line: what stands under it is about that company."""
    if not _HEADING.fullmatch(view.text):
        return None
    name = view.names_in(0, len(view.text))[0]
    return None if name.text in clauses.OUTLETS else name


def introduced(view: View) -> Name | None:
    """The company that a sentence introduces by name at its end, or whose deals it counts up."""
    m = _INTRODUCED.search(view.text) or _DOER.search(view.text) or _FOUNDED.search(view.text) or _DONE_BY.search(view.text)
    return view.name(m.start(1)) if m is not None else None


def described(view: View) -> bool:
    """Whether a passage opens with a company that it only describes: "The chip giant announced"."""
    return _DESCRIBED.match(view.text) is not None


def named_later(first: View, later: Sequence[View], table: Mapping[str, str]) -> Name | None:
    """Whom an opening description means: who acts in the sentences after it, and is not named in the first.

    An opening that describes no company ("Revenue rose") is of whom the next sentence begins with.
    """
    if not described(first):
        told_next = next(iter(clauses.subjects(later[0])), None)
        return told_next[1][0] if told_next is not None and told_next[0] <= 8 and len(told_next[1]) == 1 and told_next[1][0].kind == "org" else None
    known = " ".join(table.get(n.text, n.text) for n in first.names_in(0, len(first.text)))
    acting: list[Name] = []
    told: Counter[str] = Counter()
    for view in later[:_AHEAD]:
        told.update(table.get(n.text, n.text) for n in view.names_in(0, len(view.text)) if n.kind == "org")
        acting += [n for _, names in clauses.subjects(view) for n in names[:1]]
        acting += [name for m in _POSSESSOR.finditer(view.text) if (name := view.name(m.start(1))) is not None]
    fit = [n for n in acting if n.kind == "org" and n.text not in clauses.OUTLETS and n.text not in known]
    return max(fit, key=lambda n: told[table.get(n.text, n.text)]) if fit else None
