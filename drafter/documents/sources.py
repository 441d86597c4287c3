"""What documents read beside the draft: catalogue, wording, components and presets, loaded once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from drafter.documents.presets import Preset, load_presets
from drafter.model.components import Components, load_components
from drafter.paths import resources
from drafter.regulations import Catalogue
from drafter.regulations.own import load_whole
from drafter.wording import Wording


@dataclass(frozen=True, slots=True)
class Sources:
    """The data that sentences are made from."""

    catalogue: Catalogue
    wording: Wording
    components: Components
    presets: Mapping[str, Preset]
    unused: tuple[str, ...] = ()  # what of the office's own catalogue could not be used, in sentences


def load_sources(own: Path | None = None) -> Sources:
    """The data that comes with the program; UserError names a file that is missing or broken.

    own: a folder of the office's own sentences, see `own_wording`.
    """
    if own is None:
        wording = Wording(resources() / "wording")
    else:
        from drafter.documents.own_wording import own_wording

        wording = own_wording(own)
    catalogue, unused = load_whole()
    return Sources(catalogue, wording, load_components(), load_presets(), unused)


def troubles(sources: Sources) -> tuple[str, ...]:
    """What could not be used of the office's own sentences and regulations, in sentences."""
    return (*sources.unused, *getattr(sources.wording, "troubles", ()))
