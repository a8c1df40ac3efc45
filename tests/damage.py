"""Files as a bad disk or a broken line leaves them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Mapping

_FLIPS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=5)


@st.composite
def damaged(
    draw: st.DrawFn, files: Mapping[str, bytes], *, towards_head: int = 1
) -> tuple[str, bytes]:
    """One of `files` by its name, cut short and with other bytes, the nearer its head the more."""
    name = draw(st.sampled_from([*files]))
    content = bytearray(files[name])
    for place, byte in draw(_FLIPS):
        content[int(place**towards_head * (len(content) - 1))] = byte
    return name, bytes(content[: int(draw(st.floats(0.05, 1)) * len(content))])
