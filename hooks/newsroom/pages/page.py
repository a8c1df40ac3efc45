"""A page that the site makes, before it is rendered."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from newsroom.pages.views import DirectoryView, ListingView, NoticeView, RedirectView, SearchView
from newsroom.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import datetime

    from newsroom.notices.notice import Notice

View = NoticeView | ListingView | RedirectView | DirectoryView | SearchView


@dataclass(frozen=True)
class Page:
    """A page to be rendered."""

    path: str
    """Its place below the docs folder, as if an editor had written it there."""
    output: str
    """The file in the site."""
    url: str
    """Its address, relative to the site."""
    template: str
    make_view: Callable[[], View]
    made_from: Callable[[], Iterable[str]]
    """All that the view is made from, so that two pages of the same look the same. It stands
    apart since it costs a tenth of the view, and most pages of a build have not changed."""
    notice: Notice | None = None
    """Whose text Markdown renders, if any."""
    changed: datetime | None = None
    """When readers last saw it change."""
    in_sitemap: bool = True

    @cached_property
    def view(self) -> View:
        """All it shows but the notice's text."""
        return self.make_view()

    @property
    def variable(self) -> str:
        """The name by which the template knows the view."""
        return self.template.removesuffix(".html")


def clashes(made: Iterable[str], written: Mapping[str, str]) -> Iterator[Problem]:
    """Yield the files that stand where the site makes a file of its own.

    `made` are the site's own; `written` are those of the docs folder by their place in the site.
    """
    for path in made:
        if path in written:
            text = "trang này do hệ thống tự tạo; xoá hoặc đổi tên tệp"
            yield Problem(written[path], 1, text)
