"""Every key of front matter, for the reader, its messages, guide and forms."""

from __future__ import annotations

from newsroom.notices.key import Key, Kind

_IMAGE = (
    Key("src", Kind.FILE, "Tệp ảnh", "tên tệp ảnh", "hoi-nghi.jpg", required=True),
    Key("alt", Kind.TEXT, "Lời tả ảnh", "lời tả cho người không nhìn thấy ảnh",
        "Toàn cảnh hội nghị", required=True),
    Key("caption", Kind.TEXT, "Chú thích", "chú thích dưới ảnh",
        "Quang cảnh buổi công bố kết luận."),
    Key("credit", Kind.TEXT, "Người chụp", "người chụp", "Tổ Thông tin"),
)  # fmt: skip
_ATTACHMENT = (
    Key("file", Kind.FILE, "Tệp", "tên tệp", "ket-luan.pdf", required=True),
    Key("title", Kind.TEXT, "Tên văn bản", "tên mà bạn đọc thấy", "Kết luận giám sát"),
)
_SOURCE = (
    Key("name", Kind.TEXT, "Tên nguồn", "tên báo, trang", "Báo Lạng Sơn", required=True),
    Key("url", Kind.WEB, "Địa chỉ", "địa chỉ bài gốc", "https://…"),
)
_WITHDRAWN = (
    Key("date", Kind.MOMENT, "Ngày thu hồi", "ngày thu hồi", "2022-07-10 08:00", required=True),
    Key("reason", Kind.TEXT, "Lý do", "lý do thu hồi", "Số liệu chưa được kiểm chứng",
        required=True),
    Key("keep_text", Kind.BOOLEAN, "Giữ nội dung", "vẫn hiện nội dung dưới lời thu hồi", "true"),
)  # fmt: skip
_CORRECTION = (
    Key("date", Kind.MOMENT, "Ngày sửa", "ngày, giờ sửa", "2026-11-21 08:00", required=True),
    Key("note", Kind.TEXT, "Đã sửa gì", "đã sửa điều gì", "Sửa số phiếu từ 17 thành 11",
        required=True),
)  # fmt: skip
_DOCUMENT = (
    Key("number", Kind.DOCUMENT_NUMBER, "Số hiệu", "số, ký hiệu", "22-QĐ/TW", required=True),
    Key("kind", Kind.TEXT, "Loại văn bản", "loại văn bản", "Quy định", required=True),
    Key("issuer", Kind.TEXT, "Cơ quan ban hành", "cơ quan ban hành",
        "Ban Chấp hành Trung ương", required=True),
    Key("issued", Kind.MOMENT, "Ngày ban hành", "ngày ban hành", "2021-07-28", required=True),
    Key("signer", Kind.TEXT, "Người ký", "người ký", "Nguyễn Văn A"),
    Key("in_force", Kind.MOMENT, "Ngày có hiệu lực",
        "ngày có hiệu lực, không ghi là ngày ban hành", "2021-09-15"),
    Key("until", Kind.LAST_DAY, "Ngày hết hiệu lực", "ngày cuối cùng còn hiệu lực", "2026-12-31"),
    Key("subject", Kind.TEXT, "Trích yếu", "trích yếu", "Về công tác kiểm tra, giám sát"),
    Key("file", Kind.FILE, "Tệp văn bản", "tệp văn bản", "quy-dinh-22.pdf"),
    Key("replaces", Kind.DOCUMENTS, "Thay thế", "các văn bản mà văn bản này thay thế",
        "[30-QĐ/TW]"),
    Key("amends", Kind.DOCUMENTS, "Sửa đổi", "các văn bản mà văn bản này sửa đổi, bổ sung",
        "[30-QĐ/TW]"),
    Key("guides", Kind.DOCUMENTS, "Hướng dẫn", "các văn bản mà văn bản này hướng dẫn thực hiện",
        "[../2021/quy-dinh-22.md]"),
)  # fmt: skip
_EVENT = (
    Key("start", Kind.MOMENT, "Bắt đầu", "ngày, giờ bắt đầu", "2026-12-03 08:00", required=True),
    Key("end", Kind.LAST_DAY, "Kết thúc", "ngày, giờ kết thúc", "2026-12-03 16:00"),
    Key("place", Kind.TEXT, "Địa điểm", "nơi diễn ra", "Hội trường tầng 2"),
)
AUTHOR = (
    Key("name", Kind.TEXT, "Người viết", "người hoặc bộ phận viết", "Nguyễn Văn A", required=True),
    Key("unit", Kind.TEXT, "Đơn vị", "đơn vị", "Uỷ ban Kiểm tra Thành uỷ"),
)
"""The keys of an author who is not written as one line."""

KEYS = (
    Key("title", Kind.TEXT, "Tên tin",
        "Tên tin. Có thể thay bằng dòng `# Tên tin` ở đầu nội dung",
        "Giám sát chuyên đề tại xã Minh Hoạ", required=True,
        hint="Nói việc chính; có tên xã, số văn bản thì bạn đọc dễ tìm."),
    Key("date", Kind.MOMENT, "Ngày đăng", "Ngày, giờ đăng", "2022-06-30 22:20", required=True,
        hint="Chọn giờ ở tương lai thì đến giờ ấy tin mới hiện."),
    Key("author", Kind.AUTHORS, "Tác giả",
        "Người hoặc bộ phận viết, dấu trừ có cách hai bên, rồi đơn vị. "
        "Nhiều tác giả thì viết thành danh sách",
        "Nguyễn Văn A - Uỷ ban Kiểm tra Thành uỷ", required=True, keys=AUTHOR,
        hint="Người hoặc bộ phận viết, dấu trừ, rồi đơn vị."),
    Key("category", Kind.CATEGORY, "Chuyên mục",
        "Đúng một chuyên mục, viết bằng mã hoặc tên của nó", "co-so", required=True),
    Key("summary", Kind.TEXT, "Tóm tắt",
        "Đoạn tóm tắt. Không có thì đoạn đầu của nội dung thay thế",
        "Đoàn giám sát làm việc hai ngày với ba chi bộ.",
        advice="nên có",
        hint="Một, hai câu nói việc chính. Bỏ trống thì lấy đoạn đầu của nội dung."),
    Key("image", Kind.GROUP, "Ảnh chính",
        "Ảnh chính. Có ảnh thì phải có `src` (tên tệp) và `alt` (lời tả cho người không nhìn thấy "
        "ảnh); `caption` là chú thích, `credit` là người chụp",
        "{src: hoi-nghi.jpg, alt: Toàn cảnh hội nghị}", keys=_IMAGE,
        hint="Hiện ở đầu tin và trong danh sách."),
    Key("tags", Kind.TEXTS, "Chủ đề",
        "Chủ đề, để trong ngoặc vuông. Chủ đề có dấu phẩy thì thêm ngoặc kép",
        '[đơn thư, "phòng, chống lãng phí"]',
        hint="Gõ xong mỗi chủ đề thì bấm Enter."),
    Key("attachments", Kind.GROUPS, "Tệp đính kèm", "Tệp cho bạn đọc tải về",
        "{file: ket-luan.pdf, title: Kết luận giám sát}", keys=_ATTACHMENT,
        hint="Văn bản, biểu mẫu cho bạn đọc tải về. Xem lại độ mật trước khi đính kèm."),
    Key("related", Kind.NOTICES, "Tin liên quan", "Tin liên quan tự chọn, xếp trước tin máy tìm",
        "[../2021/khac.md]",
        hint="Máy tự tìm tin liên quan; tin chọn ở đây được xếp trước."),
    Key("source", Kind.GROUP, "Nguồn tin", "Nơi có bài gốc khi đăng lại",
        "{name: Báo Lạng Sơn, url: https://…}", keys=_SOURCE,
        hint="Chỉ ghi khi đăng lại bài của nơi khác."),
    Key("featured", Kind.BOOLEAN, "Tin nổi bật", "Tin có thể lên đầu trang chủ", "true",
        hint="Tin có thể lên đầu trang chủ."),
    Key("draft", Kind.BOOLEAN, "Bản nháp", "Tin nháp", "true",
        hint="Còn dấu này thì bạn đọc chưa thấy tin."),
    Key("expires", Kind.LAST_DAY, "Hết hạn", "Ngày cuối tin còn hiệu lực", "2026-12-31",
        hint="Hết ngày này tin rời danh sách, trang vẫn đọc được."),
    Key("updated", Kind.MOMENT, "Lần sửa cuối", "Lần sửa cuối sau khi đăng", "2026-11-21 08:00",
        advice="khi đính chính",
        hint="Chỉ ghi khi đính chính sau khi đăng."),
    Key("change_note", Kind.TEXT, "Đã sửa gì", "Đã sửa điều gì",
        "Sửa số phiếu từ 17 thành 11.",
        advice="khi đính chính",
        hint="Một câu cho bạn đọc biết đã sửa gì."),
    Key("corrections", Kind.GROUPS, "Các lần đính chính",
        "Từng lần đính chính, khi có nhiều lần: `date` và `note`",
        "{date: 2026-11-21 08:00, note: Sửa số phiếu từ 17 thành 11}",
        advice="khi đính chính lần nữa", keys=_CORRECTION,
        hint="Từ lần đính chính thứ hai: mỗi lần một dòng."),
    Key("withdrawn", Kind.GROUP, "Thu hồi",
        "Thu hồi tin: `date` và `reason`. Địa chỉ vẫn còn và nói lý do; nội dung, ảnh, tệp thôi "
        "hiện, trừ khi có `keep_text: true`",
        "{date: 2022-07-10 08:00, reason: …}", advice="khi thu hồi", keys=_WITHDRAWN,
        hint="Địa chỉ vẫn còn và nói lý do; nội dung, ảnh, tệp thôi hiện."),
    Key("affair", Kind.AFFAIR, "Vụ việc",
        "Vụ việc mà tin kể tiếp, viết bằng mã hoặc tên khai báo trong mkdocs.yml",
        "dat-dai-minh-hoa",
        hint="Chọn khi tin kể tiếp một vụ việc."),
    Key("step", Kind.TEXT, "Bước", "Bước của vụ việc. Không có thì lấy tên chuyên mục",
        "Kết luận",
        hint="Bỏ trống thì lấy tên chuyên mục."),
    Key("document", Kind.GROUP, "Văn bản",
        "Văn bản mà tin giới thiệu: `number`, `kind`, `issuer`, `issued` phải có",
        "{number: 22-QĐ/TW, kind: Quy định, issuer: Ban Chấp hành Trung ương, issued: 2021-07-28}",
        keys=_DOCUMENT,
        hint="Ghi khi tin giới thiệu một văn bản."),
    Key("event", Kind.GROUP, "Lịch",
        "Việc sắp diễn ra: `start` là ngày, giờ bắt đầu; có thể thêm `end`, `place`",
        "{start: 2026-12-03 08:00, place: Hội trường tầng 2}", keys=_EVENT,
        hint="Ghi khi tin báo việc sắp diễn ra; việc ấy hiện ở trang Lịch."),
    Key("aliases", Kind.NOTICES, "Tên tệp cũ",
        "Tên tệp cũ của tin, khi đã đăng mà phải đổi tên: địa chỉ cũ dẫn tới địa chỉ mới",
        "[ten-cu.md]", advice="khi đổi tên tệp",
        hint="Khi đã đăng mà phải đổi tên tệp: địa chỉ cũ dẫn tới địa chỉ mới."),
    Key("allow", Kind.TEXTS, "Đã xem cảnh báo",
        "Mã hoặc tên những cảnh báo của `check` mà người soạn đã xem và thấy không sao",
        "[R1]", advice="khi cảnh báo không đúng",
        hint="Mã những cảnh báo đã xem và thấy không sao."),
)  # fmt: skip
"""In the order in which messages, the guide and forms name them."""
