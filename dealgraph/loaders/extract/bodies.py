"""Who acts for a state: it grants and lends, and raises no round; a contract "for the Navy" is one with it.

Told by the form of a name; a few bodies are known that no form tells.
"""

from __future__ import annotations

import re

from dealgraph.loaders.extract.model import Name

_PUBLIC = re.compile(
    r"^(?:Department|Ministry|Bureau|Office) of\b|^(?:European Union|EU|Innovate UK|Business Finland|Enterprise [A-Z][a-z]+|Bpifrance|NASA|NSF|DARPA|ARPA-[EH]|DOE|DoD|NIH|BARDA|NIAID|CEPI|USDA|EPA|UKRI|NEDO|METI|JOGMEC|EIC|CIRM|CPRIT|National Institutes of Health|European Hydrogen Bank|Innovation [A-Z][a-z]+|Invest [A-Z][a-z]+|Sustainable Development Technology Canada)$|"
    r"\b(?:Department|Ministry|Government|Commission|[Aa]dministration|[Gg]overnment|Program Office|Treasury|Parliament|Congress|Agency|Authority|Research Council|Science Foundation|Defense|Innovation Council|Development Corporation)$|"
    r"\bDepartment of\b|(?:政府|委员会|发改委|国资委|[\u4e00-\u9fff]{2,6}[省部署局])$"
)
STATE = re.compile(r"\b(?:Navy|Army|Air Force|Marine Corps|Space Force|Coast Guard|Pentagon|Department|Ministry|Agency|NASA|Government|Administration|Authority)\b")


def public(name: Name) -> bool:
    """Whether it is a body of a state."""
    return _PUBLIC.search(name.text) is not None
