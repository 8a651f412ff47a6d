"""Two sides measured in turns: A B B A B B ..., so that a machine that slows down slows both.

Each round times ours, theirs, and theirs once more as the control. The ratio is the median over rounds, pair by
pair. What the control's pairs say of theirs against itself is the noise that a verdict must exceed.
"""

from __future__ import annotations

import gc
import math
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

Work = Callable[[], object]
Verdict = Literal["met", "MISSED", "noisy", ""]


@dataclass(frozen=True)
class Target:
    """What a ratio is to reach: at least or at most `bound`."""

    sense: Literal["at least", "at most"]
    bound: float

    def __str__(self) -> str:
        return f"{self.sense} {self.bound:g}"


@dataclass
class Row:
    """One line of the table. `ratio` is ours to theirs in the sense of the target (speed or time, see `reads`)."""

    name: str
    ours: str
    theirs: str
    ratio: float | None = None
    noise: float = 0.0
    target: Target | None = None
    note: str = ""
    figures: dict[str, float] = field(default_factory=dict)

    @property
    def verdict(self) -> Verdict:
        """Met or missed only where the distance to the bound is more than the noise."""
        if self.target is None or self.ratio is None:
            return ""
        if abs(self.ratio / self.target.bound - 1) <= self.noise:
            return "noisy"
        above = self.ratio > self.target.bound
        return "met" if above == (self.target.sense == "at least") else "MISSED"


@dataclass
class Turns:
    """Seconds of each side, round by round."""

    ours: list[float] = field(default_factory=list)
    theirs: list[float] = field(default_factory=list)
    control: list[float] = field(default_factory=list)

    @property
    def ratio(self) -> float:
        """The median of ours to theirs, pair by pair."""
        return statistics.median(self._pairs())

    def _pairs(self) -> list[float]:
        return [ours / theirs for ours, theirs in zip(self.ours, self.theirs, strict=True)]

    @property
    def noise(self) -> float:
        """How far the control's median is from one, and how sure that median is (the notch of a box plot)."""
        pairs = [math.log(again / once) for once, again in zip(self.theirs, self.control, strict=True)]
        return float(math.expm1(abs(statistics.median(pairs)) + notch(pairs)))


def notch(pairs: Sequence[float]) -> float:
    """Half the width of the 95% interval of a median."""
    if len(pairs) < 4:
        return 0.5
    low, _, high = statistics.quantiles(pairs, n=4)
    return 1.57 * (high - low) / math.sqrt(len(pairs))


def timed(work: Work) -> float:
    """Seconds that one call takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def in_turns(ours: Work, theirs: Work, rounds: int, control: Work | None = None) -> Turns:
    """Measure; the order within a round alternates. The garbage collector looks only at what is made from here on."""
    turns = Turns()
    ours(), theirs(), (control or theirs)()  # all warm
    gc.collect()
    gc.freeze()
    for number in range(rounds):
        if number % 2:
            once, again, mine = timed(theirs), timed(control or theirs), timed(ours)
        else:
            mine, once, again = timed(ours), timed(theirs), timed(control or theirs)
        turns.ours.append(mine)
        turns.theirs.append(once)
        turns.control.append(again)
    gc.unfreeze()
    return turns


def shown(seconds: float) -> str:
    """A duration in the unit that suits it."""
    for bound, factor, unit in ((1e-3, 1e6, "us"), (1.0, 1e3, "ms")):
        if seconds < bound:
            return f"{seconds * factor:.3g} {unit}"
    return f"{seconds:.3g} s"


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` of all do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def spread(values: Sequence[float]) -> str:
    """p50, p99 and the least of some durations."""
    return f"p50 {shown(statistics.median(values))}, p99 {shown(percentile(values, 0.99))}, min {shown(min(values))}"


def time_row(name: str, turns: Turns, target: Target | None = None, note: str = "") -> Row:
    """A row of durations: the ratio is our time to theirs."""
    figures = {
        "ours_p50": statistics.median(turns.ours),
        "ours_p99": percentile(turns.ours, 0.99),
        "theirs_p50": statistics.median(turns.theirs),
        "theirs_p99": percentile(turns.theirs, 0.99),
        "min_ratio": min(turns.ours) / min(turns.theirs),
    }
    return Row(name, spread(turns.ours), spread(turns.theirs), turns.ratio, turns.noise, target, note, figures)


def speed_row(name: str, turns: Turns, size: int, target: Target | None = None, note: str = "", unit: str = "") -> Row:
    """A row of speeds: `size` things were done in each measurement; the ratio is our speed to theirs."""

    def speed(seconds: list[float]) -> str:
        median, best = size / statistics.median(seconds), size / min(seconds)
        return f"{median:,.0f} {unit or 'facts/s'} (best {best:,.0f})"

    figures = {"ours": size / statistics.median(turns.ours), "theirs": size / statistics.median(turns.theirs)}
    figures["min_ratio"] = min(turns.theirs) / min(turns.ours)
    return Row(name, speed(turns.ours), speed(turns.theirs), 1 / turns.ratio, turns.noise, target, note, figures)
