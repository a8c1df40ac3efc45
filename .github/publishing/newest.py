"""Says for site.yml which commit may be published, and what stands published already.

What it prints are lines of a step's outputs: `commit`, the newest commit of main whose checks have
succeeded; `address` of the site; and of the site's own record `published`, the commit, and `since`,
the moment of its edition. Where nothing is known of them they are empty.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import urllib.request
from datetime import datetime
from http.client import HTTPException
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

CHECK = "Kiểm tra"
"""The name of the job whose success lets a commit be published, in publish.yml."""
_RUNS = "actions/workflows/publish.yml/runs?branch=main&event=push&per_page=30"
_COMMIT = re.compile(r"[0-9a-f]{40}")


def newest_checked(
    runs: Iterable[dict[str, Any]],
    *,
    jobs_of: Callable[[int], Iterable[dict[str, Any]]],
    is_on_main: Callable[[str], bool],
) -> str | None:
    """Return the newest commit of main whose checks have succeeded, if there is one."""
    for run in sorted(runs, key=lambda run: run["created_at"], reverse=True):
        passed = {job["name"] for job in jobs_of(run["id"]) if job["conclusion"] == "success"}
        if CHECK in passed and is_on_main(run["head_sha"]):
            return str(run["head_sha"])
    return None


def published(record: bytes) -> tuple[str, str]:
    """Return commit and moment of a site's record, nothing where it is none that we wrote."""
    try:
        told = json.loads(record)
        commit, moment = str(told["commit"]), datetime.fromisoformat(told["moment"])
    except (ValueError, KeyError, TypeError):
        return "", ""
    return (commit, moment.isoformat()) if _COMMIT.fullmatch(commit) else ("", "")


def _api(path: str) -> Any:
    command = ["gh", "api", f"repos/{os.environ['GITHUB_REPOSITORY']}/{path}"]
    answer = subprocess.run(command, capture_output=True, check=True)  # noqa: S603 (GitHub's own words)
    return json.loads(answer.stdout)


def _is_on_main(commit: str) -> bool:
    return _api(f"compare/{commit}...main?per_page=1")["status"] in {"ahead", "identical"}


def _address() -> str:
    try:
        return str(_api("pages")["html_url"]).rstrip("/")
    except subprocess.CalledProcessError:  # nothing has ever been published
        return ""


def _record(address: str) -> bytes:
    try:
        with urllib.request.urlopen(f"{address}/build.json", timeout=30) as answer:  # noqa: S310 (GitHub says where)
            return bytes(answer.read())
    except (OSError, ValueError, HTTPException):
        return b""


def main() -> None:
    """Print the outputs, or end where no commit may be published."""
    commit = newest_checked(
        _api(_RUNS)["workflow_runs"],
        jobs_of=lambda run: _api(f"actions/runs/{run}/jobs?per_page=100")["jobs"],
        is_on_main=_is_on_main,
    )
    if commit is None:
        sys.exit(
            "::error::chưa có commit nào trên main qua được bước Kiểm tra; hãy sửa rồi đẩy lại"
        )
    address = _address()
    old, since = published(_record(address))
    told = {"commit": commit, "address": address, "published": old, "since": since}
    sys.stdout.writelines(f"{name}={value}\n" for name, value in told.items())


if __name__ == "__main__":
    main()
