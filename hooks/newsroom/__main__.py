"""The command of editors and of CI: `python -m newsroom related docs/tin-tuc/2022/x.md`."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

from newsroom.building.error import BuildError
from newsroom.editing.commands import built_site
from newsroom.editing.commands.addresses import ADDRESSES
from newsroom.editing.commands.check import CHECK
from newsroom.editing.commands.command import Parser
from newsroom.editing.commands.importing import IMPORT
from newsroom.editing.commands.new import NEW
from newsroom.editing.commands.options import OPTIONS
from newsroom.editing.commands.publish import PUBLISH
from newsroom.editing.commands.related import RELATED
from newsroom.editing.commands.schema import SCHEMA
from newsroom.editing.commands.status import STATUS
from newsroom.editing.commands.submit import SUBMIT
from newsroom.editing.project import Project, ProjectError
from newsroom.text.refused import refused

_COMMANDS = (
    *(NEW, IMPORT, CHECK, STATUS, SUBMIT, RELATED, OPTIONS, SCHEMA),
    *(*built_site.COMMANDS, PUBLISH, ADDRESSES),
)


def main(arguments: list[str] | None = None) -> int:
    """Do what was asked; return what the program ends with. What is wrong ends it at once."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # whoever has started it closed it
            setattr(sys, name, io.StringIO())
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # whatever code page the terminal has
            stream.reconfigure(encoding="utf-8", errors="replace")
    if isinstance(sys.stdin, io.TextIOWrapper) and not sys.stdin.isatty():
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    parser = Parser(prog="newsroom", description="Công cụ của người biên tập.")
    commands = parser.add_subparsers(required=True, metavar="lệnh")
    for command in _COMMANDS:
        inner = commands.add_parser(command.name, help=command.help)
        command.ask(inner)
        inner.set_defaults(run=command.run)
    asked = parser.parse_args(arguments)
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


if __name__ == "__main__":
    if sys.getfilesystemencoding() != "utf-8":  # names of files and what was typed are in it
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])  # noqa: S606
    sys.exit(main())
