"""The command of editors and of CI: `python -m newsroom related docs/tin-tuc/2022/x.md`."""

from __future__ import annotations

import io
import os
import sys
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from newsroom.building.error import BuildError
from newsroom.editing import commands
from newsroom.editing.commands.command import Parser
from newsroom.editing.project import Project, ProjectError
from newsroom.text.refused import refused

if TYPE_CHECKING:
    import argparse

    from newsroom.editing.commands.command import Command

_COMMANDS = MappingProxyType(
    {
        "new": "new",
        "import": "importing",
        "check": "check",
        "status": "status",
        "submit": "submit",
        "related": "related",
        "options": "options",
        "schema": "schema",
        **dict.fromkeys(("due", "inspect", "review"), "built_site"),
        "publish": "publish",
        "addresses": "addresses",
    }
)
"""The module of each command: to load them all takes longer than most of them take."""


def main(arguments: list[str] | None = None) -> int:
    """Do what was asked; return what the program ends with. What is wrong ends it at once."""
    _settle_streams()
    asked = _asked(sys.argv[1:] if arguments is None else arguments)
    try:
        result = int(asked.run(Project.of(Path()), asked))
        sys.stdout.flush()
    except (ProjectError, BuildError) as error:
        sys.exit(str(error))
    except BrokenPipeError:  # whoever reads it has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        sys.exit(f"không đọc hay ghi được {error.filename or 'tệp'}: {refused(error)}")
    return result


def _settle_streams() -> None:
    """Make standard streams work with any terminal, or none."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # whoever has started it closed it
            setattr(sys, name, io.StringIO())
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # whatever code page the terminal has
            stream.reconfigure(encoding="utf-8", errors="replace")
    if isinstance(sys.stdin, io.TextIOWrapper) and not sys.stdin.isatty():
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")


def _asked(arguments: list[str]) -> argparse.Namespace:
    """Return the parsed command line; where it names no command, list them all."""
    parser = Parser(prog="newsroom", description="Công cụ của người biên tập.")
    known = parser.add_subparsers(required=True, metavar="lệnh")
    first = arguments[:1]
    for command in map(_command, first if _COMMANDS.keys() & first else _COMMANDS):
        inner = known.add_parser(command.name, help=command.help)
        command.ask(inner)
        inner.set_defaults(run=command.run)
    return parser.parse_args(arguments)


def _command(name: str) -> Command:
    """Return a command, which in its module is called so in capitals."""
    found: Command = getattr(import_module(f"{commands.__name__}.{_COMMANDS[name]}"), name.upper())
    return found


if __name__ == "__main__":
    if sys.getfilesystemencoding() != "utf-8":  # names of files and what was typed are in it
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])  # noqa: S606
    sys.exit(main())
