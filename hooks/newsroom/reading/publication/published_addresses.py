"""The list, kept in the repository, of addresses under which notices have been published.

Each line of the file is an address; one that must not exist any more says why after a tab.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime
    from pathlib import Path

    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings

FILE = ".dia-chi.txt"
"""Below the docs folder; its name begins with a dot, so that it is never published."""
_GONE = "\t"


def kept_addresses(docs: Path) -> str:
    """Return the list as it lies in the docs folder, whatever program has saved it."""
    file = docs / FILE
    return file.read_text("utf-8-sig", "replace") if file.is_file() else ""


def read_addresses(text: str) -> dict[str, str]:
    """Return why each address is gone for good, empty where it is not."""
    lines = (line.rstrip() for line in text.splitlines())
    found = (line.partition(_GONE) for line in lines if line and not line.startswith("#"))
    return {address.strip(): reason.strip() for address, _, reason in found}


def write_addresses(known: Mapping[str, str], published: Iterable[str]) -> str:
    """Return the file with what is `published` now added to what is `known`."""
    every = dict.fromkeys(published, "") | dict(known)
    lines = (f"{each}{_GONE}{why}" if why else each for each, why in sorted(every.items()))
    return "".join(f"{line}\n" for line in (_HEAD, *lines))


_HEAD = "# Địa chỉ các tin đã đăng; máy tự ghi. Địa chỉ phải gỡ hẳn thì ghi lý do sau một dấu Tab."


def addresses_of(notices: Iterable[Notice], settings: Settings, *, now: datetime) -> dict[str, str]:
    """Return the paths of the notices published by `now`, by their addresses, old ones too."""
    page = settings.addresses.page
    published = [notice for notice in notices if notice.is_published(now)]
    found = {page(former.path): each.path for each in published for former in each.aliases}
    return found | {page(each.path): each.path for each in published}


def lost_addresses(
    text: str, notices: Iterable[Notice], settings: Settings, *, now: datetime
) -> list[Problem]:
    """Return the published addresses that lead to nothing any more; `text` is of the file."""
    kept = addresses_of(notices, settings, now=now)
    lines = {line.partition(_GONE)[0].strip(): n for n, line in enumerate(text.splitlines(), 1)}
    return [
        Problem(
            FILE,
            lines[address],
            f"địa chỉ {address} đã đăng mà nay không còn tin; nếu đổi tên tệp, ghi tên cũ vào "
            f"aliases của tin mới; nếu phải gỡ hẳn, ghi lý do sau địa chỉ, cách một dấu Tab",
        )
        for address, reason in read_addresses(text).items()
        if not reason and address not in kept
    ]
