"""Makes the products that have changed, and keeps the files of the others."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from newsroom.building.fingerprint import fingerprint
from newsroom.building.memory.manifest import Output
from newsroom.building.workers import share

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsroom.building.memory.manifest import Manifest
    from newsroom.building.product import Product
    from newsroom.building.progress import Progress
    from newsroom.building.trees.trees import Trees

_COMPARISON = 1 / 100
"""How long it takes to tell what a page is made from, beside making it: a fortieth, but a fork made
for it alone must pay for itself, too."""


class Builder:
    """Puts products into the spare tree of the site."""

    def __init__(self, trees: Trees, manifest: Manifest, progress: Progress) -> None:
        """Compare with what `manifest` knows of the last build."""
        self._trees = trees
        self._manifest = manifest
        self._progress = progress
        self.outputs: dict[str, Output] = {}
        """Every file put into the site."""
        self.made = 0
        """How many of them were made anew."""

    def build(self, products: Iterable[Product]) -> list[Product]:
        """Keep or make every product; return those that cannot be made.

        Where there are such, no lighter ones are made any more.
        """
        self._trees.clear_way()
        by_weight = sorted(products, key=lambda each: -each.weight)
        for weight, group in groupby(by_weight, key=lambda each: each.weight):
            if failed := self._build(list(group), weight):
                return failed
        return []

    def _build(self, products: Sequence[Product], weight: float) -> list[Product]:
        known = [each for each in products if each.path in self._manifest.outputs]
        prints = share(known, _fingerprint, weight=_COMPARISON)
        told = {each.path: found for each, found in zip(known, prints, strict=True)}
        changed = [each for each in products if not self._keep(each.path, told.get(each.path))]

        def work(product: Product) -> Output | None:
            made_from = told.get(product.path) or _fingerprint(product)
            content = product.make()
            if content is None:
                return None
            return Output(made_from, self._trees.write(product.path, content))

        with self._progress.counting(len(changed)) as tick:
            results = share(changed, work, tick, weight=weight)
        outputs = list(zip(changed, results, strict=True))
        self.outputs |= {each.path: output for each, output in outputs if output is not None}
        self.made += len(changed)
        return [each for each, output in outputs if output is None]

    def _keep(self, path: str, made_from: str | None) -> bool:
        """Keep the file that the last build made, if it was made from the same."""
        known = self._manifest.outputs.get(path)
        if known is None or known.fingerprint != made_from:
            return False
        found = self._trees.intact(path, known.made)
        if found is None:
            return False
        self._trees.keep(path)
        self.outputs[path] = known if found == known.made else known._replace(made=found)
        return True


def _fingerprint(product: Product) -> str:
    return fingerprint(*product.made_from())
