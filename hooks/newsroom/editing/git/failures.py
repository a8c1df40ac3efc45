"""Git's messages of failure in English, and their Vietnamese for editors."""

from __future__ import annotations

import re

_LINES = 3
"""Lines of Git's, or of the server's, that an editor is shown where we know no better words."""
_SERVER = re.compile(r"^remote: ?(.*\S)", re.MULTILINE)

_REASONS: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        ("dubious ownership",),
        ("thư mục này thuộc về người dùng khác trên máy; nhờ người phụ trách cho phép bằng "
        "git config --global --add safe.directory"),
    ),
    (
        ("git-lfs", "clean filter"),
        "kho này giữ tệp lớn bằng Git LFS mà máy này chưa có; cài git-lfs rồi làm lại",
    ),
    (
        ("remote host identification has changed", "host key verification failed"),
        ("máy này chưa tin máy chủ của kho chung, hoặc khoá của máy chủ đã đổi; nhờ người phụ "
        "trách kiểm tra rồi nối thử một lần bằng ssh"),
    ),
    (
        ("certificate", "ssl_error", "schannel", "gnutls"),
        ("không kiểm tra được chứng chỉ của máy chủ; xem lại ngày giờ của máy, rồi hỏi người phụ "
        "trách mạng"),
    ),
    (
        ("exceeds github's file size limit", "file is too large", "file size limit", "gh001"),
        "kho chung không nhận tệp lớn như vậy; giảm cỡ ảnh hay tệp đính kèm rồi gửi lại",
    ),
    (
        ("protected branch", "gh006", "gh013", "not allowed to push", "not allowed to create"),
        "kho chung không cho tài khoản này tạo nhánh; nhờ người phụ trách cấp quyền ghi",
    ),
    (
        ("hook declined", "hook refused"),
        "kho chung không nhận",
    ),
    (
        ("authentication failed", "could not read username", "could not read password",
         "terminal prompts disabled", "permission denied (", "invalid username or",
         "access denied", "returned error: 401", "returned error: 403", "permission to",
         "too many authentication failures"),
        ("máy chủ của kho chung không nhận tài khoản, hoặc máy này chưa đăng nhập; nhờ người phụ "
        "trách đăng nhập Git một lần trên máy này và xem quyền ghi"),
    ),
    (
        ("could not resolve", "failed to connect", "couldn't connect", "connection refused",
         "connection timed out", "operation timed out", "network is unreachable",
         "no route to host", "connection reset", "connection closed", "early eof",
         "temporary failure in name", "returned error: 5", "proxy", "hung up unexpectedly"),
        "không nối được tới máy chủ của kho chung; xem lại mạng rồi gửi lại",
    ),
    (
        ("repository not found", "does not appear to be a git repository", "not found",
         "does not exist", "no such repository"),
        ("không thấy kho chung ở địa chỉ đã ghi, hoặc tài khoản này không được xem; nhờ người phụ "
        "trách xem lại bằng git remote -v"),
    ),
    (
        ("non-fast-forward", "fetch first", "stale info", "cannot lock ref", "already exists",
         "incorrect old value"),
        "vừa có người gửi lên cùng nhánh; không có gì bị ghi đè, hãy gửi lại",
    ),
    (
        ("shallow update not allowed",),
        ("bản trên máy này chỉ có phần lịch sử gần đây nên kho chung không nhận; nhờ người phụ "
        "trách chạy git fetch --unshallow"),
    ),
    (
        ("no space left", "disk quota exceeded", "not enough space"),
        "hết chỗ trên đĩa; xoá bớt rồi làm lại",
    ),
    (
        ("read-only file system", "insufficient permission", "permission denied", ".lock"),
        ("không ghi được vào thư mục .git của trang; đóng chương trình Git khác đang mở, hoặc nhờ "
        "người phụ trách xem quyền ghi"),
    ),
    (
        ("bad object", "corrupt", "unable to read tree", "missing blob"),
        "kho trên máy này bị hỏng; nhờ người phụ trách lấy lại bản mới từ kho chung",
    ),
)  # fmt: skip
"""By phrases, the more certain before the more general."""


def git_failure(said: str) -> str:
    """Return why a command of Git has failed, with the server's own words where it has refused."""
    lowered = said.lower()
    for phrases, told in _REASONS:
        if any(phrase in lowered for phrase in phrases):
            return "\n  ".join([told, *_SERVER.findall(said)[-_LINES:]])
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return "\n  ".join(["Git không làm xong", *lines[-_LINES:]])
