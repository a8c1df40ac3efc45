"""The affairs that a notice may continue, for its editor to decide with one click."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsroom.editing.affairs import continued
from newsroom.editing.editor.paths import notice_path, present_file
from newsroom.editing.editor.request import RefusedError
from newsroom.reading.notice import read_notice
from newsroom.related.term_extractor import TermExtractor

if TYPE_CHECKING:
    from newsroom.editing.editor.notice.review import SentNotice
    from newsroom.editing.editor.preview import Preview

_REASON = "gần với tin “{}” của vụ việc này"
_FAULTY = "tin còn lỗi nên chưa so được với tin khác; sửa xong rồi thử lại"


def proposed_affairs(preview: Preview, sent: SentNotice) -> dict[str, Any]:
    """Return what `status --affairs` proposes for one notice, as it lies there."""
    last = preview.last()
    path = notice_path(sent.path, last.settings.folder)
    notice, _ = read_notice(present_file(preview.docs, path).read_bytes(), path, last.settings)
    if notice is None:
        raise RefusedError(422, _FAULTY)
    take, known = TermExtractor(last.settings.abbreviations), last.related.terms
    others = [each for each in last.notices if each.path != path]
    found = continued(
        notice,
        others,
        lambda each: take(each) if each is notice else known[each.digest],
        preview.clock(),
        known=last.related,
    )
    return {
        "affairs": [
            {"slug": affair.slug, "title": affair.title, "reason": _REASON.format(other.title)}
            for affair, other in found
        ]
    }
