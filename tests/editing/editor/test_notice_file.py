"""A notice's file changed by a form: what is not changed stays, byte for byte."""

from __future__ import annotations

from itertools import takewhile
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsroom.editing.editor.notice.notice_file import EMPTY, NoticeFile
from newsroom.editing.editor.notice.values import BY_NAME, shown_fields, written_value
from newsroom.editing.editor.request import RefusedError
from newsroom.notices.key import Key, Kind
from newsroom.notices.keys import KEYS
from newsroom.reading.pasted.lines.spaces import tidy
from newsroom.text.vietnamese import nfc

SIGNS = st.sampled_from(
    [*"aĐộ0 :#-?'\"\\[]{},&*!|>%@`~=…", "\u00a0", "\u0085", "e\u0302", "👍", ": "]
)
TEXTS = st.lists(SIGNS, max_size=12).map("".join)
ENTRIES = {
    "title": ["title: Giám sát  # đã duyệt", "title: 'Nó''i: có'", 'title: "A: b"', "title:"],
    "date": ["date: 2022-06-30 22:20", "date: 30-06-2022"],
    "author": ["author: A - B", "author:\n  - A - B\n  - {name: C, unit: D}"],
    "summary": ["summary: >\n  Một\n\n  hai\n", "summary: một\n  hai", "summary: |-\n  # một\n"],
    "tags": ["tags: [a, 'b, c']", "tags:\n- a\n# giữa\n- b\n", "tags: [a,\n  b]"],
    "image": ["image: {src: a.jpg, alt: b}", "image:\n  # ảnh\n  src: a.jpg\n\n  alt: b"],
    "attachments": ["attachments: [{file: a.pdf}]", "attachments:\n  - file: a.pdf\n    title: T"],
    "featured": ["featured: có", "featured: 'true'"],
    "la": ["la: [một, {hai: ba}]", "la: |\n  bốn: năm", '"lạ: kỳ": x'],
}
"""Entries as editors write them, those of an unknown key too."""
FORM = [key for key in KEYS if key.name in (*ENTRIES, "category", "withdrawn", "document")]


def values(key: Key) -> st.SearchStrategy[Any]:
    """Return what a form may send for a key."""
    match key.kind:
        case Kind.BOOLEAN:
            return st.booleans()
        case Kind.GROUP:
            return st.fixed_dictionaries({}, optional={k.name: values(k) for k in key.keys})
        case Kind.GROUPS:
            group = st.fixed_dictionaries({}, optional={k.name: values(k) for k in key.keys})
            return st.lists(group, max_size=3)
        case Kind.AUTHORS | Kind.TEXTS | Kind.NOTICES | Kind.DOCUMENTS:
            return st.lists(TEXTS, max_size=3)
        case _:
            return TEXTS


def without_nothing(value: Any) -> Any:
    """Return a value as a form is shown it again: single spaces, and nothing that is empty."""
    if isinstance(value, str):
        return tidy(nfc(value))
    if isinstance(value, list):
        return [found for each in value if (found := without_nothing(each)) not in ("", {}, [])]
    if isinstance(value, dict):
        found = {name: without_nothing(each) for name, each in value.items()}
        return {name: each for name, each in found.items() if each not in ("", {}, [])}
    return value


@st.composite
def pages(draw: st.DrawFn) -> list[tuple[str, str]]:
    """Return the pieces of a file: the name of each entry, or nothing, and its lines."""
    names = draw(st.permutations(sorted(ENTRIES)))
    pieces = [("", draw(st.sampled_from(["---\n", "--- \n", "\ufeff---\n"])))]
    for name in names[: draw(st.integers(0, len(names)))]:
        pieces.append(("", draw(st.sampled_from(["", "# ghi chú: một\n", "\n", "#\n\n"]))))
        pieces.append((name, draw(st.sampled_from(ENTRIES[name])).rstrip("\n") + "\n"))
    pieces.append(("", draw(st.sampled_from(["---\n", "---", "\n---\n\nNội dung.\n---\nx: y"]))))
    end = draw(st.sampled_from(["\n", "\r\n"]))
    return [(name, lines.replace("\n", end)) for name, lines in pieces]


@given(pages(), st.sampled_from(FORM).flatmap(lambda key: st.tuples(st.just(key), values(key))))
@example([("", "---\n"), ("title", "title: a\n"), ("", "---")], (BY_NAME["title"], "b # c: 'd\""))
def test_one_value_is_changed_and_no_other_byte(
    pieces: list[tuple[str, str]], change: tuple[Key, Any]
) -> None:
    key, value = change
    before = "".join(lines for _, lines in pieces).encode()
    made = NoticeFile(before).with_value(key, written_value(value, key))
    fields, _ = shown_fields(made.page)
    wanted = without_nothing(value)
    assert fields.get(key.name) == (wanted if wanted not in ("", [], {}) else None)
    place = next((n for n, (name, _) in enumerate(pieces) if name == key.name), None)
    if place is None:
        same = len([*takewhile(lambda pair: pair[0] == pair[1], zip(before, made.content))])  # noqa: B905
        added = len(made.content) - len(before)
        assert added >= 0
        assert made.content[:same] + made.content[same + added :] == before
    else:
        above, below = (
            "".join(lines for _, lines in some).encode()
            for some in (pieces[:place], pieces[place + 1 :])
        )
        assert made.content.startswith(above)
        assert made.content.endswith(below)


@given(pages(), st.data())
def test_a_text_is_changed_and_the_lines_that_stay_keep_their_ends(
    pieces: list[tuple[str, str]], data: st.DataObject
) -> None:
    source = NoticeFile("".join(lines for _, lines in pieces).encode())
    text = data.draw(st.lists(st.sampled_from(["a", "---", "", "Nội dung."])).map("\n".join))
    made = source.with_text(text)
    assert made.text == text
    assert made.head == source.head
    assert made.with_text(source.text).text == source.text
    assert source.with_text(source.text).content == source.content


@pytest.mark.parametrize(
    ("head", "name", "value", "told"),
    [
        ("title: Bí thư: họp\ndate: 2022-01-01", "title", "Bí thư: họp", 'title: "Bí thư: họp"\n'),
        ("title: A #1\ndate: 2022-01-01", "title", "A #1", 'title: "A #1"\n'),
        ("title: A  # ghi chú", "title", "B", "title: B  # ghi chú\n"),
        ("title: 'A' # ghi chú", "title", "B", "title: B  # ghi chú\n"),
        ("date: 2022-01-01", "title", "B", "title: B\ndate: 2022-01-01\n"),
        ("tags:\n  # giữa\n  - a\n", "tags", ["b"], "# giữa\ntags:\n  - b\n"),
    ],
)
def test_a_value_is_written_as_an_editor_would(head: str, name: str, value: Any, told: str) -> None:
    made = NoticeFile(f"---\n{head}\n---\n".encode())
    made = made.with_value(BY_NAME[name], written_value(value, BY_NAME[name]))
    assert told in made.content.decode()
    assert not made.page.faults


@pytest.mark.parametrize(
    "head",
    [
        "{title: A, date: 2022-01-01}",
        "  title: A\n  date: 2022-01-01",
        "title: Bí thư: họp\n dòng lạc\ndate: 2022-01-01",
    ],
)
def test_what_a_form_cannot_change_alone_it_does_not_change(head: str) -> None:
    source = NoticeFile(f"---\n{head}\n---\n".encode())
    with pytest.raises(RefusedError) as refused:
        source.with_value(BY_NAME["title"], "B")
    assert refused.value.status == 422


@pytest.mark.parametrize("content", [b"Kh\xf4ng", b"---\ntitle: A\n", b"Ch\xe1\xbb\xaf"])
def test_a_file_without_front_matter_is_not_given_one(content: bytes) -> None:
    with pytest.raises(RefusedError):
        NoticeFile(content).with_value(BY_NAME["title"], "B")


def test_front_matter_as_text_keeps_what_stands_below() -> None:
    source = NoticeFile(b"---\r\ntitle: A\r\nla: 1\r\n---\r\n\r\nb\r\n")
    assert source.with_head("title: A\nla: 2").content == (
        b"---\r\ntitle: A\r\nla: 2\r\n---\r\n\r\nb\r\n"
    )
    assert source.with_head("").content == b"---\r\n---\r\n\r\nb\r\n"
    with pytest.raises(RefusedError):
        source.with_head("title: A\n---\nb")


@pytest.mark.parametrize(
    ("head", "name", "value"),
    [
        ("title: 'A'", "title", "A"),
        ("author:\n- {name: A, unit: B}", "author", ["A - B"]),
        ("draft: có", "draft", True),
        ('tags: ["a" ,b]', "tags", ["a", "b"]),
    ],
)
def test_a_value_that_is_the_same_stays_as_it_was_written(head: str, name: str, value: Any) -> None:
    source = NoticeFile(f"---\n{head}\n---\n".encode())
    assert source.with_value(BY_NAME[name], written_value(value, BY_NAME[name])) is source


def test_a_new_file_has_its_keys_in_the_order_of_the_guide() -> None:
    source = NoticeFile(EMPTY)
    for name in ("draft", "date", "title"):
        key = BY_NAME[name]
        source = source.with_value(key, "true" if name == "draft" else name)
    assert source.content == b"---\ntitle: title\ndate: date\ndraft: true\n---\n"


def test_a_value_of_another_kind_is_refused() -> None:
    for name, value in {
        "title": 1,
        "draft": "true",
        "tags": "a",
        "image": {"la": "b"},
        "attachments": {"file": "a.pdf"},
        "author": [["A"]],
    }.items():
        with pytest.raises(RefusedError) as refused:
            written_value(value, BY_NAME[name])
        assert refused.value.status == 400
