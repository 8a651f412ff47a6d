"""Cases 26 to 38: texts with two readings, or that look like others. Never a wrong text in silence."""

from __future__ import annotations

from dealgraph.graph.identities import key_of

from .table import (
    JSON_FEED,
    RSS,
    Case,
    Seen,
    aside,
    founding,
    item,
    json_feed,
    kept,
    refused,
    rss,
    served,
    telling,
    titles,
)

GOOGLE = "谷歌"
DECLARED = '<?xml version="1.0" encoding="{}"?>'


def xml(encoding: str, words: str, *, declared: str = "", media_type: str = RSS) -> bytes:
    body = rss(item(words), before=DECLARED.format(declared) if declared else "")
    return served(body.encode(encoding), media_type)


def founders(seen: Seen) -> list[str]:
    return [key_of(claim.roles["subject"][0]) for claim in seen.claims]


def two_entities(seen: Seen) -> None:
    assert len(set(founders(seen))) == len(seen.claims) == 2


def one_entity(seen: Seen) -> None:
    assert len(set(founders(seen))) == 1
    assert len(seen.claims) >= 1


def bounded(seen: Seen) -> None:
    (document,) = seen.documents
    assert len(document.text) < 100
    assert document.text.endswith("end.")


SURROGATE = json_feed({"title": "HERE", "content_text": "x"}).replace(b"HERE", b"\\ud83d")
OVERLONG = rss(item("a")).encode().replace(b">a<", b">\xc0\xbc<")
LATER_GB = "\u3400"  # not in GB2312, but in what such feeds are really written in
CASES: list[Case] = [
    kept(26, "utf-16-without-bom", xml("utf-16-le", GOOGLE), titles(GOOGLE)),
    kept(26, "utf-16-big-end-first", xml("utf-16-be", GOOGLE, declared="utf-16"), titles(GOOGLE)),
    refused(26, "utf-32", xml("utf-32", GOOGLE), "UTF-32"),
    kept(27, "bom-and-declaration", xml("utf-8-sig", GOOGLE, declared="iso-8859-1"), titles(GOOGLE)),
    kept(
        28, "gb18030-said-to-be-gb2312", xml("gb18030", GOOGLE + LATER_GB, declared="gb2312"), titles(GOOGLE + LATER_GB)
    ),
    kept(28, "gbk-by-http", xml("gb18030", GOOGLE, media_type=f"{RSS}; charset=GBK"), titles(GOOGLE)),
    kept(29, "big5", xml("big5", "微軟", declared="big5"), titles("微軟")),
    refused(30, "utf-7", xml("ascii", "+ADw-script+AD4-", declared="utf-7"), "'utf-7' is not read"),
    refused(31, "overlong-utf-8", served(OVERLONG), "no text in utf-8"),
    refused(31, "latin-1-said-to-be-nothing", xml("latin-1", "Café"), "no text in utf-8"),
    refused(32, "lone-surrogate", served(SURROGATE, JSON_FEED), "half a surrogate pair"),
    refused(32, "json-in-utf-16", served(json_feed().decode().encode("utf-16"), JSON_FEED), "not UTF-8"),
    aside(33, "encoded-twice", rss(item("Acmeâ€™s"), item("谷歌")), "encoded again", titles("谷歌")),
    kept(33, "encoded-twice-and-mended", rss(item("CafÃ©")), titles("Café")),
    refused(33, "utf-8-under-another-name", xml("utf-8", "Café", declared="iso-8859-1"), "its bytes are UTF-8"),
    refused(
        34,
        "two-declarations",
        xml("gb18030", GOOGLE, declared="gb2312", media_type=f"{RSS}; charset=big5"),
        "no single reading",
    ),
    kept(
        34,
        "http-wrong-and-xml-right",
        xml("utf-8", GOOGLE, declared="utf-8", media_type=f"{RSS}; charset=iso-8859-1"),
        titles(GOOGLE),
    ),
    aside(
        35,
        "bidi-override",
        rss(item("Acme raised $\u202e000,1\u202c million"), item("Good")),
        "against its direction",
        titles("Good"),
    ),
    kept(36, "look-alike", rss(telling(founding("Anthropic")), telling(founding("Аnthropic"))), two_entities),
    kept(36, "zero-width", rss(telling(founding("Anthropic"), founding("Anth\u200bropic"))), two_entities),
    kept(
        37,
        "zalgo",
        rss(
            item("", f"<description>A{chr(0x316) + chr(0x301)}{(chr(0x316) + chr(0x301)) * 500_000} end.</description>")
        ),
        bounded,
    ),
    aside(37, "zalgo-title", rss(item("Z" + "e\u0316\u0301\u0302" * 2_000), item("Good")), "title", titles("Good")),
    kept(38, "nfc-and-nfd", rss(telling(founding("Nestl\u00e9"), founding("Nestle\u0301"))), one_entity),
]
