"""A real SSH server on loopback, with keys of its own that nobody needs after the test."""

from __future__ import annotations

import contextlib
import getpass
import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.servers import PATIENCE, free_port, wait_for
from tests.web import go_without

if TYPE_CHECKING:
    from collections.abc import Iterator

SSHD = shutil.which("sshd") or shutil.which("sshd", path="/usr/sbin:/usr/local/sbin")


class SshServer(NamedTuple):
    """Where it is reached, and how."""

    host: str
    """With the user, as SSH is given it."""
    shell: str
    """The command that reaches it, as `RSYNC_RSH` is given it."""


@contextlib.contextmanager
def ssh_server(folder: Path) -> Iterator[SshServer]:
    """Run a server until the test is over; its keys lie in `folder`."""
    for tool, found in (("sshd", SSHD), ("rsync", shutil.which("rsync"))):
        if found is None:
            go_without(tool)
    assert SSHD is not None
    for name in ("host", "user"):
        key = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)]
        subprocess.run(key, check=True)
    port = free_port()
    public = " ".join((folder / "host.pub").read_text().split()[:2])
    (folder / "known").write_text(f"[127.0.0.1]:{port} {public}\n")
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)  # where the server gives up its rights
    options = {
        "ListenAddress": f"127.0.0.1:{port}",
        "HostKey": folder / "host",
        "AuthorizedKeysFile": folder / "user.pub",
        "PidFile": "none",
        "StrictModes": "no",
        "UsePAM": "no",
        "PasswordAuthentication": "no",
    }
    (folder / "config").write_text("".join(f"{key} {value}\n" for key, value in options.items()))
    command = [SSHD, "-D", "-e", "-f", str(folder / "config")]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        wait_for(process, port)
        asked = f"-F none -p {port} -i {folder}/user -o UserKnownHostsFile={folder}/known"
        shell = f"ssh {asked} -o IdentitiesOnly=yes -o BatchMode=yes"
        yield SshServer(f"{getpass.getuser()}@127.0.0.1", shell)
    finally:
        process.terminate()
        process.communicate(timeout=PATIENCE)
