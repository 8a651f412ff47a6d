"""Figures told without their verb: "Acme guided to $70 million, Beta to $45 million, and Gamma $35 million".

Each goes on in the words of the one before it, and is of the name right before it.
"""

from __future__ import annotations

import re

from dealgraph.loaders.extract.model import Name
from dealgraph.loaders.extract.view import MONEY, NAME, PERCENT, QUANTITY, View

_FIGURE = f"[{MONEY}{PERCENT}{QUANTITY}]"
_GAP = re.compile(
    rf"({_FIGURE})(?: [^,;{NAME}\ue001-\ue003]{{1,45}})?(?:[,;]|,? and|,? while|,? followed by)(?: and| while| followed by| then)? (?:the )?({NAME})(?:'s?)?"
    r"(?:,? (?:to|at|with|by|on|plans|spent|reported|posted|had|sold|delivered|made|earned|(?:is|was|are) (?:on pace for|at|planning)))? (?:about |around |roughly |nearly |over |just |more than |an? |almost |some |up to )*$"
)
_REACH = 120


def gapped(view: View, at: int) -> Name | None:
    """Whose the figure at `at` is, when it is of the same sort as the one before and its verb is left out."""
    m = _GAP.search(view.text, max(0, at - _REACH), at)
    name = view.name(m.start(2)) if m is not None and m.group(1) == view.text[at] else None
    return name if name is not None and name.kind != "person" else None
