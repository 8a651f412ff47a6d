"""The values a claim is made of: names, quantities, periods, who said it, where it stands.

All are frozen, refuse unknown fields and keep the source's own words beside what was understood. Nothing
here guesses: what a text leaves open stays null, and comparisons answer true, false or None (unknown).
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, model_validator

from .canonical import decimal_text, nfc

Status = Literal["rumoured", "possible", "expected", "planned", "announced", "completed", "denied", "cancelled"]
EntityKind = Literal["company", "person", "government", "place", "project", "product", "topic", "organization"]
Qualifier = Literal["exact", "about", "nearly", "at_least", "more_than", "at_most", "up_to", "less_than", "between"]
Relation = Literal["in", "by", "since", "during", "as_of", "before"]

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_DECIMAL = re.compile(r"-?[0-9]{1,60}(\.[0-9]{1,60})?([eE][+-]?[0-9]{1,3})?")
_NO_TIME = "a time is YYYY-MM-DD or an ISO 8601 date and time with its zone"
_MAX_MAGNITUDE = 40  # figures of 10^40 and more are typing errors or attacks, not money


def _clean(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text  # most texts, at a third of the cost
    if _CONTROL.search(text):
        raise ValueError("control characters are not allowed")
    return nfc(text)


def _name(text: str) -> str:
    text = _clean(text).strip()
    if not text or "\n" in text or "\t" in text:
        raise ValueError("a name is one non-empty line")
    return text


def _number(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, (int, float, str, Decimal)):
        raise ValueError("a number is needed")
    if isinstance(value, str) and not _DECIMAL.fullmatch(value):
        raise ValueError("a decimal number is needed")
    return repr(value) if isinstance(value, float) else value


def _finite(value: Decimal) -> Decimal:
    text = str(value)
    if value and text.isdigit() and len(text) <= _MAX_MAGNITUDE:
        return value  # a whole number is in its plain form already
    if not value.is_finite() or abs(value.adjusted()) > _MAX_MAGNITUDE or len(value.as_tuple().digits) > _MAX_MAGNITUDE:
        raise ValueError(f"a finite number below 10^{_MAX_MAGNITUDE} is needed")
    return Decimal(decimal_text(value))


Text = Annotated[str, AfterValidator(_clean), Field(max_length=20_000)]
Line = Annotated[str, AfterValidator(_name), Field(min_length=1, max_length=500)]
Slug = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,63}$")]
Number = Annotated[
    Decimal,
    BeforeValidator(_number),
    AfterValidator(_finite),
    PlainSerializer(decimal_text, return_type=str, when_used="json"),
]
Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Value(BaseModel):
    """Base of all values: frozen, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


V = TypeVar("V", bound=Value)
_set = object.__setattr__


def altered(value: V, **fields: Any) -> V:
    """The same with other fields, which are not checked: `model_copy` at a third of its cost."""
    one = value.__new__(type(value))
    _set(one, "__dict__", {**value.__dict__, **fields})
    _set(one, "__pydantic_fields_set__", value.__pydantic_fields_set__ | fields.keys())
    _set(one, "__pydantic_extra__", None)
    _set(one, "__pydantic_private__", None)
    return one


# ---------------------------------------------------------------- names


class EntityRef(Value):
    """A party as the source writes it. `id` is an authority id such as `lei:...`, `wikidata:...`, `cik:...`,
    `domain:...`, given only where the source itself is that certain."""

    name: Line
    kind: EntityKind = "company"
    id: Annotated[str, Field(pattern=r"^(lei|wikidata|cik|domain|isin|ticker):[^\s/]{1,100}$")] | None = None


# ---------------------------------------------------------------- quantities

_OPEN_ABOVE = ("at_least", "more_than")
_OPEN_BELOW = ("at_most", "up_to", "less_than", "nearly")


class Quantity(Value):
    """A figure as stated: `min`/`max` in base units (either may be open), never more precise than `text`.

    `unit` is an ISO 4217 currency (`USD`) or a lower-case unit (`percent`, `multiple`, `count`, `watt`,
    `watt_hour`, `tonne`, ...). `currency_assumed` marks a bare "$" read as USD from context.
    """

    text: Annotated[str, AfterValidator(_clean), Field(min_length=1, max_length=500)]
    min: Number | None = None
    max: Number | None = None
    unit: Annotated[str, Field(pattern=r"^([A-Z]{3}|[a-z][a-z_]{0,31})$")]
    qualifier: Qualifier = "exact"
    currency_assumed: bool = False

    @model_validator(mode="after")
    def _bounds_fit(self) -> Quantity:
        if self.min is None and self.max is None:
            raise ValueError("a quantity needs min, max or both")
        if self.qualifier == "exact" and None not in (self.min, self.max) and self.min != self.max:
            object.__setattr__(self, "qualifier", "between")  # a range has one name
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError("min is above max")
        if self.qualifier in _OPEN_ABOVE and (self.min is None or self.max is not None):
            raise ValueError(f"'{self.qualifier}' has min only")
        if self.qualifier in _OPEN_BELOW and (self.max is None or self.min is not None):
            raise ValueError(f"'{self.qualifier}' has max only")
        if self.qualifier in ("exact", "about", "between") and (self.min is None or self.max is None):
            raise ValueError(f"'{self.qualifier}' has min and max")
        return self

    def at_least(self, bound: Decimal) -> bool | None:
        """Is the figure surely at least `bound`? True, False, or None where the source leaves it open."""
        if self.min is not None and self.min >= bound:
            return True
        if self.max is not None and (self.max < bound or (self.max == bound and self._open_top())):
            return False
        return None

    def at_most(self, bound: Decimal) -> bool | None:
        """Is the figure surely at most `bound`?"""
        if self.max is not None and self.max <= bound:
            return True
        if self.min is not None and (self.min > bound or (self.min == bound and self.qualifier == "more_than")):
            return False
        return None

    def compatible(self, other: Quantity) -> bool:
        """Can both be true of one figure? Hedged points ("about 183 billion") reach one unit of their last digit."""
        if self.unit != other.unit:
            return False
        (low, high), (other_low, other_high) = self._reach(), other._reach()
        below = high is not None and other_low is not None and high < other_low
        above = low is not None and other_high is not None and low > other_high
        touching = high is not None and high == other_low and (self._open_top() or other.qualifier == "more_than")
        touching |= low is not None and low == other_high and (other._open_top() or self.qualifier == "more_than")
        return not (below or above or touching)

    def _open_top(self) -> bool:
        return self.qualifier in ("less_than", "nearly")

    def _reach(self) -> tuple[Decimal | None, Decimal | None]:
        if self.qualifier != "about" or self.min is None or self.max is None:
            return self.min, self.max
        slack = max(Decimal(1).scaleb(int(v.normalize().as_tuple().exponent)) for v in (self.min, self.max))
        return self.min - slack, self.max + slack


# ---------------------------------------------------------------- time


@lru_cache(maxsize=10_000)
def _partial_date(value: str) -> str:
    if not _DATE.fullmatch(value):
        raise ValueError("a date is YYYY, YYYY-MM or YYYY-MM-DD")
    dt.date.fromisoformat(first_day(value))
    return value


@lru_cache(maxsize=10_000)
def _instant(value: str) -> str:
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return _partial_date(value)
    if len(value) <= 10:  # 20251113 is a day to a reader, and its midnight to Python
        raise ValueError(_NO_TIME)
    try:
        moment = dt.datetime.fromisoformat(value)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=dt.UTC)
        moment = moment.astimezone(dt.UTC)
    except (ValueError, OverflowError) as error:
        raise ValueError(_NO_TIME) from error
    return moment.replace(microsecond=0, tzinfo=None).isoformat() + "Z"


PartialDate = Annotated[str, AfterValidator(_partial_date)]
Instant = Annotated[str, AfterValidator(_instant), Field(max_length=40)]
# As this service tells its own time: fine enough to order what it sees, which days and seconds of others are not.
Moment = Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$")]


def first_day(partial: str) -> str:
    """The first day that a partial date can mean: '2025-11' is '2025-11-01'."""
    return partial + "-01-01"[len(partial) - 4 :] if len(partial) < 10 else partial


def last_day(partial: str) -> str:
    """The last day that a partial date can mean: '2025-02' is '2025-02-28'."""
    if len(partial) == 4:
        return partial + "-12-31"
    if len(partial) == 7:
        year, month = int(partial[:4]), int(partial[5:7])
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        days = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
        return f"{partial}-{days[month - 1]:02d}"
    return partial


class Period(Value):
    """When a fact holds or happens, as stated: `start`/`end` as YYYY, YYYY-MM or YYYY-MM-DD, either may be open.

    `relation` is the preposition ("by 2025" has an end only), `resolved_from` the words that pointed to it
    ("the same year"). Bounds are never guessed.
    """

    text: Annotated[str, AfterValidator(_clean), Field(max_length=200)] = ""
    start: PartialDate | None = None
    end: PartialDate | None = None
    relation: Relation = "in"
    resolved_from: Annotated[str, AfterValidator(_clean), Field(max_length=200)] | None = None

    @model_validator(mode="before")
    @classmethod
    def _drop_precision(cls, data: Any) -> Any:
        # `precision` is computed, so an answer of ours can be handed back in as it is
        if isinstance(data, dict) and "precision" in data:
            return {key: value for key, value in data.items() if key != "precision"}
        return data

    @model_validator(mode="after")
    def _in_order(self) -> Period:
        if self.start is None and self.end is None and not self.text:
            raise ValueError("a period needs start, end or text")
        if self.start is not None and self.end is not None and first_day(self.start) > last_day(self.end):
            raise ValueError("start is after end")
        return self

    @property
    def precision(self) -> str:
        """year, month, day or none: the finest date given."""
        return {0: "none", 4: "year", 7: "month", 10: "day"}[max(len(self.start or ""), len(self.end or ""))]

    def covers(self, day: str) -> bool:
        """May the fact hold on `day` (YYYY-MM-DD)? Open bounds exclude nothing."""
        return (self.start is None or first_day(self.start) <= day) and (self.end is None or day <= last_day(self.end))

    def overlaps(self, other: Period) -> bool:
        """Do the two share a day? Open bounds exclude nothing."""
        apart = self.end is not None and other.start is not None and last_day(self.end) < first_day(other.start)
        apart |= self.start is not None and other.end is not None and first_day(self.start) > last_day(other.end)
        return not apart


# ---------------------------------------------------------------- who says so, and where


class Attribution(Value):
    """Who says it (`speaker`), who passed it on (`through`), and the words for a source without a name (`text`)."""

    speaker: EntityRef | None = None
    through: EntityRef | None = None
    text: Annotated[str, AfterValidator(_clean), Field(max_length=300)] | None = None


class DocumentRef(Value):
    """One published thing, without its text. `id` is the hash of all the rest; an edit is another document."""

    id: Hash | None = None
    title: Annotated[str, AfterValidator(_clean), Field(max_length=1000)] | None = None
    url: Annotated[str, Field(pattern=r"^https?://[^\s<>\"]+$", max_length=2000)] | None = None
    publisher: Line | None = None
    published_at: Instant | None = None
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$")] | None = None
    sha256: Hash | None = None


class Evidence(Value):
    """The passage: `quote` verbatim, its section, its span in the document's text (code points), or for tables
    and data a `pointer` (a row number or a JSON pointer)."""

    document: DocumentRef
    quote: Annotated[str, AfterValidator(_clean), Field(min_length=1, max_length=5000)]
    section: Annotated[str, AfterValidator(_clean), Field(max_length=500)] | None = None
    start: Annotated[int, Field(ge=0, le=100_000_000)] | None = None
    end: Annotated[int, Field(ge=0, le=100_000_000)] | None = None
    pointer: Annotated[str, AfterValidator(_clean), Field(max_length=500)] | None = None

    @model_validator(mode="after")
    def _span_fits(self) -> Evidence:
        if (self.start is None) != (self.end is None):
            raise ValueError("start and end come together")
        if self.start is not None and self.end is not None and self.end - self.start != len(self.quote):
            raise ValueError("end - start is not the length of the quote in code points")
        return self
