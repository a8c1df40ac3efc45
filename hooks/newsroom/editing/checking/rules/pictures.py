"""Descriptions and captions of pictures."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from newsroom.editing.checking.rule import Finding, Rule
from newsroom.text.vietnamese import canonical, fold, slugify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.editing.checking.checked_notice import CheckedNotice

_SAYS_NOTHING = re.compile(
    r"(?:buc |tam |hinh |anh |mot so |cac |file |mo ta |chu thich )*"
    r"(?:anh|hinh|hinh anh|picture|image|photo|img|alt|trong anh co gi)"
    r"(?: (?:minh hoa|dai dien|chinh|bia|chup|tin|bai|so|a|b|c))*[ _-]*[0-9]*"
)
_PUNCTUATION = " .,;:!…\"'“”"


def _repeats_the_caption(checked: CheckedNotice) -> Iterator[Finding]:
    for picture in checked.pictures:
        said = canonical(picture.alt.strip(_PUNCTUATION))
        if said and said == canonical(picture.caption.strip(_PUNCTUATION)):
            message = "lời tả ảnh chép lại chú thích; tả trong ảnh có ai, có gì, đang làm gì"
            yield Finding(picture.line, message)


def _says_nothing(checked: CheckedNotice) -> Iterator[Finding]:
    for picture in checked.pictures:
        alt = picture.alt.strip(_PUNCTUATION)
        name = posixpath.basename(picture.file)
        names = {slugify(name), slugify(posixpath.splitext(name)[0])}
        if alt and (_SAYS_NOTHING.fullmatch(fold(alt)) or slugify(alt) in names):
            message = f'lời tả ảnh "{alt}" không nói gì; tả trong ảnh có ai, có gì, đang làm gì'
            yield Finding(picture.line, message)


def _is_not_described(checked: CheckedNotice) -> Iterator[Finding]:
    for picture in checked.pictures:
        if picture.caption and not picture.alt:
            message = "ảnh có chú thích mà chưa có lời tả; viết lời tả trong ngoặc vuông ![…]"
            yield Finding(picture.line, message)


RULES = (
    Rule(
        code="A1",
        name="lời tả trùng chú thích",
        why="Người không nhìn thấy ảnh nghe cùng một câu hai lần mà vẫn không biết ảnh có gì.",
        good='![Bốn người ngồi quanh chiếc bàn dài](hop.jpg "Quang cảnh buổi họp.")',
        bad='![Quang cảnh buổi họp](hop.jpg "Quang cảnh buổi họp.")',
        find=_repeats_the_caption,
    ),
    Rule(
        code="A2",
        name="lời tả trống",
        why="“Ảnh” hay tên tệp không nói cho người không nhìn thấy biết trong ảnh có gì.",
        good="![Bốn người ngồi quanh chiếc bàn dài](hop.jpg)",
        bad="![Ảnh minh hoạ 1](hop.jpg)",
        find=_says_nothing,
    ),
    Rule(
        code="A3",
        name="thiếu lời tả",
        why="Không có lời tả thì người không nhìn thấy ảnh không biết có ảnh gì ở đó.",
        good='![Bốn người ngồi quanh chiếc bàn dài](hop.jpg "Quang cảnh buổi họp.")',
        bad='![](hop.jpg "Quang cảnh buổi họp.")',
        find=_is_not_described,
    ),
)
