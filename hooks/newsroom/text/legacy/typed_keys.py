"""Vietnamese typed with the input method switched off: `Uyr ban Kieemr tra`."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newsroom.text.syllables import is_syllable
from newsroom.text.vietnamese import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

_TONES = "\u0301\u0300\u0309\u0303\u0323"
"""Of a syllable: acute, grave, hook, tilde, dot."""


@dataclass(frozen=True, slots=True, eq=False)
class _Method:
    """An input method."""

    name: str
    tones: dict[str, str]
    """The mark of each key that gives one to a syllable."""
    shapes: dict[str, dict[str, str]]
    """What each key makes of a letter before it."""
    quick: re.Pattern[str]
    """What a text typed in it has again and again; a key comes first, which others seldom have."""


def _method(name: str, tones: str, shapes: str, quick: str) -> _Method:
    keys: dict[str, dict[str, str]] = {}
    for each in shapes.split():
        keys.setdefault(each[0], {})[each[1]] = each[2]
    marks = dict(zip(tones, _TONES, strict=True))
    return _Method(name, marks, keys, re.compile(quick))


_METHODS = (
    _method(
        "Telex",
        "sfrxj",
        "aaâ eeê ooô waă woơ wuư ddđ",
        r"[sfrxjSFRXJ](?![^\W_])(?<=[aeiouywcghmnptAEIOUYWCGHMNPT].)",
    ),
    _method("VIQR", "'`?~.", "^aâ ^eê ^oô (aă +oơ +uư ddđ", r"[\^+(](?<=[aeouAEOU].)"),
    _method(
        "VNI", "12345", "6aâ 6eê 6oô 8aă 7oơ 7uư 9dđ", r"[1-9](?<=[aeiouydAEIOUYD].)[1-9]?[a-zA-Z]"
    ),
)
_WORD = re.compile(r"\S+")
_AROUND = '"“”‘’.,;:!?…–-()[]*_/'
"""What stands around words."""
_ENDS = ".:;!?"
_SHAPED = frozenset("âăđêôơư")
_VOWELS = _SHAPED - {"đ"} | frozenset("aeiouy")
_LONGEST = 12
"""Keys of a syllable."""
_OPEN_HORN = re.compile(r"uơ(?=.)")
"""Where something follows, one key has made two letters: `uow` in `nguowif`."""
_ENOUGH, _ENOUGH_SURE = 5, 2
"""Words in a row that are syllables by their keys alone, as some of English are, and for sure."""
_MARKS_OF_LETTERS = frozenset("\u0302\u0306\u031b")


class TypedKeys(NamedTuple):
    """Words of a text that are bare keys."""

    start: int
    """Where they begin."""
    written: str
    meant: str
    method: str
    """The name of the way in which they were typed."""


def typed_keys(text: str) -> Iterator[TypedKeys]:
    """Yield the first words, of each input method, that are surely bare keys."""
    for method in _METHODS:
        if len(method.quick.findall(text)) >= _ENOUGH_SURE:
            yield from _first(text, method)


def _first(text: str, method: _Method) -> Iterator[TypedKeys]:
    for run in _runs(text, method):
        meant = {syllable.lower() for _, _, syllable in run if syllable}
        if len(meant) >= _ENOUGH and sum(map(_is_sure, meant)) >= _ENOUGH_SURE:
            start, _, _ = run[0]
            written = " ".join(word for _, word, _ in run)
            read = " ".join(syllable or word for _, word, syllable in run)
            yield TypedKeys(start, written, read, method.name)
            return


def _runs(text: str, method: _Method) -> Iterator[list[tuple[int, str, str]]]:
    """Yield the words in a row that may be typed so: where, as written, as meant if by keys."""
    run: list[tuple[int, str, str]] = []
    for found in _WORD.finditer(text):
        word = found[0].strip(_AROUND)
        syllable = _syllable(word, method)
        if syllable or _is_plain(word):
            run.append((found.start(), word, syllable))
        elif any(map(str.isalpha, word)):
            yield run
            run = []
        if found[0][-1] in _ENDS:
            yield run
            run = []
    yield run


def _is_sure(syllable: str) -> bool:
    """Whether a syllable has the mark of a letter and that of a tone, which takes two keys."""
    signs = {*unicodedata.normalize("NFD", syllable)}
    return bool(signs & {*_TONES} and (signs & _MARKS_OF_LETTERS or "đ" in signs))


@lru_cache(maxsize=65_536)  # the same words come again and again
def _syllable(word: str, method: _Method) -> str:
    """Return the syllable with marks that a word is by its keys and not by its letters."""
    if not (word.isascii() and 1 < len(word) <= _LONGEST) or _is_plain(word):
        return ""
    letters, tone, last = "", "", ""
    for key in word.lower():
        if key in method.tones and _VOWELS & {*letters}:
            if tone:
                return ""
            tone = method.tones[key]
        else:
            letters = _with_key(letters, key, last, method)
        last = key
    letters = _OPEN_HORN.sub("ươ", letters)
    if not (tone or _SHAPED & {*letters}) or not is_syllable(letters + tone):
        return ""
    place = _place_of_tone(letters)
    made = nfc(letters[:place] + tone + letters[place:])
    return made.upper() if word.isupper() else made.capitalize() if word[0].isupper() else made


def _is_plain(word: str) -> bool:
    """Whether a word is a syllable without marks, by its letters; few are spelt like `boong`."""
    return word.isascii() and "oo" not in word.lower() and is_syllable(word)


def _with_key(letters: str, key: str, last: str, method: _Method) -> str:
    """Return letters after one more key, the `last` of which is known."""
    shapes = method.shapes.get(key, {})
    if key not in shapes or key == last:  # `aa`, `dd`: a letter shapes its like beside it
        place = max((letters.rfind(letter) for letter in shapes), default=-1)
        if place >= 0:
            return letters[:place] + shapes[letters[place]] + letters[place + 1 :]
    return letters + key


def _place_of_tone(letters: str) -> int:
    """Return behind which of a syllable's letters its tone is written."""
    start = 2 if letters.startswith(("qu", "gi")) and _VOWELS & {*letters[2:]} else 0
    vowels = [n for n, letter in enumerate(letters) if n >= start and letter in _VOWELS]
    shaped = [n for n in vowels if letters[n] in _SHAPED]
    if shaped:
        return shaped[-1] + 1
    is_open = letters[-1] in _VOWELS
    return vowels[-2 if is_open and len(vowels) > 1 else -1] + 1
