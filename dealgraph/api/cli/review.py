"""`dealgraph review ...` and `dealgraph reread`: what the rules are not sure of, decided by a person, with its words.

Each command is requests to the API, so it does the same beside a running service and without one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from .. import settings as settings_of
from . import reach, tables
from .talk import Refusal, draw, say, write, write_json

app = typer.Typer(no_args_is_help=True, help="What the rules are not sure of, and what people decide about it.")

Json = Annotated[bool, typer.Option("--json", help="JSON on stdout")]
Url = Annotated[str | None, typer.Option("--url", help="a running service elsewhere")]
KeyFile = Annotated[Path | None, typer.Option("--key-file", help="file with an API key for --url")]
Which = Annotated[str, typer.Argument(metavar="PROPOSAL", help="an id, or how it begins")]
By = Annotated[str, typer.Option("--by", help="who decides")]
Reason = Annotated[str, typer.Option("--reason", help="why")]
SHORT = 12


@app.command("list")
def list_(
    state: Annotated[str, typer.Option(help="open, accepted, rejected, stated, outdated or all")] = "open",
    kind: Annotated[list[str] | None, typer.Option(help="kinds of facts; may be repeated")] = None,
    entity: Annotated[str | None, typer.Option(help="an id or a name that takes part, in any language")] = None,
    document: Annotated[str | None, typer.Option(help="the id of a document")] = None,
    rule: Annotated[str | None, typer.Option(help="the rule that read them")] = None,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="how many at most")] = 50,
    url: Url = None,
    key_file: KeyFile = None,
    json: Json = False,
) -> None:
    """Proposals that wait, oldest first."""
    asked = {"state": state, "kind": kind, "entity": entity, "document": document, "rule": rule, "limit": limit}
    with reach.reached(settings_of.load(), url, key_file) as way:
        given = {name: value for name, value in asked.items() if value}
        answer = way.ask("GET", "/v1/review", params=given).wanted()
    if json:
        write_json(answer)
        return
    made = tables.table(f"{len(answer['items'])} {state}", "id", "fact", "words", "confidence", "rule")
    for one in answer["items"]:
        quote = _marked(one["claim"]["evidence"]["quote"], one["claim"])
        row = (one["id"][:SHORT], one["statement"], quote, one["confidence"], one["rule"])
        made.add_row(*(cell if cell is quote else tables.text(cell) for cell in row))
    draw(made)
    say(f"{answer['counts']['open']} wait. " + ("Next: `dealgraph review show ID`" if answer["items"] else ""))


@app.command("show")
def show(proposal: Which, url: Url = None, key_file: KeyFile = None, json: Json = False) -> None:
    """One proposal with the words around it."""
    with reach.reached(settings_of.load(), url, key_file) as way:
        found = way.ask("GET", f"/v1/review/{_id(way, proposal)}").wanted()
    if json:
        write_json(found)
        return
    draw(tables.heading(found["statement"]))
    context = found["context"]
    if context:
        words = tables.text(context["text"])
        words.stylize("bold yellow", context["start"], context["end"])
        draw(words)
    else:
        draw(_marked(found["claim"]["evidence"]["quote"], found["claim"]))
    document = found["claim"]["evidence"]["document"]
    place = ", ".join(str(document[key]) for key in ("publisher", "title", "published_at") if document.get(key))
    write(f"{place}\n{found['state']}; {found['reason'] or 'rule ' + found['rule']}\n{found['id']}")
    if found["decision"]:
        decision = found["decision"]
        write(f"{decision['decision']} by {decision['by']}, {decision['decided_at']} {decision['reason']}".rstrip())
    say(f"Next: `dealgraph review accept {found['id'][:SHORT]}`, or reject")


@app.command("accept")
def accept(
    proposal: Which,
    by: By = "command line",
    reason: Reason = "",
    correct: Annotated[
        str | None, typer.Option("--correct", metavar="JSON", help='corrected fields, such as {"status": "planned"}')
    ] = None,
    url: Url = None,
    key_file: KeyFile = None,
    json: Json = False,
) -> None:
    """Believe a proposal: its claim goes into the graph."""
    body = {"decision": "accept", "by": by, "reason": reason, "claim": _fields(correct)}
    _decide(proposal, body, url, key_file, as_json=json)


@app.command("reject")
def reject(
    proposal: Which,
    by: By = "command line",
    reason: Reason = "",
    url: Url = None,
    key_file: KeyFile = None,
    json: Json = False,
) -> None:
    """Do not believe a proposal, also when its document is read again."""
    _decide(proposal, {"decision": "reject", "by": by, "reason": reason}, url, key_file, as_json=json)


def _decide(proposal: str, body: dict[str, Any], url: str | None, key_file: Path | None, *, as_json: bool) -> None:
    with reach.reached(settings_of.load(), url, key_file) as way:
        told = way.ask("POST", f"/v1/review/{_id(way, proposal)}", json=body).wanted()
        if isinstance(way, reach.Local):
            way.settle()
    write_json(told) if as_json else write(f"{told['id'][:SHORT]} {told['state']}" + ("" if told["new"] else " before"))
    say("Next: `dealgraph review list`")


def _fields(correct: str | None) -> Any:
    import orjson

    try:
        return orjson.loads(correct) if correct else None
    except orjson.JSONDecodeError:
        raise Refusal('--correct takes JSON, such as {"status": "planned"}') from None


def _id(way: reach.Reached, text: str) -> str:
    """The id that begins so."""
    if len(text) == 64:
        return reach.segment(text)
    found = [one["id"] for one in reach.every(way, "/v1/review", state="all") if one["id"].startswith(text)]
    if len(found) != 1:
        raise Refusal(
            f"{len(found)} proposals have an id that begins with {text[:64]}: `dealgraph review list --state all`"
        )
    return str(found[0])


def _marked(quote: str, claim: Mapping[str, Any]) -> Any:
    """A quote with the names and figures marked that the claim is made of."""
    words = tables.text(quote)
    for name in _said(claim):
        if (start := quote.find(name)) >= 0:
            words.stylize("bold yellow", start, start + len(name))
    return words


def _said(claim: Mapping[str, Any]) -> Iterator[str]:
    yield from (party["name"] for parties in claim["roles"].values() for party in parties)
    if claim.get("quantity"):
        yield claim["quantity"]["text"]


def reread(
    document: Annotated[str | None, typer.Option("--document", help="the id of one document")] = None,
    everything: Annotated[bool, typer.Option("--all", help="all documents that were read out of their text")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="store nothing, print the difference")] = False,
    url: Url = None,
    key_file: KeyFile = None,
    json: Json = False,
) -> None:
    """Read documents again with the rules of today; what they read no more is withdrawn."""
    if (document is None) != everything:
        raise Refusal("say which: --document ID, or --all")
    asked: dict[str, Any] = {"dry_run": str(dry_run).lower(), **({"document": document} if document else {})}
    read = changed = 0
    with reach.reached(settings_of.load(), url, key_file) as way:
        while True:
            page = way.ask("POST", "/v1/reread", params=asked).wanted()
            for one in page["items"]:
                read += 1
                changed += _tell(one, as_json=json)
            if page["next"] is None:
                break
            asked["cursor"] = page["next"]
        if isinstance(way, reach.Local):
            way.settle()
    say(f"{read} read again, {changed} of them {'would change' if dry_run else 'changed'}")


def _tell(one: Mapping[str, Any], *, as_json: bool) -> bool:
    """The difference that one document makes; did it make any?"""
    signs = {"new": "+", "restored": "+", "withdrawn": "-", "proposed": "?"}
    lines = [f"  {sign} {told}" for name, sign in signs.items() for told in one[name]]
    if as_json:
        write_json(one, indent=False)
    elif lines:
        write("\n".join([f"{one['title'] or one['document']}", *lines]))
    return bool(lines)
