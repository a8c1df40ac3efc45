"""Every error, warning and advice about a project's pages and files."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newsroom.building.workers import share
from newsroom.editing.checking.check_line import CheckLine
from newsroom.editing.checking.checked_notice import CheckedNotice
from newsroom.editing.checking.edition_faults import edition_faults, faults_beside
from newsroom.editing.checking.file_faults import file_faults, file_warnings
from newsroom.editing.checking.nameless_pages import nameless_pages
from newsroom.editing.checking.rule import Severity
from newsroom.editing.checking.rules.rules import RULES, findings
from newsroom.editing.checking.strays import strays
from newsroom.reading.front_matter.source_text import source_text
from newsroom.reading.publication.published_addresses import FILE, kept_addresses, lost_addresses
from newsroom.text.problem import Problem, nearest
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from datetime import date, datetime

    from newsroom.editing.project import Project
    from newsroom.notices.notice import Notice

_NAMES = {canonical(name): name for rule in RULES for name in (rule.code, rule.name)}


def check(project: Project, judged: Collection[str], *, now: datetime) -> list[CheckLine]:
    """Return all findings about the files `judged` of the docs folder, in order.

    What is wrong with one may be due to another: all are read in any case.
    """
    notices, problems = project.read
    own = [notice for notice in notices if notice.path in judged]
    given = [notice.as_shown(now) for notice in own]  # what is withdrawn gives no files any more
    found = [
        *project.odd,
        *problems,
        *edition_faults(project, notices, now),
        *file_faults(project, given),
        *_lost(project, notices, problems, now),
    ]
    lines = {_check_line(project, each) for each in found if each.path in judged}
    odd = (*strays(project, notices), *nameless_pages(project))
    strange = [each for each in odd if each.path in judged]
    for each in (*strange, *file_warnings(project, given)):
        lines.add(CheckLine.of_problem(each, project.docs_name, Severity.WARNING))
    lines |= {*_remarks(project, notices, own, now)}
    return sorted(lines, key=_in_order)


def check_draft(
    project: Project, notice: Notice, source: bytes, others: Sequence[Notice], *, now: datetime
) -> list[CheckLine]:
    """Return all findings about a notice that need not be saved yet; `source` is its file.

    `others` are the notices around it; only those are read from their files that it names.
    """
    shown = notice.as_shown(now)
    problems = [
        *project.docs.problems(notice),
        *file_faults(project, [shown]),
        *faults_beside(project, shown, others, now),
    ]
    severity = Severity.ERROR if problems else Severity.WARNING
    told = problems or file_warnings(project, [shown])
    lines = {CheckLine.of_problem(each, project.docs_name, severity) for each in told}
    same_day = [each for each in others if each.date.date() == notice.date.date()]
    lines |= {*_by_rules(project, notice, source, same_day, now)}
    return sorted(lines, key=_in_order)


def everything(project: Project) -> frozenset[str]:
    """Return all files that can be judged: those of the docs folder, and the configuration."""
    return project.docs.paths | {FILE, *(each.path for each in project.odd)}


def _in_order(line: CheckLine) -> tuple[str, int, str, str]:
    return line.path, line.line, line.rule, line.message


def _check_line(project: Project, problem: Problem) -> CheckLine:
    if problem in project.odd:  # which lies beside the docs folder
        return CheckLine(problem.path, problem.line, Severity.ERROR, problem.message)
    return CheckLine.of_problem(problem, project.docs_name)


def _odd_names(checked: CheckedNotice) -> Iterator[Problem]:
    """Yield a problem for each name in `allow` that no rule has."""
    for name in checked.notice.allowed:
        if canonical(name) not in _NAMES:
            near = nearest(name, _NAMES.values(), otherwise=[rule.code for rule in RULES])
            message = f'allow: không có cảnh báo "{name}"; {near}'
            yield Problem(checked.notice.path, checked.line("allow"), message)


def _lost(
    project: Project, notices: Iterable[Notice], problems: Iterable[Problem], now: datetime
) -> list[Problem]:
    """Return the published addresses that are gone; those of faulty notices may come back."""
    page = project.settings.addresses.page
    faulty = {page(each.path) for each in problems}
    lines = kept_addresses(project.docs.root).splitlines()
    kept = ("" if line.partition("\t")[0].strip() in faulty else line for line in lines)
    return lost_addresses("\n".join(kept), notices, project.settings, now=now)


def _remarks(
    project: Project, notices: Iterable[Notice], judged: Sequence[Notice], now: datetime
) -> Iterator[CheckLine]:
    """Yield what the rules find in the notices `judged`."""
    by_day: defaultdict[date, list[Notice]] = defaultdict(list)
    for notice in notices:
        by_day[notice.date.date()].append(notice)

    def lines_of(notice: Notice) -> list[CheckLine]:
        source = project.docs.file(notice.path).read_bytes()
        return _by_rules(project, notice, source, by_day[notice.date.date()], now)

    for found in share(judged, lines_of):
        yield from found


def _by_rules(
    project: Project, notice: Notice, source: bytes, same_day: Sequence[Notice], now: datetime
) -> list[CheckLine]:
    checked = CheckedNotice(notice, source_text(source, "replace"), same_day, now)
    docs = project.docs_name
    path = f"{docs}/{notice.path}"
    return [
        *(CheckLine.of_remark(each, path, allowed=notice.allowed) for each in findings(checked)),
        *(CheckLine.of_problem(each, docs, Severity.WARNING) for each in _odd_names(checked)),
    ]
