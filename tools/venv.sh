#!/usr/bin/env bash
# Makes .venv and installs one of the two locked sets into it: tools/venv.sh base|test
# A stamp holds the hash of what was installed, so a second run installs nothing. What is missing on the
# machine is said in one plain sentence; pip's own words stay in .venv/install.log.
set -euo pipefail
cd "$(dirname "$0")/.."

level=${1:?usage: tools/venv.sh base|test}
case $level in
  base) lock=requirements.lock ;;
  test) lock=requirements-test.lock ;;
  *) echo "usage: tools/venv.sh base|test" >&2; exit 2 ;;
esac

fail() {
  echo "dealgraph: $1" >&2
  exit 1
}

recent='import sys; sys.exit(sys.version_info < (3, 11))'

# Where the project lies is part of the stamp: an environment that was moved along with its folder does not work.
# Of pyproject.toml only the part above the tools' settings decides what is installed.
wanted() {
  { pwd; cat "$lock"; sed '/^\[tool\.pytest/,$d' pyproject.toml; } | cksum
}

stamp=.venv/.installed-$level
if [ -x .venv/bin/python ] && [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$(wanted)" ] && .venv/bin/python -c "$recent"; then
  exit 0
fi

find_python() {
  local name
  for name in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11 python; do
    if command -v "$name" > /dev/null 2>&1 && "$name" -c "$recent" 2> /dev/null; then
      command -v "$name"
      return
    fi
  done
  return 1
}

if ! { [ -x .venv/bin/python ] && .venv/bin/python -c "$recent" && .venv/bin/python -m pip --version; } > /dev/null 2>&1; then
  python=$(find_python) || fail "Python 3.11 or newer was not found; install it, or name it: make ... PYTHON=/path/to/python3"
  echo "making .venv with $("$python" --version)" >&2
  "$python" -m venv --clear .venv > /dev/null 2>&1 ||
    fail "$python cannot make a virtual environment (on Debian: apt-get install python3-venv)"
fi

# One line per package, or one line that changes where someone is watching.
show_progress() {
  local watched=0
  if [ -t 2 ]; then watched=1; fi
  awk -v total="$(grep -c '==' "$lock")" -v watched=$watched '
    function show(text) {
      if (watched) printf "\r\033[K  %s", text > "/dev/stderr"; else print "  " text > "/dev/stderr"
      fflush("/dev/stderr")
    }
    /^(Collecting|Requirement already satisfied:)/ {
      name = ($1 == "Collecting") ? $2 : $4
      sub(/[=;].*/, "", name)
      # pip names a package again for each one that wants it
      if (!(name in seen)) { seen[name] = 1; show(++n " of " total ": " name) }
    }
    /^Installing collected packages/ { show("unpacking (the longest step) ...") }
    END { if (watched) printf "\r\033[K" > "/dev/stderr" }'
}

begun=$SECONDS
echo "installing $lock ($(grep -c '==' "$lock") packages, each checked by its hash)" >&2
rm -f "$stamp"
.venv/bin/python -m pip install --disable-pip-version-check --no-input --retries 2 --require-hashes -r "$lock" 2>&1 |
  tee .venv/install.log | show_progress ||
  fail "the packages could not be installed: is there a network? (pip's words: .venv/install.log)"
.venv/bin/python -m pip install --disable-pip-version-check --no-input --no-deps --no-build-isolation -e . >> .venv/install.log 2>&1 ||
  fail "dealgraph itself could not be installed (pip's words: .venv/install.log)"
wanted > "$stamp"
if [ "$level" = test ]; then
  # The test set holds the base set at the same versions.
  lock=requirements.lock
  wanted > .venv/.installed-base
fi
echo "installed in $((SECONDS - begun)) s" >&2
