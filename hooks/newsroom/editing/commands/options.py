"""`options`: whether mkdocs.yml says of the news what it may."""

from __future__ import annotations

from newsroom.editing.commands.command import Command

OPTIONS = Command(
    "options",
    "kiểm tra các khai báo của tin trong mkdocs.yml",
    lambda _: None,
    lambda _project, _options: 0,  # a project whose options are wrong cannot even be read
)
