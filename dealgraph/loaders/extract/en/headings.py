"""Headings in Title Case, where a capital says nothing: which sentences they are, and the words that no name there is made of.

What ends like a sentence is a heading only where hardly any of its longer words is written small.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from dealgraph.loaders.extract.en.lexicon import NOT_NAMES
from dealgraph.loaders.extract.words import words

HEADLINE_WORDS = NOT_NAMES | frozenset(
    words(
        """
Nears Strikes Struck Reaches Inks Agrees Closes Completes Clears Wins Loses Buys Sells Deal
Infrastructure Intelligence Artificial Center Centers Centre Manufacturing Semiconductor Semiconductors Cloud Computing Expansion Spending
Robots Robot Warehouse Automation Vehicle Vehicles Startup Maker Battery Batteries Customers Investors Workers Talks Merger Contract Deals
Development Launch Build Builds Amid After With From As Up More Than Its And Or Says Near Sign Signs Cut Slash Raise Double
Into To Its For Via Vs Takes Over Stake Bid Tops Hits Beats Cuts Jobs Rises Falls Jumps Surges Drops Plans
Eyes Seeks Worth Valued Offers Unveils Names Adds Hires Grows Doubles Commits Pledges Spend Spends Lands Nabs
Hostile Unsolicited Takeover Buyout Majority Minority Controlling Rival Joint Venture Additional Remaining Entire Record Massive Senior Secured Convertible Notes Offering Proposed Definitive Exclusive Multi-Year Long-Term Supply Agreement Partnership Collaboration Alliance Acquisition Merger Investment Round Funding Financing
Pursues Pursue Chases Weighs Considers Explores Mulls Taps Picks Backs Leads Pours Injects
Snaps Scoops Gobbles Clinches Snags Grabs Ousts Sheds Divests Offloads Sues Warns Sees Debuts Rolls Doubles Triples Partners Expands Exits Joins
Bags Files Fetches Gets Bagged Fetch Tie-up Teams Joins Help Power Support Accelerate Advance Drive Scale Boost Supplies Provide
Acquiring Buying Selling Merging Launching Opening Building Forming Planning Cutting Closing Adding Raising Seeking Developing Supplying Partnering Teaming Exploring Weighing Considering Team Form Forms Forge Forges Tap Explore Mull Join Develop Invest
Investing Relocating Expanding Consolidating Hiring Retain Retaining Provides Technology Chips Chip Plant Factory Energy Valuation Growth Inks Receives Order Orders Strategic
"""
    )
)

# "Acme Lands $30M": a verb of a heading, and a noun elsewhere ("Texas Lands").
TAKING = frozenset(words("Lands Scores Bags Grabs Lifts Gets Wins Takes Pulls Closes Sets Pays Spends Invests Pledges Commits Earmarks Pours Plans Seeks Eyes Buys Sells Signs Gains Receives Nets Banks Attracts Collects Garners Gathers"))
SUM_NEXT = re.compile(r" (?:up |in |over |about |nearly |another |an? |with )*(?:US|C|A|S|HK)?[$€£¥₹]")

_MOST, _ALL = 0.7, 0.9


def headline_spans(text: str, openings: Sequence[int]) -> list[tuple[int, int]]:
    """Sentences in Title Case, where a capital says nothing and the common words must be known."""
    spans = []
    for start, end in pairwise([*openings, len(text)]):
        line = text[start : min(end, start + 400)]
        longer = re.findall(r"[A-Za-z][\w'-]{3,}", line)
        capital = sum(word[0].isupper() for word in longer)
        ends = text[start:end].rstrip().endswith((".", "!", "?", "”", '"'))
        if len(longer) >= (2 if _SUM.search(line) else 4) and capital >= (_ALL if ends else _MOST) * len(longer):
            spans.append((start, end))
    return spans


_SUM = re.compile(r"[$€£¥₹]\d")
