"""Chinese names that no list, ending or slot shows, where the encoder sees them.

What was found before stands: a name is only added, and then found wherever its form stands in the passage.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from dealgraph.loaders.extract.learned import reading
from dealgraph.loaders.extract.model import Name
from dealgraph.loaders.extract.zh.gazetteer import wordy

_HAN_PAIR = re.compile("[\u4e00-\u9fff]{2}")


def completed(found: Sequence[Name], text: str, windows: Sequence[reading.Window]) -> list[Name]:
    """The names of a passage, and those that the encoder sees where none was found."""
    taken = {i for n in found for i in range(n.start, n.end)}
    new: list[Name] = []
    for start, end in reading.names(text, windows):
        if taken.isdisjoint(range(start, end)) and _may_be_a_name(text[start:end]):
            new.append(Name(start, end, text[start:end], weighed=True))
            taken.update(range(start, end))
    return sorted([*found, *new, *_again(text, {n.text for n in new}, taken)], key=lambda n: n.start)


def _may_be_a_name(form: str) -> bool:
    """Chinese, and more than common words."""
    return _HAN_PAIR.search(form) is not None and not wordy(form)


def _again(text: str, forms: Iterable[str], taken: set[int]) -> Iterator[Name]:
    """A form found once is a name wherever it stands in the passage."""
    for form in sorted(forms, key=lambda f: (-len(f), f)):
        for m in re.finditer(re.escape(form), text):
            if taken.isdisjoint(range(*m.span())):
                taken.update(range(*m.span()))
                yield Name(*m.span(), form, weighed=True)
