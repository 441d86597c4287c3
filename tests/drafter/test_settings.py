"""Settings come back as they were saved; a broken file is a sentence with its place, and stays as it is."""

import json
from dataclasses import fields, replace
from pathlib import Path
from types import MappingProxyType

import pytest

from drafter import settings
from drafter.errors import UserError
from drafter.files import shown
from drafter.settings import Settings


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert settings.load(tmp_path / "tiada" / "pengaturan.json") == Settings()


def test_what_is_saved_comes_back(tmp_path: Path) -> None:
    chosen = Settings(drafts="/srv/Standar é", preset="camat", paper="A4", left=25.5, theme="gelap")
    settings.save(chosen, tmp_path / "baru" / "a.json")
    assert settings.load(tmp_path / "baru" / "a.json") == chosen


def test_the_users_own_file_is_meant_when_none_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PENYUSUN_DATA", str(tmp_path))
    settings.save(Settings(size=11.0))
    assert settings.load().size == 11.0


def test_unknown_keys_survive(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"paper": "A4", "dari versi lain": {"a": [1, null]}}', "utf-8")
    loaded = settings.load(path)
    assert loaded.unknown == MappingProxyType({"dari versi lain": {"a": [1, None]}})
    settings.save(replace(loaded, size=10.0), path)
    assert json.loads(path.read_text("utf-8"))["dari versi lain"] == {"a": [1, None]}


def test_a_file_with_the_mark_of_an_editor_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b'\xef\xbb\xbf{"paper": "A4"}')
    assert settings.load(tmp_path / "a.json").paper == "A4"


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"", "baris 1, kolom 1"),
        (b'{"paper": "A4"', "baris 1, kolom 15"),
        (b'{\n"paper": A4}', "baris 2, kolom 10"),
        (b"[]", "bukan pengaturan"),
        (b'{"font": "\xff"}', "bita ke-11"),
        (b'{"font": "\\ud800"}', "huruf"),
        (b"[" * 20_000 + b"]" * 20_000, "terlalu dalam"),
        (b'{"size": 1' + b"0" * 5000 + b"}", "bilangan"),
        (b'{"paper": "F5"}', "kunci paper"),
        (b'{"size": true}', "kunci size"),
        (b'{"left": 500}', "kunci left"),
        (b'{"left": NaN}', "kunci left"),
        (b'{"font": ""}', "kunci font"),
        (b'{"drafts": "a\\u0000b"}', "kunci drafts"),
        (b'{"theme": []}', "kunci theme"),
        (b'{"text_size": 100.5}', "kunci text_size"),
        (b'{"preset": null}', "kunci preset"),
    ],
)
def test_a_broken_file_is_named_with_the_place_and_stays(tmp_path: Path, content: bytes, place: str) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(content)
    with pytest.raises(UserError) as raised:
        settings.load(path)
    assert place in raised.value.sentence
    assert shown(path) in raised.value.sentence
    assert path.read_bytes() == content


def test_every_setting_has_a_default_its_own_rule_accepts(tmp_path: Path) -> None:
    settings.save(Settings(), tmp_path / "a.json")
    written = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert written.keys() == {each.name for each in fields(Settings)} - {"unknown"}
    assert settings.load(tmp_path / "a.json") == Settings()
