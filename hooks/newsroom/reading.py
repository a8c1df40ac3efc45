"""Reads every notice of the docs folder, and all that is wrong with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.problem import Problem
from newsroom.schema import read_notice
from newsroom.vietnamese import slugify

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsroom.docs import Docs
    from newsroom.notice import Notice
    from newsroom.settings import Settings

_PLACE = re.compile(r"\d{4}/[a-z0-9][a-z0-9_-]*\.md")


def read_notices(docs: Docs, settings: Settings) -> tuple[list[Notice], list[Problem]]:
    """Return the notices below the news folder and the problems of all files, in order."""
    notices: list[Notice] = []
    problems: list[Problem] = []
    for path in sorted(docs.paths):
        inside = path.removeprefix(f"{settings.folder}/")
        if inside == path or not inside.endswith(".md"):
            continue
        if not _PLACE.fullmatch(inside):
            problems.append(_misplaced(path, inside, settings.folder))
            continue
        try:
            source = docs.file(path).read_bytes()
        except OSError as error:
            problems.append(Problem(path, 1, f"không mở được tệp: {error.strerror}"))
            continue
        notice, faults = read_notice(source, path, settings)
        problems += faults
        if notice is not None:
            problems += docs.problems(notice)
            notices.append(notice)
    return notices, sorted(problems)


def _misplaced(path: str, inside: str, folder: str) -> Problem:
    name = slugify(inside.rpartition("/")[2].removesuffix(".md")) or "ten-tin"
    year = found[0] if (found := re.match(r"\d{4}(?=/)", inside)) else "2026"
    return Problem(
        path,
        1,
        "tin phải nằm trong thư mục năm, tên tệp chỉ gồm chữ thường không dấu, số và dấu trừ; "
        f"đổi thành {folder}/{year}/{name}.md",
    )


def dangling(shown: Iterable[Notice], hidden: Iterable[Notice]) -> Iterator[Problem]:
    """Yield the links in published notices that lead to unpublished ones."""
    unpublished = {notice.path for notice in hidden}
    for notice in shown:
        for link in notice.links:
            if link.path in unpublished:
                yield Problem(
                    notice.path,
                    link.line,
                    f'liên kết tới "{link.path}" là tin chưa đăng; '
                    "bỏ liên kết, hoặc đưa vào related để tự hiện khi tin được đăng",
                )
