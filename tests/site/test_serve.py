"""The preview as an editor uses it: a running server, files saved beside it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT, caches_at, notice_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.conftest import Site

PATIENCE = 120


class Preview:
    """`mkdocs serve` in a project of its own."""

    def __init__(self, folder: Path, *arguments: str, host: str = "") -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.host = host or f"127.0.0.1:{free.getsockname()[1]}"
        self.caches = folder.with_name(f"{folder.name}.caches")
        """Where it keeps what the next preview takes over."""
        self._address = f"http://{self.host}/"
        for name in ("mkdocs.yml", "hooks", "overrides"):
            if not (folder / name).exists():
                (folder / name).symlink_to(ROOT / name)
        self._log = folder / "log"
        with self._log.open("w") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "mkdocs", "serve", "-a", self.host, *arguments],
                cwd=folder,
                stdout=log,
                stderr=log,
                env={**os.environ, **caches_at(self.caches), "NO_MKDOCS_2_WARNING": "1"},
            )

    def read(self, path: str) -> str:
        """Return a page as the browser gets it, empty where there is none."""
        try:
            with urllib.request.urlopen(f"{self._address}{path}", timeout=5) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as answer:
            answer.close()
        except OSError:
            pass
        return ""

    def log(self) -> str:
        """Return what the terminal shows."""
        return self._log.read_text()

    def wait(self, until: Callable[[], bool]) -> None:
        """Wait for something to become true; a server that nobody waits for any more ends."""
        end = time.monotonic() + PATIENCE
        while not until():
            assert self._process.poll() is None, self.log()
            if time.monotonic() > end:
                self._process.kill()
                pytest.fail(self.log())
            time.sleep(0.1)

    def rests(self) -> bool:
        """Whether the server leaves off building, as it must when nobody saves."""
        before = self.log()
        time.sleep(1)
        return self.log() == before

    def stop(self, number: int = signal.SIGINT) -> None:
        """End the server as Ctrl+C does, or another signal."""
        self._process.send_signal(number)
        self._process.wait(PATIENCE)


@pytest.fixture
def preview(site: Site) -> Iterator[Preview]:
    """A preview of two notices, one of them a draft."""
    site.write("gioi-thieu.md", "# Giới thiệu\n")
    site.write("bien-tap.md", "# Cách viết tin\n")
    site.notice("a", "Bản đầu.")
    site.notice("nhap", "Bản nháp này.", draft="true")
    server = Preview(site.folder)
    server.wait(lambda: "Bản đầu." in server.read("tin-tuc/2022/a/"))
    yield server
    server.stop()


def test_shows_drafts_and_the_guide_and_renews_at_each_save(site: Site, preview: Preview) -> None:
    assert "Bản nháp này." in preview.read("tin-tuc/2022/nhap/")
    assert "notice-state" in preview.read("tin-tuc/2022/nhap/")
    assert "Cách viết tin" in preview.read("bien-tap/")
    site.notice("a", "Bản sửa.")
    preview.wait(lambda: "Bản sửa." in preview.read("tin-tuc/2022/a/"))
    # Many editors write a new file and put it in the old one's place.
    beside = site.write("../a.new", notice_text("Bản thay."))
    beside.replace(site.docs / "tin-tuc/2022/a.md")
    preview.wait(lambda: "Bản thay." in preview.read("tin-tuc/2022/a/"))
    preview.wait(preview.rests)


def test_a_broken_notice_shows_its_error_and_the_last_good_page(
    site: Site, preview: Preview
) -> None:
    site.notice("a", "Bản hỏng.", date="31-02-2022")
    preview.wait(lambda: "docs/tin-tuc/2022/a.md:3:" in preview.log())
    assert 'ngày "31-02-2022" không có trong lịch' in preview.log()
    assert "Traceback" not in preview.log()
    assert "Bản đầu." in preview.read("tin-tuc/2022/a/")
    site.notice("a", "Bản đã chữa.")
    preview.wait(lambda: "Bản đã chữa." in preview.read("tin-tuc/2022/a/"))


def test_a_saved_page_is_shown_before_the_site_around_it_is_built(
    site: Site, preview: Preview
) -> None:
    ours = site.write("assets/stylesheets/page.css", "")  # so that the build itself must fail
    site.notice("a", "Bản sửa.", title='"Tên mới"')
    preview.wait(lambda: "là tệp của chính trang" in preview.log())
    assert "Bản sửa." in preview.read("tin-tuc/2022/a/")
    assert "Tên mới" not in preview.read("tin-tuc/")
    ours.unlink()
    preview.wait(lambda: "Tên mới" in preview.read("tin-tuc/"))
    assert "Bản sửa." in preview.read("tin-tuc/2022/a/")
    preview.wait(preview.rests)


def test_a_page_that_would_show_what_is_not_there_yet_waits_for_the_build(
    site: Site, preview: Preview
) -> None:
    site.write("assets/stylesheets/page.css", "")
    site.notice("a", "Bản sửa.", tags="[Nhãn mới]")
    preview.wait(lambda: "là tệp của chính trang" in preview.log())
    assert "Bản đầu." in preview.read("tin-tuc/2022/a/")


def test_a_preview_starts_without_a_faulty_notice_and_every_page_says_so(site: Site) -> None:
    site.notice("a", "Bản đầu.")
    site.notice("hong", "Tin <b>hỏng</b>.", date="31-02-2022")
    site.notice("toi-hong", "Xem [tin hỏng](hong.md).")
    server = Preview(site.folder)
    try:
        server.wait(lambda: "Bản đầu." in server.read("tin-tuc/2022/a/"))
        assert not server.read("tin-tuc/2022/hong/")
        for page in ("", "tin-tuc/2022/a/"):
            told = server.read(page)
            assert "Cần sửa, rồi lưu lại" in told
            assert "docs/tin-tuc/2022/hong.md:3: ngày &quot;31-02-2022&quot;" in told
        site.notice("hong", "Tin đã lành.")
        server.wait(lambda: "Tin đã lành." in server.read("tin-tuc/2022/hong/"))
        server.wait(lambda: "Cần sửa" not in server.read("tin-tuc/2022/a/"))
        assert server.read("tin-tuc/2022/toi-hong/")
        site.notice("a", "Bản hỏng.", date="31-02-2022")
        server.wait(lambda: "docs/tin-tuc/2022/a.md:3: " in server.read("tin-tuc/2022/a/"))
        assert "Bản đầu." in server.read("tin-tuc/2022/a/")
    finally:
        server.stop()
