"""Stand-ins in a draft for what its editor has still to write."""

from __future__ import annotations

ALT_TO_WRITE = "CẦN TẢ ẢNH"
"""For the description of a picture."""
AUTHOR_TO_WRITE = "CẦN GHI TÁC GIẢ"
"""For the author."""
TEXT_TO_WRITE = "CẦN VIẾT NỘI DUNG"
"""For the text."""
