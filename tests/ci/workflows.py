"""The workflows as they are written, and what their conditions may look at."""

from __future__ import annotations

import importlib.util
from typing import Any

import yaml

from tests.conftest import ROOT

FOLDER = ROOT / ".github" / "workflows"
WORKFLOWS = {file.stem: yaml.safe_load(file.read_text("utf-8")) for file in FOLDER.glob("*.yml")}
PUBLISH, SITE = WORKFLOWS["publish"]["jobs"], WORKFLOWS["site"]["jobs"]
REQUEST = WORKFLOWS["pull-request"]["jobs"]
MAIN = "refs/heads/main"

_spec = importlib.util.spec_from_file_location("newest", ROOT / ".github/publishing/newest.py")
assert _spec is not None
assert _spec.loader is not None
newest = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(newest)


def context(event: str, *, ref: str = MAIN, cancelled: bool = False, **results: str) -> Any:
    """Return what a job's condition may look at, after other jobs came to these results."""
    good = all(result == "success" for result in results.values()) and not cancelled
    bad = "failure" in results.values()
    return {
        "github": {"event_name": event, "ref": ref, "run_attempt": "1"},
        "needs": {job: {"result": result} for job, result in results.items()},
        "status": {"success": good, "failure": bad, "always": True, "cancelled": cancelled},
    }
