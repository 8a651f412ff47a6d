"""The mapping file of a table: which column means what, in TOML or JSON. Everything unsaid stays unsaid.

A field is `{column = "..."}` or `{value = "..."}`. A mapped cell that is empty refuses its row unless the field
is `optional`. Formats that could mean two things have to be declared.
"""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, ValidationError, model_validator

from dealgraph.graph.claims import invalid
from dealgraph.graph.errors import InvalidInput
from dealgraph.graph.values import DocumentRef, EntityKind, Number, Relation, Slug, Value

from . import strict_json
from .base import LoadError

_ENCODINGS = Literal["utf-8", "utf-16", "gb18030", "big5", "windows-1252"]


def _full_year(form: str) -> str:
    if "%Y" not in form or re.search(r"%[^YmdbB%]", form):
        raise ValueError("a date format has %Y and, if it is finer, %m (or %b, %B) and %d: nothing else")
    return form


DateFormat = Annotated[str, AfterValidator(_full_year), Field(max_length=40)]


class Cell(Value):
    """Where a value comes from: a column, or the same for all rows. `values` translates cells; others are refused."""

    column: str | None = None
    value: str | None = None
    values: dict[str, str] | None = None
    optional: bool = False

    @model_validator(mode="after")
    def _one_origin(self) -> Cell:
        if (self.column is None) == (self.value is None):
            raise ValueError("give either a column or a value")
        return self


class Party(Cell):
    """The parties of a role. `split` parts several names in one cell."""

    kind: EntityKind = "company"
    kind_column: str | None = None
    id_column: str | None = None
    split: Annotated[str, Field(min_length=1, max_length=5)] | None = None


class Figure(Cell):
    """A figure: plain digits, times `scale`, in `unit`. Digit grouping counts only where `thousands` declares it."""

    unit: str | None = None
    unit_column: str | None = None
    scale: Annotated[Number, Field(gt=0)] = Decimal(1)
    thousands: Literal[",", ".", " ", "'"] | None = None
    decimal: Literal[".", ","] = "."
    qualifier: Cell | None = None

    @model_validator(mode="after")
    def _one_unit(self) -> Figure:
        if (self.unit is None) == (self.unit_column is None):
            raise ValueError("give either a unit or a unit_column")
        if self.thousands == self.decimal:
            raise ValueError("thousands and decimal must differ")
        return self


class When(Value):
    """The period: one cell (`at`) or its ends. Dates are YYYY, YYYY-MM or YYYY-MM-DD unless `format` says otherwise."""

    at: Cell | None = None
    start: Cell | None = None
    end: Cell | None = None
    text: Cell | None = None
    resolved_from: Cell | None = None
    relation: Relation = "in"
    format: DateFormat | None = None

    @model_validator(mode="after")
    def _no_overlap(self) -> When:
        if self.at is not None and (self.start is not None or self.end is not None):
            raise ValueError("give either at, or start and end")
        return self


class Said(Value):
    """Who says it, through whom, or the words for a source without a name."""

    speaker: Party | None = None
    through: Party | None = None
    text: Cell | None = None


class Mapping(Value):
    """One table: every row is one claim."""

    version: Literal[1]
    kind: Cell
    document: DocumentRef = DocumentRef()
    roles: dict[Slug, Party] = Field(min_length=1)
    metric: Cell | None = None
    quantity: Figure | None = None
    quantities: dict[Slug, Figure] = Field(default_factory=dict)
    attributes: dict[Slug, Cell] = Field(default_factory=dict)
    period: When | None = None
    status: Cell
    attribution: Said | None = None
    section: Cell | None = None
    delimiter: Literal[",", ";", "\t", "|"] | None = None
    encoding: _ENCODINGS = "utf-8"

    def columns(self) -> set[str]:
        """Every column that it names."""
        return _columns(self.model_dump())


def _columns(value: Any) -> set[str]:
    if not isinstance(value, dict):
        return set()
    naming = ("column", "kind_column", "id_column", "unit_column")
    named = {inner for key, inner in value.items() if key in naming and inner}
    return named.union(*(_columns(inner) for inner in value.values()))


def parse_mapping(data: bytes) -> Mapping:
    """A mapping from the bytes of its file, or LoadError with a pointer to what is wrong."""
    try:
        text = data.decode("utf-8-sig").strip()
        body = strict_json.loads(data) if text.startswith("{") else tomllib.loads(text, parse_float=Decimal)
        return Mapping.model_validate(_short(body))
    except ValidationError as error:
        problem = invalid(error)
        raise LoadError(f"the mapping file: {problem}", problem.pointer) from None
    except InvalidInput as error:
        raise LoadError(f"the mapping file: {error}", error.pointer) from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise LoadError(f"the mapping file is neither TOML nor JSON: {error}") from None


def _short(body: Any) -> Any:
    """A plain string stands for a fixed value: `status = "planned"`."""
    if not isinstance(body, dict):
        return body
    cells = ("kind", "metric", "status", "section")
    body = {key: {"value": value} if key in cells and isinstance(value, str) else value for key, value in body.items()}
    if isinstance(attributes := body.get("attributes"), dict):
        body["attributes"] = {
            key: {"value": value} if isinstance(value, str) else value for key, value in attributes.items()
        }
    return body
