"""A project whose editor types commands."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from newsroom.__main__ import main
from tests.conftest import NOON, ROOT, notice_text

if TYPE_CHECKING:
    from pathlib import Path


@dataclass
class Desk:
    """A project in a temporary folder, and its command line."""

    folder: Path
    monkeypatch: pytest.MonkeyPatch
    output: pytest.CaptureFixture[str]

    @property
    def docs(self) -> Path:
        return self.folder / "docs"

    def notice(self, name: str, body: str = "Nội dung của tin.", **fields: object) -> Path:
        file = self.docs / f"tin-tuc/{name}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(notice_text(body, **fields), "utf-8")
        return file

    def told(self, *words: str, code: int = 0, typed: str = "") -> str:
        """Do as `run`, within this process: it takes a tenth of the time."""
        self.monkeypatch.chdir(self.folder)
        self.monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed.encode())))
        self.monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOON))
        self.output.readouterr()
        ended: str | int | None
        try:
            ended = main([*words])
        except SystemExit as end:
            ended = end.code
        written = self.output.readouterr()
        last = f"{ended}\n" if isinstance(ended, str) else ""
        assert (1 if last else ended) == code, written.out + last
        return written.out + written.err + last

    def run(self, *words: str, code: int = 0, **environment: str) -> str:
        """Run a command, expecting how it ends; return what the editor reads."""
        done = subprocess.run(
            [sys.executable, "-m", "newsroom", *words],
            cwd=self.folder,
            env={
                **os.environ,
                "PYTHONPATH": str(ROOT / "hooks"),
                "SOURCE_DATE_EPOCH": str(NOON),
                **environment,
            },
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        told = done.stdout.decode("utf-8") + done.stderr.decode("utf-8")
        assert done.returncode == code, told
        assert "Traceback" not in told
        return told


@pytest.fixture
def desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Desk:
    (tmp_path / "mkdocs.yml").write_text((ROOT / "mkdocs.yml").read_text("utf-8"), "utf-8")
    (tmp_path / "docs").mkdir()
    return Desk(tmp_path, monkeypatch, capsys)
