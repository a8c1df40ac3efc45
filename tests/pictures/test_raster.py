"""A picture that was decoded is kept for all that is made of it, in this process and its forks."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT
from tests.pictures.samples import avif

if TYPE_CHECKING:
    from pathlib import Path

SECONDS = 20
FORK = f"""
import os, signal, sys
from newsroom.pictures.raster import decoded
decoded(open(sys.argv[1], "rb").read())
child = os.fork()
if not child:
    signal.alarm({SECONDS})
    decoded.cache_clear()
    os._exit(0)
sys.exit(os.waitpid(child, 0)[1] != 0)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
def test_a_fork_can_let_go_of_a_picture_that_was_decoded_before_it(tmp_path: Path) -> None:
    """The decoder of AVIF waits for its threads, and a fork has none of them."""
    (tmp_path / "a.avif").write_bytes(avif())
    subprocess.run(
        [sys.executable, "-W", "ignore", "-c", FORK, str(tmp_path / "a.avif")],
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks")},
        check=True,
    )
