"""Facts out of English and Chinese prose: rules over masked sentences, then a role for every amount left.

`extract(text)` gives facts with their words; `analyse(text)` also gives the amounts that found no role.
Pure functions, standard library only, time linear in the length of the text.
"""

from __future__ import annotations

from collections.abc import Iterable

from dealgraph.loaders.extract.model import Amount, Analysis, Fact, Period
from dealgraph.loaders.extract.pipeline import analyse

__all__ = ["Amount", "Analysis", "Fact", "Period", "analyse", "extract"]


def extract(text: str, *, lang: str | None = None, date: str | None = None, names: Iterable[str] = ()) -> list[Fact]:
    """The facts of one passage; `names` feeds the gazetteer, `date` resolves relative times."""
    return list(analyse(text, lang=lang, date=date, names=names).facts)
