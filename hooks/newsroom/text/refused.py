"""Errors of the system at reading or writing, in words for editors."""

from __future__ import annotations

import errno
from types import MappingProxyType

_NO_RIGHT = "không có quyền, hoặc chương trình khác đang mở; đóng tệp trong Word rồi thử lại"
_TOLD = MappingProxyType(
    {
        errno.ENOENT: "không có tệp hoặc thư mục ấy",
        errno.EACCES: _NO_RIGHT,
        errno.EPERM: _NO_RIGHT,
        errno.EROFS: "ổ đĩa chỉ cho đọc",
        errno.ENOSPC: "ổ đĩa đã đầy; xoá bớt tệp rồi thử lại",
        errno.EDQUOT: "phần ổ đĩa được cấp đã dùng hết; xoá bớt tệp rồi thử lại",
        errno.EISDIR: "ở đó là thư mục, không phải tệp",
        errno.ENOTDIR: "ở đó là tệp, không phải thư mục",
        errno.EEXIST: "ở đó đã có tệp",
        errno.ENAMETOOLONG: "tên quá dài; đặt tên ngắn hơn",
        errno.EIO: "ổ đĩa đọc ghi bị lỗi",
    }
)


def refused(error: OSError) -> str:
    """Return why the system has refused to read or write."""
    return _TOLD.get(error.errno or 0) or error.strerror or str(error)
