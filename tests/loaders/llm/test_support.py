# ruff: noqa: E501 - a passage is read as one line
"""What a passage bears out becomes a fact of our own reading; what it does not is dropped for a named reason."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from dealgraph.loaders.extract import Fact, analyse
from dealgraph.loaders.llm import MOST_CONFIDENCE, Passage
from dealgraph.loaders.llm.schema import Proposal
from dealgraph.loaders.llm.support import Unsupported
from tests.loaders.llm.articles import bought, invested
from tests.loaders.llm.server import fact

DATE = "2031-05-10"


def read(text: str, row: dict[str, Any], *, rules: bool = False) -> Fact:
    stated = analyse(text, date=DATE).facts if rules else ()
    return Passage(text, "stub", date=DATE, stated=stated).fact(Proposal(**{**row, "others": tuple(row["others"])}))


def why_not(text: str, row: dict[str, Any], *, rules: bool = False) -> str:
    with pytest.raises(Unsupported) as dropped:
        read(text, row, rules=rules)
    return str(dropped.value)


def shown(found: Fact) -> str:
    amount = "-"
    if found.amount is not None:
        amount = f"{found.amount.min or found.amount.max:f} {found.amount.unit} {found.amount.qualifier}"
    return f"{found.subject} | {found.object or '-'} | {found.metric or '-'} | {amount} | {found.status}"


BORNE_OUT = [
    ("Acme Corp acquired Beta Labs for more than $2 billion.",
     bought("Acme Corp", "Beta Labs", "Acme Corp acquired Beta Labs for more than $2 billion", "more than $2 billion"),
     "Acme Corp | Beta Labs | - | 2000000000 USD more_than | completed"),
    ("Beta Labs was bought by Acme Corp for $2 billion.",
     bought("Acme Corp", "Beta Labs", "Beta Labs was bought by Acme Corp for $2 billion", "$2 billion"),
     "Acme Corp | Beta Labs | - | 2000000000 USD exact | completed"),
    ("Acme Corp plans to acquire Beta Labs.",
     bought("Acme Corp", "Beta Labs", "Acme Corp plans to acquire Beta Labs", status="planned"),
     "Acme Corp | Beta Labs | - | - | planned"),
    ("Acme Corp denied that it acquired Beta Labs.",
     bought("Acme Corp", "Beta Labs", "denied that it acquired Beta Labs", status="denied"),
     "Acme Corp | Beta Labs | - | - | denied"),
    ("Acme Robotics Inc. makes arms. Later Acme bought Beta Labs.",
     bought("Acme", "Beta Labs", "Acme bought Beta Labs"), "Acme Robotics Inc. | Beta Labs | - | - | completed"),
    ("Acme Corp makes arms. The company raised $30 million from Gamma Capital.",
     fact("funding_round", "Acme Corp", "The company raised $30 million from Gamma Capital", others=["Gamma Capital"], amount="$30 million"),
     "Acme Corp | - | - | 30000000 USD exact | completed"),
    ("Revenue at Acme Corp came to $5 million.",
     fact("observation", "Acme Corp", "Revenue at Acme Corp came to $5 million", measure="Revenue", amount="$5 million"),
     "Acme Corp | - | revenue | 5000000 USD exact | completed"),
    ("Beta Labs is based in Oslo.", fact("location", "Beta Labs", "Beta Labs is based in Oslo", object="Oslo"),
     "Beta Labs | Oslo | - | - | completed"),
    ("阿尔法科技斥资20亿元收购了贝塔机器人。",
     bought("阿尔法科技", "贝塔机器人", "阿尔法科技斥资20亿元收购了贝塔机器人", "20亿元"),
     "阿尔法科技 | 贝塔机器人 | - | 2000000000 CNY exact | completed"),
    ("阿尔法科技受到关注。公司完成3亿元融资。",
     fact("funding_round", "阿尔法科技", "公司完成3亿元融资", amount="3亿元"), "阿尔法科技 | - | - | 300000000 CNY exact | completed"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "row", "expected"), BORNE_OUT)
def test_what_the_passage_says_is_read_by_our_own_grammar(text: str, row: dict[str, Any], expected: str) -> None:
    found = read(text, row)
    assert shown(found) == expected
    assert text[found.start : found.end] == found.evidence == row["evidence"]
    assert (found.rule, found.confidence) == ("llm:stub", MOST_CONFIDENCE)
    assert Decimal("0.5") <= MOST_CONFIDENCE <= Decimal("0.65")


def test_a_period_is_resolved_by_our_own_grammar() -> None:
    text = "Shipments at Acme Corp came to 4 million units last year."
    row = fact("observation", "Acme Corp", text[:-1], measure="Shipments", amount="4 million units", period="last year")
    period = read(text, row).period
    assert period is not None
    assert (period.start, period.end) == ("2030", "2030")
    assert why_not(text, {**row, "period": "two winters ago"}) == "period"


ACQUIRED = "Acme Corp acquired Beta Labs for $2 billion."
DROPPED = [
    ("evidence", ACQUIRED, bought("Acme Corp", "Beta Labs", "Acme Corp has acquired Beta Labs")),
    ("several sentences", "Acme Corp ate. Beta Labs slept.", bought("Acme Corp", "Beta Labs", "Acme Corp ate. Beta Labs slept")),
    ("no prose", "Acme Corp acquired {Beta Labs}.", bought("Acme Corp", "Beta Labs", "Acme Corp acquired {Beta Labs}")),
    ("not stated", "Suppose Acme Corp acquired Beta Labs.", bought("Acme Corp", "Beta Labs", "Acme Corp acquired Beta Labs")),
    ("not stated", "Acme Corp, not in a hurry, acquired Beta Labs.", bought("Acme Corp", "Beta Labs", "acquired Beta Labs")),
    ("no name", "the acquired acquired Beta Labs.", bought("the acquired", "Beta Labs", "the acquired acquired Beta Labs")),
    ("name not there", ACQUIRED, bought("Gamma Power", "Beta Labs", "acquired Beta Labs for $2 billion")),
    ("name not there", "Acme Corp acquired BetaLabs.", bought("Acme Corp", "Beta", "Acme Corp acquired BetaLabs")),
    ("one party twice", ACQUIRED, bought("Acme Corp", "Acme Corp", "Acme Corp acquired Beta Labs")),
    ("signature", ACQUIRED, bought("Acme Corp", None, "Acme Corp acquired Beta Labs")),  # type: ignore[arg-type]
    ("signature", "Acme Corp acquired Norway.", bought("Acme Corp", "Norway", "Acme Corp acquired Norway")),
    ("signature", ACQUIRED, fact("observation", "Acme Corp", "Acme Corp acquired Beta Labs", measure="revenue")),
    ("amount", ACQUIRED, bought("Acme Corp", "Beta Labs", "Acme Corp acquired Beta Labs for $2 billion", "$3 billion")),
    ("amount", "Acme Corp acquired Beta Labs for $2 billion, then $3 billion.",
     bought("Acme Corp", "Beta Labs", "Acme Corp acquired Beta Labs for $2 billion, then $3 billion", "$2 billion, then $3 billion")),
    ("amount", "Acme Corp acquired Beta Labs at $4 per share.", bought("Acme Corp", "Beta Labs", "Acme Corp acquired Beta Labs at $4 per share", "$4")),
    ("amount measures something else", "Acme Corp, with revenue of $9 billion, acquired Beta Labs.",
     bought("Acme Corp", "Beta Labs", "with revenue of $9 billion, acquired Beta Labs", "$9 billion")),
    ("measure", "Acme Corp keeps $400 in jars.", fact("observation", "Acme Corp", "keeps $400 in jars", measure="cows", amount="$400")),
    ("kind", "Acme Corp greeted Beta Labs.", bought("Acme Corp", "Beta Labs", "Acme Corp greeted Beta Labs")),
    ("kind", ACQUIRED, bought("Beta Labs", "Acme Corp", "Acme Corp acquired Beta Labs")),
    ("status", "Acme Corp may acquire Beta Labs.", bought("Acme Corp", "Beta Labs", "Acme Corp may acquire Beta Labs")),
    ("status", "Acme Corp would-be investment Beta Labs.", invested("Acme Corp", "Beta Labs", "Acme Corp would-be investment Beta Labs")),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "text", "row"), DROPPED)
def test_what_it_does_not_say_is_dropped_for_a_reason(reason: str, text: str, row: dict[str, Any]) -> None:
    assert why_not(text, row) == reason


def test_a_rule_is_never_outweighed() -> None:
    quote = "Acme Corp acquired Beta Labs for $2 billion"
    assert why_not(ACQUIRED, bought("Acme Corp", "Beta Labs", quote, "$2 billion"), rules=True) == "known"
    plus = "Acme Corp invested in and acquired Beta Labs for $2 billion."
    more = invested("Acme Corp", "Beta Labs", plus[:-1], "$2 billion")
    assert read(plus, more).kind == "investment"
    assert why_not(plus, more, rules=True) == "contradicts a rule"


def test_what_a_rule_reads_as_denied_is_not_proposed_elsewhere() -> None:
    text = "Acme Corp denied that it acquired Beta Labs. Acme Corp locked up Beta Labs in a closed buyout."
    row = bought("Acme Corp", "Beta Labs", "Acme Corp locked up Beta Labs in a closed buyout")
    assert read(text, row).status == "completed"
    assert why_not(text, row, rules=True) == "contradicts a rule"


def test_letters_that_nobody_sees_make_a_sentence_no_prose() -> None:
    text = "Acme Corp acquired Beta Labs\u200b for $2 billion."
    assert why_not(text, bought("Acme Corp", "Beta Labs", "Acme Corp acquired Beta Labs")) == "no prose"


def test_a_name_of_two_alphabets_is_none() -> None:
    text = "The \u0410cme group acquired Beta Labs."
    assert why_not(text, bought("\u0410cme group", "Beta Labs", "The \u0410cme group acquired Beta Labs")) == "no name"


def test_a_deed_without_a_word_of_ours_for_it_is_not_done() -> None:
    text = "Acme Corp, takeover of Beta Labs: a study."
    assert why_not(text, bought("Acme Corp", "Beta Labs", "Acme Corp, takeover of Beta Labs")) == "status"


def test_what_another_party_did_is_not_the_subjects() -> None:
    text = "Acme Corp grew slowly, while Gamma Power acquired Beta Labs."
    assert why_not(text, bought("Acme Corp", "Beta Labs", text[:-1])) == "kind"
    assert read(text, bought("Gamma Power", "Beta Labs", "Gamma Power acquired Beta Labs")).subject == "Gamma Power"


def test_the_end_of_a_longer_name_is_no_name() -> None:
    text = "Acme Corp acquired First Beta Labs."
    assert why_not(text, bought("Acme Corp", "Labs", text[:-1])) == "name not there"
    assert read(text, bought("Acme Corp", "First Beta", text[:-1])).object == "First Beta Labs"


def test_a_comparison_or_a_price_is_no_figure() -> None:
    text = "Acme Corp said its dividend was $5 million."
    row = fact("observation", "Acme Corp", "its dividend was $5 million", measure="dividend", amount="$5 million")
    assert why_not(text, row) == "amount measures something else"
    warned = "Acme Corp warned that its dividend of $5 million may shrink."
    risk = fact("risk", "Acme Corp", warned[:-1], amount="$5 million", status="possible")
    assert why_not(warned, risk) == "amount measures something else"
    assert read(warned, {**risk, "amount": None}).kind == "risk"
