"""Pictures: whole ones are known, damaged ones are refused by name."""

from __future__ import annotations

import struct

import pytest

from drafter.documents.blocks import Image
from drafter.errors import UserError
from drafter.word.pictures import Picture, Pictures, inspect
from tests.drafter.word.samples import png

PNG = png(30, 20)
JPEG = (
    b"\xff\xd8\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0" + b"\0" * 9
    + b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, 20, 30, 1) + b"\x01\x11\x00"
    + b"\xff\xda" + struct.pack(">H", 8) + b"\x01\x01\x00\x00\x3f\x00" + b"\x00\xff\xd9"
)  # fmt: skip


@pytest.mark.parametrize(("content", "kind"), [(PNG, "png"), (JPEG, "jpeg")])
def test_a_whole_picture_is_known_by_its_size(content: bytes, kind: str) -> None:
    assert inspect(content) == Picture(kind, 30, 20)


@pytest.mark.parametrize("content", [PNG, JPEG])
def test_a_picture_cut_off_anywhere_is_damaged(content: bytes) -> None:
    assert not [at for at in range(len(content)) if inspect(content[:at])]


def test_a_changed_byte_in_a_png_is_seen() -> None:
    changed = bytearray(PNG)
    changed[45] ^= 1
    assert inspect(bytes(changed)) is None


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"BM", b"<svg/>", b"\xff\xd8\xff\xd9", png(0, 5)])
def test_what_is_neither_png_nor_jpeg_is_refused(content: bytes) -> None:
    with pytest.raises(UserError, match="“Bagan alur”"):
        Pictures({"a": content}).drawing(Image("a", "Bagan alur", 80, 40), 100)


def test_a_picture_that_the_draft_does_not_hold_is_named() -> None:
    with pytest.raises(UserError, match="“Bagan alur” tidak ada"):
        Pictures({}).drawing(Image("a", "Bagan alur", 80, 40), 100)


def test_two_assets_of_the_same_bytes_are_one_part() -> None:
    pictures = Pictures({"a": PNG, "b": PNG, "c": JPEG})
    for asset in "abca":
        pictures.drawing(Image(asset, "gambar", 80, 40), 100)
    assert list(pictures.parts) == ["word/media/sp-gambar1.png", "word/media/sp-gambar2.jpeg"]


def test_a_picture_is_never_wider_than_the_room() -> None:
    drawing = Pictures({"a": PNG}).drawing(Image("a", "gambar", 80, 400), 60)
    assert f'cx="{60 * 36000}" cy="{40 * 36000}"' in drawing
