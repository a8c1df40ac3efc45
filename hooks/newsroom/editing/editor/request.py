"""Requests and responses of the editor's page, whatever server stands between."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar
from urllib.parse import unquote

import msgspec

Sent = TypeVar("Sent")

_JSON = "application/json; charset=utf-8"
_FILE_NAME = "x-file-name"
_NO_NAME = "thiếu tên tệp"
_NOT_JSON = "nội dung gửi lên không phải JSON mà trang soạn gửi"


class RefusedError(Exception):
    """Why a request is refused: a status of HTTP, a message in Vietnamese, and further data."""

    def __init__(self, status: int, message: str, **more: object) -> None:
        """Refuse."""
        super().__init__(message)
        self.status = status
        self.message = message
        self.more = more


@dataclass(frozen=True, slots=True)
class Request:
    """A request of a browser."""

    method: str
    path: str
    """Below the editor's own address, without a slash at its head; no sign is encoded any more."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """By their names in lower case."""
    body: bytes = b""

    @property
    def file_name(self) -> str:
        """The name that a file which was sent had on its machine. Raises `RefusedError`."""
        try:
            name = unquote(self.headers.get(_FILE_NAME, ""), errors="strict")
        except UnicodeError:
            raise RefusedError(400, _NO_NAME) from None
        if not name.strip():
            raise RefusedError(400, _NO_NAME)
        return name

    def sent(self, kind: type[Sent]) -> Sent:
        """Return the body, JSON of an object of a kind. Raises `RefusedError`."""
        try:
            return msgspec.json.decode(self.body, type=kind)
        except (ValueError, RecursionError):
            raise RefusedError(400, _NOT_JSON) from None


@dataclass(frozen=True, slots=True)
class Response:
    """The response to a request."""

    status: int
    kind: str
    """The media type."""
    body: bytes
    headers: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, value: object, status: int = 200) -> Response:
        """Return an answer in JSON."""
        return cls(status, _JSON, json.dumps(value, ensure_ascii=False).encode("utf-8", "replace"))

    @classmethod
    def refusing(cls, error: RefusedError) -> Response:
        """Return the answer that tells why something is not done."""
        return cls.of({"message": error.message, **error.more}, error.status)
