"""`schema`: rewrites every description of keys, options and rules from the program's tables."""

from __future__ import annotations

import json
import sys
from functools import reduce
from typing import TYPE_CHECKING

from newsroom.editing.checking.rules.rules import RULES
from newsroom.editing.commands.command import Command
from newsroom.editing.json_schema import json_schema
from newsroom.notices.key import Key, Kind
from newsroom.notices.keys import KEYS
from newsroom.notices.options import OPTIONS

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from newsroom.editing.project import Project
    from newsroom.notices.settings import Settings

SCHEMA_FILE = ".vscode/notice.schema.json"
GUIDE, OPERATIONS = "docs/bien-tap.md", ".github/OPERATIONS.md"
_KEYS_HEAD = "| Khoá | Ý nghĩa | Ví dụ | Bắt buộc |"
_RULES_HEAD = "| Mã | Tên | Vì sao |"
_OPTIONS_HEAD = "| option | meaning | example | default |"


def key_table(settings: Settings) -> str:
    """Return the guide's table of the keys of front matter."""
    return _table(_KEYS_HEAD, (_key_row(key, settings) for key in KEYS))


def option_table() -> str:
    """Return the table of the options of `extra.news`."""
    return _table(_OPTIONS_HEAD, map(_option_row, OPTIONS))


def rule_table() -> str:
    """Return the guide's table of what a check looks for."""
    return _table(_RULES_HEAD, ((f"`{each.code}`", each.name, each.why) for each in RULES))


def with_table(text: str, table: str) -> str:
    """Return a page with `table` in place of its table with the same head."""
    head = table.partition("\n")[0]
    before, found, rest = text.partition(f"{head}\n")
    if not found:
        return text
    lines = rest.splitlines(keepends=True)
    rows = next((n for n, line in enumerate(lines) if not line.startswith("|")), len(lines))
    return f"{before}{table}{''.join(lines[rows:])}"


def described_files(project: Project) -> Iterator[tuple[str, str]]:
    """Yield the path of each file that describes keys, options or rules, with its right content."""
    schema = json.dumps(json_schema(project.settings), ensure_ascii=False, indent=2)
    yield SCHEMA_FILE, f"{schema}\n"
    pages = {GUIDE: (key_table(project.settings), rule_table()), OPERATIONS: (option_table(),)}
    for name, tables in pages.items():
        file = project.root / name
        if file.is_file():
            yield name, reduce(with_table, tables, file.read_text("utf-8"))


def _run(project: Project, _: argparse.Namespace) -> int:
    for name, content in described_files(project):
        file = project.root / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(content, "utf-8", newline="\n")
        sys.stdout.write(f"{name}\n")
    return 0


def _table(head: str, rows: Iterable[tuple[str, ...]]) -> str:
    lines = ("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows)
    rule = "| " + " | ".join(["---"] * (head.count("|") - 1)) + " |"
    return "\n".join([head, rule, *lines, ""])


def _key_row(key: Key, settings: Settings) -> tuple[str, ...]:
    slugs = ", ".join(f"`{each.slug}`" for each in settings.categories)
    meaning = f"{key.help}: {slugs}" if key.kind is Kind.CATEGORY else key.help
    return f"`{key.name}`", meaning, _example(key), "có" if key.required else key.advice


def _option_row(key: Key) -> tuple[str, ...]:
    return f"`{key.name}`", key.help, _example(key), "required" if key.required else _default(key)


def _example(key: Key) -> str:
    example = f"[{key.example}]" if key.kind is Kind.GROUPS else key.example
    return f"`{example}`"


def _default(key: Key) -> str:
    if key.default in ((), {}, None):
        return "none"
    return f"`{str(key.default).lower() if key.kind is Kind.BOOLEAN else key.default}`"


SCHEMA = Command(
    "schema", "ghi lại JSON Schema, bảng khoá và bảng khai báo ở mọi nơi nói tới", _run
)
