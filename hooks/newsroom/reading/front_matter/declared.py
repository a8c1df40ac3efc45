"""The category and the affair of a notice, which mkdocs.yml declares."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.text.problem import nearest
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from newsroom.notices.affair import Affair
    from newsroom.notices.key import Key
    from newsroom.notices.settings import Category, Settings
    from newsroom.reading.front_matter.fields import Fields


def read_category(fields: Fields, key: Key, settings: Settings) -> Category:
    """Return the category that is named; report an unknown one, and return the first."""
    found = fields.text(key.name)
    categories = settings.categories
    if not found:
        fields.missing(key.name, f"{key.name}: {categories[0].slug}")
        return categories[0]
    category = settings.by_name.get(canonical(found))
    if category is None:
        named = (name for each in categories for name in (each.slug, each.title, each.short))
        spelled = [name for name in named if name]
        several = [settings.by_name.get(canonical(part)) for part in re.split("[,;]", found)]
        slugs = [each.slug for each in several if each is not None]
        close = nearest(found, spelled, otherwise=[each.slug for each in categories])
        if len(slugs) > 1:
            close = f"mỗi tin chỉ có một chuyên mục: chọn {' hoặc '.join(slugs)}"
        fields.report(fields.line(key.name), f'không có chuyên mục "{found}"; {close}')
    return category or categories[0]


def read_affair(fields: Fields, key: Key, settings: Settings) -> Affair | None:
    """Return the affair that is named; report an unknown one."""
    found = fields.text(key.name)
    affair = settings.affair_by_name.get(canonical(found))
    if found and affair is None:
        slugs = [each.slug for each in settings.affairs]
        right = nearest(found, slugs, otherwise=slugs) if slugs else "khai báo nó ở đó trước"
        text = f'không có vụ việc "{found}" ở affairs trong mkdocs.yml; {right}'
        fields.report(fields.line(key.name), text)
    return affair
