"""What readers see of one notice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PIL import Image

if TYPE_CHECKING:
    from tests.conftest import Site

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000030000000208020000001216f14d"
    "0000000b49444154789c6360c00400001400017dfe1eee0000000049454e44ae426082"
)


def text(html: str) -> str:
    """Return the words of a page, in order."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def test_shows_title_date_category_lead_body_byline_and_tags(site: Site) -> None:
    site.notice(
        "a",
        "Đoạn một.\n\nĐoạn hai.",
        title="Bí thư & “Chính quyền <thân thiện>”",
        summary="Đoạn dẫn của tin.",
        tags="[giám sát, dân vận]",
    )
    site.build()
    page = site.read("tin-tuc/2022/a")
    article = page[page.index('<article class="notice">') :]
    assert "Bí thư &amp; “Chính quyền &lt;thân thiện&gt;”</h1>" in article
    assert '<time datetime="2022-06-30T22:20:00+07:00">30-06-2022 22:20</time>' in article
    assert "chuyen-muc/co-so/" in article
    order = [
        "Chính quyền",
        "30-06-2022",
        "Đoạn dẫn của tin.",
        "Đoạn một.",
        "Đoạn hai.",
        "Tổ Thông tin",
    ]
    places = [text(article).index(words) for words in order]
    assert places == sorted(places)
    assert 'href="../../../chu-de/giam-sat/"' in article
    assert "Tổ Thông tin - Uỷ ban Kiểm tra" in text(article)


def test_a_lead_repeated_as_first_paragraph_shows_once(site: Site) -> None:
    site.notice(
        "a", "  \u00a0 \u00a0Đoạn dẫn,  chép\u00a0lại.\n\nThân bài.", summary="Đoạn dẫn, chép lại."
    )
    site.build()
    page = site.read("tin-tuc/2022/a")
    article = text(page[page.index("<article") : page.index("</article>")])
    assert article.count("Đoạn dẫn, chép lại.") == 1
    assert article.count("Thân bài.") == 1


def test_without_a_summary_the_first_paragraph_is_the_lead_and_keeps_its_links(site: Site) -> None:
    site.notice("b")
    site.notice("a", "Đoạn **dẫn** có [liên kết](b.md).\n\nThân bài.")
    site.build()
    page = site.read("tin-tuc/2022/a")
    summary = page[page.index('class="summary"') : page.index('class="body')]
    assert "<strong>dẫn</strong>" in summary
    assert 'href="../b/"' in summary
    assert "Đoạn dẫn có liên kết." in text(site.read("chuyen-muc/co-so"))


def test_the_title_may_be_the_first_heading(site: Site) -> None:
    site.notice("a", "# Tiêu đề trong bài\n\nThân bài.", title=None)
    site.build()
    page = site.read("tin-tuc/2022/a")
    assert page.count("Tiêu đề trong bài</h1>") == 1
    assert page.count("<h1") == 1


def test_headings_of_the_text_follow_the_title_without_a_gap(site: Site) -> None:
    site.notice("a", "Mở đầu.\n\n# Một\n\nChữ.\n\n#### Hai\n\nChữ.\n\n## Ba\n\nChữ.")
    site.build()
    levels = re.findall(r"<h(\d)", site.read("tin-tuc/2022/a").partition("<article")[2])
    assert levels[:4] == ["1", "2", "3", "3"]


def test_picture_with_size_caption_and_credit(site: Site) -> None:
    site.write("tin-tuc/2022/anh.png", PNG)
    site.notice("a", image="{src: anh.png, alt: Hội trường, caption: Toàn cảnh, credit: Tổ ảnh}")
    site.build()
    page = site.read("tin-tuc/2022/a")
    figure = page[page.index("<figure") : page.index("</figure>")]
    assert 'src="../../../tin-tuc/2022/anh.png"' in figure
    assert 'alt="Hội trường"' in figure
    assert 'width="3"' in figure
    assert 'height="2"' in figure
    assert "Toàn cảnh" in figure
    assert "Tổ ảnh" in figure
    assert (site.output / "tin-tuc/2022/anh.png").read_bytes() == PNG


def test_picture_in_the_text_becomes_a_figure_with_its_caption(site: Site) -> None:
    site.write("tin-tuc/2022/anh.png", PNG)
    site.notice("a", 'Dẫn.\n\n![Hội trường](anh.png "Toàn cảnh hội nghị")\n\nThân.')
    site.build()
    figure = re.search(r"<figure>.*?</figure>", site.read("tin-tuc/2022/a"), re.DOTALL)
    assert figure is not None
    assert "<figcaption>Toàn cảnh hội nghị</figcaption>" in figure[0]
    assert "title=" not in figure[0]


def test_attachments_with_title_type_and_size(site: Site) -> None:
    site.write("tin-tuc/2022/ket-luan.pdf", b"%PDF" + b" " * 204_800)
    site.notice("a", attachments="[{file: ket-luan.pdf, title: Kết luận giám sát}]")
    site.build()
    page = site.read("tin-tuc/2022/a")
    block = page[page.index('class="attachments"') :]
    assert 'href="../../../tin-tuc/2022/ket-luan.pdf"' in block
    assert "Kết luận giám sát" in block
    assert "PDF" in block
    assert "200\u00a0KB" in block


def test_html_leads_where_its_editor_meant(site: Site) -> None:
    site.write("tin-tuc/2022/a.png", PNG)
    site.notice("b")
    site.notice("a", """Dẫn.\n\n<img src="a.png" alt="A">\n\n<a class=x href='b.md'>b</a>""")
    site.build()
    page = site.read("tin-tuc/2022/a")
    assert 'src="../a.png"' in page
    assert 'href="../b/"' in page
    assert 'class="x"' not in page


HARMLESS = """\
```html
<img src="a.png">
![](https://x.vn/y.png)
```

Gõ `<img src="a.png">` là sai.

## Mục

<a href="https://x.vn/">x</a> <a href="#muc">y</a> <https://x.vn/?href=vb.pdf>"""


def test_code_and_links_that_lead_right_are_not_refused(site: Site) -> None:
    site.notice("a", f"Dẫn.\n\n{HARMLESS}\n\nHết.")
    site.build()
    assert "Hết." in site.read("tin-tuc/2022/a")


def test_source_and_several_authors(site: Site) -> None:
    site.notice(
        "a",
        author="[Tổ Một - Đơn vị A, {name: Tổ Hai, unit: Đơn vị B}]",
        source="{name: Báo Minh Hoạ, url: https://example.org/bai}",
    )
    site.build()
    page = site.read("tin-tuc/2022/a")
    assert "Tổ Một - Đơn vị A" in page
    assert "Tổ Hai - Đơn vị B" in page
    assert 'href="https://example.org/bai"' in page
    assert "Báo Minh Hoạ" in page


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        pytest.param(
            {"updated": "2022-07-02 08:00", "change_note": "sửa ngày họp"},
            ["Đính chính", "02-07-2022 08:00", "sửa ngày họp"],
            id="corrected",
        ),
        pytest.param(
            {"withdrawn": "{date: 2022-07-10, reason: Số liệu sai}"},
            ["thu hồi", "10-07-2022", "Số liệu sai"],
            id="withdrawn",
        ),
        pytest.param({"expires": "2022-12-31"}, ["hết hiệu lực", "01-01-2023"], id="expired"),
    ],
)
def test_says_its_state(site: Site, fields: dict[str, str], words: list[str]) -> None:
    site.notice("a", **fields)
    site.build()
    page = site.read("tin-tuc/2022/a")
    state = page[page.index("notice-state") :]
    assert all(word in state for word in words)


def test_tells_every_correction_and_lists_tell_the_last(site: Site) -> None:
    told = "[{date: 2022-07-01 08:00, note: Sửa tên}, {date: 2022-07-03 08:00, note: Sửa số}]"
    site.notice("a", corrections=told)
    site.build()
    page, listing = site.read("tin-tuc/2022/a"), site.read("tin-tuc")
    newest, first = "Sửa số", "Sửa tên"
    assert page.count("notice-state") == 2
    states = page[page.index("notice-state") :]
    assert states.index("03-07-2022") < states.index(newest) < states.index("01-07-2022")
    assert states.index(newest) < states.index(first)
    assert newest in listing
    assert first not in listing


WITHDRAWN = "{date: 2022-07-10, reason: Nêu tên người không liên quan%s}"


def test_a_withdrawn_notice_says_why_and_no_more(site: Site) -> None:
    Image.new("RGB", (900, 500)).save(site.write("tin-tuc/2022/anh.png", b""))
    site.write("tin-tuc/2022/kl.pdf", b"%PDF-1.4")
    site.notice(
        "a",
        "Chuyện bí ẩn.\n\nĐoạn bí ẩn.\n\n![Ảnh bí ẩn](anh.png)",
        summary="Tóm tắt bí ẩn",
        image="{src: anh.png, alt: Ảnh bí ẩn}",
        tags="[thẻ bí ẩn]",
        attachments="[{file: kl.pdf, title: Kết luận bí ẩn}]",
        updated="2022-07-02",
        change_note="Bỏ tên bí ẩn",
        withdrawn=WITHDRAWN % "",
    )
    site.build()
    page = site.read("tin-tuc/2022/a")
    assert "Nêu tên người không liên quan" in page
    assert "share" not in page[page.index("<main") : page.index("</main>")]
    told = {path: data for path, data in site.files().items() if "bí ẩn".encode() in data}
    assert told == {}
    assert not [path for path in site.files() if path.endswith(("kl.pdf", "1200x630.jpg"))]


def test_a_withdrawn_notice_keeps_its_text_where_its_editor_says_so(site: Site) -> None:
    site.notice("a", "Chuyện đã kể.", withdrawn=WITHDRAWN % ", keep_text: true")
    site.build()
    page = site.read("tin-tuc/2022/a")
    assert "Chuyện đã kể." in page
    assert "share" not in page[page.index("<main") : page.index("</main>")]


def test_newer_and_older_are_neighbours_in_the_category(site: Site) -> None:
    for day, slug in enumerate(["cu", "giua", "moi"], 1):
        site.notice(slug, date=f"2022-06-{day:02}", title=f"Tin {slug}")
    site.notice("khac", date="2022-06-02 12:00", category="tinh-uy")
    site.build()
    page = site.read("tin-tuc/2022/giua")
    links = {rel: re.search(rf'<a[^>]*rel="{rel}"[^>]*>', page) for rel in ("prev", "next")}
    assert links["prev"] is not None
    assert links["next"] is not None
    assert 'href="../../../tin-tuc/2022/cu/"' in links["prev"][0]
    assert 'href="../../../tin-tuc/2022/moi/"' in links["next"][0]


def test_related_are_the_editors_then_what_the_texts_say_then_the_nearest(site: Site) -> None:
    site.notice(
        "a",
        "Đoàn xem việc giao đất tái định cư ở bản Mẫu.\n\nHồ sơ bồi thường còn thiếu.",
        title="Giao đất ở bản Mẫu",
        date="2022-06-10",
        related="[xa.md]",
    )
    site.notice("xa", "Chuyện không dính gì.", date="2010-01-01", category="van-ban")
    land = "Sau một năm, bản Mẫu giao xong đất tái định cư, bồi thường đủ."
    site.notice("cung-viec", land, title="Bản Mẫu", date="2021-01-01", category="tinh-uy")
    site.notice("gan", "Lớp học soạn công văn.", title="Tập huấn", date="2022-06-09")
    site.notice("nhap", land, title="Bản Mẫu", draft="true")
    site.notice("thu-hoi", land, title="Bản Mẫu", withdrawn="{date: 2022-07-10, reason: Sai}")
    site.build()
    page = site.read("tin-tuc/2022/a")
    related = page[page.index('<section class="related') :]
    related = related[: related.index("</section>")]
    found = re.findall(
        r'data-related="(\w+)".*?href="[./]+/tin-tuc/2022/([a-z-]+)/"', related, re.DOTALL
    )
    assert found == [("text", "xa"), ("text", "cung-viec"), ("filler", "gan")]
    assert "Tin cùng chuyên mục" in related
