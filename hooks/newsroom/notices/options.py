"""Every option of `extra.news` in mkdocs.yml, described once as the keys of front matter are."""

from __future__ import annotations

from newsroom.notices.key import Key, Kind

_CATEGORY = (
    Key("slug", Kind.SLUG, "Mã", "phần địa chỉ, không dấu", "co-so", required=True),
    Key("title", Kind.TEXT, "Tên", "tên mà bạn đọc thấy", "Tin cơ sở", required=True),
    Key("description", Kind.TEXT, "Mô tả", "một câu ở đầu trang của chuyên mục", "Tin từ các xã."),
    Key("aliases", Kind.TEXTS, "Mã cũ", "mã cũ, để địa chỉ cũ dẫn tới địa chỉ mới", "[co-so-cu]",
        default=()),
    Key("short", Kind.TEXT, "Tên gọn", "tên gọn, cho trình đơn và đầu mỗi tin", "Cơ sở"),
)  # fmt: skip
_AFFAIR = (
    Key("slug", Kind.SLUG, "Mã", "phần địa chỉ, không dấu", "dat-dai-minh-hoa", required=True),
    Key("title", Kind.TEXT, "Tên", "tên mà bạn đọc thấy", "Quản lý đất đai tại xã Minh Hoạ",
        required=True),
    Key("summary", Kind.TEXT, "Tóm tắt", "một, hai câu nói vụ việc là gì",
        "Từ cuộc giám sát năm 2019 đến khi khắc phục xong."),
    Key("ended", Kind.DAY, "Ngày kết thúc", "ngày vụ việc kết thúc", "2020-02-27"),
)  # fmt: skip
SLOGAN = (
    Key("text", Kind.TEXT, "Khẩu hiệu", "nguyên văn", "Chào mừng Đại hội", required=True),
    Key("from", Kind.SLOGAN_DAY, "Từ ngày",
        "ngày đầu tiên hiện; hằng năm thì viết tháng-ngày: 02-01", "2026-01-19"),
    Key("until", Kind.SLOGAN_DAY, "Đến ngày",
        "ngày cuối cùng hiện; hằng năm thì viết tháng-ngày: 02-05", "2026-01-25"),
    Key("source", Kind.TEXT, "Nguồn", "văn bản ban hành, không hiện", "Hướng dẫn số 12"),
    Key("lunar", Kind.BOOLEAN, "Âm lịch", "tháng-ngày hằng năm là âm lịch", "true", default=False),
)  # fmt: skip
"""The keys of a slogan that is more than a text."""
_CONTACT = (
    Key("body", Kind.TEXT, "Cơ quan", "cơ quan chịu trách nhiệm", "Uỷ ban Kiểm tra Tỉnh uỷ",
        required=True),
    Key("address", Kind.TEXT, "Địa chỉ", "địa chỉ trụ sở", "Số 1 đường Minh Hoạ, xã Minh Hoạ"),
    Key("phone", Kind.TEXT, "Điện thoại", "số điện thoại", "0205 3 000 000"),
    Key("email", Kind.TEXT, "Thư điện tử", "địa chỉ thư", "ubkt@example.org"),
    Key("editor", Kind.TEXT, "Chịu trách nhiệm nội dung", "người chịu trách nhiệm nội dung",
        "Chủ nhiệm Uỷ ban Kiểm tra"),
    Key("licence", Kind.TEXT, "Giấy phép", "số giấy phép, nơi cấp, ngày cấp",
        "Giấy phép số 1/GP-TTĐT"),
)  # fmt: skip
_LINK = (
    Key("title", Kind.TEXT, "Tên", "tên cơ quan, trang", "Cổng thông tin tỉnh", required=True),
    Key("url", Kind.WEB, "Địa chỉ", "địa chỉ web", "https://example.org", required=True),
)

OPTIONS = (
    Key("folder", Kind.SLUG, "Thư mục tin", "thư mục tin trong docs/, cũng là địa chỉ tất cả tin",
        "tin-tuc", default="tin-tuc"),
    Key("timezone", Kind.ZONE, "Múi giờ", "múi giờ của ngày giờ không ghi múi",
        "Asia/Ho_Chi_Minh", default="Asia/Ho_Chi_Minh"),
    Key("per_page", Kind.NUMBER, "Số tin một trang", "số tin trên một trang danh sách", "20",
        default=20, least=1),
    Key("related", Kind.NUMBER, "Số tin liên quan", "số tin liên quan dưới mỗi tin", "5",
        default=5),
    Key("attachment_megabytes", Kind.NUMBER, "Cỡ tệp đính kèm",
        "số MB lớn nhất của một tệp đính kèm", "50", default=50, least=1),
    Key("search", Kind.BOOLEAN, "Tìm kiếm", "có trang tìm kiếm hay không", "true", default=True),
    Key("submit", Kind.BOOLEAN, "Gửi duyệt",
        "có gửi tin đi duyệt bằng Git từ trang soạn tin và bằng lệnh `submit` hay không", "true",
        default=True),
    Key("categories", Kind.GROUPS, "Chuyên mục",
        "các chuyên mục, theo thứ tự hiện; `short` là tên gọn",
        "{slug: co-so, title: Tin cơ sở}", required=True, keys=_CATEGORY),
    Key("affairs", Kind.GROUPS, "Vụ việc", "các vụ việc mà tin kể tiếp nhau",
        "{slug: dat-dai-minh-hoa, title: Quản lý đất đai tại xã Minh Hoạ}", keys=_AFFAIR,
        default=()),
    Key("document_links", Kind.BOOLEAN, "Liên kết số văn bản",
        "số văn bản trong tin có thành liên kết hay không", "true", default=True),
    Key("abbreviations", Kind.WORDS, "Từ viết tắt", "từ viết tắt và nghĩa của nó",
        "{UBKT: Uỷ ban Kiểm tra}", default={}),
    Key("slogans", Kind.SLOGANS, "Khẩu hiệu", "các khẩu hiệu chạy ở đầu trang, nguyên văn; "
        "theo ngày thì `{text: …, from: 2026-01-19, until: 2026-01-25}`, hằng năm thì "
        "`from: 02-01, until: 02-05`, theo âm lịch thì thêm `lunar: true`",
        '["Chào mừng Đại hội"]', keys=SLOGAN, default=()),
    Key("contact", Kind.GROUP, "Liên hệ", "cơ quan chịu trách nhiệm, hiện ở chân trang, trang liên "
        "hệ và cho máy tìm kiếm", "{body: Uỷ ban Kiểm tra Tỉnh uỷ, phone: 0205 3 000 000}",
        keys=_CONTACT),
    Key("links", Kind.GROUPS, "Liên kết trang", "trang của các cơ quan khác, hiện ở chân trang",
        "{title: Cổng thông tin tỉnh, url: https://example.org}", keys=_LINK, default=()),
)  # fmt: skip
"""In the order in which messages and the guide name them."""
