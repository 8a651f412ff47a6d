"""Numbers and magnitudes as words, shared by both amount grammars.

Decimal only.  A number of more than 18 digits is refused: it is hostile or no quantity at all.
"""

from __future__ import annotations

from decimal import Decimal

from dealgraph.loaders.extract.words import words

MAX_DIGITS = 18

EN_WORDS = {
    w: Decimal(i)
    for i, w in enumerate(
        words(
"""
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty
"""
)
    )
} | {
    "thirty": Decimal(30), "forty": Decimal(40), "fifty": Decimal(50), "sixty": Decimal(60),
    "seventy": Decimal(70), "eighty": Decimal(80), "ninety": Decimal(90), "half": Decimal("0.5"),
    "a": Decimal(1), "an": Decimal(1), "half a": Decimal("0.5"), "a half": Decimal("0.5"),
    "a quarter": Decimal("0.25"), "quarter": Decimal("0.25"), "a dozen": Decimal(12), "dozen": Decimal(12),
}  # fmt: skip

EN_MAGNITUDES = {
    "hundred": Decimal(100), "thousand": Decimal(10) ** 3, "k": Decimal(10) ** 3,
    "million": Decimal(10) ** 6, "millions": Decimal(10) ** 6, "mn": Decimal(10) ** 6, "mln": Decimal(10) ** 6,
    "mm": Decimal(10) ** 6, "m": Decimal(10) ** 6, "mio": Decimal(10) ** 6,
    "billion": Decimal(10) ** 9, "billions": Decimal(10) ** 9, "bn": Decimal(10) ** 9, "bln": Decimal(10) ** 9,
    "b": Decimal(10) ** 9, "trillion": Decimal(10) ** 12, "trillions": Decimal(10) ** 12, "trn": Decimal(10) ** 12,
    "tn": Decimal(10) ** 12, "t": Decimal(10) ** 12, "lakh": Decimal(10) ** 5, "lakhs": Decimal(10) ** 5, "crore": Decimal(10) ** 7, "crores": Decimal(10) ** 7,
    "cr": Decimal(10) ** 7, "crs": Decimal(10) ** 7, "lakh crore": Decimal(10) ** 12, "lakh cr": Decimal(10) ** 12,
}  # fmt: skip

ZH_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "俩": 2, "壹": 1}
ZH_SMALL = {"十": 10, "百": 100, "千": 1000}
ZH_MAGNITUDES = {
    "万亿": Decimal(10) ** 12, "兆": Decimal(10) ** 12, "千亿": Decimal(10) ** 11, "百亿": Decimal(10) ** 10, "十亿": Decimal(10) ** 9,
    "亿": Decimal(10) ** 8, "千万": Decimal(10) ** 7, "百万": Decimal(10) ** 6, "十万": Decimal(10) ** 5,
    "万": Decimal(10) ** 4, "千": Decimal(10) ** 3, "百": Decimal(100), "十": Decimal(10), "": Decimal(1),
}  # fmt: skip


def digits(text: str) -> Decimal | None:
    """'1,234.5' -> Decimal; None for what is too long to be a quantity."""
    plain = text.replace(",", "").replace("，", "").replace(" ", "")
    if not plain or sum(c.isdigit() for c in plain) > MAX_DIGITS or plain.count(".") > 1:
        return None
    return Decimal(plain)


def english_word(text: str) -> Decimal | None:
    """'twenty-five', 'half a', 'a' -> Decimal."""
    low = " ".join(text.casefold().split())
    if low in EN_WORDS:
        return EN_WORDS[low]
    tens, dash, ones = low.partition("-")
    if dash and tens in EN_WORDS and ones in EN_WORDS:
        return EN_WORDS[tens] + EN_WORDS[ones]
    return None


def chinese(text: str) -> Decimal | None:
    """'三百五十' -> 350, '二十' -> 20, '三点五' -> 3.5, '二〇三〇' -> 2030; None when it is not a number."""
    head, point, tail = text.partition("点")
    if point:
        whole = chinese(head)
        part = "".join(str(ZH_DIGITS.get(c, "")) for c in tail)
        return None if whole is None or not part else whole + Decimal("0." + part)
    if len(text) > 1 and all(c in ZH_DIGITS for c in text):
        return Decimal("".join(str(ZH_DIGITS[c]) for c in text))
    total, current = 0, 0
    for char in text:
        if char in ZH_DIGITS:
            current = ZH_DIGITS[char]
        elif char in ZH_SMALL:
            total += (current or 1) * ZH_SMALL[char]
            current = 0
        else:
            return None
    return Decimal(total + current) if text else None
