"""Drives the real Neo4j Browser in a headless Chromium: connect, click a question of the guide, look at the drawing.

For the tests in tests/browser and for the screenshots of docs/browser.md. Rule: it waits for what the page
shows, never for a time, and nothing but loopback can be reached from the page.
"""

from __future__ import annotations

import re
import shutil
import urllib.parse
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Locator, Page, Route, sync_playwright

LOOPBACK = ("127.0.0.1", "localhost")
DEADLINE = 240_000.0  # milliseconds; loading the page takes a minute where two slow cores are shared
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def chromium() -> str | None:
    """Where the system's Chromium is, if it is installed."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


class Browser:
    """One connected page of the Neo4j Browser. Each query's result is a frame; the newest stands first."""

    def __init__(self, page: Page, reached: set[str], refused: set[str]) -> None:
        self.page = page
        self.reached = reached
        self.refused = refused

    def connect(self, http: str, bolt: str) -> None:
        """Open the Browser on a server without authentication and wait until our guide stands there."""
        query = urllib.parse.urlencode({"dbms": bolt, "preselectAuthMethod": "NO_AUTH", "db": "neo4j"})
        self.page.goto(f"{http}/browser/?{query}", wait_until="domcontentloaded")
        self.guide().wait_for()
        self.frame(":style").wait_for()

    def dismiss_notices(self) -> None:
        """Close the Browser's own notice about usage statistics, which stands in the way of pictures."""
        notice = self.page.get_by_text("To help make Neo4j Browser better")
        notice.wait_for()
        notice.locator("xpath=following-sibling::*[1]").click()
        notice.wait_for(state="detached")

    def frame(self, command: str) -> Locator:
        """The newest frame whose command holds these words."""
        frames = self.page.get_by_test_id("frame")
        return frames.filter(has=self.page.get_by_test_id("frameCommand").filter(has_text=command)).first

    def guide(self) -> Locator:
        """The pages of our guide."""
        return self.frame("guide.html").get_by_test_id("carousel")

    def ask(self, words: str) -> Locator:
        """Turn the guide to the question whose query holds `words`, click it, run it; its frame."""
        question = self.guide().locator("pre.runnable").filter(has_text=words).first
        while self.guide().get_by_test_id("previousSlide").count():
            self.guide().get_by_test_id("previousSlide").click()
        while not question.is_visible():
            self.guide().get_by_test_id("nextSlide").click()
        first_line = question.inner_text().strip().splitlines()[0]
        question.click()
        editor = self.page.get_by_test_id("activeEditor")
        editor.locator(".view-line").filter(has_text=_as_typed(first_line[:40])).first.wait_for()
        editor.locator(".monaco-editor").first.click()
        self.page.keyboard.press("Control+Enter")
        answer = self.frame(first_line[:40])
        answer.wait_for()
        return answer


def _as_typed(text: str) -> re.Pattern[str]:
    """The editor writes spaces as no-break spaces."""
    return re.compile(r"\s+".join(re.escape(word) for word in text.split()))


@contextmanager
def open_browser(width: int = 1400, height: int = 1000) -> Iterator[Browser]:
    """A headless Chromium from which every host but loopback is refused; which ones were tried is in `refused`."""
    reached: set[str] = set()
    refused: set[str] = set()

    def only_loopback(route: Route) -> None:
        host = urllib.parse.urlsplit(route.request.url).hostname or ""
        if host in LOOPBACK:
            route.continue_()
        else:
            refused.add(host)
            route.abort()

    with sync_playwright() as playwright:
        program = playwright.chromium.launch(executable_path=chromium(), args=FLAGS, timeout=DEADLINE)
        try:
            context = program.new_context(viewport={"width": width, "height": height}, service_workers="block")
            context.set_default_timeout(DEADLINE)
            context.set_default_navigation_timeout(DEADLINE)
            context.route("**/*", only_loopback)
            context.on("response", lambda response: reached.add(urllib.parse.urlsplit(response.url).hostname or ""))
            yield Browser(context.new_page(), reached, refused)
        finally:
            program.close()
