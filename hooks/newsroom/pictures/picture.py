"""A picture as pages show it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Variant:
    """A picture in another width, as WebP."""

    url: str
    """Relative to the site, as every address in a view."""
    width: int
    """In pixels."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture ready to be shown."""

    url: str
    alt: str
    caption: str
    credit: str
    width: int
    """In CSS pixels; 0 where the file does not say."""
    height: int
    """In CSS pixels; 0 where the file does not say."""
    variants: tuple[Variant, ...]
    """From the narrowest up; none of a drawing, an animation or a small picture."""
    jpeg: str = ""
    """The picture for browsers that know neither it nor its variants, relative to the site; empty
    where they know it."""
    shared: str = ""
    """What is shown where the page is shared, relative to the site; empty where there is none."""
