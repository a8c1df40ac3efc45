"""Files sent to a branch of their own in the shared repository, where others review them.

Nothing is ever forced: a branch is new, or holds what was sent from here before and goes on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.editing.git.checkout import Shared
from newsroom.editing.git.commits import GONE, commit, staged, store, versions
from newsroom.editing.git.git import GitError
from newsroom.editing.git.review_address import review_address
from newsroom.text.numbered import numbered

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsroom.editing.git.checkout import Checkout
    from newsroom.editing.git.commits import CommitAuthor, Versions
    from newsroom.editing.git.git import Git

_LAST = "refs/newsroom/"
"""Where the editor's own repository remembers what was sent last, beside all branches."""
_SHOWN = 12
"""Signs of a commit's name that tell it from all others."""


class ConflictError(GitError):
    """That others have changed a file meanwhile, in Vietnamese."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """What was sent."""

    branch: str
    """Where it is; empty where the main branch has it already."""
    commit: str
    """The commit of that branch."""
    url: str = ""
    """Where a browser puts the branch up for review; empty where nobody knows."""
    is_further: bool = False
    """Whether the branch was there before, with what was sent earlier."""
    is_new: bool = True
    """Whether anything had to be sent."""


def deliver(
    checkout: Checkout,
    contents: Mapping[str, bytes | None],
    *,
    branch: str,
    text: str,
    by: CommitAuthor,
) -> Delivery:
    """Send files to a branch called `branch`, or nearly so, with `text` as the commit's message.

    `contents` has them by their paths below the folder of the checkout; none for one that is to go.
    Raises `GitError`.
    """
    git = checkout.git
    blobs = {
        path: GONE if content is None else store(git, path, content)
        for path, content in ((f"{checkout.prefix}{name}", each) for name, each in contents.items())
    }
    shared = Shared.of(checkout, branch)
    last = git.commit(f"{_LAST}{branch}")
    own = _own_branch(git, shared, last, blobs)
    _refuse_conflicts(git, shared.commit, blobs, had=(git.commit("HEAD"), last))
    if own:
        _refuse_conflicts(git, shared.branches[own], blobs, had=(last,))
    parent = shared.branches[own] if own else shared.commit
    there = versions(git, parent, blobs)
    changed = {path: blob for path, blob in blobs.items() if there.get(path, GONE) != blob}
    name = own or (_free(branch, shared) if changed else "")
    made, said = parent, ""
    if changed:
        made = commit(git, parent, changed, text=text, by=by)
        # Before the push: a line that breaks may break when the server has taken it.
        git.run("update-ref", f"{_LAST}{branch}", made)
        said = _push(checkout, made, name)
    url = review_address(checkout.address, name, main=shared.main, said=said) if name else ""
    return Delivery(name, made, url, is_further=bool(own), is_new=bool(changed))


def _own_branch(git: Git, shared: Shared, last: str, paths: Iterable[str]) -> str:
    """Return the branch on which what was sent last still waits, empty where there is none."""
    for name, tip in shared.branches.items():
        is_own = last and (_contains(git, tip, last) or _contains(git, last, tip))
        if is_own and not _is_merged(git, shared.commit, tip, paths):
            return name
    return ""


def _is_merged(git: Git, main: str, tip: str, paths: Iterable[str]) -> bool:
    """Whether the main branch has a branch; a squashed merge has its files, but not its commit."""
    return _contains(git, main, tip) or versions(git, main, paths) == versions(git, tip, paths)


def _contains(git: Git, commit: str, earlier: str) -> bool:
    return git.answer("merge-base", "--is-ancestor", earlier, commit).code == 0


def _known(git: Git, commit: str, had: Iterable[str], paths: Iterable[str]) -> list[Versions]:
    """Return the versions of the files that an editor may have begun from."""
    ends = [each for each in had if each]
    bases = [git.answer("merge-base", end, commit).output.strip() for end in ends]
    seen = [versions(git, each, paths) for each in (*ends, *bases) if each]
    return [*seen, staged(git, paths)]


def _refuse_conflicts(
    git: Git, commit: str, blobs: Mapping[str, str], *, had: Iterable[str]
) -> None:
    """Raise `ConflictError` where a commit has other files than whoever had the commits `had`."""
    there, known = versions(git, commit, blobs), _known(git, commit, had, blobs)
    for path, blob in blobs.items():
        found = there.get(path, GONE)
        if found == blob or any(found == each.get(path, GONE) for each in known):
            continue
        if found == GONE:
            raise ConflictError(
                f"kho chung đã xoá {path}; hỏi người phụ trách, vẫn cần đăng thì lưu tin với tên "
                "tệp khác rồi gửi lại"
            )
        raise ConflictError(
            f"người khác đã sửa {path} ở kho chung sau bản mà máy này có. Chép tệp của mình ra "
            f'chỗ khác, lấy bản kia về bằng git checkout {commit[:_SHOWN]} -- ":/{path}", đưa '
            "phần của mình vào rồi gửi lại"
        )


def _free(branch: str, shared: Shared) -> str:
    return next(each for each in numbered(branch) if each not in shared.branches)


def _push(checkout: Checkout, commit: str, branch: str) -> str:
    """Let a branch stand at a commit, if it loses nothing by it; return what the server said."""
    only = ("--porcelain", "--no-follow-tags", "--recurse-submodules=no")
    refs = f"{commit}:refs/heads/{branch}"
    return checkout.git.ask_server("push", *only, checkout.remote, refs).said
