"""The error of a file that is unfit for what it is meant for."""

from __future__ import annotations

import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class UnfitFileError(ValueError):
    """A file may not be shown or given to readers; the message follows its name in a sentence."""


@contextmanager
def reading(fault: str) -> Iterator[None]:
    """Raise `UnfitFileError` with `fault` for whatever a library raises at a file's bytes.

    Decoders raise nearly anything on broken files, and warn of what readers will never notice.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield
        except UnfitFileError:
            raise
        except Exception as error:
            raise UnfitFileError(fault) from error
