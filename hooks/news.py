"""The only file that knows MkDocs: turns its events into calls of `newsroom`."""

from __future__ import annotations

import logging
import os
import time
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from mkdocs.config import base
from mkdocs.config import config_options as opt
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from newsroom import dates
from newsroom.docs import Docs, withheld
from newsroom.edition import Edition, clashes
from newsroom.edition import Page as NewsPage
from newsroom.markup import NewsMarkup
from newsroom.reading import dangling, read_notices
from newsroom.settings import Category, Settings, Slogan
from newsroom.sitemap import sitemap
from newsroom.stage import Stage
from newsroom.vietnamese import nfc, slugify
from newsroom.views import NoticeView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.utils.templates import TemplateContext

    from newsroom.notice import Notice
    from newsroom.problem import Problem

_log = logging.getLogger("mkdocs.news")


class _CategoryConfig(base.Config):
    slug = opt.Type(str)
    title = opt.Type(str)
    description = opt.Type(str, default="")


# Made by a call because one of its keys is a word of Python.
_SloganConfig = type(
    "_SloganConfig",
    (base.Config,),
    {
        "text": opt.Type(str),
        "from": opt.Optional(opt.Type(date)),
        "until": opt.Optional(opt.Type(date)),
        "source": opt.Type(str, default=""),
    },
)


class _NewsConfig(base.Config):
    """The keys of `extra.news`."""

    folder = opt.Type(str, default="tin-tuc")
    timezone = opt.Type(str, default="Asia/Ho_Chi_Minh")
    per_page = opt.Type(int, default=20)
    related = opt.Type(int, default=5)
    categories = opt.ListOfItems(opt.SubConfig(_CategoryConfig))
    slogans: Any = opt.ListOfItems(opt.SubConfig(_SloganConfig), default=[])


def _settings(extra: Mapping[str, Any]) -> Settings:
    """Check `extra.news`: an unknown key is a warning, anything else wrong an error."""
    written = dict(extra.get("news") or {})
    if isinstance(slogans := written.get("slogans"), list):
        written["slogans"] = [{"text": s} if isinstance(s, str) else s for s in slogans]
    config = _NewsConfig()
    config.load_dict(written)
    errors, warnings = config.validate()
    for key, message in warnings:
        _log.warning("Config value 'extra.news.%s': %s", key, message)
    for key, error in errors:
        raise ConfigurationError(f"Config value 'extra.news.{key}': {error}")
    try:
        zone = ZoneInfo(config.timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        message = f"Config value 'extra.news.timezone': no zone is '{config.timezone}'"
        raise ConfigurationError(message) from None
    settings = Settings(
        folder=config.folder,
        zone=zone,
        per_page=config.per_page,
        related=config.related,
        categories=tuple(
            Category(each.slug, nfc(each.title), nfc(each.description))
            for each in config.categories
        ),
        slogans=tuple(
            Slogan(nfc(each["text"]), each["from"], each["until"], each["source"])
            for each in config.slogans
        ),
    )
    for problem in settings.problems():
        raise ConfigurationError(f"Config value 'extra.news.{problem}'")
    return settings


def _now() -> datetime:
    """The moment of this edition: `SOURCE_DATE_EPOCH` where set, else the time of the build."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        return datetime.fromtimestamp(int(epoch) if epoch else time.time(), UTC)
    except (ValueError, OverflowError, OSError):
        raise ConfigurationError(f"SOURCE_DATE_EPOCH is no number of seconds: {epoch}") from None


class _NewsPage(Page):
    """A page whose text and template come from the edition, not from a file's front matter."""

    def __init__(self, news: NewsPage, file: File, config: MkDocsConfig) -> None:
        super().__init__(news.title, file, config)
        self.news = news

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 (MkDocs' signature)
        self.markdown = self.news.markdown
        self.meta = {"template": self.news.template, "title": self.news.title}


class News:
    """The news of one site, through its builds."""

    _settings: Settings
    _edition: Edition
    _stage: Stage
    _now: datetime

    def __init__(self) -> None:
        """Begin before the first build."""
        self._preview = False
        self._markup = NewsMarkup()

    def on_startup(self, *, command: str, **_: object) -> None:
        """Remember whether editors or the public will see the site."""
        self._preview = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the configuration and direct the build to the stage."""
        self._settings = _settings(config.extra)
        self._now = _now()
        self._site = config.site_dir
        self._stage = Stage(Path(self._site))
        config.site_dir = str(self._stage.folder)
        config.markdown_extensions.append(self._markup)  # type: ignore[arg-type]
        config.mdx_configs.setdefault("toc", {})["slugify"] = lambda text, _: slugify(text)
        config.theme.static_templates.discard("sitemap.xml")
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put the pages of this edition among the files, and keep back what is not public."""
        _drop_theme_assets(files, config)
        docs = Docs(
            Path(config.docs_dir),
            frozenset(each.src_uri for each in files if each.src_dir == config.docs_dir),
        )
        notices, problems = read_notices(docs, self._settings)
        shown: list[Notice] = []
        hidden: list[Notice] = []
        for notice in notices:
            public = self._preview or notice.is_published(self._now)
            (shown if public else hidden).append(notice)
        _stop_at([*problems, *dangling(shown, hidden)], config)
        for path in withheld(self._settings.folder, docs.paths, shown=shown, hidden=hidden):
            files.remove(files.src_uris[path])
        self._edition = Edition(
            shown, self._settings, docs, directory_urls=config.use_directory_urls, now=self._now
        )
        pages = list(self._edition.pages())
        _stop_at(clashes(pages, docs), config)
        for page in pages:
            file = File.generated(
                config, page.path, content="", inclusion=InclusionLevel.NOT_IN_NAV
            )
            _NewsPage(page, file, config)
            files.append(file)
        if files.get_file_from_path("index.md") is None:
            files.append(File.generated(config, "index.md", content=""))
        if config.site_url:
            content = sitemap(_site_pages(files, config))
            files.append(File.generated(config, "sitemap.xml", content=content))
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, **_: object) -> str:
        """Prepare Markdown for the page: a notice's title is printed by the template."""
        is_notice = isinstance(page, _NewsPage) and isinstance(page.news.view, NoticeView)
        self._markup.top_heading = 2 if is_notice else 1
        if page.is_homepage:
            page.meta["template"] = "home.html"
        return markdown

    def on_env(self, env: jinja2.Environment, **_: object) -> jinja2.Environment:
        """Give the templates the site's ways of printing dates."""
        env.trim_blocks = env.lstrip_blocks = True
        env.filters |= {"printed": dates.printed, "in_words": dates.in_words, "iso": dates.iso}
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: Page, **_: object
    ) -> TemplateContext:
        """Give a page's template its view."""
        variables: dict[str, Any] = {"news": self._edition.news}
        if isinstance(page, _NewsPage):
            variables[page.news.variable] = page.news.view
            if isinstance(page.news.view, NoticeView) and not page.news.view.summary:
                lead, end, page.content = (page.content or "").partition("</p>")
                variables["lead"] = lead + end
        elif page.is_homepage:
            variables["front"] = self._edition.front
        context.update(variables)  # type: ignore[typeddict-item]
        return context

    def on_template_context(self, context: TemplateContext, **_: object) -> TemplateContext:
        """Give the 404 page what every page shows."""
        context.update({"news": self._edition.news})  # type: ignore[misc]
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Publish the built site, unless MkDocs is about to refuse it."""
        handlers = logging.getLogger("mkdocs").handlers
        refused = any(each.get_counts() for each in handlers if isinstance(each, CountHandler))
        if not (config.strict and refused):
            self._stage.publish()
        config.site_dir = self._site

    def on_serve(
        self, server: LiveReloadServer, *, builder: Callable[[], None], **_: object
    ) -> LiveReloadServer:
        """Keep showing the last good page when a save breaks the build.

        MkDocs would let every request wait until the build succeeds.
        """

        def build() -> None:
            try:
                builder()
            except (Abort, ConfigurationError) as error:
                _log.error("%s; bản xem trước vẫn là bản tốt gần nhất", error)

        server.builder = build
        return server

    def on_build_error(self, **_: object) -> None:
        """Leave nothing of a failed build."""
        self._stage.discard()


def _drop_theme_assets(files: Files, config: MkDocsConfig) -> None:
    """Keep the theme's own styles and scripts out: the pages load none of them."""
    for file in list(files):
        if file.src_dir not in (config.docs_dir, config.theme.custom_dir):
            files.remove(file)


def _stop_at(problems: Iterable[Problem], config: MkDocsConfig) -> None:
    """Raise `PluginError` with every problem, each told as editors know the file."""
    found = sorted(set(problems))
    if found:
        root = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
        docs = os.path.relpath(config.docs_dir, root)
        docs = config.docs_dir if docs.startswith("..") else docs
        lines = "\n".join(problem.located(docs) for problem in found)
        files = len({problem.path for problem in found})
        raise PluginError(f"{len(found)} lỗi trong {files} tệp, trang chưa được dựng lại:\n{lines}")


def _site_pages(files: Files, config: MkDocsConfig) -> Iterator[tuple[str, datetime | None]]:
    """Yield the public pages with the time of their last change, where it is known."""
    for file in files.documentation_pages():
        page = file.page.news if isinstance(file.page, _NewsPage) else None
        if page is None or page.in_sitemap:
            address = "" if file.url == "./" else file.url
            yield urljoin(config.site_url or "", address), page.changed if page else None


_news = News()
on_startup = _news.on_startup
on_config = _news.on_config
on_files = _news.on_files
on_page_markdown = _news.on_page_markdown
on_env = _news.on_env
on_page_context = _news.on_page_context
on_template_context = _news.on_template_context
on_post_build = _news.on_post_build
on_build_error = _news.on_build_error
on_serve = _news.on_serve
