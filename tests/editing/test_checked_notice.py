"""A notice as the rules see it."""

from __future__ import annotations

from newsroom.reading.text.passages import Passage, WrittenPicture
from tests.editing.drafts import with_example

TEXT = """## Một **đề**

Dòng một,
dòng [hai](a.md).
Câu mới.
- Việc `mã`

<!-- ẩn
ẩn --> hiện[^1] https://vi.du/0912

![Lời **tả**](anh.jpg "Chú thích") cuối

[^1]: Lời chú
[nhãn]: https://vi.du
"""


def test_a_text_is_read_in_paragraphs_with_their_lines() -> None:
    draft = with_example(TEXT)
    assert draft.paragraphs == (
        Passage(8, "Một đề"),
        Passage(10, "Dòng một,\ndòng hai."),
        Passage(12, "Câu mới."),
        Passage(13, "Việc xxxx"),
        Passage(16, "hiện …"),
        Passage(18, "Lời tả cuối"),
        Passage(20, "Lời chú"),
    )
    assert draft.paragraphs[1].line_at(12) == 11
    assert draft.pictures == (WrittenPicture(18, "anh.jpg", "Lời tả", "Chú thích"),)


def test_front_matter_is_read_in_its_words() -> None:
    draft = with_example("image: {src: a.jpg, alt: Bốn *người*, caption: Họp &amp; bàn}")
    words = [passage.text for passage in draft.short]
    assert words[0] == "Giám sát tại xã Minh Hoạ"
    assert words[-2:] == ["Bốn người", "Họp & bàn"]
    assert draft.pictures[0].line == draft.line("image") == 6
    assert draft.line("tags") == draft.page.body_line


def test_the_key_of_a_group_has_its_own_line() -> None:
    draft = with_example("image: {src: a.jpg,\n  alt: Bốn người}")
    assert draft.line("image", "alt") == 7
