# The service alone. The first stage installs the locked dependencies and the package into one folder; the second
# takes that folder and nothing else: no pip cache, no sources, no root.
FROM python:3.11-slim-bookworm AS build

ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /src
RUN python -m venv /opt/dealgraph
# Dependencies change less often than our code: their layer is kept.
COPY requirements.lock ./
RUN /opt/dealgraph/bin/pip install --require-hashes -r requirements.lock
COPY pyproject.toml LICENSE NOTICE ./
COPY dealgraph ./dealgraph
RUN /opt/dealgraph/bin/pip install --no-deps --no-build-isolation .

FROM python:3.11-slim-bookworm

RUN groupadd --system --gid 10001 dealgraph \
    && useradd --system --uid 10001 --gid dealgraph --no-create-home --home-dir /data --shell /usr/sbin/nologin dealgraph \
    && install --directory --owner=dealgraph --group=dealgraph --mode=0750 /data
COPY --from=build /opt/dealgraph /opt/dealgraph

ENV PATH=/opt/dealgraph/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    DEALGRAPH_DATA_DIR=/data \
    DEALGRAPH_HOST=0.0.0.0 \
    DEALGRAPH_PORT=8000
USER 10001:10001
WORKDIR /data
VOLUME ["/data"]
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]

# An address other than loopback needs API keys: give DEALGRAPH_API_KEYS_FILE, or the service refuses to start.
ENTRYPOINT ["dealgraph"]
CMD ["serve"]
