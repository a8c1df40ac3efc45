"""Made-up notices that read like a committee's news, the same for the same count."""

from __future__ import annotations

import random
import unicodedata
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING

from tests.bench import vocabulary
from tests.bench.sentences import Speaker

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

FOLDER = "tin-tuc"
_NEWEST = datetime(2026, 6, 30, 17)  # noqa: DTZ001 - editors write local time, without a zone
_DAYS = 20 * 365


@dataclass(frozen=True)
class Notice:
    """One generated notice, before any generator's own notation."""

    slug: str
    """The last part of its address."""
    title: str
    date: datetime
    author: str
    """'role - unit', as editors sign."""
    category: str
    tags: tuple[str, ...]
    summary: str
    """Empty for a few: the lead then stands in."""
    body: str
    """Markdown."""

    @property
    def path(self) -> str:
        """The source below the docs folder, and so the address."""
        return f"{FOLDER}/{self.date.year}/{self.slug}.md"


def notices(count: int, *, categories: Sequence[str]) -> Iterator[Notice]:
    """Make notices from the oldest to the newest."""
    rng = random.Random(count)  # noqa: S311 - repeatable, not secret
    speaker = Speaker(rng)
    signers = _signers(rng)
    shares = list(accumulate(1 / rank for rank in range(1, len(categories) + 1)))
    for number, date in enumerate(_dates(count, rng)):
        speaker.choose_subject()
        title = speaker.title()
        paragraphs = speaker.paragraphs()
        yield Notice(
            slug=f"{_slug(title)}-{number}",
            title=title,
            date=date,
            author=speaker.mix_spelling(rng.choice(signers)),
            category=rng.choices(categories, cum_weights=shares)[0],
            tags=speaker.tags(),
            # About one editor in eight leaves the summary out.
            summary=speaker.summary() if rng.random() > 1 / 8 else "",
            body="\n\n".join(paragraphs) + "\n",
        )


def write_corpus(docs: Path, count: int, *, categories: Sequence[str]) -> None:
    """Write notices as the site's editors would."""
    for year in range(_NEWEST.year - 20, _NEWEST.year + 1):
        (docs / FOLDER / str(year)).mkdir(parents=True, exist_ok=True)
    for notice in notices(count, categories=categories):
        (docs / notice.path).write_text(source(notice), encoding="utf-8")


def edit_notice(docs: Path, revision: int) -> None:
    """Change title and text of the notice in the middle, differently for each revision."""
    sources = sorted((docs / FOLDER).glob("*/*.md"))
    path = sources[len(sources) // 2]
    head, title, rest = path.read_text(encoding="utf-8").partition("title: ")
    name, _, tail = rest.partition("\n")
    text = f"{head}{title}{name} lần {revision}\n{tail}\nBổ sung lần thứ {revision}.\n"
    path.write_text(text, encoding="utf-8")


def add_notice(docs: Path, revision: int, *, categories: Sequence[str]) -> None:
    """Add a notice newer than every other, of other news for each revision from 1 on."""
    # A count is also the seed, so each revision tells other news.
    made = next(notices(revision, categories=categories))
    date = _NEWEST + timedelta(hours=revision)
    notice = replace(made, slug=f"tin-moi-{revision}", date=date)
    (docs / notice.path).write_text(source(notice), encoding="utf-8")


def source(notice: Notice) -> str:
    """Write a notice in the notation of this site."""
    summary = f"summary: {notice.summary}\n" if notice.summary else ""
    return (
        f"---\ntitle: {notice.title}\ndate: {notice.date:%Y-%m-%d %H:%M}\n"
        f"author: {notice.author}\ncategory: {notice.category}\n"
        f"tags: [{', '.join(notice.tags)}]\n{summary}---\n\n{notice.body}"
    )


def _dates(count: int, rng: random.Random) -> list[datetime]:
    """Spread the notices over twenty years of working hours; busy days get several."""
    dates = [
        _NEWEST - timedelta(days=rng.randrange(_DAYS), minutes=rng.randrange(10 * 60))
        for _ in range(count)
    ]
    return sorted(dates)


def _signers(rng: random.Random) -> list[str]:
    """Make the sixty bylines that the notices are signed with."""
    roles = [f"{role} - {unit}" for role in vocabulary.ROLES for unit in vocabulary.UNITS]
    return rng.sample(roles, 60)


def _slug(title: str) -> str:
    """Take the marks off, which is all that an address needs here."""
    plain = unicodedata.normalize("NFD", title.lower().replace("đ", "d"))
    ascii_only = plain.encode("ascii", "ignore").decode()
    return "-".join(ascii_only.split())[:70].strip("-")
