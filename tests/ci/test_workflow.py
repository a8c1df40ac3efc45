"""Which commit is published when, by the conditions that the workflows themselves state."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from tests.ci.expressions import evaluate, holds
from tests.ci.workflows import PUBLISH, REQUEST, SITE, WORKFLOWS, context

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("event", "check", "published"),
    [
        ("push", "success", True),
        ("push", "failure", False),
        ("push", "cancelled", False),
        ("push", "skipped", False),
        ("schedule", "skipped", True),
        ("workflow_dispatch", "skipped", True),
    ],
)
def test_a_push_goes_on_to_publish_only_when_its_check_succeeded(
    event: str, check: str, *, published: bool
) -> None:
    assert holds(PUBLISH["publish"]["if"], context(event, check=check)) is published


@pytest.mark.parametrize("event", ["push", "schedule", "workflow_dispatch"])
@pytest.mark.parametrize("state", [{"ref": "refs/heads/x"}, {"cancelled": True}])
def test_nothing_is_published_of_another_branch_or_of_a_cancelled_run(
    event: str, state: dict[str, Any]
) -> None:
    assert not holds(PUBLISH["publish"]["if"], context(event, check="success", **state))


@pytest.mark.parametrize(
    ("event", "checked"), [("push", True), ("schedule", False), ("workflow_dispatch", False)]
)
def test_every_push_is_checked_and_a_schedule_checks_nothing(event: str, *, checked: bool) -> None:
    assert holds(PUBLISH["check"]["if"], context(event)) is checked


@pytest.mark.parametrize(
    ("check", "publish", "told"),
    [
        ("success", "failure", True),
        ("skipped", "failure", True),
        ("failure", "skipped", True),
        ("success", "success", False),
        ("skipped", "success", False),
        ("success", "cancelled", False),
        ("cancelled", "skipped", False),
    ],
)
def test_what_could_not_be_published_is_told_and_what_gave_way_is_not(
    check: str, publish: str, *, told: bool
) -> None:
    state = context("push", check=check, publish=publish)
    assert holds(PUBLISH["tell"]["if"], state) is told


def test_publications_wait_for_each_other_and_none_is_cut_short() -> None:
    assert PUBLISH["publish"]["concurrency"] == {"group": "publish", "cancel-in-progress": False}
    assert "concurrency" not in WORKFLOWS["publish"]


@pytest.mark.parametrize(
    ("event", "always"), [("push", True), ("workflow_dispatch", True), ("schedule", False)]
)
def test_only_a_schedule_asks_whether_anything_is_due(event: str, *, always: bool) -> None:
    assert evaluate(PUBLISH["publish"]["with"]["always"], context(event)) is always


@pytest.mark.parametrize(
    ("always", "published", "asked"), [(False, "a", True), (False, "b", False), (True, "a", False)]
)
def test_the_clock_is_asked_only_where_the_newest_commit_stands_published(
    published: str, *, always: bool, asked: bool
) -> None:
    state = context("schedule") | {"inputs": {"always": always}}
    outputs = {"commit": "a", "published": published}
    state["steps"] = {"newest": {"outputs": outputs}}
    step = next(each for each in SITE["plan"]["steps"] if each.get("id") == "moments")
    assert holds(step["if"], state) is asked


@pytest.mark.parametrize(("said", "due"), [("", True), ("false", False)])
def test_the_site_is_built_unless_the_clock_says_that_nothing_is_due(
    said: str, *, due: bool
) -> None:
    steps = {"moments": {"outputs": {"due": said} if said else {}}}
    told = evaluate(SITE["plan"]["outputs"]["due"], {"steps": steps})
    state = context("schedule", plan="success")
    state["needs"]["plan"]["outputs"] = {"due": str(told).lower()}
    assert holds(SITE["build"]["if"], state) is due


@pytest.mark.parametrize(
    ("result", "attempt", "deployed"),
    [
        ("success", "2", True),
        ("success", "1", False),
        ("failure", "", False),
        ("skipped", "", False),
    ],
)
def test_only_what_this_attempt_built_is_deployed(
    result: str, attempt: str, *, deployed: bool
) -> None:
    state = context("schedule", build=result)
    state["github"]["run_attempt"] = "2"
    state["needs"]["build"]["outputs"] = {"attempt": attempt}
    assert holds(SITE["deploy"]["if"], state) is deployed


@pytest.mark.parametrize(
    ("command", "status", "output"),
    [("exit 0", 0, ""), ("exit 3", 0, "due=false\n"), ("exit 1", 1, ""), ("exit 2", 2, "")],
)
def test_a_question_that_fails_stops_the_run(
    tmp_path: Path, command: str, status: int, output: str
) -> None:
    step = next(each for each in SITE["plan"]["steps"] if each.get("id") == "moments")
    for name, text in {"make": "exit 0", ".venv/bin/python": command}.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"#!/bin/sh\n{text}\n")
        file.chmod(0o755)
    answer = tmp_path / "output"
    answer.touch()
    environment = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "GITHUB_OUTPUT": str(answer)}
    shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    result = subprocess.run(shell, cwd=tmp_path, env=environment | {"SINCE": "x"}, check=False)
    assert (result.returncode, answer.read_text()) == (status, output)


def test_what_is_published_is_inspected_first_and_built_from_the_commit_that_passed() -> None:
    steps = SITE["build"]["steps"]
    assert steps[0]["with"]["ref"] == "${{ needs.plan.outputs.commit }}"
    script = next(each["run"] for each in steps if "make build" in each.get("run", ""))
    assert script.index("make build") < script.index("lychee") < script.index("newsroom inspect")
    assert "upload-pages-artifact" in steps[-1]["uses"]
    assert SITE["deploy"]["needs"] == "build"


def test_addresses_are_kept_of_what_was_deployed_as_it_was_at_the_moment_of_its_build() -> None:
    job = SITE["addresses"]
    assert set(job["needs"]) >= {"deploy"}
    assert job["steps"][0]["with"]["ref"] == "${{ needs.plan.outputs.commit }}"
    step = job["steps"][-1]
    assert step["env"]["SOURCE_DATE_EPOCH"] == "${{ needs.build.outputs.moment }}"
    assert "--force" not in step["run"]


def test_a_pull_request_can_neither_publish_nor_leave_a_cache() -> None:
    allowed = [job.get("permissions") for job in REQUEST.values()]
    assert allowed == [{"contents": "read"}] * len(REQUEST)
    used = [step.get("uses", "") for job in REQUEST.values() for step in job["steps"]]
    assert [each.split("@")[0] for each in used if "cache" in each] == ["actions/cache/restore"]


@pytest.mark.parametrize(("beyond", "checked"), [("true", True), ("false", False)])
def test_a_pull_request_of_notices_alone_is_not_kept_waiting_by_the_suite(
    beyond: str, *, checked: bool
) -> None:
    state = context("pull_request", reach="success")
    state["needs"]["reach"]["outputs"] = {"beyond": beyond}
    assert holds(REQUEST["check"]["if"], state) is checked
    assert "if" not in REQUEST["content"]
    assert "needs" not in REQUEST["content"]


@pytest.mark.parametrize(
    ("path", "beyond"),
    [("docs/tin-tuc/2026/x.md", "false"), ("hooks/x.py", "true"), ("mkdocs.yml", "true")],
)
def test_what_a_pull_request_touches_is_read_from_its_merge(
    tmp_path: Path, path: str, beyond: str
) -> None:
    def git(*arguments: str) -> None:
        identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
        subprocess.run(["git", *identity, *arguments], cwd=tmp_path, check=True)

    git("init", "--quiet", "--initial-branch=main")
    git("commit", "--quiet", "--allow-empty", "--message=Begin")
    git("switch", "--quiet", "--create=change")
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_text("Tin")
    git("add", ".")
    git("commit", "--quiet", "--message=Change")
    git("switch", "--quiet", "main")
    git("merge", "--quiet", "--no-ff", "--message=Merge", "change")
    step = next(each for each in REQUEST["reach"]["steps"] if each.get("id") == "reach")
    output = tmp_path / "output"
    environment = os.environ | {"GITHUB_OUTPUT": str(output)}
    shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    subprocess.run(shell, cwd=tmp_path, env=environment, check=True)
    assert output.read_text() == f"beyond={beyond}\n"


def test_every_action_is_pinned_by_its_hash_and_leaves_no_credentials() -> None:
    for workflow in WORKFLOWS.values():
        assert workflow["permissions"] == {}
        for job in workflow["jobs"].values():
            for step in job.get("steps", []):
                pinned = step.get("uses", f"@{'0' * 40}").split("@")[1]
                assert len(pinned) == 40, step
                if "checkout" in step.get("uses", ""):
                    assert step["with"]["persist-credentials"] is False
