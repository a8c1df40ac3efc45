"""What is no text of a notice, and what to do about it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.reading.text.refusals.refusals import refusals, refusals_in_text
from newsroom.text.legacy.encodings import in_unicode
from newsroom.text.vietnamese import nfc
from tests.factory import markdown
from tests.timing import in_a_moment, long

CONFLICT = "<<<<<<< HEAD\nMột.\n=======\nHai.\n>>>>>>> sua-tin"
PICTURE = 'chèn ảnh bằng ![mô tả ảnh](ten-anh.jpg "Chú thích")'
LINK = "viết thành liên kết [Xem video](https://…)"
DISK = "là tệp trong máy của bạn"
TOLD = {
    # What is found, and what stands in the message besides.
    "a picture of a phone": ("![Hội trường](IMG_0001.HEIC)", "viết ![Hội trường](IMG_0001.jpg)"),
    "a picture of a scanner": ("![Trang đầu](quet.tif)", "viết ![Trang đầu](quet.jpg)"),
    "a bitmap": ("![Trang đầu](<a b.bmp>)", "lưu lại thành .jpg"),
    "a drawing": ("![Sơ đồ](so-do.psd)", "lưu lại thành .jpg"),
    "a picture by a label": ("![Hội trường][a]\n\n[a]: a.heif", "lưu lại thành .jpg"),
    "a picture in HTML": ('<img alt="Hội trường" src="a.heic">', "lưu lại thành .jpg"),
    "a name with a hash": ("![Ảnh](<hop #1.jpg>)", "đổi tên tệp"),
    "a file's name with a hash": ("[phụ lục](Phu luc #1.pdf)", "đổi tên tệp"),
    "a name with a question mark": ("![Ảnh](<ai?.png>)", "đổi tên tệp"),
    "a document": ("![Văn bản](van-ban.pdf)", 'khai ở "attachments"'),
    "a document of Word": ("![Văn bản](van%20ban.docx#trang=2)", "là văn bản, không phải ảnh"),
    "a film": ("![Phim](hop.mp4)", "viết liên kết: [Xem video](hop.mp4)"),
    "a film with spaces": ("![Phim](<buổi họp.MOV>)", "[Xem video](<buổi họp.MOV>)"),
    "a recording": ("![Nghe](hop.m4a)", "[Nghe ghi âm](hop.m4a)"),
    "another notice": ("![Tin trước](../2025/tin.md)", "là một trang"),
    "an unknown suffix": ("![Ảnh](anh.abc)", "không có đuôi của ảnh"),
    "no suffix": ("![Ảnh](anh)", "không có đuôi của ảnh"),
    "a picture without description": ("![](anh.png)", "viết ![trong ảnh có gì](anh.png)"),
    "a description of blanks": ("![  ](<a b.png>)", "viết ![trong ảnh có gì](<a b.png>)"),
    "HTML without description": ('<IMG src="anh.png" />', "chưa có lời mô tả"),
    "a picture without a file": ("![Hội trường]()", "viết ![Hội trường](ten-anh.jpg)"),
    "a picture of no label": ("![Hội trường][anh]", "chưa có tên tệp"),
    "a space before the address": ("![Hội trường] (a.jpg)", "viết ![Hội trường](a.jpg)"),
    "a space before a link's file": ("[kế hoạch] (ke-hoach.pdf)", "viết [kế hoạch](ke-hoach.pdf)"),
    "a space before a link's address": (
        "[trang] (https://vi.du/a)",
        "viết [trang](https://vi.du/a)",
    ),
    "a width in braces": ("![Hội trường](a.jpg){: width=300 }", '"{: width=300 }" không có tác'),
    "a mark for contents": ("[TOC]", "xoá đi"),
    "words that a PDF has parted": (
        "H ội n gh ị đã th ông qua b áo c áo k ết qu ả công t ác.",
        '"th ông" và 4 chữ nữa bị tách rời, như khi chép từ tệp PDF; đúng ra là "thông"',
    ),
    "a mark of an assistant": (
        "Kết luận:contentReference[oaicite:0]{index=0}.",
        '"contentReference[oaicite:0]{index=0}" là mã của hệ thống khác',
    ),
    "a source of an assistant": ("Kết luận【4:0†bao-cao.pdf】.", "xoá đi"),
    "a mark of an assistant without its signs": (
        "Kết luận \ue200cite\ue202turn0search1\ue201.",
        "xoá",
    ),
    "a table of contents of another system": ("[[_TOC_]]", "xoá đi"),
    "one of kramdown": ("* TOC\n{:toc}", "không có tác dụng"),
    "words underlined by pandoc": ("[Chữ]{.underline} đậm", "xoá đi"),
    "what an assistant thinks": ("<think>\nChữ.", "xoá đi"),
    "a picture of a letter": ("[cid:image001.png@01DA]", PICTURE),
    "a picture of Gmail": ("[image: image.png]", PICTURE),
    "a picture of Zalo": ("[Hình ảnh]", "chèn ảnh bằng ![mô tả ảnh](ten-anh.jpg)"),
    "a film of WhatsApp": ("<Media omitted>", "hoặc xoá đi"),
    "a field of Word": ("Số: Click or tap here to enter text.", "gõ chữ cần có"),
    "a formula": (r"Tỷ lệ \( x_1 + 5 \) là", "gõ lại bằng chữ và ký hiệu như ×"),
    "a formula of its own": ("$$a = b$$", "gõ lại bằng chữ và ký hiệu như ×"),
    "a sign of a formula": (r"5 \times 3", "gõ lại bằng chữ và ký hiệu như ×"),
    "a word parted by a PDF": ("công tác ki-\nểm tra", "viết liền trên một dòng: kiểm, hoặc ki-ểm"),
    "a name parted by a PDF": ("Ma-\nrốc", "hoặc Ma-rốc nếu là tên"),
    "a word parted by a hidden hyphen": ("ki\u00ad\nểm tra", "viết liền trên một dòng: kiểm"),
    "a class": ("Kết luận. {: .x }", "không có tác dụng"),
    "a class below": ("Kết luận.\n{:.x}", "không có tác dụng"),
    "a class of a heading": ("## Kết luận {: .x }", "không có tác dụng"),
    "a place of no heading": ("Kết luận {: #x }", "không có tác dụng"),
    "a size": ("![Hội trường](a.jpg =300x200)", "viết ![Hội trường](a.jpg)"),
    "a width": ("![Hội trường](a.jpg =50%x*)", "viết ![Hội trường](a.jpg)"),
    "a link without target": ("Xem [kế hoạch]().", "viết như [kế hoạch](ket-luan.pdf)"),
    "a link to the same page": ("[kế hoạch](#)", "chưa có địa chỉ"),
    "an address never filled in": ("[kế hoạch](https://)", "chưa có địa chỉ"),
    "an HTML link without target": ('<a href="">kế hoạch</a>', 'liên kết "kế hoạch" chưa có'),
    "a point of a law": ("[điểm a](khoản 2)", "thêm dấu cách: [điểm a] (khoản 2)"),
    "a link of no label": ("[kế hoạch][]", "chưa có địa chỉ"),
    "a link of an unknown label": ("- [kế hoạch][ke-hoach]", "chưa có địa chỉ"),
    "a label without target": ("[kế hoạch][k]\n\n[k]:", "chưa có địa chỉ"),
    "a link without words": ("[](tin.md)", "viết [chữ cần hiện](tin.md)"),
    "mail without its scheme": ("[thư](ubkt@vi.du.vn)", "viết [thư](mailto:ubkt@vi.du.vn)"),
    "a telephone": ("[gọi](0205 3812 345)", "viết [gọi](tel:02053812345)"),
    "a telephone with stops": ("[gọi](0205.3812.345)", "viết [gọi](tel:02053812345)"),
    "a host": ("[trang](vi-du.vn/tin?a=1)", "viết [trang](https://vi-du.vn/tin?a=1)"),
    "a scheme without colon": ("[trang](https//vi.du.vn)", "viết [trang](https://vi.du.vn)"),
    "a scheme misspelt": ("[trang](htpps://vi.du.vn/a)", "viết [trang](https://vi.du.vn/a)"),
    "a scheme cut": ("[trang](ttp:/vi.du.vn/a)", "viết [trang](https://vi.du.vn/a)"),
    "mail to nobody": ("[thư](mailto:ban tổ chức)", "viết như [thư](mailto:ubkt@example.org)"),
    "a link never closed": ("Xem [trang](https://vi.du/a ngay.", 'chưa có dấu ")"'),
    "a link reversed": ("Xem (trang)[https://vi.du/a] ngay.", "đảo hai thứ ngoặc"),
    "a link turned round": ("Xem (https://vi.du/a)[trang] ngay.", "đảo hai thứ ngoặc"),
    "a link without brackets": ("Xem [trang]https://vi.du/a ngay.", "thiếu ngoặc"),
    "a link over two lines": ("Xem [trang](https://vi.du/a\nb).", "bị ngắt dòng"),
    "an address over two lines": ("Xem https://vi.du/tin-\ntuc/a.html.", "viết liền trên một dòng"),
    "Word's quotes": ("![x](a.jpg “Chú thích”)", 'viết ![x](a.jpg "Chú thích")'),
    "Word's quotes, half": ('![x](a.jpg "Chú thích”)', 'viết ![x](a.jpg "Chú thích")'),
    "Word's quotes, single": ("[x](a.pdf ‘Chú thích’)", 'viết [x](a.pdf "Chú thích")'),
    "Word's quotes, a name with blanks": ("![x](<a b.jpg> «Chú»)", 'viết ![x](<a b.jpg> "Chú")'),
    "a caption without quotes": ("![x](a.jpg Chú thích)", 'viết ![x](a.jpg "Chú thích")'),
    "a disk": (r"![x](C:\Users\Hoa\Pictures\a.jpg)", "chỉ viết tên tệp: a.jpg"),
    "a disk with slashes": ("[x](d:/tin/a.pdf)", DISK),
    "a disk by its scheme": ("![x](file:///C:/Users/a.jpg)", "chỉ viết tên tệp: a.jpg"),
    "a disk in HTML": (r'<a href="file://C:\a.pdf">x</a>', DISK),
    "a disk in prose": (r"Lưu ở E:\Tin\bao-cao.docx nhé.", DISK),
    "a shared disk": (r"[x](\\may-chu\chung\a.pdf)", "chỉ viết tên tệp: a.pdf"),
    "a disk at a sentence's end": (r"Xem Z:\\chung\\tin.docx.", "chỉ viết tên tệp: tin.docx;"),
    "a label for two places": (
        "[a][x], [b][X]\n\n[x]: a.pdf\n\n[X]: b.pdf",
        'nhãn "[x]" dẫn tới hai nơi',
    ),
    "a label that nothing uses": ("[Toàn văn]: a.pdf", "viết [Toàn văn](a.pdf) ở chỗ cần hiện"),
    "a label in brackets": ("[Toàn văn]: (https://vi.du/a)", "viết [Toàn văn](https://vi.du/a)"),
    "a label with a wide colon": ("[Nguồn]：https://vi.du/a", "viết [Nguồn](https://vi.du/a)"),
    "a number over two lines": ("Chi 1.250.\n000 đồng", "liền trên một dòng: 1.250.000"),
    "a number before its stop": ("Chi 1.250\n.000 đồng", "liền trên một dòng: 1.250.000"),
    "a document's number": ("Theo Quy định 22-\nQĐ/TW", 'số "22-QĐ/TW" bị ngắt dòng'),
    "the end of a document's number": ("Nghị định 138/2020/NĐ-\nCP", '"138/2020/NĐ-CP" bị ngắt'),
    "a long number": ("Chi 1.250.\n375 đồng", 'số "1.250.375" bị ngắt dòng'),
    "a short form of others": ("*[UBKT]: Uỷ ban", "viết đầy đủ ở chỗ nhắc tới"),
    "a picture of a mail": ("![x](cid:image001.png@01DA)", "địa chỉ tạm của chương trình khác"),
    "a picture of a page": ("![x](blob:https://vi.du/1-2)", "địa chỉ tạm"),
    "a note without text": ("Một.[^2]", "thêm ở cuối bài một dòng [^2]: lời chú thích"),
    "a text without note": ("Một.\n\n[^2]: Hai.", "[^2] không gắn với chữ nào"),
    "an empty note": ("Một.[^2]\n\n[^2]:", "chú thích [^2] để trống"),
    "an empty note before another": (
        "Một[^3] hai.[^2]\n\n[^2]:\n[^3]: Ba.",
        "chú thích [^2] để trống",
    ),
    "two texts of a note": ("Một.[^2]\n\n[^2]: a\n[^2]: b", "chú thích [^2] có hai lời"),
    "TCVN3": ("§oµn gi¸m s¸t th«ng b¸o", 'đúng ra là "Đoàn giám sát thông báo"'),
    "VNI": ("Ñoaøn giaùm saùt thoâng baùo", "bằng bảng mã VNI, bạn đọc không đọc được; đúng ra"),
    "mojibake": ("Ä\u0090oÃ\u00a0n giÃ¡m sÃ¡t", 'đúng ra là "Đoàn giám sát"'),
    "mojibake, lost": ("Chiá» u Ä‘Ã³ há» p", "chép lại từ bản gốc"),
    "one word of TCVN3": ("Hội nghị do ®ång chí Bí thư chủ trì", "do đồng chí Bí thư"),
    "marks that are gone": ("Ki?m tra, giám sát c?a ??ng", "chép lại từ bản gốc"),
    "a style of Word": ("p.MsoNormal, li {margin:0in; color:red}", "xoá đi"),
    "a fence of Pandoc": ("::: {.note}\nMột\n:::", "!!! note"),
    "LaTeX": (r"Xã \\textbf{họp} hôm nay", "viết **chữ**"),
    "a heading of a wiki": ("== Kết quả ==", "viết ## Đề mục"),
    "bold of a wiki": ("Xã '''họp''' hôm nay", "viết **chữ**"),
    "a cell of Excel in error": ("Tổng #REF! đồng", "sửa ô ấy trong Excel"),
    "a narrow cell of Excel": ("| Tổng | ##### |\n|---|---|\n| a | b |", "sửa ô ấy trong Excel"),
    "a formula of Excel": ("=SUM(A1:A5)", "sửa ô ấy trong Excel"),
    "a field's code": ("PAGE \\* MERGEFORMAT 2", "gõ lại chữ cần hiện"),
    "a link's code": ('Xem HYPERLINK "https://vi.du/" đây', "gõ lại chữ cần hiện"),
    "keys of Telex": (
        "Uyr ban Kieemr tra Tinhr uyr thoong baso keets luaanj",
        'đúng ra là "Ủy ban Kiểm tra Tỉnh ủy thông báo kết luận"',
    ),
    "keys of VIQR": ("U?y ban Kie^?m tra Ti?nh u?y ba'o ke^'t lua^.n", "phím gõ VIQR"),
    "letters turned around": ("Tài khoản \u202e4321\u202c", "đảo chiều chữ"),
    "letters turned by an entity": ("Tài khoản &#8238;4321", "đảo chiều chữ"),
    "a picture that is gone": ("Ảnh \ufffc đây", "bị mất khi dán"),
    "a sign of a symbol font": ("Nhiệt độ 30\uf0b0 C", "gõ lại bằng chữ"),
    "mail's own spelling": ("Ki=E1=BB=83m tra", "chép lại từ bản gốc"),
    "a program's spelling": ("Ki\\u1ec3m tra", "chép lại từ bản gốc"),
    "letters that are gone": ("Ki\ufffdm tra", "gõ lại chữ ấy"),
    "a comment without its first sign": ("!-- chờ duyệt -->", "giống ghi chú viết sai dấu"),
    "a comment without its second sign": ("<-- chờ duyệt -->", "giống ghi chú viết sai dấu"),
    "the end of a comment": ("chờ duyệt -->", 'thêm "<!--" vào đầu'),
    "a comment that ends twice": ("<!-- chờ --> duyệt -->", 'thêm "<!--" vào đầu'),
    "a comment over lines that ends twice": ("<!-- chờ\n--> duyệt\n-->", 'thêm "<!--" vào đầu'),
    "a conflict": (CONFLICT, "giữ một bản"),
    "a conflict half mended": ("Một.\n>>>>>>> sua-tin", "giữ một bản"),
    "a conflict of three": (CONFLICT.replace("=======", "||||||| goc\n\n======="), "giữ một bản"),
    "a shortcode of Hugo": ('{{< figure src="a.jpg" >}}', PICTURE),
    "a film of Hugo": ("{{< youtube abc >}}", LINK),
    "a shortcode over lines": ('{{< note\n  a="b" >}}', "xoá đi"),
    "a template": ("{{ page.title }}", "xoá đi"),
    "a statement": ("{% include a.html %}", "xoá đi"),
    "a comment of a template": ("{# chưa duyệt #}", "xoá đi"),
    "a caption of WordPress": ('[caption id="a1"]Một[/caption]', PICTURE),
    "a gallery": ('[gallery ids="1,2"]', PICTURE),
    "a bare gallery": ("[gallery]", PICTURE),
    "an embedded film": ("[embed]https://vi.du/1[/embed]", LINK),
    "a film of WordPress": ('[video mp4="a.mp4"]', LINK),
    "a builder's block": ('[vc_row css="a"]Một[/vc_row]', "xoá đi"),
    "a forum's marks": ("[b]Một[/b]", "xoá đi"),
    "an end alone": ("Một[/color]", "xoá đi"),
    "a code of Joomla": ("{loadposition tin}", "xoá đi"),
    "a gallery of Joomla": ("{gallery}anh/2020{/gallery}", PICTURE),
    "PHP": ("<?php the_title(); ?>", "xoá đi"),
    "ASP": ("<%= title %>", "xoá đi"),
    "a width of Pandoc": ("![Hội trường](a.jpg){width=50%}", '"{width=50%}" là mã'),
    "a picture of Obsidian": ("![[anh.png]]", PICTURE),
    "a picture of a wiki": ("[[Tập tin:anh.png|nhỏ|Chú thích]]", PICTURE),
    "a picture of reST": (".. image:: anh.png", PICTURE),
    "a box of others": ("::: warning\nMột\n:::", "!!! note"),
    "a box of GitHub": ("> [!NOTE]\n> Một", "!!! note"),
    "a box that holds nothing": ("!!! note\nMột.", "thụt các dòng của khung"),
    "a box behind what nobody sees": ("\u200b!!! note\nMột.", '"!!! note"'),
    "a folded box": ('??? note "Đề"\n    Một', "<details><summary>Đề</summary>"),
    "a struck word": ("Xã ~~không~~ họp", "viết <s>chữ</s>"),
    "a marked word": ("Xã ==hỏi lại== họp", "viết **chữ**"),
    "an underlined word": ("Xã ^^họp^^ hôm nay", "viết **chữ**"),
    "keys to press": ("Bấm ++ctrl+p++ để in", "viết **chữ**"),
    "a button": ("[Xem](https://vi.du/){ .md-button }", "xoá đi"),
    "a tab": ('=== "Thứ hai"', "xoá đi"),
    "an icon": (":material-phone: 0123", "xoá đi"),
    "a comment with a dash of Word": ("Một <!– bí mật –> hai", "viết <!-- ghi chú -->"),
    "a comment with one dash": ("Một <!- bí mật -> hai", "giống ghi chú viết sai dấu"),
    "a comment with a space": ("Một < !-- bí mật --> hai", "giống ghi chú viết sai dấu"),
    "a comment with another space": ("Một <! -- bí mật --> hai", "giống ghi chú viết sai dấu"),
    "a comment without dashes": ("Một <! bí mật> hai", "giống ghi chú viết sai dấu"),
    "an instruction": ("Một <? bí mật ?> hai", "giống ghi chú viết sai dấu"),
    "a comment of entities": ("Một &lt;!-- bí mật --&gt; hai", "giống ghi chú viết sai dấu"),
    "a comment that ends at once": ("Một <!--> bí mật --> hai", "giống ghi chú viết sai dấu"),
    "a comment in a comment": ("Một <!-- a <!-- b --> bí mật --> hai", "tách thành từng ghi chú"),
    "hidden words of a picture": (
        '![Một <div style="DISPLAY : NONE">bí mật</div> hai](a.jpg)',
        "giấu chữ, ở đây lại hiện",
    ),
    "a comment behind words": ("Một. [//]: # (bí mật)", "xuống một dòng riêng"),
    "a comment in a cell": ("| Một | [comment]: <> (bí mật) |", "xuống một dòng riêng"),
    "a comment of Obsidian": ("%% bí mật %%", "giống ghi chú viết sai dấu"),
    "a comment of a program": ("/* bí mật */", "giống ghi chú viết sai dấu"),
    "a comment of a reviewer": ("Một {>> bí mật <<} hai", "giống ghi chú viết sai dấu"),
    "a comment of Word": ("Một.[MN1] Hai.\n\n[MN1]Hỏi lại.", '"[MN1]" giống nhận xét'),
    "a comment of Word in a PDF": ("Một. Commented [NVA1]: Hỏi lại", "xoá nhận xét và dấu"),
    "a comment of Google": ("Một.[a] Hai.\n\n[a]Hỏi lại.", '"[a]" giống nhận xét'),
    "a deletion of Word in a PDF": ("Deleted: đã nghỉ", "xoá nhận xét và dấu"),
    "a change of a reviewer": ("Một {--bớt--} hai", "chọn câu cuối cùng"),
    "words of XML": ("<![CDATA[ Một ", "giữ chữ ở giữa"),
    "a clipboard": ("StartHTML:0000000105", "xoá đi"),
    "an entity of an entity": ("Một &amp;nbsp; hai", 'xoá "amp;"'),
    "an escaped tag": ("&lt;p class=a&gt;Một", "thẻ bị mã hoá hai lần"),
    "an escaped end": ("Một&lt;/strong&gt;", "thẻ bị mã hoá hai lần"),
    "an entity of no letter": ("Một &#0; hai", "không phải chữ nào"),
    "a Vietnamese Word's": ("Xem Lỗi! Không tìm thấy nguồn tham chiếu.", "gõ lại chữ cần hiện"),
    "a page number of Word": ("Trang { NUMPAGES \\* MERGEFORMAT }.", "gõ lại chữ cần hiện"),
    "a field to be merged": ("Kính gửi «Tên_đơn_vị».", "gõ lại chữ cần hiện"),
    "a reference of Word": ("Xem Error! Reference source not found.", "gõ lại chữ cần hiện"),
}
FINE = """
Một [kế hoạch](ke-hoach.pdf), [trang](https://vi.du/a_(b)), [thư](mailto:a@b.vn), [gọi](tel:+84).
[Chỗ khác](#muc-2), [trang chủ](/), [mục](../../chuyen-muc/co-so/), [theo nhãn][nhãn], [nhãn].

[nhãn]: tin.md "Tin"

[Ảnh]

[ảnh]: hoi-truong.jpg

![Hội trường](hoi-truong.jpg "Quang cảnh \\"họp\\"") ![Sơ đồ](so-do.SVG) ![a [b] c](<a b (1).webp>)
![Ảnh (1)](anh chụp (1).webp 'Chú thích') [![Ảnh](a.png)](b.md) ![Ảnh](https://vi.du/a.heic)
![](a.png "Chú thích nói thay lời mô tả")
<img src="a.png" alt="Hội trường"> <a href="tin.md">tin</a> <a id="b"></a> [1] (xem a.pdf) [x] (y)
[tệp](kết luận “số 5”.pdf) [tệp](<kết luận.docx>)

Máy báo “Lỗi! Không có kết nối”, trang {5}, «Kết luận» và «Báo cáo 12».

Một[^1] hai[^a] ba \\[^5].

[^1]: Lời.
[^a]:
    Lời khác.

[1] https://vi.du/a [bảng](bang.vn.xlsx) [số](15-2026.pdf) [tin](2026-11-20-hop.md) (xem
[trang](https://vi.du/a_(b))) [x](https://vi.du/a "Tin (mới)") [nơi](2026/11/20)
[tệp](123456789.pdf)

{ngoặc} {a, b} {: 8 giờ} {{ngoặc} 100% {5%} #5 [1] [Video] Lễ kết nạp [gallery](a.md) [Mật]
[n = 120] [x=5] TL:1 A: B, 10:45, tỷ lệ 1:/2,
và/hoặc, c:d, \\_\\_\\_, a\\b, http://vi.du/c:/d, \\\\ hết, [ ] chưa, [x] rồi
Ngày 27/7/1947, Chủ tịch Hồ Chí Minh đã viết:
Từ: ngày 1
Đến: ngày 5, Tây Bắc -
Đông Bắc. <!--[if vml]><v:imagedata src="file:///C:/a.png"> HYPERLINK "x" <![endif]-->

<Họ tên>, 5 <% 6, <<<<<<< không phải, a ======= b
=======
Xem https://vi.du/
Hết. Xem https://vi.du/a/
mục 5, https://vi.du/b/
1. Một, https://vi.du/c/
8h00: Hai, https://vi.du/d/
12/11/2026: Ba, https://vi.du/e/
a) Bốn

!!! note
    Một.

!!! warning "Hai"

    Ba.

<!-- a --> <!--> <!---> <!--[if !mso]><!-->a<!--<![endif]--> 5 <! 6, wow <!, a &lt;b&gt; &amp; 2/*3
\uf0b7 Một
 \uf0e0 Hai\tba \uf0fc bốn, ai?gì, https://vi.du/a?b=c&d?e=f, a=b, x=1F=2, Ông ®, §5, Word®
[a] Lời a[b].
[TL1] Tài liệu một. [A5](a.md), giấy [A4]
~~10 triệu, ~~5 triệu; a==b, x == y == z; ==; ~5~; C++ và C++, ^^, a ++ b ++
năm 2025. {ngày: 5; tháng: 3} {Mẫu: 5} C:# #5 ## # ''lời'' 'a' PAGE, TOC, DATE 5/3, =A1+B2, =5
120 đồng chí, mục 1.250,5.
100/2026, *[UBKT]*: họp
100%% đảng viên, &#8203; &lt;5 triệu, {--}, a --> b
Xem [kế hoạch], [kế
hoạch][B]. A --> B --> C [//]: https://vi.du/a [Nguồn]: Báo (https://vi.du/a)[1]

[Kế hoạch]: https://vi.du/a
[b]: a.pdf
[//]: # (a.pdf)

Số §5, 15-QĐ/TU, «đánh giá»…, Orléans, Noël
"""


@pytest.mark.parametrize(("text", "told"), TOLD.values(), ids=TOLD.keys())
def test_what_is_no_text_is_told_once_with_its_line(text: str, told: str) -> None:
    (found,) = refusals(f"Đoạn đầu.\n\n{text}\n\nĐoạn cuối.", first_line=7)
    line, message = found
    assert told in message
    assert line >= 9
    assert line == 9 or "\n" in text


@pytest.mark.parametrize("text", [text for text, _ in TOLD.values()], ids=TOLD.keys())
def test_code_is_left_alone(text: str) -> None:
    fence = f"Một\n\n~~~~\n{text}\n~~~~\n\nHai"
    assert not list(refusals(fence, first_line=1))
    if "\n" not in text:
        assert not list(refusals(f"Một ``{text}`` hai", first_line=1))


def test_signs_that_nobody_sees_hide_nothing() -> None:
    found = list(
        refusals("Một.\n\n\u200b!!! note\n\n{\u200b{ tên }}\n\n[x\u2060](\ufeff)", first_line=1)
    )
    assert [line for line, _ in found] == [3, 5, 7]


def test_good_texts_are_not_refused() -> None:
    assert not list(refusals(FINE, first_line=1))


ADVICE = re.compile(r"viết (?:như |liên kết[^:]*: )?(!?\[.*?\]\((?:<.*?>|[^()]*)\))")
ADVISED = [message for text, _ in TOLD.values() for _, message in refusals(text, first_line=1)]


WRITTEN = [written for message in ADVISED for written in ADVICE.findall(message)]


@pytest.mark.parametrize("written", WRITTEN)
def test_advice_done_as_told_is_right(written: str) -> None:
    assert not list(refusals(written.replace("…", "vi.du"), first_line=1))


def test_most_advice_can_be_copied() -> None:
    assert len(WRITTEN) > 25


def test_what_the_command_mends_is_right() -> None:
    for name in ("TCVN3", "VNI", "mojibake"):
        assert not list(refusals(in_unicode(TOLD[name][0]), first_line=1))
    lost = TOLD["mojibake, lost"][0]
    assert in_unicode(lost) == lost


def test_every_conflict_is_told_and_each_once() -> None:
    for sign in ("", "  ", "> "):
        conflict = CONFLICT.replace("\n", f"\n{sign}")
        found = refusals(f"{sign}{conflict}\nBa.\n{sign}{conflict}", first_line=1)
        assert [line for line, _ in found] == [1, 7]


def test_an_encoding_is_told_once() -> None:
    text = "§oµn gi¸m s¸t\n\nth«ng b¸o kÕt luËn\n\nÑoaøn giaùm saùt"
    assert [line for line, _ in refusals(text, first_line=1)] == [1, 5]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Th«ng b¸o kÕt luËn", "TCVN3"),
        ("{{ title }}", "mã của hệ thống khác"),
        ("[gallery] Hội nghị", "mã của hệ thống khác"),
        ("<<<<<<< HEAD", "git"),
        ("Ki\ufffdm tra", "gõ lại chữ ấy"),
        ("Họp <!– chờ duyệt –>", "giống ghi chú viết sai dấu"),
        ("Hội nghị ~~không~~ thông qua", "hiện như thường"),
        ("Hội nghị <del>không</del> thông qua", "hiện như thường"),
        ('Họp <span style="display:none">kín</span>', "giấu chữ"),
        ("Họp <font color=white>kín</font>", "giấu chữ"),
    ],
)
def test_a_title_is_refused_for_the_same(text: str, told: str) -> None:
    (message,) = refusals_in_text(text)
    assert told in message


@pytest.mark.parametrize(
    "text", ["~5% và ~~~", "<s", "[Video] Lễ kết nạp", "Kết quả [kỳ 5](x.md)", "2*3 <5 R&D (*)"]
)
def test_a_title_may_hold_signs(text: str) -> None:
    assert not list(refusals_in_text(text))


@given(markdown, st.integers(1, 50))
def test_lines_are_those_of_the_file(text: str, first: int) -> None:
    for line, message in refusals(nfc(text), first_line=first):
        assert first <= line <= first + text.count("\n")
        assert message


SIGNS = """
[ ![ ]( [a]( ![a](b␣ [^ [^a] <img␣ <a␣href=" {{ {% ` `` ``a` ~~~⏎ ```a⏎ <<<<<<<⏎ \\\\ C:\\ file:/
[[ ![[ [a␣ [/a] ((( ![a](" ␣ ⏎ [^a]:␣ [^a]:⏎ ::: § aø ![a]␣␣( <?php␣ a:/ Error!␣ ![](a) >␣[!
<!-- <!--> <! &lt;! &lt;p␣ %% /*␣ {-- {>> <![CDATA[ &# &amp; HTML:
.. [a][b] [a][] \\[ <img␣src='␣
"""


@pytest.mark.parametrize("sign", SIGNS.split())
def test_long_texts_cost_no_more_than_their_length(sign: str) -> None:
    sign = sign.replace("␣", " ").replace("⏎", "\n")
    text = long(sign)
    with in_a_moment():
        list(refusals(text, first_line=1))
