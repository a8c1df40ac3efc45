"""Made-up notices that read like a committee's news, the same for the same count."""

from __future__ import annotations

import random
import unicodedata
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING

from PIL import Image
from tests.bench import vocabulary
from tests.bench.sentences import Speaker

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

FOLDER = "tin-tuc"
_NEWEST = datetime(2026, 6, 30, 17)  # noqa: DTZ001 - editors write local time, without a zone
_DAYS = 20 * 365
PICTURE = "hinh.png"
"""What the notices of a year show. It is too small for smaller variants, which Hugo has none of."""


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
    """Markdown; the picture that some show lies in the folder of their year."""

    @property
    def path(self) -> str:
        """The source below the docs folder, and so the address."""
        return f"{FOLDER}/{self.date.year}/{self.slug}.md"


def notices(count: int, *, categories: Sequence[str]) -> Iterator[Notice]:
    """Make notices from the oldest to the newest."""
    rng = random.Random(count)  # noqa: S311 - repeatable, not secret
    speaker = Speaker(rng, picture=PICTURE)
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
    write_pictures(docs)
    for notice in notices(count, categories=categories):
        (docs / notice.path).write_text(source(notice), encoding="utf-8")


def write_pictures(root: Path) -> None:
    """Write the picture of each year."""
    for year in range(_NEWEST.year - 20, _NEWEST.year + 1):
        folder = root / FOLDER / str(year)
        folder.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (320, 213), (year % 256, 80, 80)).save(folder / PICTURE)


def edit_text(docs: Path, revision: int) -> None:
    """Change the text of the notice in the middle, differently for each revision."""
    path = _middle(docs)
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}\nBổ sung lần thứ {revision}.\n", encoding="utf-8")


def edit_title(docs: Path, revision: int) -> None:
    """Change the title of the notice in the middle, differently for each revision."""
    path = _middle(docs)
    head, title, rest = path.read_text(encoding="utf-8").partition("title: ")
    name, _, tail = rest.partition("\n")
    path.write_text(f"{head}{title}{name} lần {revision}\n{tail}", encoding="utf-8")


def add_newest(docs: Path, revision: int, *, categories: Sequence[str]) -> None:
    """Add a notice newer than every other, of other news for each revision from 1 on."""
    _add(docs, revision, _NEWEST + timedelta(hours=revision), categories=categories)


def add_old(docs: Path, revision: int, *, categories: Sequence[str]) -> None:
    """Add a notice with a date of ten years ago, of other news for each revision from 1 on."""
    date = _NEWEST - timedelta(days=_DAYS // 2, hours=revision)
    _add(docs, 1000 + revision, date, categories=categories)


def _add(docs: Path, number: int, date: datetime, *, categories: Sequence[str]) -> None:
    # A count is also the seed, so each number tells other news.
    made = next(notices(number, categories=categories))
    notice = replace(made, slug=f"tin-them-{number}", date=date)
    (docs / notice.path).write_text(source(notice), encoding="utf-8")


def _middle(docs: Path) -> Path:
    sources = sorted((docs / FOLDER).glob("*/*.md"))
    return sources[len(sources) // 2]


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
    """Make the two hundred bylines that the notices are signed with."""
    people = rng.sample(vocabulary.PEOPLE, 200)
    return [f"{person} - {rng.choice(vocabulary.UNITS)}" for person in people]


def _slug(title: str) -> str:
    """Take the marks off, which is all that an address needs here."""
    plain = unicodedata.normalize("NFD", title.lower().replace("đ", "d"))
    ascii_only = plain.encode("ascii", "ignore").decode()
    return "-".join(ascii_only.split())[:70].strip("-")
