"""The six services of a kecamatan from nothing: shared answers, examples, copies; what it costs in keys."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from drafter import paths
from drafter.delivery import load_sources
from drafter.model import codec
from drafter.model.answers import AnyValue, AsOffice, ByCase, Fees, One, People, TimeLimit
from drafter.model.components import load_components
from drafter.model.draft import Service
from forms.window import MainWindow
from tests.journeys import answering
from tests.journeys.officer import ALT, CTRL, Key, Officer, find, words_in_hand
from tests.journeys.papers import papers_of, words

WANTED = codec.decode(Path(__file__).with_name("kecamatan.draf").read_bytes()).draft
CHARACTERS = 51_737  # of the exported papers of that draft, when the journey was written; never changed
COMPONENTS = [each.id for each in load_components().entries]
TITLES = {each.id: each.title for each in load_components().entries}
NAME = "Standar Pelayanan Kecamatan Bengkalis 2026"
CATALOGUE = load_sources().catalogue


@pytest.mark.penuh
@pytest.mark.timeout(600)
def test_six_services_are_written_from_nothing(window: MainWindow, own_folder: Path, tmp_path: Path) -> None:
    officer = Officer()
    officer.work(lambda: journey(officer), 580)
    (paper,) = paths.drafts().glob("*.docx")
    wanted = words(papers_of(WANTED, tmp_path)).splitlines()
    printed = words([paper]).splitlines()
    missing = Counter(wanted) - Counter(printed)
    beyond = Counter(printed) - Counter(wanted)
    print(effort(officer))
    assert not missing and not beyond, "\n".join(
        [
            *(f"missing {count}: {line}" for line, count in missing.items()),
            *(f"beyond {count}: {line}" for line, count in beyond.items()),
        ]
    )


def effort(officer: Officer) -> str:
    """Keystrokes and clicks for each printed character, by page."""
    each = officer.keys + officer.clicks
    lines = [f"  {page:24} {count:6} {count / CHARACTERS:.4f}" for page, count in each.most_common()]
    whole = f"effort: {officer.effort} keystrokes and clicks, {officer.effort / CHARACTERS:.3f} a character"
    return "\n".join([whole, *lines])


def journey(officer: Officer) -> None:
    """What the officer does."""
    begin(officer)
    write_office(officer)
    write_decree(officer)
    write_shared(officer)
    for number, service in enumerate(WANTED.services):
        write_service(officer, number, service)
    officer.page = "ekspor"
    officer.press(Key.Key_E, CTRL)
    officer.wait_for("Simpan naskah sebagai berkas Word")
    officer.press(Key.Key_Space)
    officer.wait_for("Sudah diekspor.", 30)
    officer.rest()


def begin(officer: Officer) -> None:
    """The first start and the dialog of a new draft."""
    officer.click("Mulai standar saya")
    officer.fill("Nama instansi", WANTED.office.name)
    officer.fill("Jabatan yang menetapkan", WANTED.office.signatory.post)
    officer.pick("Bentuk keputusan", "Camat")
    officer.go_to("Daftar pelayanan")
    for place, service in enumerate(WANTED.services):
        if place:
            officer.press(Key.Key_Return)
        officer.type(service.name)
    officer.fill("Nama rancangan", NAME)
    officer.press(Key.Key_Return, CTRL)
    officer.wait_for("Persyaratan")


def to(officer: Officer, *rows: str) -> None:
    """Goes to a page by clicking on the path."""
    officer.click_row("Jalur pengisian", *rows)


def write_office(officer: Officer) -> None:
    """What the letterhead and the signature need."""
    officer.page = "data instansi"
    to(officer, "Data instansi")
    office = WANTED.office
    officer.fill("Daerah", office.region)
    for number, line in enumerate(office.letterhead, 1):
        officer.fill(f"Kepala surat baris {number}", line)
    officer.fill("Tempat penetapan", office.place)


def write_decree(officer: Officer) -> None:
    """One more legal ground, and who gets copies."""
    officer.page = "keputusan"
    to(officer, "Keputusan")
    officer.wait_for("MENGINGAT")
    known = ("uu-25-2009", "uu-23-2014", "pp-96-2012", "pp-17-2018", "permenpanrb-15-2014")
    for each in WANTED.decree.legal_grounds:
        if each.regulation not in known:
            officer.click_cell("Daftar peraturan", len(known), 0)
            answering.cite(officer, each, CATALOGUE)
    for each in WANTED.decree.copies:
        officer.take("Tambah butir Tembusan")
        officer.type(each.text)  # pyright: ignore


def write_shared(officer: Officer) -> None:
    """What holds for all services."""
    for component in COMPONENTS:
        answer = WANTED.shared.get(component)
        if isinstance(answer, One):
            officer.page = f"bersama: {component}"
            to(officer, "Isian bersama", TITLES[component])
            answering.write_value(officer, answer.value, CATALOGUE)


def write_service(officer: Officer, number: int, service: Service) -> None:
    """The components of one service: Ctrl+Enter leads to the next empty one, additions are asked for."""
    if number == 0:
        to(officer, f"1. {service.name}", TITLES[COMPONENTS[0]])
    for component in COMPONENTS:
        officer.page = component
        match service.answer(component):
            case AsOffice(extra) if extra is not None:
                to(officer, *path_to(number, component))
                officer.click("Tambah khusus pelayanan ini")
                answering.write_value(officer, extra, CATALOGUE)
            case One(value) if component in WANTED.shared:
                to(officer, *path_to(number, component))
                part_from_shared(officer)
                answering.write_value(officer, value, CATALOGUE)
            case One(value):
                onward(officer, number, component)
                write_own(officer, number, component, value)
            case ByCase() as answer:
                onward(officer, number, component)
                write_by_case(officer, service, answer)
            case _:
                pass


def part_from_shared(officer: Officer) -> None:
    """An answer of its own in place of the office's, whose lines go."""
    officer.click("Sama untuk semua pelayanan*")
    officer.click_cell("Daftar*", 0, 0)
    while officer.gui(words_in_hand):
        officer.press(Key.Key_Delete, ALT)


def path_to(number: int, component: str) -> tuple[str, str]:
    """The rows of the path that lead to a component."""
    return f"{number + 1}. ", TITLES[component]


def onward(officer: Officer, number: int, component: str) -> None:
    """To the next empty component, and a look whether it is the one that is meant."""
    if (number, component) != (0, COMPONENTS[0]):
        officer.press(Key.Key_Return, CTRL)
    officer.wait_for(f"komponen {COMPONENTS.index(component) + 1} dari {len(COMPONENTS)}")


def write_own(officer: Officer, number: int, component: str, value: AnyValue) -> None:
    """An answer of the service's own: by an example or a copy where that is the shorter way."""
    earlier = [each.answer(component) for each in WANTED.services[:number]]
    match value:
        case Fees() if value == Fees(free=True):
            officer.click("Gunakan contoh")
            officer.choose("Tidak dipungut biaya")
            officer.click("Sudah sesuai")
        case TimeLimit() if number and len(value.phases) == 1:
            copy(officer, 0)
            limit = value.phases[0].limit
            assert limit is not None
            if earlier[0] != One(value):
                officer.fill("Selesai paling lama: jumlah", str(limit.amount))
        case People() if number in (2, 3):
            copy(officer, 0)
            other = value.roles[2]
            officer.click_cell("Pelaksana", 2, 1)
            officer.press(Key.Key_A, CTRL)
            officer.type(other.title)
            officer.click_cell("Pelaksana", 2, 4)
            officer.press(Key.Key_A, CTRL)
            officer.type(other.skills)
        case _:
            answering.write_value(officer, value, CATALOGUE)


def copy(officer: Officer, place: int) -> None:
    """The answer of another service, looked at first."""
    officer.click("Salin dari ...")
    officer.see("Salin dari")
    officer.press(Key.Key_Down, times=place)
    officer.press(Key.Key_Return)


def write_by_case(officer: Officer, service: Service, answer: ByCase) -> None:
    """An answer for each case; the cases are named when they are first needed."""
    officer.click("Menurut kondisi")
    if officer.gui(lambda: find("Nama kondisi")) is not None:
        for place, case in enumerate(service.cases):
            if place:
                officer.press(Key.Key_Return)
            officer.type(case.name)
        officer.click("Buat kondisi")
    for case in service.cases:
        value = answer.of(case.id)
        assert value is not None
        officer.click(case.name)
        officer.click_cell("Daftar*", 0, 0)
        answering.write_value(officer, value, CATALOGUE)
