"""A whole site in a temporary folder: the repository's own, with docs of the test's."""

from __future__ import annotations

import logging
import os
import shutil
import signal
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest
import yaml
from mkdocs.commands import serve
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from tests.kinds import one_of_each
from tests.web import CHROMIUM, chromium, go_without, served

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parent.parent
# How long an example takes says more of the machine than of the program.
hypothesis.settings.register_profile("any machine", deadline=None, max_examples=40)
hypothesis.settings.register_profile("CI", deadline=None)
hypothesis.settings.load_profile("CI" if "CI" in os.environ else "any machine")
# A shell lets what it puts into the background ignore Ctrl+C, by which tests end their servers.
signal.signal(signal.SIGINT, signal.default_int_handler)
NOON = 1_767_240_000
"""2026-01-01 11:00 in Vietnam, the moment of builds that name none."""
YEAR_END = 1_798_167_600
"""2026-12-25 10:00 in Vietnam, when all the repository's own notices are public."""
_NAV = [
    "index.md",
    "gioi-thieu.md",
    {"Tra cứu": ["du-cach-viet.md", {"Ngoài trang": [{"Cổng Minh Hoạ": "https://example.org/"}]}]},
]
"""A menu of every kind of entry."""
_FRONT_MATTER = {
    "title": "Giám sát tại xã Minh Hoạ",
    "date": "2022-06-30 22:20",
    "author": "Tổ Thông tin - Uỷ ban Kiểm tra",
    "category": "co-so",
}


def configuration(folder: Path, news: dict[str, Any]) -> Path:
    """Return a file below `folder` that says of `extra.news` otherwise than the repository's."""
    written = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), yaml.CSafeLoader)
    written["extra"]["news"] |= news
    del written["watch"]
    written["hooks"] = [str(ROOT / each) for each in written["hooks"]]
    written["theme"]["custom_dir"] = str(ROOT / written["theme"]["custom_dir"])
    file = folder / "mkdocs" / "mkdocs.yml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(yaml.dump(written, allow_unicode=True), "utf-8")
    return file


def run_build(
    docs: Path, output: Path, news: dict[str, Any], *, preview: bool = False, **config: Any
) -> MkDocsConfig:
    """Build `docs` into `output` with the repository's configuration, but for what is given.

    A preview has a place of its own, from where its site is copied.
    """
    options: dict[str, Any] = {
        "docs_dir": str(docs),
        "site_dir": str(output),
        "nav": ["index.md"],
        "strict": not preview,
    }
    file = configuration(docs.parent, news) if news else ROOT / "mkdocs.yml"
    loaded = load_config(str(file), **(options | config))
    loaded.plugins.on_startup(command="serve" if preview else "build", dirty=False)
    if not preview:
        build(loaded)
        return loaded
    made = serve.LiveReloadServer  # type: ignore[attr-defined]
    with made(builder=lambda: None, host="127.0.0.1", port=8000, root=str(output)) as server:
        build(loaded, serve_url=server.url)
        shutil.copytree(server.root, output)
    loaded.plugins.on_shutdown()
    return loaded


def caches_at(folder: Path) -> dict[str, str]:
    """Return the environment in which a user's caches lie below a folder."""
    return {"XDG_CACHE_HOME": str(folder), "WIN_PD_OVERRIDE_LOCAL_APPDATA": str(folder)}


def files_below(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    found = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in found}


def notice_text(body: str, **fields: object) -> str:
    """Return a notice whose front matter says `fields` otherwise than usual; None drops one."""
    lines = [f"{k}: {v}" for k, v in (_FRONT_MATTER | fields).items() if v is not None]
    return "\n".join(["---", *lines, "---", body, ""])


@dataclass
class Site:
    """A project to be changed and built."""

    folder: Path
    monkeypatch: pytest.MonkeyPatch
    log: pytest.LogCaptureFixture
    news: dict[str, Any] = field(default_factory=dict)
    """What `extra.news` shall say otherwise than the repository's mkdocs.yml."""

    @property
    def docs(self) -> Path:
        return self.folder / "docs"

    @property
    def output(self) -> Path:
        return self.folder / "site"

    def write(self, path: str, content: str | bytes) -> Path:
        """Write a file of the docs folder."""
        file = self.docs / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return file

    def notice(self, slug: str, body: str = "Nội dung của tin.", **fields: object) -> str:
        """Write a notice whose front matter says `fields` otherwise than usual; None drops one."""
        path = slug if "/" in slug else f"2022/{slug}"
        self.write(f"tin-tuc/{path}.md", notice_text(body, **fields))
        return f"tin-tuc/{path}.md"

    def build(self, *, at: int = NOON, preview: bool = False, **config: Any) -> None:
        """Build as `mkdocs build --strict` at the moment `at`, or as `mkdocs serve` does."""
        self.monkeypatch.setenv("SOURCE_DATE_EPOCH", str(at))
        for name, value in caches_at(self.folder / "caches").items():
            self.monkeypatch.setenv(name, value)
        self.log.clear()
        self.log.set_level(logging.INFO, "mkdocs")
        run_build(self.docs, self.output, self.news, preview=preview, **config)

    def fails(self, **options: Any) -> str:
        """Build, expecting it to fail; return what the editor reads."""
        with pytest.raises((Abort, ConfigurationError)) as error:
            self.build(**options)
        return "\n".join([*(record.getMessage() for record in self.log.records), str(error.value)])

    def read(self, path: str) -> str:
        """Return a file of the built site; a folder's address means its index.html."""
        file = self.output / path
        return (file / "index.html" if file.is_dir() else file).read_text(encoding="utf-8")

    def files(self) -> dict[str, bytes]:
        """Return every file of the built site."""
        return files_below(self.output)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> Site:
    """An empty project."""
    project = Site(tmp_path, monkeypatch, caplog)
    project.write("index.md", "# Trang chủ\n")
    return project


@pytest.fixture
def demonstration(site: Site) -> Site:
    """The project with the repository's own notices."""
    shutil.copytree(ROOT / "docs", site.docs, dirs_exist_ok=True)
    return site


@pytest.fixture(scope="session")
def web(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built site with every kind of page: the repository's notices and `specimens`."""
    folder = tmp_path_factory.mktemp("web")
    for part in (ROOT / "docs", ROOT / "tests" / "specimens"):
        shutil.copytree(part, folder / "docs", dirs_exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", str(YEAR_END))
        run_build(folder / "docs", folder / "site", {}, nav=_NAV)
    return folder / "site"


@pytest.fixture(scope="session")
def address(web: Path) -> Iterator[str]:
    """Where that site is served."""
    with served(web) as url:
        yield url


@pytest.fixture(scope="session")
def kinds(web: Path) -> list[str]:
    """The addresses of a page of every kind."""
    return one_of_each(web)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    if CHROMIUM is None:
        go_without("Chromium")
    with chromium() as opened:
        yield opened


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Any]:
    """A function that opens an address in a window of its own."""
    contexts = []

    def open_at(url: str, *, width: int = 360, **options: Any) -> Page:
        options.setdefault("reduced_motion", "no-preference")
        context = browser.new_context(
            viewport={"width": width, "height": 720}, locale="vi-VN", **options
        )
        contexts.append(context)
        page = context.new_page()
        page.goto(url)
        return page

    yield open_at
    for context in contexts:
        context.close()
