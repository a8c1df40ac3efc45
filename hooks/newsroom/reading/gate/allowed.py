"""What of HTML a notice's text may hold: elements, attributes and their values, as data."""

from __future__ import annotations

import re


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


HEADINGS = _names("h1 h2 h3 h4 h5 h6")
ATTRIBUTES: dict[str, frozenset[str]] = {
    "a": _names("class href title"),
    "abbr": _names("title"),
    "code": _names("class"),
    "col": _names("span"),
    "colgroup": _names("span"),
    "details": _names("open"),
    "div": _names("class"),
    **dict.fromkeys(HEADINGS, _names("id")),
    "img": _names("alt src title"),
    "li": _names("id value"),
    "ol": _names("reversed start type"),
    "p": _names("class"),
    "sup": _names("id"),
    "td": _names("class colspan rowspan"),
    "th": _names("class colspan rowspan scope"),
}
"""The attributes that stay on an element, of those that keep any."""
ELEMENTS = frozenset(ATTRIBUTES) | _names(
    "blockquote br caption cite dd dl dt em figcaption figure hr kbd mark pre q s small "
    "strong sub summary table tbody tfoot thead tr u ul wbr"
)
"""The elements that stay."""
RENAMED = {
    "acronym": "abbr",
    "b": "strong",
    "del": "s",
    "dir": "ul",
    "i": "em",
    "image": "img",
    "ins": "u",
    "menu": "ul",
    "samp": "code",
    "strike": "s",
    "tt": "code",
}
"""Old names, and the element that says the same."""
DIVISIONS = _names(
    "address article aside body center div fieldset footer head header hgroup html main nav "
    "optgroup search section"
)
"""Wrappers of blocks: they go, what they hold stays."""
WRAPPERS = _names(
    "bdi bdo big blink data dfn font label legend map marquee nobr option output picture "
    "rp rt ruby span time var"
)
"""Wrappers of words: they go as well, and so does every element with a namespace, like `o:p`."""
REFUSED = {
    name: kind
    for kind, names in {
        "script": "script",
        "style": "style",
        "head": "base link meta title",
        "frame": "applet embed frame frameset iframe object",
        "media": "audio param source track video",
        "form": "button form input select textarea",
        "hidden": "canvas datalist dialog meter noembed noframes noscript progress template",
        "drawing": "math svg v:imagedata",
        "office": "xml",
    }.items()
    for name in names.split()
}
"""The elements that an editor is told of, and the kind of each."""

VOID = _names("br col hr img wbr")
"""Elements without an end, of those that stay."""
REFUSED_VOID = _names(
    "area base bgsound embed frame input link meta param source track v:imagedata"
)
"""Elements without an end, of those that are refused."""
SWALLOWING = _names("iframe math pre script style svg template textarea title xml")
"""Elements whose text is not Markdown, up to their end."""
LINES = HEADINGS | _names("caption dt p summary")
"""Blocks that hold words and no other blocks."""
CELLS = _names("dd figcaption li td th")
"""Blocks that hold words or other blocks."""
CONTAINERS = DIVISIONS | _names(
    "blockquote col colgroup details dl figure hr ol pre table tbody tfoot thead tr ul"
)
"""Blocks that hold other blocks."""
BLOCKS = LINES | CELLS | CONTAINERS
ENDING_BY_THEMSELVES = _names("big body center div font head html nobr optgroup option rp rt span")
"""Wrappers whose end may be left out, or is often forgotten in HTML that is pasted."""

VALUELESS = _names(
    "allowfullscreen alt async autoplay border checked class compact controls default defer "
    "disabled hidden href id loop markdown multiple muted nohref noshade nowrap novalidate open "
    "playsinline readonly required reversed selected src style title"
)
"""Attributes that may stand without a value; other such words in angle brackets are words."""
FETCHING = _names("background dynsrc lowsrc ping poster srcset xlink:href")
"""Attributes by which a browser fetches something, besides `src` and `href`."""
ADMONITIONS = _names(
    "abstract attention caution danger error example hint important info note question quote "
    "summary tip warning"
)
"""The kinds of admonitions that have a look of their own."""
ALIGNMENTS = _names("center left right")
"""The sides on which the words of a table's cell may stand; its class says which."""
CLASSES = {
    "a": re.compile(r"footnote-(?:ref|backref)"),
    "code": re.compile(r"language-[\w+#.-]{1,30}"),
    "div": re.compile(rf"admonition (?:{'|'.join(sorted(ADMONITIONS))})|footnote"),
    "p": re.compile(r"admonition-title"),
    **dict.fromkeys(("td", "th"), re.compile("|".join(sorted(ALIGNMENTS)))),
}
"""What an element's class may be: what Markdown sets, and how a cell is aligned."""
IDS = {
    # Ids that begin with an underscore are the page's own, and so is `dark`.
    **dict.fromkeys(HEADINGS, re.compile(r"(?!dark$)[^\W_][\w-]*")),
    "li": re.compile(r"fn:\S+"),
    "sup": re.compile(r"fnref\d*:\S+"),
}
"""What an element's id may be: that of a heading, to which links may point, or of a footnote."""
VALUES = {
    **dict.fromkeys(("colspan", "rowspan", "span"), re.compile(r"\d{1,3}")),
    **dict.fromkeys(("start", "value"), re.compile(r"-?\d{1,9}")),
    "scope": re.compile(r"(?:col|row)(?:group)?"),
    "type": re.compile(r"[1aAiI]"),
}
"""What other attributes may say; those that are not here may say anything."""


def is_allowed(element: str, key: str, value: str) -> bool:
    """Whether an element may have an attribute with this value."""
    if key not in ATTRIBUTES.get(element, ()):
        return False
    match key:
        case "class":
            rule = CLASSES.get(element)
        case "id":
            rule = IDS.get(element)
        case _:
            rule = VALUES.get(key)
    return rule is None or rule.fullmatch(value) is not None
