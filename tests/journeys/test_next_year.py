"""Last year's decree becomes this year's: copied, changed in two places, established, exported."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from drafter import delivery, paths
from drafter.delivery import load_sources
from drafter.library import shelf
from drafter.model import codec
from drafter.model.edits import establish
from forms.window import MainWindow
from tests.journeys.officer import CTRL, Key, Officer
from tests.journeys.papers import words

LAST, NOW = "Standar Pelayanan 2025", "Standar Pelayanan 2026"
ADDED = "nomor telepon pemohon yang dapat dihubungi"


@pytest.fixture
def last_year(own_folder: Path) -> Path:
    """The draft that was established last year, in the officer's folder."""
    sample = codec.decode((paths.resources() / "samples" / "kecamatan.draf").read_bytes()).draft
    decree = replace(sample.decree, number="7")
    paths.drafts().mkdir(parents=True)
    return shelf.put(paths.drafts(), LAST, establish(replace(sample, decree=decree), "7", date(2025, 2, 3)))


def test_last_years_draft_becomes_this_years(last_year: Path, window: MainWindow, tmp_path: Path) -> None:
    officer = Officer()
    officer.work(lambda: journey(officer))
    (paper,) = paths.drafts().glob("*.docx")
    (old,) = delivery.deliver(last_year, tmp_path, datetime(2026, 1, 5), load_sources()).files
    gone, new = differences(words([old]), words([paper]))
    service = codec.decode(last_year.read_bytes()).draft.services[0].name
    assert any(ADDED in each for each in new), new
    assert any("13 (tiga belas) hari kerja" in each for each in new), new
    assert any("dicabut dan dinyatakan tidak berlaku" in each and "Nomor 7" in each for each in new), new
    assert any("NOMOR 9 TAHUN 2026" in each.upper() for each in new), new
    assert "KONSEP" not in words([paper])
    assert service in words([paper]) or service.upper() in words([paper])
    assert len(gone) < 15 and len(new) < 20, (gone, new)  # all else is last year's, word for word
    assert "2025" not in "".join(each for each in new if "dicabut" not in each and "Nomor 7" not in each)
    print(f"next year: {officer.effort} keystrokes and clicks; {dict(officer.keys + officer.clicks)}")


def journey(officer: Officer) -> None:
    """What the officer does."""
    officer.wait(lambda: officer.said == "Daftar rancangan")
    officer.open_menu()
    officer.choose("Salin sebagai rancangan baru")
    officer.wait_for(NOW)
    officer.page = "isian"
    officer.wait_for("Persyaratan")
    officer.go_to("Daftar syarat")
    officer.press(Key.Key_End, CTRL)
    officer.type(ADDED)
    officer.click("Berikutnya: Prosedur")
    officer.click("Berikutnya: Jangka waktu")
    officer.fill("Selesai paling lama: jumlah", "13")
    officer.page = "ekspor"
    officer.click("Ekspor")
    officer.wait_for("Simpan naskah sebagai berkas Word")
    officer.click("Tetapkan ...")
    officer.fill("Nomor keputusan", "9")
    officer.fill("Tanggal penetapan", "5 Januari 2026")
    officer.press(Key.Key_Return)
    officer.wait_for("sudah ditetapkan dengan nomor 9")
    officer.press(Key.Key_E, CTRL)
    officer.press(Key.Key_Space)
    officer.wait_for("Sudah diekspor.", 30)
    officer.rest()


def differences(old: str, new: str) -> tuple[list[str], list[str]]:
    """The paragraphs that are gone and those that are new."""

    def lines(text: str, but: str) -> Iterator[str]:
        known = set(but.splitlines())
        return (each for each in text.splitlines() if each not in known)

    return list(lines(old, new)), list(lines(new, old))
