"""The command `dealgraph`: what a person types. Each command says what to do next, and ends with 0, 1 or 2.

0 is done, 1 is refused or failed (one plain sentence says why), 2 is a command that was typed wrongly. Heavy
things are imported inside the commands that need them.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from dealgraph import __version__
from dealgraph.graph.errors import DealgraphError

from .. import settings as settings_of
from . import feeds, query, reach, review
from .talk import Refusal, draw, say, write, write_json

app = typer.Typer(
    name="dealgraph",
    help="Feeds in, a graph of companies and their deals out: every fact with its passage and both of its times.",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(query.app, name="query")
app.add_typer(feeds.app, name="feeds")
app.add_typer(review.app, name="review")
quarantine = typer.Typer(no_args_is_help=True, help="Events that could not be folded into the graph.")
app.add_typer(quarantine, name="quarantine")
keys = typer.Typer(no_args_is_help=True, help="API keys.")
app.add_typer(keys, name="keys")

Json = Annotated[bool, typer.Option("--json", help="JSON on stdout")]
Url = Annotated[str | None, typer.Option("--url", help="a running service elsewhere")]
KeyFile = Annotated[Path | None, typer.Option("--key-file", help="file with an API key for --url")]
Host = Annotated[str | None, typer.Option("--host", help="address to listen on (DEALGRAPH_HOST)")]
Port = Annotated[
    int | None, typer.Option("--port", min=0, max=65535, help="port to listen on, 0: any (DEALGRAPH_PORT)")
]


def _version(wanted: bool) -> None:
    if wanted:
        write(f"dealgraph {__version__}")
        raise typer.Exit


@app.callback()
def _top(version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True)] = False) -> None:
    """Options of the program itself."""


# ---------------------------------------------------------------- running it


@app.command()
def demo(
    check: Annotated[bool, typer.Option("--check", help="answer, then end with 0 instead of serving")] = False,
    port: Port = None,
) -> None:
    """Read the sample story, answer questions about it, then serve."""
    from . import demo as demonstration

    demonstration.run(check=check, port=settings_of.load(port=port).port)


@app.command()
def serve(host: Host = None, port: Port = None) -> None:
    """Serve the API, its docs, and what the Neo4j Browser asks for."""
    from . import serving

    serving.serve(settings_of.load(host=host, port=port))


# ---------------------------------------------------------------- putting in


@app.command()
def load(
    files: Annotated[list[str], typer.Argument(metavar="FILE-or-URL...", help="feeds, JSON Lines, CSV; '-' is stdin")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="store nothing, print what would change")] = False,
    mapping: Annotated[Path | None, typer.Option(help="mapping file (TOML) of a table")] = None,
    wait: Annotated[float, typer.Option(min=0, help="seconds that a running service may take to reflect it")] = 120,
    url: Url = None,
    key_file: KeyFile = None,
    json: Json = False,
) -> None:
    """Load files, or what stands at an address. A second time nothing is new: it is known by its content."""
    from . import loading

    way = (url, key_file)
    if not loading.load(files, way, mapping=mapping, dry_run=dry_run, wait=wait, as_json=json):
        raise typer.Exit(1)


@app.command()
def extract(
    file: Annotated[Path | None, typer.Argument(help="a text; stdin when left out")] = None,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help='read {"id","text","date"} per line, write {"id","facts"} or {"id","error"}')
    ] = False,
    lang: Annotated[Literal["en", "zh"] | None, typer.Option(help="found out when left out")] = None,
    date: Annotated[str | None, typer.Option(help="publication day, for words like 'this year'")] = None,
    json: Json = False,
) -> None:
    """Read facts out of a text: one JSON line for each, or a table on a terminal."""
    from . import extracting

    if not extracting.extract_from(file, jsonl=jsonl, lang=lang, date=date, as_json=json):
        raise typer.Exit(1)


app.command()(review.reread)


# ---------------------------------------------------------------- looking after it


@app.command()
def verify(json: Json = False) -> None:
    """Fold the journal afresh and compare it with the graph."""
    from . import upkeep

    found = upkeep.verify(settings_of.load())
    if json:
        write_json(found)
    else:
        write(f"digest   {found['digest']}")
        write(f"journal  {found['journal_digest']}")
        counts = ", ".join(f"{count} {name}" for name, count in found["counts"].items() if "." not in name)
        write(f"{found['store']} at seq {found['seq']}: {counts}")
    if not found["agree"]:
        raise Refusal("the graph is not what the journal says: run `dealgraph rebuild`")
    say("The graph and its journal agree. Next: `dealgraph backup FILE`")


@app.command()
def rebuild(json: Json = False) -> None:
    """Draw the graph anew from the journal, then put it in its place."""
    from . import upkeep

    done = upkeep.rebuild(settings_of.load())
    write_json(done) if json else write(f"digest   {done['digest']}\n{done['store']} at seq {done['seq']}")
    say("Next: `dealgraph verify`")


@app.command()
def backup(
    target: Annotated[Path, typer.Argument(metavar="FILE", help="a new file")],
    json: Json = False,
) -> None:
    """Copy the journal, which is all that has to be kept. A running service need not stop."""
    from . import upkeep

    seq = upkeep.backup(settings_of.load(), target)
    write_json({"file": str(target), "seq": seq}) if json else write(f"{target} holds everything up to seq {seq}")
    say("To restore: stop the service, put the file into an empty data folder as journal.sqlite, and start again.")


@app.command()
def doctor(json: Json = False) -> None:
    """Say what is installed here, and the one next step."""
    from . import upkeep

    found = upkeep.examine(settings_of.load())
    if json:
        write_json(found)
        return
    for name, state in found["parts"].items():
        write(f"{'yes' if state['there'] else 'no ':3}  {name:8} {state['what']}")
    say(f"Next: {found['next']}")


@quarantine.command("list")
def quarantine_list(
    state: Annotated[Literal["open", "resolved"], typer.Option(help="which of them")] = "open",
    url: Url = None,
    key_file: KeyFile = None,
    json: Json = False,
) -> None:
    """What could not be folded, and why."""
    with reach.reached(settings_of.load(), url, key_file) as way:
        answer = way.ask("GET", "/v1/quarantine", params={"state": state, "limit": 1000}).wanted()
    if json:
        write_json(answer)
        return
    from . import tables

    made = tables.table(f"{len(answer['items'])} {state}", "id", "seq", "type", "error", "reason")
    for one in answer["items"]:
        tables.row(made, *(one.get(name) for name in ("id", "seq", "type", "error", "reason")))
    draw(made)
    if answer["items"] and state == "open":
        say("Next: `dealgraph quarantine retry ID`, after an upgrade that can read it")


@quarantine.command("retry")
def quarantine_retry(
    id: Annotated[str, typer.Argument(help="the event's id")],
    url: Url = None,
    key_file: KeyFile = None,
    json: Json = False,
) -> None:
    """Fold an event again."""
    with reach.reached(settings_of.load(), url, key_file) as way:
        answer = way.ask("POST", f"/v1/quarantine/{reach.segment(id)}/retry").wanted()
    resolved = bool(isinstance(answer, dict) and answer.get("resolved"))
    if json:
        write_json(answer)
    if not resolved:
        raise Refusal("the event still cannot be folded: `dealgraph quarantine list` says why")
    say("It is in the graph now. Next: `dealgraph verify`")


@keys.command("add")
def keys_add(
    scope: Annotated[list[str], typer.Option(help="read, ingest or admin; may be repeated")],
    name: Annotated[str, typer.Option(help="whose key it is")] = "",
    expires: Annotated[str | None, typer.Option(help="the day from which it is no longer valid")] = None,
    file: Annotated[Path | None, typer.Option(help="the key file (DEALGRAPH_API_KEYS_FILE)")] = None,
    json: Json = False,
) -> None:
    """Make a key. It is shown this once; only its hash is kept."""
    from ..keys import create_key

    target = file or settings_of.load().api_keys_file
    if target is None:
        raise Refusal("name a file for the keys: --file FILE, or DEALGRAPH_API_KEYS_FILE")
    made = create_key(target, scope, name=name, expires=expires)
    write_json({"key": made, "file": str(target)}) if json else write(made)
    say(f"Its hash is in {target}. Next: DEALGRAPH_API_KEYS_FILE={target} dealgraph serve")


def main(arguments: list[str] | None = None) -> Any:
    """The program. Whatever was foreseen ends in one sentence on stderr and code 1."""
    try:
        app(arguments)
    except (Refusal, DealgraphError) as error:
        pointer = getattr(error, "pointer", "")
        say(f"dealgraph: {' '.join(str(error).split())}" + (f" ({pointer})" if pointer else ""))
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        # `dealgraph query ... | head`: the reader had enough
        sys.stderr.close()
        sys.exit(0)
    except OSError as error:  # a folder that cannot be written to, a disk that is full
        say(f"dealgraph: {error.filename or 'the system'}: {error.strerror or error}")
        sys.exit(1)
