"""Keys of other systems, and in Vietnamese."""

from __future__ import annotations

import unicodedata

import pytest

from newsroom.notices.keys import KEYS as TABLE
from newsroom.reading.front_matter.known_keys import needless_key, remedy, right_key

IMAGE = ("src", "alt", "caption", "credit")

KEYS = tuple(key.name for key in TABLE)


@pytest.mark.parametrize(
    ("found", "key"),
    [
        ("description", "summary"),
        ("lastmod", "updated"),
        ("ngày", "date"),
        ("Ngày đăng", "date"),
        ("ảnh", "image"),
        ("tiêu đề", "title"),
        ("Tiêu_đề", "title"),
        ("tieu de", "title"),
        ("TITLE", "title"),
        ("tác giả", "author"),
        ("chuyên mục", "category"),
        ("categories", "category"),
        ("tag", "tags"),
        ("từ khóa", "tags"),
        ("thumbnail", "image"),
        ("cover", "image"),
        ("og:image", "image"),
        ("publishDate", "date"),
        ("publish_date", "date"),
        ("last-modified", "updated"),
        ("Nháp", "draft"),
        ("tệp đính kèm", "attachments"),
        ("thu hồi", "withdrawn"),
        ("slug", None),
        ("màu sắc", None),
        ("", None),
    ],
)
def test_a_key_of_others_is_answered_with_ours(found: str, key: str | None) -> None:
    assert right_key(found) == key
    assert right_key(unicodedata.normalize("NFD", found)) == key


@pytest.mark.parametrize(
    ("found", "key"),
    [
        ("chú thích", "caption"),
        ("mô tả", "alt"),
        ("nguồn", "credit"),
        ("url", "src"),
        ("ngày", None),
    ],
)
def test_within_a_group_the_answer_is_of_the_group(found: str, key: str | None) -> None:
    assert right_key(found, IMAGE) == key


@pytest.mark.parametrize("key", KEYS)
def test_our_own_keys_are_themselves(key: str) -> None:
    assert right_key(key) == right_key(key, KEYS) == key


@pytest.mark.parametrize(
    "found", ["slug", "Permalink", "layout", "thứ tự", "nội dung", "published", "status"]
)
def test_what_no_notice_needs_is_said_to_be_so(found: str) -> None:
    assert needless_key(found)
    assert right_key(found, KEYS) is None


def test_what_a_notice_does_not_need_a_group_may() -> None:
    assert remedy("url", ("layout", *IMAGE)) == 'viết "src"'


def test_a_key_that_is_needed_is_not_said_to_be_needless() -> None:
    assert not any(needless_key(key) for key in KEYS)
