"""All that is wrong with a project's pages and files, and what editors should look at again."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newsroom.attachments.downloads import Downloads
from newsroom.building.workers import share
from newsroom.editing.checking.draft import Draft
from newsroom.editing.checking.rule import Severity
from newsroom.editing.checking.rules.rules import RULES, findings
from newsroom.editing.checking.strays import strays
from newsroom.editing.checking.told import Told
from newsroom.edition import Edition
from newsroom.pages.dead_links import dead_anchors
from newsroom.pictures.shown import ShownPictures
from newsroom.reading.front_matter.source_text import source_text
from newsroom.reading.publication.publication import Publication
from newsroom.reading.publication.published_addresses import (
    FILE,
    kept_addresses,
    lost_addresses,
)
from newsroom.related.neighbours import Neighbours
from newsroom.related.terms import Terms
from newsroom.search.store import SearchIndex
from newsroom.text.problem import Problem, nearest
from newsroom.text.refused import refused
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from datetime import date, datetime

    from newsroom.editing.project import Project
    from newsroom.notices.notice import Notice

_NAMES = {canonical(name): name for rule in RULES for name in (rule.code, rule.name)}


def check(project: Project, judged: Collection[str], *, now: datetime) -> list[Told]:
    """Return what is wrong with the files `judged` of the docs folder, in order.

    What is wrong with one may be due to another: all are read in any case.
    """
    notices, problems = project.read
    found = [
        *project.odd,
        *problems,
        *_of_publication(project, notices, problems, now),
        *_of_files(project, [each for each in notices if each.path in judged]),
        *_lost(project, notices, problems, now),
    ]
    told = {_told(project, each) for each in found if each.path in judged}
    own = [notice for notice in notices if notice.path in judged]
    strange = [each for each in strays(project, notices) if each.path in judged]
    for each in (*strange, *file_warnings(project, own), *_odd_names(own)):
        told.add(Told.of_problem(each, project.docs_name, Severity.WARNING))
    told |= {*_remarks(project, notices, own, now)}
    return sorted(told, key=_in_order)


def check_draft(
    project: Project, notice: Notice, source: bytes, others: Sequence[Notice], *, now: datetime
) -> list[Told]:
    """Return what is wrong with a notice that need not be saved yet, read in `source`.

    `others` are the notices around it; only those are read from their files that it names.
    """
    docs = project.docs_name
    told = {Told.of_problem(each, docs) for each in project.docs.problems(notice)}
    told |= {Told.of_problem(each, docs) for each in _of_files(project, [notice])}
    if not told:
        for each in (*file_warnings(project, [notice]), *_odd_names([notice])):
            told.add(Told.of_problem(each, docs, Severity.WARNING))
    same_day = [each for each in others if each.date.date() == notice.date.date()]
    told |= {*_told_by_rules(project, notice, source, same_day, now)}
    return sorted(told, key=_in_order)


def everything(project: Project) -> frozenset[str]:
    """Return all that can be judged: the files of the docs folder, and the configuration."""
    return project.docs.paths | {FILE, *(each.path for each in project.odd)}


def _in_order(told: Told) -> tuple[str, int, str, str]:
    return told.path, told.line, told.rule, told.message


def _told(project: Project, problem: Problem) -> Told:
    if problem in project.odd:  # which lies beside the docs folder
        return Told(problem.path, problem.line, Severity.ERROR, problem.message)
    return Told.of_problem(problem, project.docs_name)


def _of_publication(
    project: Project, notices: Sequence[Notice], problems: Iterable[Problem], now: datetime
) -> Iterator[Problem]:
    """Yield what stops a build, or a preview, once all notices have been read with `problems`."""
    publication = Publication.of(
        project.docs,
        notices,
        project.settings,
        excluded=frozenset(),
        fixed=frozenset(),
        menu=project.menu,
        now=now,
        preview=False,
    )
    yield from publication.problems
    # A link to a file that is not there, as is told already, leads to no page either.
    told = {(each.path, each.line) for each in problems}
    for found in _wrong_addresses(project, publication.shown, notices, now):
        if (found.path, found.line) not in told:
            yield found


def _wrong_addresses(
    project: Project, shown: Sequence[Notice], notices: Sequence[Notice], now: datetime
) -> Iterator[Problem]:
    yield from dead_anchors(notices)
    yield from _edition(project, shown, now).wrong_addresses()
    if len(shown) < len(notices):  # what is not public yet is judged as a preview shows it
        public = {each.path for each in shown}
        for problem in _edition(project, notices, now).wrong_addresses():
            if problem.path not in public:
                yield problem


def _edition(project: Project, notices: Iterable[Notice], now: datetime) -> Edition:
    return Edition(
        notices,
        project.settings,
        project.sources,
        paths=project.docs.paths,
        now=now,
        terms={key: Terms.from_bytes(kept) for key, kept in project.reader.taken.items()},
        known=Neighbours.empty(),
        known_words=SearchIndex(),
        read=project.reader.content,
    )


def _of_files(project: Project, notices: Iterable[Notice]) -> Iterator[Problem]:
    """Yield what is wrong with the content of the files that notices name."""
    paths, settings = project.docs.paths, project.settings
    pictures = ShownPictures(project.sources, paths)
    files = Downloads(project.sources, paths, limit=settings.attachment_bytes)
    for notice in notices:
        try:
            yield from pictures.problems(notice)
            yield from files.problems(notice)
        except OSError as error:
            yield Problem(notice.path, 1, f"không mở được {error.filename}: {refused(error)}")


def file_warnings(project: Project, notices: Iterable[Notice]) -> Iterator[Problem]:
    """Yield what editors should know of the files that their notices give, where all are sound."""
    paths, limit = project.docs.paths, project.settings.attachment_bytes
    files = Downloads(project.sources, paths, limit=limit)
    for notice in notices:
        if not any(files.problems(notice)):
            yield from files.warnings(notice)


def _odd_names(notices: Iterable[Notice]) -> Iterator[Problem]:
    """Yield what notices allow and no rule is called."""
    for notice in notices:
        for name in notice.allowed:
            if canonical(name) not in _NAMES:
                near = nearest(name, _NAMES.values(), otherwise=[rule.code for rule in RULES])
                yield Problem(notice.path, 1, f'allow: không có cảnh báo "{name}"; {near}')


def _lost(
    project: Project, notices: Iterable[Notice], problems: Iterable[Problem], now: datetime
) -> list[Problem]:
    """Return the addresses that lead to nothing any more; those of faulty notices may come back."""
    page = project.settings.addresses.page
    faulty = {page(each.path) for each in problems}
    lines = kept_addresses(project.docs.root).splitlines()
    kept = ("" if line.partition("\t")[0].strip() in faulty else line for line in lines)
    return lost_addresses("\n".join(kept), notices, project.settings, now=now)


def _remarks(
    project: Project, notices: Iterable[Notice], judged: Sequence[Notice], now: datetime
) -> Iterator[Told]:
    """Yield what the rules find in the notices `judged`."""
    by_day: defaultdict[date, list[Notice]] = defaultdict(list)
    for notice in notices:
        by_day[notice.date.date()].append(notice)

    def told(notice: Notice) -> list[Told]:
        source = project.docs.file(notice.path).read_bytes()
        return _told_by_rules(project, notice, source, by_day[notice.date.date()], now)

    for found in share(judged, told):
        yield from found


def _told_by_rules(
    project: Project, notice: Notice, source: bytes, same_day: Sequence[Notice], now: datetime
) -> list[Told]:
    draft = Draft(notice, source_text(source, "replace"), same_day, now)
    path = f"{project.docs_name}/{notice.path}"
    return [Told.of_remark(each, path, allowed=notice.allowed) for each in findings(draft)]
