"""Why a start has failed, told to somebody who has never seen a terminal."""

from __future__ import annotations

_LINES = 3
"""Lines of a program's own that are shown where we know no better words."""


class StartError(Exception):
    """Why the preview could not be started, in Vietnamese."""


_REASONS = {
    "Hết chỗ trên đĩa. Xoá bớt tệp không cần (trống ít nhất 1 GB) rồi mở lại.": (
        "no space left", "not enough space", "errno 28", "winerror 112", "disk quota",
    ),
    "Không tải được thư viện. Xem lại mạng Internet rồi mở lại; máy sau tường lửa của cơ quan thì "
    "nhờ người phụ trách mạng.": (
        "failed to establish a new connection", "newconnectionerror", "name resolution",
        "getaddrinfo", "max retries exceeded", "read timed out", "readtimeout", "proxyerror",
        "connection refused", "connection reset", "connection aborted", "network is unreachable",
        "could not find a version", "no matching distribution", "incompleteread",
    ),
    "Không kiểm tra được chứng chỉ của máy chủ. Xem lại ngày giờ của máy rồi mở lại; vẫn thế thì "
    "nhờ người phụ trách mạng.": ("certificate_verify_failed", "sslerror", "ssl:"),
    "Thư viện tải về không đúng bản đã khoá nên không được cài. Mở lại để tải lần nữa; vẫn thế thì "
    "báo người phụ trách trang.": ("do not match the hashes", "hashes are required"),
    "Máy này thiếu phần tạo môi trường của Python. Trên Debian, Ubuntu: "
    "sudo apt install python3-venv, rồi mở lại.": ("ensurepip", "no module named venv"),
    "Có chương trình đang giữ tệp trong thư mục .venv, thường là phần mềm diệt vi-rút hoặc một "
    "cửa sổ xem trước khác. Đóng cửa sổ ấy, đợi một phút rồi mở lại; vẫn thế thì chép cả thư mục "
    "của trang vào nơi được phép ghi.": (
        "permission denied", "permissionerror", "winerror 5]", "winerror 32]", "winerror 145]",
        "access is denied", "being used by another process", "read-only file system",
        "directory not empty", "text file busy",
    ),
    "Có thư viện chưa có bản dựng sẵn cho Python này. Cài Python 3.13 từ python.org, xoá thư mục "
    ".venv rồi mở lại.": (
        "failed building wheel", "failed to build", "microsoft visual c++", "metadata-generation",
        "subprocess-exited-with-error", "requires a different python",
    ),
}  # fmt: skip
"""By phrases, the more certain before the more general."""


def start_failure(said: str) -> str:
    """Return why a step has failed that has said this."""
    lowered = said.lower()
    for told, phrases in _REASONS.items():
        if any(phrase in lowered for phrase in phrases):
            return told
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    told = "Chưa làm xong. Chụp các dòng này gửi người phụ trách trang:"
    return "\n  ".join([told, *lines[-_LINES:]])
