"""What we know: claims, the fold that turns them into a graph, the stores it stands in, and the questions to ask.

Nothing here reads the clock, the environment or the network, or knows of HTTP. The names below are public.
"""

from .claims import Claim, Document, Judgement, Retraction
from .dealgraph import Dealgraph, Verification
from .errors import DealgraphError
from .ontology import Ontology, ontology
from .queries import Ask, AsOf, FactFilter, Page, Questions

__all__ = [
    "AsOf",
    "Ask",
    "Claim",
    "Dealgraph",
    "DealgraphError",
    "Document",
    "FactFilter",
    "Judgement",
    "Ontology",
    "Page",
    "Questions",
    "Retraction",
    "Verification",
    "ontology",
]
