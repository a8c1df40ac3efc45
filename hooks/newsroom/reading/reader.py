"""Reads every notice of the docs folder, and all that is wrong with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsroom.building.fingerprint import digest
from newsroom.building.manifest import Known, stamp
from newsroom.building.workers import share
from newsroom.notices.record import from_record, to_record
from newsroom.reading.docs_folder import is_markdown
from newsroom.reading.schema import read_notice
from newsroom.related.terms import Lexicon, Terms
from newsroom.text.problem import Problem
from newsroom.text.vietnamese import slugify

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from newsroom.building.manifest import Memory
    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings
    from newsroom.reading.docs_folder import Docs

_AT_ONCE = 20_000
"""Notices whose texts are kept until they are rendered; of more, they are read again."""
_PLACE = re.compile(r"\d{4}/[a-z0-9][a-z0-9_-]*\.md")


class _Read(NamedTuple):
    """What a worker has read in a file, in the form that costs least to send."""

    known: Known | None = None
    body: str | None = None
    terms: bytes = b""
    problems: tuple[Problem, ...] = ()


class Reader:
    """Reads notices, those that have not changed from what the last build remembers."""

    def __init__(
        self, docs: Docs, settings: Settings, memory: Memory, terms: Mapping[str, Terms]
    ) -> None:
        """Read what lies in the news folder of `docs`; `terms` are known by digest."""
        self._lexicon = Lexicon(settings.abbreviations)
        self._terms = terms
        self.terms: dict[str, Terms] = {}
        """Of each notice, by the digest of its file."""
        self._docs = docs
        self._settings = settings
        self._memory = memory
        self.files: dict[str, Known] = {}
        """What to remember of each notice, for those that may be remembered."""

    def read(self) -> tuple[list[Notice], list[Problem]]:
        """Return all notices and the problems of all files, in order."""
        folder = f"{self._settings.folder}/"
        inside = [p for p in self._docs.paths if p.startswith(folder) and is_markdown(p)]
        paths = sorted(path for path in inside if _PLACE.fullmatch(path.removeprefix(folder)))
        problems = [_misplaced(path, folder) for path in set(inside) - set(paths)]
        notices = {}
        changed = []
        for path in paths:
            if (notice := self._recalled(path)) is not None:
                notices[path] = notice
            else:
                changed.append(path)
        for start in range(0, len(changed), _AT_ONCE):
            some = changed[start : start + _AT_ONCE]
            for path, read in zip(some, share(some, self._read), strict=True):
                problems += read.problems
                if read.known is not None:
                    body = read.body if len(changed) <= _AT_ONCE else None
                    notices[path] = from_record(read.known.facts, self._settings, body)
                    self.files[path] = read.known
                    self.terms[read.known.digest] = Terms.from_bytes(read.terms)
        found = [notices[path] for path in sorted(notices)]
        for notice in found:
            problems += self._docs.problems(notice)
        return found, sorted(problems)

    def text(self, notice: Notice) -> str:
        """Return a notice's text, lead first, for Markdown."""
        if notice.body is None:
            source = self._docs.file(notice.path).read_bytes()
            notice = read_notice(source, notice.path, self._settings)[0] or notice
        return f"{notice.lead}\n\n{notice.body}" if notice.lead else notice.body or ""

    def _recalled(self, path: str) -> Notice | None:
        try:
            found = self._docs.file(path).stat()
        except OSError:
            return None
        known = self._memory.files.get(path)
        terms = self._terms.get(known.digest) if known else None
        if known is None or terms is None or not self._memory.is_unchanged(path, found):
            return None
        self.files[path] = known
        self.terms[known.digest] = terms
        return from_record(known.facts, self._settings)

    def _read(self, path: str) -> _Read:
        file = self._docs.file(path)
        try:
            found = file.stat()
            source = file.read_bytes()
        except OSError as error:
            problem = Problem(path, 1, f"không mở được tệp: {error.strerror}")
            return _Read(problems=(problem,))
        content = digest(source)
        known, terms = self._memory.files.get(path), self._terms.get(content)
        if known is not None and terms is not None and known.digest == content:
            return _Read(Known(stamp(found), content, known.facts), terms=bytes(terms))
        notice, faults = read_notice(source, path, self._settings)
        if notice is None:
            return _Read(problems=faults)
        known = Known(stamp(found), content, to_record(notice))
        return _Read(known, notice.body, bytes(self._lexicon.terms(notice)))


def _misplaced(path: str, folder: str) -> Problem:
    inside = path.removeprefix(folder)
    name = slugify(inside.rpartition("/")[2].rpartition(".")[0]) or "ten-tin"
    year = found[0] if (found := re.match(r"\d{4}(?=/)", inside)) else "2026"
    return Problem(
        path,
        1,
        "tin phải nằm trong thư mục năm, tên tệp chỉ gồm chữ thường không dấu, số và dấu trừ; "
        f"đổi thành {folder}{year}/{name}.md",
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
