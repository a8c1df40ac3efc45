"""Work shared between processes that are forked from this one."""

from __future__ import annotations

import os
import pickle
import threading
import traceback
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Piece = TypeVar("Piece")
Result = TypeVar("Result")

_WORTH_A_FORK = 150
"""Pieces of work, of about a millisecond each, from which one more process pays."""


class WorkerError(RuntimeError):
    """A worker ended before its work did; the message is its traceback, if it left one."""


def processes_for(pieces: int) -> int:
    """Return how many processes to use: one where forking is impossible, unsafe or too dear.

    A fork copies only the thread that asks for it, so none is made beside live threads.
    """
    if not hasattr(os, "fork") or threading.active_count() > 1:
        return 1
    return max(1, min(_cores(), pieces // _WORTH_A_FORK))


def _cores() -> int:
    """Return how many cores this process may use; macOS does not tell, so all count there."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def meanwhile(work: Callable[[], Result], pieces: int) -> Callable[[], Result]:
    """Begin `work` in a process of its own; return what waits for its result, once.

    Where that does not pay for so many `pieces`, a twentieth of a page each, it is done at once.
    The result must be picklable.
    """
    if processes_for(pieces // 20) == 1:
        result = work()
        return lambda: result
    worker = _start([None], lambda _: work())
    return lambda: _collect(*worker)[0]


def share(
    pieces: Sequence[Piece],
    work: Callable[[Piece], Result],
    tick: Callable[[int], None] = lambda _: None,
    *,
    weight: float = 1,
) -> list[Result]:
    """Return what `work` makes of each piece, in order, using all cores. Raises `WorkerError`.

    What `work` returns must be picklable; what else it changes is lost with its process. `tick`
    is told, about, how many pieces are done. Each piece takes `weight` times as long as usual.
    """
    count = processes_for(int(len(pieces) * weight))
    shares = [pieces[number::count] for number in range(count)]
    workers = [_start(part, work) for part in shares[1:]]
    own = []
    for piece in shares[0]:
        own.append(work(piece))
        tick(min(len(own) * count, len(pieces)))
    results = [own, *(_collect(*worker) for worker in workers)]
    return [results[number % count][number // count] for number in range(len(pieces))]


def _start(pieces: Sequence[Piece], work: Callable[[Piece], Result]) -> tuple[int, int]:
    """Fork a worker; return its process id and where its results will be read."""
    parent = os.getpid()
    reading, writing = os.pipe()
    worker = os.fork()
    if worker:
        os.close(writing)
        return worker, reading
    code = 1
    try:
        os.close(reading)
        answer = _answer(pieces, work, parent)
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump(answer, pipe, pickle.HIGHEST_PROTOCOL)
        code = 0
    finally:
        os._exit(code)


def _answer(
    pieces: Sequence[Piece], work: Callable[[Piece], Result], parent: int
) -> tuple[list[Result], str]:
    """Do the work until it is done or the parent is gone, so that no orphan goes on writing."""
    results = []
    try:
        for piece in pieces:
            if os.getppid() != parent:
                os._exit(1)
            results.append(work(piece))
    except Exception:  # noqa: BLE001 (whatever it is, the parent raises it)
        return [], traceback.format_exc()
    return results, ""


def _collect(worker: int, reading: int) -> list[Result]:
    with os.fdopen(reading, "rb") as pipe:
        data = pipe.read()
    os.waitpid(worker, 0)
    if not data:
        raise WorkerError("a worker was killed")
    results: list[Result]
    results, failure = pickle.loads(data)  # noqa: S301 (from our own fork)
    if failure:
        raise WorkerError(failure)
    return results
