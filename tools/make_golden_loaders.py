"""Write what the loaders make of their golden inputs anew: tests/golden/<loader>/<case>/expected.json.

Read the difference before it is committed: a changed expectation is a changed promise.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from dealgraph.loaders import LOADERS
from tests.contracts.loader_contract import cases, given_by, written

if __name__ == "__main__":
    for loader in LOADERS:
        for case in cases(loader.name):
            case.joinpath("expected.json").write_text(written(list(loader(*given_by(case)))), "utf-8")
