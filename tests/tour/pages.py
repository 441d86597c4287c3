"""Every page and dialog of the program, each by one function that shows it on a stage.

A new page is one more function here; the pictures of the tour and the tests of the layout follow.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from drafter import paths, profile
from drafter.model.answers import Channel
from drafter.model.draft import Dates, Draft, Office, Official
from drafter.profile import Profile
from forms import dialogs
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


# --- editors -----------------------------------------------------------------------------------


def editor(stage: Stage, component: str, kind: str, filled: bool = True) -> QWidget:
    """An editor as wide as the guide shows it, with the sample's second service or with nothing."""
    from drafter.model.answers import ByCase, One
    from drafter.regulations import load_catalogue
    from forms.controls import Column, Scroll
    from forms.editors.base import Context
    from forms.editors.registry import editor_for

    made = editor_for(kind, Context(load_catalogue, component, actors=("petugas loket", "Camat")))
    value = None
    if filled:
        answer = sample().services[1].answers.get(component)
        found = answer.value if isinstance(answer, One) else None
        shared = sample().shared.get(component)
        value = found or (shared.value if isinstance(shared, One) else None)
        assert value is not None and not isinstance(answer, ByCase)
    made.show_value(value)
    column = Column(600)
    column.add(made)
    column.rows.addStretch(1)
    ground = Scroll(column)
    ground.setProperty("role", "page")
    shown = stage.show(ground)
    made.focus_first()
    stage.settle()
    return shown


EDITED = {
    "requirements": "items",
    "procedure": "steps",
    "time_limit": "time_limit",
    "fee": "fees",
    "complaints": "channels",
    "competence": "people",
    "legal_basis": "citations",
}
for _component, _kind in EDITED.items():
    page(f"isian-{_kind.replace('_', '-')}")(
        lambda stage, component=_component, kind=_kind: editor(stage, component, kind)
    )
for _component, _kind in {**EDITED, "product": "text", "evaluation": "table"}.items():
    page(f"isian-{_kind.replace('_', '-')}-kosong")(
        lambda stage, component=_component, kind=_kind: editor(stage, component, kind, filled=False)
    )


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
