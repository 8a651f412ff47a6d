"""Answers as tables: one function for each shape of answer, from the service's JSON to what rich draws.

Every row that tells a fact also tells who says so and in which words. Nothing is computed here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from .talk import harmless

Json = Mapping[str, Any]
MAGNITUDES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def table(title: str, *columns: str) -> Any:
    """An empty table. Lines between rows, because cells hold sentences."""
    from rich.box import ROUNDED
    from rich.table import Table

    made = Table(title=text(title, "bold"), title_justify="left", box=ROUNDED, show_lines=True)
    for column in columns:
        made.add_column(column, overflow="fold")
    return made


def text(value: Any, style: str = "") -> Any:
    """A cell. Names and quotes may hold brackets, so nothing is read as markup."""
    from rich.text import Text

    return Text("" if value is None else harmless(str(value)), style)


def heading(value: str) -> Any:
    """A line above a table."""
    return text(value, "bold cyan")


def row(made: Any, *cells: Any) -> None:
    """One row of plain cells."""
    made.add_row(*(text(cell) for cell in cells))


# ---------------------------------------------------------------- words


def said_by(fact: Json) -> str:
    """Who says it, through whom: each wording once."""
    return "\n".join(dict.fromkeys(_speaker(one) for one in fact["evidence"]))


def _speaker(evidence: Json) -> str:
    attribution = evidence.get("attribution") or {}
    speaker = attribution.get("speaker") or {}
    through = attribution.get("through") or {}
    publisher = evidence["document"].get("publisher") or "unknown publisher"
    said = speaker.get("name") or attribution.get("text")
    carrier = through.get("name") or publisher
    return f"{said}, in {carrier}" if said and said != carrier else str(carrier)


def words(fact: Json, most: int = 2) -> str:
    """The passages: quote, section and date of the first ones."""
    listed = [_passage(one) for one in fact["evidence"]]
    more = len(listed) - most
    return "\n".join(listed[:most] + ([f"... and {more} more"] if more > 0 else []))


def _passage(evidence: Json) -> str:
    document = evidence["document"]
    place = ", ".join(part for part in (evidence.get("section"), document.get("published_at")) if part)
    return f"“{evidence['quote']}”" + (f" ({place})" if place else "")


def amount(value: Any, unit: str | None) -> str:
    """A number for reading: 1.4 trillion USD."""
    if value is None:
        return "open"
    number = float(value)
    shown = f"{number:,.10g}"
    for size, word in MAGNITUDES:
        if abs(number) >= size:
            shown = f"{number / size:,.6g} {word}"
            break
    return f"{shown} {unit or ''}".strip()


def span(low: Any, high: Any, unit: str | None) -> str:
    """A range, or one number where the ends meet."""
    if low is None and high is None:
        return ""
    if low == high:
        return amount(low, unit)
    return f"{amount(low, None)} to {amount(high, unit)}"


def period(fact: Json) -> str:
    """When it holds, as dates; the source's words where there are none."""
    given = fact.get("period") or {}
    ends = [part for part in (given.get("start"), given.get("end")) if part]
    if not ends:
        return str(given.get("text") or "")
    if given.get("relation") == "by":
        return f"by {given.get('end') or ends[0]}"
    return " to ".join(dict.fromkeys(ends))


# ---------------------------------------------------------------- answers


def fact_rows(title: str, facts_: Iterable[Json]) -> Any:
    """A table of facts."""
    made = table(title, "fact", "status", "said by", "words")
    for fact in facts_:
        sure = "" if fact.get("match", "sure") == "sure" else " (cannot be decided)"
        row(made, fact["statement"] + sure, fact["status"], said_by(fact), words(fact))
    return made


def facts(answer: Json) -> list[Any]:
    return [fact_rows(_count(answer, "fact"), answer["items"])]


def fact(answer: Json) -> list[Any]:
    drawn = [fact_rows("Fact", [answer])]
    for name in ("same_deal", "contradictions", "revises", "revised_by"):
        if answer.get(name):
            drawn.append(fact_rows(name.replace("_", " ").capitalize(), answer[name]))
    return drawn


def entities(answer: Json) -> list[Any]:
    made = table(_count(answer, "entity", "entities"), "name", "kind", "id")
    for one in answer["items"]:
        row(made, one["name"], one["kind"], one["id"])
    return [made]


def relationships(answer: Json) -> list[Any]:
    made = table(_count(answer, "relationship"), "with", "as", "fact", "status", "said by", "words")
    for one in answer["items"]:
        told = one["fact"]
        others = "\n".join(f"{other['entity']['name']} ({other['role']})" for other in one["others"])
        row(made, others, one["role"], told["statement"], told["status"], said_by(told), words(told))
    return [made]


def neighbors(answer: Json) -> list[Any]:
    made = table(f"Around {answer['center']['name']}", "name", "kind", "facts away", "facts between")
    for one in answer["items"]:
        row(made, one["entity"]["name"], one["entity"]["kind"], one["distance"], len(one["via"]))
    return [made]


def paths(answer: Json) -> list[Any]:
    drawn = []
    for number, path in enumerate(answer["items"], 1):
        made = table(f"Path {number}: {path['hops']} hops", "from", "fact", "to", "said by", "words")
        for step in path["steps"]:
            told = step["fact"]
            row(made, step["from"]["name"], told["statement"], step["to"]["name"], said_by(told), words(told, 1))
        drawn.append(made)
    return drawn or [text("No connection was found.")]


def aggregates(answer: Json) -> list[Any]:
    listed = answer["items"]
    fields = [name for name in (listed[0]["group"] if listed else {}) if name != "unit"]
    made = table("Totals", *(field.replace("_", " ") for field in fields), "facts", "total", "left out")
    for one in listed:
        group = [_named(one["group"][field]) for field in fields]
        left = "\n".join(dict.fromkeys(out["why"] for out in one["excluded"]))
        row(made, *group, one["count"], span(one["low"], one["high"], one["unit"]), left)
    return [made]


def forecasts(answer: Json) -> list[Any]:
    made = table(_count(answer, "forecast"), "forecast", "period", "said before", "said by", "words")
    for one in answer["items"]:
        row(made, one["statement"], period(one), before(one), said_by(one), words(one))
    return [made]


def before(forecast: Json) -> str:
    """What a forecast revised: the facts of ours, or what its own words say about the value before."""
    revision = forecast.get("revision") or {}
    earlier = [one["statement"] for one in revision.get("revises", ())]
    if earlier:
        return "\n".join(earlier)
    previous = (revision.get("previous") or {}).get("text")
    direction = revision.get("direction")
    if previous:
        return f"{direction or 'changed'} from {previous}"
    return f"{direction}; from what is not stated" if direction else ""


def contradictions(answer: Json) -> list[Any]:
    made = table(_count(answer, "contradiction"), "one says", "another says", "settled for")
    for one in answer["items"]:
        left, right = ("\n".join([told["statement"], said_by(told)]) for told in one["facts"])
        row(made, left, right, one["settled"] or "")
    return [made]


def judgements(answer: Json) -> list[Any]:
    made = table(_count(answer, "judgement"), "id", "verdict", "about", "by", "reason", "stands")
    for one in answer["items"]:
        names = [one[side]["name"] for side in ("left", "right") if one[side]]
        about = ", ".join(names) or one["target"] or f"{one['claim']} over {one['over']}"
        row(made, one["id"], one["verdict"], about, one["by"], one["reason"], "yes" if one["stands"] else "taken back")
    return [made]


def _total(total: Json) -> str:
    what = total["metric"] or total["kind"]
    return f"{what.replace('_', ' ')}: {span(total['low'], total['high'], total['unit'])}"


def compare(answer: Json) -> list[Any]:
    reference = answer.get("reference")
    columns = ["entity", "total"] + ([f"more than {reference['entity']['name']}"] if reference else [])
    made = table("Comparison", *columns)
    for one in answer["items"]:
        totals = "\n".join(map(_total, one["totals"]))
        sure = [{True: "yes", False: "no", None: "unknown"}[one["more_than_reference"]]] if reference else []
        row(made, one["entity"]["name"], totals or "nothing stated", *sure)
    return [made]


def diff(answer: Json) -> list[Any]:
    made = table(_count(answer, "difference"), "what", "fact", "status", "said by")
    for one in answer["items"]:
        told = one["after"] or one["before"]
        row(made, one["op"], told["statement"], told["status"], said_by(told))
    return [made]


def plain(answer: Any) -> list[Any]:
    """Answers that are read as JSON."""
    return [text(answer)]


def _named(value: Any) -> str:
    if isinstance(value, Mapping):
        return str(value.get("name") or value.get("id"))
    return "" if value is None else str(value)


def _count(answer: Json, one: str, many: str = "") -> str:
    number = len(answer["items"])
    more = ", and more" if answer.get("next") else ""
    return f"{number} {one if number == 1 else many or one + 's'}{more}"
