"""One build, from MkDocs' event to event."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from newsroom.attachments.given import public_content
from newsroom.building.builder import Builder
from newsroom.building.fingerprint import digest, fingerprint, tree_digest
from newsroom.building.product import Product, clashes, parts
from newsroom.building.progress import Progress
from newsroom.building.sources import Sources
from newsroom.edition import Edition
from newsroom.metadata.heads import Metadata
from newsroom.notices.files import is_markdown
from newsroom.reading.files.docs_folder import DocsFolder
from newsroom.reading.files.file_kinds import site_files_taken
from newsroom.reading.publication.publication import Publication
from newsroom.reading.publication.published_addresses import FILE, read_addresses
from newsroom.reading.reader import Reader
from newsroom.related.terms import Lexicon, Terms
from newsroom.rendering.renderer import Renderer
from newsroom.rendering.templates import CompiledTemplates
from newsroom.text.problem import Problem, nearest
from newsroom_mkdocs.faults import Faults
from newsroom_mkdocs.files import (
    SiteFiles,
    compose_names,
    excluded_of,
    keep_back,
    named_by,
    pages_in_menu,
    written_files,
)
from newsroom_mkdocs.options import docs_name, log, site_of, stop_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

    from newsroom.building.trees import Trees
    from newsroom.editing.editor.preview import LastBuild
    from newsroom.notices.settings import Settings
    from newsroom.pages.menu import MenuItem
    from newsroom.rendering.icons import Icons
    from newsroom_mkdocs.memory import Memory


@dataclass(frozen=True, slots=True)
class Start:
    """What is known when a build begins, before any file is looked at."""

    config: MkDocsConfig
    basis: list[str]
    """What of the configuration every page may show."""
    settings: Settings
    now: datetime
    icons: Icons
    trees: Trees
    memory: Memory
    """What the last build left."""
    preview: bool
    """Whether editors or the public will see the site."""
    began: int
    """In nanoseconds since the epoch."""
    clock: float
    """When it began, for telling how long it took."""
    faults: list[str]
    """What an editor shall see of notices that the preview has left out."""

    def may_leave_out(self, path: str) -> bool:
        """Whether a preview may go on without a notice: one that it never showed."""
        in_folder = path.startswith(f"{self.settings.folder}/") and is_markdown(path)
        return self.preview and in_folder and path not in self.memory.manifest.files


@dataclass(frozen=True, slots=True)
class Build:
    """A build whose notices have been read."""

    start: Start
    sources: Sources
    docs: DocsFolder
    reader: Reader
    edition: Edition
    named: tuple[str, ...]
    """The files of the docs folder that the builder puts into the site."""
    written: dict[str, str]
    """The sources of the files that MkDocs puts there, by path in the site."""
    builder: Builder
    metadata: Metadata

    @classmethod
    def of(cls, start: Start, files: Files) -> Build:
        """Read the notices among `files`, and leave there what MkDocs shall publish itself."""
        config, settings, memory = start.config, start.settings, start.memory
        written = written_files(files, config)
        docs = DocsFolder.of(Path(config.docs_dir), (each.src_uri for each in written))
        compose_names(files, docs.names)
        written = written_files(files, config)
        sources = Sources(docs.root, memory.manifest, names=docs.names)
        lexicon = Lexicon(settings.abbreviations)
        reader = Reader(
            sources,
            docs,
            settings,
            take=lambda notice: bytes(lexicon.terms(notice)),
            taken=memory.related.terms,
        )
        notices, problems = reader.read()
        faults = Faults(config, start.may_leave_out)
        faults.leaves_out(problems)
        terms = {digest: Terms.from_bytes(kept) for digest, kept in reader.taken.items()}
        while True:
            publication = Publication.of(
                docs,
                [notice for notice in notices if notice.path not in faults.left_out],
                settings,
                excluded=excluded_of(written),
                fixed=named_by(config),
                menu=pages_in_menu(config),
                now=start.now,
                preview=start.preview,
            )
            if faults.leaves_out([*publication.problems, *_taken(written, config)]):
                continue
            edition = Edition(
                publication.shown,
                settings,
                sources,
                paths=docs.paths,
                now=start.now,
                terms=terms,
                known=memory.related.near,
                read=reader.content,
                known_words=memory.search,
                preview=start.preview,
            )
            if not faults.leaves_out(edition.problems()):
                break
        start.faults[:] = faults.told
        keep_back(files, publication.drafts, publication.withheld)
        for each in publication.shown:
            for warning in edition.files.warnings(each):
                log.info("lưu ý: %s", warning.located(docs_name(config)))
        edition.show_pictures()
        folder = f"{settings.folder}/"
        public = docs.paths - publication.withheld.keys() - publication.drafts
        named = [p for p in public if p in edition.pictures.shown or p.startswith(folder)]
        return cls(
            start=start,
            sources=sources,
            docs=docs,
            reader=reader,
            edition=edition,
            named=tuple(named),
            written={e.dest_uri: e.src_uri for e in written if e.src_uri in public - set(named)},
            builder=Builder(
                start.trees,
                memory.manifest,
                Progress(log.info if log.isEnabledFor(logging.INFO) else None),
            ),
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
        return Renderer(
            env,
            site_of(self.start.config),
            self.metadata,
            icons=self.start.icons,
            shared={"config": self.start.config, "menu": menu, "news": self.edition.news},
            read=self.reader.content,
            pictures=self.edition.pictures.shown,
        )

    def make(
        self,
        env: jinja2.Environment,
        renderer: Renderer,
        menu: tuple[MenuItem, ...],
        files: Files,
    ) -> None:
        """Make every product that has changed, now that all it may show is known."""
        config, edition, outputs = self.start.config, self.edition, self.builder.outputs
        site = site_of(config)
        templates = tree_digest(Path(config.theme.custom_dir or "."), "*.html")
        env.bytecode_cache = CompiledTemplates(self.start.trees.home / "templates", templates)
        basis = fingerprint(
            str(self.start.preview),
            *self.start.basis,
            repr(menu),
            templates,
            repr(edition.news),
        )
        products = [*edition.products(renderer, basis=basis, named=self.named)]
        products += edition.rules(self._gone(), urlsplit(site.address).path.rstrip("/"))
        if site.address:  # without it a feed would lead nowhere
            others = [page.url.removeprefix("./") for page in files.documentation_pages()]
            products += edition.published(
                renderer, site, basis=basis, others=others, outputs=outputs
            )
        stop_at(self._clashes(products), config)
        failed = self.builder.build(products)
        stop_at(edition.pictures.broken(failed, edition.notices), config)

    def broken_anchors(self, files: Files) -> Iterator[Problem]:
        """Yield the links to places that their targets do not have."""
        places = {notice.path: set(notice.anchors) for notice in self.edition.notices}
        others = {f.src_uri: f.page.present_anchor_ids for f in files if f.page}
        for notice in self.edition.notices:
            for link in notice.links:
                known = places.get(link.path, others.get(link.path))
                if link.anchor and known is not None and link.anchor not in known:
                    text = f'liên kết tới "#{link.anchor}", nhưng {link.path} không có chỗ đó'
                    near = f"{nearest(link.anchor, sorted(known))}; " if known else ""
                    text = f"{text}; {near}không có thì bỏ liên kết, chỉ để lại chữ"
                    yield Problem(notice.path, link.line, text)

    def publish(self) -> None:
        """Put what MkDocs has made beside the rest, and let readers see the whole."""
        trees, outputs = self.start.trees, self.builder.outputs
        scratch = trees.scratch
        self.builder.build(
            [
                _finished(path.relative_to(scratch).as_posix(), public_content(path))
                for path in sorted(scratch.rglob("*"))
                if path.is_file()
            ]
        )
        trees.publish({path: output.made for path, output in outputs.items()})
        log.info(
            "%d tin: dựng %d tệp, giữ nguyên %d tệp, trong %.1f giây",
            len(self.edition.notices),
            self.builder.made,
            len(outputs) - self.builder.made,
            time.perf_counter() - self.start.clock,
        )

    @property
    def known(self) -> LastBuild:
        """What the editor's page may know of it."""
        from newsroom.editing.editor.preview import LastBuild  # noqa: PLC0415 (a preview's alone)

        return LastBuild(
            settings=self.start.settings,
            notices=self.edition.notices,
            files=self.sources.seen,
            began=self.start.began,
            terms=self.reader.taken,
            near=self.edition.near,
        )

    def remembered(self) -> Memory:
        """Return what the next build is to know."""
        return self.start.memory.after(
            self.edition,
            self.sources,
            self.reader.taken,
            self.builder.outputs,
            began=self.start.began,
        )

    def _gone(self) -> list[str]:
        """Return the addresses that must not exist any more."""
        file = self.docs.root / FILE
        known = read_addresses(file.read_text("utf-8")) if file.is_file() else {}
        return [address for address, reason in known.items() if reason]

    def _clashes(self, products: Iterable[Product]) -> Iterator[Problem]:
        for path, one, other in clashes(products, self.written):
            text = f"hai tệp cùng muốn là {path} trong trang"
            if one and other:
                yield Problem(one, 1, f"{text}: tệp này và {other}; đổi tên một trong hai")
            else:
                text = "trang này do hệ thống tự tạo; xoá hoặc đổi tên tệp"
                yield Problem(one or other, 1, text)


def _taken(written: Iterable[File], config: MkDocsConfig) -> Iterator[Problem]:
    """Yield the files of the docs folder that would stand in the place of the site's own."""
    sources = {each.dest_uri: each.src_uri for each in written}
    for path in site_files_taken(Path(config.theme.custom_dir or "."), sources):
        text = f"{path} là tệp của chính trang; đổi tên tệp này, rồi sửa chỗ dùng nó"
        yield Problem(sources[path], 1, text)


def _finished(path: str, content: bytes) -> Product:
    return Product(path, parts(digest(content)), lambda: content)
