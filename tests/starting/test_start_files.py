"""The two files that editors click at."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import tomllib
from typing import TYPE_CHECKING

import pytest

from newsroom.starting import environment
from tests.conftest import ROOT, caches_at, notice_text

if TYPE_CHECKING:
    from pathlib import Path

WINDOWS = (ROOT / "xem-truoc.bat").read_bytes()
UNIX = ROOT / "xem-truoc.command"
ON_WINDOWS = os.name == "nt"
PATIENCE = 60


def test_all_ask_for_the_same_python() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    major, minor = declared["requires-python"].removeprefix(">=").split(".")
    assert f"({major}, {minor})" == environment._OLDEST  # noqa: SLF001
    for text in (WINDOWS.decode(), UNIX.read_text("utf-8")):
        assert f"sys.exit(sys.version_info < ({major}, {minor}))" in text
        assert f"cũ hơn {major}.{minor}" in text
        assert "-m newsroom.starting\n" in text.replace("\r", "")
        assert "https://www.python.org/downloads/" in text


def test_the_file_for_windows_keeps_to_what_its_shell_can() -> None:
    assert WINDOWS.count(b"\n") == WINDOWS.count(b"\r\n")
    assert not WINDOWS.startswith(b"\xef\xbb\xbf")
    before, chosen, _ = WINDOWS.decode().partition("chcp 65001 >nul\r\n")
    assert chosen
    assert before.isascii()
    lines = [line.strip() for line in WINDOWS.decode().splitlines()]
    assert lines[0] == "@echo off"
    # Jumps lose their way among signs of several bytes; blocks are expanded before they run.
    assert not [line for line in lines if re.match(r":|goto\b|call\b", line, re.IGNORECASE)]
    assert not [line for line in lines if line.endswith("(") or line.startswith(")")]
    assert "DisableDelayedExpansion" in before
    assert "!" not in WINDOWS.decode()
    for line in lines:
        if "%~dp0" in line:
            assert '"%~dp0"' in line
        if line.startswith("set "):
            assert re.fullmatch(r'set "\w+=[^"]*"', line)
        told = line.partition("echo ")[2] if not line.startswith("@") else ""
        assert not set(told) & set("&|<>^%()"), line


@pytest.mark.skipif(ON_WINDOWS, reason="the file is for the others")
def test_the_file_for_others_can_be_clicked_at() -> None:
    assert os.access(UNIX, os.X_OK)
    subprocess.run(["sh", "-n", str(UNIX)], check=True)


@pytest.mark.skipif(ON_WINDOWS, reason="the file is for the others")
@pytest.mark.parametrize("too_old", [True, False])
def test_without_a_python_it_is_said_where_to_get_one(tmp_path: Path, *, too_old: bool) -> None:
    (tmp_path / "dirname").symlink_to(shutil.which("dirname") or "")
    if too_old:
        (tmp_path / "python3").write_text("#!/bin/sh\nexit 1\n")
        (tmp_path / "python3").chmod(0o755)
    shell = shutil.which("sh") or ""
    done = subprocess.run(
        [shell, str(UNIX)],
        env={"PATH": str(tmp_path)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert "Tải Python tại https://www.python.org" in done.stdout.decode()
    assert done.stderr == b""


class Clicked:
    """A project whose start file was clicked at; its libraries are those of this test."""

    def __init__(self, folder: Path) -> None:
        for name in ("mkdocs.yml", "hooks", "overrides", "requirements.lock"):
            (folder / name).symlink_to(ROOT / name)
        shutil.copy(UNIX, folder)
        notice = folder / "docs/tin-tuc/2022/a.md"
        notice.parent.mkdir(parents=True)
        notice.write_text(notice_text("Nội dung."), "utf-8")
        for name in ("index.md", "gioi-thieu.md", "bien-tap.md"):
            (folder / "docs" / name).write_text(f"# {name}\n")
        python = folder / ".venv/bin/python"
        python.parent.mkdir(parents=True)
        python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
        python.chmod(0o755)
        digest = hashlib.sha256((ROOT / "requirements.lock").read_bytes()).hexdigest()
        (folder / ".venv/site.done").write_text(digest)
        (folder / "browser").write_text('#!/bin/sh\nprintf %s "$1" >opened\n')
        (folder / "browser").chmod(0o755)
        self.opened = folder / "opened"
        self._log = folder / "log"
        with self._log.open("wb") as log:
            self.process = subprocess.Popen(
                [str(folder / UNIX.name)],
                cwd="/",
                env={
                    **os.environ,
                    **caches_at(folder.with_name("caches")),
                    "BROWSER": str(folder / "browser"),
                },
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    @property
    def log(self) -> str:
        return self._log.read_text("utf-8")

    def address(self) -> str:
        """Wait for what the browser is asked to open."""
        end = time.monotonic() + PATIENCE
        while not (self.opened.exists() and self.opened.read_text()):
            assert self.process.poll() is None, self.log
            assert time.monotonic() < end, self.log
            time.sleep(0.1)
        return self.opened.read_text()


@pytest.mark.skipif(ON_WINDOWS, reason="the file is for the others")
def test_a_click_opens_the_editors_page_and_ctrl_c_ends_all_of_it(tmp_path: Path) -> None:
    folder = tmp_path / "Trang tin xã Minh Hoạ"
    folder.mkdir()
    clicked = Clicked(folder)
    try:
        address = clicked.address()
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/soan-tin/", address)
        assert "Đang dựng bản xem trước" in clicked.log
    finally:
        os.killpg(clicked.process.pid, signal.SIGINT)
        clicked.process.wait(PATIENCE)
    port = int(address.split(":")[2].partition("/")[0])
    with socket.socket() as asked:
        assert asked.connect_ex(("127.0.0.1", port)) != 0
    assert "Đã dừng." in clicked.log
    assert "Traceback" not in clicked.log
