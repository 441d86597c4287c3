"""Pages of the tour on which old text has come in: read in an editor, a whole service, notes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from forms.places import Place, component_place
from tests.tour.pages import guide, page
from tests.tour.stage import Stage, half_done

OLD_SERVICE = """STANDAR PELAYANAN Dispensasi Nikah
No\tKomponen\tUraian
1\tPersyaratan\t"1. Surat permohonan dispensasi nikah bermeterai cukup;
2. Surat pengantar dari Kepala Desa/Lurah;
3. Fotokopi KTP dan kartu keluarga calon mempelai; dan
4. Surat penolakan dari KUA."
2\tSistem, mekanisme, dan prosedur\t"1. Pemohon menyerahkan berkas kepada petugas loket.
2. Petugas loket memeriksa kelengkapan berkas (10 menit).
3. Camat menandatangani surat dispensasi."
3\tWaktu pelayanan\t1 (satu) hari kerja sejak berkas lengkap
4\tBiaya/tarif\tgratis
5\tMasa berlaku\tSampai dengan hari pernikahan
6\tPengelolaan pengaduan\t"1. Kotak saran
2. Telepon: 0766-21045"
"""


def copy_text(text: str) -> None:
    """Puts a text on the clipboard."""
    QApplication.clipboard().setText(text)


def read_in(stage: Stage, component: str, text: str) -> QWidget:
    """The guide after a paste into an empty answer, with the bar that tells how it was read."""
    from forms.answer_form import AnswerForm

    made = guide(stage, half_done(), component_place(half_done().services[5].id, component))
    copy_text(text)
    form = next(each for each in made.findChildren(AnswerForm) if each.isVisible())
    form.shelf.editor.paste_whole()  # type: ignore[union-attr]
    stage.settle()
    return made


@page("tempel-persyaratan")
def pasted_requirements(stage: Stage) -> QWidget:
    text = "Baru:\n1. KTP pemohon;\n2. kartu keluarga; dan\n3. surat pengantar.\nHilang:\n1. surat kehilangan"
    return read_in(stage, "requirements", text)


@page("tempel-waktu")
def pasted_time_limit(stage: Stage) -> QWidget:
    return read_in(stage, "time_limit", "Paling lama 3 (tiga) hari kerja sejak berkas diterima lengkap")


@page("dialog-tempel-pelayanan")
def pasted_service(stage: Stage) -> QWidget:
    from forms.pasted_service import paste_service

    copy_text(OLD_SERVICE)
    made = guide(stage, half_done(), Place("service", half_done().services[1].id))
    session = made.session  # type: ignore[attr-defined]
    return stage.dialog(lambda: paste_service(made, session, session.draft.services[1].id))


@page("catatan-rancangan")
def draft_notes(stage: Stage) -> QWidget:
    from forms.draft_notes import DraftNotes

    draft = replace(half_done(), notes=("Surat Pindah: Masa berlaku: 1 tahun", "Surat Pindah: KBLI: 62019"))
    made = guide(stage, draft, Place("service", draft.services[0].id))
    notes = made.findChild(DraftNotes)
    assert isinstance(notes, DraftNotes)
    notes.set_open(True)
    stage.settle()
    scroll = notes.parentWidget()
    while not isinstance(scroll, QScrollArea):
        scroll = scroll.parentWidget()  # type: ignore[union-attr]
    scroll.ensureWidgetVisible(notes)
    return made
