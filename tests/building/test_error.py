"""What is told of the system's refusals."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from newsroom.building.error import BuildError, telling

HOME = Path("/srv/trang/.cache")


@pytest.mark.parametrize(
    ("code", "told", "remedy"),
    [
        (errno.ENOSPC, f"{HOME} đã đầy", "xoá bớt tệp"),
        (errno.EDQUOT, f"{HOME} đã dùng hết", "xoá bớt tệp"),
        (errno.EROFS, f"{HOME} chỉ cho đọc", "gắn lại ổ đĩa"),
        (errno.EACCES, "không có quyền với /srv/trang/.cache/x", "chown"),
        (errno.EPERM, "không có quyền với /srv/trang/.cache/x", "chown"),
        (errno.EBUSY, "/srv/trang/.cache/x là điểm gắn ổ đĩa", "gắn thư mục cha"),
        (errno.EXDEV, "/srv/trang/.cache/x là điểm gắn ổ đĩa", "gắn thư mục cha"),
        (errno.EMFILE, "quá nhiều tệp", "đóng bớt chương trình"),
        (errno.EIO, f"{HOME} đọc ghi bị lỗi", "thay ổ đĩa"),
        (errno.ENAMETOOLONG, "tên /srv/trang/.cache/x quá dài", "ngắn hơn"),
        (errno.ENOENT, "hệ thống báo lỗi ở /srv/trang/.cache/x", os.strerror(errno.ENOENT)),
    ],
)
def test_each_refusal_names_its_place_and_the_remedy(code: int, told: str, remedy: str) -> None:
    with pytest.raises(BuildError) as raised, telling(HOME):
        raise OSError(code, os.strerror(code), f"{HOME}/x")
    assert told in str(raised.value)
    assert remedy in str(raised.value)


def test_a_refusal_that_names_no_file_names_the_folder() -> None:
    assert str(HOME) in str(BuildError.of(OSError(errno.EACCES, "x"), HOME))
    assert str(HOME) in str(BuildError.of(OSError("x"), HOME))
