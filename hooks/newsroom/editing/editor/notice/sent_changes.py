"""The changes that the page sends of a notice that is being written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from newsroom.editing.editor.notice.values import BY_NAME, written_value
from newsroom.editing.editor.request import RefusedError
from newsroom.notices.keys import KEYS

if TYPE_CHECKING:
    from newsroom.editing.editor.notice.notice_file import NoticeFile

_UNKNOWN_KEY = "không có trường “{}”"


@dataclass(frozen=True, slots=True, kw_only=True)
class SentChanges:
    """The changes of a notice, and of which."""

    path: str | None = None
    """None for a new one."""
    digest: str | None = None
    """Of its file as the page has read it."""
    fields: dict[str, Any] = field(default_factory=dict)
    """What was changed: values by key, none where one is to go."""
    text: str | None = None
    """None where it was not changed."""
    head: str | None = None
    """The lines between the dashes, where an editor has changed them as they are."""
    year: str | None = None
    """The folder in which the files of a new notice lie already."""

    def __post_init__(self) -> None:
        """Refuse keys that no notice has. Raises `RefusedError`."""
        if unknown := self.fields.keys() - BY_NAME.keys():
            raise RefusedError(400, _UNKNOWN_KEY.format(min(unknown)))

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
