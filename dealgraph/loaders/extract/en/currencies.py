"""Whose money it is, where one word or sign is that of several: crowns, pesos, and the sign of yen and yuan.

The country that a passage names decides; without one, the money that news in English tells of most.
"""

from __future__ import annotations

import re


def whose_crown(text: str) -> str:
    """Four currencies are called crowns; the country named in the passage decides."""
    found = re.search(r"Norw|Swed|Denmark|Danish|Czech", text)
    return {"Norw": "NOK", "Swed": "SEK", "Czec": "CZK"}.get(found.group()[:4], "DKK") if found else "SEK"


def whose_peso(text: str) -> str:
    """Several currencies are called pesos; the country named in the passage decides."""
    found = re.search(r"Philippin|Manila|Chile|Colombia|Argentin", text)
    return {"Phil": "PHP", "Mani": "PHP", "Chil": "CLP", "Colo": "COP", "Arge": "ARS"}[found.group()[:4]] if found else "MXN"


def whose_yen(text: str) -> str:
    """Two currencies share a sign; the country that the passage names first decides."""
    found = re.search(r"Japan|Tokyo|Osaka|Nikkei|\byen\b|Nippon|Toyota|SoftBank|Mitsu|Sumitomo|Hitachi|China|Chinese|Shanghai|Beijing|Shenzhen|Hong Kong|\byuan\b|RMB|renminbi", text)
    return "JPY" if found is not None and found.group()[:2] in ("Ja", "To", "Os", "Ni", "ye", "So", "Mi", "Su", "Hi") else "CNY"
