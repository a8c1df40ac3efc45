"""Explains to editors why notices are shown as related."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newsroom.related.related import Candidate, find_related
from newsroom.related.terms import Lexicon
from newsroom.related.weighted_vectors import WeightedVectors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import datetime

    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings

_WORDS = 8
"""Terms told of each notice."""


def explain(  # noqa: PLR0913 (all that a page depends on)
    asked: Notice,
    notices: Sequence[Notice],
    settings: Settings,
    *,
    terms: Callable[[Notice], bytes],
    now: datetime,
    docs: str,
) -> Iterator[str]:
    """Yield the lines of the explanation: what is shown with a notice, and why.

    `terms` gives those of a notice, `docs` is the docs folder's name.
    """
    chosen = [each for each in notices if each.is_published(now) or each.path == asked.path]
    related = find_related(
        [Candidate.of(each, terms(each), now) for each in chosen], limit=settings.related
    )[0][asked.path]
    by_path = {each.path: each for each in chosen}
    weights = _weights(chosen, terms)
    words = Lexicon(settings.abbreviations).words(asked)
    yield f"Tin liên quan của “{asked.title}”"
    yield from _states(asked, now)
    told = [(path, "ghim của người biên tập") for path in related.pins]
    told += [(match.path, f"nội dung gần, {match.score}/1000") for match in related.matches]
    told += [(path, "cùng chuyên mục, gần ngày đăng nhất") for path in related.fillers]
    if not told:
        yield "Chưa có tin nào khác để hiện."
    for number, (path, why) in enumerate(told, 1):
        notice = by_path[path]
        yield ""
        yield f"{number}. {notice.title}"
        yield f"   {docs}/{path} · {notice.date.astimezone(settings.zone):%d-%m-%Y}"
        yield f"   {why}{_common(weights[asked.path], weights[path], words)}"


def _states(asked: Notice, now: datetime) -> Iterator[str]:
    if asked.draft:
        yield "Tin này là bản nháp, chưa ai thấy; dưới đây là các tin sẽ hiện khi đăng."
    elif not asked.is_published(now):
        yield "Tin này chưa tới giờ đăng; dưới đây là các tin sẽ hiện khi đăng."
    elif not asked.is_listed(now):
        yield "Tin này đã thu hồi hoặc hết hạn: các tin khác không dẫn tới nó."


def _weights(
    notices: Sequence[Notice], terms: Callable[[Notice], bytes]
) -> dict[str, dict[int, int]]:
    """Return the weight of each term of each notice, by path."""
    vectors = WeightedVectors.of([terms(each) for each in notices]).vectors
    keys, weights = vectors.keys.tolist(), vectors.weights.tolist()
    return {
        notice.path: dict(zip(keys[start:end], weights[start:end], strict=True))
        for notice, (start, end) in zip(notices, pairwise(vectors.starts.tolist()), strict=True)
    }


def _common(one: Mapping[int, int], other: Mapping[int, int], words: Mapping[int, str]) -> str:
    """Return the end of a line: the terms that both have, the weightiest first."""
    shared = {words[key]: one[key] * other[key] for key in one.keys() & other.keys()}
    within = {part for word in shared for part in word.split()[1:] + word.split()[:-1]}
    best = sorted(shared.keys() - within, key=lambda word: (-shared[word], word))[:_WORDS]
    return ": " + ", ".join(best) if best else ""
