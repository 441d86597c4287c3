"""Every page and dialog of the program, each by one function that shows it on a stage.

A new page is one more function here; the pictures of the tour and the tests of the layout follow.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from drafter import paths, profile
from drafter.model.answers import Channel, One
from drafter.model.components import load_components
from drafter.model.draft import Dates, Draft, Office, Official
from drafter.profile import Profile
from forms import dialogs, places
from forms.answer_tools import AnswerTools
from forms.places import Place, component_place
from tests.drafter.documents.gathering import gathered
from tests.tour.stage import NOW, Stage, half_done, sample

Show = Callable[[Stage], QWidget]
PAGES: dict[str, Show] = {}


def page(name: str) -> Callable[[Show], Show]:
    """Adds a page to the tour under a name for its pictures."""

    def add(show: Show) -> Show:
        assert name not in PAGES
        PAGES[name] = show
        return show

    return add


# --- home --------------------------------------------------------------------------------------


def home(stage: Stage) -> QWidget:
    """The home page on whatever lies in the folder."""
    from forms.home import HomePage

    made = HomePage(stage.drafts, lambda: NOW)
    stage.closing.append(made.close_reading)
    stage.show(made)
    stage.wait(lambda: made.listed and all(row.summary for row in _rows(made)))
    return made


def _rows(made) -> list:
    model = made.model
    found = (model.row(model.index(place)) for place in range(model.rowCount()))
    return [row for row in found if row is not None]


def some_drafts(stage: Stage) -> None:
    """What lies in the folder of an office after two years."""
    done = replace(sample(), status="ditetapkan", dates=Dates(decree=date(2025, 1, 12)))
    long = Office(name="Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Kepulauan Meranti")
    day = 86_400
    stage.put("Standar Pelayanan Kecamatan Bengkalis 2026", half_done(), 60)
    stage.put("Standar Pelayanan Kecamatan Bengkalis 2025", done, 400 * day)
    stage.put("Rancangan tanpa isian", Draft(), 2 * day)
    stage.put("Rancangan dengan nama yang sangat panjang " * 4, Draft(office=long), 9 * day)
    (stage.drafts / "Berkas rusak.draf").write_bytes(b'{"version": 1, "office": ')


@page("beranda-pertama")
def first_start(stage: Stage) -> QWidget:
    return home(stage)


@page("beranda")
def home_with_drafts(stage: Stage) -> QWidget:
    some_drafts(stage)
    return home(stage)


@page("beranda-cari")
def home_search(stage: Stage) -> QWidget:
    some_drafts(stage)
    made = home(stage)
    made.head.search.setText("ahli waris")  # type: ignore[attr-defined]
    stage.wait(lambda: "memuat" in made.told.text())  # type: ignore[attr-defined]
    return made


@page("beranda-cari-kosong")
def home_search_in_vain(stage: Stage) -> QWidget:
    some_drafts(stage)
    made = home(stage)
    made.head.search.setText("zzz")  # type: ignore[attr-defined]
    stage.wait(lambda: "Tidak ada" in made.told.text())  # type: ignore[attr-defined]
    return made


@page("beranda-ganti-nama")
def home_rename(stage: Stage) -> QWidget:
    some_drafts(stage)
    made = home(stage)
    path = stage.drafts / "Rancangan tanpa isian.draf"
    return stage.dialog(lambda: made.rename(path))  # type: ignore[attr-defined]


# --- the guide ---------------------------------------------------------------------------------


def guide(stage: Stage, draft: Draft, place: Place) -> QWidget:
    """The guide on a draft, at one of its places."""
    from drafter import library
    from drafter.documents.sources import load_sources
    from forms.guide import Guide
    from forms.session import Session

    path = stage.put("Standar Pelayanan Kecamatan Bengkalis 2026", draft)
    session = Session(library.open_draft(path, NOW), load_sources(), lambda: NOW)
    stage.closing.append(session.close)
    made = Guide(session, place)
    stage.show(made)
    made.go(place, focus=True)
    stage.settle()
    return made


# Each kind of answer where the sample has the richest one: its second or third service.
FILLED = {
    "persyaratan": (1, "requirements"),
    "prosedur": (1, "procedure"),
    "waktu": (1, "time_limit"),
    "biaya": (1, "fee"),
    "produk-kondisi": (2, "product"),
    "pengaduan-bersama": (1, "complaints"),
    "dasar-hukum": (1, "legal_basis"),
    "sarana-tambahan": (1, "facilities"),
    "kompetensi": (1, "competence"),
    "jumlah": (1, "staffing"),
}
for _name, (_number, _component) in FILLED.items():
    page(f"pandu-{_name}")(
        lambda stage, number=_number, component=_component: guide(
            stage, sample(), component_place(sample().services[number].id, component)
        )
    )
EMPTY = (
    *("requirements", "procedure", "time_limit", "fee", "product", "complaints", "legal_basis"),
    *("facilities", "competence", "oversight", "staffing", "service_guarantee", "safety_guarantee"),
    "evaluation",
)
for _component in EMPTY:
    page(f"pandu-kosong-{_component.replace('_', '-')}")(
        lambda stage, component=_component: guide(
            stage, half_done(), component_place(half_done().services[5].id, component)
        )
    )


@page("pandu-contoh")
def guide_example(stage: Stage) -> QWidget:
    from drafter.model.edits import answer

    draft = half_done()
    example = load_components().by_id["oversight"].examples[0].value
    service = draft.services[5].id
    return guide(
        stage, answer(draft, service, "oversight", One(example)), component_place(service, "oversight")
    )


@page("pandu-tabel")
def guide_table(stage: Stage) -> QWidget:
    from drafter.model.answers import Table
    from drafter.model.edits import answer

    rows = (("ringan", "3 hari kerja"), ("berat", "10 hari kerja"))
    table = Table(header=("Golongan", "Waktu"), rows=rows)
    draft = half_done()
    service = draft.services[5].id
    return guide(
        stage, answer(draft, service, "evaluation", One(table)), component_place(service, "evaluation")
    )


@page("pandu-uraian")
def guide_text(stage: Stage) -> QWidget:
    from drafter.model.answers import Text
    from drafter.model.edits import answer

    draft = half_done()
    service = draft.services[5].id
    text = Text(paragraphs=("Surat keterangan yang sudah ditandatangani.", "Berlaku 1 (satu) bulan."))
    return guide(stage, answer(draft, service, "product", One(text)), component_place(service, "product"))


@page("pandu-bersama-isian")
def guide_shared_component(stage: Stage) -> QWidget:
    return guide(stage, sample(), Place("shared", "", "complaints"))


@page("pandu-berita-acara-terisi")
def guide_minutes(stage: Stage) -> QWidget:
    return guide(stage, gathered(sample()), Place("minutes"))


@page("ekspor-dokumen")
def exporting_papers(stage: Stage) -> QWidget:
    made, found = exporting(stage, half_done())
    found.papers.fold.set_open(True)
    found.papers.boxes["maklumat"].click()
    stage.settle()
    return made


@page("pandu-publikasi-terisi")
def guide_publication(stage: Stage) -> QWidget:
    return guide(stage, gathered(sample()), Place("publication"))


@page("pandu-konsep-terisi")
def guide_concept(stage: Stage) -> QWidget:
    return guide(stage, gathered(sample()), Place("concept"))


for _page in places.PAGES:
    page(f"pandu-{_page}")(
        lambda stage, name=_page: guide(
            stage, half_done(), Place(name, half_done().services[0].id if name == "service" else "")
        )
    )


@page("pandu-banyak")
def guide_many(stage: Stage) -> QWidget:
    from tests.large import big_draft

    draft = big_draft(60)
    return guide(stage, draft, component_place(draft.services[30].id, "requirements"))


# --- looking over and export -------------------------------------------------------------------


@page("periksa-isian")
def all_answers(stage: Stage) -> QWidget:
    draft = half_done()
    return guide(stage, draft, Place("review", draft.services[0].id))


@page("periksa-semua-terisi")
def nothing_missing(stage: Stage) -> QWidget:
    return guide(stage, sample(), Place("review"))


def exporting(stage: Stage, draft: Draft):
    """The export page of the guide."""
    from forms.export import ExportPage

    made = guide(stage, draft, Place("export"))
    found = made.findChild(ExportPage)
    assert isinstance(found, ExportPage)
    return made, found


@page("ekspor-selesai")
def exported(stage: Stage) -> QWidget:
    made, found = exporting(stage, half_done())
    found.export()
    stage.wait(lambda: not found.exporter.is_busy)
    stage.settle()
    return made


@page("ekspor-gagal")
def export_failed(stage: Stage) -> QWidget:
    made, found = exporting(stage, half_done())
    (stage.folder / "berkas").write_text("bukan folder")
    found.folder.show_folder(stage.folder / "berkas")
    found.export()
    stage.wait(lambda: not found.exporter.is_busy)
    stage.settle()
    return made


@page("ditetapkan")
def established(stage: Stage) -> QWidget:
    from drafter.model.edits import establish

    return guide(stage, establish(sample(), "100.3.3/12", date(2026, 11, 24)), Place("export"))


@page("dialog-tetapkan")
def establishing(stage: Stage) -> QWidget:
    from drafter.documents.gaps import gaps
    from drafter.documents.sources import load_sources
    from forms.establishing import EstablishDialog

    draft, sources = half_done(), load_sources()
    found = gaps(draft, sources)
    return stage.dialog(lambda: EstablishDialog(None, draft, sources, found, NOW.date()).ask())


# --- office data, settings, a new draft --------------------------------------------------------


def own_profile() -> Profile:
    """What an office says of itself, with officials and channels."""
    return Profile(
        office=replace(
            sample().office,
            address="Jalan Panglima Minal Nomor 1 Bengkalis",
            hours="Senin sampai dengan Kamis pukul 08.00 sampai dengan pukul 16.00",
        ),
        officials=(Official(post="Camat Bengkalis"), Official(post="Sekretaris Camat Bengkalis")),
        channels=(
            Channel(kind="loket pengaduan", address="Kantor Camat Bengkalis"),
            Channel(kind="SP4N-LAPOR!", address="www.lapor.go.id"),
        ),
    )


@page("data-instansi-kosong")
def profile_empty(stage: Stage) -> QWidget:
    from forms.profile import ProfilePage

    return stage.show(ProfilePage())


@page("data-instansi")
def profile_filled(stage: Stage) -> QWidget:
    profile.save(own_profile())
    return profile_empty(stage)


@page("pengaturan")
def settings(stage: Stage) -> QWidget:
    from forms.settings_page import SettingsPage

    return stage.show(SettingsPage())


@page("rancangan-baru-pertama")
def new_draft_first(stage: Stage) -> QWidget:
    from forms.new_draft import ask_new_draft

    return stage.dialog(lambda: ask_new_draft(None, stage.drafts))


@page("rancangan-baru-data-rusak")
def new_draft_broken(stage: Stage) -> QWidget:
    stage.folder.mkdir(parents=True, exist_ok=True)
    paths.profile_file().write_text("{")
    return new_draft_first(stage)


@page("rancangan-baru")
def new_draft(stage: Stage) -> QWidget:
    profile.save(own_profile())
    return new_draft_first(stage)


# --- the whole window --------------------------------------------------------------------------


def window(stage: Stage):
    """The whole window, with its menu bar, on the sample half done."""
    from drafter.settings import Settings
    from forms.window import MainWindow

    path = stage.put("Standar Pelayanan Kecamatan Bengkalis 2026", half_done())
    made = MainWindow(Settings(drafts=str(path.parent)), lambda: NOW)
    stage.show(made)
    made.desk.open_draft(path)
    stage.settle()
    return made


@page("jendela")
def whole_window(stage: Stage) -> QWidget:
    return window(stage)


@page("jendela-contoh")
def sample_in_window(stage: Stage) -> QWidget:
    made = window(stage)
    made.desk.open_sample(paths.resources() / "samples" / "kecamatan.draf")
    stage.settle()
    return made


for _menu in ("Berkas", "Ubah", "Pelayanan", "Tampilan", "Bantuan"):

    def open_menu(stage: Stage, title: str = _menu) -> QWidget:
        made = window(stage)
        made.menus.menus[title].popup(made.mapToGlobal(made.menuBar().rect().bottomLeft()))
        return stage.popup()

    page(f"menu-{_menu.lower()}")(open_menu)


@page("belum-tersimpan")
def not_saved(stage: Stage) -> QWidget:
    from forms.session import SaveState

    made = window(stage)
    trouble = "Cakram penuh, sehingga rancangan tidak dapat disimpan."
    copy = stage.folder / "cadangan" / "Standar Pelayanan.draf"
    made.desk.guide.session.save_state_changed.emit(SaveState(NOW, True, trouble, copy))
    stage.settle()
    return made


@page("dialog-pintasan")
def shortcuts(stage: Stage) -> QWidget:
    return stage.dialog(window(stage).show_keys)


@page("dialog-tentang")
def about(stage: Stage) -> QWidget:
    return stage.dialog(window(stage).show_about)


@page("dialog-salin-dari")
def copy_from(stage: Stage) -> QWidget:
    made = guide(stage, sample(), component_place(sample().services[3].id, "competence"))
    return stage.dialog(made.findChild(AnswerTools).copy.click)  # type: ignore[union-attr]


@page("dialog-kondisi")
def cases(stage: Stage) -> QWidget:
    from forms.answer_acts import ask_cases

    return stage.dialog(lambda: ask_cases(window(stage)))


# --- dialogs -----------------------------------------------------------------------------------


@page("dialog-hapus")
def confirm(stage: Stage) -> QWidget:
    text = "Legalisasi dan keempat belas isiannya dihapus. Penghapusan ini dapat diurungkan."
    return stage.dialog(
        lambda: dialogs.confirm(None, "Hapus pelayanan ini?", text, "Hapus pelayanan", danger=True)
    )


@page("dialog-beri-tahu")
def tell(stage: Stage) -> QWidget:
    text = "Berkas ini bukan hasil ekspor program ini, sehingga isinya tidak dapat diambil."
    return stage.dialog(lambda: dialogs.tell(None, "Berkas tidak dapat dibuka", text))


@page("dialog-kegagalan")
def failure(stage: Stage) -> QWidget:
    from forms import crash

    watch = crash.Watch(stage.folder / "catatan")
    watch.caught.emit("ValueError")
    stage.wait(lambda: watch._dialog is not None)
    stage.closing.append(watch.deleteLater)
    shown = watch._dialog
    assert isinstance(shown, QWidget)
    stage.shown.append(shown)
    return shown


from tests.tour import checked as checked  # noqa: E402  their pages join those above
from tests.tour import pasting as pasting  # noqa: E402
from tests.tour import word as word  # noqa: E402
