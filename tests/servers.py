"""The real nginx and Apache, run with the configurations of `.github/servers`."""

from __future__ import annotations

import contextlib
import http.client
import os
import shutil
import socket
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.conftest import ROOT
from tests.web import go_without

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SERVERS = ROOT / ".github" / "servers"
SITE = "/srv/newsroom/current"
"""Where the configurations say that the site is."""
PATIENCE = 60
"""Seconds in which a server begins, however busy the machine is."""
NGINX_FOLDERS = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
NGINX_BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
APACHE_MODULES = "mpm_event authz_core dir mime alias headers rewrite"


class Answer(NamedTuple):
    """What a server answered."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes


class Server(NamedTuple):
    """A real server of a small site."""

    name: str
    port: int
    root: Path
    """The folder of `current`, a symbolic link to the site."""

    def connect(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)

    def get(self, path: str, **headers: str) -> Answer:
        """Ask for a path; header names have underscores for hyphens."""
        connection = self.connect()
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", path, headers=sent)
        answer = connection.getresponse()
        with contextlib.closing(connection):
            return Answer(answer.status, answer.headers, answer.read())


def configured(name: str, port: int, root: Path) -> str:
    """Return a configuration of ours for a port and a folder of the test's."""
    text = (SERVERS / name).read_text("utf-8")
    for ours, tests in [
        ("listen [::]:80;", ""),
        ("listen 80;", f"listen 127.0.0.1:{port};"),
        ("*:80", f"127.0.0.1:{port}"),
        (SITE, f"{root}/current"),
    ]:
        text = text.replace(ours, tests)
    return text


def nginx(port: int, root: Path) -> list[str]:
    """Return nginx's command, its configuration written; brotli where the module is there."""
    ours = configured("nginx.conf", port, root)
    if NGINX_BROTLI.exists():
        ours = ours.replace("# brotli_static on;", "brotli_static on;")
    main = f"""
        include /etc/nginx/modules-enabled/*.conf;
        pid {root}/nginx.pid;
        worker_processes 2;
        events {{ }}
        http {{
            include /etc/nginx/mime.types;
            access_log off;
            {" ".join(f"{kind}_temp_path {root}/{kind};" for kind in NGINX_FOLDERS)}
            {ours}
        }}
    """
    shutil.copy("/etc/nginx/mime.types", root)
    (root / "nginx.conf").write_text(main, "utf-8")
    return ["nginx", "-e", "stderr", "-c", f"{root}/nginx.conf", "-g", "daemon off;"]


def apache(port: int, root: Path) -> list[str]:
    """Return Apache's command, its configuration written."""
    modules = Path("/usr/lib/apache2/modules")
    loads = [f"LoadModule {m}_module {modules}/mod_{m}.so" for m in APACHE_MODULES.split()]
    user = ["User www-data", "Group www-data"] if os.geteuid() == 0 else []
    ours = configured("apache.conf", port, root)
    main = [*loads, *user, f"Listen 127.0.0.1:{port}", f"PidFile {root}/apache.pid"]
    main += ["ServerName localhost", "ErrorLog /dev/stderr", "TypesConfig /etc/mime.types"]
    main += [f"DefaultRuntimeDir {root}", f"Mutex file:{root} default", ours]
    (root / "apache.conf").write_text("\n".join(main), "utf-8")
    return ["apache2", "-f", f"{root}/apache.conf", "-D", "FOREGROUND"]


COMMANDS: dict[str, Callable[[int, Path], list[str]]] = {"nginx": nginx, "apache2": apache}


def free_port() -> int:
    """Return a port that nobody listens at."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


def is_up(port: int) -> bool:
    """Whether somebody listens at a port."""
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0


def wait_for(process: subprocess.Popen[str], port: int) -> None:
    """Wait until a process listens at a port; where it ends instead, tell what it has said."""
    end = time.monotonic() + PATIENCE
    while not is_up(port):
        assert process.poll() is None, process.communicate()[1]
        assert time.monotonic() < end
        time.sleep(0.05)


@contextlib.contextmanager
def running(name: str, root: Path) -> Iterator[Server]:
    """Run a server until the test is over."""
    if shutil.which(name) is None:
        go_without(name)
    port = free_port()
    process = subprocess.Popen(COMMANDS[name](port, root), stderr=subprocess.PIPE, text=True)
    try:
        wait_for(process, port)
        yield Server(name, port, root)
    finally:
        process.terminate()
        process.communicate(timeout=PATIENCE)
