# The commands of this project. `make` alone lists them; what does not fit a line lives in tools/.
# Options: CHECK=1 (demo), ARGS="..." (handed on), PYTHON=/path/to/python3 (the interpreter for .venv).

SHELL := bash
.DEFAULT_GOAL := help
.PHONY: demo test check serve neo4j bench score test-nightly browser-shots clean help
export PYTHON

yes = $(filter-out 0 no false,$(1))

demo: ## install, read the sample story, print answers, serve (CHECK=1: answer and exit)
	@tools/venv.sh base
	@.venv/bin/dealgraph demo $(if $(call yes,$(CHECK)),--check) $(ARGS)

test: ## install, check, then every test, the real Neo4j included (ARGS="tests/graph -k name")
	@tools/venv.sh test
	@status=0; \
	tools/check.sh || status=1; \
	.venv/bin/python tools/with_neo4j.py .venv/bin/python -m pytest $(ARGS) || status=1; \
	exit $$status

check: ## lint, types, architecture
	@tools/venv.sh test
	@tools/check.sh

serve: ## serve the API on http://127.0.0.1:8000
	@tools/venv.sh base
	@.venv/bin/dealgraph serve $(ARGS)

neo4j: ## start a real Neo4j with its Browser on http://127.0.0.1:7474/browser/
	@tools/neo4j.sh $(ARGS)

bench: ## measure beside the raw driver and plain NetworkX, and write the table of ratios
	@tools/venv.sh test
	@.venv/bin/python -m bench $(ARGS)

score: ## score the extractor on labelled passages (ARGS="GOLD --json OUT")
	@tools/venv.sh test
	@.venv/bin/python tools/score.py $(ARGS)

test-nightly: ## the long runs: hundreds of kills, thousands of histories
	@tools/venv.sh test
	@.venv/bin/python tools/with_neo4j.py .venv/bin/python -m pytest -m nightly --hypothesis-profile=nightly --timeout=7200 $(ARGS)

browser-shots: ## take the screenshots of docs/browser.md (needs Chromium)
	@tools/venv.sh test
	@.venv/bin/python tools/browser_shots.py $(ARGS)

clean: ## remove .venv, caches and build leftovers (never your data)
	@rm -rf .venv build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	@find . -name __pycache__ -type d -not -path './.git/*' -prune -exec rm -rf {} +

help: ## this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile
