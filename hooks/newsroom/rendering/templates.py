"""How templates are put together."""

from __future__ import annotations

import re

from jinja2.ext import Extension

_INCLUDE = re.compile(r"\{% include \"(?P<name>[^\"]+)\" %\}")


class InlineIncludes(Extension):
    """Puts included partials into the template that includes them, before it is compiled.

    A page has twenty partials, and Jinja looks each up and copies all variables for it, on every
    page anew. Put in their place, they cost nothing, and draw the same.
    """

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Return the source with the partials in it; what each sets stays its own."""

        def inlined(match: re.Match[str]) -> str:
            assert self.environment.loader is not None
            partial = self.environment.loader.get_source(self.environment, match["name"])[0]
            return f"{{% with %}}{self.preprocess(partial, name, filename)}{{% endwith %}}"

        return _INCLUDE.sub(inlined, source)
