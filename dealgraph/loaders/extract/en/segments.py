"""Parts of a company that open a sentence like a name: "Automotive revenue was", "Data Center sales rose".

Such words are no party; without their mark the sentence goes on about the company that the passage is about.
"""

from __future__ import annotations

import re

_PART = (
    r"(?:Automotive|Data|Center|Centre|Cloud|Services?|Subscriptions?|Advertising|Ads?|Gaming|Client|Computing|Networking|Network|Infrastructure|Software|Hardware|Products?|Energy|Storage|Generation|"
    r"Noninterest|Non-interest|Interest|Fee|Premium|Rental|License|Licensing|Royalty|Maintenance|Support|Platform|Digital|Online|Offline|E-commerce|Retail|Wholesale|Consumer|Commercial|Enterprise|"
    r"Residential|Industrial|Passenger|Cargo|Freight|Leisure|Wealth|Asset|Banking|Trading|Lending|Streaming|Linear|Studios?|Entertainment|Experiences|Sports|Foundry|Memory|Mobile|Wireless|Broadband|"
    r"Domestic|Overseas|Organic|Comparable|Same-store|Third-party|Segment|Core|System|Systemwide|Content|Licensed|Payments?|Marketplace|Delivery|Mobility|Professional|Visualization|Embedded|Edge|"
    r"Semiconductors?|Devices?|Wearables|Home|Accessories|Medical|Pharma|Vaccines?|Oncology|Upstream|Downstream|Refining|Chemicals|Aerospace|Defense|Defence|Aftermarket|Rental|DRAM|NAND|HBM|SaaS|iPhone|Mac|iPad|Paid|Paying|Active|Monthly|Total|Recogni[sz]ed|Reported|Adjusted|Recurring|Consolidated|Quarterly|Annual|Annuali[sz]ed|Full-year|Net|Gross|Unaudited|Preliminary|Deferred|Record|and|&)"
)
_PARTS = re.compile(rf"{_PART}(?: {_PART}){{0,4}}")
_MEASURE = re.compile(
    r" (?:(?:segment|division|unit|business|net|operating|gross|market) ){0,2}(?:revenues?|sales|margins?|income|profits?|earnings|share|bookings|orders|deliveries|shipments|expenses|deployments|subscribers?|users|members|customers)\b"
)


def is_part(name: str, text: str, end: int) -> bool:
    """Whether a name that ends at `end` is but words for a part of a business before what is measured of it."""
    return _PARTS.fullmatch(name) is not None and _MEASURE.match(text, end) is not None
