"""What we know: claims, the fold that turns them into a graph, the stores it stands in, and the questions to ask.

Nothing here reads the clock, the environment or the network, or knows of HTTP. The names below are public. Those that
bring the stores along are imported when they are first asked for: who only reads documents starts without them.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .claims import Claim, Document, Judgement, Retraction
from .errors import DealgraphError
from .ontology import Ontology, ontology

if TYPE_CHECKING:
    from .dealgraph import Dealgraph, Verification
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
_LATER = {
    **dict.fromkeys(("Dealgraph", "Verification"), ".dealgraph"),
    **dict.fromkeys(("Ask", "AsOf", "FactFilter", "Page", "Questions"), ".queries"),
}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LATER[name], __name__), name)
