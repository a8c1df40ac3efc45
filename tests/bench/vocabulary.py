"""The words that generated notices are made of; every place and person is invented."""

from __future__ import annotations

from itertools import product


def _words(text: str) -> tuple[str, ...]:
    """Split a comma-separated list."""
    return tuple(word.strip() for word in text.split(","))


def _pairs(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    """Join every first word to every second word."""
    return tuple(f"{one} {two}" for one, two in product(first, second))


_WORKS = _words(
    "công tác kiểm tra, công tác giám sát, việc quản lý, việc sử dụng, quy chế, quy trình,"
    "kế hoạch, chương trình, đề án, nghị quyết, chỉ thị, mô hình, phong trào, việc thẩm định,"
    "chế độ báo cáo, công tác chỉ đạo, công tác tuyên truyền, công tác phối hợp, việc rà soát,"
    "việc sắp xếp, công tác hoà giải, việc giải quyết, việc kê khai, công tác thi đua,"
    "việc đánh giá, công tác bồi dưỡng, việc ứng dụng, công tác tổng kết, việc khắc phục,"
    "công tác tham mưu"
)
_FIELDS = _words(
    "tài chính đảng, ngân sách xã, đất đai, đầu tư công, tài sản công, thu nộp đảng phí,"
    "kết nạp đảng viên, sinh hoạt chi bộ, luân chuyển cán bộ, cải cách hành chính, tiếp công dân,"
    "đơn thư khiếu nại, đơn thư tố cáo, dân chủ ở cơ sở, chuyển đổi số, hồ sơ điện tử,"
    "bảo vệ rừng, nguồn nước sạch, thuỷ lợi nội đồng, giao thông nông thôn, nhà ở xã hội,"
    "y tế dự phòng, giáo dục mầm non, dạy nghề, xoá đói giảm nghèo, du lịch cộng đồng,"
    "văn hoá công sở, thể thao quần chúng, an ninh trật tự, phòng cháy chữa cháy,"
    "quốc phòng toàn dân, bình đẳng giới, trẻ em, người cao tuổi, chính sách người có công,"
    "bảo hiểm y tế, hợp tác xã, làng nghề, chợ dân sinh, môi trường đô thị, thoát nước,"
    "chiếu sáng công cộng, khoáng sản, vệ sinh an toàn thực phẩm, chăn nuôi, trồng cây ăn quả,"
    "nuôi trồng thuỷ sản, lưu trữ hồ sơ, công khai thu nhập, kỷ luật phát ngôn"
)
_NAME_HEADS = _words(
    "Khê, Vân, Lạc, Tùng, Phiêng, Bản, Thác, Nà, Suối, Đồng, Bình, Hương, Cẩm, Thượng, Hạ, Trung,"
    "Mường, Yên, Sa, Liên, Trúc, Bạch, Kim, Ngân, Thạch, Lâm, Giang, Đông, Tây, Phúc, Thuỷ, Hoà"
)
_NAME_TAILS = _words(
    "Lũng, Pò, Khánh, Trạch, Điền, Nhuận, Vịnh, Tuyền, Xuyên, Khương, Lộc, Thuận, Hiệp, Chấn,"
    "Mậu, Quế, Đạt, Bích, Tràng, Lương, Khoát, Mỹ, Uyên, Hành, Sơn, Viễn, Hưng, Đoài, Nghĩa, Thịnh,"
    "Phố, Rạng, Tảo, Cốc, Diệp, Ngọ, Ải, Kỳ, Trì, Bảo"
)
_FAMILIES = _words("Nguyễn, Trần, Lê, Hoàng, Nông, Lương, Vi, Hà, Đinh, Bùi, Đặng, Dương, Chu, Mạc")
_MIDDLES = _words("Văn, Thị, Hữu, Thu, Minh, Đức, Ngọc, Thanh")
_GIVEN = _words(
    "An, Bính, Cúc, Duy, Hoa, Khải, Lan, Mơ, Nga, Oanh, Phượng, Quyết, Thắm, Vượng, Yến"
)

PLACES = _pairs(_words("xã, phường, thị trấn, huyện"), _pairs(_NAME_HEADS, _NAME_TAILS))
MATTERS = _pairs(_WORKS, _FIELDS)
PEOPLE = _pairs(_pairs(_FAMILIES, _MIDDLES), _GIVEN)
TAGS = _FIELDS
UNITS = _words(
    "Uỷ ban Kiểm tra Huyện uỷ, Ban Thường vụ Đảng uỷ, Uỷ ban Kiểm tra Thành uỷ, Đảng uỷ cơ sở,"
    "Tổ giám sát số 1, Đoàn kiểm tra số 3, Ban Tổ chức, Ban Dân vận, Văn phòng cấp uỷ,"
    "Uỷ ban Kiểm tra Đảng uỷ, Chi bộ cơ quan, Hội đồng thi đua"
)
ACTS = _words(
    "triển khai, thông báo kết luận, công bố quyết định, quán triệt, thẩm tra, rà soát, xem xét,"
    "sơ kết, tổng kết, đánh giá, tổ chức hội nghị về, ban hành hướng dẫn, thống nhất chủ trương,"
    "kiểm tra đột xuất, giám sát chuyên đề, đôn đốc, tập huấn, chấn chỉnh"
)
TIMES = _words(
    "sáng nay, chiều cùng ngày, trong tuần qua, trong quý vừa rồi, từ đầu năm đến nay,"
    "sau ba tháng thực hiện, ngay sau hội nghị, trước kỳ họp thường lệ, trong hai ngày làm việc,"
    "theo kế hoạch đề ra, đến hết tháng này, trong nửa đầu nhiệm kỳ"
)
RESULTS = _words(
    "đã có chuyển biến rõ nét, cơ bản đáp ứng yêu cầu, còn chậm so với tiến độ,"
    "được nhân dân đồng tình, chưa đồng đều giữa các đơn vị, đi vào nền nếp,"
    "bước đầu phát huy hiệu quả, vẫn còn lúng túng, được duy trì thường xuyên,"
    "có mặt chưa sâu sát, bảo đảm đúng quy định, cần tiếp tục theo dõi"
)
AIMS = _words(
    "nâng cao trách nhiệm người đứng đầu, phòng ngừa vi phạm từ sớm, giữ vững đoàn kết nội bộ,"
    "rút ngắn thời gian giải quyết, củng cố niềm tin của nhân dân, tháo gỡ khó khăn ngay từ cơ sở,"
    "kịp thời biểu dương việc làm tốt, khắc phục dứt điểm hạn chế, siết chặt kỷ cương,"
    "bảo đảm công khai và minh bạch"
)
