"""Precise English patterns as rows, a file for each kind of statement.

The order of the kinds matters where two could claim the same words: what is told first of a kind here is believed.
"""

from __future__ import annotations

from dealgraph.loaders.extract.en.rules.figures import FIGURES
from dealgraph.loaders.extract.en.rules.foundings import FOUNDINGS
from dealgraph.loaders.extract.en.rules.investments import INVESTMENTS
from dealgraph.loaders.extract.en.rules.offers import OFFERS
from dealgraph.loaders.extract.en.rules.partners import PARTNERS
from dealgraph.loaders.extract.en.rules.places import PLACES
from dealgraph.loaders.extract.en.rules.purchases import PURCHASES
from dealgraph.loaders.extract.en.rules.risks import RISKS
from dealgraph.loaders.extract.en.rules.rivals import RIVALS
from dealgraph.loaders.extract.en.rules.rounds import ROUNDS
from dealgraph.loaders.extract.en.rules.shares import SHARES
from dealgraph.loaders.extract.en.rules.stakes import STAKES
from dealgraph.loaders.extract.en.rules.subsidies import SUBSIDIES
from dealgraph.loaders.extract.en.rules.supply import SUPPLY
from dealgraph.loaders.extract.rules import Rule

RULES: tuple[Rule, ...] = (
    *FIGURES,
    *OFFERS,
    *SHARES,
    *PURCHASES,
    *SUBSIDIES,
    *SUPPLY,
    *ROUNDS,
    *INVESTMENTS,
    *PARTNERS,
    *RIVALS,
    *FOUNDINGS,
    *PLACES,
    *STAKES,
    *RISKS,
)
