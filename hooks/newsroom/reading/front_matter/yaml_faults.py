"""Faults of YAML that cannot be read, in Vietnamese, with what would be right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.notices.keys import KEYS

if TYPE_CHECKING:
    import yaml

BACKSLASH = (
    'trong ngoặc kép có dấu "\\"; thư mục cách nhau bằng "/", "\\n" thì thay bằng dấu cách, '
    "cần đúng dấu ấy thì dùng dấu nháy đơn"
)
TAGGED = 'giá trị bắt đầu bằng "!"; đặt trong ngoặc kép "…"'
UNREADABLE = "YAML không đọc được dòng này"
_CONTROL = "có ký tự điều khiển không nhìn thấy; xoá rồi gõ lại dòng này"
_CUT_ITEM = (
    'giá trị bị cắt ở " #", vì đó là dấu mở đầu một ghi chú; đặt từng giá trị trong ngoặc kép'
)
_ASKEW = "dòng này thụt vào khác những dòng cùng nhóm; cho đầu các dòng ấy thẳng hàng"
_WITHIN = r"(?:(?!,\s*\w+:\s)[^{}\"])*"
"""What one key of a group says, up to the next key."""
_INNER_COLON = re.compile(rf"[{{,]\s*(\w+):\s+({_WITHIN}:\s{_WITHIN})")
_DOUBLE_COMMA = re.compile(r"[\[,]\s*,")
_CURVED = frozenset("“”„″")
_DOUBLE, _SINGLE = "ngoặc kép", "dấu nháy đơn"
_CLOSING = {"[": "]", "{": "}"}
_GROUPS = {key.name: tuple(inner.name for inner in key.keys) for key in KEYS if key.keys}
_LISTS = tuple(key.name for key in KEYS if key.example.startswith("["))
_INNER = "|".join(name for names in _GROUPS.values() for name in names)
_NO_COMMA = re.compile(rf"(?<=[^\s{{,;(])\s*;?\s+(?=(?:{_INNER}):\s)")
"""Where a comma lacks, or another sign stands for it, before a key of a group."""


class SyntaxFaultError(Exception):
    """A fault of writing: its line, counted from 0 in the text read, and its message."""

    def __init__(self, line: int, message: str) -> None:
        """Keep both for the reader of the page."""
        super().__init__(line, message)
        self.line = line
        self.message = message


def explained(error: yaml.YAMLError, lines: list[str]) -> SyntaxFaultError:
    """Return in Vietnamese what YAML could not read."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return SyntaxFaultError(0, _CONTROL)
    line = min(mark.line, len(lines) - 1)
    context, problem = str(getattr(error, "context", "")), str(getattr(error, "problem", ""))
    start = getattr(error, "context_mark", None) or mark
    value = lines[line].partition(":")[2]
    in_quotes = "quoted scalar" in context
    begun = lines[min(start.line, line)][start.column :]
    opened = _SINGLE if begun.startswith("'") else _DOUBLE
    remedies = (
        (in_quotes and "\\" in value and "end of stream" not in problem, BACKSLASH),
        (in_quotes, _of_curved_end(lines[min(start.line, line)])),
        (in_quotes, f"{opened} mở mà không đóng; thêm dấu đóng ở cuối giá trị"),
        ("tag" in context, TAGGED),
        (_DOUBLE_COMMA.search(value), "giữa hai dấu phẩy không có gì; xoá một dấu phẩy"),
        ("flow" in context, _of_brackets(lines[start.line :])),
        ("flow" in context and " #" in value, _CUT_ITEM),
        ("mapping values" in problem and ": " not in value, _ASKEW),
        (True, _of_group(lines[line])),
        ("mapping values" in problem or ": " in value, _of_colon(lines[line])),
        (True, f"{UNREADABLE}; {_in_quotes(*lines[line].partition(':')[::2])}"),
    )
    message = next(told for applies, told in remedies if applies and told)
    return SyntaxFaultError(min(start.line, line) if in_quotes else line, message)


def _of_curved_end(line: str) -> str:
    """Return the fault of a value whose closing quotation mark Word has curved."""
    bare = line.rstrip()
    if bare[-1:] not in _CURVED:
        return ""
    told = f'dấu đóng ngoặc kép ở cuối là dấu cong "{bare[-1]}"; gõ dấu thẳng: '
    return f'{told}{bare[:-1].strip()}"'


def _of_brackets(lines: list[str]) -> str:
    """Return the fault of a value whose bracket is not closed."""
    key, _, value = (part.strip() for part in "\n".join(lines).partition(":"))
    closing = _CLOSING.get(value[:1], "")
    if not closing or value.endswith(closing):
        return ""
    is_meant = key in _LISTS or key in _GROUPS
    remedy = f'thêm dấu "{closing}" ở cuối giá trị' if is_meant else _in_quotes(key, value)
    return f'dấu "{value[0]}" mở mà không đóng; {remedy}'


def _of_group(line: str) -> str:
    """Return the fault of a group without braces or commas, or a list without brackets."""
    key, _, value = line.partition(":")
    key, value = key.strip(), value.strip()
    bare = value.strip("(){} ")
    if key in _LISTS and value.startswith("- "):
        return f"danh sách viết trong ngoặc vuông: {key}: [{value[2:]}]"
    if bare.partition(":")[0] not in _GROUPS.get(key, ()):
        return ""
    inner = _NO_COMMA.sub(", ", bare)
    return "" if "{" in value and inner == bare else f"viết thành nhóm: {key}: {{{inner}}}"


def _of_colon(line: str) -> str:
    inner = _INNER_COLON.search(line)
    key, value = (inner[1], inner[2]) if inner else line.partition(":")[::2]
    return f"trong giá trị có dấu hai chấm; {_in_quotes(key, value, 'cả ')}"


def _in_quotes(key: str, value: str, whole: str = "") -> str:
    """Return how a value is quoted with the marks that do not stand within it."""
    bare = _without_quotes(value.strip())
    name, quoted = (_DOUBLE, f'"{bare}"')
    if '"' in bare or "\\" in bare:
        name, quoted = _SINGLE, "'{}'".format(bare.replace("'", "''"))
    return f"đặt {whole}giá trị trong {name}: {key.strip()}: {quoted}"


def _without_quotes(value: str) -> str:
    """Return a value without the quotation marks around it, which others within it have ended."""
    is_quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "'\""
    return value[1:-1] if is_quoted and value[0] in value[1:-1] else value
