"""The files that an editor has named to a command."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from newsroom.editing.project import ProjectError
from newsroom.filetypes.names import is_markdown
from newsroom.text.problem import nearest
from newsroom.text.vietnamese import nfc

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsroom.editing.project import Project


@dataclass(frozen=True, slots=True)
class Chosen:
    """The files that were named, also by their folders."""

    inside: frozenset[str]
    """Paths below the docs folder."""
    outside: tuple[Path, ...]
    """Markdown files that lie elsewhere."""

    @classmethod
    def of(cls, named: Iterable[str], project: Project) -> Self:
        """Return the files that were named. Raises `ProjectError` with all that do not exist."""
        inside: set[str] = set()
        outside: list[Path] = []
        faults: list[str] = []
        for name in named:
            file = Path(name)
            path = _path(file, project)
            if path in project.docs.paths:
                inside.add(path)
            elif path is not None and file.is_dir():
                start = "" if path == "." else f"{path}/"
                inside |= {each for each in project.docs.paths if each.startswith(start)}
            elif path is None and file.is_file():
                outside.append(file)
            else:
                faults.append(_missing(name, project))
        if faults:
            raise ProjectError("\n".join(faults))
        return cls(frozenset(inside), tuple(outside))


def chosen_notice(named: str, project: Project) -> str:
    """Return the path below the docs folder of a notice, however named. Raises `ProjectError`."""
    path, folder = _path(Path(named), project), f"{project.settings.folder}/"
    notices = [e for e in project.docs.paths if e.startswith(folder) and is_markdown(e)]
    where = f"{project.docs_name}/{folder}"
    if path in notices:
        return path
    if path in project.docs.paths:
        raise ProjectError(f"{named} không phải một tin; tin là tệp .md trong {where}")
    hint = nearest(path or named, sorted(notices), otherwise=[f"các tệp .md trong {where}"])
    raise ProjectError(f"không có tin {named}; {hint}")


def _path(file: Path, project: Project) -> str | None:
    """Return the path below the docs folder of a file that is named from it or in full."""
    inside = nfc(file.as_posix())
    return inside if inside in project.docs.paths and not file.exists() else _below(file, project)


def _below(file: Path, project: Project) -> str | None:
    """Return the path of a file below the docs folder, none where it lies elsewhere."""
    whole, docs = (Path(os.path.abspath(each)) for each in (file, project.docs.root))  # noqa: PTH100 (follows no link)
    return nfc(whole.relative_to(docs).as_posix()) if whole.is_relative_to(docs) else None


def _missing(name: str, project: Project) -> str:
    if Path(name).is_dir():
        return f"{name} là thư mục ngoài {project.docs_name}; nêu tệp hay thư mục trong đó"
    pages = sorted(
        f"{project.docs_name}/{each}" for each in project.docs.paths if is_markdown(each)
    )
    otherwise = [f"các tệp .md trong {project.docs_name}/"]
    return f"không có tệp {name}; {nearest(nfc(name), pages, otherwise=otherwise)}"
