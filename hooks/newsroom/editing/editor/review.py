"""Sends a notice to review by one click."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsroom.editing.editor.paths import notice_path, present_file
from newsroom.editing.editor.request import RefusedError
from newsroom.editing.submitting import SubmissionError, submit

if TYPE_CHECKING:
    from newsroom.editing.editor.preview import Preview

_NO_PATH = "thiếu tên tin hoặc tên người gửi"


def send_to_review(preview: Preview, sent: dict[str, Any]) -> dict[str, Any]:
    """Send a notice as it lies on the disk to review, and return the outcome."""
    named, name = sent.get("path"), sent.get("name", "")
    if not isinstance(named, str) or not isinstance(name, str):
        raise RefusedError(400, _NO_PATH)
    path = notice_path(named, preview.settings.folder)
    present_file(preview.docs, path)
    try:
        found = submit(preview.project(), path, now=preview.clock(), name=name)
    except SubmissionError as error:
        raise RefusedError(422, str(error)) from None
    return {"message": found.message, "url": found.url or None, "shared": found.is_shared}
