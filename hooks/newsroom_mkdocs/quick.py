"""The page of a notice that was just saved, before everything else is built again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsroom.building.manifest import Output
from newsroom.reading.schema import read_notice

if TYPE_CHECKING:
    from newsroom.rendering.renderer import Renderer
    from newsroom_mkdocs.build import Build


def show_at_once(build: Build, renderer: Renderer, path: str) -> bool:
    """Put the page of the notice at `path`, as it is now, into the site of the last `build`.

    It stands among the neighbours that the last build knew; the build that follows makes it again
    with everything around it. What is faulty or new, or has a new author or tag, waits for that.
    """
    page = build.edition.page_of.get(path)
    try:
        source = build.sources.file(path).read_bytes()
    except OSError:
        return False
    notice, faults = read_notice(source, path, build.start.settings)
    if page is None or notice is None or faults:
        return False
    if not page.maker.knows(notice):
        return False
    content = renderer.render(replace(page, of=notice))
    made = build.start.trees.put_at_once(page.output, content)
    # Without a fingerprint the next build makes it again.
    build.builder.outputs[page.output] = Output("", made)
    return True
