"""`publish`: what an operator asks for and is told."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from newsroom.__main__ import main
from newsroom.publishing.record import RECORD, Record
from tests.conftest import ROOT, notice_text
from tests.web import go_without

if TYPE_CHECKING:
    from pathlib import Path

PAGE = "<!doctype html><html><body>{}</body></html>\n"
DRAFT = "Kết luận chưa công bố về xã Minh Hoạ"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a draft and a site that was built."""
    if shutil.which("rsync") is None:
        go_without("rsync")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    notice = tmp_path / "docs/tin-tuc/2022/nhap.md"
    notice.parent.mkdir(parents=True)
    notice.write_text(notice_text("Bản nháp.", title=DRAFT, draft="true"), "utf-8")
    for name in ("index", "404", *(f"a{number}" for number in range(20))):
        page(tmp_path, name, "Tin")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return tmp_path


def page(project: Path, name: str, text: str) -> None:
    (project / "site").mkdir(exist_ok=True)
    (project / f"site/{name}.html").write_text(PAGE.format(text), "utf-8")


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[object, str]:
    """Return what the command ends with, and what it prints."""
    ended: object
    try:
        ended = main(["publish", *arguments])
    except SystemExit as end:
        ended = end.code
    return ended, capsys.readouterr().out


def record(project: Path) -> Record:
    return Record.from_json((project / "srv/current" / RECORD).read_text("utf-8"))


def test_a_site_is_published_and_gone_back_from(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = told(capsys, "srv")
    assert code == 0
    assert re.fullmatch(r"Đang gửi 22 tệp…\nĐã đăng bản \d{8}T\d{6}Z\.\n", said)
    page(project, "index", "Tin mới")
    assert told(capsys, "srv")[0] == 0
    assert "Tin mới" in (project / "srv/current/index.html").read_text("utf-8")
    code, said = told(capsys, "srv", "--rollback")
    assert code == 0
    assert "Đã quay lại bản" in said
    assert "Tin mới" not in (project / "srv/current/index.html").read_text("utf-8")
    assert told(capsys, "srv", "--rollback")[0] == "không còn bản nào cũ hơn để quay lại"


@pytest.mark.parametrize(
    ("text", "told_of"), [(DRAFT, f"“{DRAFT}”"), ("Tin</body>", ""), ("", "trang bị cụt")]
)
def test_a_site_that_must_not_be_published_is_not_sent(
    project: Path, capsys: pytest.CaptureFixture[str], text: str, told_of: str
) -> None:
    page(project, "index", text)
    if told_of == "trang bị cụt":
        (project / "site/index.html").write_text(PAGE[:30])
    code, _ = told(capsys, "srv")
    assert (project / "srv").exists() is not bool(told_of)
    assert str(code).startswith("trang chưa đăng được:\nindex.html: ") is bool(told_of)
    assert told_of in str(code)


def test_the_addresses_of_what_was_published_are_kept_and_missed_when_they_are_gone(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    public, kept = project / "docs/tin-tuc/2022/moi.md", project / "docs/.dia-chi.txt"
    public.write_text(notice_text("Tin.", aliases="[cu.md]"), "utf-8")
    code, said = told(capsys, "srv")
    assert (code, said.splitlines()[-1][:22]) == (0, "Đã ghi thêm 2 địa chỉ ")
    lines = kept.read_text("utf-8").splitlines()
    assert lines[1:] == ["tin-tuc/2022/cu/", "tin-tuc/2022/moi/"]
    assert main(["addresses"]) == 0
    assert kept.read_text("utf-8").splitlines() == lines
    public.rename(public.with_name("khac.md"))
    assert main(["check"]) == 1
    assert "địa chỉ tin-tuc/2022/moi/ đã đăng mà nay không còn tin" in capsys.readouterr().out
    told(capsys, "srv")
    assert kept.read_text("utf-8").splitlines() == sorted([*lines, "tin-tuc/2022/khac/"])


def test_a_project_that_was_not_built_is_not_sent(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(project / "site")
    assert "thiếu trang index.html" in str(told(capsys, "srv")[0])
    assert not (project / "srv").exists()


def test_a_site_that_has_lost_much_is_sent_only_if_that_is_meant(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told(capsys, "srv")
    for number in range(9):
        (project / f"site/a{number}.html").unlink()
    code, _ = told(capsys, "srv")
    assert "chỉ còn 13 tệp .html, lần đăng trước có 22" in str(code)
    assert "SMALLER=1" in str(code)
    assert len(record(project).files) == 22
    assert told(capsys, "srv", "--smaller")[0] == 0
    assert len(record(project).files) == 13


def test_the_site_is_where_the_configuration_says(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "site").rename(project / "trang")
    text = (project / "mkdocs.yml").read_text("utf-8")
    (project / "mkdocs.yml").write_text(text.replace("site_dir: site", "site_dir: trang"), "utf-8")
    assert told(capsys, "srv")[0] == 0


def test_the_record_names_the_commit_and_whether_all_is_in_it(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told(capsys, "srv")
    assert record(project).commit == ""
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org"]
    for words in (["init", "-q"], ["add", "docs"], ["commit", "-q", "-m", "x"], ["tag", "v1"]):
        subprocess.run([*git, *words], check=True)
    told(capsys, "srv")
    assert re.fullmatch(r"[0-9a-f]{40}", record(project).commit)
    (project / "docs/tin-tuc/2022/nhap.md").write_text(notice_text("Sửa.", draft="true"), "utf-8")
    told(capsys, "srv")
    assert re.fullmatch(r"[0-9a-f]{40}-dirty", record(project).commit)


def test_a_place_that_cannot_be_read_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _ = told(capsys, "--", "-oProxyCommand=touch pwned:/srv")
    assert str(code).startswith('nơi đăng "-oProxyCommand=touch pwned:/srv" không đọc được')
    assert not (project / "pwned").exists()


def test_who_interrupts_is_told_what_readers_see(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    assert project
    monkeypatch.setattr(subprocess, "run", interrupt)
    code, _ = told(capsys, "srv")
    assert code == "đã dừng; người đọc vẫn thấy trọn một bản, cũ hoặc mới"
