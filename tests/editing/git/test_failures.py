"""What an editor is told where Git says something in English."""

from __future__ import annotations

import pytest

from newsroom.editing.git.failures import git_failure


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ssh: Could not resolve hostname git.example.org: Name or service not known", "mạng"),
        ("fatal: unable to access 'https://x/': Failed to connect to x port 443", "mạng"),
        ("error: RPC failed; HTTP 502\nfatal: the remote end hung up unexpectedly", "mạng"),
        ("fatal: unable to access 'https://x/': The requested URL returned error: 503", "mạng"),
        ("remote: Invalid username or token.\nfatal: Authentication failed for 'x'", "đăng nhập"),
        ("fatal: could not read Username for 'https://x': terminal prompts disabled", "đăng nhập"),
        (
            "git@x: Permission denied (publickey).\nfatal: Could not read from remote repository.",
            "đăng nhập",
        ),
        ("remote: Permission to a/b.git denied to c.\nURL returned error: 403", "ghi"),
        ("Host key verification failed.\nfatal: Could not read from remote repository.", "tin máy"),
        ("fatal: unable to access 'x': server certificate verification failed.", "chứng chỉ"),
        ("remote: Repository not found.\nfatal: repository 'x' not found", "không thấy kho chung"),
        ("fatal: 'x' does not appear to be a git repository", "không thấy kho chung"),
        (
            (
                "remote: GitLab: You are not allowed to push code to protected branches.\n"
                " ! [remote rejected] a -> b (pre-receive hook declined)"
            ),
            "quyền ghi",
        ),
        ("remote: error: GH006: Protected branch update failed for refs/heads/x.", "quyền ghi"),
        (
            (
                "remote: error: File a.mp4 is 120.00 MB; this exceeds GitHub's file size limit of "
                "100.00 MB\n ! [remote rejected] a -> b (pre-receive hook declined)"
            ),
            "giảm cỡ",
        ),
        (" ! [rejected] a -> b (non-fast-forward)", "không có gì bị ghi đè"),
        (" ! [rejected] a -> b (fetch first)", "không có gì bị ghi đè"),
        (" ! [remote rejected] a -> b (shallow update not allowed)", "unshallow"),
        ("fatal: detected dubious ownership in repository at '/x'", "safe.directory"),
        ("error: unable to create temporary file: No space left on device", "hết chỗ"),
        ("error: insufficient permission for adding an object to repository database", "quyền ghi"),
        ("git-lfs filter-process: git-lfs: not found\nfatal: the remote end hung up", "git-lfs"),
    ],
)
def test_a_known_failure_is_told_in_words(said: str, told: str) -> None:
    assert told in git_failure(said)


def test_who_refuses_is_quoted() -> None:
    said = "remote: Thiếu số công văn.\nremote: \n ! [remote rejected] (pre-receive hook declined)"
    assert git_failure(said) == "kho chung không nhận\n  Thiếu số công văn."


def test_of_an_unknown_failure_the_last_lines_are_shown() -> None:
    assert git_failure("một\nhai\n\nba\nbốn\n") == "Git không làm xong\n  hai\n  ba\n  bốn"
    assert git_failure("") == "Git không làm xong"
