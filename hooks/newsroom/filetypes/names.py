"""What a file of the docs folder is, by its name."""

from __future__ import annotations

_PICTURES = (".jpg", ".jpeg", ".jfif", ".png", ".webp", ".gif", ".avif", ".svg")
_MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")


def is_picture(path: str) -> bool:
    """Whether a file has the suffix of a picture that browsers show."""
    return path.lower().endswith(_PICTURES)


def is_markdown(path: str) -> bool:
    """Whether a file is one that MkDocs, or an editor, takes for Markdown."""
    return path.lower().endswith(_MARKDOWN)
