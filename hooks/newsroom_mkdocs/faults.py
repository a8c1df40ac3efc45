"""What a build does about faults: it ends, or a preview leaves out what it never had."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsroom_mkdocs.options import docs_name, log, stop_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mkdocs.config.defaults import MkDocsConfig

    from newsroom.text.problem import Problem


@dataclass(frozen=True, slots=True)
class Faults:
    """The faults of one build."""

    config: MkDocsConfig
    is_new: Callable[[str], bool]
    """Whether a path is a notice's that may be left out: in a preview, one that it never showed."""
    told: list[str] = field(default_factory=list)
    """What an editor has been told of those that were."""
    left_out: set[str] = field(default_factory=set)

    def leaves_out(self, problems: Iterable[Problem]) -> bool:
        """Tell what is wrong, and whether it leaves out another notice.

        Raises `PluginError` with all of it where something else is wrong.
        """
        found = sorted(set(problems))
        if not all(self.is_new(each.path) for each in found):
            stop_at(found, self.config)
        for each in found:
            text = each.located(docs_name(self.config))
            log.warning("%s; bản xem trước tạm bỏ tin này", text)
            self.told.append(text)
        self.left_out.update(each.path for each in found)
        return bool(found)
