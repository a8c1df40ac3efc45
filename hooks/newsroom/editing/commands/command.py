"""What all commands of `python -m newsroom` have in common."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsroom.editing.project import Project


@dataclass(frozen=True, slots=True)
class Command:
    """A command, with its arguments and its work."""

    name: str
    help: str
    """In one line, for the list of commands."""
    run: Callable[[Project, argparse.Namespace], int]
    """Does it; the number is what the program ends with. Raises `ProjectError`."""
    ask: Callable[[argparse.ArgumentParser], None] = lambda _: None
    """Tells which arguments it takes."""


class Parser(argparse.ArgumentParser):
    """A parser of the command line whose help and errors are Vietnamese."""

    def __init__(self, **options: object) -> None:
        """Take what the standard library's takes."""
        super().__init__(**options, add_help=False, formatter_class=_Help)  # type: ignore[arg-type]
        self._positionals.title, self._optionals.title = "Cần có", "Tuỳ chọn"
        self.add_argument("-h", "--help", action="help", help="hiện phần hướng dẫn này")

    def error(self, message: str) -> NoReturn:
        """End the program with what is wrong, and where all commands are told."""
        told = message
        for english, vietnamese in _MESSAGES:
            told = told.replace(english, vietnamese)
        sys.exit(f"{told}\n{_READ_ON}")


class _Help(argparse.HelpFormatter):
    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN202
        super().add_usage(usage, actions, groups, "Cách dùng: " if prefix is None else prefix)


_READ_ON = "Cách gõ từng lệnh: docs/bien-tap.md, mục “Làm bằng cửa sổ lệnh”"
_MESSAGES = (
    ("the following arguments are required", "còn thiếu"),
    ("unrecognized arguments", "không hiểu"),
    ("invalid choice", "không có lựa chọn"),
    ("choose from", "chọn một trong"),
    ("expected one argument", "cần một giá trị"),
    ("expected at least one argument", "cần ít nhất một giá trị"),
    ("argument ", ""),
    ("invalid ", "không đọc được "),
    (" value:", ":"),
)
"""What the standard library says, and how an editor reads it."""
