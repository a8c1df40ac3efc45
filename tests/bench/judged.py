"""The judged sets: notices of which it is known which belong together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import yaml
from tests.factory import SETTINGS

from newsroom.notices.settings import Category
from newsroom.reading.notice import read_notice
from newsroom.related.related import Candidate
from newsroom.related.terms import Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from newsroom.notices.notice import Notice

FOLDER = Path(__file__).parents[1] / "judged"
HELD_OUT = FOLDER.with_name("held_out")
"""Written after the weights were chosen: no weight may be chosen by it."""
ABBREVIATIONS = {
    "UBKT": "Uỷ ban Kiểm tra",
    "BTV": "Ban Thường vụ",
    "BCH": "Ban Chấp hành",
    "ĐU": "Đảng uỷ",
    "TTHC": "thủ tục hành chính",
    "UBND": "Uỷ ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "MTTQ": "Mặt trận Tổ quốc",
    "NTM": "nông thôn mới",
    "CNTT": "công nghệ thông tin",
    "CĐS": "chuyển đổi số",
    "TP": "thành phố",
}
_CATEGORIES = ("co-so", "nghiep-vu", "thong-bao", "tinh-uy", "van-ban", "xay-dung-dang")
_SHOWN = 5
_DISCOUNT = 1 / np.log2(np.arange(2, _SHOWN + 2))


@dataclass(frozen=True)
class Judged:
    """The notices, and what each one's affair and subject are."""

    notices: tuple[Notice, ...]
    affairs: Mapping[str, str]
    """The affair of a notice by its path; those that stand alone have none."""
    subjects: Mapping[str, str]
    """The subject of an affair."""

    def gain(self, one: str, other: str) -> int:
        """Return how good it is to show `other` below `one`: 2 for the affair, 1 the subject."""
        if one == other or not (one in self.affairs and other in self.affairs):
            return 0
        first, second = self.affairs[one], self.affairs[other]
        return 2 if first == second else int(self.subjects[first] == self.subjects[second])

    def ndcg(self, path: str, shown: Sequence[str]) -> float:
        """Return the gain of what is shown, discounted by place, as a share of the best."""
        gains = [self.gain(path, other) for other in shown[:_SHOWN]]
        best = sorted((self.gain(path, each.path) for each in self.notices), reverse=True)
        ideal = float(np.dot(best[:_SHOWN], _DISCOUNT))
        return float(np.dot(gains, _DISCOUNT[: len(gains)])) / ideal

    def first_two(self, path: str, shown: Sequence[str]) -> float:
        """Return the share of the first two that belong to the affair."""
        return sum(self.gain(path, other) == 2 for other in shown[:2]) / 2

    def by_affair(self, shown: Mapping[str, Sequence[str]]) -> NDArray[np.float64]:
        """Return nDCG@5 and the share of the first two of each notice, by affair, as means."""
        found: dict[str, list[tuple[float, float]]] = {}
        for path, affair in self.affairs.items():
            told = self.ndcg(path, shown[path]), self.first_two(path, shown[path])
            found.setdefault(affair, []).append(told)
        return np.array([np.mean(each, axis=0) for each in found.values()])


def read(folder: Path = FOLDER) -> Judged:
    """Read a judged set."""
    table = yaml.safe_load((folder / "affairs.yml").read_text(encoding="utf-8"))["affairs"]
    categories = tuple(Category(slug, slug) for slug in _CATEGORIES)
    settings = replace(SETTINGS, categories=categories)
    notices = []
    for file in sorted(folder.glob("*/*.md")):
        path = file.relative_to(folder).as_posix()
        notice, problems = read_notice(file.read_bytes(), path, settings)
        assert notice is not None, problems
        notices.append(notice)
    affairs = {path: name for name, told in table.items() for path in told["notices"]}
    subjects = {name: told["subject"] for name, told in table.items()}
    return Judged(tuple(notices), affairs, subjects)


def candidates(notices: Iterable[Notice]) -> list[Candidate]:
    """Return what the choice of related notices is told of each."""
    lexicon = Lexicon(ABBREVIATIONS)
    return [
        Candidate(each.path, each.date, each.category.slug, bytes(lexicon.terms(each)))
        for each in notices
    ]
