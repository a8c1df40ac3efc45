"""Categories, as editors name them to commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.text.problem import FaultyFieldError, nearest
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from newsroom.notices.settings import Category, Settings


def category_named(name: str, settings: Settings) -> Category:
    """Return the category of a slug or a title. Raises `FaultyFieldError`."""
    found = settings.by_name.get(canonical(name))
    if found is None:
        near = nearest(name, [each.slug for each in settings.categories])
        raise FaultyFieldError(f'không có chuyên mục "{name}"; {near}')
    return found
