"""Names of offices in capitals, as papers have them at their heads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.text.vietnamese import canonical, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_SETTLED = {
    canonical(name): name
    for name in (
        *("Uỷ ban Kiểm tra", "Uỷ ban nhân dân", "Hội đồng nhân dân", "Uỷ ban Mặt trận Tổ quốc"),
        *("Ban Chấp hành", "Ban Thường vụ", "Ban Bí thư", "Ban Tổ chức", "Ban Nội chính"),
        *("Ban Tuyên giáo và Dân vận", "Ban Tuyên giáo", "Ban Dân vận", "Văn phòng", "Cơ quan"),
        *("Đoàn kiểm tra", "Đoàn giám sát", "Tổ kiểm tra", "Tổ giám sát", "Thanh tra"),
        *("UBKT", "UBND", "HĐND", "MTTQ", "BCH", "BTV"),
        *("Tỉnh uỷ", "Thành uỷ", "Huyện uỷ", "Quận uỷ", "Thị uỷ", "Đảng uỷ", "Đảng bộ", "Chi uỷ"),
        *("Chi bộ", "Trung ương", "Đảng", "các cơ quan", "tỉnh", "thành phố", "huyện", "quận"),
        *("thị xã", "thị trấn", "xã", "phường", "đặc khu", "và"),
        "theo Quyết định số",
    )
}
"""How the names of offices are written that letterheads have in capitals; the rest are places."""
_LONGEST = max(len(name.split()) for name in _SETTLED)
_OF_PLACES = re.compile(
    r"\b(?:tinh|thanh|huyen|quan|thi|dang) uy\b|\b(?:tinh|thanh pho|huyen|quan|xa|phuong|dac khu)\b"
)
_LONGEST_PLACE = 3
"""Words of a place's name; a title that begins with an office's goes on longer."""


def names_office(line: str) -> bool:
    """Whether a line in capitals is the name of an office, and nothing more is said."""
    known = [is_known for _, is_known in _parts(line)] if line.isupper() else [False]
    return known[0] and known.count(False) <= _LONGEST_PLACE


def names_place(name: str) -> bool:
    """Whether the name of an office says of what place it is."""
    return _OF_PLACES.search(fold(name)) is not None


def in_small(name: str) -> str:
    """Return an office's name in capitals as it is written in a sentence."""
    text = " ".join(written for written, _ in _parts(name))
    return text[:1].upper() + text[1:]


def _parts(name: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a name as they are written in a sentence, and whether each is known."""
    words = name.split()
    while words:
        sizes = range(min(len(words), _LONGEST), 0, -1)
        size = next((n for n in sizes if canonical(" ".join(words[:n])) in _SETTLED), 0)
        if size:
            yield _SETTLED[canonical(" ".join(words[:size]))], True
        else:
            yield words[0].capitalize() if words[0].isalpha() else words[0], False
        words = words[max(size, 1) :]
