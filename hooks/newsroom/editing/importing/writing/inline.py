"""Runs as Markdown, and as HTML where Markdown has no form for them."""

from __future__ import annotations

import html
import re
from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import quote

from newsroom.editing.importing.runs import MARKS, Run, lines
from newsroom.reading.pasted.lines.spaces import tidy
from newsroom.text.emphasis import CLOSING, OPENING
from newsroom.text.vietnamese import nfc

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsroom.editing.importing.runs import Runs

    Note = Callable[[str], str]
    """Returns how a footnote is referred to, by its key."""

BREAK = "  \n"
"""A line break in Markdown."""
_STARS = {"strong": "**", "em": "*"}
_SPECIAL = re.compile(
    r"[\\`*\[\]{}|<~^]|(?<![^\W_])_|_(?![^\W_])|&(?=[#\w])|=(?==)|:(?=[a-z][a-z0-9_+-]*:)"
)
_ENTITIES = {sign: f"&#{ord(sign)};" for sign in "~^=:?"} | {"<": "&lt;", "&": "&amp;"}
"""Signs that Python-Markdown lets nobody escape by a backslash."""
_BREAKS = re.compile("[\v\f\x1c-\x1e\x85\u2028\u2029]")
"""Signs that are line breaks to programs, and to no reader."""
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_BLOCK = re.compile(r"[-+](?=\s|$|[-+])|[#>]|!(?=!!)|\?(?=\?\?)|:(?=\s)|=")
"""What begins a block of Markdown at the head of a line."""
_UNSAFE = re.compile(r"[\s<>\"'()\[\]\\^`{|}]")


def markdown(runs: Runs, note: Note, *, line_break: str = BREAK) -> str:
    """Return runs as Markdown, each line safe to stand at the head of a block."""
    rendered = (tidy(_stars(_trimmed(line), note)) for line in lines(runs))
    return line_break.join(map(at_line_head, rendered))


def as_html(runs: Runs, note: Note) -> str:
    """Return runs as HTML on one line."""
    return "<br>".join(tidy(_tags(_trimmed(line), note)) for line in lines(runs))


def markdown_escaped(text: str) -> str:
    """Return text with its signs of Markdown escaped."""
    text = _SPECIAL.sub(lambda match: _ENTITIES.get(match[0], f"\\{match[0]}"), _on_line(text))
    return text.replace("\\]:", "&#93;:")  # else it defines an address


def _on_line(text: str) -> str:
    return nfc(_BREAKS.sub(" ", text))


def at_line_head(line: str) -> str:
    """Return a line, escaped where it would begin a block of Markdown."""
    if number := _NUMBER.match(line):
        return f"{number[1]}\\{line[number.end(1) :]}"
    if found := _BLOCK.match(line):
        return _ENTITIES.get(found[0], f"\\{found[0]}") + line[1:]
    return line


def _trimmed(line: Runs) -> Runs:
    """Return runs of which neighbours differ, with no mark on the spaces at their ends."""
    found: list[Run] = []
    for (marks, href, note), group in groupby(line, key=lambda r: (r.marks, r.href, r.note)):
        text = "".join(run.text for run in group)
        if not text.strip() and not note:
            found.append(Run(text))
            continue
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
        found += [Run(text[:start]), Run(text[start:end], marks, href, note), Run(text[end:])]
    return tuple(run for run in found if run.text or run.note)


def _stars(runs: Runs, note: Note) -> str:
    out = ""
    for href, group in groupby(runs, key=lambda run: run.href):
        text = _marked(tuple(group), MARKS, note)
        if href and out.endswith("!"):
            out = f"{out[:-1]}\\!"  # else the link is a picture
        out += f"[{text}]({address(href)})" if href else text
    return out


def _marked(runs: Runs, marks: tuple[str, ...], note: Note, *, before: str = "") -> str:
    """Return runs marked by stars; by tags where stars would stand beside stars or in a word.

    `before` is the sign before them.
    """
    if not marks:
        return "".join(note(run.note) if run.note else markdown_escaped(run.text) for run in runs)
    mark, *others = marks
    out = ""
    groups = [(is_in, tuple(some)) for is_in, some in groupby(runs, lambda run: mark in run.marks)]
    following = [some[0].text[:1] for _, some in groups[1:]] + [""]
    for (is_marked, some), after in zip(groups, following, strict=True):
        last = (before + out)[-1:]
        text = _marked(some, tuple(others), note, before="" if is_marked else last)
        if not is_marked or not text:  # a footnote may be missing
            out += text
            continue
        star = _STARS.get(mark, "")
        is_both = mark == "strong" and all("em" in run.marks for run in some)
        beside = last if is_both else text[0] + text[-1] + last
        in_word = last.isalnum() or after.isalnum()
        is_tag = not star or "*" in beside or in_word or _is_odd(text)
        out += f"<{mark}>{text}</{mark}>" if is_tag else f"{star}{text}{star}"
    return out


def _is_odd(text: str) -> bool:
    """Whether a text begins or ends with signs beside which stars seem typed by hand."""
    signs = html.unescape(text)
    return signs[0] in CLOSING or signs[-1] in OPENING


def _tags(runs: Runs, note: Note) -> str:
    return "".join(_tagged(run, note) for run in runs)


def _tagged(run: Run, note: Note) -> str:
    text = note(run.note) if run.note else html.escape(_on_line(run.text), quote=False)
    for mark in reversed(MARKS):
        text = f"<{mark}>{text}</{mark}>" if mark in run.marks else text
    # A link to a file leads to where it is published only if Markdown makes it.
    is_elsewhere = ":" in run.href
    return f'<a href="{html.escape(address(run.href))}">{text}</a>' if is_elsewhere else text


def address(href: str) -> str:
    """Return an address, encoded to stand between parentheses or quotation marks."""
    return _UNSAFE.sub(lambda match: quote(match[0]), href.strip())
