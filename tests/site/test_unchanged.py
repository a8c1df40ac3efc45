"""A build that finds all as the last one left it does nothing, and only then."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from newsroom.building.trees.lock import Lock
from tests.conftest import NOON, ROOT, Site, files_below, run_build
from tests.site.test_builds import run_mkdocs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SETTLED = "không có gì thay đổi"
DAY = 86_400
OLD_WORD = bytes.fromhex("d0cf11e0a1b11ae1") + "WordDocument".encode("utf-16-le")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One project for all the tests, each of which leaves it as it likes."""
    made = tmp_path_factory.mktemp("unchanged")
    shutil.copytree(ROOT / "overrides", made / "overrides")
    return made


@pytest.fixture
def settled(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> Site:
    """A site that was built, so that another build would find nothing to do."""
    site = Site(folder, monkeypatch, caplog)
    if not (folder / "docs").exists():
        site.write("index.md", "# Trang chủ\n")
        site.write("gioi-thieu.md", "# Giới thiệu\n")
        site.write("assets/so-lieu.csv", "a,b\n")
        site.notice("a", "Dẫn.\n\nNội dung.")
        site.notice("nhap", draft="true", attachments="[{file: rieng.pdf, title: Riêng}]")
        site.write("tin-tuc/2022/rieng.pdf", "%PDF")
    build(site)
    assert rests(site)
    return site


def build(site: Site, **options: Any) -> None:
    """Build with templates of the project's own."""
    theme = {"name": "material", "custom_dir": str(site.folder / "overrides")}
    site.build(**{"theme": {**theme, "font": False}, **options})


def rests(site: Site, **options: Any) -> bool:
    """Build; return whether there was nothing to do, in which case the site stays as it was."""
    before = site.files() if site.output.exists() else {}
    build(site, **options)
    rested = [each for each in told(site) if SETTLED in each]
    assert not rested or site.files() == before
    return bool(rested)


def told(site: Site) -> list[str]:
    return [record.getMessage() for record in site.log.records]


def edited(path: str) -> Callable[[Site], object]:
    """Return what changes a file of the project, neither its size nor its time of change."""

    def edit(site: Site) -> None:
        file = site.folder / path
        times = file.stat()
        text = file.read_text("utf-8")
        file.write_text(text[:-1] + ("x" if text[-1] == "\n" else "\n"), "utf-8")
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))

    return edit


def renamed(site: Site) -> None:
    one, other = (site.docs / f"tin-tuc/2022/{name}.md" for name in ("a", "b"))
    one.rename(other) if one.exists() else other.rename(one)


def linked(site: Site) -> None:
    (site.docs / "assets/khac.csv").unlink(missing_ok=True)
    (site.docs / "assets/khac.csv").symlink_to("so-lieu.csv")


EDITS: dict[str, Callable[[Site], object]] = {
    "the text of a notice": lambda site: site.notice("a", f"Dẫn.\n\nLúc {time.time()}."),
    "an ordinary page": edited("docs/gioi-thieu.md"),
    "a file that is no page": edited("docs/assets/so-lieu.csv"),
    "a draft": edited("docs/tin-tuc/2022/nhap.md"),
    "a new notice": lambda site: site.notice(f"moi-{time.time_ns()}"),
    "the name of a notice": renamed,
    "a hidden file": lambda site: site.write(".dia-chi.txt", f"# {time.time()}\n"),
    "a link": linked,
    "a template": edited("overrides/home.html"),
    "a style": edited("overrides/assets/stylesheets/page.css"),
    "a file of the site": lambda site: (site.output / "index.html").write_text("by hand"),
    "a stray file in the site": lambda site: (site.output / "tin-tuc/stray").touch(),
    "a file gone from the site": lambda site: (site.output / "404.html").unlink(),
    "a site that is gone": lambda site: shutil.rmtree(site.output),
    "what builds keep": lambda site: shutil.rmtree(site.folder / ".cache"),
    "what the last build left": lambda site: os.truncate(
        site.folder / ".cache/plugin/news/site/unchanged", 200
    ),
}


@pytest.mark.parametrize("what", EDITS)
def test_whatever_is_edited_the_next_build_sees_it_and_the_one_after_rests(
    settled: Site, what: str
) -> None:
    EDITS[what](settled)
    assert not rests(settled)
    assert rests(settled)


@pytest.mark.parametrize(
    "options",
    [
        {"site_name": "Tên khác"},
        {"use_directory_urls": False},
        {"nav": ["index.md", "gioi-thieu.md"]},
        {"strict": False},
        {"at": NOON + 40 * DAY},
    ],
    ids=str,
)
def test_another_configuration_or_moment_is_built_each_time_it_comes(
    settled: Site, options: dict[str, Any]
) -> None:
    assert not rests(settled, **options)
    assert rests(settled, **options)
    assert not rests(settled)


def test_an_earlier_moment_is_not_taken_for_granted(settled: Site) -> None:
    assert rests(settled, at=NOON + 60)
    assert not rests(settled, at=NOON - 1)


def test_an_option_of_the_news_is_seen(settled: Site) -> None:
    settled.news["per_page"] = 7
    assert not rests(settled)
    assert rests(settled)


def test_a_change_of_the_program_is_seen(
    settled: Site, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = folder / "code"
    code.mkdir()
    (code / "a.py").write_text("1")
    monkeypatch.setattr(sys.modules["newsroom_mkdocs.unchanged"], "_CODE", code)
    assert not rests(settled)
    (code / "__pycache__").mkdir()
    (code / "__pycache__/a.pyc").write_text("1")
    assert rests(settled)
    (code / "a.py").write_text("2")
    assert not rests(settled)


def test_a_newly_installed_library_is_seen(
    settled: Site, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    libraries = folder / "site-packages"
    libraries.mkdir()
    monkeypatch.syspath_prepend(libraries)
    assert not rests(settled)
    assert rests(settled)
    (libraries / "newer.dist-info").mkdir()
    assert not rests(settled)


@pytest.mark.parametrize(
    ("write", "date"),
    [
        pytest.param(
            lambda site: site.notice("mai", date="2026-03-01 08:00"), "2026-03-01", id="notice"
        ),
        pytest.param(
            lambda site: site.write("mai.md", "---\ndate: 2026-03-02 08:00\n---\n# Mai\n"),
            "2026-03-02",
            id="ordinary page",
        ),
    ],
)
def test_what_waits_for_its_date_is_published_at_that_moment(
    settled: Site, write: Callable[[Site], object], date: str
) -> None:
    moment = int(datetime.fromisoformat(f"{date}T08:00+07:00").astimezone(UTC).timestamp())
    write(settled)
    build(settled, at=moment - DAY // 2)
    assert rests(settled, at=moment - 1)
    assert not rests(settled, at=moment)
    assert any("/mai/" in path or path.startswith("mai/") for path in settled.files())


def test_what_is_written_while_a_build_runs_is_built_next_time(
    settled: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_class = sys.modules["newsroom_mkdocs.build"].Build
    make = build_class.make

    def write_meanwhile(*arguments: Any) -> None:
        settled.notice("a", f"Trong khi dựng, {time.time()}.")
        make(*arguments)

    settled.notice("b", f"Trước khi dựng, {time.time()}.")
    monkeypatch.setattr(build_class, "make", write_meanwhile)
    assert not rests(settled)
    monkeypatch.undo()
    assert not rests(settled)
    assert "Trong khi dựng" in settled.read("tin-tuc/2022/a")


def test_a_clock_that_was_set_back_proves_nothing(
    settled: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = time.time_ns() - 3600 * 10**9
    monkeypatch.setattr(time, "time_ns", lambda: now)
    assert not rests(settled)


def test_advice_is_told_again_and_a_build_that_warned_warns_again(settled: Site) -> None:
    settled.notice("c", "Dẫn.\n\n[tệp](cu.doc)")
    settled.write("tin-tuc/2022/cu.doc", OLD_WORD)
    advice = ("không đăng tin-tuc/2022/rieng.pdf: ", "lưu ý: ", "The following pages exist")
    build(settled)
    first = [each for each in told(settled) if each.startswith(advice)]
    assert rests(settled)
    assert [each for each in told(settled) if each.startswith(advice)] == first
    assert [each.startswith(start) for each, start in zip(first, advice, strict=True)] == [True] * 3
    kept = files_below(settled.folder / ".cache")
    assert not any(b"rieng" in each for each in kept.values())
    settled.news["per_pages"] = 3
    for _ in range(2):
        assert not rests(settled, strict=False)
        assert any("per_pages" in each for each in told(settled))


def test_who_hears_more_than_the_last_build_told_is_told_all(settled: Site) -> None:
    log = logging.getLogger("mkdocs")
    settled.notice("a", f"Yên lặng, {time.time()}.")
    quiet: dict[str, Any] = {
        "theme": {"name": "material", "custom_dir": str(settled.folder / "overrides")}
    }
    log.setLevel(logging.ERROR)
    run_build(settled.docs, settled.output, {}, **quiet)
    assert not rests(settled, **quiet)
    assert any("không đăng" in each for each in told(settled))


def test_a_build_that_failed_and_a_preview_take_nothing_away(settled: Site) -> None:
    draft = settled.docs / "tin-tuc/2022/sai.md"
    settled.notice("sai", category="khong-co")
    settled.fails()
    draft.unlink()
    preview = Site(settled.folder / "preview", settled.monkeypatch, settled.log)
    shutil.copytree(settled.docs, preview.docs)
    preview.build(preview=True)
    assert rests(settled)


@pytest.mark.parametrize("extension", ["pymdownx.snippets", "mau.cua_rieng"])
def test_nothing_is_taken_for_granted_beside_what_may_read_other_files(
    settled: Site, extension: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(settled.folder)
    (settled.folder / "mau").mkdir(exist_ok=True)
    (settled.folder / "mau/cua_rieng.py").write_text(
        "from markdown.extensions.tables import TableExtension\n"
        "def makeExtension(**_): return TableExtension()\n"
    )
    for _ in range(2):
        assert not rests(settled, markdown_extensions=[extension])


def test_nothing_is_taken_for_granted_beside_another_hook(settled: Site) -> None:
    other = settled.folder / "other.py"
    other.write_text("def on_files(files, config): return files\n")
    for _ in range(2):
        assert not rests(settled, hooks=[str(ROOT / "hooks/news.py"), str(other)])


def test_callers_find_the_site_and_other_builds_the_lock(settled: Site) -> None:
    theme = {"name": "material", "custom_dir": str(settled.folder / "overrides")}
    config = run_build(settled.docs, settled.output, {}, theme={**theme, "font": False})
    assert [config.site_dir, config.docs_dir] == [str(settled.output), str(settled.docs)]
    Lock(settled.folder / ".cache/plugin/news/site/lock", print, patience=0).release()


def test_builds_tell_where_the_site_lies_whether_they_do_anything_or_not(settled: Site) -> None:
    said = f"trang nằm ở {settled.output}"  # in full, as there is no mkdocs.yml to start from
    assert rests(settled)
    assert said in told(settled)
    settled.notice("a", f"Dẫn.\n\nLúc {time.time()}.")
    assert not rests(settled)
    assert said in told(settled)


def test_the_command_does_it_without_loading_the_rest(site: Site) -> None:
    site.write("gioi-thieu.md", "# Giới thiệu\n")
    site.write("bien-tap.md", "# Biên tập\n")
    site.notice("a")
    assert run_mkdocs(site.folder).returncode == 0
    first = site.files()
    script = (
        "import sys; from mkdocs.__main__ import cli; cli(['build', '-s'], standalone_mode=False);"
        "print(*(each for each in ('newsroom.edition', 'numpy', 'PIL') if each in sys.modules))"
    )
    result = subprocess.run(
        [sys.executable, "-c", script],
        cwd=site.folder,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(NOON), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert SETTLED in result.stderr
    assert "trang nằm ở site\n" in result.stderr
    assert result.stdout == "\n"
    assert site.files() == first
