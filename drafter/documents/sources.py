"""What documents read beside the draft: catalogue, wording, components and presets, loaded once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from drafter.documents.presets import Preset, load_presets
from drafter.model.components import Components, load_components
from drafter.paths import resources
from drafter.regulations import Catalogue, load_catalogue
from drafter.wording import Wording


@dataclass(frozen=True, slots=True)
class Sources:
    """The data that sentences are made from."""

    catalogue: Catalogue
    wording: Wording
    components: Components
    presets: Mapping[str, Preset]


def load_sources(own: Path | None = None) -> Sources:
    """The data that comes with the program; UserError names a file that is missing or broken.

    own: a folder of the office's own sentences, see `own_wording`.
    """
    if own is None:
        wording = Wording(resources() / "wording")
    else:
        from drafter.documents.own_wording import own_wording

        wording = own_wording(own)
    return Sources(load_catalogue(), wording, load_components(), load_presets())


def troubles(sources: Sources) -> tuple[str, ...]:
    """What could not be used of the office's own sentences, in sentences."""
    return tuple(getattr(sources.wording, "troubles", ()))
