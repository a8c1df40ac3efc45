"""The description of the form: the keys of front matter, and the choices for each."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from newsroom.notices.keys import KEYS
from newsroom.notices.stand_ins import ALT_TO_WRITE, AUTHOR_TO_WRITE
from newsroom.search.index_format import FOLDER

if TYPE_CHECKING:
    from newsroom.editing.editor.preview import Preview
    from newsroom.notices.key import Key


def form(preview: Preview) -> dict[str, Any]:
    """Return the description, with the choices of the settings and of the last build."""
    last = preview.last()
    settings, notices = last.settings, last.notices
    now = preview.clock().astimezone(settings.zone)
    bylines = Counter(each.byline for notice in notices for each in notice.authors)
    tags = Counter(tag for notice in notices for tag in notice.tags)
    years = {notice.date.astimezone(settings.zone).year for notice in notices} | {now.year}
    return {
        "keys": [_key(each) for each in KEYS],
        "categories": [
            {"slug": each.slug, "title": each.title, "short": each.short or each.title}
            for each in settings.categories
        ],
        "affairs": [{"slug": each.slug, "title": each.title} for each in settings.affairs],
        "authors": [name for name, _ in bylines.most_common()],
        "tags": [name for name, _ in tags.most_common()],
        "years": sorted(years, reverse=True),
        "zone": str(settings.zone),
        "now": f"{now:%Y-%m-%d %H:%M}",
        "attachment_bytes": settings.attachment_bytes,
        "stand_ins": [ALT_TO_WRITE, AUTHOR_TO_WRITE],
        "submit": settings.submit,
        "search": preview.url(f"{FOLDER}.md") if settings.search else "",
    }


def _key(key: Key) -> dict[str, Any]:
    return {
        "name": key.name,
        "kind": key.kind.name.lower(),
        "label": key.label,
        "help": key.help,
        "hint": key.hint,
        "example": key.example,
        "required": key.required,
        "advice": key.advice,
        "keys": [_key(each) for each in key.keys],
    }
