"""Every page, style and drawing of the built site by the Nu HTML checker."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

from tests.conftest import ROOT
from tests.web import go_without

if TYPE_CHECKING:
    from pathlib import Path

JAR = ROOT / "tests/node_modules/vnu-jar/build/dist/vnu.jar"

OF_A_HOST = "Content Security Policy (meta tag)"
"""A folder of files is no host; test_security_policy.py holds the policy in a browser."""


def findings(*folders: Path) -> list[str]:
    """Return what the checker says of the files of some folders, one finding a line."""
    java = shutil.which("java")
    if java is None or not JAR.exists():
        go_without("Java with the Nu HTML checker")
    kinds = ["--skip-non-html", "--also-check-css", "--also-check-svg"]
    command = [java, "-Xss1m", "-jar", str(JAR), *kinds, "--stdout", *map(str, folders)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert not result.stderr, result.stderr
    return [each for each in result.stdout.splitlines() if OF_A_HOST not in each]


def test_nu_finds_what_is_wrong_and_nothing_in_the_site(web: Path, tmp_path: Path) -> None:
    """Both at once: Java takes longer to start than to look at a page."""
    (tmp_path / "a.html").write_text("<!doctype html><html lang=vi><title>A</title><p><p></b>")
    (tmp_path / "a.css").write_text("p { colour: red }")
    found = findings(web, tmp_path)
    assert [each for each in found if str(tmp_path) not in each] == []
    assert any("Stray end tag" in each for each in found)
    assert any("colour" in each for each in found)
