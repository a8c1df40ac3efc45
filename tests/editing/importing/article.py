"""One article in the forms in which offices keep it: what it says is the same in all of them."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from tests.editing.importing import word_files as word
from tests.factory import CATEGORIES

if TYPE_CHECKING:
    from newsroom.editing.importing.importer import Imported
    from tests.editing.importing.desk import Desk

NBSP = "\u00a0"
SLOGANS = f"Đoàn kết, trung thực{' ' * 9}Kỷ cương và tận tuỵ{' ' * 9}Đoàn kết, trung thực"
CATEGORY = CATEGORIES[0]
TITLE = "Thông báo kết quả giám sát đối với Đảng uỷ và đồng chí Bí thư Đảng uỷ xã Minh Hoạ"
DATE = "15-04-2026 16:05"
LEAD = (
    "Chiều ngày 14/4/2026, tại trụ sở Đảng uỷ xã Minh Hoạ, Đoàn giám sát của Thành uỷ "
    "thông báo kết luận giám sát việc xây dựng “Thôn thông minh”. Dự hội nghị có thành viên Đoàn."
)
CAPTION = "Đ/c Trưởng Đoàn giám sát phát biểu tại Hội nghị"
PARAGRAPHS = (
    "Theo kết luận, Đảng uỷ xã đã chỉ đạo kịp thời; thành lập tổ giúp việc; giúp dân nộp hồ sơ.",
    "Bên cạnh đó còn hạn chế: có thôn chưa lắp máy, việc gửi thư cảm ơn” có lúc chưa kịp thời.",
    "Một là, tăng cường tuyên truyền để đảng viên và Nhân dân hiểu mục đích của mô hình.",
    "Hai là, bố trí kinh phí sửa đường truyền, sơ kết và báo cáo theo quy định./.",
)
AUTHOR = "Người Viết Mẫu - Uỷ ban Kiểm tra Thành uỷ"
OTHERS = tuple(f"Xã Tưởng Tượng số {n} tổ chức hội nghị sơ kết công tác kiểm tra" for n in range(9))
INDENT = "               "
LINES = (
    SLOGANS,
    CATEGORY.title,
    TITLE,
    DATE,
    LEAD,
    INDENT + LEAD,
    INDENT + CAPTION,
    *(INDENT + each for each in PARAGRAPHS),
    AUTHOR,
    "Tin liên quan",
)
"""The article copied whole from its page, with the banner above and the list's heading below."""


def check(desk: Desk, imported: Imported, *, has_picture: bool = True) -> None:
    """Fail unless a draft says everything in its place, without a touch."""
    notice = desk.notice(imported)
    assert notice.title == TITLE
    assert f"{notice.date:%Y-%m-%d %H:%M}" == "2026-04-15 16:05"
    assert [author.byline for author in notice.authors] == [AUTHOR]
    assert notice.category == CATEGORY
    assert notice.summary == LEAD
    if has_picture:
        assert notice.image is not None
        assert notice.image.caption == CAPTION
        assert desk.body(imported) == "\n\n".join(PARAGRAPHS)
    else:
        assert desk.body(imported) == "\n\n".join((CAPTION, *PARAGRAPHS))


def as_word() -> bytes:
    document = word.document()
    for line in LINES:
        if line.strip() == CAPTION:
            word.add_photo(document, word.photo())
        document.add_paragraph(line.replace("  ", NBSP + NBSP))
    return word.saved(document)


def _paragraphs() -> str:
    parts = []
    for line in LINES[5:-2]:
        if line.strip() == CAPTION:
            parts.append('<p style="text-align: center"><img src="bai_files/anh.jpg"></p>')
        parts.append(f"<p>{html.escape(line).replace('  ', '&nbsp; ')}</p>")
    return "\n".join(parts)


MENU = "".join(f'<p><a href="/{each.slug}">{each.title}</a></p>' for each in CATEGORIES)
LIST = "".join(f'<p><a href="/x">{title}</a></p>' for title in OTHERS)
FOOT = (
    "<div>Bản quyền thuộc Uỷ ban Kiểm tra. Ghi rõ nguồn khi phát hành lại tin từ trang này.</div>"
)
HEAD = f'<meta charset="utf-8"><title>{TITLE} - Trang tin</title>'
PAGES = {
    "plain": f"""<html><head>{HEAD}<script>var chu = "không phải chữ";</script></head><body>
<marquee>{SLOGANS}</marquee>{MENU}<div>{CATEGORY.title}</div><h1>{TITLE}</h1>
<div>{DATE}</div><div class="sapo">{LEAD}</div><div>{_paragraphs()}</div>
<p align="right"><b>{AUTHOR}</b></p><div><h3>Tin liên quan</h3>{LIST}</div>{FOOT}</body></html>""",
    "table without heading": f"""<html><head><title>Trang tin điện tử</title></head><body><table>
<tr><td colspan="2"><marquee>{SLOGANS}</marquee></td></tr><tr><td>{MENU}</td><td>
<div>{CATEGORY.title}</div><div><b>{TITLE}</b></div><div>{DATE}</div><div><b>{LEAD}</b></div>
{_paragraphs()}<p>{AUTHOR}</p><div>Tin liên quan</div>{LIST}</td></tr>
<tr><td colspan="2">{FOOT}</td></tr></table></body></html>""",
    "NukeViet": f"""<!DOCTYPE html><html><head>{HEAD}<meta property="og:title" content="{TITLE}">
</head><body><nav>{MENU}</nav><ol class="breadcrumb"><li><a><span>Trang nhất</span></a></li>
<li><a><span>{CATEGORY.title}</span></a></li></ol><div class="news_column panel">
<div class="panel-body"><h1 class="title" itemprop="headline">{TITLE}</h1><div class="row">
<span class="h5">Thứ tư - 15/04/2026 16:05</span><ul><li><a href="#">In ra</a></li></ul></div>
<div class="hometext m-bottom">{LEAD}</div>
<div id="news-bodyhtml" class="bodytext">{_paragraphs()}</div>
<p class="h5 text-right"><strong>Tác giả: </strong>{AUTHOR}</p></div></div>
<div class="news_column panel"><div class="panel-body"><strong>Tổng số điểm của bài viết là: 0
trong 0 đánh giá</strong></div></div><p class="h3"><strong>Những tin mới hơn</strong></p>{LIST}
{FOOT}</body></html>""",
    "WordPress": f"""<!DOCTYPE html><html><head>{HEAD}<script type="application/ld+json">
{{"@graph": [{{"@type": "WebPage"}}, {{"@type": "NewsArticle", "headline": "{TITLE}",
"datePublished": "2026-04-15T09:05:00+00:00", "author": {{"name": "admin"}},
"articleSection": "{CATEGORY.title}"}}]}}</script></head><body><header class="site-header">
<h1 class="site-title">Trang tin của Uỷ ban</h1>{MENU}</header><main><article>
<header class="entry-header"><h1 class="entry-title">{TITLE}</h1><div class="entry-meta">
<time datetime="2026-04-15T16:05:00+07:00">15 Tháng Tư, 2026</time> by <a>admin</a></div></header>
<div class="entry-content"><p><strong>{LEAD}</strong></p>{_paragraphs()}
<p style="text-align:right"><em>{AUTHOR}</em></p><div class="share">Chia sẻ</div></div>
<footer>Thẻ: <a rel="tag" href="#">giám sát</a></footer></article></main>
<aside>{LIST}</aside></body></html>""",
    "Liferay": f"""<html><head>{HEAD}</head><body><div id="banner">{MENU}</div>
<div class="portlet-body"><div class="breadcrumb"><a>{CATEGORY.title}</a></div>
<div class="journal-content-article"><div class="tieu-de"><span>{TITLE}</span></div>
<div class="ngay">16:5, Thứ Tư, 15-4-2026</div><div class="co-chu">Xem với cỡ chữ : A- A A+</div>
<p><b>{LEAD}</b></p>{_paragraphs()}<p style="text-align:right"><b>{AUTHOR}</b></p></div>
<div class="tin-khac"><h3>Các tin khác</h3>{LIST}</div></div>{FOOT}</body></html>""",
}
