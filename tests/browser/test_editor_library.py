"""What the editor's page carries of npm is what its lock says, and no more."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT
from tests.web import go_without

if TYPE_CHECKING:
    from pathlib import Path

EDITOR = ROOT / "hooks/newsroom/editing/editor"
BUNDLE = EDITOR / "page/prosemirror.js"
LOCK = EDITOR / "library/package-lock.json"


def test_bundled_anew_it_is_the_same_byte_for_byte(tmp_path: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        go_without("npm")
    library = tmp_path / "library"
    shutil.copytree(EDITOR / "library", library, ignore=shutil.ignore_patterns("node_modules"))
    fetch = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(library)]
    fetched = subprocess.run(fetch, check=False, capture_output=True, text=True)
    if fetched.returncode:
        pytest.skip(f"npm found no library: {fetched.stderr[-200:]}")
    bundle = [npm, "run", "--prefix", str(library), "bundle"]
    subprocess.run(bundle, check=True, capture_output=True)
    assert (tmp_path / "page/prosemirror.js").read_bytes() == BUNDLE.read_bytes()


def test_its_notice_of_the_licence_goes_with_it() -> None:
    assert "Permission is hereby granted, free of charge" in BUNDLE.read_text("utf-8")


def test_its_versions_are_exact_and_the_lock_names_no_host() -> None:
    written = json.loads((EDITOR / "library/package.json").read_text("utf-8"))
    wanted = written["dependencies"] | written["devDependencies"]
    locked = json.loads(LOCK.read_text("utf-8"))["packages"]
    assert {name: locked[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    assert all("integrity" in each for name, each in locked.items() if name)
    assert not any("resolved" in each for each in locked.values())
