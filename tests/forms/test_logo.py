"""A logo goes into a draft as a whole picture, no larger than print needs."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from drafter.errors import UserError
from drafter.word.pictures import inspect
from forms.logo import MOST_ASSET_BYTES, SHARP, image_of, take_logo

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">'
    '<rect width="20" height="10" fill="#f00"/></svg>'
)


def picture(path: Path, width: int, height: int, color: str = "teal") -> Path:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(color))
    assert image.save(str(path))
    return path


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "A.JPEG"])
def test_a_picture_is_scaled_to_what_print_needs(tmp_path: Path, qapp, name: str) -> None:
    asset = take_logo(picture(tmp_path / name, 1500, 3000))
    found = inspect(base64.b64decode(asset.data))
    assert found is not None
    assert (found.kind, found.width, found.height) == ("png", SHARP // 2, SHARP)


def test_a_small_picture_is_not_blown_up(tmp_path: Path, qapp) -> None:
    asset = take_logo(picture(tmp_path / "a.png", 200, 100))
    assert (image_of(asset).width(), image_of(asset).height()) == (200, 100)


def test_what_is_transparent_stays_transparent(tmp_path: Path, qapp) -> None:
    asset = take_logo(picture(tmp_path / "a.png", 100, 100, "transparent"))
    assert image_of(asset).pixelColor(50, 50).alpha() == 0


def test_a_drawing_is_painted_in_its_own_proportions(tmp_path: Path, qapp) -> None:
    (tmp_path / "a.svg").write_text(SVG)
    image = image_of(take_logo(tmp_path / "a.svg"))
    assert (image.width(), image.height()) == (SHARP, SHARP // 2)
    assert image.pixelColor(10, 10) == QColor("#f00")


def test_the_same_file_gives_the_same_bytes(tmp_path: Path, qapp) -> None:
    path = picture(tmp_path / "a.png", 300, 300)
    assert take_logo(path) == take_logo(path)


def test_a_noisy_picture_still_fits_into_a_draft(tmp_path: Path, qapp) -> None:
    import random

    noise = random.Random(7).randbytes(SHARP * SHARP * 4)
    image = QImage(noise, SHARP, SHARP, QImage.Format.Format_RGB32)
    image.save(str(tmp_path / "a.png"))
    assert len(base64.b64decode(take_logo(tmp_path / "a.png").data)) <= MOST_ASSET_BYTES


BAD = {
    "kosong.png": b"",
    "bukan.png": b"bukan gambar",
    "terpotong.png": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "surat.svg": b"<html/>",
    "kosong.svg": b"",
    "nol.svg": b'<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>',
    "gambar.bmp": b"BM" + b"\0" * 60,
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.qt_log_level_fail("CRITICAL")  # Qt says of each what is wrong with it
def test_what_is_no_whole_picture_is_refused_by_name(tmp_path: Path, qapp, qtbot, name: str) -> None:
    (tmp_path / name).write_bytes(BAD[name])
    with pytest.raises(UserError, match=name):
        take_logo(tmp_path / name)


def test_a_picture_of_a_few_dots_is_refused(tmp_path: Path, qapp) -> None:
    with pytest.raises(UserError, match="terlalu kecil"):
        take_logo(picture(tmp_path / "a.png", 16, 16))


def test_a_missing_file_is_told(tmp_path: Path, qapp) -> None:
    with pytest.raises(UserError, match="tidak ditemukan"):
        take_logo(tmp_path / "tidak ada.png")
