"""Writes dealgraph/api/browser/dealgraph.grass from style.json. Run it after changing the table:

.venv/bin/python tools/make_grass.py
"""

from __future__ import annotations

from pathlib import Path

from dealgraph.api.browser import grass

TARGET = Path(grass.__file__).with_name("dealgraph.grass")


def main() -> None:
    TARGET.write_text(grass.grass(grass.read_style()), encoding="utf-8")


if __name__ == "__main__":
    main()
