"""Inspection of a built site before it is published: whether it is whole and leaks nothing."""

from __future__ import annotations

import html
import json
from collections import Counter
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping
    from pathlib import Path

    from newsroom.notices.notice import Notice

_NEEDED = ("index.html", "404.html")
_TEXTS = frozenset({".html", ".json", ".xml", ".txt", ".js", ".css", ".svg", ".ics", ".nginx"})
_SHARE = 10
"""A site that loses more than one file in so many of a kind is held back."""
_MANY = 20
"""So few files of a kind may come and go as they like."""
_TELLING = 16
"""A title with fewer letters may well stand in another text by chance."""


def canaries(hidden: Iterable[Notice], *, public: Iterable[Notice], said: str) -> list[str]:
    """Return texts that must not be in a site: paths, files and titles of the `hidden` notices.

    What a `public` one has too is none, nor is a title that stands in what they have `said`.
    """
    paths = {notice.path for notice in public}
    paths |= {reference.path for notice in public for reference in notice.files}
    found: set[str] = set()
    for notice in hidden:
        found |= {reference.path for reference in notice.files} - paths
        place = f"{notice.path.removesuffix('.md')}/"
        if not any(path.startswith(place) for path in paths):
            found.add(place)
        if len(notice.title) >= _TELLING and notice.title not in said:
            found.add(notice.title)
    return sorted(found)


def inspect(
    site: Path, *, previous: Mapping[str, str] | None, unpublished: Iterable[str]
) -> list[str]:
    """Return the reasons why a built site must not be published, none where it may be.

    `previous` are the files of the last published site, none where that is unknown or a smaller
    one is wanted; `unpublished` is what may stand nowhere in it.
    """
    files = {file.relative_to(site).as_posix(): file for file in site.rglob("*") if file.is_file()}
    faults = [f"thiếu trang {path}" for path in _NEEDED if path not in files]
    faults += _shrunk(files, previous or {})
    secrets = {text: _spellings(text) for text in unpublished}
    faults += [
        f"{text}: chưa được đăng mà đã có trong trang" for text in secrets if _is_of(text, files)
    ]
    for path, file in sorted(files.items()):
        if PurePosixPath(path).suffix in _TEXTS:
            faults += [f"{path}: {fault}" for fault in _faults_of(file, secrets)]
    return faults


def _faults_of(file: Path, secrets: Mapping[str, frozenset[bytes]]) -> Iterator[str]:
    content = file.read_bytes()
    if content[:9].lower() == b"<!doctype" and not content.rstrip().endswith(b"</html>"):
        yield "trang bị cụt, không có </html> ở cuối"
    for text, spellings in secrets.items():
        if any(spelling in content for spelling in spellings):
            yield f"nhắc tới nội dung chưa được đăng: “{text}”"


def _is_of(text: str, files: Container[str]) -> bool:
    """Whether a site has the file, or the page, that a text may be the path of."""
    return any(path in files for path in (text, f"{text}index.html", f"{text[:-1]}.html"))


def _spellings(text: str) -> frozenset[bytes]:
    """Return a text as pages, feeds, indexes and addresses may spell it."""
    escaped = html.escape(text)
    forms = {text, quote(text), escaped, html.escape(text, quote=False)}
    forms.add(escaped.replace("&quot;", "&#34;").replace("&#x27;", "&#39;"))  # as Jinja does
    forms |= {json.dumps(text, ensure_ascii=plain)[1:-1] for plain in (True, False)}
    return frozenset(form.encode() for form in forms)


def _shrunk(files: Iterable[str], previous: Iterable[str]) -> Iterator[str]:
    """Yield the kinds of files of which more than a tenth is gone."""
    now, before = _kinds(files), _kinds(previous)
    for kind, count in sorted(before.items()):
        if count >= _MANY and (count - now[kind]) * _SHARE > count:
            yield (
                f"trang chỉ còn {now[kind]} tệp {kind}, lần đăng trước có {count}; nếu đúng là "
                f"muốn bớt như vậy, hãy đăng lại và cho phép trang nhỏ đi: trên GitHub chạy bằng "
                f"tay và chọn “cho phép trang nhỏ đi”, với make publish thì thêm SMALLER=1"
            )


def _kinds(paths: Iterable[str]) -> Counter[str]:
    return Counter(PurePosixPath(path).suffix for path in paths)
