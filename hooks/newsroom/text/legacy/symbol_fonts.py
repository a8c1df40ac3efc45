"""Symbol fonts, with which Word files draw bullets, boxes and letters of formulas."""

from __future__ import annotations

import re

_GREEK_CAPITALS, _GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"
_OF_FORMULAS = "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊"
_AS_TYPED = "0123456789 !#%&()+,./:;<=>?[]_{|}"
_SYMBOL = {
    **dict(enumerate(_GREEK_CAPITALS, ord("A"))),
    **dict(enumerate(_GREEK, ord("a"))),
    **dict(enumerate(_OF_FORMULAS, 0xA1)),
    **dict(zip(_AS_TYPED.encode(), _AS_TYPED, strict=True)),
    **dict(zip(bytes.fromhex("22 24 2A 2D 40 5C 5E 7E E5 F2"), "∀∃∗−≅∴⊥∼∑∫", strict=True)),
}
_BOXES = "28 2A 46 6C 6E 6F 71 72 76 77 A7 A8 AB B7 D8 FB FC FD FE"
_WINGDINGS = {
    **dict(enumerate("①②③④⑤⑥⑦⑧⑨⑩", 0x81)),
    **dict(enumerate("❶❷❸❹❺❻❼❽❾❿", 0x8C)),
    **dict(enumerate("←→↑↓↖↗↙↘←→↑↓↖↗↙↘⇦⇨⇧⇩", 0xDF)),
    **dict(zip(bytes.fromhex(_BOXES), "☎✉☞●■□□□❖◆▪□★•➢✗✓☒☑", strict=True)),
}
_WINGDINGS_2 = dict(zip(bytes.fromhex("4F 50 51 52 53 54 A3"), "✗✓☒☑☒☒□", strict=True))
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}
_OTHERS = ("wingdings 3", "webdings")
_PRIVATE = re.compile("[\uf020-\uf0ff]")


def sign(font: str, code: str) -> str:
    """Return what a symbol font draws for a code in hexadecimal digits, a bullet if unknown."""
    try:
        return _FONTS.get(font.casefold(), _WINGDINGS).get(int(code, 16) & 0xFF, "•")
    except ValueError:
        return ""


def is_of_signs(font: str) -> bool:
    """Whether a font draws signs in place of letters."""
    return font.casefold() in (*_FONTS, *_OTHERS)


def readable(text: str, font: str) -> str:
    """Return text in which signs of symbol fonts are signs that all fonts have.

    One letter alone in such a font is a sign; words in it are in it by mistake.
    """
    letter = text.strip()
    if is_of_signs(font) and len(letter) == 1:
        return text.replace(letter, sign(font, f"{ord(letter):x}"))
    return _PRIVATE.sub(lambda match: sign(font, f"{ord(match[0]):x}"), text)


def without_symbol_fonts(text: str) -> str:
    """Return text in which the signs of symbol fonts, if they are known, are those of all fonts."""
    return _PRIVATE.sub(lambda match: _WINGDINGS.get(ord(match[0]) & 0xFF, match[0]), text)
