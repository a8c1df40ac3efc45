"""Titles and tags."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from newsroom.editing.checking.rule import Finding, Rule
from newsroom.text.problem import FormMessage
from newsroom.text.syllables import is_syllable
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.editing.checking.checked_notice import CheckedNotice

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 150
"""Letters."""
_SHOUTED = 0.6
"""The share of a title's syllables in capitals from which it shouts."""
_CUT = {"phòng": "chống", "xây dựng": "chỉnh đốn"}
"""What a comma leaves of a tag, and how its other half begins."""


def _told_twice(checked: CheckedNotice) -> Iterator[Finding]:
    notice = checked.notice
    title, day = canonical(notice.title), notice.date.date()
    same = [
        other.path
        for other in checked.others
        if other.date.date() == day
        and canonical(other.title) == title
        and other.path != notice.path
    ]
    if same:
        more = f" và {len(same) - 1} tệp nữa" if same[1:] else ""
        message = f'trùng tiêu đề và ngày với "{same[0]}"{more}; nếu là một tin thì giữ một tệp'
        yield Finding(checked.line("title"), message)


def _shouted(checked: CheckedNotice) -> Iterator[Finding]:
    syllables = [word for word in _WORD.findall(checked.notice.title) if is_syllable(word)]
    shouted = [word for word in syllables if word.isupper() and len(word) > 1]
    if len(shouted) > 1 and len(shouted) >= _SHOUTED * len(syllables):
        message = "tiêu đề viết hoa cả dòng; viết thường, chỉ hoa chữ đầu và tên riêng"
        yield Finding(checked.line("title"), message)


def _long(checked: CheckedNotice) -> Iterator[Finding]:
    length = len(checked.notice.title)
    if length > _LONGEST:
        remedy = f'rút xuống dưới {_LONGEST}, chi tiết đưa vào "summary"'
        message = f"tiêu đề dài {length} ký tự; {remedy}"
        yield Finding(checked.line("title"), message)


def _cut_tags(checked: CheckedNotice) -> Iterator[Finding]:
    for tag, following in pairwise((*checked.notice.tags, "")):
        half = _CUT.get(tag.lower())
        if half and following.lower().startswith(half):
            whole, what = f"{tag}, {following}", f'"{tag}" và "{following}" là một'
            told = FormMessage(
                f'{what}; viết tags: ["{whole}"]', f"{what}; ghi “{whole}” làm một chủ đề"
            )
            yield Finding(checked.line("tags"), told)
        elif tag.lower() == "phòng":
            message = f'chủ đề "{tag}" bị cắt ở dấu phẩy; đặt cả chủ đề trong ngoặc kép'
            yield Finding(checked.line("tags"), message)
        elif ";" in tag:
            right = ", ".join(half.strip() for half in tag.split(";"))
            message = f'chủ đề "{tag}" có dấu chấm phẩy; các chủ đề cách nhau bằng dấu phẩy: '
            yield Finding(checked.line("tags"), f"{message}tags: [{right}]")


RULES = (
    Rule(
        code="T1",
        name="trùng tin",
        why="Cùng tiêu đề, cùng ngày thường là một tin chép thành hai tệp.",
        good="title: Kỳ họp thứ mười hai",
        bad="title: Kỳ họp thứ mười một",
        find=_told_twice,
    ),
    Rule(
        code="T2",
        name="tiêu đề hoa",
        why="Chữ hoa cả dòng khó đọc, và máy đọc màn hình có thể đánh vần từng chữ.",
        good="title: Thông báo kết luận kiểm tra của UBKT",
        bad="title: THÔNG BÁO KẾT LUẬN KIỂM TRA",
        find=_shouted,
    ),
    Rule(
        code="T3",
        name="tiêu đề dài",
        why="Tiêu đề dài bị cắt trên điện thoại, trong kết quả tìm kiếm và khi chia sẻ.",
        good="title: Thông báo kết luận giám sát tại xã Minh Hoạ",
        bad=(
            "title: Thông báo kết luận giám sát chuyên đề về việc lãnh đạo, chỉ đạo thực hiện mô "
            "hình chính quyền thân thiện đối với Đảng uỷ, Bí thư và Phó Bí thư Đảng uỷ xã Minh Hoạ"
        ),
        find=_long,
    ),
    Rule(
        code="T4",
        name="chủ đề bị cắt",
        why="Dấu phẩy trong ngoặc vuông cắt một chủ đề thành hai, mỗi nửa có một trang riêng.",
        good='tags: ["phòng, chống lãng phí", giám sát]',
        bad="tags: [phòng, chống lãng phí, giám sát]",
        find=_cut_tags,
    ),
)
