"""Quotation marks around the captions of pictures, where only straight ones will do."""

from __future__ import annotations

from newsroom.reading.text.code import masked
from newsroom.reading.text.inline_links import QUOTES, links_in

_CURLED = QUOTES.replace('"', "").replace("'", "")


def mend_captions(text: str) -> str:
    """Return a text in which straight quotation marks stand around the captions of pictures."""
    if not any(quote in text for quote in _CURLED):
        return text
    parts: list[str] = []
    read = 0
    for link in sorted(links_in(masked(text)), key=lambda link: link.start):
        title = link.title
        begins_and_ends = title[:1] in QUOTES and title[-1:] in QUOTES and len(title) > 1
        if not (link.is_picture and begins_and_ends and {title[0], title[-1]} & {*_CURLED}):
            continue
        place = text.find(title, max(read, link.start))
        if place >= 0 and '"' not in title[1:-1]:
            parts += [text[read:place], f'"{title[1:-1]}"']
            read = place + len(title)
    return "".join([*parts, text[read:]])
