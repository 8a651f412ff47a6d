#!/usr/bin/env bash
# Writes requirements.lock (base) and requirements-test.lock (base, fast, test) from pyproject.toml:
# exact versions with the hashes of their wheels, and no download address in either file.
# Run it after changing a dependency; the resolver lives in a throw-away environment.
set -euo pipefail
cd "$(dirname "$0")/.."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install --quiet uv
# The build backend is locked too, so that the project itself installs without build isolation.
echo 'setuptools>=80,<90' > "$scratch/build.in"

lock() { # lock OUTPUT [--extra NAME]...
  local output=$1
  shift
  {
    echo "# Exact versions and hashes; written by tools/lock.sh from pyproject.toml."
    echo "--only-binary :all:"
    "$scratch/venv/bin/uv" pip compile --quiet --no-header --no-annotate --no-emit-index-url --generate-hashes \
      --no-config --universal --python-version 3.11 --only-binary :all: "$@" pyproject.toml "$scratch/build.in"
  } > "$scratch/$output"
  if grep -nE 'https?://' "$scratch/$output"; then
    echo "tools/lock.sh: $output names a download address; nothing was written." >&2
    exit 1
  fi
  mv "$scratch/$output" "$output"
  echo "$output: $(grep -c '==' "$output") packages" >&2
}

lock requirements.lock
lock requirements-test.lock --extra fast --extra test
