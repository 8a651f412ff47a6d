"""Who supplies whom: "A signed a contract with B, under which B will deliver" makes B the supplier.

The order in which two parties are named decides only while no clause says who gives and who takes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from dealgraph.loaders.extract import roles
from dealgraph.loaders.extract.drafts import Draft, Sentence
from dealgraph.loaders.extract.view import NAME, View

_LEAD = r"(?:under which|whereby|in which|(?:under|as part of|pursuant to) (?:the |this |terms of |its )*(?:[a-z\-]+ ){0,3}(?:agreement|contract|deal|order|terms|pact|partnership)),? (?:the )?"
_WILL = r"(?:'s [a-z]+)?,? (?:will|would|shall|is to|has agreed to|agreed to|agrees to|to) (?:also |initially )?"
_GIVES = re.compile(rf"\b{_LEAD}({NAME}){_WILL}(?:supply|provide|deliver|sell|host|manufacture|ship|serve as|make available)\b", re.IGNORECASE)
_TAKES = re.compile(rf"\b{_LEAD}({NAME}){_WILL}(?:buy|purchase|procure|receive|take|use|lease|rent|pay|offtake|access)\b", re.IGNORECASE)
# The sentence after the contract: "A is to supply up to 150,000 tonnes a year".
_GIVEN = re.compile(rf"^\W{{0,3}}(?:the |\ue004,? )?(?:{NAME}|it|[a-z]+ [a-z]+) (?:is to|will|would|has agreed to|expects to|is expected to) (?:supply|provide|deliver|sell|ship|purchase|buy)\b", re.IGNORECASE)
# "signed an agreement with B to buy power": the one who signs is the customer.
_SIGNED_TO_BUY = re.compile(rf"\bwith (?:[a-z\-]+ ){{0,4}}({NAME}),? (?:to|for) (?:buy|purchase|procure|offtake|receive|lease|rent|the purchase|the offtake|access)\b", re.IGNORECASE)
_UNDIRECTED = ("contract-from", "agree-with-for", "deal-with-for", "contract-with", "order-with")
_TOLD = ("supply-to", "supply-with", "buy-from", "award-to", "award-to2", "deal-to-buy", "zh-supply-to", "zh-buy-from", "zh-supply-it")

# Where no clause says who gives: of two parties to a contract about power or compute, the one whose trade it is.
_POWER = re.compile(r"\b(?:power[- ]purchase|ppas?|off-?take|electricity|(?:nuclear|solar|wind|clean|carbon-free|renewable|geothermal|hydro) (?:power|energy))\b", re.IGNORECASE)
_SELLS_POWER = re.compile(r"\b(?:\w*(?:[Ee]nergy|[Ee]nergie|[Ee]nergia|[Pp]ower|[Ss]olar|[Ww]ind|[Nn]uclear|[Hh]ydro)\w*|Renewables?|Electric|Geothermal|Utilities|Atomic|Fusion|Vistra|Constellation|Talen|Oklo|Ørsted|Orsted|Iberdrola|EDF|EDP|Engie|RWE|AES|NextEra|Entergy|Enel|Statkraft|Vattenfall)\b")
_BUYS_POWER = re.compile(r"\b(?:Meta|Facebook|Google|Alphabet|Amazon|AWS|Microsoft|Apple|OpenAI|Equinix|Walmart|[A-Z]\w+ Data Cent(?:er|re)s?)\b")
_COMPUTE = re.compile(r"\b(?:cloud|compute|computing|gpus?|data cent(?:er|re)|ai) (?:infrastructure |computing )?(?:capacity|power|services|compute|infrastructure)\b", re.IGNORECASE)
_SELLS_COMPUTE = re.compile(r"\b(?:CoreWeave|IREN|Nebius|Lambda|Oracle|Fluidstack|Crusoe|Nscale|Vultr|TeraWulf|Cipher|Equinix|Cloud|Data|Compute|Digital|Hosting)\b")
_BUYS_COMPUTE = re.compile(r"\b(?:OpenAI|Anthropic|xAI|DeepSeek|Mistral|Cohere|Perplexity)\b")
_AIRCRAFT = re.compile(r"\b(?:jets|jetliners|aircraft|airplanes|aeroplanes|planes|airliners|freighters|helicopters)\b|\bA(?:220|3[1-8]0)|\b7[0-8]7\b", re.IGNORECASE)
_SELLS_AIRCRAFT = re.compile(r"\b(?:Airbus|Boeing|Embraer|Bombardier|COMAC|ATR|Gulfstream|Dassault|Textron|Cessna|De Havilland|Sikorsky|Leonardo)\b")
_TRADES = ((_POWER, _SELLS_POWER), (_COMPUTE, _SELLS_COMPUTE), (_AIRCRAFT, _SELLS_AIRCRAFT))


def _by_trade(view: View, subject: str, party: str) -> bool:
    if _COMPUTE.search(view.text) and _BUYS_COMPUTE.search(subject) and not _BUYS_COMPUTE.search(party):
        return True
    if _POWER.search(view.text) and _BUYS_POWER.search(subject) and not _BUYS_POWER.search(party):
        return True
    return any(told.search(view.text) and sells.search(party) and not sells.search(subject) for told, sells in _TRADES)


def orient(found: Sequence[Draft], earlier: Sequence[Draft], s: Sentence, table: Mapping[str, str], claimed: set[int]) -> None:
    """Turn the contracts of this sentence, and the one just before it, to face the way its clauses say."""
    if s.lang != "en":
        return
    view = s.lean
    near = [d for d in (*found, *[e for e in earlier if e.sentence == s.index - 1]) if d.kind == "supply_contract" and d.object]
    for d in near:
        giver, taker, seller = (_party(p, view, table) for p in (_GIVES, _TAKES, _SIGNED_TO_BUY))
        ends = (table.get(d.subject, d.subject), table.get(d.object or "", d.object))
        turned = giver == ends[1] or taker == ends[0] or (d in found and d.rule not in _TOLD and seller == ends[1])
        by_trade = d in found and d.rule in _UNDIRECTED and not (giver or taker or seller) and _by_trade(view, ends[0], ends[1] or "")
        if turned or by_trade:
            d.subject, d.object = d.object or "", d.subject
        if d in found:
            _worth(d, s, claimed)
        if d.amount is None and (m := _GIVES.search(view.text) or _GIVEN.search(view.text)) is not None:
            _give_amount(d, view, m.end(), s, claimed)


def _party(pattern: re.Pattern[str], view: View, table: Mapping[str, str]) -> str | None:
    m = pattern.search(view.text)
    name = view.name(m.start(1)) if m is not None else None
    return table.get(name.text, name.text) if name is not None else None


# "sold 30 jets to Beta for $3 billion", "ordered 40 trains in a €300 million deal": what a contract is worth goes before how much it is for.
_WORTH = re.compile(r"(?: [^;,.\ue000-\ue003]{0,40})?,? (?:worth|valued at|for|in an?|under an?|at a cost of|costing|through an?) (?:total of |about |around |some |nearly |over |more than |up to |an estimated |combined )*(\ue001)(?! (?:a|per|each|every) )")


def _worth(d: Draft, s: Sentence, claimed: set[int]) -> None:
    if d.amount is None or roles.unit_class(d.amount) != "Q" or d.sentence != s.index:
        return
    told = _WORTH.match(d.view.text, d.end)
    amount = d.view.amount(told.start(1)) if told is not None else None
    if amount is not None and id(amount) not in claimed and not amount.per_share:
        d.amount = amount
        claimed.add(id(amount))


def _give_amount(d: Draft, view: View, at: int, s: Sentence, claimed: set[int]) -> None:
    for position in range(at, min(at + 40, len(view.text))):
        amount = view.amount(position)
        if amount is None:
            continue
        if id(amount) not in claimed and not amount.per_share and roles.unit_class(amount) in "MQ" and amount.unit != "multiple":
            d.amount = amount
            claimed.add(id(amount))
        return


def one_way(drafts: list[Draft]) -> list[Draft]:
    """Of two contracts between the same two, one each way, the one told by a verb of giving stands."""
    out = []
    told = [d for d in drafts if d.kind == "supply_contract" and d.rule in _TOLD]
    for d in drafts:
        if d.kind == "supply_contract" and d.amount is not None and d.amount.unit in ("percent", "multiple"):
            continue  # "sold the other 70% to Beta": a share is no supply
        twin = None
        if d.kind == "supply_contract" and d.rule not in _TOLD:
            twin = next((t for t in told[-40:] if (t.subject, t.object) == (d.object, d.subject) and abs(t.sentence - d.sentence) <= 1), None)
        if twin is None:
            out.append(d)
        elif d.amount is not None:  # turned round, so that no figure is lost; equal ones are merged
            d.subject, d.object = twin.subject, twin.object
            out.append(d)
    return out
