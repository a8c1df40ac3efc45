"""Stop words: syllables that say nothing of what a notice is about.

In ten notices every word is rare, and the stock phrases of this field ("Phát biểu tại hội nghị",
"Một là", "Thực hiện Chương trình kiểm tra, giám sát") would look like news. So their syllables are
told here once, with those of grammar. No place, no subject, no event is among them.
"""

from __future__ import annotations

GRAMMAR = """
và của các có được cho với là trong những một này đó khi đã đang sẽ tại từ đến tới về theo để do
bị bởi vì nên mà thì cũng như còn lại ra vào lên xuống trên dưới trước sau giữa cùng nhiều ít hơn
nhất rất không chưa chỉ đều vẫn phải cần việc người năm tháng ngày lần qua hai ba bốn sáu bảy tám
chín mười mươi trăm nghìn triệu tỷ mọi mỗi từng cả toàn ngoài nếu hoặc hay song nhưng tuy dù bằng
nhằm đối gồm thuộc ở đây kia nào gì ai đâu sao thế vậy rồi nữa luôn ngay mới cũ đầu cuối giờ sáng
trưa chiều tối đêm hôm nay mai tuần quý đợt kỳ số điểm phần nội dung vấn đề kết quả tình hình ông
bà anh chị em mình họ ta tôi chúng thường cứ tự nhau sẵn thật khá nơi chỗ phía bên khoảng gần xa
quá khác vừa xong nói thấy hỏi dùng chọn mở
"""

FORMULAS = """
phát biểu hội nghị khai mạc bế thứ tư thực hiện chương trình kiểm tra giám sát công tác quyết định
căn cứ quy trung ương đồng chí uỷ viên ban vụ chấp hành chủ nhiệm phó bí thư chi bộ đảng tịch
trưởng đoàn thành phụ trách tỉnh huyện xã phường nhân dân cán sự cấp tổ chức cơ sở quan đơn vị
kỷ luật chuyên xuyên dấu hiệu vi phạm bố thông báo dự thảo cáo luận buổi làm tham trì diễn lãnh
đạo ngành thể đại diện đạt ưu hạn chế khuyết nguyên tồn khó khăn thuận lợi thời gian trọng tâm
giải pháp tiếp tục tăng cường nâng cao đẩy mạnh động nghiêm túc kịp chất lượng bảo đảm yêu cầu
kiến khắc phục rút kinh nghiệm xem xét huy hoàn tốt đúng hoạt năng vai trò địa bàn cạnh nhiên cụ
hướng dẫn kế hoạch văn bản quán triệt triển phổ biến tuyên truyền phối hợp rà soát xây dựng chỉnh
đốn phê bình phương sơ tổng dương khen thưởng tiêu cực nhũng lực sức đánh giá nêu rõ nhấn biết ghi
nhận góp ý thị tưởng đức phong đứng ảnh tin bài
"""
