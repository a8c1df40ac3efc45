"""The project whose notices an editor works on, read as a build reads it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from newsroom.building.memory.manifest import Manifest
from newsroom.building.memory.sources import Sources
from newsroom.notices.addresses import Addresses
from newsroom.reading.configuration.options import read_options
from newsroom.reading.configuration.site_options import wrong_pattern
from newsroom.reading.configuration.yaml_file import ConfigurationFault, read_configuration, within
from newsroom.reading.files.docs_folder import DocsFolder
from newsroom.reading.reader import Reader
from newsroom.reading.yaml.values import Scalar, YamlList, YamlMapping
from newsroom.related.term_extractor import TermExtractor

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings
    from newsroom.reading.yaml.values import Value
    from newsroom.text.problem import Problem

_CONFIGURATION = "mkdocs.yml"
_FALSE = ("false", "no", "off")
"""As YAML says it."""


class ProjectError(Exception):
    """Why a command cannot do what it was asked, in Vietnamese."""


@dataclass(frozen=True)
class Project:
    """A folder with mkdocs.yml and the docs folder."""

    root: Path
    docs: DocsFolder
    settings: Settings
    menu: frozenset[str] = frozenset()
    """The pages that the configuration puts into the menus."""
    kept_back: tuple[str, ...] = ()
    """The patterns of the files that the configuration keeps from the public."""
    odd: tuple[Problem, ...] = ()
    """Problems of options that are not known."""
    known: Manifest = field(default_factory=lambda: Manifest(""))
    """What is known already of the files of the docs folder."""
    extracted: Container[str] = ()
    """The digests of the notices whose terms are known already."""

    @classmethod
    def of(cls, root: Path) -> Self:
        """Read the configuration in `root`. Raises `ProjectError` with all that is wrong."""
        file = root / _CONFIGURATION
        try:
            options = read_configuration(file)
        except OSError:
            text = f"không có {_CONFIGURATION} ở đây; chạy lệnh trong thư mục gốc của trang"
            raise ProjectError(text) from None
        except UnicodeDecodeError:
            text = f"{_CONFIGURATION} không phải UTF-8; mở lại và lưu với bảng mã UTF-8"
            raise ProjectError(text) from None
        except ConfigurationFault as fault:
            raise ProjectError(fault.problem.told) from None
        flat, url = within(options, "use_directory_urls"), within(options, "site_url")
        directory_urls = not (isinstance(flat, Scalar) and flat.text.lower() in _FALSE)
        addresses = Addresses(directory_urls, url.text if isinstance(url, Scalar) else "")
        news = within(options, "extra", "news")
        settings, faults, odd = read_options(news, _CONFIGURATION, addresses=addresses)
        if settings is None:
            raise ProjectError("\n".join(each.told for each in sorted({*faults, *odd})))
        named = within(options, "docs_dir")
        name = named.text if isinstance(named, Scalar) and named.text else "docs"
        folder = root / name
        if not folder.is_dir():
            raise ProjectError(f"không có thư mục {name} mà {_CONFIGURATION} ghi ở docs_dir")
        docs = DocsFolder.of(folder, files_to_build(folder))
        menu = frozenset(_texts(within(options, "nav")))
        kept_back = tuple(
            line
            for key in ("draft_docs", "exclude_docs")
            for text in _texts(within(options, key))
            for line in text.split("\n")
        )
        return cls(root, docs, settings, menu, kept_back, tuple(odd))

    @property
    def configuration(self) -> Path:
        """The file of the project's options."""
        return self.root / _CONFIGURATION

    @cached_property
    def excluded(self) -> frozenset[str]:
        """The files that the configuration keeps from the public. Raises `ProjectError`."""
        from pathspec.gitignore import GitIgnoreSpec  # noqa: PLC0415 (few commands ask)

        try:
            patterns = GitIgnoreSpec.from_lines(self.kept_back)
        except ValueError:
            wrong = wrong_pattern(self.kept_back)
            text = f"{_CONFIGURATION}: draft_docs, exclude_docs: {wrong}"
            raise ProjectError(text) from None
        return frozenset(patterns.match_files(self.docs.paths))

    @cached_property
    def sources(self) -> Sources:
        """The files of the docs folder."""
        return Sources(self.docs, self.known)

    @cached_property
    def reader(self) -> Reader:
        """What reads the notices, as a build does."""
        return Reader(
            self.sources,
            self.docs,
            self.settings,
            extract=TermExtractor(self.settings.abbreviations),
            extracted=self.extracted,
        )

    @cached_property
    def read(self) -> tuple[Sequence[Notice], Sequence[Problem]]:
        """All notices, and all that is wrong with any."""
        return self.reader.read()

    @property
    def docs_name(self) -> str:
        """The docs folder as editors know it."""
        return os.path.relpath(self.docs.root, self.root).replace(os.sep, "/")


def files_to_build(folder: Path) -> Iterator[str]:
    """Yield the files that a build looks at: none whose name begins with a dot."""
    for top, folders, names in os.walk(folder):
        folders[:] = [each for each in folders if not each.startswith(".")]
        within = Path(top).relative_to(folder).as_posix()
        start = "" if within == "." else f"{within}/"
        yield from (f"{start}{name}" for name in names if not name.startswith("."))


def _texts(value: Value | None) -> Iterator[str]:
    """Yield every text in a value of the configuration."""
    if isinstance(value, Scalar):
        yield value.text
    elif isinstance(value, YamlList):
        for each in value.items:
            yield from _texts(each)
    elif isinstance(value, YamlMapping):
        for _, inner in value.entries.values():
            yield from _texts(inner)
