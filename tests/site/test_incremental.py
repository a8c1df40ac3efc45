"""A build that keeps what has not changed is equal to a clean one, byte for byte, always."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from mkdocs.exceptions import Abort
from PIL import Image

from newsroom.building import workers
from newsroom_mkdocs import cache
from tests.conftest import NOON, ROOT, files_below, notice_text, run_build

if TYPE_CHECKING:
    import pytest

    from tests.conftest import Site

CATEGORIES = st.sampled_from(["co-so", "tinh-uy", "van-ban"])
TITLES = st.sampled_from(["Giám sát đất đai", "Kiểm tra tài chính", "Tập huấn", "Đại hội chi bộ"])
TAGS = st.lists(st.sampled_from(["đất đai", "hoà giải", "hòa giải", "dân vận"]), max_size=2)
BODIES = st.sampled_from(
    [
        "Nội dung một.\n\nĐoạn hai.",
        "Nội dung khác hẳn.",
        "Có **đậm** và [liên kết](n0.md#muc).\n\n## Mục\n\nHết.",
        "Có [tệp](tep.pdf).\n\n![ảnh](anh.svg)",
        "Theo Quy định số 1-QĐ/TW và 2-KL/TU ngày 02/01/2021.",
        "Hai ảnh.\n\n![ảnh](anh.png)\n![ảnh](anh.svg)",
    ]
)
SLUGS = st.sampled_from([f"n{number}" for number in range(5)])
DATES = st.sampled_from(
    ["2020-01-01", "2021-05-05", "2025-12-31", "2026-01-01 12:00", "2027-01-01"]
)
DOCUMENT = "kind: Quy định, issuer: Ban A, issued: 2021-01-02"
AFFAIRS = [{"slug": "mot", "title": "Một"}, {"slug": "hai", "title": "Hai", "ended": "2026-06-01"}]
LIBRARIES = cache._libraries  # noqa: SLF001
MOMENTS = [NOON, NOON + 7200, NOON + 400 * 86400]


class Edits(RuleBasedStateMachine):
    """Any sequence of edits, with a build and a clean build after each."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp(prefix="newsroom-"))
        self.docs = self.folder / "docs"
        self.overrides = self.folder / "overrides"
        self.notices: dict[str, tuple[str, dict[str, object]]] = {}
        self.config: dict[str, Any] = {}
        self.news: dict[str, Any] = {"per_page": 2, "affairs": AFFAIRS}
        self.at = NOON

    @initialize()
    def begin(self) -> None:
        shutil.copytree(ROOT / "overrides", self.overrides)
        theme = {"name": "material", "custom_dir": str(self.overrides)}
        self.config["theme"] = {**theme, "font": False}
        self.write("index.md", "# Trang chủ\n")
        self.write("tin-tuc/2022/tep.pdf", "%PDF")
        self.write("tin-tuc/2022/tep.txt", "Toàn văn.")
        self.picture(3)
        for number in range(4):
            self.put(
                f"n{number}", "Nội dung một.\n\n## Mục\n\nHết.", {"date": f"2021-01-0{number + 1}"}
            )

    def write(self, path: str, content: str) -> None:
        file = self.docs / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, "utf-8")

    def put(self, slug: str, body: str, fields: dict[str, object]) -> None:
        self.notices[slug] = body, fields
        self.write(f"tin-tuc/2022/{slug}.md", notice_text(body, **fields))

    @rule(slug=SLUGS, body=BODIES, title=TITLES, date=DATES, category=CATEGORIES, tags=TAGS)
    def add_or_replace(self, slug: str, body: str, tags: list[str], **fields: object) -> None:
        self.put(slug, body, {**fields, "tags": f"[{', '.join(tags)}]"})

    @rule(
        slug=SLUGS,
        change=st.one_of(
            TITLES.map(lambda title: {"title": title}),
            DATES.map(lambda date: {"date": date}),
            CATEGORIES.map(lambda category: {"category": category}),
            st.sampled_from(
                [
                    {"draft": "true"},
                    {"draft": None},
                    {"featured": "true"},
                    {"summary": "Một tóm tắt."},
                    {"related": "[n1.md, n2.md]"},
                    {"image": "{src: anh.svg, alt: Ảnh}"},
                    {"image": "{src: anh.png, alt: Ảnh}"},
                    {"attachments": "[{file: tep.pdf, title: Tệp}]"},
                    {"withdrawn": "{date: 2027-06-01, reason: Sai}"},
                    {"expires": "2027-06-01"},
                    {"affair": "mot", "step": "Kết luận"},
                    {"affair": "hai", "step": None},
                    {"document": f"{{number: 1-QĐ/TW, {DOCUMENT}, file: tep.txt}}"},
                    {"document": f"{{number: 2-KL/TU, {DOCUMENT}, replaces: [1-QĐ/TW]}}"},
                    {"document": f"{{number: 3-QĐ/TW, {DOCUMENT}, amends: [n0.md]}}"},
                    {"document": f"{{number: 1-QĐ/TW, {DOCUMENT}, in_force: 2026-06-01}}"},
                    {"document": None},
                    {"event": "{start: 2026-02-01 08:00, place: Hội trường}"},
                    {"event": "{start: 2026-01-01, end: 2027-01-02}"},
                    {"event": None},
                ]
            ),
        ),
    )
    def change(self, slug: str, change: dict[str, object]) -> None:
        if slug in self.notices:
            body, fields = self.notices[slug]
            self.put(slug, body, fields | change)

    @rule(slug=SLUGS)
    def delete(self, slug: str) -> None:
        if self.notices.pop(slug, None):
            (self.docs / f"tin-tuc/2022/{slug}.md").unlink()

    @rule(old=SLUGS, new=SLUGS)
    def rename(self, old: str, new: str) -> None:
        if old in self.notices:
            body, fields = self.notices[old]
            self.delete(old)
            self.put(new, body, fields)

    @rule(size=st.integers(1, 9))
    def picture(self, size: int) -> None:
        self.write("tin-tuc/2022/anh.svg", f'<svg width="{size}" height="1"></svg>')
        Image.new("RGB", (330 + size, 9)).save(self.docs / "tin-tuc/2022/anh.png")

    @rule(word=st.sampled_from(["a", "b"]))
    def template(self, word: str) -> None:
        file = self.overrides / "partials/news/notice/byline.html"
        file.write_text(re.sub("<!--.-->|$", f"<!--{word}-->", file.read_text(), count=1))

    @rule(
        per_page=st.integers(1, 3),
        title=TITLES,
        slogan=st.sampled_from(["Một", "Hai"]),
        search=st.booleans(),
    )
    def configure(self, per_page: int, title: str, slogan: str, search: bool) -> None:  # noqa: FBT001
        self.news["search"] = search
        slugs = ["co-so", "tinh-uy", "van-ban"]
        self.news["per_page"] = per_page
        self.news["categories"] = [{"slug": slug, "title": f"{title} {slug}"} for slug in slugs]
        self.news["slogans"] = [slogan, {"text": "Chiến dịch", "from": None, "until": None}]

    @rule(at=st.sampled_from(MOMENTS))
    def wait(self, at: int) -> None:
        self.at = at

    @rule(version=st.sampled_from(["1.0", "2.0"]))
    def upgrade(self, version: str) -> None:
        cache._libraries = lambda: [f"numpy-{version}.dist-info"]  # noqa: SLF001

    @rule(cut=st.floats(0, 1))
    def cut_the_cache_short(self, cut: float) -> None:
        for file in self.folder.glob(".cache/plugin/news/site/manifest"):
            content = file.read_bytes()
            file.write_bytes(content[: int(len(content) * cut)])

    @rule()
    def touch_the_site(self) -> None:
        for file in (self.folder / "site").glob("tin-tuc/2022/*/index.html"):
            file.write_text("by hand")
        (self.folder / "site").mkdir(exist_ok=True)
        (self.folder / "site" / "stray.html").write_text("by hand")

    @rule(word=st.sampled_from(["a", "b"]), page=st.sampled_from(["index.md", "gioi-thieu.md"]))
    def edit_an_ordinary_page(self, word: str, page: str) -> None:
        link = "Xem [tin](tin-tuc/2022/n0.md)." if word == "b" else "Không dẫn tới tin nào."
        self.write(page, f"# Trang {word}\n\n{link}\n")

    @rule(word=st.sampled_from(["a", "b"]), kind=st.sampled_from(["css", "js"]))
    def style(self, word: str, kind: str) -> None:
        file = min((self.overrides / "assets").rglob(f"*.{kind}"))
        file.write_text(f"/* {word} */\n", "utf-8")

    @rule(word=st.sampled_from(["a", "b"]))
    def attachment(self, word: str) -> None:
        self.write("tin-tuc/2022/tep.txt", f"Toàn văn {word}.")

    def build(self, output: Path) -> bool:
        try:
            run_build(self.docs, output, self.news, **self.config)
        except Abort:
            return False
        return True

    @invariant()
    def is_equal_to_a_clean_build(self) -> None:
        if not self.docs.exists():
            return
        os.environ["SOURCE_DATE_EPOCH"] = str(self.at)
        site, clean = self.folder / "site", self.folder / "clean" / "site"
        before = files_below(site)
        built = self.build(site)
        assert built == self.build(clean)
        assert files_below(site) == (files_below(clean) if built else before)
        shutil.rmtree(clean.parent)
        before = files_below(site)
        assert built == self.build(site)  # though nothing has changed
        assert files_below(site) == before

    def teardown(self) -> None:
        cache._libraries = LIBRARIES  # noqa: SLF001
        os.environ.pop("SOURCE_DATE_EPOCH", None)
        shutil.rmtree(self.folder)


TestEdits = Edits.TestCase
TestEdits.settings = settings(max_examples=3, stateful_step_count=12)


def count(site: Site) -> tuple[int, int]:
    """Return how many files the last build made and kept."""
    said = next(r.getMessage() for r in site.log.records if ", giữ nguyên " in r.getMessage())
    found = re.search(r"(?:dựng (\d+) tệp|không có gì thay đổi), giữ nguyên (\d+) tệp", said)
    assert found is not None
    return int(found[1] or 0), int(found[2])


def test_only_what_depends_on_an_edit_is_made_again(site: Site) -> None:
    site.news["search"] = False  # test_search tells what of it is made again
    for slug in "abcdef":
        site.notice(slug, category="tinh-uy" if slug > "c" else "co-so")
    site.build()
    site.build()
    assert count(site)[0] == 0
    file = site.docs / "tin-tuc/2022/c.md"
    file.write_text(file.read_text("utf-8") + "\n(…)\n", "utf-8")
    site.build()
    assert count(site)[0] == 5  # its page, and the feeds of all news and its category
    file.touch()
    site.build()
    assert count(site)[0] == 0


def test_a_link_to_an_anchor_is_checked_whether_its_page_is_kept_or_not(site: Site) -> None:
    site.notice("a", "Dẫn.\n\n[xem](b.md#muc)")
    site.notice("b", "Dẫn.\n\n## Mục\n\nHết.")
    site.build()
    site.notice("b", "Dẫn.\n\n## Khác\n\nHết.")
    message = site.fails()
    assert 'docs/tin-tuc/2022/a.md:9: liên kết tới "#muc"' in message


def test_nothing_unpublished_is_in_what_ci_keeps(site: Site) -> None:
    site.write("tin-tuc/2022/mo.svg", '<svg width="2" height="2"></svg>')
    image = "{src: mo.svg, alt: Bí ẩn}"
    site.notice("mo", draft="true", title="Bí ẩn", tags="[bí ẩn]", image=image)
    site.notice("a")
    site.build()
    kept = files_below(site.folder / ".cache")
    assert kept
    assert not any("Bí ẩn".encode() in data or "bí ẩn".encode() in data for data in kept.values())
    assert not any("2022/mo" in path or b"2022/mo" in data for path, data in kept.items())


def test_the_site_does_not_depend_on_the_number_of_workers(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    (site.docs / "tin-tuc/2022").mkdir(parents=True)
    Image.new("RGB", (700, 9)).save(site.docs / "tin-tuc/2022/anh.png")
    for slug in "abcdef":
        site.notice(slug, f"Tin {slug}.", image="{src: anh.png, alt: Ảnh}", tags=f"[chung, {slug}]")
    built = []
    for processes in (1, 3):
        monkeypatch.setattr(workers, "processes_for", lambda _, count=processes: count)
        site.build()
        built.append(site.files())
        shutil.rmtree(site.folder / ".cache")
    assert built[0] == built[1]


def test_a_fault_found_in_a_worker_is_said_once_and_in_order(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "processes_for", lambda _: 3)
    for slug in "abcdef":
        site.notice(slug, "Dẫn.\n\n[xem](khong-co)")
    message = site.fails()
    told = [f'tin-tuc/2022/{slug}.md:9: liên kết tới "tin-tuc/2022/khong-co"' for slug in "abcdef"]
    assert [message.count(each) for each in told] == [1] * 6
    places = [message.index(each) for each in told]
    assert places == sorted(places)
