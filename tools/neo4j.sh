#!/usr/bin/env bash
# Starts the real Neo4j with its Browser on the usual ports and leaves it running: by Docker where an engine
# answers, else from Maven's jars. NEO4J_BY=local or NEO4J_BY=docker decides it by hand.
set -euo pipefail
cd "$(dirname "$0")/.."

by=${NEO4J_BY:-}
if [ -z "$by" ]; then
  if command -v docker > /dev/null && docker info > /dev/null 2>&1; then by=docker; else by=local; fi
fi

case $by in
  docker)
    if [ -z "${DEALGRAPH_NEO4J_PASSWORD:-}" ]; then
      echo "Set DEALGRAPH_NEO4J_PASSWORD (eight characters or more): there is no default password." >&2
      exit 1
    fi
    # Compose reads the whole file first, the keys of the service that is not started here included.
    DEALGRAPH_API_KEYS_FILE=${DEALGRAPH_API_KEYS_FILE:-/dev/null} docker compose up --detach --wait neo4j
    echo "Neo4j is up. Browser: http://127.0.0.1:7474/browser/ ; stop: docker compose stop neo4j"
    ;;
  local)
    python=.venv/bin/python
    [ -x $python ] || python=python3
    exec "$python" tools/neo4j_local.py start --bolt-port 7687 --http-port 7474 --api-port "${DEALGRAPH_PORT:-8000}" "$@"
    ;;
  *)
    echo "NEO4J_BY is local or docker, not '$by'." >&2
    exit 2
    ;;
esac
