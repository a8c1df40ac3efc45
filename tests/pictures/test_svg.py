"""SVG drawings: what draws stays; what runs, loads or tells does not."""

from __future__ import annotations

import base64
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.filetypes.unfit import UnfitFileError
from newsroom.pictures.clean import cleaned
from newsroom.pictures.file import examine, picture_facts
from newsroom.pictures.svg.names import ATTRIBUTES, ELEMENTS
from tests.pictures import samples
from tests.pictures.samples import SECRET
from tests.timing import in_a_moment

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'


def drawn(body: str) -> str:
    """Return what is published of a drawing that holds `body`."""
    made = cleaned(f"{HEAD}{body}</svg>".encode()).decode()
    assert made.startswith(HEAD)
    return made.removeprefix(HEAD).removesuffix("</svg>")


KEPT = {
    "shapes": '<g id="a"><path d="M0 0h9v9z"></path><circle cx="1" cy="2" r="3"></circle></g>',
    "colours": '<rect fill="#c00" stroke="red" opacity="0.5"></rect>',
    "gradient": (
        '<linearGradient id="b"><stop offset="1" stop-color="red"></stop></linearGradient>'
        '<rect fill="url(#b)"></rect>'
    ),
    "words": '<text x="1" y="2">Xã <tspan font-weight="bold">Minh</tspan> Hoạ &amp; &lt;</text>',
    "use": '<use xlink:href="#a"></use>',
    "style": '<rect style="fill:red;stroke:url(#b)"></rect>',
    "rules": "<style>.a{fill:red}.b &gt; g{opacity:.5}</style>",
    "spaces": '<text xml:space="preserve">a  b</text>',
    "mask": '<mask id="m"><g mask="url(#m)" clip-path="url( \'#c\' )"></g></mask>',
    "what is drawn elsewhere": '<defs display="none"><path id="a" d="M0 0h9"></path></defs>',
    "layer shown": '<g display="none" style="display:inline"></g>',
    "layer of a class shown": (
        '<style>.a{display:none}</style><g class="a" style="display:inline"></g>'
    ),
    "blur": '<filter id="f"><feGaussianBlur stdDeviation="2"></feGaussianBlur></filter>',
}
CHANGED = {
    "script": ("<script>alert(1)</script><g></g>", "<g></g>"),
    "script of another kind": ('<x:script xmlns:x="http://www.w3.org/1999/xhtml"/>', ""),
    "layer put out": (
        '<g style="opacity:1; DISPLAY : none !important"><g><text>a</text></g></g>',
        "",
    ),
    "words put out": ('<text display="none">a</text><g></g>', "<g></g>"),
    "layer put out by its class": (
        '<style>.a, g.b{fill:red;display:none}</style><g class="c b"><text>a</text></g>',
        "<style>.a, g.b{fill:red;display:none}</style>",
    ),
    "layer put out by the first of two sheets": (
        "<style>.a{display:none}</style><style>.a{fill:red}</style><g class='a'></g>",
        "<style>.a{display:none}</style><style>.a{fill:red}</style>",
    ),
    "words not to be seen": (
        '<text visibility="hidden">a</text><text style="opacity:0">b</text><g></g>',
        "<g></g>",
    ),
    "event": ('<g onclick="a()" onload="b()" OnLoad="c()"></g>', "<g></g>"),
    "foreign object": ("<foreignObject><g>a</g></foreignObject>", ""),
    "link": ('<a href="javascript:a()"><g></g></a>', "<g></g>"),
    "picture of elsewhere": ('<image href="//a.invalid/b.png"></image>', "<image></image>"),
    "place of elsewhere": ('<use xlink:href="a.svg#b"></use>', "<use></use>"),
    "address in two forms": (
        '<use href="#a" xlink:href="//a.invalid"></use>',
        '<use xlink:href="#a"></use>',
    ),
    "drawing within": ('<image href="data:text/html;base64,AA=="></image>', "<image></image>"),
    "paint of elsewhere": ('<g fill="url(//a.invalid/b)"></g>', "<g></g>"),
    "paint hidden": (r'<g fill="u\72l(//a.invalid)" stroke="URL( a.svg#b )"></g>', "<g></g>"),
    "style of elsewhere": (
        '<g style="fill:url(a.svg#b);fill:red;background:url(a);-moz-binding:url(#a)"></g>',
        '<g style="fill:red"></g>',
    ),
    "style with comments": ('<g style="/* a */fill:/* b */red"></g>', '<g style="fill:red"></g>'),
    "rules with comments": (
        "<style>/* a */.a{/*b*/fill:red}</style>",
        "<style>.a{fill:red}</style>",
    ),
    "rules that load": (
        '<style>@import "a";@font-face{src:url(a)}.a{fill:red}@media all{.b{fill:red}}</style>',
        "<style>.a{fill:red}</style>",
    ),
    "animation": ('<g><set attributeName="href" to="javascript:a()"/></g>', "<g></g>"),
    "words that nobody sees": ("a<title>b</title><desc>c</desc><g>d</g>", "<g></g>"),
    "metadata": ("<metadata><g>a</g></metadata><!-- b --><?c d?><g data-e='f'/>", "<g></g>"),
    "attributes of editors": ('<g xmlns:i="http://a.invalid" i:label="b" />', "<g></g>"),
}


@pytest.mark.parametrize("body", KEPT.values(), ids=KEPT.keys())
def test_what_draws_stays(body: str) -> None:
    assert drawn(body) == body


@pytest.mark.parametrize(("body", "made"), CHANGED.values(), ids=CHANGED.keys())
def test_what_runs_loads_or_tells_goes(body: str, made: str) -> None:
    assert drawn(body) == made


def test_a_photograph_in_a_drawing_tells_nothing() -> None:
    photograph = base64.b64encode(samples.jpeg()).decode()
    made = drawn(f'<image width="9" href="data:image/png;base64,{photograph}"/>')
    found = re.fullmatch('<image width="9" xlink:href="data:image/jpeg;base64,(.*)"></image>', made)
    assert found
    assert base64.b64decode(found[1]) == cleaned(samples.jpeg())


def test_nothing_hidden_in_a_drawing_is_published() -> None:
    assert SECRET in samples.svg()
    made = cleaned(samples.svg())
    assert SECRET not in made
    assert b"invalid" not in made
    assert b'<rect class="a" width="200" height="150" style="opacity:1"></rect>' in made


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_a_drawing_may_have_any_encoding(tmp_path: Path, encoding: str) -> None:
    declared = "" if encoding.startswith("utf") else f'<?xml version="1.0" encoding="{encoding}"?>'
    content = f"{declared}\n{HEAD}<text>Đà</text></svg>".replace("Đ", "&#272;").encode(encoding)
    (tmp_path / "a").write_bytes(content)
    assert examine(tmp_path / "a").kind == "SVG"
    assert "<text>Đà</text>" in cleaned(content).decode()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<svg width="40" height="30"/>', (40, 30)),
        ("<?xml version='1.0'?>\n<!-- a -->\n<svg height='30px' width='40.5px'/>", (40, 30)),
        ('<svg viewBox="0 0 40 30"/>', (40, 30)),
        ('<svg viewBox="-1.5 0 40.2 30.9"/>', (40, 30)),
        ('<svg viewBox="0,0,40,30"/>', (40, 30)),
        ('<svg width="100%" height="100%" viewBox="0 0 40 30"/>', (40, 30)),
        ('<svg width="40" viewBox="0 0 80 60"/>', (80, 60)),
        ("<svg\n  width='40'\n  height='30'/>", (40, 30)),
        ('<svg><rect width="9" height="9"/></svg>', (0, 0)),
        ('<svg stroke-width="2" width="40" height="30"/>', (40, 30)),
        ('<s:svg xmlns:s="http://www.w3.org/2000/svg" width="40" height="30"/>', (40, 30)),
        ("<html></html>", None),
        ("<html><svg></svg></html>", None),
        ("<a><svg></svg></a>", None),
        ("<svg", None),
        ("", None),
    ],
)
def test_a_drawing_has_the_size_of_its_first_element(
    tmp_path: Path, text: str, expected: tuple[int, int] | None
) -> None:
    (tmp_path / "a.SVG").write_text(text, encoding="utf-8")
    facts = picture_facts(tmp_path / "a.SVG")
    assert (facts and facts[:2]) == expected
    assert not (facts and facts.still)


UNREADABLE = {
    "not well-formed": "<svg><g></svg>",
    "entity": '<!DOCTYPE svg [<!ENTITY a "b">]><svg><text>&a;</text></svg>',
    "file as entity": '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]><svg/>',
    "bomb": "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'>"
    + "".join(f"<!ENTITY a{n + 1} '{f'&a{n or str()};' * 10}'>" for n in range(9))
    + "]><svg><text>&a9;</text></svg>",
    "too deep": f"<svg>{'<g>' * 10_000}{'</g>' * 10_000}</svg>",
    "broken picture within": f'<svg><image href="data:image/png;base64,{"iVBORw0KGgo="}"/></svg>',
}


@pytest.mark.parametrize("text", UNREADABLE.values(), ids=UNREADABLE.keys())
def test_a_drawing_that_cannot_be_read_is_refused_at_once(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.svg").write_text(text, encoding="utf-8")
    with in_a_moment(), pytest.raises(UnfitFileError):
        examine(tmp_path / "a.svg")


@pytest.mark.parametrize(
    "body",
    [
        "<style>" + sign * 50_000 + "</style>"
        for sign in ("a", "{", "}", ";", ":", "/*", "*/", "@", "url(", "a{", "\\", " ", "(", "'")
    ]
    + [f"<g style='{'url( ' * 30_000}' fill='{'url( ' * 30_000}'/>", "<g/>" * 50_000],
    ids=lambda body: body[:14],
)
def test_a_drawing_takes_no_more_time_than_it_is_long(body: str) -> None:
    with in_a_moment():
        drawn(body)


names = st.sampled_from(
    ["g", "a", "svg", "style", "script", "text", "image", "use", "x:g", "foreignObject", "switch"]
)
keys = st.sampled_from(["href", "xlink:href", "onclick", "style", "fill", "class", "x:a", "id"])
values = st.lists(
    st.sampled_from(
        [
            "url(",
            "#a",
            "//b",
            "javascript:",
            "data:image/png;base64,",
            ")",
            ";",
            "fill:",
            "\\75",
            " ",
        ]
    ),
    max_size=5,
).map("".join)
texts = st.text("ab{}:;@/*&<>", max_size=9)
elements = st.recursive(
    st.builds(lambda text: text.replace("&", "&amp;").replace("<", "&lt;"), texts),
    lambda inner: st.builds(
        lambda name, attributes, held: (
            f"<{name}"
            + "".join(f' {key}="{value}"' for key, value in attributes.items())
            + f">{''.join(held)}</{name}>"
        ),
        names,
        st.dictionaries(keys, values, max_size=4),
        st.lists(inner, max_size=4),
    ),
)


@given(elements)
def test_no_drawing_runs_or_loads_anything(body: str) -> None:
    content = HEAD.replace(">", ' xmlns:x="http://a.invalid">') + body + "</svg>"
    try:
        made = cleaned(content.encode())
    except UnfitFileError:
        return
    for element in ET.fromstring(made).iter():  # noqa: S314 (made by ourselves)
        assert element.tag.removeprefix("{http://www.w3.org/2000/svg}") in ELEMENTS
        for key, value in element.attrib.items():
            if key == "{http://www.w3.org/1999/xlink}href":
                assert value.startswith("#")
            else:
                assert key in ATTRIBUTES
                assert not re.search(r"url\((?!#)|//|\\", value)
    assert cleaned(made) == made
