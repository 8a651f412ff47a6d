"""Here the layers speak."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def rows_alone() -> None:
    """The weights that are shipped."""
