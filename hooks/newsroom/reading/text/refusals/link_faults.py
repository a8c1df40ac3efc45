"""Faults of links and pictures: empty, on somebody's own disk, no picture at all."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from newsroom.reading.text.inline_links import QUOTES, links_in
from newsroom.reading.text.refusals.hidden_words import hidden_words
from newsroom.reading.text.refusals.near_addresses import (
    is_no_mail,
    meant_address,
    unfinished_links,
)
from newsroom.reading.text.refusals.picture_kinds import no_picture
from newsroom.text.problem import FormMessage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.reading.text.inline_links import InlineLink

_ON_A_DISK = re.compile(
    r"(?<!\w)(?:[a-z]:\\{1,2}\w|[a-z]:/\w[^\s/.()<>]{0,99}[/.]|file:/"
    r"|(?<!\\)\\{2,4}\w[\w.-]{0,60}\\{1,2}\w)[^\s<>()\[\]\"]*",
    re.IGNORECASE,
)
r"""`C:\anh.jpg`, `C:/tin/anh.jpg`, `\\may-chu\anh`, `file:///C:/anh.jpg`."""
_OF_A_PROGRAM = re.compile(r"(?:blob|cid|content|ms-appx|webkit-fake-url):", re.IGNORECASE)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_NOWHERE = re.compile(r"#?|https?:/*|…|\.{3}", re.IGNORECASE)
_SPACED = re.compile(r"(?P<head>!?\[[^\[\]\n]{0,500}\])[ \u00a0]+\((?P<inside>[^()\n]{1,500})\)")
_TARGET = re.compile(
    r"https?://\S+|www\.\S+|\S+\.(?:md|html?|pdf|docx?|xlsx?|pptx?|jpe?g|png|webp)(?:#\S*)?",
    re.IGNORECASE,
)
"""What in round brackets is where a link leads."""
_CAPTIONED = re.compile(r"(?P<name>\S+\.(?:jpe?g|png|webp|gif|svg|avif))\s+(?P<caption>\S.*)")
_SIZE = re.compile(r"=?[\d%*]*[xX×]?[\d%*]+(?:px)?")
_NO_ADDRESS = re.compile(r"(?=.*[^\x00-\x7f]|.*\s)[^./#:@?\\]+")
"""What stands in round brackets behind square ones as laws are cited: `[điểm a](khoản 2)`."""
_NO_NAME = re.compile(
    r"[#?](?=[^/]*\.(?:jpe?g|png|webp|gif|svg|avif|hei[cf]|pdf|docx?|xlsx?)$)", re.IGNORECASE
)
"""What addresses use for something else than the name of a file."""
_SHOWN = 60


def link_faults(text: str) -> Iterator[tuple[int, str]]:
    """Yield place and message of each faulty link of a text without code."""
    if "[" in text or "<" in text:
        for link in links_in(text):
            faults = _picture_faults(link) if link.is_picture else _link_faults(link)
            # The first is enough: the others may be of its making.
            for fault in itertools.islice(faults, 1):
                yield link.start, fault
        yield from _spaced(text)
    yield from unfinished_links(text)
    if ":" in text or "\\\\" in text:
        for found in _ON_A_DISK.finditer(text):
            yield found.start(), _on_a_disk(found[0].rstrip(".,;:!?"))


def _spaced(text: str) -> Iterator[tuple[int, str]]:
    """Yield the pictures and links that are none, since a space parts their brackets."""
    for found in _SPACED.finditer(text):
        is_picture = found["head"].startswith("!")
        if is_picture or _TARGET.fullmatch(found["inside"]):
            lost = "ảnh không hiện" if is_picture else "đây không thành liên kết"
            written = f"{found['head']}({found['inside']})"
            yield found.start(), f'giữa "]" và "(" có dấu cách nên {lost}; viết {written}'


def _picture_faults(link: InlineLink) -> Iterator[str]:
    words, target = " ".join(link.words.split()), link.target or ""
    head = f"![{words or 'mô tả ảnh'}]"
    if _NOWHERE.fullmatch(target):
        named = f'ảnh "{words}"' if words else "ảnh"
        yield f"{named} chưa có tên tệp; viết {head}(ten-anh.jpg)"
    yield from _title_faults(link, head)
    yield from hidden_words(f"{words} {link.title}")
    if _OF_A_PROGRAM.match(target):
        yield _of_a_program(target)
    if _ELSEWHERE.match(target) or _ON_A_DISK.match(target):
        return
    yield from _name_faults(target)
    if captioned := _CAPTIONED.fullmatch(target):
        name, caption = captioned["name"], captioned["caption"]
        yield _sized(head, name) if _SIZE.fullmatch(caption) else _unquoted(head, name, caption)
    yield from no_picture(target, words, link.written)
    # A caption says something of what is there; that a description lacks is a warning then.
    if not (words or link.title):
        yield FormMessage(
            f'ảnh "{target}" chưa có lời mô tả; viết ![trong ảnh có gì]({link.written})',
            f'ảnh "{target}" chưa có lời tả; viết vào ô “Lời tả ảnh” bên cạnh ảnh',
        )


def _link_faults(link: InlineLink) -> Iterator[str]:
    words, target = " ".join(link.words.split()), link.target or ""
    if _NOWHERE.fullmatch(target):
        example = f"[{words or 'chữ'}](ket-luan.pdf)"
        yield f'liên kết "{words}" chưa có địa chỉ; viết như {example}, hoặc chỉ để lại chữ'
    if not words:
        yield f'liên kết tới "{target}" không có chữ để bấm; viết [chữ cần hiện]({link.written})'
    if _OF_A_PROGRAM.match(target):
        yield _of_a_program(target)
    if not _ELSEWHERE.match(target):
        yield from _name_faults(target)
    if meant := meant_address(target):
        yield f'liên kết "{words}" tới "{target}" thiếu phần đầu; viết [{words}]({meant})'
    if _NO_ADDRESS.fullmatch(target):
        yield (
            f'"{target}" không phải địa chỉ; nếu là chữ thì thêm dấu cách: [{words}] ({target}), '
            f"nếu là liên kết thì viết như [{words}](ket-luan.pdf)"
        )
    if is_no_mail(target):
        example = f"[{words}](mailto:ubkt@example.org)"
        yield f'"{target[:_SHOWN]}" không phải địa chỉ thư điện tử; viết như {example}'
    yield from _title_faults(link, f"[{words}]")


def _name_faults(target: str) -> Iterator[str]:
    if found := _NO_NAME.search(target):
        sign = found[0][0]
        yield f'"{target}" có dấu "{sign}" không dùng được trong tên tệp; đổi tên tệp'


def _title_faults(link: InlineLink, head: str) -> Iterator[str]:
    title = link.title
    if title and not (len(title) > 1 and title[0] == title[-1] and title[0] in "\"'"):
        yield _unquoted(head, link.written, title.strip(QUOTES + " "))


def _unquoted(head: str, target: str, caption: str) -> str:
    return f'chú thích phải đặt trong ngoặc kép thẳng; viết {head}({target} "{caption}")'


def _sized(head: str, target: str) -> str:
    return f"cỡ ảnh do trang tự chọn, không ghi trong tin; viết {head}({target})"


def _of_a_program(target: str) -> str:
    return (
        f'"{target[:_SHOWN]}" là địa chỉ tạm của chương trình khác, bạn đọc không mở được; '
        "lưu thành tệp đặt cạnh tin rồi viết tên tệp"
    )


def _on_a_disk(found: str) -> str:
    name = re.split(r"[\\/]", found)[-1] or "ten-tep"
    return (
        f'"{found[:_SHOWN]}" là tệp trong máy của bạn, bạn đọc không mở được; '
        f"chép tệp vào cạnh tin rồi chỉ viết tên tệp: {name}; "
        "nếu đây là chữ cần hiện thì đặt giữa hai dấu `"
    )
