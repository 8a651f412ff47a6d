"""`dealgraph query ...`: every question of the API as a command, with the API's own parameter names as options.

The options are made from the same models that the routes take, so that the two cannot drift apart. A question
is one row of QUESTIONS.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_origin
from urllib.parse import urlencode

import typer
from pydantic import ValidationError
from pydantic.fields import FieldInfo

from dealgraph.graph.claims import invalid

from .. import params
from .. import settings as settings_of
from . import reach, tables
from .talk import draw, say, write, write_json

Draw = Callable[[Any], list[Any]]


@dataclass(frozen=True, slots=True)
class Question:
    """A command, the path it asks, its parameters, and how its answer is drawn. `{id}` in a path is an argument."""

    name: str
    path: str
    params: type[params.Params]
    help: str
    draw: Draw


QUESTIONS = (
    Question("facts", "/v1/facts", params.FactList, "Facts, by kind, party, figure, words or source.", tables.facts),
    Question(
        "fact", "/v1/facts/{id}", params.Read, "One fact with all its claims and what it stands beside.", tables.fact
    ),
    Question("entities", "/v1/entities", params.EntityList, "Entities by a part of a name.", tables.entities),
    Question("entity", "/v1/entities/{id}", params.Read, "One entity.", tables.plain),
    Question(
        "relationships",
        "/v1/entities/{id}/relationships",
        params.Relationships,
        "The facts of one entity, seen from it.",
        tables.relationships,
    ),
    Question("neighbors", "/v1/entities/{id}/neighbors", params.Around, "Who is near an entity.", tables.neighbors),
    Question(
        "timeline",
        "/v1/entities/{id}/timeline",
        params.Listed,
        "Everything said about an entity, in order.",
        tables.facts,
    ),
    Question("paths", "/v1/paths", params.Paths, "The shortest connections between two entities.", tables.paths),
    Question("aggregates", "/v1/aggregates", params.Aggregates, "Sums that count a deal once.", tables.aggregates),
    Question("forecasts", "/v1/forecasts", params.FactList, "Forecasts, and what they said before.", tables.forecasts),
    Question(
        "contradictions", "/v1/contradictions", params.Listed, "Facts that cannot both hold.", tables.contradictions
    ),
    Question("compare", "/v1/compare", params.Compare, "Totals of several entities side by side.", tables.compare),
    Question("diff", "/v1/diff", params.Diff, "What came to be known between two days.", tables.diff),
    Question(
        "judgements", "/v1/judgements", params.Listed, "Who was judged to be whom, and by whom.", tables.judgements
    ),
    Question("conflicts", "/v1/conflicts", params.Read, "Unions of names that were not made, and why.", tables.plain),
    Question("document", "/v1/documents/{id}", params.Read, "A document's header.", tables.plain),
    Question("stats", "/v1/stats", params.Read, "How much there is of everything.", tables.plain),
    Question("export", "/v1/export", params.Export, "The whole graph, a line for each entity and fact.", tables.plain),
    Question("subgraph", "/v1/subgraph", params.Subgraph, "What surrounds an entity, as a file.", tables.plain),
    Question("cycles", "/v1/cycles", params.Cycles, "Relations that come back to where they started.", tables.paths),
    Question("changes", "/v1/changes", params.Changes, "What each event did to the graph.", tables.plain),
)

app = typer.Typer(no_args_is_help=True, help="Ask the graph. Options are the API's parameters.")


def ask(question: Question, given: dict[str, Any]) -> None:
    """Put a question, draw or write its answer."""
    as_json, url, key_file = given.pop("json_"), given.pop("url"), given.pop("key_file")
    path = question.path.replace("{id}", reach.segment(given.pop("id", "")))
    asked = query(question.params, given)
    with reach.reached(settings_of.load(), url, key_file) as way:
        answer = way.ask("GET", path, params=asked).wanted()
    if isinstance(answer, str):
        write(answer.rstrip("\n"))
    elif as_json or question.draw is tables.plain:
        write_json(answer)
    elif not answer.get("items", True):
        say("Nothing fits.")
    else:
        for table in question.draw(answer):
            draw(table)
    if isinstance(answer, dict) and answer.get("next"):
        say(f"There is more: repeat with --cursor {answer['next']}")
    if not as_json:
        say(f"The same from the API: GET {path}" + (f"?{urlencode(asked, doseq=True)}" if asked else ""))


def query(model: type[params.Params], given: dict[str, Any]) -> dict[str, Any]:
    """What was given, under the API's names; what was not given is left out. A value that the API could not even read
    was typed wrongly."""
    named = {field.alias or name: given[name] for name, field in model.model_fields.items()}
    named = {name: "true" if value is True else value for name, value in named.items()}
    asked = {name: value for name, value in named.items() if value not in (None, False, [], ())}
    try:
        model.model_validate(asked)
    except ValidationError as error:
        wrong = invalid(error)
        raise typer.BadParameter(str(wrong), param_hint="--" + wrong.pointer.split("/")[1].replace("_", "-")) from None
    return asked


def command(question: Question) -> Callable[..., None]:
    """A function whose signature holds the question's parameters, as typer wants it."""

    def run(**given: Any) -> None:
        ask(question, given)

    parameters = [_argument("id", "an id or a name")] if "{id}" in question.path else []
    parameters += [_option(name, field) for name, field in question.params.model_fields.items()]
    parameters += [
        _parameter("json_", bool, typer.Option(False, "--json", help="the service's answer as it is")),
        _parameter("url", str | None, typer.Option(None, "--url", help="a running service elsewhere")),
        _parameter("key_file", Path | None, typer.Option(None, "--key-file", help="file with an API key for --url")),
    ]
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {one.name: one.annotation for one in parameters}
    run.__doc__ = question.help
    return run


def _option(name: str, field: FieldInfo) -> inspect.Parameter:
    said = field.alias or name
    flags = [f"--{said.replace('_', '-')}"] + ([f"--{said}"] if "_" in said else [])
    shown = field.description or ""
    if field.default not in (None, False, "") and not field.is_required() and field.default != []:
        shown = f"{shown} (default: {field.default})".strip()
    if field.annotation is bool:
        return _parameter(name, bool, typer.Option(False, *flags[:1], help=shown))
    if get_origin(field.annotation) is list:
        return _parameter(name, list[str], typer.Option([], *flags, help=shown, metavar="TEXT"))
    default = ... if field.is_required() else None
    wanted = str if field.is_required() else str | None
    return _parameter(name, wanted, typer.Option(default, *flags, help=shown, metavar=said.upper()))


def _argument(name: str, text: str) -> inspect.Parameter:
    return _parameter(name, str, typer.Argument(..., help=text, metavar="ID"))


def _parameter(name: str, annotation: Any, default: Any) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


for _question in QUESTIONS:
    app.command(_question.name, help=_question.help)(command(_question))
