"""First start to exported and established decree: one whole real service, by keyboard alone."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from drafter import paths
from forms.window import MainWindow
from tests.journeys.hands import cite, write_items, write_rows
from tests.journeys.officer import CTRL, Key, Officer
from tests.journeys.papers import words

FACTS = tomllib.loads(Path(__file__).with_name("diklat.toml").read_text("utf-8"))
TITLES = {
    "requirements": "Persyaratan",
    "procedure": "Sistem, mekanisme, dan prosedur",
    "time_limit": "Jangka waktu penyelesaian",
    "fee": "Biaya/tarif",
    "product": "Produk pelayanan",
    "complaints": "Penanganan pengaduan, saran, dan masukan",
    "legal_basis": "Dasar hukum",
    "facilities": "Sarana, prasarana, dan/atau fasilitas",
    "competence": "Kompetensi pelaksana",
    "oversight": "Pengawasan internal",
    "service_guarantee": "Jaminan pelayanan",
    "safety_guarantee": "Jaminan keamanan dan keselamatan pelayanan",
    "evaluation": "Evaluasi kinerja pelaksana",
}


def test_a_first_service_is_written_and_its_decree_established_by_keyboard_alone(
    window: MainWindow, own_folder: Path
) -> None:
    officer = Officer(mouse=False)
    officer.work(lambda: journey(officer, window))
    (paper,) = paths.drafts().glob("*.docx")
    printed = words([paper])
    missing = [each for each in typed() if each.lower() not in printed.lower()]
    assert not missing, f"{missing} is not in the paper"
    assert "KONSEP" not in printed
    assert f"NOMOR {FACTS['decree_number']} TAHUN 2026" in printed
    print(f"first service: {officer.keys.total()} keystrokes; {dict(officer.keys)}")


def journey(officer: Officer, window: MainWindow) -> None:
    """What the officer does."""
    begin(officer)
    for component, title in TITLES.items():
        officer.page = component
        officer.wait_for(title)
        write(officer, component, FACTS[component])
        officer.press(Key.Key_Return, CTRL)
    officer.page = "ekspor"
    officer.press(Key.Key_E, CTRL)
    officer.wait_for("Simpan naskah sebagai berkas Word")
    establish(officer)
    officer.press(Key.Key_E, CTRL)  # the cursor stands on the button again
    officer.press(Key.Key_Space)
    officer.wait_for("Sudah diekspor.", 30)
    officer.rest()


def begin(officer: Officer) -> None:
    """From the first start to the first question."""
    officer.see("Mulai standar saya")
    officer.take("Mulai standar saya")
    officer.see("Nama instansi")
    officer.fill("Nama instansi", FACTS["office"])
    officer.fill("Jabatan yang menetapkan", FACTS["post"])
    officer.fill("Daftar pelayanan", FACTS["service"])
    officer.fill("Nama rancangan", FACTS["draft"])
    officer.press(Key.Key_Return)


def write(officer: Officer, component: str, said: Any) -> None:
    """Answer one question."""
    match component:
        case "procedure" | "complaints" | "competence":
            write_rows(officer, said)
        case "time_limit":
            officer.type(said[0])
            officer.tab_to("Mulai dihitung")
            officer.type(said[1])
        case "fee":
            officer.press(Key.Key_Right, times=3)  # to the third of the ways
            officer.tab_to("Tarif sesuai dengan")
            officer.type(said)
        case "legal_basis":
            for sought, _ in said:
                cite(officer, sought)
        case _:
            write_items(officer, said)


def establish(officer: Officer) -> None:
    """Number and date of the signed decree."""
    officer.tab_to("Tetapkan ...")
    officer.press(Key.Key_Space)
    officer.see("Nomor keputusan")
    officer.fill("Nomor keputusan", FACTS["decree_number"])
    officer.fill("Tanggal penetapan", FACTS["decree_date"])
    officer.press(Key.Key_Return)
    officer.wait_for("sudah ditetapkan")


def typed() -> Iterator[str]:
    """The words that must be printed."""
    yield from (FACTS["service"], FACTS["fee"], FACTS["time_limit"][1], "30 (tiga puluh) hari kerja")
    for component, said in FACTS.items():
        if component == "legal_basis":
            yield from (full for _, full in said)
        elif component in TITLES and isinstance(said, list) and component != "time_limit":
            for line in said:
                if isinstance(line, str):
                    yield line
                elif component in ("procedure", "complaints"):
                    yield from line[:2]
                else:
                    yield next(each for each in line if isinstance(each, str))
