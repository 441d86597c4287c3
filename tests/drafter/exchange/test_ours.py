"""One of our Word files gives back the draft inside it, and is itself never changed."""

import zipfile
from datetime import datetime
from pathlib import Path

import pytest

from drafter import delivery, exchange
from drafter.errors import UserError
from drafter.model import codec
from drafter.paths import resources

SAMPLE = resources() / "samples" / "kecamatan.draf"
NOW = datetime(2026, 11, 24, 9, 30)


@pytest.fixture
def export(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PENYUSUN_DATA", str(tmp_path / "data"))
    sources = delivery.load_sources()

    def make(with_data: bool = True) -> Path:
        return delivery.deliver(SAMPLE, tmp_path / "keluar", NOW, sources, with_data=with_data).files[0]

    return make


def test_the_draft_inside_is_the_draft_exported(export) -> None:
    found = exchange.read_word(export())
    assert found.draft == codec.decode(SAMPLE.read_bytes()).draft
    assert found.untouched


def test_a_file_changed_since_is_known_and_left_as_it_is(export) -> None:
    path = export()
    with zipfile.ZipFile(path) as package:
        parts = {each: package.read(each) for each in package.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"MEMUTUSKAN", b"MENGUBAH", 1)
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    before = path.read_bytes()
    found = exchange.read_word(path)
    assert not found.untouched
    assert found.draft.services
    assert path.read_bytes() == before


def test_a_file_without_data_says_so(export) -> None:
    with pytest.raises(UserError, match="tidak memuat rancangan"):
        exchange.read_word(export(with_data=False))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"bukan word", b"\xd0\xcf\x11\xe0 old .doc"])
def test_what_is_no_word_file_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "apa.docx"
    path.write_bytes(content)
    with pytest.raises(UserError, match="apa.docx"):
        exchange.read_word(path)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="tidak ditemukan"):
        exchange.read_word(tmp_path / "tidak ada.docx")
