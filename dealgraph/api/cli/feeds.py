"""`dealgraph feeds ...`: which feeds are polled, how they fare, and polling them now.

Each command is one request to the API, so it does the same beside a running service and without one.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from dealgraph.loaders.opml import MEDIA_TYPES
from dealgraph.loaders.poll import LONGEST, SHORTEST, USUAL

from .. import settings as settings_of
from . import loading, reach, tables
from .talk import Refusal, draw, say, write, write_json

app = typer.Typer(no_args_is_help=True, help="Feeds that are polled.")

Json = Annotated[bool, typer.Option("--json", help="JSON on stdout")]
Url = Annotated[str | None, typer.Option("--url", help="a running service elsewhere")]
KeyFile = Annotated[Path | None, typer.Option("--key-file", help="file with an API key for --url")]
Which = Annotated[str, typer.Argument(metavar="FEED", help="an id or an address")]


@app.command("add")
def add(
    address: Annotated[str, typer.Argument(metavar="ADDRESS", help="where the feed is: http or https")],
    name: Annotated[str, typer.Option(help="how you call it")] = "",
    interval: Annotated[
        int, typer.Option(min=SHORTEST, max=LONGEST, metavar="SECONDS", help="between two polls")
    ] = USUAL,
    url: Url = None,
    key_file: KeyFile = None,
    json: Json = False,
) -> None:
    """Poll a feed from now on."""
    with reach.reached(settings_of.load(), url, key_file) as way:
        asked = {"url": address, "name": name, "interval": interval}
        answer = way.ask("POST", "/v1/feeds", json=asked)
        feed = answer.wanted()
    write_json(feed) if json else write(f"{feed['id']}  {feed['url']}")
    if answer.status == 200:
        say("This feed is polled already.")
    say(f"Next: `dealgraph feeds poll {feed['id']}`; `dealgraph serve` polls it by itself")


@app.command("import")
def import_(
    list_: Annotated[str, typer.Argument(metavar="FILE-or-URL", help="an OPML list, as feed readers export it")],
    url: Url = None,
    key_file: KeyFile = None,
    json: Json = False,
) -> None:
    """Poll all feeds of an OPML list from now on."""
    settings = settings_of.load()
    _, data, media = loading.read(list_, settings)
    charset = media.partition(";")[2]
    with reach.reached(settings, url, key_file) as way:
        headers = {"Content-Type": f"{MEDIA_TYPES[0]};{charset}"}
        report = way.ask("POST", "/v1/opml", content=data, headers=headers).wanted()
    if json:
        write_json(report)
    else:
        for one in report["items"]:
            write(f"{one['outcome']}  {one['url']}" + (f": {one['reason']}" if one["reason"] else ""))
    say(f"{report['added']} added, {report['known']} known, {report['refused']} refused")
    if report["refused"]:
        raise typer.Exit(1)


@app.command("export")
def export(url: Url = None, key_file: KeyFile = None) -> None:
    """Write all feeds as an OPML list, which other readers take, and `feeds import` too."""
    with reach.reached(settings_of.load(), url, key_file) as way:
        write(way.ask("GET", "/v1/opml").wanted().rstrip("\n"))


@app.command("list")
def list_(url: Url = None, key_file: KeyFile = None, json: Json = False) -> None:
    """All feeds and how they fare."""
    with reach.reached(settings_of.load(), url, key_file) as way:
        found = list(reach.every(way, "/v1/feeds"))
    if json:
        write_json({"items": found, "next": None})
        return
    columns = ("id", "feed", "health", "last new", "new items", "claims", "due", "reason")
    made = tables.table(f"{len(found)} feed{'' if len(found) == 1 else 's'}", *columns)
    for feed in found:
        named = f"{feed['name']}\n{feed['url']}" if feed["name"] else feed["url"]
        brought = [f"{feed['brought'][what]} in {feed['brought']['polls']} polls" for what in ("items", "claims")]
        row = (feed["health"], feed["last_new"], *brought, feed["due_at"], feed["reason"])
        tables.row(made, feed["id"], named, *row)
    draw(made)
    say("Next: `dealgraph feeds poll`" if found else "Next: `dealgraph feeds add ADDRESS`")


@app.command("poll")
def poll(
    feeds: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FEED]...", help="ids or addresses; all that are active when left out"),
    ] = None,
    url: Url = None,
    key_file: KeyFile = None,
    json: Json = False,
) -> None:
    """Ask feeds now, whether they are due or not."""
    fine = True
    with reach.reached(settings_of.load(), url, key_file) as way:
        known = list(reach.every(way, "/v1/feeds"))
        wanted = [_id(known, text) for text in feeds or ()]
        if not feeds:
            wanted = [feed["id"] for feed in known if feed["state"] == "active"]
        for id in wanted:
            polled = way.ask("POST", f"/v1/feeds/{reach.segment(id)}/poll").wanted()
            fine &= polled["outcome"] != "failed"
            write_json(polled, indent=False) if json else _tell(polled)
        if isinstance(way, reach.Local):
            way.settle()
    if not wanted:
        say("There is nothing to poll. Next: `dealgraph feeds add ADDRESS`")
    if not fine:
        raise typer.Exit(1)


@app.command("remove")
def remove(feed: Which, url: Url = None, key_file: KeyFile = None, json: Json = False) -> None:
    """Poll a feed no longer. What it brought stays."""
    with reach.reached(settings_of.load(), url, key_file) as way:
        id = _id(list(reach.every(way, "/v1/feeds")), feed)
        answer = way.ask("DELETE", f"/v1/feeds/{reach.segment(id)}").wanted()
    write_json(answer) if json else write(f"{id} is polled no longer")


def _id(known: list[dict[str, Any]], text: str) -> str:
    """The id of the feed that is meant by its id or its address."""
    for feed in known:
        if text in (feed["id"], feed["url"]):
            return str(feed["id"])
    raise Refusal(f"no feed has the id or address {text[:200]}: `dealgraph feeds list` lists them")


def _tell(polled: Mapping[str, Any]) -> None:
    feed = polled["feed"]
    if polled["outcome"] == "items":
        counts = f"{polled['read']} read, {polled['new']} new, {polled['known']} known"
        refused = f", {len(polled['refused'])} refused" if polled["refused"] else ""
        write(f"{feed['url']}: {counts}{refused}")
        for one in polled["refused"]:
            say(f"  refused: {one['where']}: {one['reason']}")
    else:
        write(f"{feed['url']}: {polled['outcome']}" + (f": {feed['reason']}" if feed["reason"] else ""))
