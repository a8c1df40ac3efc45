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
_NO_COLON = 'trong "{}" thiếu dấu hai chấm rồi dấu cách; viết khoá: giá trị'
ASKEW = "dòng này thụt vào khác những dòng cùng nhóm; cho đầu các dòng ấy thẳng hàng"
_OTHER_INDENT = re.compile(r"expected <block end>, but found '(?:-|\?|<block \w+ start>)'")
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
    first = min(start.line, line)
    value = lines[line].partition(":")[2]
    in_quotes, in_brackets = "quoted scalar" in context, "flow" in context
    is_askew = "mapping values" in problem and ": " not in value
    opened = _SINGLE if lines[first][start.column :].startswith("'") else _DOUBLE
    unclosed = _of_brackets(lines[start.line : max(mark.line, start.line + 1)])
    remedies = (
        (line, "\\t" in problem, "thay phím Tab bằng dấu cách"),
        (first, "simple key" in context, _NO_COLON.format(lines[first].strip())),
        (first, in_quotes and "\\" in value and "end of stream" not in problem, BACKSLASH),
        (first, in_quotes, _of_curved_end(lines[first])),
        (first, in_quotes, f"{opened} mở mà không đóng; thêm dấu đóng ở cuối giá trị"),
        (line, "tag" in context, TAGGED),
        (line, _DOUBLE_COMMA.search(value), "giữa hai dấu phẩy không có gì; xoá một dấu phẩy"),
        (first, in_brackets, unclosed),
        (line, in_brackets and " #" in value, _CUT_ITEM),
        (line - 1, is_askew, _of_line_above(lines, line)),
        (line, is_askew or _OTHER_INDENT.search(problem), ASKEW),
        (line, True, _of_group(lines[line])),
        (line, "mapping values" in problem or ": " in value, _of_colon(lines[line])),
        (line, True, f"{UNREADABLE}; {_of_value(lines[line])}"),
    )
    return next(SyntaxFaultError(at, told) for at, applies, told in remedies if applies and told)


def _of_line_above(lines: list[str], line: int) -> str:
    """Return what to say of a line as far to the right as the next one, that lacks its colon."""
    above = lines[line - 1] if line else ""
    words, below = above.strip(), lines[line]
    is_alike = len(above) - len(above.lstrip()) == len(below) - len(below.lstrip())
    is_key = words and is_alike and ":" not in words and words[0] not in "-#"
    return _NO_COLON.format(words) if is_key else ""


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


def _of_value(line: str) -> str:
    key, colon, value = line.partition(":")
    return _in_quotes(key, value) if colon else _in_quotes("", line.lstrip(" -"))


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
    where = f"{key.strip()}:" if key else "-"
    return f"đặt {whole}giá trị trong {name}: {where} {quoted}"


def _without_quotes(value: str) -> str:
    """Return a value without the quotation marks around it, which others within it have ended."""
    is_quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "'\""
    return value[1:-1] if is_quoted and value[0] in value[1:-1] else value
