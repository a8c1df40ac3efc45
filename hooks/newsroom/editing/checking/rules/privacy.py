"""Numbers that belong to a person: of telephones, papers, accounts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.editing.checking.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsroom.editing.checking.checked_notice import CheckedNotice

    Places = Callable[[str], Iterator[tuple[int, str]]]

_BEFORE, _BEHIND = r"(?<![\w.,/+-])", r"(?![\w/]|[.,-]\d)"
_MOBILE = re.compile(
    rf"{_BEFORE}(?P<country>\+?84[ .-]?|0)(?P<rest>[35789]\d(?:[ .-]?\d){{7}}){_BEHIND}"
)
_CITIZEN = re.compile(
    rf"{_BEFORE}0(?:0[1-9]|[1-8]\d|9[0-6])(?P<mark>[ .]?)\d{{3}}(?:(?P=mark)\d{{3}}){{2}}{_BEHIND}"
)
"""Twelve digits, of which the first three are a province's."""
_PAPER_NAMES = r"CMND|CMTND|CMT|CCCD|chứng minh (?:nhân dân|thư)|căn cước|định danh|hộ chiếu"
_PAPER_NUMBER = rf"(?P<number>[A-Z]?\d(?:[ .]?\d){{6,11}}){_BEHIND}"
_PAPER = re.compile(rf"(?:{_PAPER_NAMES})[^\n\d]{{0,40}}?{_PAPER_NUMBER}", re.IGNORECASE)
_ACCOUNT_NAMES = r"tài khoản|STK|số TK"
_ACCOUNT_NUMBER = rf"(?P<number>\d(?: ?\d){{8,18}}){_BEHIND}"
_ACCOUNT = re.compile(rf"(?:{_ACCOUNT_NAMES})(?!\w)[^\n\d]{{0,40}}{_ACCOUNT_NUMBER}", re.IGNORECASE)
_PAPER_NAME, _ACCOUNT_NAME = (
    re.compile(names, re.IGNORECASE) for names in (_PAPER_NAMES, _ACCOUNT_NAMES)
)
_PAPER_CELL, _ACCOUNT_CELL = (
    re.compile(rf"\s*{number}\s*$") for number in (_PAPER_NUMBER, _ACCOUNT_NUMBER)
)
_CELL_END = re.compile(r"[|\t]")
_NEAR = 60
"""Letters before a number among which a word may say that it is an account's."""
_SHORTEST_GROUP = 3
"""Digits with which an account's number begins; a day or a counter has fewer."""
_SEPARATOR = re.compile("[ .-]")
_SHOWN = 3
"""Digits told: what is found may be read in a public log."""


def _mobiles(text: str) -> Iterator[tuple[int, str]]:
    for found in _MOBILE.finditer(text):
        groups = _SEPARATOR.split(found["rest"])
        marks = set(_SEPARATOR.findall(found["rest"]))
        # A day beside an hour, 08.09.2026 10, has other groups.
        if len(marks) <= 1 and all(len(group) > 1 for group in groups):
            yield found.start(), found[0]


def _papers(text: str) -> Iterator[tuple[int, str]]:
    found = {number.start(): number[0] for number in _CITIZEN.finditer(text)}
    found |= {paper.start("number"): paper["number"] for paper in _PAPER.finditer(text)}
    found |= dict(_below(_PAPER_NAME, _PAPER_CELL, text))
    for place, number in found.items():
        if not _ACCOUNT_NAME.search(text[max(0, place - _NEAR) : place]):
            yield place, number


def _accounts(text: str) -> Iterator[tuple[int, str]]:
    for account in _ACCOUNT.finditer(text):
        if len(account["number"].split()[0]) >= _SHORTEST_GROUP:
            yield account.start("number"), account["number"]
    yield from _below(_ACCOUNT_NAME, _ACCOUNT_CELL, text)


def _below(name: re.Pattern[str], whole: re.Pattern[str], text: str) -> Iterator[tuple[int, str]]:
    """Yield the numbers that are whole cells of a table's columns over which a `name` stands."""
    columns: set[int] = set()
    place = 0
    for line in text.split("\n") if _CELL_END.search(text) and name.search(text) else ():
        for column, cell in enumerate(_CELL_END.split(line)):
            if name.search(cell):
                columns.add(column)
            elif column in columns and (found := whole.match(cell)):
                yield place + found.start("number"), found["number"]
            place += len(cell) + 1


def _finder(places: Places, what: str) -> Callable[[CheckedNotice], Iterator[Finding]]:
    def find(checked: CheckedNotice) -> Iterator[Finding]:
        for passage in checked.passages:
            for place, number in places(passage.text):
                message = f'"{number[:_SHOWN]}…" như {what}; xoá, hoặc che bớt các số giữa'
                yield Finding(passage.line_at(place), message)

    return find


RULES = (
    Rule(
        code="R1",
        name="số di động",
        why="Số di động của một người, đã lên mạng thì không thu lại được.",
        good="Liên hệ Văn phòng: 0205 3812 345, đường dây nóng 1900 1234.",
        bad="Liên hệ đồng chí Trưởng đoàn: 0912 345 678.",
        find=_finder(_mobiles, "số điện thoại di động"),
    ),
    Rule(
        code="R2",
        name="số căn cước",
        why="Số căn cước, chứng minh, hộ chiếu là dữ liệu cá nhân được pháp luật bảo vệ.",
        good="Căn cứ Thông báo số 123456/TB, kinh phí 123.456.789.000 đồng.",
        bad="Người tố cáo có số căn cước 001099012345.",
        find=_finder(_papers, "số giấy tờ của một người"),
    ),
    Rule(
        code="R3",
        name="số tài khoản",
        why="Số tài khoản đăng công khai dễ bị lợi dụng để lừa đảo.",
        good="Số dư tài khoản là 500.000.000 đồng vào năm 2022-2025.",
        bad="Ủng hộ qua số tài khoản 1234567890123.",
        find=_finder(_accounts, "số tài khoản"),
    ),
)
