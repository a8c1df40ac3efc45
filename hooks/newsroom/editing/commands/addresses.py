"""`addresses`: the list of published addresses, renewed whenever a site has been published."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from newsroom.building.disk import replacing
from newsroom.building.moment import now
from newsroom.editing.commands.command import Command
from newsroom.reading.publication.published_addresses import (
    FILE,
    addresses_of,
    kept_addresses,
    read_addresses,
    write_addresses,
)

if TYPE_CHECKING:
    import argparse
    from datetime import datetime

    from newsroom.editing.project import Project


def keep_addresses(project: Project, *, moment: datetime) -> int:
    """Add the addresses of what is public at a moment to the list; return how many were new.

    What the list says of an address stays, its reason and addresses that lead nowhere any more.
    """
    known = read_addresses(kept_addresses(project.docs.root))
    notices, _ = project.read
    new = addresses_of(notices, project.settings, now=moment).keys() - known.keys()
    if new:
        with replacing(project.docs.root / FILE) as written:
            written.write(write_addresses(known, new).encode())
    return len(new)


def _run(project: Project, _: argparse.Namespace) -> int:
    number = keep_addresses(project, moment=now())
    sys.stdout.write(f"{project.docs_name}/{FILE}: thêm {number} địa chỉ\n")
    return 0


ADDRESSES = Command(
    "addresses",
    "ghi địa chỉ các tin đã đăng, để không địa chỉ nào mất mà không ai biết",
    _run,
)
