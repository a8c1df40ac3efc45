"""The tables of TCVN3 and VNI: which signs stood for which Vietnamese letter before Unicode."""

from __future__ import annotations

import re
from itertools import product

from newsroom.text.vietnamese import nfc

_TCVN3_SIGNS = "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ"
"""A letter each; only seven are capitals, all others stand for a capital in a word of capitals."""
_TCVN3_LETTERS = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
TCVN3_TABLE = str.maketrans(_TCVN3_SIGNS, _TCVN3_LETTERS)
_WITH_BOTH_CASES = "ĂÂÊÔƠƯĐăâêôơưđ"
_LETTER = r"[^\W\d_]"
_HYPHEN = "(?<=[^\\W\\d_]|[®])-(?=[¬êëìíî])"
"""The soft hyphen, which is ư, is often pasted as a hyphen: `n-íc`."""
TCVN3_WORD = re.compile(f"(?:{_LETTER}|[{_TCVN3_SIGNS}]|{_HYPHEN})+")
VNI_WORD = re.compile(f"{_LETTER}+")


def _vni_table() -> dict[str, str]:
    circumflex, breve, tones = "\u0302", "\u0306", "\u0301\u0300\u0309\u0303\u0323"
    marks = (
        ("aeouyôö", "ùøûõï", tuple(tones)),
        ("aeo", "âáàåãä", (circumflex, *(circumflex + tone for tone in tones))),
        ("a", "êéèúüë", (breve, *(breve + tone for tone in tones))),
    )
    horned = {"ô": "ơ", "ö": "ư"}
    table = {**horned, **dict(zip("ñíìæóòî", "đíìỉĩịỵ", strict=True))}
    for letters, signs, meant in marks:
        for letter, (sign, mark) in product(letters, zip(signs, meant, strict=True)):
            table[letter + sign] = nfc(horned.get(letter, letter) + mark)
    # A capital letter is often followed by the sign of a small one.
    titled = {signs[0].upper() + signs[1:]: letter.upper() for signs, letter in table.items()}
    capital = {signs.upper(): letter.upper() for signs, letter in table.items()}
    return {**table, **titled, **capital}


VNI_TABLE = _vni_table()
_VNI_SIGNS = re.compile("[aeouyôö][ùøûõïâáàåãäêéèúüë]|[ôöñíìæóòî]", re.IGNORECASE)


def from_tcvn3(line: str) -> str:
    """Return a line of TCVN3 in Unicode, its words of capitals in capitals."""
    line = re.sub(_HYPHEN, "\u00ad", line)
    words = TCVN3_WORD.findall(line)
    if _is_in_capitals(words):
        return line.translate(TCVN3_TABLE).upper()
    return TCVN3_WORD.sub(lambda word: _tcvn3_word(word[0]), line)


def from_vni(line: str) -> str:
    """Return a line of VNI in Unicode."""
    return _VNI_SIGNS.sub(lambda signs: VNI_TABLE.get(signs[0]) or _apart(signs[0]), line)


def _tcvn3_word(word: str) -> str:
    converted = word.translate(TCVN3_TABLE)
    return converted.upper() if _is_in_capitals([word]) else converted


def _is_in_capitals(words: list[str]) -> bool:
    """Whether words are in capitals as far as can be seen: `B¸O` is, `Bµ` may be a name's head."""
    seen = [
        letter
        for word in words
        for letter in word.translate(TCVN3_TABLE)
        if letter.isascii() or letter in _WITH_BOTH_CASES
    ]
    return len(seen) > len(words) and all(letter.isupper() for letter in seen)


def _apart(signs: str) -> str:
    """Return the letters of two signs that make none together."""
    return "".join(VNI_TABLE.get(sign, sign) for sign in signs)
