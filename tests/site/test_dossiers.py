"""Documents, affairs and dates to come in whole builds."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import icalendar
import pytest

from tests.conftest import NOON

if TYPE_CHECKING:
    from tests.conftest import Site

DAY = 86_400
FACTS = "kind: Quy định, issuer: Ban A, issued: 2022-06-01"
HIDDEN = "bí-mật"


def document(number: str, more: str = "") -> str:
    return f"{{number: {number}, {FACTS}{more}}}"


@pytest.fixture
def dossiers(site: Site) -> Site:
    """A project with two documents, an affair of three steps and an event."""
    site.news["affairs"] = [{"slug": "mot", "title": "Vụ một", "summary": "Kể từ đầu."}]
    site.write("tin-tuc/2022/toan-van.txt", "Toàn văn.")
    site.notice("cu", title="Tin cũ", document=document("1-QĐ/TW", ", file: toan-van.txt"))
    more = ", in_force: 2026-02-01, replaces: [01/QĐ-TƯ]"
    site.notice("moi", title="Tin mới", document=document("2-QĐ/TW", more))
    for number, step in enumerate(["Giám sát", "Kết luận", "Khắc phục"], 1):
        text = f"Theo Quy định số 1-QĐ/TW, việc {number}.\n\n## Về 1-QĐ/TW\n\n`1-QĐ/TW` và hết."
        site.notice(f"b{number}", text, title=step, date=f"2022-07-0{number}", affair="mot")
    site.notice("hop", title="Mời họp", event="{start: 2026-01-02 08:00, place: Phòng 2}")
    return site


def test_a_document_changes_its_state_at_the_moment_of_the_one_that_replaces_it(
    dossiers: Site,
) -> None:
    dossiers.build()
    assert "Còn hiệu lực" in dossiers.read("tin-tuc/2022/cu")
    assert "Quy định 2-QĐ/TW: chưa có hiệu lực" in dossiers.read("tin-tuc/2022/cu")
    assert "Quy định 1-QĐ/TW: còn hiệu lực" in dossiers.read("tin-tuc/2022/b1")
    dossiers.build(at=NOON + 40 * DAY)
    assert "Bị thay thế" in dossiers.read("tin-tuc/2022/cu")
    assert "Quy định 1-QĐ/TW: bị thay thế" in dossiers.read("tin-tuc/2022/b1")
    assert "Bị thay thế" in dossiers.read("van-ban/hieu-luc/bi-thay-the")


def test_only_the_running_text_gets_a_link(dossiers: Site) -> None:
    dossiers.build()
    page = re.sub(r"</?span[^>]*>", "", dossiers.read("tin-tuc/2022/b2"))
    links = re.findall(r'<a href="([^"]*)" title="Quy định 1[^>]*>([^<]*)</a>', page)
    assert links == [("../../../tin-tuc/2022/cu/", "Quy định số 1-QĐ/TW")]
    assert "https://example.org/tin-tuc/2022/cu/" in dossiers.read("feed.xml")
    dossiers.news["document_links"] = False
    dossiers.build()
    assert "còn hiệu lực" not in dossiers.read("tin-tuc/2022/b2")


def test_a_document_tells_its_file_and_who_names_it(dossiers: Site) -> None:
    dossiers.build()
    page = dossiers.read("tin-tuc/2022/cu")
    assert re.search(r"toan-van\.txt\">.*\(TXT, 1\u00a0KB\)", page)
    assert ">Khắc phục</a>" in page
    data = re.search(r"<script type=\"application/ld\+json\">(.*?)</script>", page)
    assert data is not None
    about = json.loads(data[1])["@graph"][0]["about"]
    assert about["@type"] == "Legislation"
    assert about["legislationLegalForce"] == "InForce"


def test_documents_are_listed_without_a_script(dossiers: Site) -> None:
    listed = {
        "van-ban": 2,
        "van-ban/loai/quy-dinh": 2,
        "van-ban/co-quan/ban-a": 2,
        "van-ban/nam/2022": 2,
        "van-ban/hieu-luc/con-hieu-luc": 1,
    }
    dossiers.build()
    found = {address: dossiers.read(address).count("<li data-loai=") for address in listed}
    assert found == listed


def test_many_documents_have_numbered_pages_that_stay_as_they_are(site: Site) -> None:
    site.news["per_page"] = 2
    for number in range(1, 6):
        more = f", subject: Việc {number}".replace("2022-06-01", "")
        issued = FACTS.replace("06-01", f"06-0{number}")
        site.notice(f"v{number}", document=f"{{number: {number}-QĐ/TW, {issued}{more}}}")
    site.build()
    assert numbers(site, "van-ban") == ["5", "4"]
    assert numbers(site, "van-ban/trang/2") == ["4", "3"]
    assert numbers(site, "van-ban/trang/1") == ["2", "1"]
    assert numbers(site, "van-ban/tat-ca") == ["5", "4", "3", "2", "1"]
    assert numbers(site, "van-ban/loai/quy-dinh/trang/1") == ["2", "1"]
    assert 'van-ban/trang/2/#tin-2022-v3"' in site.read("van-ban")
    assert 'http-equiv="refresh"' in site.read("van-ban/trang/3")
    first = site.read("van-ban/trang/1")
    assert "noindex" in first
    assert "noindex" in site.read("van-ban/tat-ca")
    site.notice("v6", document=f"{{number: 6-QĐ/TW, {FACTS.replace('06-01', '06-06')}}}")
    site.build()
    assert site.read("van-ban/trang/1") == first


def numbers(site: Site, address: str) -> list[str]:
    """Return the numbers of the documents that a list shows, in its order."""
    return re.findall(r"<h2><a [^>]*>Quy định (\d+)-", site.read(address))


def test_an_affair_is_told_in_order_and_each_notice_knows_its_place(dossiers: Site) -> None:
    dossiers.build()
    page = dossiers.read("vu-viec/mot").partition("<main")[2]
    assert page.count("<span>Tin cơ sở</span>") == 3  # the category's short name
    assert re.findall(r"<h2><a [^>]*>([^<]*)</a>", page) == ["Giám sát", "Kết luận", "Khắc phục"]
    assert page.index("Mới nhất:") < page.index("Khắc phục") < page.index("Giám sát")
    step = dossiers.read("tin-tuc/2022/b2")
    assert "Bước 2 trong 3" in step
    related = step[step.index('id="_related"') :]
    assert not re.search(r"2022/b[13]/", related)
    assert "https://example.org/vu-viec/mot/feed.xml" in dossiers.read("vu-viec/mot")
    assert dossiers.read("vu-viec/mot/feed.xml").count("<item>") == 3
    assert "Đang tiếp diễn" in dossiers.read("vu-viec")


def test_an_event_leaves_the_calendar_when_it_is_over(dossiers: Site) -> None:
    dossiers.build()
    assert "Phòng 2" in dossiers.read("lich")
    assert dossiers.read("").count(">Mời họp<") == 1
    (event,) = icalendar.Calendar.from_ical(dossiers.read("lich/2022/hop.ics")).events
    assert event.summary == "Mời họp"
    assert str(event.start) == "2026-01-02 08:00:00+07:00"
    assert dossiers.read("lich/lich.ics") == dossiers.read("lich/2022/hop.ics")
    dossiers.build(at=NOON + 2 * DAY)
    assert "Phòng 2" not in dossiers.read("lich")
    assert "lich/2022/hop.ics" not in dossiers.files()
    assert "Đã kết thúc" in dossiers.read("tin-tuc/2022/hop")


WHEN = {
    "start: 2026-01-02": "Thứ Sáu, 02-01-2026",
    "start: 2026-01-02, end: 2026-01-03": "Thứ Sáu, 02-01-2026 đến hết Thứ Bảy, 03-01-2026",
    "start: 2026-01-02 08:00": "Thứ Sáu, 02-01-2026 08:00",
    "start: 2026-01-02 08:00, end: 2026-01-02 11:30": "Thứ Sáu, 02-01-2026 08:00 đến 11:30",
    "start: 2026-01-02 08:00, end: 2026-01-02": "Thứ Sáu, 02-01-2026 08:00 đến hết ngày",
    "start: 2026-01-02 08:00, end: 2026-01-03": (
        "Thứ Sáu, 02-01-2026 08:00 đến hết Thứ Bảy, 03-01-2026"
    ),
    "start: 2026-01-02 08:00, end: 2026-01-03 17:00": (
        "Thứ Sáu, 02-01-2026 08:00 đến 03-01-2026 17:00"
    ),
}


def test_when_an_event_is_stands_there_as_its_editor_wrote_it(dossiers: Site) -> None:
    for number, event in enumerate(WHEN):
        dossiers.notice(f"hop-{number}", event=f"{{{event}}}")
    dossiers.build()
    for number, told in enumerate(WHEN.values()):
        page = dossiers.read(f"tin-tuc/2022/hop-{number}")
        when = page.partition('<p class="event-when">')[2].partition("</p>")[0]
        assert " ".join(re.sub("<[^>]*>", "", when).split()) == told


def test_nothing_of_what_is_not_published_is_told(dossiers: Site) -> None:
    secret = document("3-QĐ/BM", f", subject: {HIDDEN}, signer: {HIDDEN}, replaces: [1-QĐ/TW]")
    event = f"{{start: 2026-01-03, place: {HIDDEN}}}"
    dossiers.notice(
        "kin", "Theo 1-QĐ/TW.", draft="true", title=HIDDEN, document=secret, event=event,
        affair="mot", step=HIDDEN,
    )  # fmt: skip
    dossiers.notice("b1", "Theo 3-QĐ/BM.", affair="mot")
    dossiers.build()
    assert "Còn hiệu lực" in dossiers.read("tin-tuc/2022/cu")
    assert "3-QĐ/BM</a>" not in dossiers.read("tin-tuc/2022/b1")
    assert "trong 3 của" in dossiers.read("tin-tuc/2022/b1")
    for path, content in dossiers.files().items():
        assert HIDDEN.encode() not in content, path
        assert "2022/kin" not in path
        assert b"2022/kin" not in content, path


def test_a_site_without_any_has_no_empty_dossiers(site: Site) -> None:
    site.notice("a")
    site.build()
    assert not [p for p in site.files() if p.startswith(("van-ban", "vu-viec", "lich"))]


def test_a_document_that_names_a_notice_of_none_is_told(dossiers: Site) -> None:
    dossiers.notice("x", document=document("4-QĐ/TW", ", guides: [b1.md]"))
    assert 'x.md:6: "tin-tuc/2022/b1.md" không khai báo "document" nào' in dossiers.fails()
