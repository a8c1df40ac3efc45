"""Work that waits until an editor pauses."""

from __future__ import annotations

from threading import Event

from newsroom_mkdocs.preview.debounce import Debounce

LONG = 3600.0


def test_work_is_done_once_nothing_happens_any_more() -> None:
    done = Event()
    debounce = Debounce(0, done.set)
    debounce.begin()
    assert done.wait(60)


def test_work_waits_as_long_as_something_happens() -> None:
    done = Event()
    debounce = Debounce(LONG, done.set)
    debounce.begin()
    debounce.begin()
    debounce.stop()
    assert not done.is_set()


def test_who_stops_it_finds_it_done_or_not_begun() -> None:
    begun, done = Event(), Event()

    def work() -> None:
        begun.set()
        done.wait(0.1)
        done.set()

    debounce = Debounce(0, work)
    debounce.begin()
    assert begun.wait(60)
    debounce.stop()
    assert done.is_set()
