"""Links that are read out alone, in a list of a page's links, still tell where they lead."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import lxml.html

if TYPE_CHECKING:
    from pathlib import Path


def test_links_of_one_name_lead_to_one_place(web: Path) -> None:
    mixed = []
    for file in web.rglob("*.html"):
        places = defaultdict(set)
        for link in lxml.html.fromstring(file.read_bytes()).iterfind(".//a[@href]"):
            pictured = " ".join(each.get("alt") for each in link.iterfind(".//img"))
            read = f"{link.text_content()} {pictured}"
            places[link.get("aria-label") or " ".join(read.split())].add(link.get("href"))
        mixed += [(file.name, name) for name, found in places.items() if len(found) > 1]
    assert mixed == []
