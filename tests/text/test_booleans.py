"""Yes and no as editors write them."""

from __future__ import annotations

import unicodedata

import pytest

from newsroom.text.booleans import parse_boolean


@pytest.mark.parametrize(
    ("texts", "meant"),
    [
        (("true", "True", "có", "Có", "CÓ", "co", " yes ", "đúng"), True),
        (("false", "FALSE", "không", "Không", "khong", "no", "sai"), False),
        (("", "cò", "1", "on", "có thể", "draft"), None),
    ],
)
def test_a_word_of_assent_or_denial_is_read(texts: tuple[str, ...], meant: bool | None) -> None:  # noqa: FBT001
    for text in texts:
        assert parse_boolean(text) is meant
        assert parse_boolean(unicodedata.normalize("NFD", text)) is meant
