"""What MkDocs' configuration says, as `newsroom` understands it."""

from __future__ import annotations

import logging
import os
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import ConfigurationError, PluginError

from newsroom.metadata.site import Site
from newsroom.notices.addresses import Addresses
from newsroom.reading.configuration.options import read_options
from newsroom.reading.configuration.yaml_file import ConfigurationFault, read_configuration
from newsroom_mkdocs.build_log import place_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig

    from newsroom.notices.settings import Settings
    from newsroom.text.problem import Problem

log = logging.getLogger("mkdocs.news")
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


def settings_of(config: MkDocsConfig) -> Settings:
    """Check `extra.news`: an unknown key is a warning, anything else wrong an error."""
    name = os.path.basename(config.config_file_path or "mkdocs.yml")  # noqa: PTH119 (no file needed)
    addresses = Addresses(config.use_directory_urls, _written_address(config))
    try:
        news = read_configuration(Path(config.config_file_path or name), "extra", "news")
    except ConfigurationFault as fault:
        raise ConfigurationError(fault.problem.told) from None
    settings, faults, odd = read_options(news, name, addresses=addresses)
    for problem in odd:
        log.warning(problem.told)
    if settings is None:
        lines = "\n".join(problem.told for problem in sorted(set(faults)))
        raise ConfigurationError(f"{len(set(faults))} lỗi trong {name}:\n{lines}")
    return settings


def _written_address(config: MkDocsConfig) -> str:
    """Return where readers find the site, which in a preview, too, texts may link to."""
    with warnings.catch_warnings(action="ignore"):  # MkDocs means to remove them one day
        told = [each["site_url"] for each in config.user_configs if "site_url" in each]
    return str(told[-1] or "") if told else ""


def site_of(config: MkDocsConfig) -> Site:
    """Return what feeds and metadata say of where they come from."""
    return Site(
        name=config.site_name,
        address=(config.site_url or "").rstrip("/"),
        description=config.site_description or config.site_name,
        publisher=config.site_author or config.site_name,
    )


def basis_of(config: MkDocsConfig) -> list[str]:
    """Return what of the configuration every page may show."""
    theme = sorted(dict(config.theme).items(), key=str)
    return [*(repr(config[key]) for key in _SHOWN), repr(theme)]


def docs_name(config: MkDocsConfig) -> str:
    """Return the docs folder as editors know it."""
    return place_name(config.docs_dir, config)


def stop_at(problems: Iterable[Problem], config: MkDocsConfig) -> None:
    """Raise `PluginError` with every problem, each told as editors know the file."""
    found = sorted(set(problems))
    if found:
        docs = docs_name(config)
        lines = "\n".join(problem.located(docs) for problem in found)
        files = len({problem.path for problem in found})
        raise PluginError(f"{len(found)} lỗi trong {files} tệp, trang chưa được dựng lại:\n{lines}")
