"""A build, a check and the editor's page tell the same of the same files."""

from __future__ import annotations

import random
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from newsroom.editing.checking.checking import check, everything
from newsroom.editing.checking.rule import Severity
from newsroom.editing.editor.notice.faults import judge
from newsroom.editing.editor.notice.notice_file import NoticeFile
from newsroom.editing.project import Project
from tests.conftest import NOON, ROOT

if TYPE_CHECKING:
    from tests.conftest import Site

NOW = datetime.fromtimestamp(NOON, UTC)
FIELDS: list[dict[str, object]] = [
    {"date": "2022-13-40"},
    {"category": "co-xo"},
    {"author": None},
    {"image": "{src: khong-co.jpg, alt: Hội trường}"},
    {"attachments": "[{file: a.pdf, title: a}, {file: b.md, title: b}]"},
    {"title": "Tin: hai chấm"},
    {"tags": "{a: b}"},
    {"expires": "2022-01-01"},
    {"related": "[nhap.md, khong.md]"},
    {"withdrawn": "{date: 2023-01-01}"},
    {"featured": "có thể"},
    {"khoá": "lạ"},
]
BODIES = [
    "MẬT",
    "<script>x</script>",
    "![](a.jpg)",
    "[chữ]()",
    "[tệp](khong-co.pdf)",
    "[chỗ](#khong-co)",
    "[nháp](nhap.md)",
    "[tin](/tin-tuc/2022/da-xoa/)",
    "[tệp](../../../khong.pdf)",
    '<p style="display:none">Số phiếu.</p>',
    "Xem http://localhost/a.",
    "| a | b |\n\nChữ {{tên}}.",
    "> trích\n\n```\nkhông đóng",
    "*[UBKT]: x",
]
TOLD = re.compile(r"docs/(?P<path>[^:\n]+):(?P<line>\d+): (?P<message>.*)")
Faults = set[tuple[str, int, str]]


def fill(site: Site, seed: int) -> None:
    """Write notices with none, one or two faults in front matter and as many in their texts."""
    pick = random.Random(seed)  # noqa: S311 (the same for ever)
    site.notice("nhap", draft="true", title="Tin nháp")
    site.notice("cuoi", "[chỗ](#khong-co)", title="Tin mà lần dựng cuối còn thấy lỗi")
    for number in range(60):
        fields: dict[str, object] = {"title": f"Giám sát tại xã Minh Hoạ, lần {number}"}
        for each in pick.sample(FIELDS, pick.choice([0, 0, 1, 2])):
            fields |= each
        texts = ["Một đoạn.", *pick.sample(BODIES, pick.choice([0, 1, 2]))]
        site.notice(f"t{number}", "\n\n".join(texts), **fields)


def built(site: Site) -> Faults:
    """Return what builds tell, each of what lies there without what the one before refused."""
    found: Faults = set()
    while "lỗi trong" in (said := site.fails()):
        told = {(each[1], int(each[2]), each[3]) for each in TOLD.finditer(said)}
        for path in {each[0] for each in told}:
            (site.docs / path).unlink()
        found |= told
    return found | {(each[1], int(each[2]), each[3]) for each in TOLD.finditer(said)}


def checked(project: Project) -> Faults:
    told = check(project, everything(project), now=NOW)
    errors = (each for each in told if each.severity is Severity.ERROR)
    return {(each.path.removeprefix("docs/"), each.line, each.message) for each in errors}


def test_whoever_reads_a_notice_tells_the_same_faults(site: Site) -> None:
    fill(site, seed=1)
    project = project_in(site)
    told = checked(project)
    assert len(told) > 60
    assert {each[:2] for each in told} == edited(project)
    stopping = built(site)
    assert stopping <= told
    # A build tells no more of what it refused already.
    assert {each[0] for each in stopping} == {each[0] for each in told}


def test_what_a_withdrawn_notice_shows_no_more_is_no_fault(site: Site) -> None:
    site.write("tin-tuc/2022/hong.pdf", "<html>")
    withdrawn = "{date: 2023-01-01, reason: Đăng nhầm bản dự thảo}"
    attached = "[{file: hong.pdf, title: Kết luận}]"
    site.notice("a", "[chỗ](#khong-co)", withdrawn=withdrawn, attachments=attached)
    project = project_in(site)
    assert checked(project) == set()
    assert edited(project) == set()
    site.build()


def edited(project: Project) -> set[tuple[str, int]]:
    """Return of which lines the editor's page tells a fault, in words of its own."""
    found: set[tuple[str, int]] = set()
    notices, _ = project.read
    for path in {each for each in project.docs.paths if re.fullmatch(r"tin-tuc/.+\.md", each)}:
        file = NoticeFile(project.docs.file(path).read_bytes())
        faults = judge(file, path, project, notices, now=NOW).faults
        found |= {(path, each["line"]) for each in faults if each["severity"] == "error"}
    return found


LOST = {
    "[a](../c.md)": 'tệp không có: "../c.md"',
    "[a](lich/)": 'liên kết tới "lich", mà trang không có chỗ đó',
    "[a](chuyen-muc/co-xo/)": 'có phải là "chuyen-muc/co-so/"?',
    "[a](../bien-tap/)": 'có phải là "bien-tap.md"?',
    "[a](/khong/)": 'liên kết tới "khong", mà',
    "[a](https://example.org/tin-tuc/2022/b/)": 'liên kết tới "tin-tuc/2022/b", mà',
    "Xem https://example.org/tin-tuc/2022/b/.": 'liên kết tới "tin-tuc/2022/b", mà',
    "Xem http://127.0.0.1:8000/lich/": "máy trong mạng nội bộ",
    "[a](#hau)": '"#hau", nhưng gioi-thieu.md không có chỗ đó; có phải là "hai"?',
    "[a](index.md#hai)": '"#hai", nhưng index.md không có chỗ đó',
    "[a](tin-tuc/2022/a.md#hai)": '"#hai", nhưng tin-tuc/2022/a.md không có chỗ đó',
}


@pytest.mark.parametrize(("text", "message"), LOST.items(), ids=LOST.keys())
def test_a_link_of_an_ordinary_page_to_nothing_is_told_by_builds_and_checks_alike(
    site: Site, text: str, message: str
) -> None:
    site.notice("a")
    site.write("gioi-thieu.md", f"# Một\n\n## Hai\n\n{text}\n")
    site.write("bien-tap.md", "# Biên tập\n")
    told = checked(project_in(site))
    assert [each[:2] for each in told] == [("gioi-thieu.md", 5)]
    assert message in next(iter(told))[2]
    said = site.fails()
    assert {(each[1], int(each[2]), each[3]) for each in TOLD.finditer(said)} == told
    assert "Doc file" not in said


LEADING = "[a](#hai) [b](#neo) [c](phan-the.md#trong) <a id='neo'></a> <a href='../lich/'>d</a>"


def test_a_link_of_an_ordinary_page_that_leads_somewhere_is_no_fault(site: Site) -> None:
    site.notice("a", "[chỗ](../../phan-the.md#trong)\n\n[hai](../../gioi-thieu.md#hai)")
    site.write("gioi-thieu.md", f"# Một\n\n## Hai\n\n{LEADING}\n")
    site.write("phan-the.md", '# Thẻ\n\n=== "Ô"\n\n    ## Trong\n')
    assert checked(project_in(site)) == set()
    site.build()


def test_a_preview_shows_a_page_with_a_link_to_nothing_and_tells_of_it(site: Site) -> None:
    site.notice("a")
    site.write("gioi-thieu.md", "# Một\n\n[a](lich/), [b](khong.md)\n")
    site.build(preview=True)
    assert 'gioi-thieu.md:3: liên kết tới "lich"' in site.log.text


def project_in(site: Site) -> Project:
    """Return the project with the repository's configuration."""
    (site.folder / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    return Project.of(site.folder)
