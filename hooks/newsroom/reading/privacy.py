"""What is not for the public: notices that are not published yet, and what belongs to them."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from newsroom.reading.docs_folder import is_markdown
from newsroom.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from newsroom.notices.notice import Notice


def withheld(
    folder: str,
    paths: Iterable[str],
    *,
    shown: Iterable[Notice],
    mentioned: Callable[[str], bool],
) -> set[str]:
    """Return the files that must not be published, because they belong to no published notice.

    That is every file of the news folder which no published notice names, and elsewhere what
    unpublished notices alone name: `mentioned` tells whether they do, by a file's name. Notices
    themselves are never published as they are written.
    """
    public = {reference.path for notice in shown for reference in notice.files}
    return {
        path
        for path in paths
        if (path.startswith(f"{folder}/") and (path not in public or is_markdown(path)))
        or (path not in public and mentioned(posixpath.basename(path)))
    }


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
