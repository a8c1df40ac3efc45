"""Faults of a build: they end it, or a preview leaves out the notices that it never showed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jinja2 import TemplateNotFound

from newsroom.building.error import BuildError
from newsroom.building.product import clashes
from newsroom.pages.redirects import TAKEN
from newsroom.text.problem import Problem
from newsroom_mkdocs.options import docs_name, log, stop_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from newsroom.building.product import Product
    from newsroom_mkdocs.start import Start

_NO_TEMPLATE = (
    "không có mẫu trang {name} trong thư mục mẫu (theme.custom_dir); lấy lại tệp ấy, "
    "hoặc bỏ phần mở rộng cần đến nó khỏi plugins trong mkdocs.yml"
)


@dataclass(frozen=True, slots=True)
class Faults:
    """The faults of one build."""

    start: Start
    told: list[str] = field(default_factory=list)
    """What the editor of a preview has been told."""
    left_out: set[str] = field(default_factory=set)
    """The notices that a preview goes on without."""

    def leaves_out(self, problems: Iterable[Problem]) -> bool:
        """Report problems; return whether another notice is left out because of them.

        Raises `PluginError` with all of it where something else is wrong.
        """
        found = sorted(set(problems))
        if not all(self.start.may_leave_out(each.path) for each in found):
            stop_at(found, self.start.config)
        self._tell(found, "%s; bản xem trước tạm bỏ tin này")
        self.left_out.update(each.path for each in found)
        return bool(found)

    def let_pass(self, problems: Iterable[Problem]) -> list[Problem]:
        """Tell of links of pages, which a preview shows all the same; return what else stops."""
        found = sorted(set(problems))
        if self.start.preview is None:
            return found
        self._tell(found, "%s")
        return []

    def _tell(self, problems: Iterable[Problem], line: str) -> None:
        for each in problems:
            if (text := each.located(docs_name(self.start.config))) not in self.told:
                log.warning(line, text)
                self.told.append(text)


def clashing(products: Iterable[Product], written: Mapping[str, str]) -> Iterator[Problem]:
    """Yield the files that want to be the same one of the site; `written` are by path in it."""
    for path, one, other in clashes(products, written):
        text = f"hai tệp cùng muốn là {path} trong trang"
        if one and other:
            yield Problem(one, 1, f"{text}: tệp này và {other}; đổi tên một trong hai")
        else:
            yield Problem(one or other, 1, TAKEN)


def failure(error: Exception, site: Path) -> BuildError | None:
    """Return what to show for an error that ended a build of `site`, none where MkDocs does."""
    if isinstance(error, TemplateNotFound):  # to Jinja, one of the system's errors
        return BuildError(_NO_TEMPLATE.format(name=error.name))
    if isinstance(error, OSError):
        return BuildError.of(error, site)
    return error if isinstance(error, BuildError) else None
