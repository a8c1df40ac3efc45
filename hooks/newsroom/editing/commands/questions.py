"""Questions to an editor at the keyboard, unless the command line answers them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

from newsroom.editing.project import ProjectError
from newsroom.text.problem import FaultyFieldError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Answer = TypeVar("Answer")


def ask(
    question: str,
    read: Callable[[str], Answer],
    *,
    given: str | None,
    choices: Sequence[str] = (),
    default: str = "",
) -> Answer:
    """Return what `read` makes of the `given` answer, or else of what the editor types.

    Of `choices` the number will do; `default` is what an empty answer means. `read` raises
    `FaultyFieldError` for what will not do: what was given is then refused with `ProjectError`,
    what was typed is asked again.
    """
    if given is None:
        return _asked(question, read, choices=choices, default=default)
    try:
        return read(given.strip() or default)
    except FaultyFieldError as fault:
        raise ProjectError(str(fault)) from None


def _asked(
    question: str, read: Callable[[str], Answer], *, choices: Sequence[str], default: str
) -> Answer:
    """Return what `read` makes of an answer, for which the editor is asked until it is valid."""
    for number, choice in enumerate(choices, 1):
        sys.stderr.write(f"  {number}. {choice}\n")
    prompt = f"{question} [{default}]: " if default else f"{question}: "
    while True:
        typed = _typed(prompt)
        if not typed and not default:
            sys.stderr.write("\n")
            raise ProjectError(
                f"chưa có câu trả lời cho “{question}”; trả lời, hoặc ghi ở tuỳ chọn"
            )
        try:
            return read(_chosen(typed.strip(), choices) or default)
        except FaultyFieldError as fault:
            if not typed:
                raise ProjectError(str(fault)) from None
            sys.stderr.write(f"{fault}\n")


def _typed(prompt: str) -> str:
    """Return the line that the editor types, empty at the end of the input."""
    sys.stderr.write(prompt)
    sys.stderr.flush()
    return sys.stdin.readline() if sys.stdin else ""


def _chosen(typed: str, choices: Sequence[str]) -> str:
    """Return the choice whose number was typed, or else what was."""
    if not (typed.isascii() and typed.isdigit() and choices):
        return typed
    number = int(typed[:9])
    if not 1 <= number <= len(choices):
        raise FaultyFieldError(f"không có số {typed}; chọn từ 1 đến {len(choices)}")
    return choices[number - 1]
