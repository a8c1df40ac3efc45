"""Mojibake: UTF-8 that a program read as cp1252, Latin-1 or cp1258: `giÃ¡m sÃ¡t`."""

from __future__ import annotations

import re

from newsroom.text.syllables import is_syllable
from newsroom.text.vietnamese import nfc


def _bytes_by_sign() -> dict[str, int]:
    """Return which byte each sign stands for; the three code pages never contradict each other."""
    found: dict[str, int] = {}
    for byte in range(0x80, 0x100):
        for page in ("latin-1", "cp1252", "cp1258"):
            if sign := bytes([byte]).decode(page, "ignore"):
                found.setdefault(sign, byte)
    return found


_BYTES = _bytes_by_sign()


def _signs(first: int, last: int) -> str:
    return re.escape("".join(sign for sign, byte in _BYTES.items() if first <= byte <= last))


_LATER = f"[{_signs(0x80, 0xBF)}]"
_SEQUENCE = re.compile(
    f"[{_signs(0xC2, 0xDF)}]{_LATER}|[{_signs(0xE0, 0xEF)}]{_LATER}{{2}}"
    f"|[{_signs(0xF0, 0xF4)}]{_LATER}{{3}}"
)
_PROOF = re.compile(f"[ÃÄÆĂÅ]{_LATER}|á[º»]{_LATER}")
_RARE = "ÃÄÆĂÅº»"
"""Signs of which each proof has one, and few texts any."""
_VIETNAMESE = re.compile(r"[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
_READABLE = re.compile(
    "[\u0080-\u024f\u0300-\u036f\u1e00-\u1eff\u2000-\u22ff\ufeff\U0001f000-\U0001faff]"
)
"""What a Vietnamese text may hold beyond ASCII, also when it is still read wrongly once more."""
_CLOSING = tuple("”’–—…\u00a0")
_LOST_SPACE = re.compile("[ÃĂ](?: |$)", re.MULTILINE)
"""An à whose second sign, a no-break space, became a common one."""
_LOST_SIGN = re.compile(rf"Ä(?!{_LATER})(?=\w)")
"""A Đ whose second sign is none in cp1252 and was dropped."""
_LOST_LETTERS = re.compile("á[º»]|[ÄÅÆ]|â€")
_AROUND = 16
"""Signs on each side that say whether an à stands inside a syllable."""


def may_be_mojibake(text: str) -> bool:
    """Whether a text holds what most texts do not and all such do."""
    return any(sign in text for sign in _RARE) and _PROOF.search(text) is not None


def is_mojibake(text: str) -> bool:
    """Whether letters of a text are surely the bytes of others."""
    return any(_is_proof(match) for match in _PROOF.finditer(text))


def read_back(text: str) -> str:
    """Return the text that was meant, however often it was read wrongly."""
    text = _LOST_SPACE.sub(_a_grave, _LOST_SIGN.sub("Đ", text))
    while (found := _SEQUENCE.sub(_letter, text)) != text:
        text = found
    return nfc(text).removeprefix("\ufeff")


def has_lost_letters(text: str) -> bool:
    """Whether a text, read back, holds rests of letters whose other signs were dropped."""
    return _LOST_LETTERS.search(text) is not None


def _is_proof(match: re.Match[str]) -> bool:
    """Whether no text holds such a sequence but by mistake; `ĐÃ”` and `«giá»…` are quotations."""
    if match[0].endswith(_CLOSING) and not match[0].startswith("Ä"):
        return False
    return _VIETNAMESE.fullmatch(_letter(match)) is not None


def _letter(match: re.Match[str]) -> str:
    try:
        letter = bytes(_BYTES[sign] for sign in match[0]).decode()
    except UnicodeDecodeError:
        return match[0]
    return letter if _READABLE.fullmatch(letter) else match[0]


def _a_grave(match: re.Match[str]) -> str:
    """Return à with its space where it does not stand inside a syllable."""
    text = match.string
    before = _SEQUENCE.sub(_letter, text[max(0, match.start() - _AROUND) : match.start()])
    after = _SEQUENCE.sub(_letter, text[match.end() : match.end() + _AROUND])
    head, tail = re.findall(r"\w*$", before)[0], re.findall(r"^\w*", after)[0]
    apart = tail and not is_syllable(f"{head}à{tail}")
    return f"à{match[0][1:]}" if apart else "à"
