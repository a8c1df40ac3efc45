"""Why a file is unfit as an attachment, in words that editors can act upon."""

from __future__ import annotations

DAMAGED = "hỏng hoặc bị cắt cụt; chép lại tệp gốc, mở thử trên máy rồi thay vào"
UNREAD = (
    "không đọc được bên trong nên đăng nguyên như vậy, kể cả tên người soạn nếu có; mở thử tệp, "
    "hỏng thì chép lại tệp gốc"
)
"""Told, not refused: many a reader's program opens what a strict one does not."""
LOCKED = "có mật khẩu nên bạn đọc không mở được; bỏ mật khẩu, lưu lại rồi thay vào"
SIGNED = (
    "có chữ ký số nên được đăng nguyên từng byte; tên người soạn và phần mềm ghi trong tệp, "
    "nếu có, bạn đọc sẽ thấy"
)
MARKED = (
    "mang dấu chỉ độ mật hoặc lưu hành nội bộ; văn bản như vậy không được đăng, đúng là thế thì bỏ "
    "tệp khỏi tin"
)
MACROS = "có macro (mã lệnh) nên không được đăng; lưu thành PDF"
AS_PDF = "lưu thành PDF rồi thay vào"
EMBEDDED = f"có tệp hoặc đối tượng nhúng bên trong (bảng tính của biểu đồ, tệp đính); {AS_PDF}"
NOT_AS_NAMED = "không phải tệp {} như tên nói; mở tệp, lưu lại đúng loại rồi thay vào"
