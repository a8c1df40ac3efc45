"""Loading of templates: partials put inline, compiled templates kept."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING, ClassVar

from jinja2 import BytecodeCache
from jinja2.ext import Extension

from newsroom.building.disk import remove
from newsroom.building.fingerprint import digest

if TYPE_CHECKING:
    from pathlib import Path

    from jinja2.bccache import Bucket

_CHECK = len(digest(b""))
"""Bytes of the check sum."""
_INCLUDE = re.compile(r"\{% include \"(?P<name>[^\"]+)\" %\}")


class InlineIncludes(Extension):
    """Puts included partials into the template that includes them, before it is compiled.

    A page has twenty partials, and Jinja looks each up and copies all variables for it, on every
    page anew. Put in their place, they cost nothing, and draw the same.
    """

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Return the source with the partials in it; what each sets stays its own."""

        def inlined(match: re.Match[str]) -> str:
            assert self.environment.loader is not None
            partial = self.environment.loader.get_source(self.environment, match["name"])[0]
            return f"{{% with %}}{self.preprocess(partial, name, filename)}{{% endwith %}}"

        return _INCLUDE.sub(inlined, source)


class CompiledTemplates(BytecodeCache):
    """Keeps compiled templates from build to build.

    Partials are put into the templates that include them, so that one digest of all templates
    must stand for each: a folder of another digest is of no use.
    """

    _recent: ClassVar[dict[str, bytes]] = {}
    """By the digest of all templates and their names, for all builds of one process."""

    def __init__(self, home: Path, templates: str) -> None:
        """Keep in `home` what was compiled from all templates of the digest `templates`."""
        self._templates = templates
        self._folder = home / templates
        with suppress(OSError):
            if home.is_symlink() or not self._folder.is_dir():
                remove(home)
                self._folder.mkdir(parents=True)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled, if not a bit of it has changed."""
        name = digest(f"{self._templates} {bucket.key}".encode())
        kept = self._recent.get(name) or _checked(self._folder / name)
        if kept:
            self._recent[name] = kept
            bucket.load_bytecode(BytesIO(kept))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled, where that can be."""
        content = BytesIO()
        bucket.write_bytecode(content)
        kept = content.getvalue()
        name = digest(f"{self._templates} {bucket.key}".encode())
        file = self._folder / name
        self._recent[name] = kept
        partial = file.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            partial.write_bytes(digest(kept).encode() + kept)
            partial.replace(file)


def _checked(file: Path) -> bytes:
    try:
        content = file.read_bytes()
    except OSError:
        return b""
    check, kept = content[:_CHECK], content[_CHECK:]
    return kept if digest(kept).encode() == check else b""
