"""Icons in the Markdown of ordinary pages, as Material's users write them: `:material-phone:`."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.postprocessors import Postprocessor

if TYPE_CHECKING:
    import re

    from markdown import Markdown

    from newsroom.rendering.icons import Icons

_NAME = r":([a-z0-9_+-]{1,100}):"
_BEFORE_EMPHASIS = 75
"""As `pymdownx.emoji`: a name may hold underscores."""
_AFTER_RAW_HTML = 25
_TASKS = {
    '<input type="checkbox" disabled checked/>': ("checkbox-marked-outline", "Đã xong"),
    '<input type="checkbox" disabled/>': ("checkbox-blank-outline", "Chưa xong"),
}
"""What `pymdownx.tasklist` writes, and what stands there: a box that all see and hear the same."""


class MarkdownIcons(Extension):
    """An extension of Python-Markdown that draws icons where a text names them, and before tasks.

    Not `pymdownx.emoji`, which reads every name there is at each build, and with Material's options
    lists fourteen thousand files and lets readers fetch each emoji from another host.
    """

    def __init__(self, icons: Icons) -> None:
        """Take the icons that may be named."""
        super().__init__()
        self._icons = icons

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Look for names, but for those whose colon has a backslash before it."""
        md.ESCAPED_CHARS = [*md.ESCAPED_CHARS, ":"]
        md.inlinePatterns.register(_Names(md, self._icons), "icon names", _BEFORE_EMPHASIS)
        md.postprocessors.register(_Tasks(self._icons), "tasks", _AFTER_RAW_HTML)


class _Names(InlineProcessor):
    """Puts in place of a name what it stands for; other text between two colons stays."""

    def __init__(self, md: Markdown, icons: Icons) -> None:
        super().__init__(_NAME, md)
        self._icons = icons

    def handleMatch(  # type: ignore[override] # noqa: N802 (Python-Markdown's name)
        self, found: re.Match[str], _: str
    ) -> tuple[Element | str, int, int] | tuple[None, None, None]:
        """Return an icon as an element, so that its size can be written behind it: `{ .lg }`."""
        name = self._icons.named(found[1])
        shown = _emoji(found[0]) if name is None else self._framed(name)
        return (None, None, None) if shown is None else (shown, found.start(), found.end())

    def _framed(self, name: str) -> Element:
        assert self.md is not None
        frame = Element("span", {"class": "named-icon"})
        frame.text = self.md.htmlStash.store(self._icons(name))
        return frame


class _Tasks(Postprocessor):
    """Puts drawn boxes in place of a form's, which browsers grey out and nobody can tick."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons

    def run(self, text: str) -> str:
        """Return the page with its tasks as readers see them."""
        for box, (icon, words) in _TASKS.items():
            if box in text:
                drawn = self._icons(f"material/{icon}")
                text = text.replace(
                    box, f'<span class="task" role="img" aria-label="{words}">{drawn}</span>'
                )
        return text


def _emoji(name: str) -> str | None:
    """Return an emoji as a letter of the reader's own font, none where there is none so called."""
    names = import_module("pymdownx.twemoji_db")  # large, so not before a text may name one
    known = names.emoji.get(names.aliases.get(name, name))
    if known is None:
        return None
    codes = known.get("unicode_alt", known["unicode"]).split("-")
    return "".join(chr(int(code, 16)) for code in codes)
