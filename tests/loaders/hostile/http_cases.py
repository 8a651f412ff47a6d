"""Cases 39 to 62: servers that flood, drip, lie and lead astray, and addresses that must never be asked."""

from __future__ import annotations

import gzip
import os
import socket
import zlib
from collections.abc import Callable, Iterator

from tests.loaders.web import Play, Web, answer, moved, packed

from .table import GOOD, RSS, Case, Pages, Seen, kept, refused, rss, served, titles


def body() -> bytes:
    return rss(GOOD).encode()


SMALL = {"max_bytes": 1_000_000, "max_unpacked": 2_000_000}
SOON = {"seconds": 1.0}


def chunks(body: bytes, size: int = 100) -> bytes:
    parts = [body[n : n + size] for n in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


# ---------------------------------------------------------------- what a server plays


def _endless(web: Web, sock: socket.socket) -> None:
    sock.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while not web.ended.is_set():
        sock.sendall(b"1000\r\n" + b"x" * 4096 + b"\r\n")


def _drip(web: Web, sock: socket.socket) -> None:
    sock.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
    while not web.ended.wait(0.05):
        sock.sendall(b"x")


def _dripping_head(web: Web, sock: socket.socket) -> None:
    while not web.ended.wait(0.05):
        sock.sendall(b"H")


def silent(web: Web, sock: socket.socket) -> None:
    web.ended.wait(6.0)


def _huge_head(web: Web, sock: socket.socket) -> None:
    sock.sendall(b"HTTP/1.1 200 OK\r\n")
    for number in range(99):
        sock.sendall(b"X-%d: " % number + b"x" * 60_000 + b"\r\n")
    sock.sendall(b"\r\n")


def _informed_for_ever(web: Web, sock: socket.socket) -> None:
    while not web.ended.is_set():
        sock.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")


# ---------------------------------------------------------------- where a feed is said to be


def at(url: str) -> Callable[[Web], str]:
    """At this address; {port} is that of the server that plays."""
    return lambda web: url.format(port=web.port)


def named(*addresses: str) -> dict[str, object]:
    """Every name stands for these addresses."""
    return {"resolver": lambda host, port: list(addresses)}


def unheard(seen: Seen) -> None:
    """Nobody was connected to."""
    assert seen.heard == []
    assert seen.asked == []


def only_the_server(seen: Seen) -> None:
    """Nobody but the feed's own server was connected to, and once."""
    assert seen.heard == [("127.0.0.1", seen.web.port)]
    assert len(seen.asked) == 1


def hops(web: Web) -> Pages:
    return {f"/hop{n}": moved(f"/hop{n + 1}") for n in range(1, 12)}


PRIVATE = {
    49: ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "0.0.0.0", "100.64.0.1", "224.0.0.1", "255.255.255.255",
         "240.0.0.1", "192.0.0.1", "192.88.99.1", "198.18.0.1", "203.0.113.1", "::", "::1", "fe80::1", "fc00::1",
         "ff02::1",          "fec0::1", "2001:db8::1", "3fff::1"],
    54: ["::ffff:127.0.0.1", "::ffff:8.8.8.8", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::7f00:1", "2002:7f00:1::",
         "2001:0:7f00:1::1"],
    55: ["169.254.169.254", "fd00:ec2::254", "100.100.100.200"],
}  # fmt: skip
DISGUISED = ["2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0", "localhost", "１２７.０.０.１"]


def _literal(address: str) -> str:
    return f"[{address}]" if ":" in address else address


def _addresses() -> Iterator[Case]:
    """Each number behind a name, and as it is written."""
    for number, addresses in PRIVATE.items():
        for address in addresses:
            says = "not a public address"
            yield refused(
                number,
                f"a-name-of-{address}",
                b"",
                says,
                unheard,
                url=at("http://news.example/"),
                policy=named(address),
            )
            yield refused(number, f"as-{address}", b"", says, unheard, url=at(f"http://{_literal(address)}/"))
    beside = named("8.8.8.8", "127.0.0.1")
    yield refused(
        49, "beside-a-public-one", b"", "not a public address", unheard, url=at("https://news.example/"), policy=beside
    )
    for host in DISGUISED:
        yield refused(53, f"in-disguise-{host}", b"", "", unheard, url=at(f"http://{host}/"))


def _led_astray() -> Iterator[Case]:
    """A redirect of a feed that may be asked, to what may not."""
    places = {
        "loopback": "http://127.0.0.1/",
        "a-name": "http://inside.example/",
        "metadata": "//meta.example/",
        "v6": "http://[::1]/",
    }
    inside = {"news.example": ["127.0.0.1"], "inside.example": ["127.0.0.1"], "meta.example": ["169.254.169.254"]}
    rules = {"resolver": lambda host, port: inside.get(host, ["::1"])}
    for name, place in places.items():
        yield refused(49, f"led-to-{name}", moved(place), "not a public address", only_the_server,
                      url=at("http://news.example:{port}/feed"), policy=rules)  # fmt: skip
    yield refused(
        51,
        "from-https-to-http",
        moved("http://news.example/feed"),
        "from https to http",
        only_the_server,
        url=at("https://news.example:{port}/feed"),
        secure=True,
    )
    for name, place in {
        "a-file": "file:///etc/passwd",
        "gopher": "gopher://127.0.0.1:70/",
        "ftp": "ftp://127.0.0.1/",
    }.items():
        yield refused(50, f"led-to-{name}", moved(place), "only http and https", only_the_server)
    yield refused(50, "led-to-nowhere", moved("http://[::1"), "no address", only_the_server)
    yield refused(56, "led-to-userinfo", moved("http://good@127.0.0.1/"), "name or password", only_the_server)
    yield refused(57, "led-to-port-22", moved("http://127.0.0.1:22/"), "port 22", only_the_server)


def _rebinding() -> Case:
    """The name is asked for once a poll: what was checked is what is connected to, and a second answer helps nobody."""
    answers = [["8.8.8.8"], ["127.0.0.1"]]

    def resolver(host: str, port: int) -> list[str]:
        return answers.pop(0) if len(answers) > 1 else answers[0]

    def check(seen: Seen) -> None:
        assert ("127.0.0.1", 80) not in seen.heard
        assert seen.asked == []
        assert "not a public address" in seen.polls[-1]["feed"]["reason"]

    policy = {"resolver": resolver, "seconds": 0.5}
    return Case(52, "rebinding", "R", (b"", b""), "", check, policy, url=at("http://rebind.example/"))


# ---------------------------------------------------------------- what is looked at afterwards


def not_sent_back(seen: Seen) -> None:
    assert len(seen.asked) == 2
    assert "Evil" not in seen.asked[1]
    assert "\x01" not in seen.asked[1]


def no_cookie(seen: Seen) -> None:
    assert len(seen.asked) == 2
    assert not any(word in head.lower() for head in seen.asked for word in ("cookie:", "authorization:"))


def within_a_day(seen: Seen) -> None:
    feed = seen.polls[0]["feed"]
    assert feed["failures"] == 1
    assert "" < feed["due_at"] < "2100"


def no_longer_due(seen: Seen) -> None:
    assert (seen.polls[0]["feed"]["state"], seen.polls[0]["feed"]["due_at"]) == ("gone", None)


def whole(name: str, number: int, page: bytes) -> Case:
    return kept(number, name, page, titles("Good"))


def wrong(number: int, name: str, page: bytes | Play, says: str, **more: object) -> Case:
    """A wrong answer of a server that may be asked."""
    return refused(number, name, page, says, policy={**SMALL, **more}, others=hops)


CRLF = answer(body=body(), Content_Type=RSS, ETag='"a"\r\nX-Evil: 1')
BELL = answer(body=body(), Content_Type=RSS, ETag='"a\x01b"')
CASES: list[Case] = [
    wrong(39, "gzip-bomb", packed(b"\0" * 20_000_000), "unpacks to more"),
    wrong(39, "gzip-bomb-by-its-ratio", packed(b"\0" * 1_500_000), "unpacks to more"),
    wrong(
        40,
        "nested-gzip",
        answer(body=gzip.compress(gzip.compress(body())), Content_Encoding="gzip, gzip"),
        "more than once",
    ),
    wrong(41, "brotli-bomb", answer(body=b"\x8b" * 50, Content_Encoding="br"), "not asked for"),
    wrong(41, "zstd-bomb", answer(body=b"\x28\xb5\x2f\xfd" * 50, Content_Encoding="zstd"), "not asked for"),
    wrong(
        42,
        "deflate-garbage",
        answer(body=b"\x07" + b"garbage" * 9, Content_Encoding="deflate"),
        "not packed as it says",
    ),
    wrong(42, "gzip-garbage", answer(body=b"garbage" * 9, Content_Encoding="gzip"), "not packed as it says"),
    wrong(42, "gzip-cut", answer(body=gzip.compress(os.urandom(999))[:-20], Content_Encoding="gzip"), "cut short"),
    wrong(42, "gzip-in-shreds", answer(body=gzip.compress(b"") * 500, Content_Encoding="gzip"), "more than 100 pieces"),
    whole(
        "deflate-without-its-header",
        42,
        answer(body=zlib.compress(body())[2:-4], Content_Type=RSS, Content_Encoding="deflate"),
    ),
    wrong(43, "length-too-long", answer(body=body(), Content_Length="9999"), "cut short"),
    wrong(43, "length-absurd", answer(body=body(), Content_Length="9" * 15), "at most 1,000,000"),
    wrong(43, "chunk-of-negative-size", answer(body=b"-1\r\n" + b"x" * 9000, Transfer_Encoding="chunked"), ""),
    wrong(43, "chunks-without-end", answer(body=chunks(body())[:-5], Transfer_Encoding="chunked"), "cut short"),
    wrong(44, "endless-chunks", _endless, "longer than"),
    wrong(45, "drip", _drip, "no whole answer within 1 seconds", **SOON),
    wrong(45, "drip-of-the-head", _dripping_head, "no whole answer within 1 seconds", **SOON),
    wrong(45, "silence", silent, "no whole answer within 1 seconds", **SOON),
    wrong(46, "huge-head", _huge_head, "longer than the 65,536 bytes"),
    wrong(46, "too-many-headers", answer(**{f"X{n}": "1" for n in range(150)}), "does not answer in HTTP"),
    wrong(46, "interim-answers-for-ever", _informed_for_ever, "longer than"),
    wrong(46, "no-http", b"SSH-2.0-OpenSSH_9.2\r\n", "does not answer in HTTP"),
    wrong(46, "nothing", b"", ""),
    wrong(47, "redirect-loop", lambda web, sock: sock.sendall(moved(web.asked[-1].split()[1])), "on and on"),
    wrong(48, "eleven-redirects", moved("/hop1"), "on and on"),
    *_addresses(),
    *_led_astray(),
    _rebinding(),
    refused(56, "userinfo", b"", "@", unheard, url=at("http://good@127.0.0.1/")),
    *(
        refused(57, f"port-{port}", b"", f"port {port}", unheard, url=at(f"http://8.8.8.8:{port}/"))
        for port in (22, 25, 7687)
    ),
    wrong(58, "unchanged-but-never-asked", answer("304 Not Modified"), "answers 304"),
    Case(59, "etag-with-a-line-end", "OK", (CRLF, CRLF), "", not_sent_back),
    Case(59, "etag-with-a-bell", "OK", (BELL, BELL), "", not_sent_back),
    refused(60, "retry-after-ten-years", answer("503 Busy", Retry_After="315360000"), "answers 503", within_a_day),
    Case(61, "gone", "gone", (answer("410 Gone", body=b"no more"),), "gone for good", no_longer_due),
    Case(
        62,
        "cookies",
        "OK",
        (answer("302 Found", Location="/next", Set_Cookie="secret=1", WWW_Authenticate="Basic"),),
        "",
        no_cookie,
        others=lambda web: {"/next": served(body(), Set_Cookie="secret=2")},
    ),
]
