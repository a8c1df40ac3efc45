"""Compare our choice of related notices with simpler ones: `python -m tests.bench.quality`."""

from __future__ import annotations

import argparse
import re
import resource
import subprocess
import sys
import time
from collections import Counter
from dataclasses import replace
from datetime import UTC
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from tests.bench import corpus, judged

from newsroom.notices.content import Content
from newsroom.notices.notice import Notice
from newsroom.notices.settings import Category
from newsroom.related import feedback, terms
from newsroom.related import tf_idf as vectors
from newsroom.related.related import Candidate, find_related
from newsroom.related.store import Store
from newsroom.related.terms import Lexicon
from newsroom.text.vietnamese import nfc

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.bench.judged import Judged

    Choice = dict[str, Sequence[str]]

Result = TypeVar("Result")

_SHOWN = 5
_TAGS, _DATE = 80, 10
"""Hugo's default weights of a shared tag and of a shared day."""
_GRID = [
    {"RARITY": rarity, "NEAREST": nearest, "FEEDBACK": weight, "PAIR": pair}
    for rarity in (1.0, 1.5, 2.0, 2.5)
    for nearest in (4, 8, 12)
    for weight in (0.0, 0.5, 1.0, 2.0)
    for pair in (0.5, 0.8, 1.1)
]


def main() -> None:
    """Print how good the choices are, how they were weighed, and what they cost."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.quality", description=__doc__)
    parser.add_argument("--cost", type=int, default=0, help="only the cost at so many notices")
    parser.add_argument("--sizes", type=int, nargs="*", default=[10_000])
    parser.add_argument("--validate", action="store_true", help="cross-validate the weights")
    options = parser.parse_args()
    if options.cost:
        _say(_cost(options.cost))
        return
    _quality(judged.read())
    _say("\nHeld out: a set that no weight was chosen by.\n")
    _quality(judged.read(judged.HELD_OUT))
    if options.validate:
        _validate(judged.read())
    _say("\n| notices | from nothing s | terms kept s | one edited s | unchanged s | peak MB |")
    _say("|--:|--:|--:|--:|--:|--:|")
    for size in options.sizes:
        # A process of its own, for its own peak of memory.
        command = [sys.executable, "-m", "tests.bench.quality", "--cost", str(size)]
        _say(subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip())


def _quality(judgement: Judged) -> None:
    notices = judgement.notices
    choices: dict[str, Choice] = {
        "ours": _ours(judgement),
        "newest in category": _newest(notices),
        "shared tags": _by_score(notices, _shared_tags),
        "Hugo's": _by_score(notices, _hugo),
        "TF-IDF, title only": _tfidf(notices, lambda notice: notice.title),
        "TF-IDF, full text": _tfidf(notices, _full_text),
        "TF-IDF, full text, unsmoothed": _tfidf(notices, _full_text, smooth=False),
    }
    ours = judgement.by_affair(choices["ours"])
    root = np.sqrt(len(ours))
    _say("| chosen by | nDCG@5 | affair in the first 2 | ours is ahead by (nDCG@5) |")
    _say("|---|--:|--:|--:|")
    for name, choice in choices.items():
        told = judgement.by_affair(choice)
        means, errors = told.mean(axis=0), told.std(axis=0, ddof=1) / root
        ahead = (ours - told)[:, 0]
        _say(
            f"| {name} | {means[0]:.3f} ± {errors[0]:.3f} | {means[1]:.3f} ± {errors[1]:.3f}"
            f" | {ahead.mean():.3f} ± {ahead.std(ddof=1) / root:.3f} |"
        )


def _ours(judgement: Judged) -> Choice:
    found, _ = find_related(judged.candidates(judgement.notices), limit=_SHOWN)
    return {path: related.paths for path, related in found.items()}


def _validate(judgement: Judged) -> None:
    """Choose the weights on four fifths of the subjects, judge on the rest, five times over."""
    names = list(dict.fromkeys(judgement.affairs.values()))
    subjects = sorted({judgement.subjects[name] for name in names})
    folds = np.array([subjects.index(judgement.subjects[name]) % 5 for name in names])
    told = np.array([_with(weights, judgement) for weights in _GRID])
    for fold in range(5):
        best = int(told[:, folds != fold].mean(axis=(1, 2)).argmax())
        ndcg, first = told[best][folds == fold].mean(axis=0)
        _say(f"without fold {fold}: {_GRID[best]}, on it {ndcg:.3f} and {first:.3f}")


def _with(weights: dict[str, float], judgement: Judged) -> np.typing.NDArray[np.float64]:
    kept = {name: getattr(_home(name), name) for name in weights}
    for name, value in weights.items():
        setattr(_home(name), name, value)
    told = judgement.by_affair(_ours(judgement))
    for name, value in kept.items():
        setattr(_home(name), name, value)
    return told


def _home(name: str) -> object:
    return {"RARITY": vectors, "PAIR": terms}.get(name, feedback)


def _newest(notices: Sequence[Notice]) -> Choice:
    newest = sorted(notices, key=lambda each: each.date, reverse=True)
    return {
        one.path: [
            other.path for other in newest if other is not one and other.category == one.category
        ][:_SHOWN]
        for one in notices
    }


def _by_score(notices: Sequence[Notice], score: Callable[[Notice, Notice], float]) -> Choice:
    """The best by score, of equals the newest; those without any score are not shown."""
    choice: Choice = {}
    for one in notices:
        told = [(score(one, other), other) for other in notices if other is not one]
        told = sorted(told, key=lambda each: (-each[0], -each[1].date.timestamp()))
        choice[one.path] = [other.path for gained, other in told[:_SHOWN] if gained > 0]
    return choice


def _shared_tags(one: Notice, other: Notice) -> float:
    return len(set(one.tags) & set(other.tags))


def _hugo(one: Notice, other: Notice) -> float:
    """Hugo's defaults: tags 80, date 10, threshold 80, none newer than the notice itself."""
    hits = [_TAGS for tag in {tag for tag in one.tags if tag in other.tags}]
    hits += [_DATE] * (one.date.date() == other.date.date())
    if not hits or other.date > one.date:
        return 0
    # As a share of the largest weight, which is that of `keywords`: 100.
    norm = round(sum(hits) / len(hits))
    return sum(hits) if norm >= 80 // len(hits) else 0


def _full_text(notice: Notice) -> str:
    words = notice.content.words if notice.content else ()
    return "\n".join((notice.title, notice.summary, *notice.tags, *words))


def _tfidf(
    notices: Sequence[Notice], text: Callable[[Notice], str], *, smooth: bool = True
) -> Choice:
    """The plain form: syllables in small letters, 1+ln(count) times ln((1+n)/(1+df))+1, cosine.

    Without smoothing it is ln(n/df), the strongest of the plain forms on this set.
    """
    counts = [Counter(re.findall(r"\w+", nfc(text(each)).lower())) for each in notices]
    holders = Counter(word for each in counts for word in each)
    column = {word: place for place, word in enumerate(holders)}
    matrix = np.zeros((len(notices), len(column)))
    for row, each in enumerate(counts):
        for word, count in each.items():
            rarity = np.log(len(notices) / holders[word])
            if smooth:
                rarity = np.log((1 + len(notices)) / (1 + holders[word])) + 1
            matrix[row, column[word]] = (1 + np.log(count)) * rarity
    matrix /= np.linalg.norm(matrix, axis=1, keepdims=True)
    cosines = matrix @ matrix.T
    np.fill_diagonal(cosines, -1)
    best = np.argsort(-cosines, axis=1, kind="stable")[:, :_SHOWN]
    return {
        one.path: [notices[place].path for place in row]
        for one, row in zip(notices, best, strict=True)
    }


def _cost(size: int) -> str:
    """Measure the choice from nothing, with the terms known, and with the last build known."""
    lexicon = Lexicon(judged.ABBREVIATIONS)
    categories = {slug: Category(slug, slug) for slug in ("a", "b", "c", "d", "e", "f")}
    kept = []
    first = 0.0
    for made in corpus.notices(size, categories=list(categories)):
        notice = Notice(
            path=made.path,
            title=made.title,
            date=made.date.replace(tzinfo=UTC),
            authors=(),
            category=categories[made.category],
            summary=made.summary,
            content=Content(words=tuple(made.body.split("\n\n"))),
            tags=made.tags,
        )
        start = time.process_time()
        told = bytes(lexicon.terms(notice))
        first += time.process_time() - start
        kept.append((notice.path, notice.date, made.category, told))
    candidates = [
        Candidate(path, date, category, told, path) for path, date, category, told in kept
    ]
    choosing, (_, near) = _timed(lambda: find_related(candidates, limit=_SHOWN))
    known = Store({each.digest: each.terms for each in candidates}, near)
    middle = len(candidates) // 2
    edited = replace(candidates[middle], terms=candidates[0].terms, digest="edited")
    changed = [*candidates[:middle], edited, *candidates[middle + 1 :]]
    again, _ = _timed(lambda: find_related(changed, limit=_SHOWN, known=known))
    same, _ = _timed(lambda: find_related(candidates, limit=_SHOWN, known=known))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"| {size:,} | {first + choosing:.2f} | {choosing:.2f} | {again:.2f} | {same:.2f}"
        f" | {peak:.0f} |"
    )


def _timed(work: Callable[[], Result]) -> tuple[float, Result]:
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
