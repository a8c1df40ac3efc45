"""Builds on machines that lack what Linux has."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
    from tests.conftest import Site


@pytest.mark.parametrize("missing", ["fork", "sched_getaffinity"])
def test_a_site_is_built_without(site: Site, monkeypatch: pytest.MonkeyPatch, missing: str) -> None:
    monkeypatch.delattr(os, missing)
    site.notice("a")
    site.build()
    assert "Nội dung của tin" in site.read("tin-tuc/2022/a/")


def test_a_site_that_is_a_mount_point_gets_a_message(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os.path, "ismount", lambda path: str(path).endswith("site"))
    assert "là điểm gắn ổ đĩa" in site.fails()


def test_the_command_prints_vietnamese_whatever_the_code_page() -> None:
    environment = {
        **os.environ,
        "PYTHONPATH": "hooks",
        "PYTHONIOENCODING": "cp1252",
        "PYTHONUTF8": "0",
    }
    command = [sys.executable, "-m", "newsroom", "related", "docs/tin-tuc/khong-co.md"]
    found = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    assert found.returncode == 1
    assert "không có tin" in found.stderr.decode("utf-8")
