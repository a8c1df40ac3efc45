"""The pictures of one draft: their files, and the Markdown that shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.editing.importing.pictures import UnreadablePictureError, web_picture
from newsroom.editing.importing.recognising.captions import picture_description
from newsroom.editing.importing.runs import plain
from newsroom.editing.importing.writing.inline import markdown_escaped
from newsroom.notices.stand_ins import ALT_TO_WRITE

if TYPE_CHECKING:
    from newsroom.editing.importing.manuscript import PlacedPicture

_UNREAD = "ảnh thứ {} {}"


class Album:
    """Collects the pictures of a draft, in order."""

    def __init__(self, slug: str) -> None:
        """Name pictures after the draft's own file."""
        self._slug = slug
        self._met = 0
        self._names: dict[tuple[object, ...], str] = {}
        """Of the pictures that are written, by what their page shows of which file."""
        self.files: dict[str, bytes] = {}
        """Contents by names."""
        self.undescribed = 0
        """Pictures whose description is still to be written."""
        self.left_out: list[str] = []
        """What to tell of pictures that cannot be shown."""

    def fields(self, picture: PlacedPicture) -> dict[str, str]:
        """Return the leading picture for front matter, empty if it cannot be shown."""
        name = self._added(picture)
        if not name:
            return {}
        return {"src": name, "alt": self._alt(picture), "caption": plain(picture.caption)}

    def shown(self, picture: PlacedPicture) -> str:
        """Return a picture in Markdown; where it cannot be shown, the words of its caption."""
        name, caption = self._added(picture), markdown_escaped(plain(picture.caption))
        if not name:
            return caption
        title = ' "{}"'.format(caption.replace('"', "&quot;")) if caption else ""
        return f"![{markdown_escaped(self._alt(picture))}]({name}{title})"

    def _alt(self, picture: PlacedPicture) -> str:
        alt = picture_description(picture)
        self.undescribed += not alt
        return alt or ALT_TO_WRITE

    def _added(self, picture: PlacedPicture) -> str:
        """Return the name of a picture's file, empty if it cannot be shown."""
        self._met += 1
        key = (picture.content, picture.crop, picture.turn)
        if key in self._names:
            return self._names[key]
        try:
            made = web_picture(picture)
        except UnreadablePictureError as error:
            self.left_out.append(_UNREAD.format(self._met, error))
            return ""
        name = f"{self._slug}-{len(self.files) + 1}{made.suffix}"
        self.files[name] = made.content
        self._names[key] = name
        return name
