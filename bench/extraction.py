"""Facts out of prose: sentences a second on one core, how cost grows with length, hostile text, memory.

The texts are our own labelled passages, put together to articles; they are dense with facts, so real news costs less.
Time is that of the processor, because one core is what is asked about.
"""

from __future__ import annotations

import json
import math
import statistics
import subprocess
import sys
import time
from pathlib import Path

from dealgraph.loaders.extract import analyse
from dealgraph.loaders.extract.passages import fold, sentences

from .measure import Row, Target, in_turns, notch, shown

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tools" / "gold.jsonl"
DATE = "2031-11-01"
ARTICLE = 3_000  # characters of an English article; a Chinese one says as much in about a third
ARTICLES_A_DAY = 10_000
HOSTILE_SECONDS = 2.0
HOSTILE = {"digits and commas": "1,111,", "digits": "1", "commas": ",", "ranges": "1-2,"}
LANGUAGES = {"en": ("English", ARTICLE), "zh": ("Chinese", ARTICLE // 3)}


def measure(rounds: int) -> list[Row]:
    """All rows."""
    rows = [_speed(lang, rounds) for lang in LANGUAGES]
    rows += [_growth(lang, times, max(4, rounds // 8)) for lang in LANGUAGES for times in (10, 100)]
    rows += [_hostile(lang, max(3, rounds // 10)) for lang in LANGUAGES]
    return [*rows, _memory()]


def article(lang: str, length: int) -> str:
    """An article of about this length."""
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    texts = [row["text"] for row in rows if row["lang"] == lang]
    glue = " " if lang == "en" else ""
    out = ""
    while len(out) < length:
        out += texts[len(out) % len(texts)] + glue
    return out


def _spent(text: str, lang: str) -> float:
    began = time.process_time()
    analyse(text, lang=lang, date=DATE)
    return time.process_time() - began


def _speed(lang: str, rounds: int) -> Row:
    """Articles read one after another; the least and the median of what one takes."""
    name, length = LANGUAGES[lang]
    text = article(lang, length)
    count = len(sentences(fold(text, lang), lang))
    _spent(text, lang)
    taken = [_spent(text, lang) for _ in range(rounds)]
    middle = statistics.median(taken)
    day = 86_400 / middle
    noise = math.expm1(notch([math.log(one) for one in taken]))
    told = f"{count / middle:,.0f} sentences/s (best {count / min(taken):,.0f})"
    against = f"{ARTICLES_A_DAY:,} articles a day on one core"
    note = f"an article of {len(text):,} characters and {count} sentences takes {shown(middle)}: {day:,.0f} a day"
    figures = {"sentences_per_second": count / middle, "articles_a_day": day, "min_seconds": min(taken)}
    return Row(f"{name} prose", told, against, day / ARTICLES_A_DAY, noise, Target("at least", 1.0), note, figures)


def _growth(lang: str, times: int, rounds: int) -> Row:
    """One long text against as many characters in short ones, in turns."""
    name, _ = LANGUAGES[lang]
    short = article(lang, 600 if lang == "en" else 200)
    long = short * times
    turns = in_turns(
        lambda: analyse(long, lang=lang, date=DATE),
        lambda: [analyse(short, lang=lang, date=DATE) for _ in range(times)],
        rounds,
    )
    ours, theirs = statistics.median(turns.ours), statistics.median(turns.theirs)
    return Row(
        f"{name}, a text {times} times as long",
        f"{ours / len(long) * 1e6:.2f} us a character",
        f"{theirs / len(long) * 1e6:.2f} us a character in {times} texts",
        turns.ratio,
        turns.noise,
        Target("at most", 1.5),
        figures={"min_ratio": min(turns.ours) / min(turns.theirs)},
    )


def _hostile(lang: str, rounds: int) -> Row:
    """The worst of some texts of 100 kB that are made to be slow."""
    name, _ = LANGUAGES[lang]
    worst: dict[str, list[float]] = {}
    for what, piece in HOSTILE.items():
        text = piece * (100_000 // len(piece))
        worst[what] = [_spent(text, lang) for _ in range(rounds)]
    what = max(worst, key=lambda one: min(worst[one]))
    taken = min(worst[what])
    return Row(
        f"100 kB of numbers and commas, read as {name}",
        f"{shown(taken)} of CPU ({what})",
        f"{HOSTILE_SECONDS:g} s of CPU",
        taken / HOSTILE_SECONDS,
        max(worst[what]) / taken - 1,
        Target("at most", 1.0),
    )


_CHILD = """
import re
from pathlib import Path
from dealgraph.loaders.extract import analyse
from bench.extraction import DATE, article
texts = [(lang, article(lang, 200_000)) for lang in ("en", "zh")]
analyse("Acme Corp raised $5 million.", lang="en"); analyse("阿尔法科技融资5亿元。", lang="zh")
peak = lambda: re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]
before = peak()
for lang, text in texts:
    analyse(text, lang=lang, date=DATE)
print(before, peak())
"""


def _memory() -> Row:
    """The peak of a process of its own that reads the longest text there is, in both languages."""
    done = subprocess.run([sys.executable, "-c", _CHILD], cwd=ROOT, capture_output=True, text=True, check=True)
    before, after = (int(part) / 1024 for part in done.stdout.split())
    told = f"{after:.0f} MB at most, {after - before:.0f} MB of them for a text of 200,000 characters"
    return Row("Memory", told, "", figures={"before_mb": before, "peak_mb": after})
