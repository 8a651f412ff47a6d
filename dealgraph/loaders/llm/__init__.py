"""The optional second reader: a language model proposes facts, and only what our own grammar finds again is kept.

Off unless an endpoint is configured. A model never supplies a value, never outweighs a rule, never merges names.
"""

from __future__ import annotations

from dealgraph.loaders.llm.endpoint import Endpoint
from dealgraph.loaders.llm.joined import RulesAndModel
from dealgraph.loaders.llm.reader import LlmReader, Tally
from dealgraph.loaders.llm.support import MOST_CONFIDENCE, Passage

__all__ = ["MOST_CONFIDENCE", "Endpoint", "LlmReader", "Passage", "RulesAndModel", "Tally"]
