"""English rows for two parties that stand together without the usual verb: bidders in a list, talks, ventures, the next of many purchases.

They come after the other rows of their kinds, and what they read is worth a look before it is trusted.
"""

from __future__ import annotations

from dealgraph.loaders.extract.model import LIKELY, REVIEW
from dealgraph.loaders.extract.rules import Rule

_FEW = r"(?:[a-z\-]+ ){0,4}"

BETWEEN: tuple[Rule, ...] = (
    Rule(
        "next-acquisition", "acquisition", r"<s>'s? (?:[a-z\-]+ ){0,3}(?:acquisition|purchase|takeover|deal) (?:this year )?(?:following|after) (?:that of |the purchase of )?<oo>",
        near=False, status="completed", confidence=LIKELY,
        yes=("The deal is Acme Soft's third acquisition following Beta Labs. => Acme Soft | Beta Labs | -",), no=("The deal is Acme Soft's third acquisition following a record year at Beta Labs.",),
    ),
    Rule(
        "bidders-including", "acquisition", r"\b(?:including|such as|like) <w>,? (?:(?:are|were|have been|is) )?(?:also )?(?:consider(?:ing|ed)?|weigh(?:ing|ed)?|prepar(?:ing|ed)|mull(?:ing|ed)?|submitt(?:ing|ed)|ma(?:king|de)) (?:making )?(?:rival |an? |takeover |initial |first-round )*"
        rf"(?:bids?|offers?) for (?:the )?{_FEW}<oo>(?!'s)",
        near=False, each=True, swap=True, confidence=REVIEW,
        yes=("Buyout firms including Acme Partners and Beta Capital are considering bids for Gamma Corp. => Beta Capital | Gamma Corp. | -",), no=("Buyout firms including Acme Partners are considering bids for the chain.",),
    ),
    Rule(
        "in-takeover-talks", "acquisition", rf"<s>[^;.\ue000]{{0,50}}?\b(?:takeover|acquisition|buyout|merger) (?:talks|discussions|negotiations) with (?:the )?{_FEW}<oo>(?!'s)",
        confidence=LIKELY,
        yes=("Acme Motors denied a report that it is in takeover talks with phone maker Beta Mobile. => Acme Motors | Beta Mobile | -",), no=("Acme Motors is in takeover talks with its lenders.",),
    ),
    Rule(
        "venture-between", "partnership", rf"\b(?:joint venture|jv|50-50 venture|tie-up|partnership|collaboration) (?:formed |set up |established )?between (?:the )?{_FEW}<s>,? and (?:the )?{_FEW}<oo>(?!'s)",
        near=False, status="completed", confidence=LIKELY,
        yes=("Gamma Energy is a joint venture between trading firm Acme Trading and Beta Power. => Acme Trading | Beta Power | -",), no=("Gamma Energy is a joint venture between two traders.",),
    ),
    Rule(
        "in-step-with", "partnership", rf"^\W{{0,3}}(?:together|along|in tandem|hand in hand) with (?:the )?{_FEW}<o>, (?:the )?{_FEW}<s> (?:is|are|will|has|plans?|aims?|intends?)\b",
        near=False, confidence=LIKELY,
        yes=("Together with Beta Optics, Acme Chips is advancing photonics. => Acme Chips | Beta Optics | -",), no=("Together with Beta Optics, two firms are advancing photonics.",),
    ),
    Rule(
        "taken-investment-from", "investment", rf"<o>,? (?:has |have |had |also |recently )*(?:taken|took|accept(?:s|ed)|welcom(?:es|ed)|attract(?:s|ed)|dr(?:ew|awn)) (?:in |on )?(?:an? |its )?(?:[a-z\-]+ ){{0,3}}(?:investment|backing|minority stake|capital) from (?:the )?{_FEW}<s>(?!'s)",
        status="completed", confidence=LIKELY,
        yes=("Beta Farms has taken in an undisclosed investment from Acme Net. => Acme Net | Beta Farms | -",), no=("Beta Farms attracted investment from abroad.",),
    ),
    Rule(
        "memorandum-for-planes", "supply_contract", r"<o>,? (?:which )?(?:has |have |had |also )*(?:signed|inked) (?:an? )?(?:memorandum of understanding|mou|letter of intent|commitment) for (?:up to |about )?(?:<Q>|\d+) (?:[a-z\-]+ ){0,3}<s>",
        status="planned", confidence=LIKELY,
        yes=("Beta Air has signed a memorandum of understanding for 80 Acme Jets aircraft. => Acme Jets | Beta Air | 80 count",), no=("Beta Air has signed a memorandum of understanding for 80 pilots.",),
    ),
    Rule(
        "contract-site", "location", r"<s>[^;.\ue000]{0,60}?\b(?:awarded|w[io]ns?|won|secured|landed|signed|received) (?:an? |the )?(?:\ue001 )?(?:[a-z\-]+ ){0,4}(?:contract|order|deal) (?:to|for) (?:the )?[a-z][^;.,\ue000\ue005]{0,60}?\b(?:plants?|facility|smelter|refinery|terminal|mill|factory|hub|data cent(?:er|re)|pipeline|reactor) (?:in|at|near|outside) (?:the )?<o>(?!'s)",
        near=False, status="announced", confidence=LIKELY,
        yes=("Acme Water has been awarded a contract to build and operate a desalination plant in Turin. => Acme Water | Turin | -",), no=("Acme Water was awarded a contract to clean a town in Turin.",),
    ),
    Rule(
        "expands-at", "location", r"^<s>,? (?:to |will |is )?invest(?:s|ing)? (?:up to |about |another )?\ue001,? (?:for |in |to |and )(?:[a-z\d\-]+ ){0,6}?(?:expansion|expand|plant|facility|factory|operations?|headquarters) (?:in|at) <o>(?!'s)",
        near=False, status="announced", confidence=LIKELY,
        yes=("Acme Soft to invest $346 million for third expansion in Turin => Acme Soft | Turin | -",), no=("Acme Soft to invest $346 million in bonds in Turin",),
    ),
)
