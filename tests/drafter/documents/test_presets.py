"""A preset is data read strictly: what is missing or too much is refused by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter import paths
from drafter.documents.presets import load_presets, read_preset
from drafter.errors import UserError

SHIPPED = (paths.resources() / "presets" / "camat.toml").read_text(encoding="utf-8")


def read(tmp_path: Path, text: str) -> None:
    path = tmp_path / "uji.toml"
    path.write_text(text, encoding="utf-8")
    read_preset(path)


def test_the_shipped_presets_are_read_with_every_field() -> None:
    camat = load_presets()["camat"]
    assert camat.title == "Keputusan Camat"
    assert camat.head.heading == "KEPUTUSAN {jabatan} {daerah}"
    assert camat.on_behalf.heading == "KEPUTUSAN {jabatan}"
    assert camat.dictum[0] == "penetapan"


def test_the_shipped_preset_itself_is_sound(tmp_path: Path) -> None:
    read(tmp_path, SHIPPED)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda text: text.replace("opening =", "pembuka ="), "opening, pembuka"),
        (lambda text: text.split("[on_behalf]")[0], "on_behalf"),
        (lambda text: text.split("[on_behalf]")[0] + '[on_behalf]\nheading = "X"\n', "on_behalf tidak utuh"),
        (lambda text: text + "= rusak", "tidak dapat dibaca"),
    ],
)
def test_a_preset_that_is_not_whole_is_refused_by_name(tmp_path: Path, change: object, said: str) -> None:
    assert callable(change)
    with pytest.raises(UserError, match=said) as refused:
        read(tmp_path, str(change(SHIPPED)))
    assert "uji.toml" in refused.value.sentence


def test_a_preset_that_is_gone_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"hilang\.toml tidak dapat dibaca"):
        read_preset(tmp_path / "hilang.toml")
