"""Sends a notice to review by one click."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newsroom.editing.editor.paths import notice_path, present_file
from newsroom.editing.editor.request import RefusedError
from newsroom.editing.submitting import SubmissionError, submit

if TYPE_CHECKING:
    from newsroom.editing.editor.preview import Preview


@dataclass(frozen=True, slots=True)
class SentNotice:
    """A notice that lies on the disk, as the page names it."""

    path: str
    name: str = ""
    """Who sends it to review."""


def send_to_review(preview: Preview, sent: SentNotice) -> dict[str, Any]:
    """Send a notice as it lies on the disk to review, and return the outcome."""
    path = notice_path(sent.path, preview.settings.folder)
    present_file(preview.docs, path)
    try:
        found = submit(preview.project(), path, now=preview.clock(), name=sent.name)
    except SubmissionError as error:
        raise RefusedError(422, str(error)) from None
    return {"message": found.message, "url": found.url or None, "shared": found.is_shared}
