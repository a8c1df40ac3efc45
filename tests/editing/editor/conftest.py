"""An editor's page without a server: what it is asked, and what it answers."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from newsroom.editing.editor.editor import Editor
from newsroom.editing.editor.preview import LastBuild, Preview
from newsroom.editing.editor.request import Request
from newsroom.editing.project import Project
from newsroom.related.store import Store
from tests.conftest import notice_text
from tests.factory import ZONE

if TYPE_CHECKING:
    from newsroom.notices.notice import Notice

TOKEN = "token-of-the-test"  # noqa: S105 (nobody else's)
CONFIGURATION = """\
extra:
  news:
    categories:
      - {slug: co-so, title: Tin cơ sở}
      - {slug: tinh-uy, title: Tin Tỉnh uỷ}
    affairs:
      - {slug: duong-lien-thon-doi-mau, title: Đường liên thôn ở xã Đồi Mẫu, summary: Từ đầu.}
    slogans: [Đoàn kết]
"""
NOW = datetime(2026, 11, 26, 10, tzinfo=ZONE)


def draw(notice: Notice, _: Project) -> str:
    """Return a page that shows whose it is."""
    assert notice.content is not None
    return f"<!doctype html><html><head>\n<title>{notice.title}</title>{notice.content.html}"


@dataclass
class Office:
    """A project, its last build, and a window of the editor's page."""

    folder: Path
    built: list[LastBuild] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Open the window."""
        preview = Preview(
            self.folder, self.docs, "/", lambda: self.built[-1], draw, clock=lambda: NOW
        )
        self.editor = Editor(preview, TOKEN)

    @property
    def docs(self) -> Path:
        return self.folder / "docs"

    @property
    def year(self) -> Path:
        return self.docs / "tin-tuc" / "2026"

    def notice(self, name: str, body: str = "Nội dung của tin.", **fields: str) -> Path:
        """Write a notice of 2026."""
        file = self.year / f"{name}.md"
        file.write_text(notice_text(body, **{"date": "2026-11-20 10:00", **fields}), "utf-8")
        return file

    def build(self) -> None:
        """Let the last build know what lies there."""
        project = Project.of(self.folder)
        notices, _ = project.read
        self.built.append(
            LastBuild(
                project.settings,
                notices,
                files=project.sources.seen,
                began=0,
                related=Store({each.digest: project.reader.extracted(each) for each in notices}),
            )
        )

    def ask(self, method: str, path: str, sent: object = None, **headers: str) -> tuple[int, Any]:
        """Ask as the page does; return the status, and what was answered."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        told = {"host": "127.0.0.1:8000", "x-newsroom-token": TOKEN, **named}
        body = sent if isinstance(sent, bytes) else json.dumps(sent).encode() if sent else b""
        answer = self.editor.answer(Request(method, path, told, body))
        is_json = answer.kind.startswith("application/json")
        return answer.status, json.loads(answer.body) if is_json else answer.body

    def drop(self, path: str, name: str, content: bytes) -> tuple[int, Any]:
        """Drop a file on the page."""
        return self.ask("POST", path, content, x_file_name=quote(name))

    def open(self, name: str) -> dict[str, Any]:
        """Open a notice of 2026."""
        status, found = self.ask("GET", f"api/tin/2026/{name}.md")
        assert status == 200, found
        return dict(found)

    def files(self) -> dict[str, bytes]:
        """Return every file of the whole project, links as where they lead."""
        found = (file for file in sorted(self.folder.rglob("*")) if not file.is_dir())
        return {
            file.relative_to(self.folder).as_posix(): (
                str(file.readlink()).encode() if file.is_symlink() else file.read_bytes()
            )
            for file in found
        }


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """A project with one public notice."""
    (tmp_path / "mkdocs.yml").write_text(CONFIGURATION, "utf-8")
    (tmp_path / "docs/tin-tuc/2026").mkdir(parents=True)
    office = Office(tmp_path)
    office.notice("a", title="Giám sát tại xã Minh Hoạ")
    office.build()
    return office
