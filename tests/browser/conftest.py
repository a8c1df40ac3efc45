"""What tests in a browser share, and their rule: in CI none is skipped, whatever the reason."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.desk import Desk
from tests.conftest import ROOT, notice_text
from tests.site.test_serve import Preview

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from pathlib import Path

PATIENCE = 20_000
"""Milliseconds within which a page shows what it will, however busy the machine is."""
AFTER_ALL = "tin-tuc/2022/co-san.md"
expect.set_options(timeout=PATIENCE)
_PICTURE = ROOT / "docs/tin-tuc/2026/phong-doc.webp"


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of one notice, for previews in which tests write others."""
    folder = tmp_path_factory.mktemp("project")
    year = folder / "docs/tin-tuc/2022"
    year.mkdir(parents=True)
    for page in ("index", "gioi-thieu", "bien-tap"):
        (folder / f"docs/{page}.md").write_text("# Trang\n", "utf-8")
    (folder / "docs" / AFTER_ALL).write_text(notice_text("Bản có sẵn."), "utf-8")
    shutil.copy(_PICTURE, year)
    return folder


@pytest.fixture(scope="session")
def previewed(project: Path) -> Iterator[Preview]:
    """Its preview, which runs as long as the tests do."""
    server = Preview(project)
    server.wait(lambda: "Bản có sẵn." in server.read("tin-tuc/2022/co-san/"))
    yield server
    server.stop()


@pytest.fixture
def left_as_found(project: Path) -> Iterator[None]:
    """Take away what a test has written: a faulty notice would stop the preview for the next."""
    docs = project / "docs"
    before = {file: file.read_bytes() for file in docs.rglob("*") if file.is_file()}
    yield
    for file in [each for each in docs.rglob("*") if each.is_file()]:
        if file not in before:
            file.unlink()
        elif file.read_bytes() != before[file]:
            file.write_bytes(before[file])


@pytest.fixture
def desk(
    project: Path,
    previewed: Preview,
    left_as_found: None,  # noqa: ARG001 (it tidies up when all pages are closed)
    open_page: Any,
) -> Callable[..., Desk]:
    """A function that opens the editor's page, at a notice or at the list."""

    def at(path: str = "", *, width: int = 1440, **options: Any) -> Desk:
        page = open_page("about:blank", width=width, **options)
        opened = Desk(page, project, f"http://{previewed.host}/")
        opened.go_to(path)
        return opened

    return at


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skipped test into a failed one where every check must run."""
    report = yield
    if report.skipped and os.environ.get("CI"):
        report.outcome = "failed"
        report.longrepr = f"skipped in CI, where every check must run: {report.longrepr}"
    return report
