"""Old text pasted into an editor is read into its kind, told, and given back as it was when asked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drafter.model.answers import (
    AnyValue,
    Channels,
    Citations,
    Duration,
    Fees,
    Items,
    People,
    Phase,
    Steps,
    Table,
    Text,
    TimeLimit,
)
from drafter.model.components import load_components
from forms.editors.base import Editor
from forms.editors.reading import Reading
from forms.editors.registry import editor_for
from tests.forms.editors.table_officer import Officer, context

Key, Mod = Qt.Key, Qt.KeyboardModifier


class Reader(Officer):
    """An officer who notes what she is told was read."""

    def __init__(self, qtbot: QtBot, component: str) -> None:
        kind = load_components().by_id[component].kind
        editor: Editor = editor_for(kind, context(component=component))
        super().__init__(qtbot, editor)
        self.told: list[Reading] = []
        editor.read.connect(self.told.append)

    def _on_edited(self, value: AnyValue | None, typing: str) -> None:
        """The page shows a value of another kind in another editor."""
        self.said.append((value, typing))
        if value is None or type(value) is getattr(self.editor, "kind", None):
            self.editor.show_value(value)


@pytest.mark.parametrize(
    ("component", "text", "kind", "told"),
    [
        ("requirements", "1. KTP;\n2. KK; dan\n3. akta.", Items, "3 syarat"),
        ("requirements", "Baru:\n1. KTP\nHilang:\n1. surat\n2. foto", Items, "3 syarat dalam 2 kelompok"),
        ("requirements", "1. KTP; 2. KK; 3. akta", Items, "3 syarat"),
        ("requirements", "Jenis\tLembar\nKTP\t2\nKK\t1", Table, "tabel 2 baris"),
        ("procedure", "1. Pemohon datang ke loket\n2. Petugas memeriksa (10 menit)", Steps, "2 langkah"),
        ("procedure", "1.\tPemohon datang ke loket\n2.\tPetugas memeriksa", Steps, "2 langkah"),
        ("fee", "gratis", Fees, '"Tidak dipungut biaya"'),
        ("fee", "Rp. 50.000,- per lembar", Fees, '"Rp50.000,00 (lima puluh ribu rupiah) per lembar"'),
        ("complaints", "Telepon: 0812-3998-8570\nWA: 0812-3998-8571", Channels, "2 sarana pengaduan"),
        ("staffing", "1. Petugas loket: 2 (dua) orang\n2. Operator: 1 orang", People, "2 peran"),
        (
            "legal_basis",
            "1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik;\n2. Peraturan Nagari 3",
            Citations,
            "2 peraturan, 1 di antaranya dikenali dalam katalog",
        ),
    ],
)
def test_a_paste_into_an_empty_answer_is_read_in_one_step(
    qtbot: QtBot, component: str, text: str, kind: type, told: str
) -> None:
    officer = Reader(qtbot, component)
    officer.paste(text)
    assert type(officer.value) is kind
    assert officer.value.source == text
    assert [typing for _, typing in officer.said] == [""]
    assert [each.told for each in officer.told] == [told]


def test_a_time_limit_is_read_with_its_start(qtbot: QtBot) -> None:
    officer = Reader(qtbot, "time_limit")
    officer.paste("Paling lama 3 (tiga) hari kerja sejak berkas diterima lengkap")
    limit = Duration(amount=3, unit="hari kerja")
    assert officer.value.phases == (Phase(limit=limit, start="berkas diterima lengkap"),)
    assert officer.editor.limit.amount.text() == "3"  # pyright: ignore[reportAttributeAccessIssue]
    assert officer.told[0].told == '"Paling lama 3 (tiga) hari kerja sejak berkas diterima lengkap"'


def test_what_is_no_time_goes_into_the_field_as_words(qtbot: QtBot) -> None:
    officer = Reader(qtbot, "time_limit")
    officer.editor.start.setFocus()  # pyright: ignore[reportAttributeAccessIssue]
    officer.paste("sejak berkas diterima lengkap")
    assert officer.value == TimeLimit(phases=(Phase(start="sejak berkas diterima lengkap"),))
    assert officer.told == []


@pytest.mark.parametrize("component", ["requirements", "procedure", "complaints", "competence"])
def test_a_plain_word_pasted_is_no_reading(qtbot: QtBot, component: str) -> None:
    officer = Reader(qtbot, component)
    officer.paste("petugas")
    assert officer.value.source == ""
    assert officer.told == []


def test_the_words_come_back_as_they_stood(qtbot: QtBot) -> None:
    officer = Reader(qtbot, "requirements")
    officer.paste("1. KTP;\n  2. KK")
    officer.told[0].back()
    assert officer.value == Text(paragraphs=("1. KTP;", "2. KK"), source="1. KTP;\n  2. KK")


def test_what_is_no_structure_stays_words_in_a_plainer_kind(qtbot: QtBot) -> None:
    officer = Reader(qtbot, "time_limit")
    officer.paste("Menyesuaikan dengan materi\nsesuai kesepakatan kedua pihak")
    assert type(officer.value) in (Items, Text)
    assert officer.value.source and officer.told


def test_lines_pasted_into_a_list_join_it_where_the_cursor_stands(qtbot: QtBot) -> None:
    officer = Reader(qtbot, "requirements")
    officer.keys("satu\ndua")
    officer.paste("\n1. KTP; dan\n2. KK")
    texts = [item.text for item in officer.value.groups[0].items]
    assert texts == ["satu", "dua KTP", "KK"]
    assert officer.told[-1].told == "2 syarat"
    officer.told[-1].back()
    assert [item.text for item in officer.value.groups[0].items] == ["satu", "dua 1. KTP; dan", "2. KK"]


def test_steps_pasted_between_others_keep_who_does_them(qtbot: QtBot) -> None:
    officer = Reader(qtbot, "procedure")
    officer.keys("camat\tmeneken")
    officer.paste("1. Pemohon mengambil surat\n2. Petugas mencatat (5 menit)")
    steps = officer.value.groups[0].steps
    assert [(each.actor, each.action) for each in steps] == [
        ("camat", "meneken"),
        ("Pemohon", "mengambil surat"),
        ("Petugas", "mencatat"),
    ]
    assert steps[2].time == Duration(amount=5, unit="menit")
    officer.told[-1].back()
    last = officer.value.groups[0].steps[-1]
    assert (last.actor, last.action) == ("", "2. Petugas mencatat (5 menit)")


def test_an_answer_is_replaced_by_what_is_read_from_the_menu(qtbot: QtBot) -> None:
    officer = Reader(qtbot, "fee")
    officer.paste("gratis")
    officer.copy("Rp. 10.000,-")
    officer.editor.paste_whole()  # pyright: ignore[reportAttributeAccessIssue]
    assert [row.amount for row in officer.value.rows] == [10_000]
    officer.copy("  ")
    officer.editor.paste_whole()  # pyright: ignore[reportAttributeAccessIssue]
    assert len(officer.told) == 2
