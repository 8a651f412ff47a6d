"""Starts and stops a real Neo4j Community with its Browser on this machine, without Docker and without root.

Maven fetches the published jars once into a cache outside the project; every instance has its own home folder
(configuration, data, logs, pid) and listens on loopback only. Rule: a JSON line on stdout, all talk on stderr,
and whatever goes wrong is one sentence. A tool for developers and tests, not part of the product.
"""

from __future__ import annotations

import argparse
import base64
import contextlib
import hashlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from dataclasses import asdict, dataclass
from pathlib import Path

from neo4j_jars import NEO4J, PROGRESS_EVERY, Trouble, assemble, cache, java, locked, say, tail

LOOPBACK = "127.0.0.1"
STATE = "dealgraph-neo4j.json"  # the pid file
MARK = ".dealgraph-neo4j-home"  # only a folder with this file in it is ours to delete
USER = "neo4j"


@dataclass(frozen=True)
class Instance:
    """A running server as it is written into the pid file and printed."""

    bolt: str
    http: str
    pid: int
    home: str
    auth: bool
    version: str = NEO4J


@dataclass(frozen=True)
class Options:
    """What `start` was asked for."""

    home: Path
    bolt_port: int
    http_port: int
    api_port: int
    password: str | None
    heap: str
    page_cache: str
    fast_start: bool
    deadline: float


# --- the home folder ------------------------------------------------------------------------------------------


def configuration(options: Options, bolt: int, http: int) -> str:
    """neo4j.conf: loopback only, nothing reported home, the Browser opens our guide and style on connecting."""
    api = f"http://{LOOPBACK}:{options.api_port}/neo4j"
    settings = {
        "server.default_listen_address": LOOPBACK,
        "server.default_advertised_address": LOOPBACK,
        "server.bolt.listen_address": f"{LOOPBACK}:{bolt}",
        "server.bolt.advertised_address": f"{LOOPBACK}:{bolt}",
        "server.http.listen_address": f"{LOOPBACK}:{http}",
        "server.http.advertised_address": f"{LOOPBACK}:{http}",
        "server.https.enabled": "false",
        "dbms.security.auth_enabled": "true" if options.password else "false",
        "dbms.security.allow_csv_import_from_file_urls": "false",
        "dbms.usage_report.enabled": "false",
        "server.memory.pagecache.size": options.page_cache,
        "db.tx_log.preallocate": "false",
        "browser.remote_content_hostname_whitelist": f"{LOOPBACK},localhost",
        "browser.post_connect_cmd": f"play {api}/guide.html;style {api}/dealgraph.grass",
    }
    return "# written by tools/neo4j_local.py at every start\n" + "".join(f"{k}={v}\n" for k, v in settings.items())


def claim_port(asked: int, purpose: str) -> int:
    """The asked port if it is free, any free one for 0. Neo4j would only say 'address in use' after half a minute."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, asked))
        except OSError as error:
            raise Trouble(f"port {asked} ({purpose}) is busy: choose another by --{purpose}-port.") from error
        port: int = probe.getsockname()[1]
        return port


def two_ports(options: Options) -> tuple[int, int]:
    bolt = claim_port(options.bolt_port, "bolt")
    http = claim_port(options.http_port, "http")
    while http == bolt and not options.http_port:
        http = claim_port(0, "http")
    if http == bolt:
        raise Trouble(f"Bolt and HTTP cannot both use port {bolt}.")
    return bolt, http


def set_initial_password(options: Options, lib: Path) -> None:
    """Written offline before the first start; afterwards the home keeps its own password."""
    if options.password is None or (options.home / "data" / "dbms" / "auth.ini").exists():
        return
    if (options.home / "data" / "databases" / "system").exists():
        raise Trouble(f"{options.home} was made without a password: run clean, or choose another --home.")
    environment = {**os.environ, "NEO4J_HOME": str(options.home), "NEO4J_CONF": str(options.home / "conf")}
    # An argument file, so that the password is not to be read in the list of processes.
    with tempfile.NamedTemporaryFile("w", suffix=".args") as arguments:
        quoted = options.password.replace("\\", "\\\\").replace('"', '\\"')
        arguments.write(f'dbms set-initial-password "{quoted}"\n')
        arguments.flush()
        done = subprocess.run(
            [java(), "-XX:TieredStopAtLevel=1", "-cp", f"{lib}/*", "org.neo4j.cli.AdminTool", f"@{arguments.name}"],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode != 0:
        reason = (done.stderr or done.stdout).strip().splitlines()
        raise Trouble(f"Neo4j refused the password: {reason[0].rsplit(': ', 1)[-1] if reason else 'no reason given'}")


# --- the process ----------------------------------------------------------------------------------------------


def command_of(pid: int) -> str:
    """The command line of a process, empty when it is gone (or a zombie): a reused pid must not be ours by accident."""
    proc = Path("/proc") / str(pid) / "cmdline"
    if Path("/proc/self/cmdline").exists():
        with contextlib.suppress(OSError):
            return proc.read_bytes().replace(b"\0", b" ").decode(errors="replace")
        return ""
    return subprocess.run(["ps", "-o", "command=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout


def running(home: Path) -> Instance | None:
    try:
        instance = Instance(**json.loads((home / STATE).read_text()))
    except (OSError, ValueError, TypeError):
        return None
    return instance if f"--home-dir={home} " in command_of(instance.pid) else None


def launch(options: Options, lib: Path) -> subprocess.Popen[bytes]:
    quick = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"] if options.fast_start else ["-XX:+UseG1GC"]
    opens = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in ("java.nio", "java.io", "sun.nio.ch")]
    home = options.home
    command = [
        java(),
        f"-Xms{options.heap}",
        f"-Xmx{options.heap}",
        *quick,
        *opens,
        "-Dfile.encoding=UTF-8",
        "-cp",
        f"{lib}/*",
        "org.neo4j.server.CommunityEntryPoint",
        f"--home-dir={home}",
        f"--config-dir={home / 'conf'}",
    ]
    with (home / "console.log").open("wb") as log:
        # Its own session: Ctrl-C in the terminal that started it must not end it.
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)


def bolt_answers(port: int) -> bool:
    """Bolt's handshake, asking for 5.0 to 5.8 or 4.4: four bytes back name the version it chose."""
    try:
        with socket.create_connection((LOOPBACK, port), timeout=5) as connection:
            connection.sendall(bytes.fromhex("6060b01700080805000004040000000000000000"))
            reply = connection.recv(4)
            return len(reply) == 4 and reply != b"\0\0\0\0"
    except OSError:
        return False


def query_answers(port: int, password: str | None) -> bool:
    """RETURN 1 over HTTP: Bolt opens before the database does, so a handshake alone promises too much."""
    request = urllib.request.Request(
        f"http://{LOOPBACK}:{port}/db/neo4j/tx/commit",
        data=b'{"statements":[{"statement":"RETURN 1"}]}',
        headers={"Content-Type": "application/json", "Accept": "application/json"},
    )
    if password:
        token = base64.b64encode(f"{USER}:{password}".encode()).decode()
        request.add_header("Authorization", f"Basic {token}")
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # a proxy cannot see our loopback
    try:
        with opener.open(request, timeout=30) as response:
            return bool(json.load(response)["errors"] == [])
    except urllib.error.HTTPError as error:
        if error.code == 401:
            raise Trouble("this home has another password: give that one, or run clean first.") from error
        return False
    except (OSError, ValueError, KeyError):
        return False


def until_ready(process: subprocess.Popen[bytes], options: Options, bolt: int, http: int) -> float:
    begun = told = time.monotonic()
    while (now := time.monotonic()) < begun + options.deadline:
        if bolt_answers(bolt) and query_answers(http, options.password):
            return time.monotonic() - begun
        if now - told >= PROGRESS_EVERY:
            say(f"  Neo4j is starting: {now - begun:.0f} s")
            told = now
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=0.25)  # the pause between two looks; it ends at once if Neo4j dies
            raise Trouble(f"Neo4j ended while starting; its last words:\n{tail(options.home / 'console.log')}")
    raise Trouble(
        f"Neo4j did not answer within {options.deadline:.0f} s; its last words:\n{tail(options.home / 'console.log')}"
    )


# --- the four commands ----------------------------------------------------------------------------------------


def lock_of(home: Path) -> Path:
    """Outside the home, which `clean` deletes."""
    return cache() / "locks" / hashlib.sha256(str(home).encode()).hexdigest()[:16]


def accept(present: Instance, options: Options) -> Instance:
    """A second start of a running home is fine as long as it asks for what is there."""
    asked = {options.bolt_port, options.http_port} - {0}
    if asked - {int(address.rsplit(":", 1)[1]) for address in (present.bolt, present.http)}:
        raise Trouble(f"this home already runs at {present.bolt} and {present.http}: stop it first.")
    if options.password is not None and not present.auth:
        raise Trouble("this home already runs without a password: stop and clean it first.")
    if not query_answers(int(present.http.rsplit(":", 1)[1]), options.password):
        raise Trouble(f"pid {present.pid} runs but does not answer: stop it first.")
    say(f"already running, pid {present.pid}")
    return present


def start(options: Options) -> Instance:
    java()
    lib = assemble()
    with locked(lock_of(options.home)):
        present = running(options.home)
        if present is not None:
            return accept(present, options)
        bolt, http = two_ports(options)
        (options.home / "conf").mkdir(parents=True, exist_ok=True)
        (options.home / MARK).touch()
        (options.home / "conf" / "neo4j.conf").write_text(configuration(options, bolt, http))
        set_initial_password(options, lib)
        process = launch(options, lib)
        try:
            took = until_ready(process, options, bolt, http)
        except BaseException:  # Ctrl-C too: a server that nobody knows of must not stay behind
            process.kill()
            process.wait()
            raise
        bolt_url, http_url = f"bolt://{LOOPBACK}:{bolt}", f"http://{LOOPBACK}:{http}"
        instance = Instance(bolt_url, http_url, process.pid, str(options.home), options.password is not None)
        (options.home / STATE).write_text(json.dumps(asdict(instance)) + "\n")
    say(f"Neo4j {NEO4J} is up after {took:.1f} s; Browser: {instance.http}/browser/ ; stop: {stop_command(options)}")
    return instance


def stop_command(options: Options) -> str:
    home = "" if options.home == default_home() else f" --home {options.home}"
    return f"python3 tools/neo4j_local.py stop{home}"


def stop(home: Path, deadline: float = 60.0, kindly: bool = True) -> bool:
    instance = running(home)
    if instance is None:
        say("not running")
        return False
    os.kill(instance.pid, signal.SIGTERM if kindly else signal.SIGKILL)
    until = time.monotonic() + deadline
    while running(home) is not None:
        if time.monotonic() > until:
            say(f"it did not end within {deadline:.0f} s and is killed")
            os.kill(instance.pid, signal.SIGKILL)
            until = time.monotonic() + deadline
        time.sleep(0.1)  # not our child any more, so the only way to see its end is to look
    (home / STATE).unlink(missing_ok=True)
    say(f"stopped, pid {instance.pid}")
    return True


def clean(home: Path, everything: bool) -> None:
    with locked(lock_of(home)):
        stop(home, kindly=False)  # an orderly end takes ten seconds to save what is deleted next
        if home.exists():
            if not (home / MARK).exists():
                raise Trouble(f"{home} was not made by this tool and is left alone.")
            shutil.rmtree(home)
            say(f"removed {home}")
    if everything and (cache() / "lib").exists():
        shutil.rmtree(cache() / "lib")
        say(f"removed {cache() / 'lib'}")


def default_home() -> Path:
    return cache() / "home"


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="neo4j_local.py", description=(__doc__ or "").splitlines()[0])
    commands = top.add_subparsers(dest="command", required=True)
    for name, purpose in (
        ("start", "start it (or say where it runs) and wait until it answers"),
        ("stop", "stop it"),
        ("status", "print where it runs; exit 1 when it does not"),
        ("clean", "stop it and delete its home with all data"),
    ):
        command = commands.add_parser(name, help=purpose)
        command.add_argument("--home", type=Path, default=default_home(), help="folder of this instance")
        if name == "clean":
            command.add_argument("--all", action="store_true", help="delete the fetched jars too")
        if name != "start":
            continue
        command.add_argument("--bolt-port", type=int, default=0, help="0 takes a free one (default)")
        command.add_argument("--http-port", type=int, default=0, help="0 takes a free one (default)")
        command.add_argument("--api-port", type=int, default=8000, help="where dealgraph serves guide and style")
        command.add_argument(
            "--password",
            default=os.environ.get("DEALGRAPH_NEO4J_PASSWORD") or None,
            help="default: DEALGRAPH_NEO4J_PASSWORD; without either, authentication is off",
        )
        command.add_argument("--heap", default="512m")
        command.add_argument("--page-cache", default="128m")
        command.add_argument("--fast-start", action="store_true", help="trade peak speed for a quicker start (tests)")
        command.add_argument("--deadline", type=float, default=300.0, help="seconds to wait for an answer")
    return top


def main(arguments: list[str] | None = None) -> int:
    given = parser().parse_args(arguments)
    home: Path = given.home.expanduser().resolve()
    try:
        if given.command == "start":
            names = [name for name in Options.__dataclass_fields__ if name != "home"]
            print(json.dumps(asdict(start(Options(home=home, **{name: getattr(given, name) for name in names})))))
        elif given.command == "stop":
            stop(home)
        elif given.command == "clean":
            clean(home, given.all)
        else:
            present = running(home)
            print(json.dumps(asdict(present) if present else None))
            return 0 if present else 1
    except Trouble as trouble:
        say(f"neo4j_local: {trouble}")
        return 1
    except KeyboardInterrupt:
        say("neo4j_local: interrupted")
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
