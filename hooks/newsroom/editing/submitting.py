"""Sends a notice to review, on a branch of its own in the shared repository."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.editing.checking.checking import check
from newsroom.editing.checking.rule import Severity
from newsroom.editing.git.checkout import Checkout, UnconnectedError
from newsroom.editing.git.commits import CommitAuthor, versions
from newsroom.editing.git.delivery import deliver
from newsroom.editing.git.git import GitError
from newsroom.editing.project import ProjectError
from newsroom.filetypes.names import is_markdown
from newsroom.reading.pasted.lines.spaces import tidy
from newsroom.text.vietnamese import nfc, slugify

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from newsroom.editing.git.delivery import Delivery
    from newsroom.editing.git.git import Git
    from newsroom.editing.project import Project
    from newsroom.notices.notice import Notice

_PREFIX = "tin/"
_NO_MAIL = "khong-co-thu@example.invalid"
"""For who has told Git no address; no mail ever reaches it."""
_SAVED = "Tin vẫn nằm trên máy này, không mất gì."
_DRAFT = (
    "Tin còn dòng draft: true nên duyệt xong vẫn chưa hiện; muốn đăng thì xoá dòng ấy rồi gửi lại."
)


class SubmissionError(ProjectError):
    """Why a notice was not sent, in Vietnamese; here it is as it was."""


@dataclass(frozen=True, slots=True)
class Submission:
    """The outcome of a submission."""

    message: str
    """For the editor, in Vietnamese."""
    is_shared: bool
    """Whether others now have it as it is here."""
    url: str = ""
    """Where a browser puts it up for review; empty where nobody knows."""


def submit(project: Project, path: str, *, now: datetime, name: str) -> Submission:
    """Send the notice `path`, a path below the docs folder, with the files that it names.

    The project must have been read after the last save. `name` is who sends it; without one it is
    the name that Git knows. Where the project's folder is no working copy of a shared repository,
    the submission is not shared and its message says what to do instead. Whatever else keeps the
    notice from being sent raises `SubmissionError`. Takes seconds, and minutes where the server
    does not answer.
    """
    if not project.settings.submit:
        raise SubmissionError("gửi duyệt đã tắt ở đây: submit: false trong mkdocs.yml")
    notice = _sound(project, path, now)
    place = path.removeprefix(f"{project.settings.folder}/")
    try:
        checkout = Checkout.of(project.docs.root)
        delivery = deliver(
            checkout,
            _contents(project, notice),
            branch=_PREFIX + slugify(place.removesuffix(".md")),
            text=f"Tin: {notice.title}\n\n{project.docs_name}/{path}\n",
            by=CommitAuthor(*_identity(checkout.git, name), now),
        )
        unsent = [*_unsent(project, notice, checkout, delivery.commit)]
    except UnconnectedError as error:
        return Submission(
            f"Tin đã lưu trên máy này, chưa gửi được vì {error}. Hãy chuyển tệp của tin và các ảnh "
            "bên cạnh cho người phụ trách trang.",
            is_shared=False,
        )
    except GitError as error:
        raise SubmissionError(f"Chưa gửi được: {error}.\n{_SAVED}") from None
    told = [*_message(delivery), *([_DRAFT] if notice.draft else []), *unsent]
    return Submission("\n".join(told), is_shared=True, url=delivery.url)


def _sound(project: Project, path: str, now: datetime) -> Notice:
    """Return a notice without faults. Raises `SubmissionError`."""
    found = check(project, {path}, now=now)
    faults = [each.plain for each in found if each.severity is Severity.ERROR]
    notice = next((each for each in project.read[0] if each.path == path), None)
    if faults or notice is None:
        told = faults or [f"không có tin {project.docs_name}/{path}"]
        raise SubmissionError("\n".join(["Chưa gửi: tin còn lỗi, sửa xong rồi gửi lại.", *told]))
    return notice


def _contents(project: Project, notice: Notice) -> dict[str, bytes | None]:
    """Return the contents to send, by path; none for files that the notice has replaced."""
    named = {each.path for each in notice.files if not is_markdown(each.path)}
    found: dict[str, bytes | None] = {}
    for path in (notice.path, *sorted(each for each in named if project.docs.is_there(each))):
        file = project.docs.file(path)
        if not file.resolve().is_relative_to(project.docs.root.resolve()):
            raise GitError(f"{path} là lối tắt ra ngoài {project.docs_name}; chép hẳn tệp vào đó")
        found[path] = file.read_bytes()
    gone = (each.path for each in notice.aliases if not project.docs.is_there(each.path))
    return found | dict.fromkeys(gone)


def _identity(git: Git, name: str) -> tuple[str, str]:
    """Return the name and the address that a commit bears. Raises `GitError`."""
    given = name or git.setting("user.name")
    shown = tidy(nfc("".join(sign for sign in given if sign.isprintable() and sign not in "<>")))
    if not any(sign.isalnum() for sign in shown):
        raise GitError("chưa biết ai gửi; ghi họ tên người gửi")
    return shown, git.setting("user.email") or _NO_MAIL


def _unsent(project: Project, notice: Notice, checkout: Checkout, commit: str) -> Iterator[str]:
    """Yield the notices that this one leads to and that only this machine has."""
    led_to = {each.path for each in (*notice.links, *notice.related) if is_markdown(each.path)}
    here = {f"{checkout.prefix}{path}" for path in led_to if project.docs.is_there(path)}
    there = versions(checkout.git, commit, here) if here else {}
    for path in sorted(here - there.keys()):
        yield f"Tin dẫn tới {path} mà kho chung chưa có; gửi cả tin ấy, nếu không sẽ bị báo lỗi."


def _message(delivery: Delivery) -> Iterator[str]:
    """Yield the message for the editor: what was sent, and what is left to do."""
    if not delivery.branch:
        yield "Kho chung đã có tin này, đúng như đang có trên máy; không cần gửi."
        return
    if not delivery.is_new:
        yield f"Tin này đã gửi đúng như đang có trên máy, ở nhánh {delivery.branch}."
    elif delivery.is_further:
        yield f"Đã gửi thêm phần sửa lên nhánh {delivery.branch}; yêu cầu duyệt đã mở tự có thêm."
    else:
        yield f"Đã gửi tin lên nhánh {delivery.branch}. Còn một bước: tạo yêu cầu duyệt."
    if delivery.url:
        yield f"Nơi xin duyệt: {delivery.url}"
    else:
        yield "Nơi xin duyệt: trang web của kho chung; chọn nhánh ấy rồi tạo pull request."
