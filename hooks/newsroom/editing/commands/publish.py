"""`publish`: sends a built site to the committee's own server, or rolls it back there."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from newsroom.building.moment import now
from newsroom.editing.commands.addresses import keep_addresses
from newsroom.editing.commands.built_site import faults_of
from newsroom.editing.commands.command import Command
from newsroom.editing.project import ProjectError
from newsroom.publishing.destination import Destination, PublishingError
from newsroom.publishing.record import record_of
from newsroom.publishing.releases import clear, publish, roll_back, shown_record
from newsroom.reading.configuration.yaml_file import read_configuration
from newsroom.reading.publication.published_addresses import FILE
from newsroom.reading.yaml.values import Scalar

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from newsroom.editing.project import Project

_COMMIT = ("git", "describe", "--always", "--dirty", "--abbrev=40", "--exclude=*")


def _ask(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("place", metavar="nơi", help="nơi đăng: web@tin.example.org:/srv/newsroom")
    parser.add_argument("--rollback", action="store_true", help="quay lại bản đăng trước")
    parser.add_argument("--smaller", action="store_true", help="cho phép trang nhỏ đi")


def _run(project: Project, options: argparse.Namespace) -> int:
    try:
        place = Destination.of(options.place)
        return _roll_back(place) if options.rollback else _publish(project, place, options)
    except PublishingError as error:
        raise ProjectError(str(error)) from None
    except KeyboardInterrupt:
        raise ProjectError("đã dừng; người đọc vẫn thấy trọn một bản, cũ hoặc mới") from None


def _publish(project: Project, place: Destination, options: argparse.Namespace) -> int:
    site, moment = _site_of(project), now()
    last = shown_record(place)
    previous = None if last is None or options.smaller else last.files
    if faults := faults_of(project, site, previous=previous, moment=moment):
        raise ProjectError("\n".join(["trang chưa đăng được:", *faults]))
    record = record_of(site, commit=_commit_of(project), moment=moment)
    _say(f"Đang gửi {len(record.files)} tệp…")
    release = publish(place, site, record)
    _say(f"Đã đăng bản {release}.")
    if number := keep_addresses(project, moment=moment):
        _say(f"Đã ghi thêm {number} địa chỉ vào {project.docs_name}/{FILE}; giữ tệp này cùng tin.")
    try:
        clear(place)
    except PublishingError as error:
        _say(f"Chưa xoá được các bản quá cũ: {error}")
    return 0


def _roll_back(place: Destination) -> int:
    release = roll_back(place)
    record = shown_record(place)
    built = f", dựng từ {record.commit}" if record and record.commit else ""
    _say(f"Đã quay lại bản {release}{built}. Tin đăng hay rút sau lúc ấy lại như lúc ấy.")
    return 0


def _site_of(project: Project) -> Path:
    """Return the folder that a build of the project puts its site into."""
    named = read_configuration(project.root / "mkdocs.yml", "site_dir")
    return project.root / (named.text if isinstance(named, Scalar) and named.text else "site")


def _commit_of(project: Project) -> str:
    """Return the commit that the site was built from, marked where files differ from it."""
    try:
        done = subprocess.run(  # noqa: S603 (our own words)
            _COMMIT, cwd=project.root, capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        return ""
    return done.stdout.strip()


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


PUBLISH = Command("publish", "đưa trang đã dựng lên máy chủ, hoặc quay lại bản trước", _run, _ask)
