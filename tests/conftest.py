"""What every test may use: the real Neo4j (`neo4j_url`) and the Hypothesis profiles dev, ci and nightly.

Keep it small: fixtures of one room live in tests/<room>/conftest.py.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.neo4j_server import IN_CI, NoNeo4j, Tally, describe, real_neo4j

# No deadline: two slow cores shared with a database say nothing about one example's time.
SLOW_IS_FINE = [HealthCheck.too_slow, HealthCheck.data_too_large]
settings.register_profile("dev", max_examples=50, deadline=None, suppress_health_check=SLOW_IS_FINE)
settings.register_profile("ci", parent=settings.get_profile("dev"), max_examples=100, print_blob=True, database=None)
settings.register_profile("nightly", parent=settings.get_profile("dev"), max_examples=10_000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if IN_CI else "dev"))

tally = Tally()


@pytest.fixture(scope="session")
def neo4j_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Bolt address of a real Neo4j without authentication; one database, which each test clears for itself."""
    try:
        with real_neo4j(tmp_path_factory.mktemp("neo4j")) as uri:
            tally.which = describe(uri)
            yield uri
    except NoNeo4j as reason:
        tally.missing = str(reason)
        if IN_CI:
            pytest.fail(f"CI needs the real Neo4j: {reason}")
        pytest.skip(f"no real Neo4j: {reason}")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "neo4j_url" in getattr(item, "fixturenames", ()):
            item.add_marker("neo4j")


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if "neo4j" in report.keywords:
        if report.skipped:
            tally.skipped.add(report.nodeid)
        elif report.when == "call":
            tally.ran += 1


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    if IN_CI and tally.skipped and exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED  # a green run would claim what was not tested


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if tally.ran and tally.which:
        terminalreporter.write_line(f"neo4j: {tally.which}: ran {tally.ran} tests")
    if tally.skipped:
        title = "THE REAL NEO4J WAS NOT TESTED" if not tally.ran else "NOT ALL SUITES RAN AGAINST THE REAL NEO4J"
        terminalreporter.section(title, sep="!", red=True, bold=True)
        reason = tally.missing or "pytest lists the reasons below"
        terminalreporter.write_line(f"{len(tally.skipped)} tests marked neo4j did not run: {reason}", red=True)
        if IN_CI:
            terminalreporter.write_line("CI=true: that is a failure", red=True)
