"""Messages about HTML and addresses that a notice cannot have, with what to do."""

from __future__ import annotations

import posixpath
import re
from typing import Protocol
from urllib.parse import unquote, urlsplit

from newsroom.reading.gate.allowed import REFUSED
from newsroom.reading.gate.targets import Flaw, read_target


class Tell(Protocol):
    """Is told of a fault."""

    def __call__(self, message: str, /, *signs: str) -> None:
        """Take a message, and signs by which its place is found in the source."""


DEEP = "quá nhiều thẻ HTML lồng nhau hoặc chưa đóng; đóng các thẻ, hoặc viết lại không dùng thẻ"
OPEN_COMMENT = (
    'ghi chú "<!--" chưa có dấu kết thúc, phần sau nó bị giấu hết; '
    'thêm "-->" vào cuối ghi chú, hoặc xoá ghi chú'
)
UNENDED = (
    "thẻ <{name}> chưa đóng nên cả phần sau của tin nằm trong đó; "
    "thêm </{name}> ở chỗ hết, là chữ thì viết &lt;{name}&gt;, không thì xoá thẻ"
)
_HIDDEN = (
    'đoạn "{words}" bị giấu khỏi bạn đọc ({by}) nhưng vẫn nằm trong trang; '
    "xoá cả đoạn, hoặc nếu muốn đăng thì bỏ {by}"
)
CHANGED = (
    "đoạn này còn dấu vết sửa của Word (Track Changes), bạn đọc sẽ thấy cả câu đã bỏ; trong Word "
    "chọn Chấp nhận tất cả thay đổi rồi chép lại, hoặc xoá đoạn đã bỏ và các thẻ <ins>, <del>"
)
COMMENTED = (
    "đây là nhận xét (Comment) của người duyệt trong Word, không dành cho bạn đọc; "
    "xoá nhận xét và dấu của nó trong câu"
)
WITHOUT_NOTE_TEXT = (
    'chú thích "{label}" chưa có nội dung; thêm ở cuối bài một dòng "{label}: nội dung chú thích", '
    "hoặc xoá dấu chú thích"
)
WITHOUT_DESCRIPTION = 'ảnh "{file}" chưa có mô tả; viết ![mô tả ảnh]({file})'

_ELEMENTS = {
    "script": "thẻ <{name}> là mã lệnh, không được đăng; xoá cả thẻ và những gì trong thẻ",
    "style": "thẻ <{name}> đổi cách trình bày của cả trang; xoá cả thẻ và những gì trong thẻ",
    "head": "thẻ <{name}> thuộc phần đầu của trang, không dùng trong bài; xoá thẻ này",
    "frame": "thẻ <{name}> nhúng nội dung từ nơi khác; viết thành liên kết: [Xem nội dung]({link})",
    "media": "thẻ <{name}> không dùng được; viết thành liên kết: [Xem hoặc nghe]({link})",
    "form": "thẻ <{name}> là biểu mẫu, không hoạt động trên trang này; "
    "xoá thẻ, cần thì viết liên kết: [Gửi ý kiến](mailto:dia-chi@example.org)",
    "hidden": "thẻ <{name}> giấu nội dung khỏi người đọc; xoá thẻ này và những gì không muốn đăng",
    "office": "thẻ <{name}> là phần riêng của Word, không dành cho bạn đọc; "
    "xoá cả thẻ và những gì trong thẻ",
    "drawing": "hình hoặc công thức trong thẻ <{name}> không dùng được; "
    "lưu thành tệp ảnh đặt cạnh tin rồi viết ![mô tả ảnh](ten-anh.png)",
}
_LINKS = {
    Flaw.MISSING: "liên kết{words} chưa có địa chỉ; viết [chữ](địa chỉ), hoặc bỏ dấu liên kết",
    Flaw.CODE: 'liên kết{words} tới "{address}" là mã lệnh, không được đăng; '
    "thay bằng địa chỉ bắt đầu bằng https://, hoặc bỏ liên kết",
    Flaw.DATA: "liên kết{words} chứa cả tệp trong địa chỉ (data:); "
    "lưu tệp ấy cạnh tin rồi viết [chữ](ten-tep.pdf)",
    Flaw.LOCAL: 'liên kết{words} tới "{address}" là chỗ trên máy của người viết, người đọc không '
    "mở được; chép tệp ấy vào cạnh tin rồi viết [chữ](ten-tep.pdf)",
    Flaw.PRIVATE: 'liên kết{words} tới "{address}" là máy trong mạng nội bộ, bạn đọc không mở '
    "được; "
    "thay bằng địa chỉ công khai, hoặc chép tệp ấy vào cạnh tin rồi viết [chữ](ten-tep.pdf)",
    Flaw.BACKSLASH: 'liên kết{words} tới "{address}" dùng dấu "\\"; viết [chữ]({forward})',
    Flaw.MALFORMED: 'liên kết{words} tới "{address}" không phải địa chỉ đầy đủ; '
    "viết [chữ]({whole})",
    Flaw.OTHER_SCHEME: 'liên kết{words} tới "{address}" không dùng được; chỉ dùng địa chỉ bắt đầu '
    "bằng https://, mailto:, tel:, hoặc tên tệp đặt cạnh tin",
}
_PICTURES = {
    Flaw.MISSING: "ảnh chưa có tên tệp; viết ![mô tả ảnh](ten-anh.jpg)",
    Flaw.CODE: 'ảnh "{address}" là mã lệnh, không phải tệp ảnh; '
    "đặt tệp ảnh cạnh tin rồi viết ![mô tả ảnh](ten-anh.jpg)",
    Flaw.DATA: "ảnh dán thẳng vào chữ (data:); "
    "lưu ảnh thành tệp đặt cạnh tin rồi viết ![mô tả ảnh](ten-anh.jpg)",
    Flaw.LOCAL: 'ảnh "{address}" là chỗ trên máy của người viết, người đọc không mở được; '
    "chép ảnh vào cạnh tin rồi viết ![mô tả ảnh]({file})",
    Flaw.BACKSLASH: 'ảnh "{address}" dùng dấu "\\"; viết ![mô tả ảnh]({forward})',
}
_PICTURE_ELSEWHERE = (
    'ảnh "{address}" lấy từ nơi khác; tải ảnh về, đặt cạnh tin rồi viết ![mô tả ảnh]({file})'
)
_OF_FILES = ("media", "frame")
"""Kinds of elements that may show a file beside the notice."""
_LONGEST = 80
"""Letters of what is told of a text."""
_NOTE = re.compile(r"\[\^[^\]\s][^\]\n]{0,98}\]")
_UNFIT = re.compile(r"[\s()<>]")
_SCHEME = re.compile(r"(?:https?:)?/*", re.IGNORECASE)
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+(?::\d{2,5})?")
_FILE = re.compile(r"[\w.~-]+\.(?:jpe?g|png|webp|gif)", re.IGNORECASE)


def refused_element(name: str, address: str) -> str:
    """Return the message for a refused element; `address` is what it shows, if any."""
    kind = REFUSED[name]
    target = read_target(address)
    is_link = target.flaw is None and (target.is_elsewhere or kind in _OF_FILES)
    link = target.address if is_link and not _UNFIT.search(address) else "https://…"
    return _ELEMENTS[kind].format(name=name, link=link)


def hidden(words: str, by: str) -> str:
    """Return the message for words that are hidden by something."""
    return _HIDDEN.format(words=_short(words), by=_short(by))


def event(key: str) -> str:
    """Return the message for an attribute that runs something."""
    return f'thuộc tính "{key}" chạy mã lệnh, không được đăng; xoá thuộc tính này'


def fetched(key: str, address: str) -> str:
    """Return the message for an attribute that makes a browser fetch from elsewhere."""
    return f'thuộc tính "{key}" gọi tới "{_short(address)}" ở nơi khác; xoá thuộc tính này'


def link(flaw: Flaw, address: str, words: str) -> str:
    """Return the message for a link whose address has a flaw."""
    return _LINKS[flaw].format(
        words=f' "{_short(words)}"' if words else "",
        address=_short(unquote(address)),
        forward=_forward(address),
        whole=_whole(_SCHEME.sub("", _forward(address), count=1)),
    )


def misleading_link(words: str, address: str, meant: str) -> str:
    """Return the message for a link whose words are another address than its own."""
    return (
        f'liên kết ghi "{_short(words)}" mà lại dẫn tới "{_short(unquote(address))}"; '
        f"viết [{words}]({meant}), hoặc thay chữ của liên kết bằng tên trang"
    )


def wordless_link(address: str) -> str:
    """Return the message for a link without words."""
    return f'liên kết tới "{_short(address)}" không có chữ; viết [chữ]({address}), hoặc xoá đi'


def picture(flaw: Flaw | None, address: str) -> str:
    """Return the message for a picture whose address has a flaw, or leads elsewhere."""
    message = _PICTURES.get(flaw, _PICTURE_ELSEWHERE) if flaw else _PICTURE_ELSEWHERE
    return message.format(
        address=_short(unquote(address)), file=_file(address), forward=_forward(address)
    )


def notes_without_text(words: str) -> list[str]:
    """Return the references to footnotes that do not exist, which stand in a text as words."""
    return _NOTE.findall(words) if "[^" in words else []


def _file(address: str) -> str:
    try:
        path = urlsplit(unquote(address).replace("\\", "/")).path
    except ValueError:
        path = ""
    name = posixpath.basename(path)
    return name if _FILE.fullmatch(name) else "ten-anh.jpg"


def _whole(rest: str) -> str:
    """Return a web address as it is to be written, from all behind its scheme."""
    host, slash, path = rest.partition("/")
    host = "".join(host.rpartition("@")[2].split())
    return f"https://{host}{slash}{path}" if _HOST.fullmatch(host) else "https://example.org/trang"


def _forward(address: str) -> str:
    return unquote(address).replace("\\", "/")


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
