"""Draft notices: Markdown below front matter, and the files that go beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.editing.atomic_file import new_file
from newsroom.editing.importing.manuscript import Paragraph, words_in
from newsroom.editing.importing.runs import Run
from newsroom.editing.importing.writing.attachments import LinkResolver
from newsroom.editing.importing.writing.front_matter import front_matter
from newsroom.editing.importing.writing.pictures import Album
from newsroom.editing.importing.writing.text import TextWriter
from newsroom.notices.stand_ins import ALT_TO_WRITE, TEXT_TO_WRITE
from newsroom.reading.files.places import RESERVED
from newsroom.text.numbered import numbered
from newsroom.text.vietnamese import slugify

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from newsroom.editing.importing.manuscript import Block, Manuscript
    from newsroom.editing.importing.origin import Origin
    from newsroom.editing.importing.recognising.recognise import Recognised
    from newsroom.editing.importing.required_fields import RequiredFields
    from newsroom.editing.importing.writing.front_matter import Value

_LOOK = "Xem lại trước khi đăng:"
_LEFT_OUT = "Không lấy từ tệp gốc:"
_UNNAMED = "tin"
_OF_DRAFT = re.compile(r"(?:\.md|-\d+\.(?:webp|jpg))$")
"""How the files of a draft end, behind its own name."""
_STAMP = (
    "tệp mang dấu chỉ độ mật hoặc lưu hành nội bộ trên mọi trang: văn bản như vậy không được đăng"
)
_IMAGE = "image: lấy ảnh đầu tiên làm ảnh chính"
_TO_DESCRIBE = f"alt: {{}} ảnh chưa có lời tả (“{ALT_TO_WRITE}”); viết một câu tả ảnh"
_TO_WRITE = f"tệp không có gì ngoài phần đầu tin: thay “{TEXT_TO_WRITE}” bằng nội dung"
_ONLY_PICTURES = (
    "tệp chỉ có ảnh: nếu là ảnh chụp văn bản thì gõ lại nội dung vào tin, vì chữ trong ảnh bạn đọc "
    "không tìm được, không nghe được"
)
_NOTES_APART = (
    "chú thích: {} lời không có chỗ dẫn trong nội dung, như ở tên tin, đã thành đoạn cuối bài"
)
_COPIED = "đính kèm: {}; xem lại độ mật và thông tin cá nhân trong tệp"
_DROPPED = "{} liên kết tới tệp hoặc trang không có ở đây đã bỏ, chữ vẫn giữ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A draft that is ready to be written."""

    file: Path
    """Where it will lie; nothing lies there yet."""
    content: str
    pictures: Mapping[str, bytes]
    """By the names of the files beside it."""
    copies: Mapping[str, Path]
    """The files that are copied beside it, by their new names."""
    remarks: tuple[str, ...]
    """What the draft itself tells its editor to look at."""
    left_out: tuple[str, ...]


def make_draft(
    manuscript: Manuscript, text: Recognised, given: RequiredFields, *, folder: Path, origin: Origin
) -> Draft:
    """Return a draft for `folder`, made from a file in which `text` was recognised."""
    names = {each.name for each in folder.iterdir()} if folder.is_dir() else set()
    slug = _free_slug(given.title, names)
    album = Album(slug)
    links = LinkResolver(origin.file.parent, lambda name: name not in names)
    image = album.fields(text.image) if text.image else {}
    writer = TextWriter(manuscript.notes, album.shown)
    body = writer.write(_blocks(manuscript, text, links, has_image=bool(image)))
    remarks = (
        *([_STAMP] if manuscript.stamp else []),
        *given.missing,
        *(told for told in text.guesses if told.partition(":")[0] not in given.decided),
        *([_IMAGE] if image else []),
        *_remarks(album, links, notes_apart=writer.notes_apart, is_empty=not body, text=text),
    )
    dropped = [_DROPPED.format(links.dropped)] if links.dropped else []
    left_out = (*manuscript.left_out, *given.replaced, *album.left_out, *dropped)
    head = front_matter(
        [origin.mark, *_listed(_LOOK, remarks), *_listed(_LEFT_OUT, left_out)],
        _values(text, given, image=image, attachments=links.fields()),
    )
    return Draft(
        file=folder / f"{slug}.md",
        content=f"{head}\n\n{body or TEXT_TO_WRITE}\n",
        pictures=album.files,
        copies=links.copies,
        remarks=remarks,
        left_out=left_out,
    )


def _blocks(
    manuscript: Manuscript, text: Recognised, links: LinkResolver, *, has_image: bool
) -> Iterator[Block]:
    """Yield the blocks of a draft's text."""
    if manuscript.stamp:  # the build must stop at it until somebody has looked
        yield Paragraph((Run(manuscript.stamp),))
    blocks = list(text.blocks)
    if text.image and not has_image and text.image.caption:
        blocks.insert(text.image_place, Paragraph(text.image.caption))
    yield from links.settled(blocks)


def _values(
    text: Recognised, given: RequiredFields, *, image: Value, attachments: Value
) -> dict[str, Value]:
    """Return the front matter of a draft."""
    return {
        "title": given.title,
        "date": str(given.dated),
        "author": given.authors[0] if len(given.authors) == 1 else list(given.authors),
        "category": given.category.slug,
        "summary": text.summary,
        "image": image,
        "tags": list(text.tags),
        "source": {"name": text.source} if text.source else {},
        "attachments": attachments,
        "document": text.document._asdict() if text.document else {},
        "draft": "true",
    }


def _remarks(
    album: Album, links: LinkResolver, *, notes_apart: int, is_empty: bool, text: Recognised
) -> Iterator[str]:
    """Yield what an editor has still to do to a draft."""
    if is_empty:
        yield _TO_WRITE
    elif not text.summary and not any(map(words_in, text.blocks)):
        yield _ONLY_PICTURES
    if album.undescribed:
        yield _TO_DESCRIBE.format(album.undescribed)
    if notes_apart:
        yield _NOTES_APART.format(notes_apart)
    if links.copies:
        yield _COPIED.format(", ".join(links.copies))


def _listed(heading: str, lines: Sequence[str]) -> Iterator[str]:
    """Yield lines below a heading, if there are any."""
    if lines:
        yield heading
        yield from (f"- {line}" for line in lines)


def write(draft: Draft) -> None:
    """Write a draft and its files, all or none; nothing is overwritten."""
    folder = draft.file.parent
    folder.mkdir(parents=True, exist_ok=True)
    copies = {name: file.read_bytes() for name, file in draft.copies.items()}
    contents = {**draft.pictures, **copies, draft.file.name: draft.content.encode()}
    written: list[Path] = []
    try:
        for name, content in contents.items():
            new_file(folder / name, content)
            written.append(folder / name)
    except OSError:
        for path in written:
            path.unlink(missing_ok=True)
        raise


def _free_slug(title: str, names: set[str]) -> str:
    """Return a name that no notice and no picture has; `names` are those that are taken."""
    first = slugify(title)
    first = f"{_UNNAMED}-{first}".strip("-") if first in ("", *RESERVED) else first
    taken = {_OF_DRAFT.sub("", name) for name in names if _OF_DRAFT.search(name)}
    return next(slug for slug in numbered(first) if slug not in taken)
