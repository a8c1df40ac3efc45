"""Where on a page its article is, among menus, boxes and lists of other news."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from newsroom.editing.importing.web.prose import Prose
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_AROUND = (
    "//script|//style|//noscript|//template|//nav|//aside|//marquee|//iframe|//select|//input"
    "|//button|//textarea|//svg|//dialog|//footer"
    "|//header[not(ancestor::article) and not(.//h1)]|//*[@role='navigation' or @role='banner'"
    " or @role='search' or @role='contentinfo' or @role='complementary' or @role='dialog']"
)
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:menu|nav|navbar|breadcrumbs?|sidebar|footer|header|top-?bar|share|sharing|social"
    r"|comments?|respond|related|lien-?quan|tin-?khac|other-?news|more-?news|rating|rate|toolbar|tools"
    r"|print|search|banner|slogan|quang-?cao|adv?s?|pagination|login|popup|modal|cookie|skip"
    r"|copyright|tags?|keywords?|view-?count|font-?size)(?:$|[\s_-])",
    re.IGNORECASE,
)
_BODIES = (
    "//*[@itemprop='articleBody']",
    "//*[@id='news-bodyhtml']",
    "//*[contains(concat(' ', normalize-space(@class), ' '), ' entry-content ')]",
    "//*[contains(concat(' ', normalize-space(@class), ' '), ' post-content ')]",
    "//*[contains(concat(' ', normalize-space(@class), ' '), ' journal-content-article ')]",
    "//article",
)
"""Where the systems that such offices use put the text, NukeViet, WordPress and Liferay first."""
_TITLED = re.compile(r"(?:^|[\s_-])(?:title|headline|tieu-?de)(?:$|[\s_-])", re.IGNORECASE)
_HEADINGS = ("h1", "h2", "h3")
_TITLE_TAGS = (*_HEADINGS, "div", "span", "p", "td", "strong", "b", "a")
_SHORTEST, _LONGEST = 8, 300
"""Letters of a title."""
_LONGEST_ABOVE = 90
"""Letters of a line above it."""
_SHARE = 0.3
"""Of a page's prose: what holds more of it is not around the article, whatever it is called."""
_FEW, _FEW_LINKED = 600, 150
"""Letters that may always stand around a text, and how many of them may be links."""


@dataclass(frozen=True, slots=True)
class Article:
    """The part of a page that is its article."""

    elements: tuple[HtmlElement, ...]
    """In order, the one with the title first."""
    titled: HtmlElement | None = None
    """The element that shows the title."""


def find_article(root: HtmlElement, title: str) -> Article:
    """Return the article of a page whose head calls it `title`; the tree is pruned for it."""
    titled = _title(root, title)
    own = set() if titled is None else {titled, *titled.iterancestors()}
    for element in root.xpath(_AROUND):
        if element not in own:
            element.drop_tree()
    prose = Prose(root)
    for element in [each for each in root.iter("*") if _FURNITURE.search(_named(each))]:
        if element not in own and prose.share(element) < _SHARE:
            element.drop_tree()
    body = _body(root, prose)
    if titled is None:
        return Article((_with_surroundings(body),))
    return Article(tuple(_from(titled, body)), titled)


def _title(root: HtmlElement, title: str) -> HtmlElement | None:
    """Return the element that shows the title: as the head has it, else the page's heading."""
    wanted = canonical(title)
    best, found = 0, None
    for element in root.iter(*_TITLE_TAGS):
        is_heading = element.tag in _HEADINGS or element.get("itemprop") == "headline"
        if not (is_heading or _TITLED.search(_named(element))):
            continue
        words = _words(element)
        if not _SHORTEST <= len(words) <= _LONGEST:
            continue
        key = canonical(words)
        rank = 4 * (key == wanted) or 3 * wanted.startswith(key) or 2 * (element.tag == "h1")
        if rank > best:
            best, found = rank, element
    return found


def _body(root: HtmlElement, prose: Prose) -> HtmlElement:
    """Return the element that holds the text, and as little else as may be."""
    for path in _BODIES:
        found = max(root.xpath(path), key=prose.share, default=None)
        if found is not None and prose.share(found) >= _SHARE:
            return found
    return prose.densest()


def _from(titled: HtmlElement, body: HtmlElement) -> Iterator[HtmlElement]:
    """Yield what holds the title and the text, what is between and above, and words behind."""
    around = {body, *body.iterancestors()}
    path = [titled]
    for element in titled.iterancestors():
        if path[-1] in around:
            break
        path.append(element)
    if len(path) == 1 or path[-1] is body:
        yield path[-1]
        return
    yield from reversed(list(takewhile(_is_above, path[-2].itersiblings(preceding=True))))
    yield path[-2]
    is_behind = False
    for element in path[-2].itersiblings():
        if element in around:
            is_behind = True
            yield element
        elif is_behind and _is_of_links(element):
            return  # other news, and behind it what stands at the foot of every page
        elif isinstance(element.tag, str):
            yield element


def _is_above(element: HtmlElement) -> bool:
    """Whether an element may be a line above the title, such as its date."""
    return isinstance(element.tag, str) and len(_words(element)) <= _LONGEST_ABOVE


def _with_surroundings(body: HtmlElement) -> HtmlElement:
    """Return what holds the text and its title, date and lead, where no element says which."""
    found, words, links = body, len(_words(body)), _linked(body)
    for element in body.iterancestors():
        is_beside = element.tag == "tr" and len(element) > 1  # menus stand in the other cells
        more = len(_words(element)) - words
        is_list = _linked(element) - links > _FEW_LINKED
        if element.tag == "html" or is_beside or is_list or more > max(_FEW, words / 2):
            break
        found = element
    return found


def _is_of_links(element: HtmlElement) -> bool:
    linked = _linked(element)
    return linked > _FEW_LINKED / 2 and 2 * linked > len(_words(element))


def _linked(element: HtmlElement) -> int:
    return sum(len(_words(link)) for link in element.iter("a"))


def _named(element: HtmlElement) -> str:
    return f"{element.get('class', '')} {element.get('id', '')}"


def _words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())
