"""One build, from MkDocs' event to event."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

from newsroom.building.builder import Builder
from newsroom.building.fingerprint import fingerprint, tree_digest
from newsroom.building.progress import Progress
from newsroom.metadata.heads import Metadata
from newsroom.notices.moments import next_changes
from newsroom.pages.dead_links import dead_anchors
from newsroom.reading.publication.published_addresses import kept_addresses, read_addresses
from newsroom.rendering.renderer import Renderer
from newsroom.rendering.templates import CompiledTemplates
from newsroom_mkdocs.build_log import PROGRESS, tell_place
from newsroom_mkdocs.faults import clashing
from newsroom_mkdocs.files import SiteFiles, keep_back, products_of_mkdocs
from newsroom_mkdocs.found import Found
from newsroom_mkdocs.options import docs_name, log, site_of, stop_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    import jinja2
    from mkdocs.structure.files import Files

    from newsroom.edition import Edition
    from newsroom.notices.notice import Notice
    from newsroom.pages.frame.menu import MenuItem
    from newsroom.reading.publication.ordinary_pages import OrdinaryPages
    from newsroom.reading.reader import Reader
    from newsroom.text.problem import Problem
    from newsroom_mkdocs.cache import Cache
    from newsroom_mkdocs.start import Start

_FORESEEN = timedelta(days=30)
"""How far ahead changes by the clock alone are looked for."""


@dataclass(frozen=True, slots=True)
class Build:
    """A build whose notices have been read."""

    start: Start
    reader: Reader
    edition: Edition
    notices: Sequence[Notice]
    """All that were read, whoever may see them."""
    pages: OrdinaryPages
    """Those outside the news."""
    named: tuple[str, ...]
    """The files of the docs folder that the builder puts into the site."""
    written: dict[str, str]
    """The sources of the files that MkDocs puts there, by path in the site."""
    builder: Builder
    metadata: Metadata

    @classmethod
    def of(cls, start: Start, files: Files) -> Self:
        """Read the notices among `files`, and leave there what MkDocs shall publish itself."""
        config, settings = start.config, start.settings
        found = Found.of(start, files)
        publication, edition = found.edition()
        edition.search.begin()
        keep_back(files, publication.drafts, publication.withheld)
        for warning in (
            told for each in edition.with_files for told in edition.files.warnings(each)
        ):
            log.info("lưu ý: %s", warning.located(docs_name(config)))
        public = found.reader.docs.paths - publication.withheld.keys() - publication.drafts
        edition.show_pictures(
            each.path
            for page in publication.pages.texts
            for each in page.links
            if each.is_picture and public.issuperset((page.path, each.path))
        )
        folder = f"{settings.folder}/"
        named = {p for p in public if p in edition.pictures.shown or p.startswith(folder)}
        progress = Progress(PROGRESS.info if log.isEnabledFor(logging.INFO) else None)
        return cls(
            start=start,
            reader=found.reader,
            edition=edition,
            notices=found.notices,
            pages=publication.pages,
            named=tuple(named),
            written={e.dest_uri: e.src_uri for e in found.written if e.src_uri in public - named},
            builder=Builder(start.trees, start.cache.manifest, progress),
            metadata=Metadata(site_of(config), edition.syndication.offered, settings.contact),
        )

    def site_files(self, files: Files) -> SiteFiles:
        """Return MkDocs' files with those that the builder makes, so that links are resolved."""
        config = self.start.config
        made = {path: path for path in self.named}
        made |= {page.path: page.output for page in self.edition.pages}
        if config.site_url:
            made |= {path: path for path in self.edition.syndication.feed_paths}
        return SiteFiles(files, made, config)

    def renderer(self, env: jinja2.Environment, menu: tuple[MenuItem, ...]) -> Renderer:
        """Return what draws the pages of this build."""
        config, news = self.start.config, self.edition.news
        templates = tree_digest(Path(config.theme.custom_dir or "."), "*.html")
        env.bytecode_cache = CompiledTemplates(self.start.trees.home / "templates", templates)
        is_preview = str(self.start.preview is not None)
        basis = fingerprint(is_preview, *self.start.basis, repr(menu), templates, repr(news))
        return Renderer(
            env,
            site_of(config),
            self.metadata,
            basis=basis,
            icons=self.start.icons,
            shared={"config": config, "menu": menu, "news": news},
            read=self.reader.content,
            pictures=self.edition.pictures.shown,
        )

    def make(self, renderer: Renderer, files: Files) -> None:
        """Make every product that has changed, now that all it may show is known."""
        config, edition, outputs = self.start.config, self.edition, self.builder.outputs
        site = site_of(config)
        first = [*edition.products(renderer, named=self.named)]
        known = read_addresses(kept_addresses(self.reader.docs.root))
        gone = (address for address, reason in known.items() if reason)
        first += edition.rules(gone, urlsplit(site.address).path.rstrip("/"))
        second = edition.own_pages(renderer)
        if site.address:  # without it a feed would lead nowhere
            others = [page.url.removeprefix("./") for page in files.documentation_pages()]
            second += edition.published(renderer, site, others=others, outputs=outputs)
        stop_at(clashing([*first, *second], self.written), config)
        failed = self.builder.build(first)
        edition.related.wait()  # which the second need, and no worker could
        failed = failed or self.builder.build(second)
        stop_at(edition.pictures.broken(failed, edition.notices), config)
        written = self.written | {each.path: each.source for each in (*first, *second)}
        # What was made needs no room any more, before what was indexed meanwhile comes.
        first.clear()
        second.clear()
        self.reader.forget()
        renderer.forget()
        searched = list(edition.search.products())
        stop_at(clashing(searched, written), config)
        self.builder.build(searched)

    def broken_anchors(self, files: Files) -> Iterator[Problem]:
        """Yield the links to places that their targets do not have."""
        known = {file.src_uri: file.page.present_anchor_ids for file in files if file.page}
        others = {path: places for path, places in known.items() if places is not None}
        notices = self.edition.notices
        drawn = (each for each in self.pages.texts if each.path in others)
        return dead_anchors((*notices, *drawn), notices, others)

    def publish(self) -> None:
        """Put what MkDocs has made beside the rest, and let readers see the whole."""
        trees, outputs = self.start.trees, self.builder.outputs
        self.builder.build(list(products_of_mkdocs(trees.scratch)))
        trees.publish({path: output.made for path, output in outputs.items()})
        log.info(
            "%d tin: dựng %d tệp, giữ nguyên %d tệp, trong %.1f giây",
            len(self.edition.notices),
            self.builder.made,
            len(outputs) - self.builder.made,
            self.start.seconds(),
        )
        if self.start.preview is None:
            tell_place(str(trees.site), self.start.config)

    @property
    def holds_until(self) -> datetime:
        """The moment until which builds of the same files make the same, as far as is foreseen."""
        now = self.start.now
        end = now + _FORESEEN
        settings = self.start.settings
        changes = next_changes(self.notices, settings, after=now, until=end)
        return min([end, *(each.moment for each in (*self.pages.awaited[:1], *changes[:1]))])

    def cache(self) -> Cache:
        """Return what the next build is to know."""
        return self.start.cache.after(
            self.edition, self.reader.sources, self.builder.outputs, began=self.start.began
        )
