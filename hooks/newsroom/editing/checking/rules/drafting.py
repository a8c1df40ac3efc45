"""What drafting has left in a text: remarks, blanks, marks of Markdown and chats."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.editing.checking.rule import Finding, Rule
from newsroom.text.plain import as_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.editing.checking.checked_notice import CheckedNotice

_PENDING = (
    r"(?:cần|đề nghị|nhờ) (?:xem|kiểm tra|hỏi|sửa|rà|xác minh|tra|bổ sung|viết)(?: lại)?|hỏi lại"
    r"|chưa (?:duyệt|xác minh|kiểm chứng|có số liệu)"
    r"|(?:ghi chú|thông tin|đt|điện thoại) nội bộ|không (?:đăng|công khai|công bố)|xin ý kiến"
    r"|chờ (?:duyệt|xác minh|số liệu|ý kiến|bổ sung)|cập nhật sau"
)
_TO_DO = (
    r"(?:xem|kiểm tra|sửa|rà) lại|(?:bổ sung|thêm|chèn|điền|viết|ghi) |ghi chú(?!\w)"
    r"|tên (?:đơn vị|cơ quan)|họ tên"
)
_REMARK = re.compile(
    rf"\((?:{_PENDING})[^)\n]{{0,80}}\)|[\[{{](?:{_PENDING}|{_TO_DO})[^\]}}\n]{{0,80}}[\]}}]"
    r"|(?<!\w)(?:todo|fixme|tbd|lorem ipsum)(?!\w)|(?<![^\s(\[])\?{2,}(?=[)\]]|\s|$)",
    re.IGNORECASE,
)
"""Round brackets hold much of the text itself: `(bổ sung, sửa đổi)` is none."""
_DOTS = r"(?<![.…_])(?:\.{2,}+|…++|_{2,}+)"
_BLANK = re.compile(
    rf"(?<!\w)số:?[ ]?{_DOTS}[ ]?[-/]\w|(?<!\w)số:?[ ]*+[-/](?=[A-ZĐ]{{2}})"
    rf"|(?<!\w)ngày(?:[ ]?{_DOTS}[ ]?(?:tháng|/)|[ ]{{2,9}}tháng)"
    rf"|(?<!\w)tháng[ ]?{_DOTS}[ ]?(?:năm|/)"
    rf"|{_DOTS}/{_DOTS}/\d",
    re.IGNORECASE,
)
_STARS = re.compile(r"(?<![^\s(“\"])\*\*(?:[^\W\d_]|[ ][^\W\d_][^*\n]{0,100}\*\*)")
_TIME = r"\d{1,2}:\d{2}(?::\d{2})?(?: [AP]M| SA| CH)?"
_DAY = r"\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?"
_STAMP = rf"\[(?:{_TIME},?[ ]{_DAY}|{_DAY},?[ ]{_TIME})\]"
_SENDERS = "iphone|ipad|android|samsung|galaxy|outlook|gmail"
_FORWARDED = "forwarded message|thư chuyển tiếp|tin nhắn được chuyển tiếp"
_ANSWER = (
    r"(?:chắc chắn|tất nhiên) rồi[!.,]"
    r"|(?:[^\n.!,]{1,30}[!.,][ ])?dưới đây là[ ][^\n]{0,60}(?:viết lại|của bạn|cho bạn|bạn yêu cầu)"
    r"|(?:bạn có muốn|nếu bạn (?:muốn|cần))[ ,][^\n]{0,80}(?<!\w)(?:tôi|mình)(?!\w)"
    r"|hy vọng[ ][^\n]{0,60}(?:giúp (?:được |ích cho )?bạn|của bạn|hữu ích)(?!\w)"
)
"""What assistants say before and behind what they have written."""
_MESSAGE = re.compile(
    rf"^(?:{_STAMP}(?:[ ][^:\n]{{1,60}}:)?|[^\[\]:\n]{{1,60}},[ ]{_STAMP})"
    rf"|^(?:(?:đã |được )?gửi từ|sent from)[ ](?:[^\n]{{0,20}}[ ])?(?:{_SENDERS})\b"
    rf"|^(?:{_ANSWER})"
    rf"|^(?:vào|on)[ ][^\n]{{1,120}}(?:đã viết|wrote):$|^-{{4,}}[ ]?(?:{_FORWARDED})\b"
    rf"|^(?:sent|date|đã gửi|ngày gửi):[ ][^\n]{{0,60}}{_TIME}",
    re.IGNORECASE | re.MULTILINE,
)
"""`[10:32, 25/11/2026] Chị Hoa:` as Zalo copies it, and what telephones and mail add to letters."""
_SHOWN = 40


def _remarks(checked: CheckedNotice) -> Iterator[Finding]:
    for line, found in checked.matches(_REMARK):
        message = f'"{found[0][:_SHOWN]}" giống lời nhắc của người soạn; làm xong rồi xoá đi'
        yield Finding(line, message)


def _blanks(checked: CheckedNotice) -> Iterator[Finding]:
    for line, found in checked.matches(_BLANK):
        message = f'"{found[0]}" còn để trống số hoặc ngày; điền cho đủ, hoặc bỏ chỗ này'
        yield Finding(line, message)


def _stars(checked: CheckedNotice) -> Iterator[Finding]:
    for passage in checked.paragraphs:
        words = as_words(passage.text.replace("\n", " "))
        if found := _STARS.search(words):
            shown = words[found.start() : found.start() + _SHOWN]
            message = f'bạn đọc thấy nguyên dấu ** ở "{shown}"; chữ đậm viết **sát hai đầu chữ**'
            yield Finding(passage.line, f"{message}, mỗi đoạn một cặp")


def _of_messages(checked: CheckedNotice) -> Iterator[Finding]:
    for line, found in checked.matches(_MESSAGE):
        shown = found[0].partition("\n")[0][:_SHOWN]
        message = f'"{shown}" là dấu của tin nhắn, thư chép vào; xoá đi, chỉ giữ nội dung'
        yield Finding(line, message)


RULES = (
    Rule(
        code="S1",
        name="lời nhắc",
        why="Lời nhắc của người soạn mà lên trang thì bạn đọc biết tin chưa soát xong.",
        good="Điều 5 (sửa đổi, bổ sung năm 2025) được thực hiện nghiêm [1].\n\n[1] Quy định 22.",
        bad="Có 120 đại biểu [xem lại] dự hội nghị.",
        find=_remarks,
    ),
    Rule(
        code="S2",
        name="chỗ trống",
        why="Số, ngày để trống trong bản thảo dễ bị quên khi đăng.",
        good="Quyết định số 12-QĐ/UBKT ngày 5 tháng 3 năm 2026… Họ và tên: ........",
        bad="Quyết định số ...../QĐ-UBKT của Đảng uỷ.",
        find=_blanks,
    ),
    Rule(
        code="S3",
        name="dấu sao",
        why="Cặp dấu ** đặt sai chỗ không làm chữ đậm mà hiện nguyên ra.",
        good="**Kết quả:** đạt; tổng số (**) và giá** chưa kể thuế.",
        bad="** Kết quả: ** đạt yêu cầu.",
        find=_stars,
    ),
    Rule(
        code="S4",
        name="dấu tin nhắn",
        why="Tên, giờ của người nhắn tin, gửi thư không phải nội dung; đăng là lộ người.",
        good=(
            "[10:32] Đoàn tới xã. Hồ sơ gửi từ huyện; báo viết: đạt. Thư gửi từ Samsung.\n\n"
            "Dưới đây là bản đã sửa, gửi bạn đọc.\n\nHy vọng các bạn trẻ noi theo."
        ),
        bad="[10:32, 25/11/2026] Chị Hoa UBKT: Đoàn kiểm tra đã về xã.",
        find=_of_messages,
    ),
)
