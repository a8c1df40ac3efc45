"""The spelling of Vietnamese syllables."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONES_BEFORE_A_STOP = ("\u0301", "\u0323")
"""The only ones that a syllable ending in c, ch, p or t takes."""
_STOPS = ("c", "ch", "p", "t")
_LONGEST = len("nghiêng")
_ONSETS = (
    *("", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh"),
    *("nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x"),
)
_RIMES = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo
oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ uy uya uych uyn uynh uyp uyt uyu
uyên uyêt uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưn ưng ưt ưu
ươc ươi ươm ươn ương ươp ươt ươu y yt ynh yên yêm yêng yêt yêu
"""
_SPELLED = frozenset(_RIMES.split())


@lru_cache(maxsize=65_536)
def is_syllable(word: str) -> bool:
    """Whether a word can be a Vietnamese syllable, in any case and with its tone mark anywhere."""
    decomposed = unicodedata.normalize("NFD", word.casefold().replace("ð", "đ"))
    tones = [mark for mark in decomposed if mark in _TONES]
    letters = "".join(letter for letter in decomposed if letter not in _TONES)
    base = unicodedata.normalize("NFC", letters)
    if len(base) > _LONGEST or len(tones) > 1:
        return False
    if base.endswith(_STOPS) and not (tones and tones[0] in _TONES_BEFORE_A_STOP):
        return False
    return any(base.startswith(onset) and base[len(onset) :] in _SPELLED for onset in _ONSETS)
