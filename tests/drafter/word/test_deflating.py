"""The zip that is put together here, as zipfile reads it."""

from __future__ import annotations

import io
import zipfile

import pytest

from drafter.word.deflating import Deflating, deflate, zipped

TEXT = b"".join(b"Keputusan Camat Bengkalis Nomor %d; " % n for n in range(5000))


def test_the_zip_holds_the_parts_in_their_order_and_whole() -> None:
    parts = {"[Content_Types].xml": TEXT, "word/kosong.xml": b"", "word/media/acak.png": bytes(range(256))}
    content = zipped([deflate(name, [body]) for name, body in parts.items()])
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert package.testzip() is None
        assert {info.filename: package.read(info) for info in package.infolist()} == parts
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {info.create_system for info in package.infolist()} == {0}
        assert len(package.read("[Content_Types].xml")) > 10 * package.infolist()[0].compress_size


def test_an_empty_zip_is_one_too() -> None:
    with zipfile.ZipFile(io.BytesIO(zipped([]))) as package:
        assert package.namelist() == []


def test_a_part_made_in_pieces_in_a_thread_is_the_part_made_at_once() -> None:
    with Deflating("a.xml") as part:
        for at in range(0, len(TEXT), 777):
            part.add(TEXT[at : at + 777])
        made = part.done()
    pieces = [TEXT[at : at + 777] for at in range(0, len(TEXT), 777)]
    assert made == deflate("a.xml", pieces) == part.done()
    with zipfile.ZipFile(io.BytesIO(zipped([made]))) as package:
        assert package.read("a.xml") == TEXT


def test_a_piece_that_is_none_is_told_when_the_part_is_asked_for() -> None:
    with Deflating("a.xml") as part:
        part.add("kata")  # type: ignore[arg-type]
        with pytest.raises(TypeError):
            part.done()


def test_a_name_outside_ascii_is_refused() -> None:
    with pytest.raises(UnicodeEncodeError):
        zipped([deflate("é.xml", [b""])])
