"""Work shared between processes that are forked from this one."""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import threading
import traceback
from typing import TYPE_CHECKING, Generic, TypeVar

from newsroom.building.error import BuildError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Piece = TypeVar("Piece")
Result = TypeVar("Result")

_WORTH_A_FORK = 150
"""Milliseconds of work from which one more process pays: what both touch is copied page by page."""


class WorkerError(RuntimeError):
    """A worker came to a fault of ours; the message is its traceback."""


def processes_for(pieces: int) -> int:
    """Return how many processes to use for pieces of a millisecond each: one where none can fork.

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


def meanwhile(
    work: Callable[[], Result], milliseconds: float, *, leave: Callable[[], None] = lambda: None
) -> Callable[[], Result]:
    """Begin `work` in a process of its own; return what waits for its result, once.

    Where that does not pay for so many `milliseconds`, about, it is done at once. The result must
    be picklable. Nothing else comes back from a process of its own: there `leave`, after the work,
    leaves to the next build what it shall know. Where it cannot, that takes longer.
    """
    if processes_for(int(milliseconds)) == 1:
        result = work()
        return lambda: result

    def whole(_: None) -> Result:
        result = work()
        with contextlib.suppress(BuildError):
            leave()
        return result

    worker = _Worker([None], whole)
    return lambda: worker.results()[0]


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
    with contextlib.ExitStack() as workers:
        others = [workers.enter_context(_Worker(part, work)) for part in shares[1:]]
        own = []
        for piece in shares[0]:
            own.append(work(piece))
            tick(min(len(own) * count, len(pieces)))
        results = [own, *(worker.results() for worker in others)]
    return [results[number % count][number // count] for number in range(len(pieces))]


class _Worker(Generic[Result]):
    """A process forked from this one, that ends with its work or when nobody wants it any more."""

    def __init__(self, pieces: Sequence[Piece], work: Callable[[Piece], Result]) -> None:
        """Begin the work on all pieces."""
        parent = os.getpid()
        self._reading, writing = os.pipe()
        self._process = os.fork()
        if self._process:
            os.close(writing)
            return
        code = 1
        try:
            os.close(self._reading)
            answer = _answer(pieces, work, parent)
            with os.fdopen(writing, "wb") as pipe:
                pickle.dump(answer, pipe, pickle.HIGHEST_PROTOCOL)
            code = 0
        finally:
            os._exit(code)

    def __enter__(self) -> _Worker[Result]:
        """Be wanted for a while."""
        return self

    def __exit__(self, *_: object) -> None:
        """End at once where nobody has waited for the results: others go on without them."""
        if self._process:
            os.close(self._reading)
            os.kill(self._process, signal.SIGKILL)
            os.waitpid(self._process, 0)

    def results(self) -> list[Result]:
        """Wait for the results, once; raise what the work has raised."""
        results: list[Result]
        try:
            with os.fdopen(self._reading, "rb") as pipe:
                results, failure = pickle.load(pipe)  # noqa: S301 (from our own fork)
        except (EOFError, pickle.UnpicklingError):
            raise BuildError(
                "một tiến trình dựng trang bị dừng giữa chừng, thường vì máy hết bộ nhớ; "
                "đóng bớt chương trình rồi dựng lại"
            ) from None
        finally:
            os.waitpid(self._process, 0)
            self._process = 0
        if failure:
            raise failure
        return results


def _answer(
    pieces: Sequence[Piece], work: Callable[[Piece], Result], parent: int
) -> tuple[list[Result], Exception | None]:
    """Do the work until it is done or the parent is gone, so that no orphan goes on writing."""
    results = []
    try:
        for piece in pieces:
            if os.getppid() != parent:
                os._exit(1)
            results.append(work(piece))
    except (BuildError, OSError) as error:  # which tell what they are by themselves
        return [], error
    except Exception:  # noqa: BLE001 (whatever it is, the parent raises it)
        return [], WorkerError(traceback.format_exc())
    return results, None
