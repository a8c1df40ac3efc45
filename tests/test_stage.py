"""The exchange of a new site for the last one."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsroom.stage import Stage


def write(folder: Path, text: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(text, encoding="utf-8")


def files(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8")
        for file in folder.rglob("*")
        if file.is_file()
    }


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The site that readers see."""
    write(tmp_path / "site", "cũ")
    (tmp_path / "site/cu.html").write_text("cũ", encoding="utf-8")
    return tmp_path / "site"


def test_the_new_site_takes_the_place_of_the_last(site: Path) -> None:
    stage = Stage(site)
    write(stage.folder, "mới")
    assert files(site)["index.html"] == "cũ"
    stage.publish()
    assert files(site.parent) == {"site/index.html": "mới"}
    assert list(site.parent.iterdir()) == [site]


def test_the_first_site_needs_no_last(tmp_path: Path) -> None:
    stage = Stage(tmp_path / "site")
    write(stage.folder, "mới")
    stage.publish()
    assert files(tmp_path) == {"site/index.html": "mới"}


def test_a_failed_build_leaves_the_last_site_as_it_was(site: Path) -> None:
    before = files(site)
    stage = Stage(site)
    write(stage.folder, "dở")
    stage.discard()
    assert files(site) == before
    assert list(site.parent.iterdir()) == [site]


def test_a_build_killed_while_building_leaves_the_last_site_and_no_rubbish(site: Path) -> None:
    before = files(site)
    write(Stage(site).folder, "dở")
    Stage(site)
    assert files(site) == before
    assert list(site.parent.iterdir()) == [site]


def test_a_build_killed_between_its_two_renames_is_mended(site: Path) -> None:
    before = files(site)
    killed = Stage(site)
    write(killed.folder, "mới")
    site.rename(killed._old)  # noqa: SLF001 (as far as `publish` came)
    Stage(site)
    assert files(site) == before
    assert list(site.parent.iterdir()) == [site]


def test_a_build_killed_before_it_removed_the_last_site_keeps_the_new(site: Path) -> None:
    killed = Stage(site)
    write(killed.folder, "mới")
    site.rename(killed._old)  # noqa: SLF001 (as far as `publish` came)
    killed.folder.rename(site)
    Stage(site)
    assert files(site.parent) == {"site/index.html": "mới"}
    assert list(site.parent.iterdir()) == [site]


def test_nothing_built_is_not_published(site: Path) -> None:
    before = files(site)
    with pytest.raises(FileNotFoundError):
        Stage(site).publish()
    Stage(site)
    assert files(site) == before


def test_sites_beside_each_other_do_not_meet(site: Path) -> None:
    other = site.with_name("khac")
    write(Stage(other).folder, "khác")
    Stage(site)
    assert files(site.with_name(".khac.new")) == {"index.html": "khác"}
