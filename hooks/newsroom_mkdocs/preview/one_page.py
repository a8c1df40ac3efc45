"""The page of a notice that was just saved, or is being written, before all else is built again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsroom.attachments.downloads import Downloads
from newsroom.building.disk import is_file
from newsroom.building.memory.manifest import Output
from newsroom.pictures.shown import ShownPictures
from newsroom.reading.notice import read_notice

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsroom.editing.project import Project
    from newsroom.notices.notice import Notice
    from newsroom.rendering.renderer import Renderer
    from newsroom_mkdocs.build import Build


def show_at_once(build: Build, renderer: Renderer, paths: Iterable[str]) -> bool:
    """Put the notice that was saved, as it is now, into the site of the last `build`.

    It stands among the neighbours that the last build knew; the build that follows makes it again
    with everything around it. What is faulty, or names an author, a tag or a file that the last
    build did not know, waits for that, as do several files at once, and none else does.
    """
    known = build.edition.notice_pages.by_path
    saved = [path for path in paths if path in known]
    if len(saved) != 1:
        return False
    page = known[saved[0]]
    file = build.reader.docs.file(page.path)
    try:
        source = file.read_bytes() if is_file(file) else b""
    except OSError:
        return False
    notice, faults = read_notice(source, page.path, build.start.settings)
    if notice is None or faults or not page.maker.knows(notice):
        return False
    if not {each.path for each in notice.files} <= {each.path for each in page.of.files}:
        return False
    made = build.start.trees.put_at_once(page.output, renderer.render(replace(page, of=notice)))
    # Without a fingerprint the next build makes it again.
    build.builder.outputs[page.output] = Output("", made)
    return True


def drawn(build: Build, renderer: Renderer, notice: Notice, project: Project) -> str:
    """Return the page of a notice that nobody has saved yet, among what the last `build` knew.

    Pictures that the site has not got yet are shown as they lie in the docs folder.
    """
    pictures = ShownPictures(project.sources, built=build.edition.pictures.shown)
    files = Downloads(project.sources, limit=project.settings.attachment_bytes)
    page = build.edition.notice_pages.drafted(notice, pictures, files)
    pictures.illustrations(notice)
    return renderer.render(page, pictures.shown).decode()
