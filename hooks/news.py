"""The only file that knows MkDocs: turns its events into calls of `newsroom`."""

from __future__ import annotations

import gc
import html
import logging
import os
import shutil
import sys
import time
from datetime import UTC, date, datetime
from functools import partial
from importlib import resources
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from mkdocs.config import base
from mkdocs.config import config_options as opt
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Link, Section
from mkdocs.structure.pages import (
    Page,
    _ExtractAnchorsTreeprocessor,
    _RawHTMLPreprocessor,
    _RelativePathTreeprocessor,
)
from mkdocs.utils import CountHandler
from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
)
from watchdog.observers import Observer

from newsroom.building.builder import Press
from newsroom.building.fingerprint import fingerprint, tree_digest
from newsroom.building.manifest import Memory
from newsroom.building.progress import Progress
from newsroom.building.trees import Stage
from newsroom.building.workers import meanwhile
from newsroom.edition import Edition
from newsroom.feeds.feed import feed_paths
from newsroom.feeds.sitemap import SITEMAPS, news_sitemap, robots, sitemaps
from newsroom.metadata.heads import Metadata
from newsroom.metadata.site import Site
from newsroom.notices.settings import DEFAULTS, Category, Settings, Slogan
from newsroom.pages.menu import MenuItem
from newsroom.pages.page import Page as NewsPage
from newsroom.pages.page import clashes
from newsroom.pages.views import NoticeView
from newsroom.pictures.figures import Album
from newsroom.pictures.file import picture_facts
from newsroom.reading.docs_folder import Docs, withheld
from newsroom.reading.marks import Marks
from newsroom.reading.markup import NewsMarkup, contents, notice_parser, plain_prose
from newsroom.reading.reader import Reader, dangling
from newsroom.related.neighbours import Neighbourhood
from newsroom.related.store import Termbook
from newsroom.rendering.icons import Icons
from newsroom.rendering.markdown_icons import MarkdownIcons
from newsroom.rendering.renderer import Renderer, Text, root_of
from newsroom.text.vietnamese import nfc, slugify
from newsroom.workshop import Workshop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    import jinja2
    from markdown import Markdown
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure import StructureItem
    from mkdocs.structure.nav import Navigation
    from mkdocs.utils.templates import TemplateContext
    from watchdog.observers.api import BaseObserver

    from newsroom.building.manifest import Output
    from newsroom.notices.notice import Notice
    from newsroom.text.problem import Problem

_log = logging.getLogger("mkdocs.news")
_MEMORY, _TERMS = "memory.json", "terms"
_EMBLEM, _MATERIALS_FAVICON = "assets/images/favicon.svg", "assets/images/favicon.png"
_LIBRARIES = (
    "mkdocs",
    "mkdocs-material",
    "Markdown",
    "Jinja2",
    "MarkupSafe",
    "Pillow",
    "numpy",
    "feedgenerator",
)
_SHOWN = (
    "site_name",
    "site_url",
    "site_description",
    "site_author",
    "copyright",
    "use_directory_urls",
    "extra",
)
"""The configuration that pages may show."""


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

    folder = opt.Type(str, default=DEFAULTS["folder"])
    timezone = opt.Type(str, default=DEFAULTS["timezone"])
    per_page = opt.Type(int, default=DEFAULTS["per_page"])
    related = opt.Type(int, default=DEFAULTS["related"])
    categories = opt.ListOfItems(opt.SubConfig(_CategoryConfig))
    abbreviations = opt.DictOfItems(opt.Type(str), default={})
    search = opt.Type(bool, default=True)
    slogans: Any = opt.ListOfItems(opt.SubConfig(_SloganConfig), default=[])


def _settings(extra: Mapping[str, Any]) -> Settings:
    """Check `extra.news`: an unknown key is a warning, anything else wrong an error."""
    written = extra.get("news") or {}
    if not isinstance(written, dict):
        raise ConfigurationError(f"Config value 'extra.news': not keys and values: {written!r}")
    written = dict(written)
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
            Slogan(nfc(each["text"]), _day(each["from"]), _day(each["until"]), each["source"])
            for each in config.slogans
        ),
        abbreviations=config.abbreviations,
        search=config.search,
    )
    for problem in settings.problems():
        raise ConfigurationError(f"Config value 'extra.news.{problem}'")
    return settings


def _day(value: date | None) -> date | None:
    return value.date() if isinstance(value, datetime) else value


def _now() -> datetime:
    """The moment of this edition: `SOURCE_DATE_EPOCH` where set, else the time of the build."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        now = datetime.fromtimestamp(time.time() if epoch is None else int(epoch), UTC)
        now.replace(year=now.year + 1)  # else zones would leave the calendar
    except (ValueError, OverflowError, OSError):
        raise ConfigurationError(f"SOURCE_DATE_EPOCH is no number of seconds: {epoch}") from None
    return now


class _Ours(File):
    """A file that the press puts into the site; MkDocs only needs to resolve links to it."""

    def __init__(self, path: str, output: str, config: MkDocsConfig) -> None:
        # Not the parent's, which takes longer over each of ten thousand paths.
        self.src_uri, self.dest_uri = path, output
        self.src_dir, self.dest_dir = None, config.site_dir
        self.use_directory_urls = config.use_directory_urls
        self.inclusion = InclusionLevel.NOT_IN_NAV

    def is_documentation_page(self) -> bool:
        """Keep MkDocs from rendering it."""
        return False

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 (MkDocs' signature)
        """Leave the copying to the press."""


class News:
    """The news of one site, through its builds."""

    _settings: Settings
    _now: datetime
    _started: float
    _stage: Stage
    _docs: Docs
    _reader: Reader
    _edition: Edition
    _named: list[str]
    _workshop: Workshop
    _files: Files
    _nav: Navigation
    _menu: tuple[MenuItem, ...]
    _metadata: Metadata
    _icons: Icons
    _notice_parser: Markdown
    _began: int

    def __init__(self) -> None:
        """Begin before the first build."""
        self._forget()
        self._preview = False
        self._markup = NewsMarkup(top_heading=2)
        self._site = ""

    def on_startup(self, *, command: str, **_: object) -> None:
        """Remember whether editors or the public will see the site."""
        self._preview = command == "serve"
        self._forget()

    def _forget(self) -> None:
        """Know nothing of an earlier build. A preview remembers in here, others on the disk."""
        self._memory, self._termbook = Memory(""), Termbook({}, Neighbourhood.empty())
        self._settled = False  # whether both trees are just what the last build made

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the configuration and direct the build to the stage."""
        self._started, self._began = time.perf_counter(), time.time_ns()
        gc.unfreeze()
        gc.disable()  # ten thousand notices are read, and none is rubbish yet
        self._settings = _settings(config.extra)
        self._now = _now()
        _choose_emblems(config)
        self._base = [str(self._preview), *(repr(config[key]) for key in _SHOWN)]
        self._base.append(repr(sorted(dict(config.theme).items(), key=str)))
        self._site = config.site_dir
        beside = Path(f"{self._site}.news") if self._preview else None
        self._stage = Stage(Path(self._site), beside)
        config.site_dir = str(self._stage.scratch)
        key = _key(self._settings)
        if not self._preview or self._memory.key != key:
            self._memory = Memory.recall(self._stage.home / _MEMORY, key)
            self._termbook = Termbook.recall(self._stage.home / _TERMS, key)
        if self._preview and self._settled:
            self._stage.trust({path: each.made for path, each in self._memory.outputs.items()})
        else:
            self._stage.survey(len(self._memory.outputs))
        self._icons = Icons(Path(str(resources.files("material")), "templates", ".icons"))
        ours = [NewsMarkup(), Marks(), MarkdownIcons(self._icons)]
        config.markdown_extensions += ours  # type: ignore[arg-type]
        config.mdx_configs.setdefault("toc", {})["slugify"] = lambda text, _: slugify(text)
        config.theme.static_templates.discard("sitemap.xml")
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put the pages of this edition among the files, and keep back what is not public."""
        _drop_theme_assets(files, config)
        written = [each for each in files if each.src_dir == config.docs_dir]
        written = [each for each in written if each.inclusion is not InclusionLevel.EXCLUDED]
        paths = frozenset(each.src_uri for each in written)
        drafts = {each.src_uri for each in written if each.inclusion is InclusionLevel.DRAFT}
        self._docs = Docs(Path(config.docs_dir), paths, self._memory)
        self._reader = Reader(self._docs, self._settings, self._memory, self._termbook.terms)
        shown, hidden = self._sorted_out(drafts, config)
        others = {path for path in paths if path.endswith(".md")} - drafts
        others -= {notice.path for notice in (*shown, *hidden)}
        withheld_paths = self._withheld(shown, hidden, others)
        for path in withheld_paths:
            files.remove(files.src_uris[path])
        self._edition = Edition(
            shown,
            self._settings,
            self._docs,
            directory_urls=config.use_directory_urls,
            now=self._now,
            terms=self._reader.terms,
            known=self._termbook.near,
            read=self._reader.text,
            preview=self._preview,
        )
        feeds = self._feed_paths() if config.site_url else []
        made = [page.output for page in self._edition.pages if page.notice is None]
        places = {each.dest_uri: each.src_uri for each in written}
        _stop_at(clashes([*made, *feeds, *(SITEMAPS if config.site_url else ())], places), config)
        self._put_ours(files, paths - withheld_paths, feeds, config)
        if files.get_file_from_path("index.md") is None:
            files.append(File.generated(config, "index.md", content=""))
        if config.site_url:
            for path, content in self._signposts(files, config):
                files.append(File.generated(config, path, content=content))
        return files

    def _sorted_out(
        self, drafts: set[str], config: MkDocsConfig
    ) -> tuple[list[Notice], list[Notice]]:
        """Return the notices that this edition shows, and those that it hides."""
        notices, problems = self._reader.read()
        shown: list[Notice] = []
        hidden: list[Notice] = []
        for notice in notices:
            public = notice.is_published(self._now) and notice.path not in drafts
            (shown if public or self._preview else hidden).append(notice)
        _stop_at([*problems, *dangling(shown, hidden)], config)
        return shown, hidden

    def _put_ours(
        self, files: Files, published: Iterable[str], feeds: Iterable[str], config: MkDocsConfig
    ) -> None:
        """Put among the files what the press makes; `published` are those of the docs folder."""
        self._named = []
        for path in published:
            ours = path in self._edition.photos.shown
            if ours or path.startswith(f"{self._settings.folder}/"):
                files.remove(files.src_uris[path])
                files.append(_Ours(path, path, config))
                self._named.append(path)
        for page in self._edition.pages:
            files.append(_Ours(page.path, page.output, config))
        for path in feeds:
            files.append(_Ours(path, path, config))

    def _feed_paths(self) -> list[str]:
        return [path for each, _ in self._edition.syndicated for path in feed_paths(each.url)]

    def _withheld(
        self, shown: list[Notice], hidden: list[Notice], others: Iterable[str]
    ) -> set[str]:
        """Return the files to keep back; `others` are the ordinary pages that are published."""
        private = _names(self._docs.file(notice.path) for notice in hidden)
        public = _names(map(self._docs.file, others)) if private else ""
        return withheld(
            self._settings.folder,
            self._docs.paths,
            shown=shown,
            mentioned=lambda name: name in private and name not in public,
        )

    def on_nav(self, nav: Navigation, *, files: Files, **_: object) -> Navigation:
        """Remember what the pages of ours need of the rest of the site."""
        self._nav, self._files = nav, files
        return nav

    def on_page_markdown(self, text: str, *, page: Page, **_: object) -> str:
        """Let the front page be one."""
        if page.is_homepage:
            page.meta["template"] = "home.html"
        return text

    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, **_: object
    ) -> jinja2.Environment:
        """Make every page of ours that has changed, now that all it may show is known."""
        self._menu = _menu(self._nav.items, drafts=self._preview)
        shared = {"config": config, "menu": self._menu, "news": self._edition.news}
        site = _site(config)
        self._metadata = Metadata(site, self._edition.news.categories)
        self._notice_parser = notice_parser(self._markup)
        self._settled = False
        self._workshop = Workshop(
            self._edition,
            self._docs,
            self._memory,
            Press(self._stage, self._memory),
            Renderer(env, site, self._metadata, self._icons, shared),
            partial(self._text, config),
            Progress(_log.info if _log.isEnabledFor(logging.INFO) else None),
        )
        gc.freeze()  # what is read so far stays: the collector need not look at it again
        gc.enable()
        _stop_at(self._workshop.make_pictures(), config)
        # Without the site's address a feed would lead nowhere.
        complaints = self._workshop.make(
            self._basis(config), self._named, feeds=bool(config.site_url)
        )
        for name, level, message in complaints:
            logging.getLogger(name).log(level, message)
        others = {f.dest_uri: f.page.present_anchor_ids for f in self._files if f.page}
        for problem in self._workshop.broken_links(others):
            _log.log(config.validation.links.anchors, problem.located(_docs_name(config)))
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: Page, **_: object
    ) -> TemplateContext:
        """Give the templates of ordinary pages and of the front page what they show."""
        self._complete(context)
        if page.is_homepage:
            context.update({"front": self._edition.front})  # type: ignore[misc]
        description = str(page.meta.get("description") or "")
        url = "" if page.is_homepage else page.url
        about = self._metadata.ordinary(html.unescape(str(page.title)), description, url)
        context.update({"metadata": about})  # type: ignore[misc]
        return context

    def on_template_context(self, context: TemplateContext, **_: object) -> TemplateContext:
        """Give the 404 page what every page shows."""
        self._complete(context)
        about = self._metadata.missing("Không tìm thấy trang")
        context.update({"metadata": about})  # type: ignore[misc]
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Publish the built site, unless MkDocs is about to refuse it."""
        handlers = logging.getLogger("mkdocs").handlers
        refused = any(each.get_counts() for each in handlers if isinstance(each, CountHandler))
        if not (config.strict and refused):
            press = self._workshop.press
            self._workshop.take(self._stage.scratch)
            outputs = press.outputs
            self._stage.publish({path: output.made for path, output in outputs.items()})
            self._remember(outputs)
            self._settled = True
            seconds = time.perf_counter() - self._started
            _log.info(
                "%d tin: dựng %d tệp, giữ nguyên %d tệp, trong %.1f giây",
                len(self._edition.notices),
                press.made,
                len(outputs) - press.made,
                seconds,
            )
        self._stage.close()
        gc.freeze()  # nor need it look when the program ends
        config.site_dir = self._site

    def on_build_error(self, **_: object) -> None:
        """Let the next build begin."""
        gc.enable()
        if hasattr(self, "_stage"):
            self._stage.close()

    def on_serve(
        self,
        server: LiveReloadServer,
        *,
        config: MkDocsConfig,
        builder: Callable[[], None],
    ) -> LiveReloadServer:
        """Notice a save at once, and keep showing the last good page when it breaks the build.

        MkDocs would look at ten thousand files twice a second, and let every request wait until
        the build succeeds.
        """

        def build() -> None:
            try:
                builder()
            except (Abort, ConfigurationError) as error:
                _log.error("%s; bản xem trước vẫn là bản tốt gần nhất", error)

        server.builder = build
        server.unwatch(config.docs_dir)
        watching_few, server.observer = server.observer, _quick_observer()  # type: ignore[assignment]
        server.watch(config.docs_dir)
        server.observer.start()
        server.observer = watching_few
        return server

    def on_shutdown(self) -> None:
        """Leave nothing of a preview behind."""
        if self._preview and hasattr(self, "_stage"):
            shutil.rmtree(self._stage.home, ignore_errors=True)

    def _complete(self, context: TemplateContext) -> None:
        root = context["base_url"].rstrip("/")
        every = {"news": self._edition.news, "menu": self._menu, "root": root}
        context.update(every)  # type: ignore[typeddict-item]

    def _signposts(self, files: Files, config: MkDocsConfig) -> Iterator[tuple[str, bytes]]:
        """Yield what search engines read first: the sitemaps of the public pages, robots.txt."""
        site, pages = _site(config), self._edition.pages
        found: list[tuple[str, datetime | None]] = [
            (site.absolute(file.url.removeprefix("./")), None)
            for file in files.documentation_pages()
        ]
        found += [(site.absolute(each.url), each.changed) for each in pages if each.in_sitemap]
        yield from sitemaps(found, site)
        yield SITEMAPS[1], news_sitemap(pages, site, self._now)
        if files.get_file_from_path("robots.txt") is None:
            yield "robots.txt", robots(site)

    def _basis(self, config: MkDocsConfig) -> str:
        """Return what all pages are made from."""
        templates = tree_digest(Path(config.theme.custom_dir or "."), "*.html")
        return fingerprint(*self._base, repr(self._menu), templates, repr(self._edition.news))

    def _text(self, config: MkDocsConfig, page: NewsPage) -> Text:
        assert page.notice is not None
        text = self._reader.text(page.notice)
        prose = plain_prose(text)
        if prose is not None:
            return Text(prose)
        assert isinstance(page.view, NoticeView)
        self._markup.album = Album(page.path, root_of(page.url), page.view.illustrations)
        return self._render_markdown(text, self._files.src_uris[page.path], config)

    def _render_markdown(self, text: str, file: File, config: MkDocsConfig) -> Text:
        """Render a text as MkDocs does, with its links resolved."""
        # As in MkDocs' Page.render, which would build the whole parser anew for every page.
        raw, links = _RawHTMLPreprocessor(), _RelativePathTreeprocessor(file, self._files, config)
        anchors = _ExtractAnchorsTreeprocessor(file, self._files, config)
        for processor in (raw, anchors, links):
            processor._register(self._notice_parser)  # noqa: SLF001
        content = self._notice_parser.reset().convert(text)
        targets = tuple(
            (to.dest_uri, anchor)
            for to, found in links.links_to_anchors.items()
            for anchor in found
        )
        found = anchors.present_anchor_ids | raw.present_anchor_ids
        headings = contents(content, getattr(self._notice_parser, "toc_tokens", []))
        return Text(content, tuple(sorted(found)), targets, headings)

    def _remember(self, outputs: dict[str, Output]) -> None:
        """Remember for the next build what was read and made, but of what is public alone."""
        notices = self._edition.notices
        public = {notice.path for notice in notices}
        public |= {reference.path for notice in notices for reference in notice.files}
        read = self._reader.files | self._docs.pictures
        files = {path: known for path, known in read.items() if path in public}
        self._memory = Memory(self._memory.key, files, outputs, self._began)
        terms = {notice.digest: self._reader.terms[notice.digest] for notice in notices}
        last, self._termbook = self._termbook, Termbook(terms, self._edition.near)
        if not self._preview:  # which is one process, and leaves nothing behind
            home = self._stage.home
            saved = meanwhile(lambda: self._memory.save(home / _MEMORY), len(outputs))
            near = self._edition.near
            if not last.near.is_of(near.paths, near.digests):
                self._termbook.save(home / _TERMS, self._memory.key)
            saved()


def _names(files: Iterable[Path]) -> str:
    """Return all that files say, with the names in links as they are on the disk."""
    texts = (file.read_text("utf-8", errors="replace") for file in files)
    return nfc(unquote(html.unescape("\n".join(texts))))


def _menu(items: Iterable[StructureItem], *, drafts: bool) -> tuple[MenuItem, ...]:
    """Return what `nav:` leads to, but for the front page, which is in every menu."""
    menu = []
    for item in items:
        if isinstance(item, Page) and not (drafts or item.file.inclusion.is_included()):
            continue
        if isinstance(item, Section):
            if inner := _menu(item.children, drafts=drafts):
                menu.append(MenuItem(item.title, items=inner))
        elif isinstance(item, Link):
            menu.append(MenuItem(item.title or item.url, item.url))
        elif isinstance(item, Page) and not item.is_homepage:
            menu.append(MenuItem(html.unescape(str(item.title)), item.url))
    return tuple(menu)


def _choose_emblems(config: MkDocsConfig) -> None:
    """Let templates find the site's logo and favicon: those of mkdocs.yml, else ours."""
    folders = [Path(config.docs_dir), Path(config.theme.custom_dir or config.docs_dir)]

    def find(named: str) -> Path | None:
        return next((each / named for each in folders if (each / named).is_file()), None)

    for key in ("logo", "favicon"):
        named = str(config.theme.get(key) or _EMBLEM)
        if find(named) is None and named != _MATERIALS_FAVICON:
            where = " hay ".join(folder.name for folder in folders)
            message = f'không có tệp "{named}" trong {where}; viết như assets/images/logo.png'
            raise ConfigurationError(f"mkdocs.yml: theme.{key}: {message}")
        config.theme[key] = quote(named if find(named) else _EMBLEM)
    logo = find(unquote(config.theme["logo"]))
    config.theme["logo_facts"] = picture_facts(logo) if logo else None


def _quick_observer() -> BaseObserver:
    """Return what the system itself tells of changes; not of reading, since builds read."""
    observer = Observer()
    changes = [FileCreatedEvent, FileModifiedEvent, FileMovedEvent, FileDeletedEvent]
    schedule = partial(observer.schedule, event_filter=changes)
    observer.schedule = schedule  # type: ignore[method-assign]
    return observer


def _drop_theme_assets(files: Files, config: MkDocsConfig) -> None:
    """Keep the theme's own styles and scripts out: the pages load none of them."""
    for file in list(files):
        if file.src_dir not in (config.docs_dir, config.theme.custom_dir):
            files.remove(file)


def _stop_at(problems: Iterable[Problem], config: MkDocsConfig) -> None:
    """Raise `PluginError` with every problem, each told as editors know the file."""
    found = sorted(set(problems))
    if found:
        docs = _docs_name(config)
        lines = "\n".join(problem.located(docs) for problem in found)
        files = len({problem.path for problem in found})
        raise PluginError(f"{len(found)} lỗi trong {files} tệp, trang chưa được dựng lại:\n{lines}")


def _docs_name(config: MkDocsConfig) -> str:
    """Return the docs folder as editors know it."""
    root = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
    name = os.path.relpath(config.docs_dir, root)
    return config.docs_dir if name.startswith("..") else name


def _site(config: MkDocsConfig) -> Site:
    return Site(
        name=config.site_name,
        address=(config.site_url or "").rstrip("/"),
        description=config.site_description or config.site_name,
        publisher=config.site_author or config.site_name,
        language=config.theme["language"],
    )


def _key(settings: Settings) -> str:
    """Return what a memory depends on as a whole: the program, its libraries, the settings."""
    versions = [f"{name} {version(name)}" for name in _LIBRARIES]
    code = tree_digest(Path(__file__).parent, "*.py")
    return "\n".join([sys.version, *versions, code, repr(settings)])


_news = News()
on_startup = _news.on_startup
on_config = _news.on_config
on_files = _news.on_files
on_nav = _news.on_nav
on_page_markdown = _news.on_page_markdown
on_env = _news.on_env
on_page_context = _news.on_page_context
on_template_context = _news.on_template_context
on_post_build = _news.on_post_build
on_build_error = _news.on_build_error
on_shutdown = _news.on_shutdown
on_serve = _news.on_serve
