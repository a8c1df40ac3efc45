"""Whether the sentence of one line goes on in the next, judged by both lines."""

from __future__ import annotations

import re

from newsroom.text.sentences import ends_with_linking_word

_ENDED = re.compile(r"[.:;!?…][\"”’»)\]*_\\]*(?:\[\^?[\w*]{1,4}\])?$|[”’»][*_\\]*$")
_SALUTATION = re.compile(
    r"[*_]*(?:Kính (?:gửi|thưa)|Thưa|Thân (?:ái|mến)|Trân trọng)(?!\w)[^.;!?…]{0,70},[*_]*$"
)
"""What a letter begins or ends with, on a line of its own."""
_SHORT_FORM = re.compile(r"(?<!\w)(?:TP|Tp|TX|Tx|TT|ThS|Ths|TS|GS|PGS|BS|P|Q|H)\.$")
_ELEMENTS = re.compile(r"(?:</?[a-zA-Z][^<>:@]*>[ ]*)+")
_ELEMENTS_AT_END = re.compile(r"(?:</[a-zA-Z][^<>:@]*>)+$")
_LAST = 40
"""Characters at a line's end in which all stands that ends it."""
_COMRADE = "đồng chí"
_HANGING_SIGNS = ",(“&/–-"
_PLACES = frozenset({"xã", "phường", "thôn", "bản", "huyện", "tỉnh", "phố", "uỷ", "ủy"})
"""Words that the name on the next line belongs to."""
_COUNTED_WORDS = "ngày tháng năm số khoản điểm điều mục khoảng gần hơn có đạt gồm trang"
_COUNTING = frozenset(_COUNTED_WORDS.split())
"""Words that the number on the next line belongs to."""
_NOT_COUNTING = re.compile(
    r"(?:ưu|khuyết|nhược|đặc|địa|thời|quan|trọng|cao|chuyên|danh|hạng|hằng|hàng|đa|tài) \w+$",
    re.IGNORECASE,
)
"""Where they are part of another: 'ưu điểm', 'danh mục'."""
_BEFORE_WORDS = '\\<*_~"“‘«([{#+–- '
_CONTINUING = re.compile(r"\\?(?:[-–—−+*] |<(?!\w)|=(?!>)|>(?!>)|[≥≤&%,;.:)…])")
"""What only goes on with a sentence."""
_DRAWN = re.compile(r"([-–—=])\1(?:.*\1{2})?")
"""A line such as `---o0o---` or `--`."""
_SIGNED = re.compile(r"\(?(?:đã ký|ký tên|ký, ghi|ký, đóng dấu)", re.IGNORECASE)


def is_ended(line: str) -> bool:
    """Whether a line ends as sentences and items do."""
    if line[-1].isalnum():
        return False
    end = _ELEMENTS_AT_END.sub("", line[-_LAST:])
    if _ENDED.search(end):
        return not _SHORT_FORM.search(end)
    return _SALUTATION.match(line) is not None


def hangs(before: str, after: str) -> bool:
    """Whether a line ends in a word or sign that needs the first word of the next."""
    word = before[before.rfind(" ") + 1 :]
    if not before[-1].isalpha():
        alone = before.removeprefix("\\")
        is_drawn = len(alone) == 1 or _DRAWN.fullmatch(alone)
        is_named = before[-1] == "," and is_capital(after)  # who decides what comes before
        is_whole = is_drawn or is_named or "://" in word
        is_sign = before[-1] in _HANGING_SIGNS and not is_whole
        return is_sign or _SHORT_FORM.search(before[-_LAST:]) is not None
    if ends_with_linking_word(before):
        return True
    if word in _PLACES or before.endswith(_COMRADE):
        # 'xã | Minh Hoạ đã họp', but not 'Uỷ ban nhân dân xã | Báo cáo kết quả'.
        return [each[0].isupper() for each in after.split()[:2]] == [True, True]
    is_counting = word.lower() in _COUNTING and not _NOT_COUNTING.search(before[-_LAST:])
    return is_counting and first_sign(after).isdigit()


def goes_on(before: str, after: str) -> bool:
    """Whether the sentence of one line certainly goes on in the next."""
    if is_ended(before):
        return False
    # Lines that begin with the same sign are no sentence.
    continues = _CONTINUING.match(after) and before.lstrip("\\")[:1] != after.lstrip("\\")[:1]
    return first_sign(after).islower() or bool(continues) or hangs(before, after)


def stands_alone(line: str) -> bool:
    """Whether a line stands by itself: in capitals, a signature, hashtags, a rule, no words."""
    line = line.removeprefix("\\")
    if is_capital(line):
        return True
    if line[:1].isalnum() and line[0] not in "đĐkK":
        return False
    return bool(
        _SIGNED.match(line)
        or _DRAWN.fullmatch(line)
        or all(word.startswith("#") for word in line.split())
        or not any(sign.isalnum() for sign in line)
    )


def is_capital(line: str) -> bool:
    """Whether a line is written in capitals, and more than a short form."""
    return line.isupper() and sum(map(str.isupper, line.split())) > 1


def first_sign(line: str) -> str:
    """Return the first letter or figure of a line, or else the sign that it begins with."""
    if found := _ELEMENTS.match(line):
        line = line[found.end() :] or line
    return line.lstrip(_BEFORE_WORDS)[:1] or line[0]


def length_of(line: str) -> int:
    """Return how many characters of a line a reader sees."""
    return len(line) - line.count("\\")
