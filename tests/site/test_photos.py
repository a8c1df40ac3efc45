"""Pictures of notices: smaller copies, without what a camera tells of itself."""

from __future__ import annotations

import os
import re
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Site

GPS = 0x8825
IMAGE = "{src: anh.jpg, alt: Hội trường}"


def photo(width: int, height: int, kind: str = "JPEG", **options: object) -> bytes:
    """Return a picture as a camera saves it."""
    picture = Image.linear_gradient("L").resize((width, height)).convert("RGB")
    content = BytesIO()
    picture.save(content, kind, **options)
    return content.getvalue()


def camera(orientation: int = 1) -> Image.Exif:
    """Return what a camera tells: how it was held, and where."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = orientation, "May-anh-bi-mat"
    exif.get_ifd(GPS).update({1: "N", 2: (21.0, 51.0, 0.0)})
    return exif


def copies(site: Site, folder: str = "tin-tuc/2022") -> dict[str, tuple[int, int]]:
    """Return the copies in the site with their sizes."""
    sizes = {}
    for file in (site.output / folder).glob("*.*.webp"):
        with Image.open(file) as picture:
            sizes[file.name] = picture.size
    return dict(sorted(sizes.items(), key=lambda each: each[1]))


def states(site: Site) -> dict[str, tuple[int, int]]:
    """Return what tells whether a file of the site was written anew."""
    files = (file for file in sorted(site.output.rglob("*")) if file.is_file())
    return {str(file): (file.stat().st_ino, file.stat().st_mtime_ns) for file in files}


def test_the_page_offers_them_with_the_size_and_loads_the_first_at_once(site: Site) -> None:
    site.write("tin-tuc/2022/anh.jpg", photo(1600, 800))
    site.notice("a", image=IMAGE)
    site.build()
    figure = re.search(r"<figure>.*?</figure>", site.read("tin-tuc/2022/a"), re.DOTALL)
    assert figure is not None
    srcset = re.search(r'srcset="([^"]+)"', figure[0])
    assert srcset is not None
    offered = dict(each.split() for each in srcset[1].split(", "))
    assert offered == {
        f"../../../tin-tuc/2022/anh.jpg.{width}.webp": f"{width}w"
        for width in (320, 640, 960, 1280)
    }
    assert 'src="../../../tin-tuc/2022/anh.jpg"' in figure[0]
    assert 'width="1600" height="800"' in figure[0]
    assert "lazy" not in figure[0]
    assert 'fetchpriority="high"' in figure[0]


def test_a_webp_as_light_as_its_copies_is_the_widest_of_them(site: Site) -> None:
    noise = BytesIO()
    Image.effect_noise((700, 350), 100).save(noise, "WEBP")
    site.write("tin-tuc/2022/nhe.webp", photo(700, 350, "WEBP"))
    site.write("tin-tuc/2022/nang.webp", noise.getvalue())
    site.notice("a", "Dẫn.\n\n![Nhẹ](nhe.webp)\n\nThân.\n\n![Nặng](nang.webp)\n\nHết.")
    site.build()
    light, heavy = re.findall(r'srcset="([^"]+)"', site.read("tin-tuc/2022/a"))
    assert light.endswith("/nhe.webp.320.webp 320w, ../../../tin-tuc/2022/nhe.webp 700w")
    assert heavy.endswith("/nang.webp.700.webp 700w")
    assert "tin-tuc/2022/nhe.webp.700.webp" not in site.files()


def test_browsers_that_know_no_webp_are_given_a_jpeg(site: Site) -> None:
    for kind in ("webp", "avif"):
        site.write(f"tin-tuc/2022/anh.{kind}", photo(1600, 800, kind.upper()))
        image = f"{{src: anh.{kind}, alt: Hội trường}}"
        site.notice(kind, f"Dẫn.\n\n![Phòng](anh.{kind})", image=image)
    site.build()
    for kind in ("webp", "avif"):
        article = site.read(f"tin-tuc/2022/{kind}").partition("<article")[2]
        shown = re.findall(r'<img[^>]* src="([^"]+)"', article)
        assert shown == [f"../../../tin-tuc/2022/anh.{kind}.640.jpg"] * 2
        with Image.open(site.output / f"tin-tuc/2022/anh.{kind}.640.jpg") as picture:
            assert (picture.format, picture.size) == ("JPEG", (640, 320))


def test_cards_and_related_news_show_the_smallest(site: Site) -> None:
    site.write("tin-tuc/2022/anh.jpg", photo(1600, 800))
    site.notice("a", image=IMAGE)
    site.notice("b", related="[a.md]")
    site.build()
    for page in ("tin-tuc/2022/b", "chuyen-muc/co-so"):
        picture = re.search(r"<picture>.*?</picture>", site.read(page), re.DOTALL)
        assert picture is not None
        assert "anh.jpg.320.webp" in picture[0]
        assert "640" not in picture[0]
        assert 'loading="lazy"' in picture[0]


def test_a_picture_in_the_text_has_its_size_its_copies_and_waits(site: Site) -> None:
    site.write("tin-tuc/2021/xa.png", photo(700, 350, "PNG"))
    site.notice("a", 'Dẫn.\n\n![Hội trường](../2021/xa.png "Toàn cảnh")\n\nThân.')
    site.build()
    figure = re.search(r"<figure>.*?</figure>", site.read("tin-tuc/2022/a"), re.DOTALL)
    assert figure is not None
    assert "../../../tin-tuc/2021/xa.png.320.webp 320w" in figure[0]
    assert "../../../tin-tuc/2021/xa.png.700.webp 700w" in figure[0]
    assert all(f'{name}="' in figure[0] for name in ("width", "height", "alt", "sizes"))
    assert 'loading="lazy"' in figure[0]
    assert list(copies(site, "tin-tuc/2021").values()) == [(320, 160), (700, 350)]


def test_pictures_together_are_a_gallery_whose_links_show_them_whole(site: Site) -> None:
    for name in ("m", "h"):
        site.write(f"tin-tuc/2022/{name}.webp", photo(700, 350, "WEBP"))
    site.notice("a", 'Dẫn.\n\n![Một](m.webp "Chú thích")\n![Hai](h.webp)\n\nThân.')
    site.build()
    page = site.read("tin-tuc/2022/a")
    gallery = page[page.index('class="gallery"') : page.index("<p>Thân.</p>")]
    links = re.findall(r'<figure><a href="\.\./(\w\.webp)"><picture>', gallery)
    assert links == ["m.webp", "h.webp"]
    assert gallery.count("<figcaption>Chú thích</figcaption>") == 1
    assert "m.webp.320.webp" in gallery
    assert {"m.webp", "h.webp"} <= {path.rpartition("/")[2] for path in site.files()}


def test_the_first_of_an_odd_number_in_a_gallery_is_offered_as_wide_as_it_is_shown(
    site: Site,
) -> None:
    for name in "abc":
        site.write(f"tin-tuc/2022/{name}.webp", photo(700, 350, "WEBP"))
    site.notice("tin", "Dẫn.\n\n![Một](a.webp)\n![Hai](b.webp)\n![Ba](c.webp)\n\nThân.")
    site.build()
    gallery = site.read("tin-tuc/2022/tin").partition('class="gallery"')[2]
    first, *others = re.findall(r'sizes="([^"]*)"', gallery.partition("<p>Thân.</p>")[0])
    assert "40rem" in first
    assert len(others) == 2
    assert all("20rem" in each for each in others)


def test_nothing_published_tells_of_the_camera_and_all_is_upright(site: Site) -> None:
    for kind in ("jpeg", "png", "webp"):
        site.write(f"tin-tuc/2022/anh.{kind}", photo(800, 400, kind.upper(), exif=camera(6)))
        site.notice(kind, image=f"{{src: anh.{kind}, alt: Ảnh}}")
    site.build()
    for kind in ("jpeg", "png", "webp"):
        published = [*(site.output / "tin-tuc/2022").glob(f"anh.{kind}*")]
        assert len(published) >= 3
        for file in published:
            assert b"bi-mat" not in file.read_bytes()
            with Image.open(file) as picture:
                assert picture.width < picture.height or picture.size == (1200, 630)
        assert 'width="400" height="800"' in site.read(f"tin-tuc/2022/{kind}")


def test_a_picture_outside_the_news_is_cleaned_and_copied_too(site: Site) -> None:
    site.write("assets/chung.jpg", photo(800, 400, exif=camera()))
    site.notice("a", "Dẫn.\n\n![Chung](../../assets/chung.jpg)")
    site.build()
    assert list(copies(site, "assets").values()) == [(320, 160), (640, 320), (800, 400)]
    assert not any(b"bi-mat" in content for content in site.files().values())


def test_every_other_picture_of_the_site_is_cleaned_too(site: Site) -> None:
    content = photo(100, 50, exif=camera())
    site.write("assets/trang.jpg", content)
    site.write("index.md", "# Trang chủ\n")
    site.write("gioi-thieu.md", "# Giới thiệu\n\n![Trụ sở](assets/trang.jpg)\n")
    site.write("tin-tuc/2022/dinh-kem.jpg", content)
    site.notice("a", attachments="[{file: dinh-kem.jpg, title: Ảnh gốc}]")
    site.build()
    assert {"assets/trang.jpg", "tin-tuc/2022/dinh-kem.jpg"} <= site.files().keys()
    assert not any(b"bi-mat" in content for content in site.files().values())


def test_what_moves_is_left_alone(site: Site) -> None:
    frames = [Image.new("RGB", (700, 300), colour) for colour in ("red", "blue")]
    moving = {}
    for kind in ("gif", "webp", "png"):
        content = BytesIO()
        frames[0].save(content, kind, save_all=True, append_images=frames[1:], duration=500)
        moving[kind] = content.getvalue()
        site.write(f"tin-tuc/2022/anh.{kind}", moving[kind])
        site.notice(kind, image=f"{{src: anh.{kind}, alt: Ảnh}}")
    site.build()
    assert copies(site) == {}
    for kind, whole in moving.items():
        assert site.files()[f"tin-tuc/2022/anh.{kind}"] == whole
        assert 'width="700" height="300"' in site.read(f"tin-tuc/2022/{kind}")


def test_a_picture_cut_short_stops_the_build_by_file_and_line(site: Site) -> None:
    names = []
    for kind in ("JPEG", "PNG", "WEBP"):
        for width in (900, 200):
            whole = photo(width, 300, kind)
            names.append(name := f"{kind.lower()}{width}")
            site.write(f"tin-tuc/2022/{name}.jpg", whole[: len(whole) * 2 // 3])
            site.notice(name, image=f"{{src: {name}.jpg, alt: Ảnh}}")
            site.notice(f"{name}-b", f"Dẫn.\n\nHai.\n\n![Ảnh]({name}.jpg)")
    told = site.fails()
    for name in names:
        cut = f'"{name}.jpg" là ảnh hỏng hoặc bị cắt cụt'
        assert f"docs/tin-tuc/2022/{name}.md:6: {cut}" in told
        assert f"docs/tin-tuc/2022/{name}-b.md:11: {cut}" in told
    assert not site.output.exists()


def test_what_belongs_to_a_draft_has_no_copies(site: Site) -> None:
    site.write("tin-tuc/2022/anh.jpg", photo(900, 300))
    site.write("tin-tuc/2022/trong-bai.jpg", photo(900, 300))
    site.notice("a", "Dẫn.\n\n![Ảnh](trong-bai.jpg)", image=IMAGE, draft="true")
    site.notice("b")
    site.build()
    kept = [file.name for file in site.folder.rglob("*") if "docs" not in file.parts]
    assert not any(name.startswith(("anh.", "trong-bai.")) for name in kept)


def test_copies_are_kept_as_long_as_the_picture_says_the_same(site: Site) -> None:
    file = site.write("tin-tuc/2022/anh.jpg", photo(900, 300))
    site.notice("a", image=IMAGE)
    site.build()
    before = {path: state for path, state in states(site).items() if "/anh." in path}
    assert len(before) == 4
    os.utime(file, (1, 1))  # as a checkout does
    site.build()
    assert {path: state for path, state in states(site).items() if "/anh." in path} == before


def test_copies_follow_the_picture(site: Site, tmp_path: Path) -> None:
    site.write("tin-tuc/2022/anh.jpg", photo(900, 300))
    site.notice("a", image=IMAGE)
    site.build()
    site.write("tin-tuc/2022/anh.jpg", photo(700, 500))
    site.build()
    assert list(copies(site).values()) == [(320, 229), (700, 500)]
    again = site.files()
    site.folder = tmp_path / "clean"
    site.folder.mkdir()
    (site.folder / "docs").symlink_to(tmp_path / "docs")
    site.build()
    assert site.files() == again


def test_a_file_of_the_editors_is_never_overwritten(site: Site) -> None:
    site.write("tin-tuc/2022/anh.webp", photo(900, 300, "WEBP"))
    site.write("tin-tuc/2022/anh.webp.640.webp", photo(10, 10, "WEBP"))
    site.notice("a", "Dẫn.\n\n![Nhỏ](anh.webp.640.webp)", image="{src: anh.webp, alt: Ảnh}")
    assert "hai tệp cùng muốn là tin-tuc/2022/anh.webp.640.webp" in site.fails()


def test_two_pictures_of_one_stem_keep_their_own_copies(site: Site) -> None:
    for name, colour in (("h.jpg", "red"), ("h.jpg.webp", "blue")):
        content = BytesIO()
        Image.new("RGB", (900, 300), colour).save(content, "WEBP" if "webp" in name else "JPEG")
        site.write(f"tin-tuc/2022/{name}", content.getvalue())
    site.notice("a", "Dẫn.\n\n![Đỏ](h.jpg)\n\n![Xanh](h.jpg.webp)\n\nHết.")
    site.build()
    for name, shown in (("h.jpg", (255, 0, 0)), ("h.jpg.webp", (0, 0, 255))):
        for width in (320, 640):
            copy = Image.open(BytesIO(site.files()[f"tin-tuc/2022/{name}.{width}.webp"]))
            pixel = copy.convert("RGB").getpixel((5, 5))
            assert isinstance(pixel, tuple)
            assert max(abs(a - b) for a, b in zip(pixel, shown, strict=True)) < 20
