"""A notice sent to review, from a real working copy to a real shared repository."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newsroom.editing.git import git as git_module
from tests.attachments.samples import pdf
from tests.conftest import ROOT, notice_text
from tests.pictures.samples import jpeg
from tests.web import go_without

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.editing.conftest import Desk

NAME = "Trần Thị Minh Hoạ"
NOTICE = "docs/tin-tuc/2026/hop.md"
BRANCH = "tin/2026-hop"


def git(folder: Path, *words: str, code: int = 0) -> str:
    done = subprocess.run(
        ["git", "-c", "core.quotePath=off", *words], cwd=folder, capture_output=True, check=False
    )
    assert done.returncode == code, done.stderr.decode()
    return done.stdout.decode()


@dataclass
class Copy:
    """An editor's working copy, and what others have."""

    desk: Desk
    server: Path
    """The shared repository."""
    colleague: Path
    """Another's working copy."""

    @property
    def folder(self) -> Path:
        return self.desk.folder

    def write(self, body: str = "Nội dung của tin.", **fields: object) -> Path:
        return self.desk.notice("2026/hop", body, date="2026-01-01 08:00", **fields)

    def submit(self, *words: str, code: int = 0) -> str:
        return self.desk.told("submit", NOTICE, *words, code=code)

    def sent(self, branch: str = BRANCH, *, since: str = "main") -> list[str]:
        """Return the files that a branch of the server changes."""
        return git(
            self.server, "diff", "--no-renames", "--name-only", f"{since}...{branch}"
        ).split()

    def text(self, branch: str = BRANCH) -> str:
        return git(self.server, "show", f"{branch}:{NOTICE}")

    def branches(self) -> list[str]:
        return git(self.server, "for-each-ref", "--format=%(refname:short)", "refs/heads").split()

    def count(self, branch: str = BRANCH) -> int:
        return int(git(self.server, "rev-list", "--count", f"main..{branch}"))

    def elsewhere(self, body: str | None, branch: str = "main", path: str = NOTICE) -> None:
        """Let a colleague change a file of a branch, or remove it."""
        git(self.colleague, "fetch", "--quiet", "origin")
        git(self.colleague, "checkout", "--quiet", "--detach", f"origin/{branch}")
        file = self.colleague / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if body is None:
            file.unlink()
        else:
            file.write_text(notice_text(body, date="2026-01-01 08:00"), "utf-8")
        git(self.colleague, "add", "--all")
        git(self.colleague, "commit", "--quiet", "--message=Sửa")
        git(self.colleague, "push", "--quiet", "origin", f"HEAD:refs/heads/{branch}")

    def merge(self, *words: str, delete: bool = False) -> None:
        """Let a colleague merge what was sent."""
        git(self.colleague, "fetch", "--quiet", "origin")
        git(self.colleague, "checkout", "--quiet", "--detach", "origin/main")
        git(self.colleague, "merge", "--quiet", *(words or ("--no-ff",)), f"origin/{BRANCH}")
        if words:
            git(self.colleague, "commit", "--quiet", "--message=Nhập")
        git(self.colleague, "push", "--quiet", "origin", "HEAD:refs/heads/main")
        if delete:
            git(self.colleague, "push", "--quiet", "origin", "--delete", BRANCH)

    def refuse(self, hook: str, script: str, *, here: bool = False) -> Path:
        """Let a hook of the server, or of this machine, refuse."""
        folder = self.folder / ".git" if here else self.server
        file = folder / "hooks" / hook
        file.write_text(f"#!/bin/sh\n{script}\n")
        file.chmod(0o755)
        return file


@pytest.fixture
def copy(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Copy]:
    """A working copy whose server has what the project begins with."""
    if shutil.which("git") is None:
        go_without("git")
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        desk.monkeypatch.delenv(name, raising=False)
    desk.monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    desk.monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for role in ("AUTHOR", "COMMITTER"):
        desk.monkeypatch.setenv(f"GIT_{role}_NAME", "Đồng nghiệp")
        desk.monkeypatch.setenv(f"GIT_{role}_EMAIL", "dong-nghiep@example.org")
    others = tmp_path_factory.mktemp("kho chung")
    server, colleague = others / "trang.git", others / "đồng nghiệp"
    shutil.copy(ROOT / ".gitattributes", desk.folder)
    desk.notice("2022/cu")
    git(others, "init", "--quiet", "--bare", "--initial-branch=main", str(server))
    git(desk.folder, "init", "--quiet", "--initial-branch=main")
    git(desk.folder, "config", "user.name", NAME)
    git(desk.folder, "add", ".")
    git(desk.folder, "commit", "--quiet", "--message=Bắt đầu")
    git(desk.folder, "remote", "add", "origin", str(server))
    git(desk.folder, "push", "--quiet", "--set-upstream", "origin", "main")
    git(others, "clone", "--quiet", str(server), str(colleague))
    yield Copy(desk, server, colleague)
    assert not list(desk.folder.glob(".git/*.lock"))


def test_the_notice_and_its_files_go_to_a_branch_of_their_own(copy: Copy) -> None:
    beside = copy.desk.docs / "tin-tuc/2026"
    copy.write(
        "Xem [tin cũ](../2022/cu.md).",
        image="{src: ảnh họp.jpg, alt: Hội trường xã có bốn người ngồi}",
        attachments="[{file: ket-luan.pdf, title: Kết luận}]",
    )
    (beside / "ảnh họp.jpg").write_bytes(jpeg())
    (beside / "ket-luan.pdf").write_bytes(pdf())
    (beside / "khong-ai-nhac.jpg").write_bytes(jpeg())
    told = copy.submit()
    assert f"Đã gửi tin lên nhánh {BRANCH}." in told
    listed = git(copy.server, "diff", "-z", "--name-only", f"main...{BRANCH}").split("\0")
    below = "docs/tin-tuc/2026"
    assert listed == [f"{below}/hop.md", f"{below}/ket-luan.pdf", f"{below}/ảnh họp.jpg", ""]
    assert copy.count() == 1
    facts = git(copy.server, "log", "-1", "--format=%an|%ae|%cn|%ai|%B", BRANCH)
    assert facts.startswith(f"{NAME}|khong-co-thu@example.invalid|{NAME}|2026-01-01 04:00:00 +0000")
    assert f"Tin: Giám sát tại xã Minh Hoạ\n\n{NOTICE}" in facts


def test_nothing_of_the_working_copy_is_touched(copy: Copy) -> None:
    old = copy.desk.docs / "tin-tuc/2022/cu.md"
    old.write_text(f"{old.read_text('utf-8')}Đang sửa dở.\n", "utf-8")
    staged = copy.desk.notice("2022/khac", "Đã chọn.")
    git(copy.folder, "add", str(staged))
    staged.write_text(notice_text("Sửa sau khi chọn."), "utf-8")
    (copy.folder / "mkdocs.yml").touch()
    (copy.folder / "ghi chú.txt").write_text("riêng", "utf-8")
    copy.write()

    def state() -> tuple[object, ...]:
        kept = (".git/index", ".git/HEAD", NOTICE, "ghi chú.txt")
        return (
            git(copy.folder, "--no-optional-locks", "status", "--porcelain", "--branch"),
            git(copy.folder, "--no-optional-locks", "stash", "list"),
            git(copy.folder, "for-each-ref", "refs/heads"),
            [(copy.folder / each).read_bytes() for each in kept],
            sorted(each.name for each in (copy.folder / ".git").iterdir()),
        )

    before = state()
    copy.submit()
    assert state() == before
    assert copy.sent() == [NOTICE]


def test_what_was_sent_already_is_not_sent_again(copy: Copy) -> None:
    copy.write()
    copy.submit()
    assert "đã gửi đúng như đang có" in copy.submit()
    assert copy.count() == 1


def test_a_later_correction_follows_on_the_same_branch(copy: Copy) -> None:
    copy.write()
    copy.submit()
    copy.write("Bản đã sửa.")
    assert "Đã gửi thêm phần sửa" in copy.submit()
    assert copy.count() == 2
    assert copy.branches() == ["main", BRANCH]
    assert "Bản đã sửa." in copy.text()


def test_anothers_branch_is_left_alone(copy: Copy) -> None:
    git(copy.colleague, "push", "--quiet", "origin", f"main:refs/heads/{BRANCH}")
    copy.elsewhere("Bản của người khác.", BRANCH)
    copy.write()
    assert f"{BRANCH}-2" in copy.submit()
    assert "Bản của người khác." in copy.text()
    copy.write("Lần hai.")
    copy.submit()
    assert copy.branches() == ["main", BRANCH, f"{BRANCH}-2"]
    assert copy.count(f"{BRANCH}-2") == 2


def test_a_branch_that_others_have_brought_up_to_date_goes_on(copy: Copy) -> None:
    copy.write()
    copy.submit()
    copy.elsewhere("Tin khác.", path="docs/tin-tuc/2022/nua.md")
    git(copy.colleague, "checkout", "--quiet", "--detach", f"origin/{BRANCH}")
    git(copy.colleague, "merge", "--quiet", "--message=Cập nhật", "origin/main")
    git(copy.colleague, "push", "--quiet", "origin", f"HEAD:refs/heads/{BRANCH}")
    copy.write("Bản đã sửa.")
    copy.submit()
    assert copy.sent() == [NOTICE]
    assert "Bản đã sửa." in copy.text()
    assert git(copy.server, "show", f"{BRANCH}:docs/tin-tuc/2022/nua.md")


@pytest.mark.parametrize("where", ["main", BRANCH])
def test_what_another_has_changed_meanwhile_is_told_and_doing_as_told_sends(
    copy: Copy, where: str
) -> None:
    copy.write()
    if where == BRANCH:
        copy.submit()
    copy.elsewhere("Bản của người duyệt.", where)
    before = copy.branches(), git(copy.server, "rev-parse", where)
    copy.write("Bản của tôi.")
    told = copy.submit(code=1)
    assert f"người khác đã sửa {NOTICE}" in told
    assert "Tin vẫn nằm trên máy này" in told
    assert (copy.branches(), git(copy.server, "rev-parse", where)) == before
    command = told.partition("bằng git ")[2].partition(", đưa")[0]
    git(copy.folder, *command.replace('"', "").split(" "))
    assert "Bản của người duyệt." in (copy.folder / NOTICE).read_text("utf-8")
    copy.write("Bản của cả hai.")
    copy.submit()
    assert "Bản của cả hai." in copy.text()


def test_a_notice_that_another_has_removed_does_not_come_back(copy: Copy) -> None:
    copy.elsewhere(None, path="docs/tin-tuc/2022/cu.md")
    copy.desk.notice("2022/cu", "Vẫn sửa.")
    told = copy.desk.told("submit", "docs/tin-tuc/2022/cu.md", code=1)
    assert "kho chung đã xoá docs/tin-tuc/2022/cu.md" in told
    assert copy.branches() == ["main"]


def test_what_main_has_already_is_not_sent(copy: Copy) -> None:
    copy.elsewhere("Như nhau.")
    copy.write("Như nhau.")
    assert "Kho chung đã có tin này" in copy.submit()
    assert copy.branches() == ["main"]


@pytest.mark.parametrize("words", [(), ("--squash",)], ids=["merge", "squash"])
@pytest.mark.parametrize("delete", [True, False])
def test_after_the_merge_a_correction_begins_anew(
    copy: Copy, words: tuple[str, ...], *, delete: bool
) -> None:
    copy.write()
    copy.submit()
    copy.merge(*words, delete=delete)
    assert "Kho chung đã có tin này" in copy.submit()
    copy.write("Đính chính.")  # and nobody has pulled since
    branch = BRANCH if delete else f"{BRANCH}-2"
    for count in (1, 2):
        assert branch in copy.submit()
        assert copy.count(branch) == count
        copy.write("Đính chính lần nữa.")
    assert copy.sent(branch) == [NOTICE]


def test_a_server_that_refuses_is_quoted_and_asked_again_later(copy: Copy) -> None:
    hook = copy.refuse("pre-receive", "echo 'Ngoài giờ nhận tin.' >&2; exit 1")
    copy.write()
    told = copy.submit(code=1)
    assert "kho chung không nhận" in told
    assert "Ngoài giờ nhận tin." in told
    assert copy.branches() == ["main"]
    hook.unlink()
    copy.submit()
    assert copy.count() == 1


def test_a_correction_that_was_refused_follows_later(copy: Copy) -> None:
    copy.write()
    copy.submit()
    hook = copy.refuse("pre-receive", "exit 1")
    copy.write("Bản hai.")
    copy.submit(code=1)
    hook.unlink()
    copy.write("Bản ba.")
    copy.submit()
    assert copy.branches() == ["main", BRANCH]
    assert copy.count() == 2
    assert "Bản ba." in copy.text()


def test_a_line_that_breaks_when_the_server_has_it_makes_no_second_branch(copy: Copy) -> None:
    hook = copy.refuse("post-receive", "sleep 60")
    copy.desk.monkeypatch.setattr(git_module, "NETWORK_SECONDS", 2)
    copy.write()
    assert "mà chưa xong" in copy.submit(code=1)
    hook.unlink()
    copy.desk.monkeypatch.undo()
    assert "đã gửi đúng như đang có" in copy.submit()
    copy.write("Bản hai.")
    copy.submit()
    assert copy.branches() == ["main", BRANCH]


def test_a_check_of_this_machine_may_refuse_too(copy: Copy) -> None:
    copy.refuse("pre-push", "echo 'Chưa ký số.' >&2; exit 1", here=True)
    copy.write()
    assert "Chưa ký số." in copy.submit(code=1)


def test_an_address_that_the_server_names_is_handed_on(copy: Copy) -> None:
    copy.refuse("post-receive", f"echo 'https://tin.example.org/new/{BRANCH}' >&2")
    copy.write()
    assert f"Nơi xin duyệt: https://tin.example.org/new/{BRANCH}\n" in copy.submit()


@pytest.mark.parametrize("state", ["detached", "shallow", "unborn", "other branch"])
def test_any_state_of_a_working_copy_will_do(copy: Copy, state: str) -> None:
    if state == "detached":
        git(copy.folder, "checkout", "--quiet", "--detach")
    elif state == "shallow":
        copy.elsewhere("Tin khác.", path="docs/tin-tuc/2022/nua.md")
        shutil.rmtree(copy.folder / ".git")
        url = copy.server.as_uri()
        git(copy.folder, "clone", "--quiet", "--bare", "--depth=1", url, ".git")
        git(copy.folder, "config", "core.bare", "false")
        git(copy.folder, "config", "user.name", NAME)
        git(copy.folder, "reset", "--quiet")
        copy.elsewhere("Tin khác.", path="docs/tin-tuc/2022/sau-nua.md")
    elif state == "unborn":
        git(copy.folder, "checkout", "--quiet", "--orphan", "moi")
        git(copy.folder, "rm", "--quiet", "-r", "--cached", ".")
    else:
        git(copy.folder, "checkout", "--quiet", "-b", "viec-khac")
        git(copy.folder, "commit", "--quiet", "--allow-empty", "--message=Việc khác")
    copy.write()
    copy.submit()
    assert copy.sent() == [NOTICE]
    assert copy.count() == 1


def test_the_repository_of_the_caller_is_not_taken_for_hers(copy: Copy) -> None:
    copy.write()
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY"):
        copy.desk.monkeypatch.setenv(name, str(copy.colleague / ".git"))
    copy.desk.monkeypatch.setenv("GIT_NAMESPACE", "khac")
    copy.submit()
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY"):
        copy.desk.monkeypatch.delenv(name)
    copy.desk.monkeypatch.delenv("GIT_NAMESPACE")
    assert copy.sent() == [NOTICE]


def test_without_a_shared_repository_it_is_said_what_to_do(copy: Copy) -> None:
    copy.write()
    git(copy.folder, "remote", "remove", "origin")
    assert "chưa nối với kho chung nào" in copy.submit(code=1)
    shutil.rmtree(copy.folder / ".git")
    told = copy.submit(code=1)
    assert "Tin đã lưu trên máy này" in told
    assert "không phải bản sao của một kho Git" in told
    assert "chuyển tệp của tin" in told
    copy.desk.monkeypatch.setenv("PATH", "")
    assert "chưa có Git" in copy.submit(code=1)


def test_another_remote_will_do_where_it_is_the_only_one(copy: Copy) -> None:
    copy.write()
    git(copy.folder, "remote", "rename", "origin", "kho")
    copy.submit()
    git(copy.folder, "remote", "add", "khac", str(copy.server))
    assert "nhiều kho chung" in copy.submit(code=1)


def test_a_server_that_is_not_there_or_is_empty_is_told(copy: Copy) -> None:
    copy.write()
    git(copy.folder, "remote", "set-url", "origin", str(copy.server / "khac"))
    assert "không thấy kho chung" in copy.submit(code=1)
    git(copy.folder, "init", "--quiet", "--bare", "trống.git")
    git(copy.folder, "remote", "set-url", "origin", str(copy.folder / "trống.git"))
    assert "chưa có nhánh chính" in copy.submit(code=1)
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    git(copy.folder, "remote", "set-url", "origin", f"http://127.0.0.1:{port}/trang.git")
    assert "xem lại mạng" in copy.submit(code=1)


def test_a_server_that_never_answers_does_not_keep_anybody_waiting(copy: Copy) -> None:
    copy.write()
    copy.desk.monkeypatch.setattr(git_module, "NETWORK_SECONDS", 1)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"git://127.0.0.1:{silent.getsockname()[1]}/trang.git"
        git(copy.folder, "remote", "set-url", "origin", address)
        assert "mà chưa xong" in copy.submit(code=1)


def test_main_may_have_another_name(copy: Copy) -> None:
    git(copy.server, "branch", "--move", "main", "chinh")
    copy.write()
    copy.submit()
    assert copy.sent(since="chinh") == [NOTICE]
    # A server whose HEAD leads nowhere is asked for the usual names.
    git(copy.server, "branch", "--move", "chinh", "master")
    git(copy.server, "symbolic-ref", "HEAD", "refs/heads/khong-co")
    assert "đã gửi đúng như đang có" in copy.submit()


def test_a_notice_with_faults_is_not_sent(copy: Copy) -> None:
    copy.write(category="co-xo")
    told = copy.submit(code=1)
    assert "tin còn lỗi" in told
    assert f'{NOTICE}:5: lỗi: không có chuyên mục "co-xo"' in told
    assert copy.branches() == ["main"]


def test_faults_of_other_notices_do_not_matter(copy: Copy) -> None:
    copy.desk.notice("2022/hong", category="co-xo")
    copy.write()
    copy.submit()
    assert copy.sent() == [NOTICE]


def test_a_draft_is_sent_and_said_to_be_one(copy: Copy) -> None:
    copy.write(draft="true")
    assert "draft: true" in copy.submit()
    copy.write()
    assert "draft: true" not in copy.submit()


def test_a_notice_that_this_one_leads_to_is_asked_for_where_nobody_else_has_it(copy: Copy) -> None:
    copy.desk.notice("2026/moi", "Tin mới khác.")
    copy.write("Xem [tin mới](moi.md), [tin cũ](../2022/cu.md).", related="[moi.md]")
    told = copy.submit()
    assert told.count("mà kho chung chưa có") == 1
    assert "Tin dẫn tới docs/tin-tuc/2026/moi.md" in told
    assert copy.sent() == [NOTICE]


def test_submit_can_be_switched_off(copy: Copy) -> None:
    file = copy.folder / "mkdocs.yml"
    written = file.read_text("utf-8").replace("    folder:", "    submit: false\n    folder:")
    file.write_text(written, "utf-8")
    copy.write()
    assert "submit: false" in copy.submit(code=1)
    assert copy.branches() == ["main"]


@pytest.mark.parametrize(
    ("given", "shown"), [("", NAME), ("Lê  Văn Mẫu", "Lê Văn Mẫu"), ("A<b>\nC", "AbC")]
)
def test_who_sends_is_named(copy: Copy, given: str, shown: str) -> None:
    git(copy.folder, "config", "user.email", "hoa@example.org")
    copy.write()
    copy.submit("--name", given)
    assert git(copy.server, "log", "-1", "--format=%an|%ae", BRANCH).strip() == (
        f"{shown}|hoa@example.org"
    )


def test_who_sends_must_have_a_name(copy: Copy) -> None:
    git(copy.folder, "config", "--unset", "user.name")
    copy.write()
    assert "ghi họ tên người gửi" in copy.submit(code=1)
    assert "ghi họ tên người gửi" in copy.submit("--name", " <> ", code=1)
    assert copy.branches() == ["main"]


def test_a_name_from_a_mac_is_sent_composed(copy: Copy) -> None:
    name = unicodedata.normalize("NFD", "ảnh.jpg")
    (copy.write("![Hội trường có bốn người](ảnh.jpg)").parent / name).write_bytes(jpeg())
    copy.submit()
    assert "docs/tin-tuc/2026/ảnh.jpg" in copy.sent()


def test_line_ends_are_those_of_the_repository(copy: Copy) -> None:
    file = copy.write()
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    copy.submit()
    assert "\r" not in copy.text()
    assert b"\r" in file.read_bytes()


def test_the_former_place_of_a_notice_that_moved_goes(copy: Copy) -> None:
    (copy.desk.docs / "tin-tuc/2022/cu.md").unlink()
    copy.write(aliases="[../2022/cu.md]")
    copy.submit()
    assert copy.sent() == ["docs/tin-tuc/2022/cu.md", NOTICE]
    assert git(copy.server, "ls-tree", "-r", "--name-only", BRANCH, "docs").split() == [NOTICE]


def test_a_project_may_lie_below_the_top_of_its_repository(copy: Copy) -> None:
    inner = copy.folder / "trang tin"
    inner.mkdir()
    for name in ("docs", "mkdocs.yml"):
        (copy.folder / name).rename(inner / name)
    copy.desk.folder = inner
    copy.write()
    copy.submit()
    listed = git(copy.server, "diff", "-z", "--name-only", f"main...{BRANCH}")
    assert listed == f"trang tin/{NOTICE}\0"


def test_a_link_out_of_the_docs_folder_is_not_followed(copy: Copy) -> None:
    secret = copy.folder / "mat.jpg"
    secret.write_bytes(jpeg())
    beside = copy.write("![Hội trường có bốn người](anh.jpg)").parent
    (beside / "anh.jpg").symlink_to(secret)
    assert "lối tắt" in copy.submit(code=1)
    assert copy.branches() == ["main"]
