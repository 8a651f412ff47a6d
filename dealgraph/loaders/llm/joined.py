"""The reader of a service that has a language model: the rules state, the model proposes what they leave.

The rules' reading is the same with and without a model. What a model adds waits for review, whatever it is.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from dealgraph.graph.claims import Document
from dealgraph.loaders.base import Extraction
from dealgraph.loaders.extract import Analysis, analyse
from dealgraph.loaders.llm.reader import LlmReader
from dealgraph.loaders.prose import extraction_of, known_of, rules_version


@dataclass(frozen=True)
class RulesAndModel:
    """Reads a document by both. `seconds` are what the model may take for all documents of one sitting together."""

    model: LlmReader
    seconds: float
    clock: Callable[[], float] = time.monotonic
    until: float = float("inf")

    def sitting(self) -> RulesAndModel:
        """This reader for one ingest: past its time the rules read alone."""
        return replace(self, until=self.clock() + self.seconds)

    def __call__(self, document: Document, names: Iterable[str] = ()) -> Extraction:
        """What the rules say, and what the model proposes beside it."""
        known = known_of(document, names)
        found = analyse(document.text, **known)
        said = extraction_of(document, found, rules_version())
        facts, tally = self.model.facts(document.text, found.facts, **{**known, "lang": found.lang}, until=self.until)
        added = extraction_of(document, Analysis(tuple(facts), (), found.lang), f"llm:{self.model.name}"[:100])
        ids = {one.id for one in said.claims} | {one.id for one in said.proposals}
        waiting = tuple(one for one in added.proposals if one.id not in ids)
        return replace(said, proposals=(*said.proposals, *waiting), model=tally.to_json())
