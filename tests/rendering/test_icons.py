"""Icons drawn into pages."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.rendering.icons import Icons, UnknownIconError
from tests.conftest import ROOT

FOLDER = Path(str(files("material")), "templates", ".icons")
NAMES = sorted(
    each.relative_to(FOLDER).with_suffix("").as_posix() for each in FOLDER.rglob("*.svg")
)
TEMPLATES = "\n".join(file.read_text() for file in (ROOT / "overrides").rglob("*.html"))


@pytest.fixture
def icons() -> Icons:
    return Icons(FOLDER)


@given(st.sampled_from(NAMES))
def test_an_icon_is_a_small_drawing_in_the_colour_of_the_text_that_nobody_hears(name: str) -> None:
    drawn = ET.fromstring(Icons(FOLDER)(name))  # noqa: S314 (the theme's own)
    assert drawn.tag == "svg"
    expected = {"class": "icon", "aria-hidden": "true", "focusable": "false"}
    assert expected.items() <= drawn.attrib.items()
    assert {"fill", "style", "id"}.isdisjoint(drawn.attrib)
    assert float(drawn.attrib["width"]) <= 24
    assert drawn.find("path") is not None


def test_a_file_is_read_once_and_only_when_it_is_drawn(tmp_path: Path) -> None:
    icons = Icons(tmp_path)
    file = tmp_path / "a.svg"
    file.write_text('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>\n')
    drawn = icons("a")
    file.unlink()
    assert icons("a") == drawn


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("material/file-pdf-bos", 'có phải là "file-pdf-box"?'),
        ("material/qqqqqqqq", f"các tệp .svg trong {FOLDER / 'material'}"),
        ("materiel/printer", f"các tệp .svg trong {FOLDER}"),
    ],
)
def test_a_name_that_no_icon_has_is_told_with_what_would_be_right(
    icons: Icons, name: str, hint: str
) -> None:
    with pytest.raises(UnknownIconError) as error:
        icons(name)
    assert str(error.value).startswith(f'không có biểu tượng "{name}"; ')
    assert hint in str(error.value)


@pytest.mark.parametrize("name", re.findall(r"\bicon\(\"([^\"]+)\"\)", TEMPLATES))
def test_every_icon_that_a_template_names_is_there(icons: Icons, name: str) -> None:
    assert icons(name)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("PDF", "file-pdf-box"),
        ("DOC", "file-word-box"),
        ("DOCX", "file-word-box"),
        ("XLSX", "file-excel-box"),
        ("PPTX", "file-powerpoint-box"),
        ("JPG", "file-image"),
        ("ZIP", "folder-zip"),
        ("MP4", "file-video"),
        ("MP3", "file-music"),
        ("TXT", "file-document"),
        ("P7S", "file-outline"),
        ("Tệp", "file-outline"),
    ],
)
def test_an_attachment_has_the_icon_of_its_type(icons: Icons, kind: str, name: str) -> None:
    assert icons.of_file(kind) == icons(f"material/{name}")


@given(st.sampled_from(NAMES))
def test_markdown_names_every_icon(name: str) -> None:
    shortname = name.replace("/", "-")
    found = Icons(FOLDER).named(shortname)
    assert found is not None
    assert found.replace("/", "-") == shortname
    assert Icons(FOLDER)(found)


@pytest.mark.parametrize(
    "shortname",
    ["", "-", "--", "30", "material", "material-", "-material-phone", "-etc", "tin-moi"],
)
def test_other_words_name_none(icons: Icons, shortname: str) -> None:
    assert icons.named(shortname) is None
