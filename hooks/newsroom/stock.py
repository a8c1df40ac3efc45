"""Words that say nothing of what a notice is about, however few notices a site has.

In ten notices every word is rare, and the stock phrases of this field would look like news. So
they are told here once: words of grammar, and the field's own formulas. They are general: no
place, no subject, no event is among them.
"""

from __future__ import annotations

GRAMMAR = """
và của các có được cho với là trong những một này đó khi đã đang sẽ tại từ đến tới về theo để do
bị bởi vì nên mà thì cũng như còn lại ra vào lên xuống trên dưới trước sau giữa cùng nhiều ít hơn
nhất rất không chưa chỉ đều vẫn phải cần việc người năm tháng ngày lần qua hai ba bốn sáu bảy tám
chín mười mươi trăm nghìn triệu tỷ mọi mỗi từng cả toàn ngoài nếu hoặc hay song nhưng tuy dù bằng
nhằm đối gồm thuộc ở đây kia nào gì ai đâu sao thế vậy rồi nữa luôn ngay mới cũ đầu cuối giờ sáng
trưa chiều tối đêm hôm nay mai tuần quý đợt kỳ số điểm phần nội dung vấn đề kết quả tình hình ông
bà anh chị em mình họ ta tôi chúng thường cứ tự nhau sẵn thật khá nơi chỗ
phía bên khoảng gần xa quá khác vừa xong nói thấy hỏi dùng chọn mở
"""
"""Syllables of grammar, of counting and of time."""

FORMULAS = """
phát biểu tại hội nghị; phát biểu khai mạc; phát biểu chỉ đạo; phát biểu kết luận hội nghị
một là; hai là; ba là; bốn là; năm là; sáu là; thứ nhất; thứ hai; thứ ba; thứ tư
thực hiện chương trình kiểm tra, giám sát năm; thực hiện chương trình công tác năm
thực hiện quyết định của ban thường vụ; theo quyết định số; căn cứ quy định của trung ương
đồng chí uỷ viên ban thường vụ, chủ nhiệm uỷ ban kiểm tra; phó chủ nhiệm uỷ ban kiểm tra
bí thư; phó bí thư thường trực; bí thư chi bộ; bí thư đảng uỷ; chủ tịch; phó chủ tịch; chi uỷ
trưởng đoàn kiểm tra; trưởng đoàn giám sát; thành viên đoàn kiểm tra; đoàn công tác; phụ trách
ban chấp hành đảng bộ; ban thường vụ tỉnh uỷ; ban thường vụ huyện uỷ; ban thường vụ thành uỷ
ban thường vụ đảng uỷ; uỷ ban kiểm tra trung ương; uỷ ban kiểm tra tỉnh uỷ
uỷ ban kiểm tra huyện uỷ; uỷ ban kiểm tra thành uỷ; uỷ ban kiểm tra đảng uỷ
uỷ ban nhân dân; hội đồng nhân dân; mặt trận tổ quốc; đảng uỷ xã; đảng uỷ phường; đảng uỷ khối
ban cán sự đảng; cấp uỷ, tổ chức đảng trực thuộc; chi bộ, đảng bộ cơ sở; cơ quan, đơn vị
cuộc kiểm tra, giám sát; công tác kiểm tra, giám sát và kỷ luật của đảng; giám sát chuyên đề
giám sát thường xuyên; kiểm tra khi có dấu hiệu vi phạm; thi hành kỷ luật đảng; được kiểm tra
công bố quyết định; thông báo kết luận; thông qua dự thảo báo cáo; kết luận kiểm tra
đoàn giám sát đã làm việc với; tại buổi làm việc; tại hội nghị; dự hội nghị có; cùng dự có
tham dự; chủ trì hội nghị; diễn ra; khai mạc; bế mạc; kết thúc; thu hút; đông đảo
lãnh đạo, chỉ đạo, tổ chức thực hiện; lãnh đạo các ban, ngành, đoàn thể; đại diện lãnh đạo
kết quả đạt được; ưu điểm; hạn chế, khuyết điểm; nguyên nhân; tồn tại; khó khăn; thuận lợi
trong thời gian tới; thời gian qua; hiện nay; nhiệm vụ trọng tâm; giải pháp; tiếp tục
tăng cường; nâng cao; đẩy mạnh; chủ động; nghiêm túc; kịp thời; hiệu quả; chất lượng; bảo đảm
yêu cầu, đề nghị, kiến nghị; khắc phục hạn chế; rút kinh nghiệm; xem xét, quyết định
phát huy; hoàn thành tốt nhiệm vụ; hoàn thành nhiệm vụ được giao; đúng quy định; hoạt động
theo quy định của đảng; chức năng, nhiệm vụ, quyền hạn; vai trò, trách nhiệm; người đứng đầu
cán bộ, đảng viên và nhân dân; trên địa bàn; bên cạnh đó; tuy nhiên; ngoài ra; cụ thể
quy chế làm việc; nghị quyết, chỉ thị, quy định, hướng dẫn, kế hoạch, kết luận; văn bản
báo cáo; thông báo; quán triệt, triển khai; phổ biến; tuyên truyền; phối hợp; rà soát
xây dựng, chỉnh đốn đảng; học tập và làm theo tư tưởng, đạo đức, phong cách hồ chí minh
phòng, chống tham nhũng, lãng phí, tiêu cực; năng lực lãnh đạo, sức chiến đấu
đánh giá; nêu rõ; nhấn mạnh; cho biết; ghi nhận; thảo luận; góp ý; tự phê bình và phê bình
nhiệm kỳ; sáu tháng đầu năm; phương hướng, nhiệm vụ; sơ kết; tổng kết; biểu dương; khen thưởng
ảnh; tin; bài; nguồn; toàn cảnh hội nghị; quang cảnh buổi làm việc
"""
"""Formulas of inspection and of its news, apart by lines and semicolons."""
