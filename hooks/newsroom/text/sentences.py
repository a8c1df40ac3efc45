"""Sentences that a scan or a PDF has cut into lines or paragraphs of their own."""

from __future__ import annotations

import re

_FULL = 40
"""Letters of a line that may have been cut at the edge of a sheet."""
_LINKING_WORDS = """
và hoặc hay của với cùng là do tại cho từ đến tới theo về trong các những một mỗi bằng vì để khi
nếu mà bởi đ/c ông bà Nguyễn Trần Phạm Đặng Bùi
"""
_LINKING = frozenset(_LINKING_WORDS.split())
"""Words that no line of its own ends with, the first of a person's names among them."""
_NOT_LINKING = re.compile(
    r"(?:(?:tồn|hiện|thực) tại|(?:lý|lí|tự) do|(?:sắp|gian|năm|quý|tháng|tuần|kỳ) tới"
    r"|(?:phần|chương|mục|khoản|điểm|bài|đoạn|dòng|câu|ý|bước|việc|nội dung) một"
    r"|(?:tiếp|kèm|gửi) theo|(?:cuối|sau) cùng|(?:công|cân|văn) bằng|tiếp đến|trở về)$",
    re.IGNORECASE,
)
"""Where they are part of another, as in the heading 'Những hạn chế, tồn tại'."""
_LAST = 20
"""Characters at a line's end in which such a part stands."""
_LABEL = re.compile(r"\w{1,2}[.)/-]")


def is_cut_off(words: str, below: str) -> bool:
    """Whether the sentence at the end of words goes on in those below them."""
    if len(words) < _FULL or words.isupper() or not (words[-1].isalnum() or words[-1] == ","):
        return False
    if not below[:1].isalpha() or _LABEL.match(below) or ends_with_address(words):
        return False
    # Lines that begin alike are a list.
    if words.split(maxsplit=1)[0] == below.split(maxsplit=1)[0]:
        return False
    return below[0].islower() or ends_with_linking_word(words)


def ends_with_address(line: str) -> bool:
    """Whether a line ends with an address of the web, which no sheet cuts off."""
    return "://" in line.rsplit(maxsplit=1)[-1]


def begins_small(words: str) -> bool:
    """Whether words begin in small letters and with no label, as items do that have no sign."""
    return words[:1].islower() and not _LABEL.match(words)


def begins_item(words: str, above: str, *, below_item: bool) -> bool:
    """Whether words are an item without a sign, and no sentence that goes on from elsewhere.

    They stand below a colon, or below the end of another item, or one that has none.
    """
    return begins_small(words) and (below_item or above.endswith((":", ";")))


def ends_with_linking_word(line: str) -> bool:
    """Whether a line ends in a word that needs the first one of the next."""
    word = line[line.rfind(" ") + 1 :]
    return word in _LINKING and not _NOT_LINKING.search(line[-_LAST:])
