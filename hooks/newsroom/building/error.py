"""Why a build cannot go on, as whoever runs it reads it."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NO_RIGHT = (
    "không có quyền với {place}; giao tệp hoặc thư mục ấy cho người dùng đang dựng trang "
    "(lệnh chown), hoặc xoá nó, rồi dựng lại"
)
_MOUNTED = (
    "thư mục {place} là điểm gắn ổ đĩa nên không thay được trong một bước; "
    "gắn thư mục cha của nó, hoặc đổi site_dir sang một thư mục con"
)
_OPEN_FILES = "đang có quá nhiều tệp mở cùng lúc; đóng bớt chương trình rồi dựng lại"
_TOLD = MappingProxyType(
    {
        errno.ENOSPC: "ổ đĩa chứa {folder} đã đầy; xoá bớt tệp trên ổ đĩa ấy rồi dựng lại",
        errno.EDQUOT: "phần ổ đĩa được cấp ở {folder} đã dùng hết; xoá bớt tệp rồi dựng lại",
        errno.EROFS: (
            "ổ đĩa chứa {folder} chỉ cho đọc; gắn lại ổ đĩa để ghi được, "
            "hoặc đổi site_dir trong mkdocs.yml sang ổ đĩa khác"
        ),
        errno.EACCES: _NO_RIGHT,
        errno.EPERM: _NO_RIGHT,
        errno.EBUSY: _MOUNTED,
        errno.EXDEV: _MOUNTED,
        errno.EMFILE: _OPEN_FILES,
        errno.ENFILE: _OPEN_FILES,
        errno.EIO: "ổ đĩa chứa {folder} đọc ghi bị lỗi; kiểm tra hoặc thay ổ đĩa rồi dựng lại",
        errno.ENAMETOOLONG: "tên {place} quá dài; đặt tên ngắn hơn rồi dựng lại",
    }
)


class BuildError(RuntimeError):
    """Why a build cannot go on, in Vietnamese: another one, the disk, the folder of the site."""

    @classmethod
    def of(cls, error: OSError, folder: Path) -> BuildError:
        """Return what the system refused to do in `folder`, and the remedy."""
        place = error.filename if isinstance(error.filename, str) else folder
        told = _TOLD.get(error.errno or 0, "hệ thống báo lỗi ở {place}: {reason}")
        return cls(told.format(place=place, folder=folder, reason=error.strerror or error))

    @classmethod
    def mounted(cls, folder: Path) -> BuildError:
        """Return the error for a folder that is a mount point, which cannot be exchanged."""
        return cls(_MOUNTED.format(place=folder))

    @classmethod
    def no_folder(cls, path: Path) -> BuildError:
        """Return the error for a file that lies where a folder must be."""
        return cls(f"{path} là một tệp, mà ở đó phải là thư mục; xoá hoặc đổi tên rồi dựng lại")


@contextmanager
def telling(folder: Path) -> Iterator[None]:
    """Raise `BuildError` for whatever the system refuses to do in `folder`."""
    try:
        yield
    except OSError as error:
        raise BuildError.of(error, folder) from error
