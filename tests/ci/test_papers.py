"""What README and the papers in `.github` say of the project holds."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from newsroom.reading.notice import read_notice
from tests.conftest import ROOT
from tests.factory import SETTINGS
from tests.web import go_without

README = ROOT / "README.md"
PAPERS = [README, ROOT / "CHANGELOG.md", *sorted((ROOT / ".github").glob("*.md"))]
NAMES = [paper.relative_to(ROOT).as_posix() for paper in PAPERS]
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
LINK = re.compile(r"\]\(([^)\s]+)\)|<img src=\"([^\"]+)\"")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def written(paper: str) -> str:
    return (ROOT / paper).read_text("utf-8")


def anchors(paper: Path) -> set[str]:
    """Return where links may lead within a paper, as GitHub names its headings."""
    headings = HEADING.findall(paper.read_text("utf-8"))
    return {re.sub(r"[^\w -]", "", each.lower()).replace(" ", "-") for each in headings}


def test_readme_is_read_in_a_few_minutes() -> None:
    assert len(written("README.md").splitlines()) <= 120


def test_what_readme_lets_newcomers_write_is_a_notice_and_broken_is_told_so() -> None:
    """Its picture lies where the notice does; the message is what they will read."""
    told = re.search(r"^(docs/(tin-tuc/.+\.md):\d+: .+)$", written("README.md"), re.MULTILINE)
    sample = re.search(r"```yaml\n(.+?)```", written("README.md"), re.DOTALL)
    impossible = re.search(r"`(date: .+?)`", written("README.md"))
    assert told
    assert sample
    assert impossible
    path, source = told[2], sample[1]
    notice, problems = read_notice(source.encode(), path, SETTINGS)
    assert notice is not None, problems
    assert notice.image is not None
    assert (ROOT / "docs" / notice.image.file.path).is_file()
    broken = re.sub("(?m)^date: .+$", impossible[1], source)
    _, problems = read_notice(broken.encode(), path, SETTINGS)
    assert [problem.located("docs") for problem in problems] == [told[1]]


@pytest.mark.parametrize("paper", NAMES)
def test_every_link_leads_somewhere(paper: str) -> None:
    folder = (ROOT / paper).parent
    for found in LINK.findall(written(paper)):
        target, _, anchor = "".join(found).partition("#")
        if target.startswith("https://"):
            continue
        assert (folder / target).exists(), target
        assert not anchor or anchor in anchors(folder / target), found


@pytest.mark.parametrize("paper", NAMES)
def test_every_target_of_make_that_is_named_exists(paper: str) -> None:
    named = set(re.findall(r"`make ([a-z-]+)", written(paper)))
    assert named <= TARGETS


def test_make_help_lists_what_says_what_it_does() -> None:
    if shutil.which("make") is None:
        go_without("make")
    result = subprocess.run(
        ["make", "--no-print-directory", "help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    listed = {line.split()[0] for line in result.stdout.splitlines()}
    told = re.findall(r"^([a-z-]+):.*?## \S", written("Makefile"), re.MULTILINE)
    assert listed == set(told)
    assert {"build", "serve", "test", "check", "canary"} <= listed


def test_the_licence_of_everything_that_builds_the_site_is_told() -> None:
    locked = re.findall(r"^([\w.-]+)==", written("requirements.lock"), re.MULTILINE)
    told = re.findall(r"^\| ([\w.-]+) \| \S", written(".github/SECURITY.md"), re.MULTILINE)
    assert set(locked) - set(told) == set()
    assert set(told) - set(locked) == {"package", "---"}


@pytest.mark.parametrize(
    "form", sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("[0-9]*.yml")), ids=lambda f: f.stem
)
def test_forms_for_issues_ask_for_something(form: Path) -> None:
    asked = yaml.safe_load(form.read_text("utf-8"))
    assert asked["name"]
    assert asked["description"]
    fields = [each for each in asked["body"] if each["type"] != "markdown"]
    assert len({each["id"] for each in fields}) == len(fields) > 0
    assert all(each["attributes"]["label"] for each in fields)


@pytest.mark.parametrize("word", ["Độ mật", "alt", "Ngày giờ", "Người duyệt"])
def test_who_asks_for_a_merge_is_asked_what_must_not_be_forgotten(word: str) -> None:
    assert word in written(".github/pull_request_template.md")
