"""Cropped pictures in files of Office, which still hold what was cut off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.attachments.office.markup import attribute

if TYPE_CHECKING:
    from lxml.etree import _Element

CROPPED = (
    "có ảnh bị cắt xén mà phần cắt đi vẫn còn trong tệp, bạn đọc mở lại được; phần đó không nên để "
    "ai thấy thì bấm vào ảnh, thẻ Định dạng Ảnh (Picture Format), Nén Ảnh (Compress Pictures), "
    "chọn Xoá vùng đã cắt (Delete cropped areas of pictures), rồi lưu lại; trong LibreOffice thì "
    "bấm chuột phải vào ảnh, Nén (Compress)"
)
WITH_PICTURES = ("officeDocument", "header", "footer", "slide", "slideLayout", "drawing")
"""The roles of parts that show pictures."""
_SIDES = ("l", "t", "r", "b", "cropleft", "croptop", "cropright", "cropbottom", "clip")
"""What says how much is cut off a side, today and before 2007; all sides in LibreOffice."""
_CUT = re.compile(r"(?<![\d.-])[0.]*[1-9]")
"""A number above nothing; one below it adds to a picture."""


def is_cropped(root: _Element) -> bool:
    """Whether a part of a file of Office or LibreOffice has a cropped picture."""
    pictures = root.iter("{*}srcRect", "{*}imagedata", "{*}graphic-properties")
    return any(_CUT.search(attribute(each, side)) for each in pictures for side in _SIDES)
