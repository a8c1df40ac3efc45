"""Where a site may be published to."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsroom.publishing.place import Place, PublishingError


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("web@tin.example.org:/srv/newsroom", Place("/srv/newsroom", "web@tin.example.org")),
        ("may-chu:trang", Place("trang", "may-chu")),
        ("may-chu:~/trang", Place("trang", "may-chu")),
        ("web@[2001:db8::1]:/srv/a:b", Place("/srv/a:b", "web@[2001:db8::1]")),
        ("web@m:/srv/trang tin $(x); 'y'", Place("/srv/trang tin $(x); 'y'", "web@m")),
        ("/srv/newsroom", Place("/srv/newsroom")),
        ("/srv/a:b", Place("/srv/a:b")),
        ("./a:b", Place(str(Path.cwd() / "a:b"))),
        ("dia-phuong", Place(str(Path.cwd() / "dia-phuong"))),
        ("-x", Place(str(Path.cwd() / "-x"))),
    ],
)
def test_a_server_is_told_from_a_folder(text: str, place: Place) -> None:
    assert Place.of(text) == place


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
        "may:/srv\nx",
        "/srv\0x",
    ],
)
def test_what_is_neither_is_refused(text: str) -> None:
    with pytest.raises(PublishingError, match=r"không đọc được; viết như web@tin.example.org:"):
        Place.of(text)


def test_what_a_command_says_is_told(tmp_path: Path) -> None:
    with pytest.raises(PublishingError, match="sh không làm xong: đĩa đầy"):
        Place(str(tmp_path)).run("echo đĩa đầy >&2; exit 3")
    with pytest.raises(PublishingError, match="mã 3"):
        Place(str(tmp_path)).run("exit 3")


def test_a_command_that_is_not_there_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PublishingError, match="không có lệnh rsync; cài rsync"):
        Place(str(tmp_path)).receive(tmp_path, "x", like="")
    with pytest.raises(PublishingError, match="không có lệnh ssh; cài rsync và openssh-client"):
        Place("/srv", "may-chu").run("true")
