"""strace shows what reached the disk before an answer. In CI nothing is skipped for want of it: the test fails."""

from __future__ import annotations

import shutil

import pytest

from tests.neo4j_server import IN_CI

STRACE = shutil.which("strace")
needs_strace = pytest.mark.skipif(STRACE is None and not IN_CI, reason="strace is not installed")
