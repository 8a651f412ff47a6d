#!/usr/bin/env bash
# Lint, types and architecture. All three run, so that one failure does not hide the next.
set -uo pipefail
cd "$(dirname "$0")/.."

failed=()
part() { # part NAME COMMAND...
  local name=$1
  shift
  echo "== $name"
  "$@" || failed+=("$name")
}

part lint .venv/bin/ruff check .
part types .venv/bin/mypy
part architecture .venv/bin/lint-imports --no-cache
if [ ${#failed[@]} -gt 0 ]; then
  echo "check: failed: ${failed[*]}" >&2
  exit 1
fi
echo "check: lint, types and architecture are in order"
