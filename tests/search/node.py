"""The site's scripts, run by Node as a browser would."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

from tests.conftest import ROOT
from tests.web import go_without

if TYPE_CHECKING:
    from pathlib import Path

SCRIPTS = ROOT / "overrides" / "assets" / "javascripts"


def run(folder: Path, script: str, given: object) -> Any:
    """Return what an expression of `given` comes to, in a module that imports the site's."""
    node = shutil.which("node")
    if node is None:
        go_without("Node")
    for file in SCRIPTS.glob("search*.js"):
        shutil.copy(file, folder)
    (folder / "package.json").write_text('{"type": "module"}', "utf-8")
    (folder / "run.js").write_text(
        "import { readFileSync } from 'node:fs';\n"
        "const given = JSON.parse(readFileSync(0, 'utf8'));\n"
        f"{script}\n",
        "utf-8",
    )
    done = subprocess.run(
        [node, folder / "run.js"],
        input=json.dumps(given).encode(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)
