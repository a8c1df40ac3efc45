"""Sentences of Vietnamese officialese, filled from the vocabulary by Zipf's law."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from tests.bench import vocabulary

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

_TITLES: Final = (
    "{unit} {subject_place} {act} {subject}",
    "{subject_place} {act} {subject}",
    "Kết quả {subject} tại {subject_place}",
    "Thông báo kết luận về {subject} của {subject_place}",
)
_TEXT: Final = """
{time}, {unit} {subject_place} đã {act} {subject} nhằm {aim}, đồng thời giao các đơn vị trực
thuộc tự kiểm điểm và báo cáo bằng văn bản trước ngày {day} tháng {month}.
Theo báo cáo số {number}-BC/UBKT, {matter} ở {place} {result}; riêng {subject} {result} và được
đề nghị đưa vào chương trình của năm sau.
Đồng chí {person}, thay mặt {unit}, đề nghị {subject_place} tập trung vào {matter}, gắn với
{matter}, để {aim} và {aim}.
Qua thảo luận, các đại biểu nhất trí rằng {subject} {result}, song {matter} {result}.
{unit} ghi nhận {place} đã {act} {matter} với {number} lượt cán bộ tham gia, qua đó {aim}.
Trong {number} nội dung được xem xét, {matter} {result}, {matter} {result}, còn lại đang chờ ý
kiến của {unit}.
Hội nghị yêu cầu {place} và {place} phối hợp {act} {matter}, hoàn thành trong quý {quarter}.
Đối với {matter}, đồng chí {person} cho rằng cần {act} ngay từ chi bộ để {aim}.
{time}, {matter} tại {place} {result}, nhất là ở những nơi cấp uỷ thường xuyên {act} {subject}
và lắng nghe ý kiến của nhân dân.
Kết luận nêu rõ trách nhiệm của tập thể và cá nhân trong {subject}, trong đó có việc chậm {act}
{matter} theo hướng dẫn số {number}-HD/UBKT.
"""
_SENTENCES: Final = tuple(" ".join(found.split()) for found in re.findall(r"[^.]+\.", _TEXT))
_ITEMS: Final = (
    "{act} {matter} tại {place};",
    "**{unit}** chủ trì {act} {subject}, báo cáo trước ngày {day} tháng {month};",
    "tiếp tục {act} {matter} để {aim};",
)
_PLAIN, _RICH = 1 / 2, 1 / 10
"""Shares of the texts without any markup, and of those with nearly all of it."""
_HEADINGS: Final = ("Kết quả đạt được", "Hạn chế và nguyên nhân", "Nhiệm vụ thời gian tới")
# Only at the end of a syllable: "hoà" has two spellings, "hoàn" has one.
_TWO_SPELLINGS: Final = re.compile(r"(?:uỷ|Uỷ|oà|oá)\b")
_OLD_SPELLING: Final = {"uỷ": "ủy", "Uỷ": "Ủy", "oà": "òa", "oá": "óa"}


class Speaker:
    """Fills sentence patterns: `pattern.format_map(speaker)` draws a word for each slot."""

    def __init__(self, rng: random.Random, *, picture: str) -> None:
        """Begin a stream of words for each slot; `picture` is what texts show."""
        self._rng = rng
        self._picture = picture
        self._subject = {"subject": "", "subject_place": ""}
        self._streams = {
            "place": _zipf(vocabulary.PLACES, rng),
            "matter": _zipf(vocabulary.MATTERS, rng),
            "person": _zipf(vocabulary.PEOPLE, rng),
            "unit": _zipf(vocabulary.UNITS, rng),
            "act": _zipf(vocabulary.ACTS, rng),
            "time": _zipf(vocabulary.TIMES, rng),
            "result": _zipf(vocabulary.RESULTS, rng),
            "aim": _zipf(vocabulary.AIMS, rng),
            "number": _zipf(tuple(map(str, range(1, 400))), rng),
            "day": _zipf(tuple(map(str, range(1, 29))), rng),
            "month": _zipf(tuple(map(str, range(1, 13))), rng),
            "quarter": _zipf(("I", "II", "III", "IV"), rng),
        }

    def __getitem__(self, slot: str) -> str:
        """Draw the next word for a slot."""
        return self._subject.get(slot) or next(self._streams[slot])

    def choose_subject(self) -> None:
        """Settle what the next notice is about, so that its words recur as in real news."""
        self._subject = {"subject": self["matter"], "subject_place": self["place"]}

    def title(self) -> str:
        """Say the headline."""
        return self._say(_TITLES)

    def summary(self) -> str:
        """Say the lead in one sentence."""
        return self._say(_SENTENCES)

    def tags(self) -> tuple[str, ...]:
        """Draw one or two tags."""
        # All equally common, in Hugo's favour: a tag on every third notice makes it far slower.
        return tuple(self._rng.sample(vocabulary.TAGS, self._rng.choice((1, 2))))

    def paragraphs(self) -> list[str]:
        """Say a whole text: half of them plain, a tenth with table, list and picture."""
        texts = [" ".join(self._say(_SENTENCES) for _ in range(2)) for _ in range(6)]
        kind = self._rng.random()
        if kind > _PLAIN:
            texts.insert(2, f"## {self._rng.choice(_HEADINGS)}")
        if kind > 1 - _RICH:
            texts[5] = "\n".join(f"- {self._say(_ITEMS)}" for _ in range(4))
            rows = (f"| {self['place']} | {self['number']} |" for _ in range(4))
            texts.append("\n".join(("| Nơi | Số cuộc |", "| --- | --: |", *rows)))
            texts.append(f"![{self.title()}]({self._picture})")
        return texts

    def mix_spelling(self, text: str) -> str:
        """Put the tone marks of one text in three where the older spelling has them."""
        if self._rng.random() < 1 / 3:
            return _TWO_SPELLINGS.sub(lambda found: _OLD_SPELLING[found[0]], text)
        return text

    def _say(self, patterns: tuple[str, ...]) -> str:
        text = self._rng.choice(patterns).format_map(self)
        return self.mix_spelling(text[0].upper() + text[1:])


def _zipf(words: tuple[str, ...], rng: random.Random) -> Iterator[str]:
    """Draw words for ever, the nth commonest n times as seldom as the first."""
    shuffled = rng.sample(words, len(words))
    weights = list(accumulate(1 / rank for rank in range(1, len(words) + 1)))
    while True:
        yield from rng.choices(shuffled, cum_weights=weights, k=1000)
