"""Which requests the editor's page answers: those of its own page, and of a user who opens it."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from newsroom.editing.editor.preview import FILES
from newsroom.editing.editor.request import RefusedError

if TYPE_CHECKING:
    from newsroom.editing.editor.request import Request

API = "api/"
"""Where the scripts of the page ask; they know the token."""
_TOKEN = "x-newsroom-token"  # noqa: S105 (the header's name)
_SITE = "sec-fetch-site"
_OWN = ("", "same-origin", "none")
"""What browsers say of who asks: nobody else's page. Old ones say nothing."""
_FOREIGN = "yêu cầu này không đến từ trang soạn tin; mở lại trang ấy rồi thử lại"
_RENEWED = (
    "bản xem trước đã tắt và mở lại từ lúc trang này mở ra; tải lại trang (phím F5) rồi làm tiếp, "
    "phần chưa lưu vẫn còn"
)
"""Who asks with the token of an earlier start."""


def admit(request: Request, token: str) -> None:
    """Raise `RefusedError` for a request from another site's page, or without the token."""
    given = request.headers.get(_TOKEN, "").encode()
    is_known = secrets.compare_digest(given, token.encode())
    # A picture on the page can tell no token, nor can who opens the page.
    is_open = request.method in ("GET", "HEAD") and request.path.startswith(FILES)
    if not _is_own(request):
        raise RefusedError(403, _FOREIGN)
    if not (is_known or is_open or not is_for_scripts(request)):
        raise RefusedError(403, _RENEWED if given else _FOREIGN)


def is_for_scripts(request: Request) -> bool:
    """Whether a request comes from the page's scripts, and is no window that opens the page."""
    return request.path.startswith(API)


def _is_own(request: Request) -> bool:
    headers = request.headers
    own = f"http://{headers.get('host', '')}".lower()
    origin, referrer = headers.get("origin", own).lower(), headers.get("referer", own).lower()
    from_own = referrer == own or referrer.startswith(f"{own}/")
    return headers.get(_SITE, "") in _OWN and origin == own and from_own
