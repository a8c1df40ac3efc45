"""What an editor is told of a page's front matter, and what a page without faults says."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.notices.changes import Correction, Withdrawal
from newsroom.notices.keys import KEYS as TABLE
from newsroom.notices.notice import Attachment, Author, Image, Source
from newsroom.notices.reference import Reference
from newsroom.reading.front_matter.examples import beside
from newsroom.reading.notice import read_notice
from newsroom.text.problem import nearest
from tests.factory import CATEGORIES, PATH, SETTINGS, ZONE, notice_of, page, told

DATE = "viết như 2022-06-30 22:20"
NO_TITLE = '"title"; viết như title: Giám sát chuyên đề tại xã Minh Hoạ'
NO_DATE = '"date"; viết như date: 2022-06-30 22:20'
NO_AUTHOR = '"author"; viết như author: Nguyễn Văn A - Uỷ ban Kiểm tra Thành uỷ'
NO_CATEGORY = '"category"; viết như category: co-so'
NO_BODY = "tin chưa có nội dung; viết nội dung dưới phần đầu"
IMAGE = "viết như {src: hoi-nghi.jpg, alt: Toàn cảnh hội nghị}"
SOURCE = "viết như {name: Báo Lạng Sơn, url: https://…}"
WITHDRAWN = "viết như {date: 2022-07-10 08:00, reason: …}"
ATTACHMENT = "{file: ket-luan.pdf, title: Kết luận giám sát}"
KINDS = {"text": "một dòng chữ", "list": "một danh sách", "map": "các cặp khoá: giá trị"}
QUOTE = "đặt cả giá trị trong ngoặc kép"
NO_ENTRY = (
    'không có dạng "khoá: giá trị"; nếu nó viết tiếp dòng trên thì nối vào dòng ấy, '
    "nếu không thì xoá"
)
TWICE = "dưới phần đầu còn một phần đầu nữa, bạn đọc sẽ thấy; gộp vào phần trên, hoặc xoá đi"
ONE_CATEGORY = "mỗi tin chỉ có một chuyên mục: chọn"
SEVERAL = "ghi nhiều người trong một dòng; viết thành danh sách"
NO_DASH = "cần dấu trừ có cách hai bên giữa tên và đơn vị; viết"
COLON = f"trong giá trị có dấu hai chấm; {QUOTE}"
IN_SINGLE = COLON.replace("ngoặc kép", "dấu nháy đơn")
UNREADABLE = "YAML không đọc được dòng này; đặt giá trị trong ngoặc kép"
UNQUOTED = "ngoặc kép mở mà không đóng; thêm dấu đóng ở cuối giá trị"
BRACKET = 'dấu "{}" mở mà không đóng;'
GROUP = "viết thành nhóm:"
ONLY_KEYS = "chọn một trong: src, alt, caption, credit"
BACKSLASH = (
    'trong ngoặc kép có dấu "\\"; thư mục cách nhau bằng "/", "\\n" thì thay bằng dấu cách, '
    "cần đúng dấu ấy thì dùng dấu nháy đơn"
)
STAR = 'giá trị bắt đầu bằng "*" hoặc "&"; đặt trong ngoặc kép "…"'
BANG = 'giá trị bắt đầu bằng "!"; đặt trong ngoặc kép "…"'
CUT_ITEM = (
    'giá trị bị cắt ở " #", vì đó là dấu mở đầu một ghi chú; đặt từng giá trị trong ngoặc kép'
)
DASHES = "gõ đúng ba dấu trừ: ---"
HEADLESS = (
    'thiếu phần đầu của tin; dòng đầu tiên phải là "---", rồi đến title, date, author, category'
)
ENDLESS = (
    'phần đầu mở bằng "---" nhưng không có dòng "---" để đóng; thêm dòng đó trước nội dung tin'
)
NOT_UTF8 = "tệp không phải UTF-8; mở lại và lưu với bảng mã UTF-8"
CONTROL = "có ký tự điều khiển không nhìn thấy; xoá rồi gõ lại dòng này"
ALT = "alt đang là tên tệp; viết một câu tả ảnh cho người không nhìn thấy"
KEYS = tuple(key.name for key in TABLE)
NEAREST_KEYS = nearest("xyz", KEYS)


def wrong(key: str, wanted: str, found: str, example: str) -> str:
    return f'"{key}" phải là {KINDS[wanted]}, không phải {found}; viết như {example}'


def cut(lost: str, fixed: str) -> str:
    return f'giá trị bị cắt ở "{lost}", vì " #" mở đầu một ghi chú; {QUOTE}: {fixed}'


def not_file(key: str, text: str) -> str:
    return f'{key}: "{text}" không phải tên tệp trong thư mục tin; {beside(text)}'


def continued(key: str) -> str:
    return (
        f'dòng này bị đọc như phần tiếp của dòng trên; nếu "{key}" là khoá, '
        "xoá dấu cách đầu dòng, nếu không, đặt cả giá trị trong ngoặc kép"
    )


def early(key: str) -> str:
    return f'ngày trong "{key}" sớm hơn "date"; sửa một trong hai'


def with_image(text: str) -> str:
    return page(f"image: {{{text}}}")


FAULTS: dict[str, tuple[str | bytes, list[str]]] = {
    # The dashes.
    "empty file": ("", [f"1: {HEADLESS}"]),
    "only blank lines": ("\n \n", [f"1: {HEADLESS}"]),
    "no front matter": ("# Tin\n\nNội dung.", [f"1: {HEADLESS}"]),
    "blank lines first": (
        "\n\n" + page(),
        ['1: trước "---" có dòng trống; xoá để "---" là dòng đầu tiên (nay ở dòng 3)'],
    ),
    "space first": (
        " " + page(),
        ['1: trước "---" có dấu cách; xoá để dòng đầu tiên chỉ có "---"'],
    ),
    "no-break space first": (
        "\u00a0" + page(),
        ['1: trước "---" có dấu cách; xoá để dòng đầu tiên chỉ có "---"'],
    ),
    "em dash opens": (
        page().replace("---", "—", 1),
        [f'1: dòng "—" không mở được phần đầu; {DASHES}'],
    ),
    "two dashes open": (page()[1:], [f'1: dòng "--" không mở được phần đầu; {DASHES}']),
    "en dashes close": (
        page().replace("\n---", "\n–––"),
        [f'6: dòng "–––" không đóng được phần đầu; {DASHES}'],
    ),
    "plus signs of others": (
        page().replace("---", "+++"),
        [f'1: dòng "+++" không mở được phần đầu; {DASHES}'],
    ),
    "dots close": (
        page().replace("\n---", "\n..."),
        [f'6: dòng "..." không đóng được phần đầu; {DASHES}'],
    ),
    "never closed": ("---\ntitle: A\n\nNội dung.", [f"1: {ENDLESS}"]),
    "nothing behind the dashes": ("---", [f"1: {ENDLESS}"]),
    "empty front matter": (
        "---\n---\n",
        [
            *(f"1: thiếu {what}" for what in (NO_AUTHOR, NO_CATEGORY, NO_DATE, NO_TITLE)),
            f"3: {NO_BODY}",
        ],
    ),
    "no text": (page(body=""), [f"7: {NO_BODY}"]),
    "blank text": (page(body=" \n\u00a0\n"), [f"7: {NO_BODY}"]),
    # Bytes.
    "Latin-1": (b"---\ntitle: " + "á".encode("latin-1"), [f"2: {NOT_UTF8}"]),
    "half a sign of UTF-16": (b"\xff\xfe-", [f"1: {NOT_UTF8}"]),
    "bell in a value": (page(title="Giám\x07 sát"), [f"2: {CONTROL}"]),
    "null in a value": (page(author="A\x00"), [f"4: {CONTROL}"]),
    # Spaces and colons.
    "tab before a key": (
        page("image:", "\tsrc: a.jpg"),
        ["7: đầu dòng có phím Tab; thay bằng dấu cách"],
    ),
    "no-break space before a key": (
        page("image:", " \u00a0src: a.jpg"),
        ["7: đầu dòng có dấu cách không ngắt; gõ lại dấu cách thường"],
    ),
    "no-break space behind the colon": (
        page().replace("author: ", "author:\u00a0"),
        ['4: sau "author:" là dấu cách không ngắt (U+00A0); xoá rồi gõ lại dấu cách thường'],
    ),
    "no space behind the colon": (
        page().replace("date: ", "date:"),
        ['3: thiếu dấu cách sau "date:"; viết "date: 2022-06-30 22:20"'],
    ),
    "wide colon": (
        page().replace("title: ", "title："),
        ['2: sau "title" là dấu hai chấm rộng "："; gõ dấu ":" thường'],
    ),
    "colon in a value": (page(title="Bí thư: họp"), [f'2: {COLON}: title: "Bí thư: họp"']),
    "cut at a hash": (
        page(title="Số #12 của tỉnh"),
        ["2: " + cut("#12 của tỉnh", 'title: "Số #12 của tỉnh"')],
    ),
    "cut at a hash and a space": (
        page(title="Số # 12"),
        ["2: " + cut("# 12", 'title: "Số # 12"') + "; nếu là ghi chú riêng thì xoá"],
    ),
    # Quotes, brackets, signs of YAML.
    "double quote left open": (page(title='"Họp'), [f"2: {UNQUOTED}"]),
    "quote left open over keys": (page('summary: "a', "tags: [b]"), [f"6: {UNQUOTED}"]),
    "list left open": (
        page("tags: [a, b"),
        [f'6: {BRACKET.format("[")} thêm dấu "]" ở cuối giá trị'],
    ),
    "braces left open around quotes": (
        page("image: {src: a.jpg, alt: \"a\", caption: 'b'"),
        [f'6: {BRACKET.format("{")} thêm dấu "}}" ở cuối giá trị'],
    ),
    "braces left open": (
        page(title="{a"),
        [f'2: {BRACKET.format("{")} đặt giá trị trong ngoặc kép: title: "{{a"'],
    ),
    "a group without commas": (
        with_image("src: a.jpg alt: Ảnh; caption: Hội nghị"),
        [f"6: {GROUP} image: {{src: a.jpg, alt: Ảnh, caption: Hội nghị}}"],
    ),
    "a group without braces": (
        page("event: start: 2026-12-03 08:00, place: Hội trường"),
        [f"6: {GROUP} event: {{start: 2026-12-03 08:00, place: Hội trường}}"],
    ),
    "a group in parentheses": (
        page("image: (src: a.jpg, alt: Ảnh)"),
        [f"6: {GROUP} image: {{src: a.jpg, alt: Ảnh}}"],
    ),
    "a key of a group beside it": (
        page("image: {src: a.jpg}", "alt: Ảnh"),
        [
            '6: thiếu "image.alt"; viết như alt: Toàn cảnh hội nghị',
            '7: khoá "alt" là của "image"; viết vào trong "image"',
        ],
    ),
    "a group by a sign of equality": (
        with_image("src=a.jpg"),
        [f'6: không có khoá "image.src=a.jpg"; {ONLY_KEYS}'],
    ),
    "a group whose lines stand askew": (
        page("event:", " start: 2026-12-03 08:00", "  place: Hội trường"),
        ["8: dòng này thụt vào khác những dòng cùng nhóm; cho đầu các dòng ấy thẳng hàng"],
    ),
    "a list whose lines stand askew": (
        page("tags:", "  - giám sát", "   - dân vận"),
        ["8: dòng này thụt vào khác những dòng cùng nhóm; cho đầu các dòng ấy thẳng hàng"],
    ),
    "a list by a dash": (
        page("tags: - giám sát"),
        ["6: danh sách viết trong ngoặc vuông: tags: [giám sát]"],
    ),
    "a list in braces": (
        page("tags: {giám sát, dân vận}"),
        [f"6: {wrong('tags', 'list', KINDS['map'], '[giám sát, dân vận]')}"],
    ),
    "both quotation marks around a colon": (
        page(title="Nói: \"một\", 'hai', ba"),
        [f"2: {IN_SINGLE}: title: 'Nói: \"một\", ''hai'', ba'"],
    ),
    "bracket first": (page(title="[Khẩn] Họp"), [f'2: {UNREADABLE}: title: "[Khẩn] Họp"']),
    "at sign first": (page(title="@a"), [f'2: {UNREADABLE}: title: "@a"']),
    "per cent sign first": (page(title="%a"), [f'2: {UNREADABLE}: title: "%a"']),
    "bold": (page(title="**Họp**"), [f'2: {UNREADABLE}: title: "**Họp**"']),
    "alias": (page(title="*a"), [f"2: {STAR}"]),
    "anchor": (page(title="&a Họp"), [f"2: {STAR}"]),
    "YAML's tag": (page(title="!x Họp"), [f"2: {BANG}"]),
    "exclamation mark": (page(title="!Khẩn"), [f"2: {BANG}"]),
    "YAML's own tag": (page("draft: !!bool true"), [f"6: {BANG}"]),
    "deep nesting": (page(f"tags: {'[' * 9}{']' * 9}"), ["6: các giá trị lồng nhau quá sâu"]),
    "deeper nesting": (
        page(f"tags: {'[' * 9999}{']' * 9999}"),
        ["6: các giá trị lồng nhau quá sâu"],
    ),
    "several documents": (page("--- b"), ["6: dòng này kết thúc sớm phần đầu của tin; xoá đi"]),
    "list as a key": (page("[a]: b"), ["6: khoá phải là một từ; đặt giá trị trong ngoặc kép"]),
    # Keys.
    "key twice": (page("title: B"), ['6: khoá "title" đã có ở dòng 2; chỉ giữ một']),
    "key twice inside": (
        page("image:", "  src: a.jpg", "  alt: A", "  alt: B"),
        ['9: khoá "alt" đã có ở dòng 8; chỉ giữ một'],
    ),
    "unknown key near": (page("titel: a"), ['6: không có khoá "titel"; có phải là "title"?']),
    "unknown key far": (page("xyz: a"), [f'6: không có khoá "xyz"; {NEAREST_KEYS}']),
    "name with a hash": (
        with_image('src: "a#1.jpg", alt: A'),
        ['6: image.src: "a#1.jpg" có dấu "#" không dùng được trong tên tệp; đổi tên tệp'],
    ),
    "picture without a suffix": (
        with_image("src: anh, alt: A"),
        ['6: ảnh "anh" có tên không có đuôi; đổi tên thành .jpg, .png hoặc .webp'],
    ),
    "required key in capitals": (
        page("Title: A", title=None),
        ['5: không có khoá "Title"; viết "title"'],
    ),
    "required key in Vietnamese": (
        page("tác giả: A - B", author=None),
        ['5: không có khoá "tác giả"; viết "author"'],
    ),
    "capital": (page("Draft: true"), ['6: không có khoá "Draft"; viết "draft"']),
    "unknown key inside": (
        with_image("src: a.jpg, alt: A, credits: B"),
        ['6: không có khoá "image.credits"; có phải là "credit"?'],
    ),
    "no title": (page(title=None), [f"1: thiếu {NO_TITLE}"]),
    "no date": (page(date=None), [f"1: thiếu {NO_DATE}"]),
    "no author": (page(author=None), [f"1: thiếu {NO_AUTHOR}"]),
    "no category": (page(category=None), [f"1: thiếu {NO_CATEGORY}"]),
    "empty title": (page(title=""), [f"2: để trống {NO_TITLE}"]),
    "empty date": (page(date="''"), [f"3: để trống {NO_DATE}"]),
    "empty author": (page(author="[]"), [f"4: để trống {NO_AUTHOR}"]),
    "empty category": (page(category=""), [f"5: để trống {NO_CATEGORY}"]),
    # Types.
    "date as a list": (
        page(date="[2022-06-30]"),
        ["3: " + wrong("date", "text", KINDS["list"], "date: 2022-06-30")],
    ),
    "author without name": (
        page(author="{unit: B}"),
        ['4: thiếu "author.name"; viết như name: Nguyễn Văn A'],
    ),
    "summary as a list": (
        page("summary: [a]"),
        ["6: " + wrong("summary", "text", KINDS["list"], "summary: a")],
    ),
    "image as a text": (
        page("image: a.jpg"),
        [f'6: "image" phải là {KINDS["map"]}, không phải một dòng chữ "a.jpg"; {IMAGE}'],
    ),
    "image without file": (
        with_image("alt: A"),
        ['6: thiếu "image.src"; viết như src: hoi-nghi.jpg'],
    ),
    "image without words": (
        with_image("src: a.jpg"),
        ['6: thiếu "image.alt"; viết như alt: Toàn cảnh hội nghị'],
    ),
    "image described by its file": (with_image("src: anh/a.jpg, alt: a.jpg"), [f"6: {ALT}"]),
    "tags as a text": (
        page("tags: a, b"),
        ["6: " + wrong("tags", "list", 'một dòng chữ "a, b"', "[a, b]")],
    ),
    "tags with hashes": (
        page("tags: #a #b"),
        ["6: " + wrong("tags", "list", 'một dòng chữ " #a #b"', "[a, b]")],
    ),
    "tags as a text with a colon": (
        page("tags: 'a: b'"),
        ["6: " + wrong("tags", "list", 'một dòng chữ "a: b"', "[một, hai]")],
    ),
    "tags as pairs": (
        page("tags: {a: b}"),
        ["6: " + wrong("tags", "list", KINDS["map"], "[một, hai]")],
    ),
    "attachments as a text": (
        page("attachments: a.pdf"),
        ["6: " + wrong("attachments", "list", 'một dòng chữ "a.pdf"', f"[{ATTACHMENT}]")],
    ),
    "attachments as file names": (
        page("attachments:", "  - a.pdf"),
        ["7: " + wrong("attachments", "map", 'một dòng chữ "a.pdf"', ATTACHMENT)],
    ),
    "attachment without file": (
        page("attachments: [{title: a}]"),
        ['6: thiếu "attachments.file"; viết như file: ket-luan.pdf'],
    ),
    "source as a text": (
        page("source: Báo"),
        [f'6: "source" phải là {KINDS["map"]}, không phải một dòng chữ "Báo"; {SOURCE}'],
    ),
    "source without name": (
        page("source: {url: https://a.vn}"),
        ['6: thiếu "source.name"; viết như name: Báo Lạng Sơn'],
    ),
    "withdrawn as a text": (
        page("withdrawn: true"),
        [f'6: "withdrawn" phải là {KINDS["map"]}, không phải một dòng chữ "true"; {WITHDRAWN}'],
    ),
    "withdrawn without reason": (
        page("withdrawn: {date: 2022-07-01}"),
        ['6: thiếu "withdrawn.reason"; viết như reason: Số liệu chưa được kiểm chứng'],
    ),
    "perhaps": (page("draft: chưa"), ['6: draft: "chưa" không rõ; viết true hoặc false']),
    "draft as a list": (
        page("draft: [true]"),
        ["6: " + wrong("draft", "text", KINDS["list"], "draft: true")],
    ),
    # Values.
    "no date at all": (page(date="hôm qua"), [f'3: ngày "hôm qua" không đọc được; {DATE}']),
    "no such day": (page(date="2022-13-40"), [f'3: ngày "2022-13-40" không có trong lịch; {DATE}']),
    "no such hour": (
        page(date="2022-06-30 25:00"),
        [f'3: giờ trong "2022-06-30 25:00" không có trên đồng hồ; {DATE}'],
    ),
    "no date inside": (
        page("withdrawn: {date: mai, reason: a}"),
        [f'6: ngày "mai" không đọc được; {DATE}'],
    ),
    "category near": (
        page(category="co-xo"),
        ['5: không có chuyên mục "co-xo"; có phải là "co-so"?'],
    ),
    "category's title near": (
        page(category="Thông báo kết luận kiểm tra"),
        [
            (
                '5: không có chuyên mục "Thông báo kết luận kiểm tra"; '
                f'có phải là "{CATEGORIES[1].title}"?'
            )
        ],
    ),
    "category far": (
        page(category="thể thao"),
        ['5: không có chuyên mục "thể thao"; chọn một trong: co-so, thong-bao'],
    ),
    "no web address": (
        page("source: {name: Báo, url: bao.vn}"),
        ['6: "bao.vn" không phải địa chỉ web; viết như https://…'],
    ),
    "a script as address": (
        page("source: {name: Báo, url: 'javascript:alert(1)'}"),
        ['6: "javascript:alert(1)" không phải địa chỉ web; viết như https://…'],
    ),
    "address with a space": (
        page('source: {name: Báo, url: "https://bao.vn/tin tức"}'),
        ['6: "https://bao.vn/tin tức" không phải địa chỉ web; viết https://bao.vn/tin%20tức'],
    ),
    "picture of another site": (
        with_image("src: https://a.vn/a.jpg, alt: A"),
        ["6: " + not_file("image.src", "https://a.vn/a.jpg")],
    ),
    "backslashes": (
        page("related: [..\\2021\\a.md]"),
        ["6: " + not_file("related", "..\\2021\\a.md")],
    ),
    "a drive": (with_image("src: C:\\a.jpg, alt: A"), ["6: " + not_file("image.src", "C:\\a.jpg")]),
    "related to itself": (
        page("related:", "  - ../2021/a.md", "  - ../2022/x.md"),
        ["8: tin không thể liên quan đến chính nó; xoá dòng này"],
    ),
    "updated before date": (page("updated: 2022-06-29"), ["6: " + early("updated")]),
    "correction before date": (
        page("corrections: [{date: 2022-07-01, note: a}, {date: 2022-06-29, note: b}]"),
        ["6: " + early("corrections")],
    ),
    "correction without its date": (
        page("corrections: [{note: Sửa tên}]"),
        ['6: thiếu "corrections.date"; viết như date: 2026-11-21 08:00'],
    ),
    "expires before date": (page("expires: 2022-06-28"), ["6: " + early("expires")]),
    "withdrawn before date": (
        page("withdrawn: {date: 2022-06-29, reason: a}"),
        ["6: " + early("withdrawn")],
    ),
    "change without its date": (
        page("change_note: Sửa tên"),
        ['6: có "change_note" thì phải có "updated"'],
    ),
    "picture of another host in the text": (
        page(body="Một.\n\n![A](https://a.vn/a.jpg)"),
        [
            (
                '10: ảnh "https://a.vn/a.jpg" lấy từ nơi khác; '
                "tải ảnh về, đặt cạnh tin rồi viết ![mô tả ảnh](a.jpg)"
            )
        ],
    ),
    "expires on the day before": (page("expires: 2022-06-29"), ["6: " + early("expires")]),
    "path outside docs": (
        with_image("src: ../../../a.jpg, alt: A"),
        ["6: " + not_file("image.src", "../../../a.jpg")],
    ),
    "title as a list": (
        page(title="[a]"),
        ["2: " + wrong("title", "text", KINDS["list"], "title: a")],
    ),
    "category as a list": (
        page(category="[co-so]"),
        ["5: " + wrong("category", "text", KINDS["list"], "category: co-so")],
    ),
    "change with an unreadable date": (
        page("change_note: Sửa", "updated: mai"),
        [f'7: ngày "mai" không đọc được; {DATE}'],
    ),
    "only a hash": (page(title="#12"), ["2: " + cut("#12", 'title: "#12"')]),
    "cut in a list": (page("tags:", "  - a #b"), ["7: " + cut("#b", '"a #b"')]),
    "quote in a value with a colon": (
        page(title='"A" nói: họp'),
        [f"2: {IN_SINGLE}: title: '\"A\" nói: họp'"],
    ),
    "quoted word first": (
        page(title='"A" họp'),
        [f"2: {UNREADABLE.replace('ngoặc kép', 'dấu nháy đơn')}: title: '\"A\" họp'"],
    ),
    "space before the closing dashes": (
        page().replace("\n---", "\n ---"),
        ['6: trước "---" có dấu cách; xoá để dòng này chỉ có "---"'],
    ),
    "space before a key": (page(" draft: true"), [f"6: {continued('draft')}"]),
    "a line without a colon": (page("abc"), [f'6: dòng "abc" {NO_ENTRY}']),
    "a key as an item": (page("- tags: [a]"), ['6: trước khoá thừa dấu trừ; viết "tags: [a]"']),
    "items with asterisks": (
        page("tags:", "* a", "* b"),
        ['7: mỗi mục của danh sách viết sau dấu trừ và dấu cách: "- a"'],
    ),
    "items stuck to their dash": (
        page("tags:", "-a", "-b"),
        ['7: mỗi mục của danh sách viết sau dấu trừ và dấu cách: "- a"'],
    ),
    "an item stuck to its dash": (
        page("tags:", "  -a"),
        ["7: " + wrong("tags", "list", 'một dòng chữ "-a"', "[a]")],
    ),
    "a colon in an item": (
        page("attachments:", "- file: a.pdf", "- file: b: c"),
        [f'8: {COLON}: - file: "b: c"'],
    ),
    "keys of a group without spaces": (
        page("image:", "  src:a.jpg", "  alt:Một"),
        ['7: thiếu dấu cách sau "src:"; viết "src: a.jpg"'],
    ),
    "a hash in braces": (
        page("image: {src: a.jpg, alt: Một, caption: Ảnh #1 của xã}"),
        [f"6: {CUT_ITEM}"],
    ),
    "a notice's address": (
        page("aliases: [https://example.org/tin-tuc/2020/cu/]"),
        [
            (
                '6: aliases: "https://example.org/tin-tuc/2020/cu/" không phải tên tệp trong thư '
                "mục tin; viết đường dẫn tới tệp của tin, không có tên miền: /tin-tuc/2020/cu.md"
            )
        ],
    ),
    "a text in braces": (
        page("summary: {theo mẫu, một}"),
        [f'6: chữ trong ngoặc nhọn; {QUOTE}: summary: "{{theo mẫu, một}}"'],
    ),
    "a title in braces": (
        page(title="{theo mẫu}"),
        [f'2: chữ trong ngoặc nhọn; {QUOTE}: title: "{{theo mẫu}}"'],
    ),
    "quotes within quotes": (
        page(title='"Một "hai" ba"'),
        [f"2: {UNREADABLE.replace('ngoặc kép', 'dấu nháy đơn')}: title: 'Một \"hai\" ba'"],
    ),
    "front matter twice": (
        page(body="---\ntitle: Hai\ntags:\n- a\n---\n\nMột.\n"),
        [f"8: {TWICE}"],
    ),
    "keys of a group beside it": (
        page("image:", "src: a.jpg", "alt: Một"),
        [
            '7: khoá "src" là của "image"; thụt dòng này vào hai dấu cách',
            '8: khoá "alt" là của "image"; thụt dòng này vào hai dấu cách',
        ],
    ),
    "several categories": (
        page(category="co-so; thong-bao"),
        [f'5: không có chuyên mục "co-so; thong-bao"; {ONE_CATEGORY} co-so hoặc thong-bao'],
    ),
    "nobody but a dash": (page(author="–"), [f'4: "–" không ghi tên ai; {NO_AUTHOR[10:]}']),
    "several authors in a line": (
        page(author="An - Xã; Bình - Xã"),
        [f'4: "An - Xã; Bình - Xã" {SEVERAL}: ["An - Xã", "Bình - Xã"]'],
    ),
    "a dash stuck to a unit": (
        page(author="Nguyễn An -Văn phòng"),
        [f'4: "Nguyễn An -Văn phòng" {NO_DASH} "Nguyễn An - Văn phòng"'],
    ),
    "a dash stuck to a name": (
        page(author="Nguyễn An– Văn phòng"),
        [f'4: "Nguyễn An– Văn phòng" {NO_DASH} "Nguyễn An - Văn phòng"'],
    ),
    "colon and comma in a group": (
        page("withdrawn: {date: 2022-07-10, reason: Sai số: 17, không phải 11, keep_text: true}"),
        [f'6: {COLON}: reason: "Sai số: 17, không phải 11"'],
    ),
    "a quotation mark of Word's at the end": (
        page(title='"Một hai”'),
        ['2: dấu đóng ngoặc kép ở cuối là dấu cong "”"; gõ dấu thẳng: title: "Một hai"'],
    ),
    "a unit in brackets": (
        page(author="Hoàng Mẫu (Cơ quan UBKT Tỉnh uỷ)"),
        [f'4: "Hoàng Mẫu (Cơ quan UBKT Tỉnh uỷ)" {NO_DASH} "Hoàng Mẫu - Cơ quan UBKT Tỉnh uỷ"'],
    ),
    "a unit behind a comma": (
        page(author="Nguyễn Văn Mẫu, UBKT Thành uỷ"),
        [f'4: "Nguyễn Văn Mẫu, UBKT Thành uỷ" {NO_DASH} "Nguyễn Văn Mẫu - UBKT Thành uỷ"'],
    ),
    "a dash stuck to both": (
        page(author="Nguyễn Văn Mẫu-UBKT Thành uỷ"),
        [f'4: "Nguyễn Văn Mẫu-UBKT Thành uỷ" {NO_DASH} "Nguyễn Văn Mẫu - UBKT Thành uỷ"'],
    ),
    "people of one unit": (
        page(author="Lê An, Thu Hà và Văn Mẫu – Ban Tổ chức"),
        [
            (
                f'4: "Lê An, Thu Hà và Văn Mẫu – Ban Tổ chức" {SEVERAL}: '
                '["Lê An – Ban Tổ chức", "Thu Hà – Ban Tổ chức", "Văn Mẫu – Ban Tổ chức"]'
            )
        ],
    ),
    "people without a unit": (
        page(author="Lê An & Thu Hà"),
        [f'4: "Lê An & Thu Hà" {SEVERAL}: ["Lê An", "Thu Hà"]'],
    ),
    "body in the front matter": (
        page(body="a\n\n---\n\nb").replace("\n---", "", 1),
        [f'7: dòng "a" {NO_ENTRY}'],
    ),
    "no space behind an inner colon": (
        page("image:", "  src:a.jpg", "  alt: A"),
        ['7: thiếu dấu cách sau "src:"; viết "src: a.jpg"'],
    ),
    "YAML's tag in a list": (page("tags: [!x]"), [f"6: {BANG}"]),
    "comma in braces": (
        with_image("src: a.jpg, alt: Ảnh, hội nghị"),
        [f'6: trong giá trị có dấu phẩy; {QUOTE}: alt: "Ảnh, hội nghị"'],
    ),
    "colon in braces": (
        with_image("src: a.jpg, alt: Ảnh: hội nghị"),
        [f'6: {COLON}: alt: "Ảnh: hội nghị"'],
    ),
    "no space behind a colon in braces": (
        with_image("src:a.jpg, alt: A"),
        ['6: thiếu dấu cách sau "src:"; viết "src: a.jpg"'],
    ),
    "nothing between commas": (
        page("tags: [a, , b]"),
        ["6: giữa hai dấu phẩy không có gì; xoá một dấu phẩy"],
    ),
    "backslash in quotes": (with_image('src: "C:\\Users\\a.jpg", alt: A'), [f"6: {BACKSLASH}"]),
    "list in a list of texts": (
        page("tags: [[a]]"),
        ["6: " + wrong("tags", "text", KINDS["list"], "[một, hai]")],
    ),
    # All in one go.
    "many at once": (
        page("titel: a", "draft: chưa", title="A: b", date="mai", author="", category="x", body=""),
        [
            f'2: {COLON}: title: "A: b"',
            f'3: ngày "mai" không đọc được; {DATE}',
            f"4: để trống {NO_AUTHOR}",
            '5: không có chuyên mục "x"; chọn một trong: co-so, thong-bao',
            '6: không có khoá "titel"; có phải là "title"?',
            '7: draft: "chưa" không rõ; viết true hoặc false',
            f"9: {NO_BODY}",
        ],
    ),
    "author in a list in a list": (
        page(author="[A - B, [C]]"),
        ["4: " + wrong("author", "text", KINDS["list"], "[một, hai]")],
    ),
    "cut within brackets": (page("tags: [a #b, c]"), [f"6: {CUT_ITEM}"]),
    "comma in an address": (
        page("source: {name: Báo, url: https://a.vn/b,c}"),
        [f'6: trong giá trị có dấu phẩy; {QUOTE}: url: "https://a.vn/b,c"'],
    ),
    "comma first": (page("tags: [, a]"), ["6: giữa hai dấu phẩy không có gì; xoá một dấu phẩy"]),
    "address below its key": (
        page("source:", "  https://a.vn"),
        [f'7: "source" phải là {KINDS["map"]}, không phải một dòng chữ "https://a.vn"; {SOURCE}'],
    ),
    "words with a colon below their key": (page("summary:", "  Giờ:phút"), []),
    "colon in a second line": (page("summary: Một hai", "  ba: bốn"), [f"7: {continued('ba')}"]),
    "backslash and a letter in quotes": (
        page(r'image: {src: "anh\new.jpg", alt: A}'),
        [f"6: {BACKSLASH}"],
    ),
}


@pytest.mark.parametrize(("source", "faults"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_told_with_its_line_and_its_remedy(
    source: str | bytes, faults: list[str]
) -> None:
    assert told(source) == [f"docs/{PATH}:{fault}" for fault in faults]


@pytest.mark.parametrize(
    "stored",
    [
        page().encode("utf-8-sig"),
        page().encode("utf-16"),
        page().encode("utf-16-le"),
        page().encode("utf-16-be"),
        unicodedata.normalize("NFD", page()).encode(),
    ],
)
def test_every_form_of_unicode_is_read_alike(stored: bytes) -> None:
    assert told(stored) == []
    notice, _ = read_notice(stored, PATH, SETTINGS)
    assert notice is not None
    assert replace(notice, digest="") == replace(notice_of(page()), digest="")


@pytest.mark.parametrize(
    "source",
    [
        page("title: Số 12", title=None),
        page(title="Số 12  # ghi chú của người viết"),
        page("# ghi chú", "", "  # ghi chú"),
        page(title='"Bí thư: họp về Số #12"'),
        page(title="Một\n  hai"),
        page("summary: |", "  a: b", "  c # d", "", "tags: [a]"),
        page("tags:", "- a", "- b"),
        page("image:", "summary:", "draft:"),
        page('withdrawn: {date: "", reason: ""}', 'source: {name: "", url: ""}', "event: {}"),
        page('image: {src: "", alt: ""}', 'attachments: [{file: "", title: ""}]'),
        page("updated: 2022-06-30", "expires: 2022-06-30"),
        page().replace("\n", "\r\n"),
        page().replace("\n", "\r"),
        page().replace("---", "--- "),
        page(category=unicodedata.normalize("NFD", CATEGORIES[1].title)),
        page(category="Hoạt động của UBKT các Huyện uỷ, Thành uỷ, Đảng uỷ trực thuộc"),
        page(category="CO-SO"),
        page(author="Ban Tổ chức, cán bộ - Tỉnh uỷ"),
        page(author="Phòng Kiểm tra, giám sát và thi hành kỷ luật Đảng - UBKT (cơ quan)"),
        page(author="Lê Thị Mai-Anh"),
        page(author="Thu Hà (thực hiện)"),
        page(author="Thu Hà (Theo Báo Thí Dụ)"),
        page(author="Đài Phát thanh - Truyền hình, Báo Thí Dụ"),
        page(title=None, body="# Đầu đề\n\nMột."),
        page("withdrawn: {date: 2022-07-10 08:00, reason: Sai}", body=""),
    ],
    ids=lambda source: source[:40],
)
def test_what_is_right_is_no_fault(source: str) -> None:
    assert told(source) == []


def test_a_category_may_be_called_as_menus_and_cards_call_it() -> None:
    first, second = (replace(each, short=each.slug.replace("-", " ")) for each in CATEGORIES)
    settings = replace(SETTINGS, categories=(replace(first, short="Tin Cơ sở"), second))
    notice, _ = read_notice(page(category="tin cơ sở").encode(), PATH, settings)
    assert notice is not None
    assert notice.category.slug == first.slug
    _, problems = read_notice(page(category="tin cơ xở").encode(), PATH, settings)
    assert 'có phải là "Tin Cơ sở"?' in problems[0].message


@pytest.mark.parametrize(
    "written", ["No", "0123", "12:30", "~", "null", "1e3", "2022-06-30", "=", "0x1F"]
)
def test_a_value_is_what_the_editor_wrote(written: str) -> None:
    notice = notice_of(page(f"tags: [{written}]", f"summary: {written}", title=written))
    assert (notice.title, notice.summary, notice.tags) == (written, written, (written,))


def test_names_and_tags_are_words_without_marks() -> None:
    notice = notice_of(
        page('tags: ["**giám sát**", "C#"]', author='"**Tổ** <b>Tin</b> - Xã & phố"')
    )
    assert notice.tags == ("giám sát", "C#")
    assert notice.authors == (Author("Tổ Tin", "Xã & phố"),)


@pytest.mark.parametrize(
    "nothing", ["<!-- hỏi lại -->", "&nbsp;", "<b></b>", "\u200b", "![](a.jpg)"]
)
@pytest.mark.parametrize(
    "line",
    [
        *("title: {}", "summary: {}", "author: {}", "author: {{name: {}}}", "tags: [một, {}]"),
        *("image: {{src: a.jpg, alt: {}}}", "image: {{src: a.jpg, alt: Ảnh, caption: {}}}"),
        *("attachments: [{{file: a.pdf, title: {}}}]", "source: {{name: {}}}"),
        "withdrawn: {{date: 2022-07-10, reason: {}}}",
    ],
)
def test_what_shows_no_word_is_no_value(line: str, nothing: str) -> None:
    key = line.partition(":")[0]
    title, author = (None if key == each else "Một" for each in ("title", "author"))
    (fault,) = told(page(line.format(f"'{nothing}'"), title=title, author=author))
    assert f'"{nothing}" không có chữ nào cho bạn đọc' in fault


def test_a_unit_alone_may_be_an_author() -> None:
    for written in ('"- Ban Tin"', "– Ban Tin", "Ban Tin –", "Ban Tin"):
        assert notice_of(page(author=written)).authors == (Author("Ban Tin"),)


def test_a_conflict_is_told_once_and_what_else_is_wrong_beside_it() -> None:
    conflict = ("<<<<<<< HEAD", "tags: [a]", "||||||| goc", "=======", "tags: [b]", ">>>>>>> sua")
    git, date = told(page(*conflict, "expires: mai"))
    assert git.startswith(f"docs/{PATH}:6: hai người cùng sửa")
    assert date.startswith(f"docs/{PATH}:12: ")


def test_a_mark_left_of_a_conflict_is_told_and_hides_nothing_below_it() -> None:
    mark, date = told(page("=======", "expires: mai"))
    assert mark.startswith(f'docs/{PATH}:6: dòng "=======" {NO_ENTRY}')
    assert date.startswith(f"docs/{PATH}:7: ")


def test_a_page_says_everything_about_its_notice() -> None:
    notice = notice_of(
        page(
            "summary: Tóm tắt",
            "image: {src: ../2021/a.jpg, alt: Ảnh, caption: Chú thích, credit: B}",
            "tags: [Hoà, Hòa, 'a, b']",
            "source: {name: Báo, url: https://a.vn/b?c=d#e}",
            "attachments: [{file: a.pdf}, {file: b.pdf, title: Kết luận}]",
            "related: [../2021/a.md, y.md, ../2021/a.md]",
            "featured: True",
            "draft: true",
            "expires: 2022-12-31",
            "updated: 01/07/2022 08:00",
            "change_note: Sửa tên",
            "corrections: [{date: 01/07/2022, note: Một}, {date: 02/07/2022, note: Hai}]",
            "withdrawn: {date: 2022-07-10T01:00Z, reason: Sai}",
            author="[A B – C - D, {name: E}, A B - C - D, F-G]",
            body="Một.\n\n[x](z.md) ![y](a.png)",
        )
    )
    assert notice.path == PATH
    assert notice.date == datetime(2022, 6, 30, 22, 20, tzinfo=ZONE)
    assert notice.authors == (Author("A B", "C - D"), Author("E"), Author("F-G"))
    assert notice.category == CATEGORIES[0]
    assert (notice.summary, notice.has_lead) == ("Tóm tắt", False)
    assert notice.image == Image(Reference("tin-tuc/2021/a.jpg", 7), "Ảnh", "Chú thích", "B")
    assert notice.tags == ("Hoà", "a, b")
    assert notice.source == Source("Báo", "https://a.vn/b?c=d#e")
    assert notice.attachments == (
        Attachment(Reference("tin-tuc/2022/a.pdf", 10), "a.pdf"),
        Attachment(Reference("tin-tuc/2022/b.pdf", 10), "Kết luận"),
    )
    assert [reference.path for reference in notice.related] == [
        "tin-tuc/2021/a.md",
        "tin-tuc/2022/y.md",
    ]
    assert notice.links == (
        Reference("tin-tuc/2022/z.md", 23),
        Reference("tin-tuc/2022/a.png", 23, is_picture=True),
    )
    assert notice.featured
    assert notice.draft
    assert notice.expires == datetime(2023, 1, 1, tzinfo=ZONE)
    assert notice.corrections == (
        Correction(datetime(2022, 7, 2, tzinfo=ZONE), "Hai"),
        Correction(datetime(2022, 7, 1, 8, tzinfo=ZONE), "Sửa tên"),
        Correction(datetime(2022, 7, 1, tzinfo=ZONE), "Một"),
    )
    assert notice.withdrawal == Withdrawal(datetime(2022, 7, 10, 8, tzinfo=ZONE), "Sai")


def test_states_change_at_their_moment() -> None:
    notice = notice_of(page("expires: 2022-07-01", "withdrawn: {date: 2022-07-02, reason: Sai}"))
    second = timedelta(seconds=1)
    assert not notice.is_published(notice.date - second)
    assert notice.is_published(notice.date)
    over = datetime(2022, 7, 2, tzinfo=ZONE)
    assert notice.is_listed(over - second)
    assert not notice.is_listed(over)
    assert notice.has_expired(over)
    assert notice.is_withdrawn(over)
    assert not notice_of(page("draft: true")).is_published(over)


pieces = st.one_of(
    st.sampled_from(KEYS),
    st.sampled_from("[]{},&*!|>%@`?~<\\=:\"'#-— \n\r\t\u00a0\ufeff\u0085\u2028\x00\x07\u0301：é"),
    st.sampled_from([": ", "- ", "  ", "\n", "\n  ", "---", "...", " #", "../", "src", "name"]),
    st.sampled_from(["2022-06-30", "true", "co-so", "a.jpg", "x.md", "https://a.vn"]),
)
yaml_like = st.lists(pieces, max_size=40).map("".join)
mutated = st.tuples(
    st.lists(
        st.tuples(st.integers(0, 400), st.integers(0, 3), st.text(max_size=2) | pieces), max_size=6
    )
).map(lambda edits: _mutate(page("tags: [a]", "image: {src: a.jpg, alt: Ảnh}"), edits[0]))


def _mutate(text: str, edits: list[tuple[int, int, str]]) -> str:
    for place, length, new in edits:
        text = text[:place] + new + text[place + length :]
    return text


@given(
    st.one_of(
        st.binary(),
        st.binary().map(lambda inner: b"---\n" + inner + b"\n---\nA"),
        yaml_like.map(lambda inner: f"---\n{inner}\n---\nA".encode()),
        yaml_like.map(lambda inner: page(inner).encode()),
        mutated.map(lambda text: text.encode("utf-8", "surrogatepass")),
    )
)
def test_any_bytes_are_a_notice_or_have_a_fault_on_one_of_their_lines(source: bytes) -> None:
    notice, problems = read_notice(source, PATH, SETTINGS)
    assert (notice is None) == bool(problems)
    last = source.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 2
    for problem in problems:
        assert problem.path == PATH
        assert problem.message.strip()
        assert 1 <= problem.line <= last


@given(st.text("aăâđêôơưáàảãạuỷ'\"#:…-,.!()0123456789|>%@{}"))
def test_any_word_in_single_quotes_comes_back(word: str) -> None:
    written = word.replace("'", "''")
    notice = notice_of(page(title=f"'x{written}'"))
    assert notice.title == unicodedata.normalize("NFC", f"x{word}")


@pytest.mark.parametrize("body", ["Xã Minh Hoạ họp.", "**Xã Minh Hoạ**\nhọp"])
def test_a_text_that_is_its_own_summary_is_a_text(body: str) -> None:
    notice = notice_of(page("summary: Xã Minh Hoạ họp.", body=body))
    assert notice.content is not None
    assert (notice.summary, notice.content.words) == ("Xã Minh Hoạ họp.", ())
