"""Makes the files of an edition that have changed, and keeps the others."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from newsroom.building.manifest import Output
from newsroom.building.workers import share

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from newsroom.building.manifest import Memory
    from newsroom.building.progress import Progress
    from newsroom.building.trees import Stage


_COMPARISON = 1 / 20
"""How long it takes to tell what a page is made from, beside making it."""


@dataclass(frozen=True, slots=True)
class Job:
    """A file that the site needs."""

    path: str
    """In the site."""
    fingerprint: Callable[[], str]
    """Of everything it is made from; asked for where there is something to compare."""
    source: object
    """What to make it from, as the one who makes it understands."""


Complaint = tuple[str, int, str]
"""Logger, level and message of what was found wrong with a file."""


class Made(NamedTuple):
    """What a job came to."""

    content: bytes
    anchors: tuple[str, ...] = ()
    """What links may point to within the page's text."""
    targets: tuple[tuple[str, str], ...] = ()
    """Pages and anchors in them that the page's text points to."""
    complaints: tuple[Complaint, ...] = ()


class Press:
    """Puts the files of an edition onto the stage."""

    def __init__(self, stage: Stage, memory: Memory) -> None:
        """Compare with what `memory` knows of the last build."""
        self._stage = stage
        self._memory = memory
        self.outputs: dict[str, Output] = {}
        """Every file put onto the stage."""
        self.made = 0
        """How many of them were made anew."""

    def run(
        self,
        jobs: Sequence[Job],
        make: Callable[[Job], Made],
        progress: Progress,
        *,
        weight: int = 1,
    ) -> list[Complaint]:
        """Keep or make every job's file; return the complaints in the order of the jobs.

        Each takes `weight` times as long as a page.
        """
        known = [job for job in jobs if job.path in self._memory.outputs]
        prints = share(known, lambda job: job.fingerprint(), weight=_COMPARISON)
        told = {job.path: each for job, each in zip(known, prints, strict=True)}
        changed = [job for job in jobs if not self._keep(job.path, told.get(job.path))]

        def work(job: Job) -> tuple[Output, tuple[Complaint, ...]]:
            made = make(job)
            # What complains must complain again next time.
            fingerprint = "" if made.complaints else told.get(job.path) or job.fingerprint()
            found = self._stage.write(job.path, made.content)
            return Output(fingerprint, found, made.anchors, made.targets), made.complaints

        complaints: list[Complaint] = []
        with progress.counting(len(changed)) as tick:
            results = share(changed, work, tick, weight=weight)
        for job, (output, faults) in zip(changed, results, strict=True):
            self.outputs[job.path] = output
            complaints += faults
        self.made += len(changed)
        return complaints

    def _keep(self, path: str, fingerprint: str | None) -> bool:
        """Keep the file that the last build made, if it was made from the same."""
        known = self._memory.outputs.get(path)
        if known is None or known.fingerprint != fingerprint:
            return False
        found = self._stage.intact(path, known.made)
        if found is None:
            return False
        self._stage.keep(path)
        self.outputs[path] = known if found == known.made else known._replace(made=found)
        return True


@contextmanager
def collected(logger: logging.Logger) -> Iterator[list[Complaint]]:
    """Collect what is logged instead of saying it, so that it can be said in order."""
    complaints: list[Complaint] = []
    collector = logging.Handler()
    collector.emit = lambda record: complaints.append(  # type: ignore[method-assign]
        (record.name, record.levelno, record.getMessage())
    )
    handlers, logger.handlers = logger.handlers, [collector]
    propagate, logger.propagate = logger.propagate, False
    try:
        yield complaints
    finally:
        logger.handlers, logger.propagate = handlers, propagate


def broken_anchors(
    outputs: Mapping[str, Output], others: Mapping[str, set[str] | None]
) -> Iterator[tuple[str, str, str]]:
    """Yield page, anchor and target of each link to an anchor that the target does not have.

    `others` are the anchors of pages that are none of the outputs.
    """
    for path, output in outputs.items():
        for target, anchor in output.targets:
            there = outputs[target].anchors if target in outputs else others.get(target)
            if there is not None and anchor not in there:
                yield path, anchor, target
