"""What the service counts, in the Prometheus text format, in a registry of its own.

Requests are counted by route template, never by path: a stranger's paths must not fill the memory.
"""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Metrics:
    """The registry and its numbers."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "dealgraph_requests", "Requests answered", ["method", "route", "status"], registry=self.registry
        )
        self.seconds = Histogram(
            "dealgraph_request_seconds", "Time to answer", ["route"], buckets=BUCKETS, registry=self.registry
        )
        self.events = Counter("dealgraph_events", "Events recorded", ["outcome"], registry=self.registry)
        self.in_flight = Gauge("dealgraph_requests_in_flight", "Requests under way", registry=self.registry)
        self.streams = Gauge("dealgraph_stream_clients", "Streams open", registry=self.registry)
        self.dropped = Counter("dealgraph_stream_dropped", "Slow streams cut off", registry=self.registry)
        self.journal = Gauge("dealgraph_journal_seq", "Last durable event", registry=self.registry)
        self.position = Gauge("dealgraph_graph_seq", "Last event the graph reflects", registry=self.registry)
        self.stalled = Gauge("dealgraph_stalled_seconds", "Time without progress", registry=self.registry)
        self.quarantined = Gauge("dealgraph_quarantine_open", "Events in quarantine", registry=self.registry)
        self.proposals = Gauge("dealgraph_review_proposals", "Proposals by state", ["state"], registry=self.registry)
        self.faults = Gauge("dealgraph_projector_faults", "Faults the projector met", registry=self.registry)
        self.feed_polls = Gauge("dealgraph_feed_polls", "Polls of the feeds that were answered", registry=self.registry)
        self.feed_items = Gauge("dealgraph_feed_items", "New items that polls brought", registry=self.registry)
        self.feed_claims = Gauge("dealgraph_feed_claims", "New claims that polls brought", registry=self.registry)
        self.feed_quiet = Gauge(
            "dealgraph_feed_quiet_seconds", "Since the quietest feed brought something new", registry=self.registry
        )
        self.feeds = Gauge("dealgraph_feeds", "Feeds by how they fare", ["health"], registry=self.registry)

        self._counted: dict[tuple[str, str, int], tuple[Counter, Histogram]] = {}

    def answered(self, method: str, route: str, status: int, seconds: float) -> None:
        """One request more."""
        kept = self._counted.get((method, route, status))
        if kept is None:  # a label is looked up by text and under a lock: once is enough
            kept = self.requests.labels(method, route, str(status)), self.seconds.labels(route)
            self._counted[method, route, status] = kept
        kept[0].inc()
        kept[1].observe(seconds)

    def text(self) -> bytes:
        """All of it, as Prometheus reads it."""
        return generate_latest(self.registry)
