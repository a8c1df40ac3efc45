"""The options of MkDocs itself, checked before MkDocs does, whose messages name no line."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newsroom.reading.configuration.site_address import EXAMPLE, right_address
from newsroom.reading.configuration.site_names import unknown_names
from newsroom.reading.configuration.yaml_file import read_configuration, within
from newsroom.reading.front_matter.fields import Fields
from newsroom.reading.yaml.values import Scalar, YamlList, YamlMapping
from newsroom.text.problem import Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from newsroom.reading.yaml.values import Value

_BOOLEANS = ("use_directory_urls", "strict")
_PATTERNS = ("draft_docs", "exclude_docs", "not_in_nav")
_TEXTS = (
    "INHERIT", "site_description", "site_author", "copyright", "docs_dir", "site_dir",
    "repo_url", "repo_name", "edit_uri", "edit_uri_template", "remote_branch", "remote_name",
    *_PATTERNS,
)  # fmt: skip
_LISTS = {
    "nav": "[index.md]",
    "extra_css": "[assets/them.css]",
    "extra_javascript": "[assets/them.js]",
    "extra_templates": "[them.xml]",
}
_LISTS_OR_GROUPS = {"plugins": "[]", "markdown_extensions": "[tables]"}
_GROUPS = {
    "mdx_configs": "{toc: {title: Mục lục}}",
    "validation": "{links: {absolute_links: relative_to_docs}}",
}
_KINDS = {(YamlList,): _LISTS, (YamlList, YamlMapping): _LISTS_OR_GROUPS, (YamlMapping,): _GROUPS}
"""Options of MkDocs, each with an example, by the kinds of value that they take."""
NAMES = (
    *("site_name", "site_url", "theme", "extra", "hooks", "watch", "dev_addr", *_BOOLEANS),
    *(*_TEXTS, *_LISTS, *_LISTS_OR_GROUPS, *_GROUPS),
)
"""All options of MkDocs that are still of use."""
_TRUTHS = {"true", "false", "yes", "no", "on", "off", ""}
"""What YAML takes for true, false or nothing."""
_HOOK, _TEMPLATES = "hooks/news.py", "overrides"
_FRONT = "index.md"
_PORT = re.compile(r"[^:\s]+:[0-9]{1,5}|\[[0-9a-fA-F:]+\]:[0-9]{1,5}")
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
"""What an address in the menus begins with that is no page."""


class _Written(NamedTuple):
    """The configuration that is looked at."""

    file: Path
    options: YamlMapping
    fields: Fields
    """The same, each read as the type that it is."""


def site_faults(file: Path, docs: Path) -> tuple[list[Problem], list[Problem]]:
    """Return the faults of the configuration `file`, whose pages lie in `docs`, and its odd keys.

    Raises as `read_configuration` does.
    """
    faults: list[Problem] = []
    odd: list[Problem] = []
    found = read_configuration(file)
    options = found if isinstance(found, YamlMapping) else YamlMapping(1)
    Fields(options, file.name, odd).check_keys(NAMES)
    fields = Fields(options, file.name, faults)
    written = _Written(file, options, fields)
    fields.text("site_name", required="site_name: Trang tin Uỷ ban Kiểm tra")
    for option, told in _TOLD.items():
        if message := told(written):
            fields.report(fields.line(option), f"{option}: {message}")
    for option in _TEXTS:
        fields.be_of(option, (Scalar,))
    for kinds, examples in _KINDS.items():
        for option, example in examples.items():
            fields.be_of(option, kinds, f"{option}: {example}")
    others = (*unknown_names(options), *_menu_faults(within(options, "nav"), docs))
    faults += [Problem(file.name, line, told) for line, told in others]
    return faults, odd


def _address(written: _Written) -> str:
    address = written.fields.text("site_url")
    right = right_address(address) if address else ""
    return f'"{address}" không phải địa chỉ của một trang; viết như {right}' if right else ""


def _boolean(name: str) -> Callable[[_Written], str]:
    def told(written: _Written) -> str:
        text = written.fields.text(name)
        is_one = text.lower() in _TRUTHS
        return "" if is_one else f'"{text}" không rõ; viết true hoặc false'

    return told


def _patterns(name: str) -> Callable[[_Written], str]:
    def told(written: _Written) -> str:
        value = within(written.options, name)
        return wrong_pattern(value.text.split("\n")) if isinstance(value, Scalar) else ""

    return told


def wrong_pattern(lines: Iterable[str]) -> str:
    """Return the fault of the first line that is no pattern of paths in Git's form."""
    from pathspec.gitignore import GitIgnoreSpec  # noqa: PLC0415 (few commands ask)

    for line in lines:
        try:
            GitIgnoreSpec.from_lines([line])
        except ValueError:
            return f'"{line.strip()}" không phải mẫu đường dẫn; viết như /thu-muc/ hoặc *.bak'
    return ""


def _docs_folder(written: _Written) -> str:
    named = written.fields.text("docs_dir")
    has_file = (written.file.parent / (named or "docs")).resolve() in written.file.resolve().parents
    return f'"{named}" chứa cả {written.file.name}; viết docs_dir: docs' if has_file else ""


def _site_folder(written: _Written) -> str:
    file, fields = written.file, written.fields
    docs = (file.parent / (fields.text("docs_dir") or "docs")).resolve()
    site = (file.parent / (fields.text("site_dir") or "site")).resolve()
    if docs == site or docs in site.parents or site in docs.parents:
        return f'"{site.name}" và docs_dir nằm trong nhau; viết site_dir: site'
    return ""


def _hooks(written: _Written) -> str:
    texts = written.fields.texts("hooks", f"hooks: [{_HOOK}]")
    named = [Path(text).as_posix() for _, text in texts]
    if not any(each.endswith("news.py") for each in named):
        return f"thiếu {_HOOK}, phần dựng tin; viết hooks: [{', '.join([_HOOK, *named])}]"
    return _missing(written, named)


def _watched(written: _Written) -> str:
    return _missing(written, [text for _, text in written.fields.texts("watch", "watch: [docs]")])


def _missing(written: _Written, named: list[str]) -> str:
    missing = [each for each in named if not (written.file.parent / each).exists()]
    return f"không có {', '.join(missing)}; sửa đường dẫn, hoặc bỏ đi" if missing else ""


def _listened(written: _Written) -> str:
    address = written.fields.text("dev_addr")
    is_one = not address or _PORT.fullmatch(address)
    return "" if is_one else f'"{address}" không phải địa chỉ và cổng; viết 127.0.0.1:8000'


def _theme(written: _Written) -> str:
    folder = within(written.options, "theme", "custom_dir")
    if not isinstance(folder, Scalar) or not folder.text:
        right = f"theme: {{name: material, custom_dir: {_TEMPLATES}, font: false}}"
        return f"thiếu custom_dir, thư mục mẫu của trang; viết {right}"
    is_there = (written.file.parent / folder.text).is_dir()
    right = f"không có thư mục {folder.text}; viết custom_dir: {_TEMPLATES}"
    return "" if is_there else right


_TOLD: Mapping[str, Callable[[_Written], str]] = {
    "site_url": _address,
    "docs_dir": _docs_folder,
    "site_dir": _site_folder,
    "hooks": _hooks,
    "watch": _watched,
    "dev_addr": _listened,
    "theme": _theme,
    **{name: _boolean(name) for name in _BOOLEANS},
    **{name: _patterns(name) for name in _PATTERNS},
}
"""What is wrong with each option, of those that a site depends on."""


def _menu_faults(value: Value | None, docs: Path) -> Iterator[tuple[int, str]]:
    """Yield line and message of each dead link in the menu."""
    if isinstance(value, YamlList):
        for each in value.items:
            yield from _menu_faults(each, docs)
    elif isinstance(value, YamlMapping):
        for _, inner in value.entries.values():
            yield from _menu_faults(inner, docs)
    elif isinstance(value, Scalar) and value.text:
        is_there = value.text == _FRONT or (docs / value.text).is_file()
        if not (is_there or _OUTSIDE.match(value.text)):
            pages = [each.name for each in docs.glob("*.md")]
            remedy = nearest(value.text, pages, otherwise=[*pages, f"địa chỉ như {EXAMPLE}"])
            yield value.line, f'nav: không có trang "{value.text}"; {remedy}'
