"""Numbers of lists in the formats of Word and HTML: digits, letters, Roman numerals, words."""

from __future__ import annotations

_MOST = 32_767
"""As far as Word counts."""
_ALPHABET = 26
_AROUND = {
    "numberInDash": "- {} -",
    "decimalEnclosedParen": "({})",
    "decimalEnclosedFullstop": "{}.",
}
_UNITS = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_CHANGED = {"một": "mốt", "năm": "lăm"}
"""Units that are called otherwise behind tens."""
_TEN, _HUNDRED = 10, 100
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def in_shape(number: int, shape: str) -> str:
    """Return a number in a format by Word's name for it; in one of other scripts, as digits."""
    if shape == "none":
        return ""
    if shape == "decimalZero":
        return f"{number:02}"
    if not 0 < number <= _MOST:
        return str(number)
    if shape.startswith("decimalEnclosedCircle") and number <= len(_CIRCLED):
        return _CIRCLED[number - 1]
    if shape.endswith("Letter"):
        repeats, letter = divmod(number - 1, _ALPHABET)
        text = chr(ord("a") + letter) * (repeats + 1)
    elif shape.endswith("Roman"):
        text = _roman(number)
    elif shape == "vietnameseCounting" and number < _HUNDRED:
        text = _counted(number)
    else:
        return _AROUND.get(shape, "{}").format(number)
    return text.upper() if shape.startswith("upper") else text


def _counted(number: int) -> str:
    """Return a number below a hundred as it is said."""
    tens, unit = divmod(number, _TEN)
    if tens == 0:
        return _UNITS[unit]
    if tens == 1:
        return f"mười {_UNITS[unit].replace('năm', 'lăm')}".strip()
    return f"{_UNITS[tens]} mươi {_CHANGED.get(_UNITS[unit], _UNITS[unit])}".strip()


def _roman(number: int) -> str:
    text = ""
    for size, letters in _ROMAN:
        repeats, number = divmod(number, size)
        text += letters * repeats
    return text
