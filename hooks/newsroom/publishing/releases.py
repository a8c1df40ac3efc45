"""The releases of a site at its destination: each whole in its own folder, one of them shown.

`releases/20261126T083000Z/` is a release, named by when it was published; `current` is a symbolic
link to the one that readers see. What has a dot in its name is none: it is still being uploaded,
was interrupted, or was taken back.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

from newsroom.publishing.destination import PublishingError
from newsroom.publishing.record import RECORD, Record

if TYPE_CHECKING:
    from pathlib import Path

    from newsroom.publishing.destination import Destination

KEPT = 5
"""So many releases stay, to go back to."""
_ABANDONED = "+0"
"""For how many whole days nothing has changed in what was left, as `find` is asked."""
_RELEASE = re.compile(r"\d{8}T\d{6}Z")
_BEGIN = r"""
mkdir -p -- "$1/releases" && cd -- "$1" || exit
if [ -e current ] && [ ! -L current ]; then
    echo "current phải là liên kết tượng trưng; đổi tên nó rồi đăng lại" >&2
    exit 1
fi
named() { release=$(date -u +%Y%m%dT%H%M%SZ); }
named
while ls -d "releases/$release"* >/dev/null 2>&1; do sleep 1; named; done
mkdir "releases/$release.part" && echo "$release" && { readlink current || :; }
"""
_RECORD = 'cat > "$1/releases/$2.part/$3"'
_LIST = r"""
cd -- "$1/releases" 2>/dev/null || { echo "chưa có bản nào ở $1; xem lại nơi đăng" >&2; exit 1; }
{ readlink ../current || echo; } && ls -1
"""
_SHOW = 'cd -- "$1" && ln -sfn -- "releases/$2" current.new && mv -fT -- current.new current'
_FINISH = rf"""
top=$PWD
cd -- "$1/releases/$2.part" || exit
count() {{ find . ! -type d -exec printf "x%.0s" {{}} + | wc -c; }}
sha256sum --check --quiet --strict - && [ "$(count)" -eq "$3" ] || {{
    echo "tệp tới nơi không khớp với trang đã dựng; đăng lại" >&2
    exit 1
}}
[ ! -x ../../compress ] || ../../compress . || exit
sync && mv -T -- "../$2.part" "../$2" && cd -- "$top" && {_SHOW}
"""
_BACK = f"""
{_SHOW} && mv -T -- "releases/$3" "releases/$3.back"
"""
_CLEAR = r"""
cd -- "$1/releases" || exit
find . -mindepth 1 -maxdepth 1 -name "*Z.*" -ctime "$2" -exec rm -rf -- {} +
shift 2
rm -rf -- "$@"
"""


def shown_record(place: Destination) -> Record | None:
    """Return the record of the release that readers see; none where nothing is published."""
    told = place.run('cat -- "$1/current/$2" 2>/dev/null || :', RECORD)
    try:
        return Record.from_json(told)
    except ValueError:
        return None


def publish(place: Destination, site: Path, record: Record) -> str:
    """Upload a built site, check it there, and let readers see it; return the release's name.

    Until the last step of all they see the release before. Raises `PublishingError`.
    """
    release, _, shown = place.run(_BEGIN).strip().partition("\n")
    place.receive(site, f"releases/{release}.part", like=_name_of(shown))
    text = record.to_json()
    place.run(_RECORD, release, RECORD, content=text)
    files = {**record.files, RECORD: sha256(text.encode()).hexdigest()}
    checks = "".join(_check(path, digest) for path, digest in files.items())
    place.run(_FINISH, release, str(len(files)), content=checks)
    return release


def clear(place: Destination) -> None:
    """Remove the oldest releases, and what is left of uploads that ended before their end."""
    shown, releases = _releases(place)
    place.run(_CLEAR, _ABANDONED, *(each for each in releases[:-KEPT] if each != shown))


def roll_back(place: Destination) -> str:
    """Let readers see the release before the one that they see; return its name.

    The one taken back is none any more: going back again leads further. Raises `PublishingError`.
    """
    shown, releases = _releases(place)
    earlier = [each for each in releases if each < shown]
    if not earlier:
        raise PublishingError("không còn bản nào cũ hơn để quay lại")
    place.run(_BACK, earlier[-1], shown)
    return earlier[-1]


def _releases(place: Destination) -> tuple[str, list[str]]:
    """Return the release that readers see, empty where there is none, and all in order."""
    link, *names = place.run(_LIST).splitlines()
    return _name_of(link), sorted(name for name in names if _RELEASE.fullmatch(name))


def _name_of(link: str) -> str:
    """Return the release that `current` leads to, as `readlink` tells it."""
    return link.rpartition("/")[2]


def _check(path: str, digest: str) -> str:
    """Return a line of what `sha256sum --check` reads; it has a way of writing odd names."""
    escaped = path.replace("\\", r"\\").replace("\n", r"\n")
    mark = "" if escaped == path else "\\"
    return f"{mark}{digest}  {escaped}\n"
