"""Precise Chinese patterns as rows, a file for each kind of statement.

The order of the kinds matters where two could claim the same words: what is told first of a kind here is believed.
"""

from __future__ import annotations

from dealgraph.loaders.extract.rules import Rule
from dealgraph.loaders.extract.zh.rules.figures import FIGURES
from dealgraph.loaders.extract.zh.rules.foundings import FOUNDINGS
from dealgraph.loaders.extract.zh.rules.investments import INVESTMENTS
from dealgraph.loaders.extract.zh.rules.partners import PARTNERS
from dealgraph.loaders.extract.zh.rules.places import PLACES
from dealgraph.loaders.extract.zh.rules.purchases import PURCHASES
from dealgraph.loaders.extract.zh.rules.risks import RISKS
from dealgraph.loaders.extract.zh.rules.rivals import RIVALS
from dealgraph.loaders.extract.zh.rules.rounds import ROUNDS
from dealgraph.loaders.extract.zh.rules.shares import SHARES
from dealgraph.loaders.extract.zh.rules.stakes import STAKES
from dealgraph.loaders.extract.zh.rules.subsidies import SUBSIDIES
from dealgraph.loaders.extract.zh.rules.supply import SUPPLY

RULES: tuple[Rule, ...] = (
    *PURCHASES,
    *SUPPLY,
    *INVESTMENTS,
    *SUBSIDIES,
    *SHARES,
    *ROUNDS,
    *PARTNERS,
    *RIVALS,
    *FOUNDINGS,
    *PLACES,
    *STAKES,
    *FIGURES,
    *RISKS,
)
