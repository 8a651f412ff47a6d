"""Every shipped loader keeps the contract."""

from __future__ import annotations

from dealgraph.loaders import LOADERS, article, cloudevents, feeds, jsonfeed, jsonl, tables
from tests.contracts.loader_contract import LoaderContract


class TestJsonLines(LoaderContract):
    loader = jsonl.LOADER


class TestTables(LoaderContract):
    loader = tables.LOADER
    tells_a_cut = False  # the last row of a table need not end with a line end


class TestPage(LoaderContract):
    loader = article.PAGE
    many = False


class TestText(LoaderContract):
    loader = article.TEXT
    tells_a_cut = False
    shows_itself = False
    many = False


class TestFeeds(LoaderContract):
    loader = feeds.LOADER


class TestJsonFeed(LoaderContract):
    loader = jsonfeed.LOADER


class TestCloudEvents(LoaderContract):
    loader = cloudevents.LOADER


def test_every_loader_is_held_to_the_contract() -> None:
    assert {kind.loader.name for kind in LoaderContract.__subclasses__()} >= {loader.name for loader in LOADERS}
