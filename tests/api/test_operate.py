"""What an operator sees is true: progress, lag, poison and its way back, and who leads.

G12 poison never blocks · G13 what may pass is no poison · G24 ready means progressing.
"""

from __future__ import annotations

import dataclasses
import json
import threading
from pathlib import Path
from typing import Any

import pytest

from dealgraph.api import settings as settings_of
from dealgraph.api.app import build
from dealgraph.api.keys import create_key
from dealgraph.api.wire import operate as wire
from dealgraph.graph.errors import StaleWriter, StoreError, Transient
from dealgraph.graph.failpoints import arm, disarm
from dealgraph.graph.ontology import ontology
from dealgraph.graph.stores.memory import NetworkxStore
from tests.api.claims import claim, numbered
from tests.api.services import PATIENCE, Client, Process, inside, until
from tests.api.sse import events

RISK = claim("risk", roles={"subject": [{"name": "electricity", "kind": "topic"}]})


def test_g24_ready_means_progressing(tmp_path: Path) -> None:
    hold = threading.Event()
    with inside(tmp_path, stuck_after_seconds=0.3) as api:
        assert api.get("/readyz").status_code == 200
        arm("projection.before_apply", lambda: bool(hold.wait(60)) or None)
        try:
            api.post("/v1/claims", json=numbered(1))
            stuck = until(lambda: (one := api.get("/readyz")).status_code == 503 and one, "the truth")
            assert "while events wait" in stuck.json()["detail"]
            assert stuck.json()["lag"] == 1
            assert int(stuck.headers["Retry-After"]) > 0
            assert api.get("/healthz").status_code == 200
            assert api.post("/v1/claims", json=numbered(2)).status_code == 201, "ingest goes on"
            assert api.get("/v1/facts").headers["Dealgraph-Seq"] == "0"
            shown = api.get("/v1/projections").json()["items"][0]
            assert (shown["lag"], shown["stalled_seconds"] > 0.3) == (2, True)
        finally:
            hold.set()
            disarm()
        until(lambda: api.get("/readyz").status_code == 200, "progress")


def test_an_idle_service_is_ready(tmp_path: Path) -> None:
    with inside(tmp_path, stuck_after_seconds=0.001) as api:
        api.post_claims(numbered(1))
        assert api.service.progress.stalled() == 0.0
        body = wire.Readiness.model_validate_json(api.get("/readyz").content)
        assert (body.seq, body.lag) == (1, 0)


def test_another_leader_stops_the_projector_and_is_told(api: Client) -> None:
    api.post_claims(numbered(1))
    api.service.graph.store.lead(ontology().version)
    api.post("/v1/claims", json=numbered(2))
    told = until(lambda: (one := api.get("/readyz")).status_code == 503 and one, "the truth")
    assert "took the lead" in told.json()["detail"]  # met before a batch is read, or when one is written
    assert api.get("/v1/projections").json()["items"][0]["state"] == "stopped"


def test_numbers_for_machines_and_people(api: Client) -> None:
    api.post_claims(numbered(1), numbered(2))
    api.get("/v1/facts")
    text = api.get("/metrics").text
    for line in ("dealgraph_journal_seq 2.0", "dealgraph_graph_seq 2.0", 'dealgraph_events_total{outcome="new"} 2.0'):
        assert line in text
    assert 'dealgraph_requests_total{method="GET",route="/v1/facts",status="200"} 1.0' in text
    api.get("/v1/stranger/path")
    assert "stranger" not in api.get("/metrics").text
    stats = wire.Stats.model_validate_json(api.get("/v1/stats").content)
    assert (stats.seq, stats.graph["facts"], stats.events) == (2, 2, {"dealgraph.claim.v1": 2})
    wire.ProjectionList.model_validate_json(api.get("/v1/projections").content)


# ---------------------------------------------------------------- G12


def older(folder: Path) -> Any:
    """A service of a version that does not know the kind `risk` yet."""
    table = ontology()
    kinds = {name: kind for name, kind in table.kinds.items() if name != "risk"}
    past = dataclasses.replace(table, kinds=kinds, version="older")
    return build(settings_of.load({}, data_dir=folder), table=past)


def test_g12_poison_is_set_aside_and_folded_after_the_fix(tmp_path: Path) -> None:
    poison = [{**RISK, "evidence": {**RISK["evidence"], "quote": f"danger {n}"}} for n in range(20)]
    with inside(tmp_path, service=older(tmp_path)) as api:
        # a newer version's client speaks to the journal directly: the older API would refuse
        from dealgraph.graph.claims import Claim

        for n in range(20):
            events = [Claim.model_validate(one).event() for one in (numbered(n), poison[n], numbered(100 + n))]
            last = api.service.graph.journal.append(events)[-1].seq
        assert api.service.graph.wait_applied(last, 60), "later events go on"
        assert api.get("/v1/stats").json()["graph"]["facts"] == 40
        page = wire.QuarantinePage.model_validate_json(api.get("/v1/quarantine?limit=15").content)
        rest = wire.QuarantinePage.model_validate_json(
            api.get("/v1/quarantine", params={"limit": 15, "cursor": page.next}).content
        )
        aside = [*page.items, *rest.items]
        assert len({one.id for one in aside}) == 20
        assert rest.next is None
        assert all("unknown kind 'risk'" in one.reason and one.attempts == 1 for one in aside)
        assert json.loads(aside[0].data)["kind"] == "risk"
        again = api.post(f"/v1/quarantine/{aside[0].id}/retry")
        assert again.json() == {"id": aside[0].id, "resolved": False}
        assert api.get("/readyz").status_code == 200

    with inside(tmp_path) as api:  # the fix: a version that knows the kind
        tag = api.get("/v1/facts?kind=risk").headers["ETag"]
        for _ in range(2):
            for one in aside:
                assert api.post(f"/v1/quarantine/{one.id}/retry").json()["resolved"]
        assert api.get("/v1/quarantine").json()["items"] == []
        assert len(api.get("/v1/quarantine?state=resolved").json()["items"]) == 20
        seen = api.get("/v1/facts?kind=risk", headers={"If-None-Match": tag})
        assert len(seen.json()["items"][0]["evidence"]) == 20, "a cached answer would hide what came back"
        assert api.service.graph.verify().agree
        assert api.service.graph.journal.last() == last + 20, "twice changes nothing"
        told = api.get("/v1/changes", params={"since": last}).json()
        assert [(one["seq"], one["claims"]) for one in told["items"]] == [
            (last + n, [one.id]) for n, one in enumerate(aside, 1)
        ]
        assert seen.json()["items"][0]["evidence"][0]["seq"] < last, "what it says keeps its place in the journal"
        assert api.post("/v1/quarantine/" + "0" * 64 + "/retry").status_code == 404


def test_g12_listeners_are_told_what_came_out_of_quarantine(tmp_path: Path) -> None:
    with inside(tmp_path, service=older(tmp_path)) as api:
        from dealgraph.graph.claims import Claim

        (poison,) = api.service.graph.journal.append([Claim.model_validate(RISK).event()])
        last = api.post_claims(numbered(1))["seq"]
    resumed = {"Last-Event-ID": str(last)}
    with Process(tmp_path) as service, service.ready().client() as client:
        with client.stream("GET", "/v1/stream", headers=resumed, timeout=PATIENCE) as answer:
            heard = events(answer.iter_lines())
            with service.client() as operator:
                assert operator.post(f"/v1/quarantine/{poison.id}/retry").json()["resolved"]
            first = next(heard)
        assert (first.id, first.data["seq"]) == (str(last + 1), last + 1)
        (change,) = first.data["changes"]
        assert (change["op"], change["kind"], change["claims"]) == ("created", "risk", [poison.id])
        with client.stream("GET", "/v1/stream", headers=resumed) as answer:
            assert next(events(answer.iter_lines())) == first, "a reader who was away misses nothing"


# ---------------------------------------------------------------- G13


class Moody(NetworkxStore):
    """A real store behind a connection that fails for a while, in the way it is told to."""

    fault: Exception | None = None
    after_writing = False

    def apply_all(self, *args: Any) -> Any:
        if self.fault and not self.after_writing:
            raise self.fault
        position = super().apply_all(*args)
        if self.fault:
            raise self.fault
        return position


@pytest.mark.parametrize("after_writing", [False, True])
def test_g13_what_may_pass_is_tried_again_and_is_no_poison(tmp_path: Path, after_writing: bool) -> None:
    service = build(settings_of.load({}, data_dir=tmp_path))
    store = Moody(ontology())
    service.projector._open_store = lambda: store
    with inside(tmp_path, service=service) as api:
        store.after_writing = after_writing
        store.fault = Transient("the network is away")
        api.post("/v1/claims", json=[numbered(n) for n in range(3)])
        until(lambda: service.projector.faults >= (1 if after_writing else 2), "attempts")
        shown = api.get("/v1/projections").json()["items"][0]
        if not after_writing:
            assert (shown["state"], shown["reason"]) == ("retrying", "the network is away")
        store.fault = None
        assert service.graph.wait_applied(3, 60)
        until(lambda: service.projector.state == "running", "a projector at work")
        assert service.graph.quarantine.count("open") == 0
        assert api.get("/v1/stats").json()["graph"]["facts"] == 3
        assert service.graph.verify().agree


def test_a_stale_writer_never_comes_back(tmp_path: Path) -> None:
    service = build(settings_of.load({}, data_dir=tmp_path))
    store = Moody(ontology())
    service.projector._open_store = lambda: store
    with inside(tmp_path, service=service) as api:
        store.fault = StaleWriter("somebody else leads")
        api.post("/v1/claims", json=numbered(1))
        until(lambda: service.projector.state == "stopped", "an end")
        store.fault = None
        assert "somebody else leads" in api.get("/readyz").json()["detail"]
        assert api.post("/v1/claims", json=numbered(2)).status_code == 201


def test_a_store_out_of_reach_at_start_holds_up_nothing(tmp_path: Path) -> None:
    service = build(settings_of.load({}, data_dir=tmp_path))
    reachable = threading.Event()

    def open_store() -> NetworkxStore:
        if not reachable.is_set():
            raise Transient("no connection")
        return NetworkxStore(ontology())

    service.projector._open_store = open_store
    with inside(tmp_path, service=service) as api:
        assert api.post("/v1/claims", json=numbered(1)).status_code == 201
        away = api.get("/v1/facts")
        assert (away.status_code, "Retry-After" in away.headers) == (503, True)
        assert api.get("/v1/stream?snapshot=true").status_code == 503
        assert api.get("/readyz").status_code == 503
        reachable.set()
        assert service.graph.wait_applied(1, 60)
        until(lambda: api.get("/readyz").status_code == 200, "readiness")
        assert len(api.get("/v1/facts").json()["items"]) == 1


@pytest.mark.parametrize("keyed", [True, False])
def test_why_it_is_not_ready_is_told_to_who_may_read(tmp_path: Path, keyed: bool) -> None:
    key = create_key(tmp_path / "keys", ["read"])
    service = build(
        settings_of.load({}, data_dir=tmp_path / "data", api_keys_file=tmp_path / "keys" if keyed else None)
    )

    def open_store() -> NetworkxStore:
        raise Transient("no connection to 10.1.2.3")

    service.projector._open_store = open_store
    with inside(tmp_path, service=service) as api:
        told = until(lambda: service.projector.reason and api.get("/readyz"), "a reason")
        assert (told.status_code, "10.1.2.3" in told.text) == (503, not keyed)
        assert "10.1.2.3" in api.get("/v1/projections", headers={"Authorization": f"Bearer {key}"}).text


@pytest.mark.parametrize("name", ["graph", "review", "changes", "quarantine", "ingests", "feeds"])
def test_a_damaged_file_beside_the_journal_can_be_deleted_as_it_says(tmp_path: Path, name: str) -> None:
    with inside(tmp_path) as api:
        api.post_claims(numbered(1))
        told = api.get("/v1/facts").content
    damaged = tmp_path / f"{name}.sqlite"
    damaged.write_bytes(b"no database" * 500)
    if name == "graph":
        with inside(tmp_path) as api:
            said = until(lambda: api.service.projector.reason, "a reason")
    else:
        with pytest.raises(StoreError) as caught:
            build(settings_of.load({}, data_dir=tmp_path))
        said = str(caught.value)
    assert str(damaged) in said
    assert "delete it with its -wal file" in said
    for file in (damaged, damaged.with_name(f"{damaged.name}-wal")):
        file.unlink(missing_ok=True)
    with inside(tmp_path) as api:
        assert api.service.graph.wait_applied(1, PATIENCE)
        assert api.get("/v1/facts").content == told
