"""The part of GitHub's expressions that our workflows use, evaluated as GitHub does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

_TOKEN = re.compile(r"\s*('(?:[^']|'')*'|[\w.-]+|&&|\|\||==|!=|[!()])")
_STATUS = ("success", "failure", "always", "cancelled")


def holds(condition: str | bool, context: Mapping[str, Any]) -> bool:  # noqa: FBT001 (as YAML has it)
    """Whether a condition of a job or step holds.

    `context` has the names' values and, under `status`, what the functions of status give. A
    condition that calls none of them asks for success too.
    """
    text = str(condition).strip().removeprefix("${{").removesuffix("}}")
    asks_status = any(f"{name}()" in text for name in _STATUS)
    return bool(evaluate(text, context)) and (asks_status or context["status"]["success"])


def evaluate(text: str, context: Mapping[str, Any]) -> Any:
    """Return an expression's value; a name that is not known is empty."""
    tokens = _TOKEN.findall(text.strip().removeprefix("${{").removesuffix("}}"))
    value, rest = _or(tokens, context)
    assert not rest, f"not understood: {rest} of {text}"
    return value


def _or(tokens: list[str], context: Mapping[str, Any]) -> tuple[Any, list[str]]:
    value, rest = _and(tokens, context)
    while rest[:1] == ["||"]:
        other, rest = _and(rest[1:], context)
        value = value or other
    return value, rest


def _and(tokens: list[str], context: Mapping[str, Any]) -> tuple[Any, list[str]]:
    value, rest = _equal(tokens, context)
    while rest[:1] == ["&&"]:
        other, rest = _equal(rest[1:], context)
        value = value and other
    return value, rest


def _equal(tokens: list[str], context: Mapping[str, Any]) -> tuple[Any, list[str]]:
    value, rest = _single(tokens, context)
    while rest[:1] in (["=="], ["!="]):
        other, after = _single(rest[1:], context)
        value, rest = (str(value) == str(other)) is (rest[0] == "=="), after
    return value, rest


def _single(tokens: list[str], context: Mapping[str, Any]) -> tuple[Any, list[str]]:
    first, rest = tokens[0], tokens[1:]
    if first == "!":
        value, rest = _single(rest, context)
        return not value, rest
    if first == "(":
        value, rest = _or(rest, context)
        assert rest[:1] == [")"]
        return value, rest[1:]
    if rest[:2] == ["(", ")"]:
        return context["status"][first], rest[2:]
    return _value(first, context), rest


def _value(token: str, context: Mapping[str, Any]) -> Any:
    if token.startswith("'"):
        return token[1:-1].replace("''", "'")
    value: Any = {"true": True, "false": False, **context}
    for name in token.split("."):
        value = value.get(name, "") if isinstance(value, dict) else ""
    return value
