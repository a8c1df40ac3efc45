"""What readers ask, and the notice that must come first: as they type it, right or wrong."""

from __future__ import annotations

import unicodedata

OLD, NEW, BARE = "Ủy ban về hòa giải", "Uỷ ban về hoà giải", "Uy ban ve hoa giai"
NFD = unicodedata.normalize("NFD", "Nông thôn ở Quế Lĩnh")
WRITTEN = {
    "2010/cu": (OLD, "Khỏe mạnh ở thôn Ấp Cũ."),
    "2010/moi": (NEW, "Khoẻ mạnh ở thôn Ấp Mới."),
    "2010/khong-dau": (BARE, "Viet khong dau, khoe manh."),
    "2010/nfd": (NFD, unicodedata.normalize("NFD", "Đường Ðặng Lộ tới Quế Lĩnh.")),
    "2010/so": (
        "Công văn mới của cơ quan",
        "Số 123-CV/UBKTTU ngày 02-03-2010; 1.250.000 đồng; gọi 0203.3835.123.",
    ),
    "2010/tien": (
        "Trạm bơm",
        "Đã thu hồi 3 450 000 đồng và 75000đ tiền xăng, theo Thông tư 01/2021/TT-BNV.",
    ),
    "2010/tat": ("Họp BTV tháng ba", "BTV đã họp ở Quế Lĩnh."),
    "2010/than": ("Chuyện thường ngày", "Trong bài có nhắc tới rừng pơ mu."),
    "2010/tieu-de": ("Rừng pơ mu", "Bài này ít chữ."),
    "2010/giao-ban": ("Giao ban ở Quế Lĩnh", "Họp ngày 05-11-2008, đợt hai sáng 29/2; tỉ lệ 7/9."),
    "2010/truong-ki": (
        "Kì họp bàn việc quản lí chợ",
        "Kí kết qui chế, tỉ lệ đạt cao. Bác sĩ Mĩ Lí.",
    ),
    **{f"2010/lang-{n}": (f"Đồng Lăng {word}", "Nơi ít người.") for n, word in enumerate("abc")},
    **{f"2010/lang-{n}-": (f"Đồng Lãng {word}", "Nơi khác.") for n, word in enumerate("abcd")},
    "2010/roi": ("Chợ phiên", "Đường vào chợ mù bụi; tới trưa thì sương tan."),
    **{f"2010/wifi-{n}": (f"Mạng wifi {n}", "Wifi ở Quế Lĩnh.") for n in "ab"},
    "2010/so-tay": ("Sổ tay Q3/2019", "Bản in lần 12042019."),
    "2010/bao": ("Dọn dẹp sau bão số 3", "Cây đổ chắn 3,5ha; xem Quyết định số 12-QĐ/HU."),
    "2010/lien": ("Phiên chợ trong sương", "Ai cũng nhớ sương mù ở đây."),
}
"""Notices of the tests' own: titles and texts by their places."""
DONG_KINH = "Thông báo kết quả giám sát mô hình “Chính quyền thân thiện” tại phường Đông Kinh"
MAU_DON = "Kết luận giám sát mô hình “Chính quyền thân thiện” tại phường Mẫu Đơn"
RULE_22 = "Những điểm cần nắm trong Quy định 22-QĐ/TW về kiểm tra, giám sát và kỷ luật của Đảng"
ARCHIVE = "Tập huấn số hóa hồ sơ kiểm tra, giám sát cho cán bộ cấp huyện"
HALL = "Trụ sở cũ ở xã Minh Hoạ thành nhà văn hoá và phòng đọc"
MISTAKES = "Sáu lỗi thường gặp khi kê khai tài sản, thu nhập"
FIRST_MEETING = "Uỷ ban Kiểm tra Đảng uỷ xã Minh Hoạ họp phiên đầu tiên"
CONGRESS = "Giám sát việc chuẩn bị đại hội đảng bộ nhiệm kỳ 2025 - 2030 ở cơ sở"
VIRTUES = "Đưa chuẩn mực đạo đức cách mạng vào bản cam kết của từng đảng viên"
CASE = "Thẩm tra, xác minh một đơn tố cáo từ đầu đến cuối"
RULE_69 = "Quy định 69-QĐ/TW gộp kỷ luật tổ chức đảng và đảng viên vào một văn bản"
RULE_205 = "Giới thiệu Quy định 205-QĐ/TW về kiểm soát quyền lực trong công tác cán bộ"
RULE_296 = "Quy định 296-QĐ/TW về công tác kiểm tra, giám sát và kỷ luật của Đảng"
TRADITION = "Kỷ niệm 75 năm Ngày truyền thống ngành Kiểm tra Đảng"
COURSE = "Mời đăng ký lớp tập huấn thẩm tra, xác minh quý IV năm 2026"
OFFICES = "Kết luận giám sát việc quản lý trụ sở, tài sản dôi dư"
LAND = "Thông báo kết luận giám sát về quản lý đất đai tại xã Minh Hoạ"
BOWL = "Bốc thăm chọn 32 người để xác minh tài sản, thu nhập năm 2023"
MARKET = "Kì họp bàn việc quản lí chợ"
MEETING = "Giao ban ở Quế Lĩnh"
GUIDANCE = "Hướng dẫn kê khai tài sản, thu nhập đối với cán bộ diện Ban Thường vụ cấp uỷ quản lý"
NOVEMBER = "Uỷ ban Kiểm tra Tỉnh uỷ xem xét bốn nội dung tại kỳ họp tháng 11"
SUMMING_UP = "Mời dự hội nghị tổng kết công tác kiểm tra, giám sát năm 2026"
STORM = "Dọn dẹp sau bão số 3"
LETTER = "Công văn mới của cơ quan"
PUMP = "Trạm bơm"
QUERIES = [
    # Without marks
    ("dang uy dong kinh", DONG_KINH),
    ("phuong dong kinh", DONG_KINH),
    ("nguyen thi hong thuy", DONG_KINH),
    ("doi chieu dang phi", "Cách đối chiếu đảng phí ba bước ở chi bộ nông thôn"),
    ("so hoa ho so", ARCHIVE),
    ("ke khai tai san loi", MISTAKES),
    ("boc tham", BOWL),
    ("tru so doi du bo hoang", "Không để trụ sở dôi dư bỏ hoang sau sắp xếp"),
    ("tham tra xac minh don to cao", CASE),
    ("chuan muc dao duc", VIRTUES),
    ("dang ky lop tap huan", "Mời đăng ký lớp tập huấn thẩm tra, xác minh quý IV năm 2026"),
    ("mot cua cham diem", "Người dân phường Mẫu Đơn chấm điểm bộ phận một cửa mỗi ngày"),
    ("nha van hoa phong doc", HALL),
    ("rung po mu", "Rừng pơ mu"),
    # With marks
    ("phường đông kinh", DONG_KINH),
    ("nguyễn thị hồng thuý", DONG_KINH),
    ("đối chiếu đảng phí", "Cách đối chiếu đảng phí ba bước ở chi bộ nông thôn"),
    ("kê khai tài sản lỗi thường gặp", MISTAKES),
    ("nhà văn hoá minh hoạ", HALL),
    ("đất công ích", "Xã Minh Họa hoàn thành khắc phục hạn chế về đất công ích"),
    ("đại hội đảng bộ nhiệm kỳ", CONGRESS),
    ("ngày truyền thống", "Kỷ niệm 75 năm Ngày truyền thống ngành Kiểm tra Đảng"),
    ("chính quyền thân thiện kết luận mẫu đơn", MAU_DON),
    ("rừng pơ mu", "Rừng pơ mu"),
    # Partly
    ("phường dong kinh", DONG_KINH),
    ("dang uỷ đông kinh", DONG_KINH),
    ("số hoá ho so", ARCHIVE),
    ("tru sở cũ nhà van hoá", HALL),
    ("tố cao thẩm tra", CASE),
    # Both places of the tone mark, and the other spelling behind it
    ("uỷ ban về hoà giải", NEW),
    ("ủy ban về hòa giải", NEW),
    ("số hoá hồ sơ", ARCHIVE),
    ("số hóa hồ sơ", ARCHIVE),
    ("nhà văn hóa minh họa", HALL),
    ("khỏe mạnh ấp cũ", OLD),
    ("khoẻ mạnh ấp cũ", OLD),
    ("nguyễn thị hồng thúy", DONG_KINH),
    ("khong dau", BARE),
    # NFC and NFD, in the query and in the notice
    (unicodedata.normalize("NFD", "phường đông kinh"), DONG_KINH),
    (unicodedata.normalize("NFD", "số hoá hồ sơ"), ARCHIVE),
    ("nông thôn quế lĩnh", unicodedata.normalize("NFC", NFD)),
    (unicodedata.normalize("NFD", "nông thôn quế lĩnh"), unicodedata.normalize("NFC", NFD)),
    # đ, d, Ð and capitals
    ("PHƯỜNG ĐÔNG KINH", DONG_KINH),
    ("Ðông Kinh", DONG_KINH),
    ("DONG KINH", DONG_KINH),
    ("đường đặng lộ", unicodedata.normalize("NFC", NFD)),
    ("duong dang lo", unicodedata.normalize("NFC", NFD)),
    ("ĐẢNG PHÍ BA BƯỚC", "Cách đối chiếu đảng phí ba bước ở chi bộ nông thôn"),
    # Numbers
    ("22-QĐ/TW", RULE_22),
    ("22-qd/tw", RULE_22),
    ("quy dinh 22-QÐ/TW", RULE_22),
    ("296-QĐ/TW", "Quy định 296-QĐ/TW về công tác kiểm tra, giám sát và kỷ luật của Đảng"),
    ("69 qđ tw", "Quy định 69-QĐ/TW gộp kỷ luật tổ chức đảng và đảng viên vào một văn bản"),
    ("123-CV/UBKTTU", "Công văn mới của cơ quan"),
    ("123-cv/ubkttu", "Công văn mới của cơ quan"),
    ("1.250.000 đồng", "Công văn mới của cơ quan"),
    ("1250000 đồng", "Công văn mới của cơ quan"),
    ("1,250,000", "Công văn mới của cơ quan"),
    ("1 250 000", LETTER),
    ("1 250 000 đồng", LETTER),
    ('"1 250 000"', LETTER),
    ("1250000đ", LETTER),
    ("1.250.000 VNĐ", LETTER),
    ("3450000", PUMP),
    ("3.450.000 đ", PUMP),
    ("3 450 000", PUMP),
    ("75.000 đồng", PUMP),
    ("quý 4 năm 2026 tập huấn", COURSE),
    # Telephones, whose parts everybody sets otherwise
    ("02033835123", LETTER),
    ("(0203) 383 5123", LETTER),
    ("0203 3835 123", LETTER),
    # Abbreviations and their words
    ("UBKT đảng uỷ minh hoạ phiên đầu", FIRST_MEETING),
    ("ubkt dang uy minh hoa phien dau", FIRST_MEETING),
    ("uỷ ban kiểm tra đảng uỷ xã minh hoạ", FIRST_MEETING),
    ("ban thường vụ họp tháng ba", "Họp BTV tháng ba"),
    ("quy định 22 trung ương", RULE_22),
    ("ban thuong vu que linh", "Họp BTV tháng ba"),
    ("chuyển đổi số bàn giao", "Bàn giao hồ sơ kiểm tra khi cấp huyện kết thúc hoạt động"),
    # Phrases
    ('"chính quyền thân thiện" mẫu đơn kết luận', MAU_DON),
    ('"chinh quyen than thien" mau don ket luan', MAU_DON),
    ("“phòng đọc” minh hoạ", HALL),
    ('"kỳ họp tháng 11"', NOVEMBER),
    ('"rung po mu"', "Rừng pơ mu"),
    # The last word still being typed
    ("dang uy dong kin", DONG_KINH),
    ("chuẩn mực đạo đức cách mạ", VIRTUES),
    # i and y
    ("kỉ luật tổ chức đảng và đảng viên", RULE_69),
    ("ki luat to chuc dang", RULE_69),
    ("qui định 22", RULE_22),
    ("quản lí trụ sở", OFFICES),
    ("quan li tru so doi du", OFFICES),
    ("kỉ niệm 75 năm", TRADITION),
    ("quí IV năm 2026", COURSE),
    ("đăng kí lớp tập huấn", COURSE),
    ("kỳ họp bàn việc quản lý chợ", MARKET),
    ("ký kết quy chế", MARKET),
    ("ki ket qui che", MARKET),
    ("bác sỹ mỹ lý", MARKET),
    ('"kì họp tháng 11"', NOVEMBER),
    # Dates, as texts have them and as readers type them
    ("26/5/2022", DONG_KINH),
    ("26/05/2022", DONG_KINH),
    ("26-5-2022", DONG_KINH),
    ("26-05-2022", DONG_KINH),
    ("26.5.2022", DONG_KINH),
    ("2022-05-26", DONG_KINH),
    ("26/5/22", DONG_KINH),
    ("ngày 26/5/2022", DONG_KINH),
    ("ngày 26 tháng 5 năm 2022", DONG_KINH),
    ("NGÀY 26 THÁNG 05 NĂM 2022", DONG_KINH),
    ("ngay 26 thang 5 nam 2022", DONG_KINH),
    ("26 tháng 5, 2022", DONG_KINH),
    ("giám sát đông kinh 26/05/2022", DONG_KINH),
    ("5/11/2008", MEETING),
    ("ngày 5 tháng 11 năm 2008", MEETING),
    ("giao ban 29/2", MEETING),
    ("đông kinh T5/2022", DONG_KINH),
    ("Đông Kinh T.6/2022", DONG_KINH),
    ("tháng 6 2022 đông kinh", DONG_KINH),
    ("giao ban ngày 29 tháng 2", MEETING),
    # The day of publication, as pages print it
    ("30-06-2022 22:20", DONG_KINH),
    ("30-06-2022", DONG_KINH),
    ("30.06.22 đông kinh", DONG_KINH),
    ("22:20 30/06/2022", DONG_KINH),
    ("lúc 22 giờ 20 ngày 30/6/2022", DONG_KINH),
    ("hồi 22h20, thứ Năm ngày 30-06-2022", DONG_KINH),
    ("Thứ Năm, 30-06-2022 22:20", DONG_KINH),
    ("thu nam 30/6/2022", DONG_KINH),
    ("tối ngày 30/6/2022", DONG_KINH),
    ("ngày 30 tháng 6 năm 2022", DONG_KINH),
    ("tháng 10/2023 truyền thống", TRADITION),
    ("truyền thống tháng 10 năm 2023", TRADITION),
    ("truyền thống 10/2023", TRADITION),
    ("truyền thống năm 2023", TRADITION),
    ("truyen thong 2023", TRADITION),
    ("dat dai o xa minh hoa nam 2020", "Xã Minh Họa hoàn thành khắc phục hạn chế về đất công ích"),
    # Numbers of documents in any spelling
    ("22 QD TW", RULE_22),
    ("22/QĐ-TW", RULE_22),
    ("22-qđ-tw", RULE_22),
    ("QĐ 22-TW", RULE_22),
    ("QĐ-22", RULE_22),
    ("quy định 22", RULE_22),
    ("quy dinh so 22", RULE_22),
    ("quy định số 22-QĐ/TW", RULE_22),
    ("QĐ 69", RULE_69),
    ("69-QĐ/TW", RULE_69),
    ("quy dinh 205", RULE_205),
    ("205 qd tw", RULE_205),
    ("quy định 296", RULE_296),
    ("quy định 144", VIRTUES),
    ("144-QĐ/TW", VIRTUES),
    ("123/CV-UBKTTU", LETTER),
    ("cv 123 ubkttu", LETTER),
    ("0123-CV", LETTER),
    ("thông tư 01/2021", PUMP),
    ("TT 1/2021/TT-BNV", PUMP),
    # Facts of a document, which stand beside the text; its number behind its kind
    ("15-KL/TU", OFFICES),
    ("KL 15", OFFICES),
    ("kết luận số 15-KL/TU", OFFICES),
    ("TB 07 HU", LAND),
    ("đoàn giám sát của tỉnh uỷ 09/6/2026 sau sắp xếp", OFFICES),
    # No sign beside the number
    ("15kl/tu", OFFICES),
    ("KL15/TU", OFFICES),
    ("qd22", RULE_22),
    ("22QĐ/TW", RULE_22),
    ("69qđ/tw", RULE_69),
    ("07tb/hu", LAND),
    # Quarters, months and days as they are typed
    ("q4/2026 tập huấn", COURSE),
    ("9 tháng hoạt động cấp xã", "Uỷ ban kiểm tra cấp xã qua chín tháng hoạt động"),
    ("tập huấn QIV-2026", COURSE),
    ("tập huấn quý tư năm 2026", COURSE),
    ("đông kinh tháng sáu 2022", DONG_KINH),
    ("truyen thong thang muoi nam 2023", TRADITION),
    ("đông kinh năm 2022 tháng 6", DONG_KINH),
    ("26052022", DONG_KINH),
    ("ngày 30062022", DONG_KINH),
    ("ngày ba mươi tháng sáu năm 2022", DONG_KINH),
    ("20220630", DONG_KINH),
    ("300622", DONG_KINH),
    ("30 . 6 . 2022", DONG_KINH),
    ("30th6 2022", DONG_KINH),
    ("2022.6.30", DONG_KINH),
    ("T5 30/6/2022", DONG_KINH),
    ("thứ 5, ngày 30 tháng 6 năm 2022", DONG_KINH),
    # Numbers in words, and one behind a word that notices do without
    ("chọn ba mươi hai người", BOWL),
    ("thông báo số 7", LAND),
    ("4 nội dung kỳ họp", NOVEMBER),
    # Letters that are but drawn otherwise
    ("ｄｏｎｇ　ｋｉｎｈ", DONG_KINH),
    ("𝐝𝐨𝐧𝐠 𝐤𝐢𝐧𝐡", DONG_KINH),
    # As a notice has them, though others would write them otherwise
    ("Sổ tay Q3/2019", "Sổ tay Q3/2019"),
    ("lần 12042019", "Sổ tay Q3/2019"),
    ("mùng 5 tháng 11 năm 2008", MEETING),
    ("ngày mồng 5/11/2008", MEETING),
    # Side by side before here and there; typed marks before other ones
    ("sương mù", "Phiên chợ trong sương"),
    ("đồng lăng", "Đồng Lăng c"),
    ("đồng lãng", "Đồng Lãng d"),
    ("đồng lăng 2010", "Đồng Lăng c"),
    ("đồng lăng b", "Đồng Lăng b"),
    # Punctuation, brackets, signs of other programs
    ("giám_sát đông-kinh", DONG_KINH),
    ("(đông kinh)", DONG_KINH),
    ("đông kinh?", DONG_KINH),
    ("  đông   kinh  ", DONG_KINH),
    ("phường: đông kinh; giám sát!", DONG_KINH),
    # Wrong marks, and a word that is still being typed
    ("phưòng đông kinh", DONG_KINH),
    ("gíam sát đông kinh", DONG_KINH),
    ("trụ sở cũ minh hoạ thành nhà v", HALL),
    ("nha van hoa va phong d", HALL),
    ("chính quyền thân thiện tại phường đ", DONG_KINH),
    ("dong kin", DONG_KINH),
    ("cam kết của từng đản", VIRTUES),
    ("dư bỏ hoang sau sắ", "Không để trụ sở dôi dư bỏ hoang sau sắp xếp"),
    ("uỷ ban kiểm tra tỉn", NOVEMBER),
    ("đông kin*", DONG_KINH),
    # A word that the notice lacks, whose others it has side by side
    ("6 loi ke khai tai san", MISTAKES),
    # Marks that were typed count for more than one word more without them
    ("cơn bão số 3", STORM),
    ("bão số ba", STORM),
    ("dọn dẹp đường sá", STORM),
    # Marks that are words elsewhere, where others stand side by side
    ("về quán lý đất đai", LAND),
    # A number and the unit that it may touch; one that is called by its kind
    ("cây đổ 3,5 ha", STORM),
    ("quyết định 12", STORM),
    # Whole questions
    ("chuẩn mực đạo đức là gì?", VIRTUES),
    ("làm thế nào để kê khai tài sản, lỗi thường gặp", MISTAKES),
    ("khi nào họp tổng kết 2026", SUMMING_UP),
    ("hội nghị tổng kết 2026 ngày nào?", SUMMING_UP),
    ("bốc thăm hôm qua", BOWL),
    ("ai phải kê khai tài sản", GUIDANCE),
    ("cho tôi hỏi về trụ sở dôi dư bỏ hoang", "Không để trụ sở dôi dư bỏ hoang sau sắp xếp"),
    ("tìm tin về giám sát đông kinh mới nhất", DONG_KINH),
    (f"xem {DONG_KINH} ở đâu", DONG_KINH),
    ("xem xét bốn nội dung", NOVEMBER),
    ("tru so doi du bo hoang nhu the nao", "Không để trụ sở dôi dư bỏ hoang sau sắp xếp"),
    # Side by side in another order, with a title before a name, with a dash in place of a hyphen
    ("thuý hồng thị nguyễn", DONG_KINH),
    ("đ/c nguyễn thị hồng thuý", DONG_KINH),
    ("nhiệm kỳ 2025–2030", CONGRESS),
    ("22 - QĐ / TW", RULE_22),
]
MEANT = [
    # Telex and VNI, typed where no program took the keys
    ("giams sats", "giám sát"),
    ("GIAMS SATS", "giám sát"),
    ("gia1m sa1t", "giám sát"),
    ("ddaats ddai", "đất đai"),
    ("d9a61t d9ai", "đất đai"),
    ("chuyeenr ddooir soos", "chuyển đổi số"),
    ("chuye63n d9o63i so61", "chuyển đổi số"),
    ("thur tujc hanhf chinhs", "thủ tục hành chính"),
    ("nguwowif daan", "người dân"),
    ("ngu7o7i2 da6n", "người dân"),
    ("ddangr phis", "đảng phí"),
    ("kir luaatj", "kỷ luật"),
    ("ho62ng thu1y", "hồng thuý"),
    # Spaces left out
    ("giamsat", "giám sát"),
    ("giámsát", "giám sát"),
    ("giamsat datdai", "giám sát đất đai"),
    ("chuyendoiso", "chuyển đổi số"),
    ("giamsattinhuy", "giám sát tỉnh uỷ"),
    ("giamsat tinhuy", "giám sát tỉnh uỷ"),
    ("nguyenthihongthuy", "nguyễn thị hồng thuý"),
    ("phuongdongkinh", "phường đông kinh"),
    ("trusodoidu", "trụ sở dôi dư"),
    ("kekhaitaisanthunhap", "kê khai tài sản thu nhập"),
    ("nguoidexacminhtaisanthunhap", "người để xác minh tài sản thu nhập"),
    # Letters and numbers run together
    ("22qđtw", "22 qđ tw"),
    ("22qdtw", "22 qđ tw"),
    # A hyphen, where notices write one word
    ("wi-fi", "wifi"),
    ("Wi-Fi quế lĩnh", "wifi quế lĩnh"),
    # One letter off
    ("đản phí", "đảng phí"),
    ("giám sta", "giám sát"),
    ("phòng đọk", "phòng đọc"),
    ("đất đaii", "đất đai"),
    ("kiễm tra", "kiểm tra"),
    ("giám sác", "giám sát"),
    ("mội trường đô thị", "môi trường đô thị"),
    # Written as it sounds to many
    ("trụ xở dôi dư", "trụ sở dôi dư"),
    ("chụ sở dôi dư", "trụ sở dôi dư"),
    ("trụ sở giôi dư", "trụ sở dôi dư"),
    ("sác minh tài sản", "xác minh tài sản"),
    ("dám sát chuyên đề", "giám sát chuyên đề"),
    ("đối chiếu đảng fí", "đối chiếu đảng phí"),
    ("zao thông nông thôn", "giao thông nông thôn"),
    # One letter off, and told by the word before
    ("kê khai tải sản", "kê khai tài sản"),
    ("chuẩn mựt đạo đức", "chuẩn mực đạo đức"),
    ("chuẩn mực đạo đứt", "chuẩn mực đạo đức"),
    ("đạo đứt cách mạng", "đạo đức cách mạng"),
    # Behind it another word than in the notice
    ("giám sác đông kinh", "giám sát đông kinh"),
    ("dám sát phường đông kinh", "giám sát phường đông kinh"),
]
"""What readers type whose words no notice has, and what is offered instead."""
