"""Where a site may be published to."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsroom.publishing.destination import Destination, PublishingError


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("web@tin.example.org:/srv/newsroom", Destination("/srv/newsroom", "web@tin.example.org")),
        ("may-chu:trang", Destination("trang", "may-chu")),
        ("may-chu:~/trang", Destination("trang", "may-chu")),
        ("web@[2001:db8::1]:/srv/a:b", Destination("/srv/a:b", "web@[2001:db8::1]")),
        ("web@m:/srv/trang tin $(x); 'y'", Destination("/srv/trang tin $(x); 'y'", "web@m")),
        ("/srv/newsroom", Destination("/srv/newsroom")),
        ("/srv/a:b", Destination("/srv/a:b")),
        ("./a:b", Destination(str(Path.cwd() / "a:b"))),
        ("dia-phuong", Destination(str(Path.cwd() / "dia-phuong"))),
        ("-x", Destination(str(Path.cwd() / "-x"))),
    ],
)
def test_a_server_is_told_from_a_folder(text: str, place: Destination) -> None:
    assert Destination.of(text) == place


@pytest.mark.parametrize(
    "text",
    [
        "-oProxyCommand=touch x:/srv",
        "web@-oProxyCommand=x:/srv",
        "may chu:/srv",
        "may;x:/srv",
        "$(x):/srv",
        "`x`@may:/srv",
        "may:",
        ":/srv",
        "a@b@c:/srv",
        "",
        "  ",
        "may:/srv\nx",
        "/srv\0x",
    ],
)
def test_what_is_neither_is_refused(text: str) -> None:
    with pytest.raises(PublishingError, match=r"không đọc được; viết như web@tin.example.org:"):
        Destination.of(text)


def test_what_a_command_says_is_told(tmp_path: Path) -> None:
    with pytest.raises(PublishingError, match="sh không làm xong: đĩa đầy"):
        Destination(str(tmp_path)).run("echo đĩa đầy >&2; exit 3")
    with pytest.raises(PublishingError, match="mã 3"):
        Destination(str(tmp_path)).run("exit 3")


def test_a_command_that_is_not_there_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PublishingError, match="không có lệnh rsync; cài rsync"):
        Destination(str(tmp_path)).receive(tmp_path, "x", like="")
    with pytest.raises(PublishingError, match="không có lệnh ssh; cài rsync và openssh-client"):
        Destination("/srv", "may-chu").run("true")
