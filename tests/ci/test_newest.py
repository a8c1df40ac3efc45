"""Which commit is published, whatever happens to a repository and in whatever order."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ci.expressions import holds
from tests.ci.workflows import PUBLISH, context, newest


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
