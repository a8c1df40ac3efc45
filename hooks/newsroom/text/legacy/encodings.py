"""Vietnamese in encodings from before Unicode, or misread since: recognised, and converted."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from newsroom.text.legacy.mojibake import has_lost_letters, is_mojibake, may_be_mojibake, read_back
from newsroom.text.legacy.tables import TCVN3_WORD, VNI_WORD, from_tcvn3, from_vni
from newsroom.text.syllables import is_syllable
from newsroom.text.vietnamese import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

TCVN3 = "TCVN3"
"""The fonts .VnTime, .VnArial …, also called ABC."""
TCVN3_CAPITALS = "TCVN3 chữ hoa"
"""The fonts .VnTimeH, .VnArialH …, which draw every letter as a capital."""
VNI = "VNI"
"""The fonts VNI-Times, VNI-Helve …"""
MOJIBAKE = "mojibake (UTF-8 đọc nhầm)"
"""UTF-8 that a program took for an encoding of single bytes."""

_FROM = {TCVN3: from_tcvn3, VNI: from_vni}
_WORDS = {TCVN3: TCVN3_WORD, VNI: VNI_WORD}
# Each begins with the sign that is rare and then looks back: a search asks for it at every letter.
_INSIDE = re.compile(
    "[¡-¬\u00ad®µ-¹»-¾Æ-ØÜ-ßêëìíî](?:(?<=[¡-¾])|(?<=[a-z][Æ-ØÜ-ß])|(?<=[a-z]-[êëìíî]))"
)
"""What stands in the middle of a word by no other cause than TCVN3."""
_QUICK = {
    TCVN3: _INSIDE,
    VNI: re.compile(
        "[ùøûõïâáàåãäêéèúüëñö](?:(?<=[ñö])|(?<=[ae].)|(?<=o[ùøûõïâåäëúü])|(?<=u[ùøûõï]))",
        re.IGNORECASE,
    ),
}
"""What is in all but the shortest texts of an encoding, and seldom in others."""
_UNICODE_ALONE = re.compile(r"[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
"""Vietnamese letters that no text in these encodings holds."""
_SURE = re.compile("[®§][^\\W\\d_A-Z]")
"""What begins a word by no other cause than TCVN3: the letter đ, small or not."""
_ENOUGH = 2
"""Signs in words that are Vietnamese in the encoding and nothing in Unicode."""
_ENOUGH_AMONG_UNICODE = 4
"""The same for a text that has also letters which none of these encodings holds."""


@lru_cache(maxsize=1)  # a text is asked about twice: with the signs that nobody sees, and without
def may_be_legacy(text: str) -> bool:
    """Whether any line of a text may be in an old encoding; a quick test, mostly false."""
    return may_be_mojibake(text) or any(quick.search(text) for quick in _QUICK.values())


def detect(text: str, *, above: str | None = None) -> str | None:
    """Return the encoding that a text is surely in, none where it is Unicode or may be.

    What may be in either goes with the text above, where its encoding is given.
    """
    if is_mojibake(text):
        return MOJIBAKE
    sure = (each for each in _FROM if _QUICK[each].search(text) and _is_in(text, each))
    found = next(sure, None)
    return above if found is None and above in _FROM and _may_be_in(text, above) else found


def convert(text: str, encoding: str, *, is_mixed: bool = False) -> str:
    """Return a text that is in an encoding in Unicode; words that are so already stay.

    Of a text that is not known to be `is_mixed` they stay in lines which show that they are.
    """
    if encoding == MOJIBAKE:
        return read_back(text)
    if encoding == TCVN3_CAPITALS:
        return convert(text, TCVN3, is_mixed=is_mixed).upper()
    lines = (_line(line, encoding, is_mixed=is_mixed) for line in text.split("\n"))
    return nfc("\n".join(lines))


def has_unicode(text: str) -> bool:
    """Whether a text has Vietnamese letters that none of the encodings before Unicode holds."""
    return _UNICODE_ALONE.search(text) is not None


def in_unicode(text: str) -> str:
    """Return a text with the lines that are in an encoding in Unicode, the others as they are.

    A line that may be in either goes with the one above.
    """
    lines = text.split("\n")
    above: str | None = None
    for place, line in enumerate(lines):
        if line.isascii():
            continue
        encoding = detect(line, above=above)
        converted = convert(line, encoding) if encoding else line
        # What has lost letters is left for its editor, who would not find it again.
        if not (encoding == MOJIBAKE and has_lost_letters(converted)):
            lines[place] = converted
        above = encoding
    return "\n".join(lines)


def encoding_of_font(name: str) -> str | None:
    """Return the encoding of what is set in a font, none where the font is of Unicode."""
    font = name.strip().casefold()
    if font.startswith("vni"):
        return VNI
    if font.startswith((".vn", "vntime", "vnarial")):
        return TCVN3_CAPITALS if font.endswith("h") else TCVN3
    return None


def _is_in(text: str, encoding: str) -> bool:
    words = set(_spelled(text, encoding))
    proofs = {word for word in words if _is_proof(word, encoding)}
    is_sure = encoding == TCVN3 and any(map(_SURE.match, proofs))
    if encoding == TCVN3 and not (is_sure or any(_INSIDE.search(word, 1) for word in proofs)):
        return False
    strange = [word for word in words - proofs if not (_is_unicode(word) or _is_short_form(word))]
    signs = sum(not letter.isascii() for word in proofs for letter in word)
    enough = _ENOUGH_AMONG_UNICODE if has_unicode(text) else _ENOUGH
    return (signs >= enough or is_sure) and len(proofs) > 2 * len(strange)


def _spelled(text: str, encoding: str) -> Iterator[str]:
    """Yield the words that an encoding spells in its own way; beside digits are measures."""
    for word in _WORDS[encoding].finditer(text):
        around = text[max(0, word.start() - 1) : word.start()] + text[word.end() : word.end() + 1]
        if not (word[0].isascii() or any(map(str.isdigit, around))):
            yield word[0]


def _is_proof(word: str, encoding: str) -> bool:
    """Whether a word is Vietnamese in an encoding and nothing in Unicode."""
    return len(word) > 1 and not _is_unicode(word) and is_syllable(_FROM[encoding](word))


def _is_unicode(word: str) -> bool:
    return is_syllable(word) or has_unicode(word)


def _is_short_form(word: str) -> bool:
    """Whether a word is one of capitals, such as HĐND, which no rule of spelling knows."""
    return all(letter.isupper() for letter in word if letter.isascii())


def _may_be_in(line: str, encoding: str) -> bool:
    possible = all(is_syllable(_FROM[encoding](word)) for word in _spelled(line, encoding))
    return possible and not has_unicode(line)


def _line(line: str, encoding: str, *, is_mixed: bool) -> str:
    converted = _FROM[encoding]
    if not (is_mixed or has_unicode(line)):
        return converted(line)
    return _WORDS[encoding].sub(
        lambda word: word[0] if _is_unicode(word[0]) else converted(word[0]), line
    )
