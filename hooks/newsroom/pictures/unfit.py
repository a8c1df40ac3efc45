"""Why a file is unfit as a picture, in words that editors can act upon."""

from __future__ import annotations

from types import MappingProxyType

from newsroom.filetypes.signature import FileKind

DAMAGED = "là ảnh hỏng hoặc bị cắt cụt; chép lại tệp gốc, hoặc mở ra rồi lưu lại thành .jpg"
UNREAD_HEIF = (
    "là ảnh HEIC của iPhone mà máy dựng trang không đọc được; mở ảnh rồi lưu thành .jpg "
    "(trên iPhone: Cài đặt, Camera, Định dạng, chọn “Tương thích nhất”)"
)
UNSAFE_DRAWING = (
    "là hình vẽ SVG không đọc được hoặc có phần không được đăng (thực thể, ảnh nhúng hỏng, "
    "lồng quá sâu); xuất lại thành SVG thuần (Plain SVG), hoặc lưu thành .png"
)
_TO_SEE_OR_FETCH = (
    'đưa vào "attachments", hoặc trong bài viết thành liên kết [tên tệp](tệp), không có dấu ! ở đầu'
)
NO_PICTURE = MappingProxyType(
    {
        FileKind.OTHER_PICTURE: "là ảnh mà trình duyệt không mở được; lưu thành .jpg hoặc .png",
        FileKind.PDF: f"là tệp PDF, không phải ảnh; {_TO_SEE_OR_FETCH}",
        FileKind.OLE: f"là văn bản của Office, không phải ảnh; {_TO_SEE_OR_FETCH}",
        FileKind.RTF: 'là văn bản RTF, không phải ảnh; lưu thành PDF rồi đưa vào "attachments"',
        FileKind.ZIP: f"là văn bản của Office hoặc tệp nén, không phải ảnh; {_TO_SEE_OR_FETCH}",
        FileKind.ARCHIVE: "là tệp nén, không phải ảnh; giải nén rồi dùng ảnh ở trong",
        FileKind.MP3: f"là tệp âm thanh, không phải ảnh; {_TO_SEE_OR_FETCH}",
        FileKind.MP4: f"là phim, không phải ảnh; {_TO_SEE_OR_FETCH}",
        FileKind.OTHER_MEDIA: (
            f"là phim hoặc âm thanh; lưu thành .mp4 hoặc .mp3, {_TO_SEE_OR_FETCH}"
        ),
        FileKind.HTML: (
            "là trang web, không phải ảnh; ở trang gốc, bấm chuột phải vào ảnh để lưu ảnh"
        ),
        FileKind.SAVED_PAGE: (
            "là trang web lưu lại, không phải ảnh; mở trang, lưu riêng ảnh cần dùng"
        ),
        FileKind.PROGRAM: "là chương trình, không phải ảnh; xoá tệp này",
        FileKind.EMPTY: "là tệp rỗng; chép lại tệp gốc",
        FileKind.UNKNOWN: "không phải ảnh; dùng ảnh .jpg, .png hoặc .webp",
    }
)
"""What to say of files that are something else."""
