"""The changes that the page sends of a notice that is being written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newsroom.editing.editor.paths import year_of
from newsroom.editing.editor.request import RefusedError
from newsroom.editing.editor.values import BY_NAME, written_value
from newsroom.notices.keys import KEYS

if TYPE_CHECKING:
    from newsroom.editing.editor.notice_file import NoticeFile

_UNKNOWN_KEY = "không có trường “{}”"
_NO_TEXT = "thiếu chữ của tin"


@dataclass(frozen=True, slots=True)
class SentChanges:
    """The changes of a notice, once their form has been checked."""

    fields: dict[str, Any]
    """What was changed: values by key, none where one is to go."""
    text: str | None
    """None where it was not changed."""
    head: str | None
    """The lines between the dashes, where an editor has changed them as they are."""
    year: str | None = None
    """The folder in which the files of a new notice lie already."""

    @classmethod
    def of(cls, sent: dict[str, Any]) -> SentChanges:
        """Check what was sent. Raises `RefusedError`."""
        fields, text, head, year = (sent.get(name) for name in ("fields", "text", "head", "year"))
        fields = {} if fields is None else fields
        if not isinstance(fields, dict):
            raise RefusedError(400, _UNKNOWN_KEY.format("fields"))
        if unknown := fields.keys() - BY_NAME.keys():
            raise RefusedError(400, _UNKNOWN_KEY.format(min(unknown)))
        if not isinstance(text, str | None) or not isinstance(head, str | None):
            raise RefusedError(400, _NO_TEXT)
        return cls(fields, text, head, None if year is None else year_of(str(year)))

    def applied(self, source: NoticeFile) -> NoticeFile:
        """Return a file with these changes and no others. Raises `RefusedError`."""
        source = source if self.head is None else source.with_head(self.head)
        for key in KEYS:
            if key.name in self.fields:
                value = written_value(self.fields[key.name], key)
                if value == "false" and all(name != key.name for _, name in source.page.begun):
                    continue  # which it is anyway
                source = source.with_value(key, value)
        return source if self.text is None else source.with_text(self.text)
