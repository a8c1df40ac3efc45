"""Keys of other systems, or in Vietnamese, and our keys for the same."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newsroom.text.problem import nearest
from newsroom.text.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Collection

_CALLED = {
    "title": "tiêu đề|tên tin|tên bài|tên|nhan đề|tít|đầu đề|heading|headline|subject",
    "date": "ngày|ngày đăng|ngày giờ|ngày tháng|ngày xuất bản|thời gian|giờ đăng|pubdate"
    "|publish date|published at|date published|created|created at|posted|datetime|time",
    "author": "tác giả|người viết|người đăng|bút danh|authors|by|byline|writer|creator",
    "category": "chuyên mục|mục|thể loại|loại|loại tin|danh mục|categories|section|type",
    "summary": "tóm tắt|trích yếu|mô tả|giới thiệu|sa pô|sapo|dẫn|lời dẫn|description|excerpt"
    "|abstract|lead|teaser|intro|subtitle|desc",
    "image": "ảnh|hình|hình ảnh|ảnh chính|ảnh đại diện|ảnh bìa|ảnh minh hoạ|thumbnail|thumb|cover"
    "|cover image|images|picture|photo|hero|banner|featured image|og:image|img",
    "tags": "chủ đề|thẻ|nhãn|từ khoá|tag|keyword|keywords|topics|labels",
    "source": "nguồn|nguồn tin|nguồn bài|theo|origin|original|via",
    "attachments": "tệp đính kèm|đính kèm|tệp|tài liệu|văn bản|phụ lục|attachment|attach|files"
    "|downloads|documents|enclosure|resources",
    "related": "tin liên quan|liên quan|bài liên quan|xem thêm|see also|related posts",
    "featured": "nổi bật|tin nổi bật|ghim|tiêu điểm|sticky|pinned|pin|highlight",
    "draft": "nháp|bản nháp|tin nháp|chưa đăng|is draft|hidden",
    "expires": "hết hạn|ngày hết hạn|hiệu lực đến|hạn|expire|expiry|expiry date|expiration|until",
    "updated": "cập nhật|ngày cập nhật|ngày sửa|lastmod|last modified|modified|modified at|update"
    "|updated at|update date|date modified|revised",
    "change_note": "đính chính|nội dung sửa|nội dung đính chính|ghi chú sửa|correction",
    "corrections": "các lần đính chính|lịch sử sửa|changelog|changes|history|revisions|errata",
    "withdrawn": "thu hồi|tin thu hồi|rút|gỡ|gỡ tin|gỡ bài|withdraw|retracted|removed",
    "aliases": "địa chỉ cũ|tên cũ|alias|redirect from|redirects",
    "affair": "vụ việc|chuyên án|hồ sơ|vụ|case|dossier|story|series",
    "step": "bước|giai đoạn|khâu|stage|phase",
    "document": "văn bản|tài liệu|law|doc",
    "event": "sự kiện|lịch|lịch họp|hội nghị|events|calendar",
    "allow": "cho phép|bỏ qua|ignore",
    "src": "tên ảnh|ảnh|tên tệp|tệp|file|filename|path|url|image",
    "alt": "mô tả|mô tả ảnh|lời mô tả|lời tả|tả ảnh|alt text|description",
    "caption": "chú thích|chú thích ảnh|lời chú thích|legend|title",
    "credit": "người chụp|tác giả|tác giả ảnh|nguồn|nguồn ảnh|ảnh của|photographer|author|source",
    "file": "tên tệp|đường dẫn|src|path|url|filename|href",
    "name": "họ tên|họ và tên|tên báo|tên trang|title",
    "unit": "đơn vị|cơ quan|tổ chức|organization|organisation|org|affiliation",
    "url": "địa chỉ|liên kết|đường dẫn|link|href",
    "number": "số|số hiệu|ký hiệu|số ký hiệu|số văn bản|no|code",
    "kind": "loại|loại văn bản|thể loại|hình thức|type",
    "issuer": "cơ quan|cơ quan ban hành|nơi ban hành|ban hành|organ|authority",
    "signer": "người ký|ký|signed by|signature",
    "issued": "ngày ban hành|ngày ký|ngày|ban hành ngày|date|issued at",
    "in_force": "hiệu lực|ngày hiệu lực|ngày có hiệu lực|có hiệu lực từ|effective|effective from"
    "|effective date",
    "until": "hết hiệu lực|ngày hết hiệu lực|hiệu lực đến|expires|valid until",
    "subject": "trích yếu|nội dung|về việc|tên|tiêu đề|title|summary",
    "replaces": "thay thế|thay|bãi bỏ|supersedes",
    "amends": "sửa đổi|bổ sung|sửa đổi, bổ sung|amend",
    "guides": "hướng dẫn|thi hành|quy định chi tiết|guide",
    "start": "bắt đầu|thời gian|ngày|giờ|từ|từ ngày|date|begin|from",
    "end": "kết thúc|đến|đến ngày|tới|to|finish|until",
    "place": "địa điểm|nơi|tại|nơi họp|location|where|venue",
    "note": "ghi chú|đã sửa gì|nội dung|nội dung sửa|change_note|text|what",
    "reason": "lý do|vì sao|why",
}
"""Our keys, each with what else it is called; those of the top level first."""
_NEEDLESS = {
    "published|publish|public|private|status|visibility|trạng thái|công khai|đăng|xuất bản": (
        'ngày đăng thì viết "date", tin chưa đăng thì viết "draft: true", không thì xoá dòng này'
    ),
    "slug|url|permalink|link|địa chỉ|path|id|guid": "địa chỉ của tin là tên tệp; xoá dòng này",
    "layout|template|theme|lang|language|locale|ngôn ngữ": "mọi tin cùng một mẫu; xoá dòng này",
    "weight|order|position|thứ tự|sort": "tin xếp theo date; xoá dòng này",
    "toc|mục lục|comments|bình luận|share|math": "trang tự lo việc này; xoá dòng này",
    "content|body|text|nội dung": "nội dung viết dưới phần đầu, sau dòng ---",
}
"""Keys that a notice does not need, and what to do without."""


def right_key(found: str, valid: Collection[str] | None = None) -> str | None:
    """Return our key for what an editor calls `found`, one of `valid` where those are given."""
    return next((key for key in _KEYS[_folded(found)] if valid is None or key in valid), None)


def needless_key(found: str) -> str | None:
    """Return what to do about a key that no notice needs, none where it is not known."""
    return _INSTEAD.get(_folded(found))


def remedy(key: str, valid: tuple[str, ...]) -> str:
    """Return what to write instead of an unknown key."""
    if right := right_key(key, valid):
        return f'viết "{right}"'
    return needless_key(key) or nearest(key, valid)


def _folded(key: str) -> str:
    return "".join(filter(str.isalnum, fold(key)))


def _by_name() -> defaultdict[str, list[str]]:
    keys: defaultdict[str, list[str]] = defaultdict(list)
    for key, names in _CALLED.items():
        for name in (key, *names.split("|")):
            keys[_folded(name)].append(key)
    return keys


_KEYS = _by_name()
_INSTEAD = {_folded(name): told for names, told in _NEEDLESS.items() for name in names.split("|")}
