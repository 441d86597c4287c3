"""A whole service on the clipboard: shown side by side, asked where doubtful, taken in one step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from drafter.model import edits
from drafter.model.answers import AsOffice, Duration, Fees, Item, ItemGroup, Items, One, Steps, TimeLimit
from drafter.model.draft import Draft
from forms.controls import IconButton
from forms.dialogs import Dialog
from forms.guide import Guide
from forms.pasted_service import PastedService, copied, name_in
from forms.places import Place
from forms.service_page import ServicePage
from forms.session import Session
from tests.forms.drafts import FIRST, SECOND, open_session, three_services

TABLE = """STANDAR PELAYANAN Legalisasi Dokumen
No\tKomponen\tUraian
1\tPersyaratan\t"1. KTP
2. KK"
2\tSistem, mekanisme, dan prosedur\t"1. Pemohon datang
2. Petugas memeriksa (10 menit)"
3\tJangka waktu pelayanan\t3 (tiga) hari kerja
4\tBiaya/tarif\tgratis
5\tMasa berlaku\t1 tahun
"""


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    made = open_session(tmp_path, three_services())
    yield made
    made.close()


@pytest.fixture
def guide(qtbot: QtBot, session: Session) -> Guide:
    made = Guide(session, Place("service", FIRST))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    return made


def copy(text: str, html: str = "") -> None:
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QApplication.clipboard().setMimeData(data)


def asked(act: Callable[[], object], answer: Callable[[PastedService], object]) -> PastedService:
    """What an act asks, answered; fails when it asks nothing."""
    met: list[PastedService] = []

    def meet() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PastedService), dialog
        met.append(dialog)
        try:
            answer(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, meet)
    act()
    assert met
    return met[0]


def paste_button(guide: Guide):
    page = guide.findChild(ServicePage)
    assert isinstance(page, ServicePage)
    return page.paste


def take(dialog: QDialog) -> None:
    assert isinstance(dialog, Dialog)
    dialog.yes.click()


def answers(session: Session, service: str = FIRST):
    found = session.draft.service(service)
    assert found is not None
    return {key: type(each.value) for key, each in found.answers.items() if isinstance(each, One)}


def words_in(dialog: QDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_a_service_is_taken_in_one_step_and_taken_back_in_one(
    qtbot: QtBot, session: Session, guide: Guide
) -> None:
    copy(TABLE)
    before = session.draft
    dialog = asked(paste_button(guide).click, take)
    assert answers(session) == {
        "requirements": Items, "procedure": Steps, "time_limit": TimeLimit, "fee": Fees,
    }  # fmt: skip
    assert session.draft.notes == (
        "Legalisasi: STANDAR PELAYANAN Legalisasi Dokumen",
        "Legalisasi: Masa berlaku: 1 tahun",
    )
    assert dialog.yes.text() == "Ambil 4 isian"
    assert session.undo_label == "tempel seluruh pelayanan Legalisasi"
    session.undo()
    assert session.draft == before


def test_words_stand_beside_what_they_were_read_as(qtbot: QtBot, session: Session, guide: Guide) -> None:
    copy(TABLE)
    told: list[str] = []
    asked(paste_button(guide).click, lambda dialog: told.append(words_in(dialog)))
    assert "3 (tiga) hari kerja" in told[0] and "Paling lama 3 (tiga) hari kerja" in told[0]
    assert "2 syarat:" in told[0] and "2 langkah:" in told[0]
    assert "1 bagian tidak bernama komponen" in told[0]
    assert answers(session) == {}


def test_a_doubtful_part_goes_where_the_officer_puts_it(qtbot: QtBot, session: Session, guide: Guide) -> None:
    copy(TABLE)

    def choose(dialog: PastedService) -> None:
        choice = dialog.choices[0]
        assert choice.key() == "" and choice.itemText(0) == "Simpan sebagai catatan"
        at = next(n for n in range(choice.count()) if choice.itemData(n) == "product")
        choice.setFocus()
        choice.setCurrentIndex(at)
        choice.activated.emit(at)
        assert dialog.yes.text() == "Ambil 5 isian"
        take(dialog)

    asked(paste_button(guide).click, choose)
    assert set(answers(session)) == {"requirements", "procedure", "time_limit", "fee", "product"}
    assert session.draft.notes == ("Legalisasi: STANDAR PELAYANAN Legalisasi Dokumen",)


def kept(*words: str) -> Items:
    return Items(groups=(ItemGroup(items=tuple(Item(text=each) for each in words)),))


def test_answers_that_stand_are_named_and_can_be_kept(qtbot: QtBot, session: Session, guide: Guide) -> None:
    def filled(draft: Draft) -> Draft:
        draft = edits.answer(draft, FIRST, "requirements", One(kept("paspor")))
        draft = edits.share(draft, "time_limit", One(kept("dua hari")))
        return edits.answer(draft, FIRST, "time_limit", AsOffice())

    session.edit("ubah", Place("service", FIRST), filled)
    copy(TABLE)

    def keep(dialog: PastedService) -> None:
        told = words_in(dialog)
        assert "Menggantikan isian yang ada: Paspor." in told
        assert "Menggantikan isian bersama pada pelayanan ini." in told
        qtbot.mouseClick(dialog.checks["requirements"], Qt.MouseButton.LeftButton)
        assert dialog.yes.text() == "Ambil 3 isian"
        take(dialog)

    asked(paste_button(guide).click, keep)
    service = session.draft.service(FIRST)
    assert service is not None and service.answers["requirements"] == One(kept("paspor"))
    limit = service.answers["time_limit"]
    assert isinstance(limit, One) and isinstance(limit.value, TimeLimit)
    assert limit.value.phases[0].limit == Duration(amount=3, unit="hari kerja")


def test_elsewhere_it_becomes_a_new_service_with_its_name(
    qtbot: QtBot, session: Session, guide: Guide
) -> None:
    copy(TABLE)
    guide.go(Place("decree"))
    asked(lambda: guide.services.paste(guide.place.service), take)
    new = session.draft.services[-1]
    assert (len(session.draft.services), new.name) == (4, "Legalisasi Dokumen")
    assert guide.place == Place("service", new.id)
    session.undo()
    assert len(session.draft.services) == 3


def test_without_a_component_it_is_told_what_to_copy(qtbot: QtBot, session: Session, guide: Guide) -> None:
    copy("Yth. Bapak Camat")
    told: list[str] = []

    def meet() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Dialog)
        told.append(words_in(dialog))
        dialog.reject()

    QTimer.singleShot(0, meet)
    paste_button(guide).click()
    assert "salin (Ctrl+C)" in told[0]
    assert session.undo_label == ""


def test_cells_come_from_html_only_where_the_plain_text_lost_them(qtbot: QtBot) -> None:
    html = "<table><tr><td>1</td><td>Biaya</td><td><b>gratis</b></td></tr></table>"
    copy("1\nBiaya\ngratis", html)
    assert copied() == "1\tBiaya\tgratis\n"
    copy("1\tBiaya\tgratis", html.replace("gratis", "lain"))
    assert copied() == "1\tBiaya\tgratis"
    copy("Biaya: gratis", "<p>Biaya: gratis</p>")
    assert copied() == "Biaya: gratis"


def test_notes_are_folded_on_the_service_and_thrown_away_one_by_one(
    qtbot: QtBot, session: Session, guide: Guide
) -> None:
    page = guide.findChild(ServicePage)
    assert isinstance(page, ServicePage) and not page.notes.isVisible()
    copy(TABLE)
    asked(page.paste.click, take)
    assert page.notes.isVisible()
    page.notes.set_open(True)
    shown = [each for each in page.notes.findChildren(IconButton) if each.isVisible()]
    assert len(shown) == 2
    shown[0].click()
    assert session.draft.notes == ("Legalisasi: Masa berlaku: 1 tahun",)
    guide.go(Place("service", SECOND))
    assert page.notes.isVisible()
    session.undo()
    assert len(session.draft.notes) == 2


def test_the_name_of_a_service_is_read_from_the_line_above_its_table() -> None:
    assert name_in(("", "STANDAR PELAYANAN: Surat Pindah")) == "Surat Pindah"
    assert name_in(("Jenis Layanan : SKCK",)) == "SKCK"
    assert name_in(("Lampiran I", "Keputusan Camat")) == ""
