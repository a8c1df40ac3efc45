"""How MkDocs reads the Markdown of ordinary pages: so that it looks as that of notices does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from newsroom.reading.text.attribute_lists import AttributeLists
from newsroom.reading.text.links import encoded
from newsroom.reading.text.marks import Marks
from newsroom.reading.text.markup import NewsMarkup
from newsroom.reading.text.tree.finishing import finish
from newsroom.rendering.markdown_icons import MarkdownIcons
from newsroom.text.vietnamese import slugify

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown import Extension
    from mkdocs.config.defaults import MkDocsConfig

    from newsroom.rendering.icons import Icons

_OF_LINKS = {
    "absolute_links": "relative_to_docs",
    **dict.fromkeys(("not_found", "unrecognized_links", "anchors"), "ignore"),
}
"""Links from the root lead there, wherever the site lies on its host; of those that lead nowhere
the news tells, in Vietnamese and with their lines."""


def markups(icons: Icons) -> list[Extension]:
    """Return the extensions with which Python-Markdown reads it."""
    markup = NewsMarkup(partial(finish, top_heading=1, href_of=encoded))
    return [markup, AttributeLists(), Marks(), MarkdownIcons(icons)]


def read_alike(config: MkDocsConfig, extensions: Sequence[Extension]) -> None:
    """Let MkDocs read with `extensions`, and name the places of headings as notices do."""
    config.markdown_extensions += extensions  # type: ignore[arg-type]
    config.mdx_configs.setdefault("toc", {})["slugify"] = lambda text, _: slugify(text)
    config.validation.links.load_dict(_OF_LINKS)
    config.validation.links.validate()
