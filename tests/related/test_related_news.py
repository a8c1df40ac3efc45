"""What an edition's notices are related to, and what of it is left to the next build."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from newsroom.notices.changes import Withdrawal
from newsroom.related.related_news import RelatedNews
from newsroom.related.store import KeptRelated
from newsroom.related.terms import Lexicon
from tests.conftest import ROOT
from tests.factory import make_notice

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from newsroom.notices.notice import Notice

TEXTS = ("Tháo dỡ sàn gỗ lấn hồ Mắt Cá", "Sàn gỗ lấn ở hồ Mắt Cá", "Rừng đặc dụng Lũng Chạm")
NOTICES = [
    replace(make_notice(number, body=text), digest=f"tệp {number}")
    for number, text in enumerate(TEXTS)
]
NOW = NOTICES[-1].date + timedelta(days=1)


def terms(notice: Notice) -> bytes:
    return bytes(Lexicon({}).terms(notice))


def nothing(notice: Notice) -> bytes:
    raise AssertionError(f"{notice.path} is known")


def related(
    notices: Sequence[Notice], known: KeptRelated, take: Callable[[Notice], bytes] = terms
) -> list[list[str]]:
    """Return the paths of what is related to each, of its text and then for its time."""
    found = RelatedNews(notices, take, limit=1, known=known, now=NOW)
    return [[each.path for part in found.of(notice) for each in part] for notice in notices]


def test_what_was_kept_need_not_be_read_again(tmp_path: Path) -> None:
    kept = KeptRelated(tmp_path / "related", "khoá")
    expected = related(NOTICES, kept)
    kept.save()
    again = KeptRelated(tmp_path / "related", "khoá")
    assert again.digests == {each.digest for each in NOTICES}
    assert related(NOTICES, again, nothing) == expected


def test_what_is_of_another_program_or_damaged_is_read_again(tmp_path: Path) -> None:
    kept = KeptRelated(tmp_path / "related", "khoá")
    expected = related(NOTICES, kept)
    kept.save()
    assert KeptRelated(tmp_path / "related", "khác").digests == set()
    content = (tmp_path / "related").read_bytes()
    (tmp_path / "related").write_bytes(content[:-1])
    cut = KeptRelated(tmp_path / "related", "khoá")
    assert cut.digests  # so that the notices were taken for known
    assert related(NOTICES, cut) == expected


def test_only_a_change_is_written(tmp_path: Path) -> None:
    path = tmp_path / "related"
    related(NOTICES, kept := KeptRelated(path))
    assert not path.exists()
    kept.save()
    path.unlink()
    related(NOTICES, kept)
    kept.save()
    assert not path.exists()
    related(NOTICES[:2], kept)
    kept.save()
    assert path.exists()


def only_of(notices: Sequence[Notice]) -> dict[str, bytes]:
    return {each.digest: terms(each) for each in notices}


def test_of_a_text_that_is_taken_back_no_word_is_kept() -> None:
    kept = KeptRelated()
    related(NOTICES, kept)
    gone = replace(NOTICES[2], withdrawal=Withdrawal(NOW, "Sai"), digest="tệp thu hồi")
    related([*NOTICES[:2], gone.as_shown(NOW)], kept)
    assert kept.known.terms == only_of(NOTICES[:2]) | {gone.digest: b""}
    only = KeptRelated()
    related(NOTICES[:2], only)
    assert kept.known.near.frequencies == only.known.near.frequencies


def test_who_puts_the_site_together_imports_no_numpy_for_it() -> None:
    program = "import sys, newsroom.edition; assert 'numpy' not in sys.modules"
    subprocess.run([sys.executable, "-c", program], cwd=ROOT / "hooks", check=True)
