"""Takes the screenshots of docs/browser.md: a real Neo4j, a real service with the sample story, a real Chromium.

    make browser-shots

Needs Java, Maven (once) and Chromium. Everything runs on free ports in a temporary folder and is removed.
"""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from neo4j_browser import Browser, chromium, open_browser

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
FEED = ROOT / "dealgraph" / "examples" / "ai_infrastructure" / "feed.json"
PROGRAM = [sys.executable, "-c", "from dealgraph.api.cli import main; main()"]
SHOTS = {
    "browser-partners.png": "PARTNERS_WITH]-(partner)",
    "browser-money.png": "who, i, deal, r, what",
    "browser-path.png": "shortestPath",
    "browser-everything.png": "LIMIT 200",
}
# The drawing moves until its forces are at rest: the same places in twenty looks.
AT_REST = """frame => {
    const places = [...frame.querySelectorAll('g.node')].map(node => node.getAttribute('transform')).join();
    window.looks = places && places === window.places ? (window.looks || 0) + 1 : 0;
    window.places = places;
    return window.looks > 20;
}"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def neo4j(folder: Path, api_port: int) -> Iterator[dict[str, str]]:
    tool = [sys.executable, str(ROOT / "tools" / "neo4j_local.py")]
    home = ["--home", str(folder / "neo4j")]
    start = [*tool, "start", *home, "--fast-start", "--api-port", str(api_port)]
    try:
        yield json.loads(subprocess.run(start, stdout=subprocess.PIPE, check=True).stdout)
    finally:
        subprocess.run([*tool, "clean", *home], check=False)


@contextmanager
def service(folder: Path, port: int, instance: dict[str, str]) -> Iterator[None]:
    """The service with the story in it."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DEALGRAPH_")} | {
        "DEALGRAPH_DATA_DIR": str(folder / "data"),
        "DEALGRAPH_STORE": "neo4j",
        "DEALGRAPH_NEO4J_URI": instance["bolt"],
        "DEALGRAPH_BROWSER_ORIGINS": instance["http"],
    }
    running = subprocess.Popen(
        [*PROGRAM, "serve", "--port", str(port)], env=environment, stderr=subprocess.PIPE, text=True
    )
    try:
        assert running.stderr is not None
        next(line for line in running.stderr if re.search("Serving at", line))
        loaded = subprocess.run(
            [*PROGRAM, "load", str(FEED), "--json"], env=environment, check=True, stdout=subprocess.PIPE
        )
        seq = str(json.loads(loaded.stdout)["seq"])
        ask = [*PROGRAM, "query", "stats", "--at-least-seq", seq]
        subprocess.run(ask, env=environment, check=True, stdout=subprocess.DEVNULL)
        yield
    finally:
        running.terminate()
        running.communicate(timeout=60)


def take(browser: Browser, name: str, words: str) -> None:
    frame = browser.ask(words)
    frame.locator("svg g.node").first.wait_for()
    handle = frame.element_handle()
    browser.page.wait_for_function(AT_REST, arg=handle, polling=100)
    frame.screenshot(path=IMAGES / name)
    sys.stderr.write(f"  {IMAGES.relative_to(ROOT) / name}\n")


def main() -> int:
    if chromium() is None:
        sys.stderr.write("browser_shots: no Chromium here: apt-get install chromium\n")
        return 1
    IMAGES.mkdir(parents=True, exist_ok=True)
    port = free_port()
    with (
        tempfile.TemporaryDirectory(prefix="dealgraph-shots-") as folder,
        neo4j(Path(folder), port) as instance,
        service(Path(folder), port, instance),
        open_browser(1180, 820) as browser,
    ):
        browser.connect(instance["http"], instance["bolt"])
        browser.dismiss_notices()
        browser.guide().page.screenshot(path=IMAGES / "browser-guide.png")
        for name, words in SHOTS.items():
            take(browser, name, words)
    return 0


if __name__ == "__main__":
    sys.exit(main())
