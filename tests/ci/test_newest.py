"""Which commit is published, whatever happens to a repository and in whatever order."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ci.expressions import holds
from tests.ci.workflows import PUBLISH, context, newest
from tests.conftest import ROOT
from tests.web import served

if TYPE_CHECKING:
    from pathlib import Path


@dataclass
class Repository:
    """A repository and its site, moved by events as GitHub moves them."""

    commits: list[str] = field(default_factory=list)
    passed: dict[str, str] = field(default_factory=dict)
    """The result of the newest commits' checks."""
    published: list[str] = field(default_factory=list)
    """What has been published, oldest first."""

    def runs(self) -> list[dict[str, Any]]:
        """Return the runs of pushes as GitHub tells them, in any order."""
        numbered = enumerate(self.commits)
        return [{"id": n, "head_sha": each, "created_at": f"{n:09}"} for n, each in numbered]

    def jobs(self, run: int) -> list[dict[str, Any]]:
        result = self.passed[self.commits[run]]
        return [{"name": PUBLISH["check"]["name"], "conclusion": result}]

    def newest(self) -> str | None:
        found: str | None = newest.newest_checked(
            self.runs(), jobs_of=self.jobs, is_on_main=self.commits.__contains__
        )
        return found

    def go(self, event: str, check: str, **state: Any) -> None:
        """Go through one run of publish.yml from its check on."""
        if not holds(PUBLISH["publish"]["if"], context(event, check=check, **state)):
            return
        if (commit := self.newest()) is not None:
            self.published.append(commit)


results = st.sampled_from(["success", "failure", "cancelled"])
events = st.one_of(
    st.tuples(st.just("push"), results),
    st.tuples(st.just("schedule"), st.just("skipped")),
    st.tuples(st.just("workflow_dispatch"), st.just("skipped")),
    st.tuples(st.just("again"), results),  # an old run of a push is run again
    st.tuples(st.just("elsewhere"), results),
)


@given(st.lists(st.tuples(events, st.integers(0, 9)), max_size=20))
def test_only_checked_commits_are_published_and_none_after_a_newer_one(
    happens: list[tuple[tuple[str, str], int]],
) -> None:
    repository = Repository()
    for (event, check), number in happens:
        before = len(repository.published)
        if event == "push":
            commit = f"{len(repository.commits):040}"
            repository.commits.append(commit)
            repository.passed[commit] = check
            repository.go("push", check)
        elif event == "again" and repository.commits:
            commit = repository.commits[number % len(repository.commits)]
            repository.passed[commit] = check
            repository.go("push", check)
        elif event == "elsewhere":
            repository.go("push", check, ref="refs/heads/x")
            assert len(repository.published) == before
        else:
            repository.go(event, check)
        new = repository.published[before:]
        assert all(repository.passed[commit] == "success" for commit in new)
        better = [each for each in repository.commits if repository.passed[each] == "success"]
        assert new in ([], better[-1:])


def test_a_commit_that_is_no_longer_on_main_is_not_published() -> None:
    runs = [
        {"id": 1, "head_sha": "a", "created_at": "1"},
        {"id": 2, "head_sha": "b", "created_at": "2"},
    ]
    jobs = [{"name": newest.CHECK, "conclusion": "success"}]
    found = newest.newest_checked(runs, jobs_of=lambda _: jobs, is_on_main="a".__eq__)
    assert found == "a"


@pytest.mark.parametrize("name", ["Đăng", "Báo là chưa đăng được"])
def test_the_success_of_another_job_is_no_check(name: str) -> None:
    runs = [{"id": 1, "head_sha": "a", "created_at": "1"}]
    jobs = [{"name": name, "conclusion": "success"}]
    assert newest.newest_checked(runs, jobs_of=lambda _: jobs, is_on_main=bool) is None


COMMIT = "0123456789abcdef0123456789abcdef01234567"


@pytest.mark.parametrize(
    ("record", "told"),
    [
        ({"commit": COMMIT, "moment": "2026-06-30T22:20:00+07:00"}, True),
        ({"commit": f"{COMMIT}\nevil=1", "moment": "2026-06-30T22:20:00+07:00"}, False),
        ({"commit": COMMIT, "moment": "2026-06-30\nevil=1"}, False),
        ({"commit": 7, "moment": "2026-06-30T22:20:00+07:00"}, False),
        ({"commit": COMMIT}, False),
        ([], False),
    ],
)
def test_only_a_record_of_ours_is_believed(record: object, *, told: bool) -> None:
    commit, since = newest.published(json.dumps(record).encode())
    assert (commit, since) == ((COMMIT, "2026-06-30T22:20:00+07:00") if told else ("", ""))


def test_the_whole_of_it_asks_github_and_the_site(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    record = {"commit": "e" * 40, "moment": "2026-06-30T22:20:00+07:00", "files": {}}
    (tmp_path / "site/build.json").write_text(json.dumps(record))
    with served(tmp_path / "site") as address:
        runs = [
            {"id": 1, "head_sha": "a" * 40, "created_at": "2026-06-01T00:00:00Z"},
            {"id": 2, "head_sha": "b" * 40, "created_at": "2026-06-02T00:00:00Z"},
        ]
        good, bad = ([{"name": newest.CHECK, "conclusion": c}] for c in ("success", "failure"))
        answers = {
            "actions/workflows/publish.yml/runs?branch=main&event=push&per_page=30": {
                "workflow_runs": runs
            },
            "actions/runs/1/jobs?per_page=100": {"jobs": good},
            "actions/runs/2/jobs?per_page=100": {"jobs": bad},
            f"compare/{'a' * 40}...main?per_page=1": {"status": "ahead"},
            "pages": {"html_url": address},
        }
        told = run_newest(tmp_path, answers)
    assert told.stdout.splitlines() == [
        f"commit={'a' * 40}",
        f"address={address.rstrip('/')}",
        f"published={'e' * 40}",
        "since=2026-06-30T22:20:00+07:00",
    ]


def test_where_no_commit_has_passed_that_is_told(tmp_path: Path) -> None:
    path = "actions/workflows/publish.yml/runs?branch=main&event=push&per_page=30"
    told = run_newest(tmp_path, {path: {"workflow_runs": []}})
    assert (told.returncode, told.stdout) == (1, "")
    assert "chưa có commit nào" in told.stderr


def run_newest(folder: Path, answers: dict[str, Any]) -> subprocess.CompletedProcess[str]:
    """Run the script with a `gh` that knows these answers of `gh api`."""
    known = {f"repos/a/b/{path}": answer for path, answer in answers.items()}
    program = f"import json, sys\nprint(json.dumps(json.loads({json.dumps(known)!r})[sys.argv[2]]))"
    (folder / "gh").write_text(f"#!{sys.executable}\n{program}\n")
    (folder / "gh").chmod(0o755)
    environment = os.environ | {"PATH": f"{folder}:{os.environ['PATH']}"}
    return subprocess.run(
        [sys.executable, str(ROOT / ".github/publishing/newest.py")],
        env=environment | {"GITHUB_REPOSITORY": "a/b"},
        capture_output=True,
        text=True,
        check=False,
    )
