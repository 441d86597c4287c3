"""What documents read beside the draft: catalogue, wording, components and presets, loaded once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

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


def load_sources() -> Sources:
    """The data that comes with the program; UserError names a file that is missing or broken."""
    return Sources(load_catalogue(), Wording(resources() / "wording"), load_components(), load_presets())
