"""Faults in the lines of an entry: spaces, colons, lines that do not belong to it."""

from __future__ import annotations

import re

from newsroom.reading.yaml.faults import SyntaxFaultError

ODD_SPACES = "\u00a0\u202f\u2007\u3000\u200b\ufeff"
"""What looks like a space or like nothing, and is a letter to YAML."""
_ENTRY = re.compile(r"[^\s:#'\"\[\]{},-][^:]*?[ ]*:(?=[ \t]|$)|(['\"]).*?\1[ ]*:(?=[ \t]|$)")
_STUCK_COLON = re.compile(r"(?P<key>[^\W\d]\w*)\s*(?P<colon>[:：])(?P<after>.?)(?P<rest>.*)")
_INDENTED_KEY = re.compile(r"[ ]+(\w+):(?=[ ]|$)")
_BULLET = re.compile(r"[ ]*(?:[*•·+–—]\s*|-(?=[^\s-]))(\S.*)")
_LISTED_KEY = re.compile(r"-[ ]+(\w+:[ ].*)")


def begins_entry(line: str) -> bool:
    """Whether a line begins with a key, be its colon as it should or not."""
    return bool(_ENTRY.match(line) or _STUCK_COLON.match(line))


def check_spaces(chunk: list[str]) -> None:
    """Raise `SyntaxFaultError` for what looks like a space or a colon and is none to YAML."""
    for number, line in enumerate(chunk):
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent:
            raise SyntaxFaultError(number, "đầu dòng có phím Tab; thay bằng dấu cách")
        if any(space in indent for space in ODD_SPACES):
            raise SyntaxFaultError(
                number, "đầu dòng có dấu cách không ngắt; gõ lại dấu cách thường"
            )
    match = _STUCK_COLON.match(chunk[0])
    if match and not _ENTRY.match(chunk[0]):
        raise SyntaxFaultError(0, _stuck(match))


def stray_line(chunk: list[str]) -> SyntaxFaultError | None:
    """Return the fault of a line that does not belong to its entry, none where all do."""
    value = chunk[0].partition(":")[2].strip()
    item = _LISTED_KEY.match(chunk[-1])
    if item and (value or len(chunk) == 1):
        text = f'trước khoá thừa dấu trừ; viết "{item[1].strip()}"'
        return SyntaxFaultError(len(chunk) - 1, text)
    if value[:1] in ("'", '"', "[", "{", "|", ">"):
        return None
    told = ((number, _fault_below(line, value)) for number, line in enumerate(chunk[1:], 1))
    return next((SyntaxFaultError(number, text) for number, text in told if text), None)


def _fault_below(line: str, value: str) -> str:
    """Return what is wrong with a line below a key that has a `value`, empty if nothing is."""
    bullet, key = _BULLET.match(line), _INDENTED_KEY.match(line)
    stuck = _STUCK_COLON.match(line.strip(" "))
    if bullet and not value:
        return f'mỗi mục của danh sách viết sau dấu trừ và dấu cách: "- {bullet[1]}"'
    if line[:1] not in ("", " ", "\t", "-", "#", "[", "{", "]", "}", "'", '"'):
        return no_entry(line)
    if stuck and not value and not _ENTRY.match(line.strip(" ")):
        return _stuck(stuck)
    if not (key and value):
        return ""
    return (
        "dòng này bị đọc như phần tiếp của dòng trên; "
        f'nếu "{key[1]}" là khoá, xoá dấu cách đầu dòng, '
        "nếu không, đặt cả giá trị trong ngoặc kép"
    )


def no_entry(line: str) -> str:
    """Return what is wrong with a line that is not of the form `key: value`."""
    found = f'dòng "{line.strip()}" không có dạng "khoá: giá trị"'
    return f"{found}; nếu nó viết tiếp dòng trên thì nối vào dòng ấy, nếu không thì xoá"


def _stuck(match: re.Match[str]) -> str:
    """Return what stands behind a key where a colon and a space should."""
    key, after = match["key"], match["after"]
    if match["colon"] == "：":
        return f'sau "{key}" là dấu hai chấm rộng "："; gõ dấu ":" thường'
    if after in ODD_SPACES:
        code = f"U+{ord(after):04X}"
        return f'sau "{key}:" là dấu cách không ngắt ({code}); xoá rồi gõ lại dấu cách thường'
    return f'thiếu dấu cách sau "{key}:"; viết "{key}: {after}{match["rest"]}"'
