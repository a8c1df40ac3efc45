"""Icons drawn into the pages themselves, from a folder of SVG files such as Material's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from newsroom.text.problem import nearest

if TYPE_CHECKING:
    from pathlib import Path

_BEGINS = '<svg xmlns="http://www.w3.org/2000/svg"'
_BEGINS_DRAWN = '<svg class="icon" width="24" height="24" aria-hidden="true" focusable="false"'
"""Small without any style, and unheard: words stand beside it. In HTML it needs no namespace."""
_TYPES = {
    "file-pdf-box": "PDF",
    "file-word-box": "DOC DOCX ODT RTF",
    "file-excel-box": "XLS XLSX ODS CSV",
    "file-powerpoint-box": "PPT PPTX ODP",
    "file-image": "JPG JPEG PNG WEBP GIF SVG AVIF TIF TIFF BMP HEIC",
    "folder-zip": "ZIP RAR 7Z TAR GZ",
    "file-video": "MP4 WEBM MOV AVI MKV",
    "file-music": "MP3 M4A OGG OPUS WAV",
    "file-document": "TXT MD",
}
_ICONS_OF_FILES = {kind: icon for icon, kinds in _TYPES.items() for kind in kinds.split()}


class UnknownIconError(ValueError):
    """A name that no icon has; the message says which would be right."""


class Icons:
    """The icons of a folder, each by its place: `material/file-pdf-box`."""

    def __init__(self, folder: Path) -> None:
        """Read none before it is drawn: Material has fourteen thousand."""
        self._folder = folder
        self._drawn: dict[str, Markup] = {}

    def __call__(self, name: str) -> Markup:
        """Return an icon as part of a page, where it takes the colour and size of the text."""
        if name not in self._drawn:
            try:
                drawing = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
            except OSError:
                raise UnknownIconError(self._complaint(name)) from None
            drawn = drawing.strip().replace(_BEGINS, _BEGINS_DRAWN, 1)
            self._drawn[name] = Markup(drawn)  # noqa: S704 (a file of the theme)
        return self._drawn[name]

    def of_file(self, kind: str) -> Markup:
        """Return the icon of a type of file, named as readers know it: PDF."""
        return self(f"material/{_ICONS_OF_FILES.get(kind, 'file-outline')}")

    def named(self, shortname: str) -> str | None:
        """Return the name of the icon with the `shortname` of Markdown: `material-file-pdf-box`."""
        name = ""
        while not (self._folder / f"{name}{shortname}.svg").is_file():
            part, _, shortname = shortname.partition("-")
            name += f"{part}/"
            if not (part and shortname and (self._folder / name).is_dir()):
                return None
        return name + shortname

    def _complaint(self, name: str) -> str:
        place = self._folder / name
        folder = place.parent if place.parent.is_dir() else self._folder
        beside = sorted(each.stem for each in folder.glob("*.svg"))
        hint = nearest(place.name, beside, otherwise=[f"các tệp .svg trong {folder}"])
        return f'không có biểu tượng "{name}"; {hint}'
