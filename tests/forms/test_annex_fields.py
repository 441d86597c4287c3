"""The form of the annexes is chosen in words, one undo each, with a picture of what it gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.documents.cells import Cells
from drafter.documents.presets import load_presets, new_decree
from drafter.model.draft import AnnexForm, Draft, Service
from forms import theme
from forms.annex_fields import WAYS, AnnexPicture, drawn_pages, drawn_rows
from forms.controls import CheckBox, Segmented
from forms.decree_page import DecreePage
from forms.places import Place
from forms.preview_sections import Sections
from tests.drafter.documents.printed import sources
from tests.forms.drafts import open_session

SERVICES = tuple(Service(id=f"aaaaaaa{each}", name=f"Layanan {each}") for each in "bcd")
DRAFT = Draft(decree=new_decree(load_presets()["camat"]), services=SERVICES)


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> Iterator[DecreePage]:
    session = open_session(tmp_path / "draf", DRAFT)
    made = DecreePage(session)
    qtbot.addWidget(made)
    made.resize(640, 900)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: made.is_shown)
    made.annexes.set_open(True)
    yield made
    session.close()


def form_of(page: DecreePage) -> AnnexForm:
    return page._session.draft.decree.annex


@pytest.mark.parametrize("name", [name for _, name, _, _ in WAYS])
def test_each_choice_is_taken_by_key_and_undone_in_one_step(
    page: DecreePage, qtbot: QtBot, name: str
) -> None:
    control = page.fields.control(f"annex.{name}")
    assert isinstance(control, Segmented)
    before = getattr(form_of(page), name)
    qtbot.keyClick(control.segment(control.key()), Qt.Key.Key_Right)
    assert getattr(form_of(page), name) != before
    page._session.undo()
    assert getattr(form_of(page), name) == before and control.key() == before


@pytest.mark.parametrize(
    "point", ["annex.shared_first", "annex.cover", "annex.contents", "layout.esign_strip"]
)
def test_each_tick_is_taken_by_the_space_bar_and_undone(page: DecreePage, qtbot: QtBot, point: str) -> None:
    control = page.fields.control(point)
    assert isinstance(control, CheckBox) and not control.isChecked()
    control.setFocus()
    qtbot.keyClick(control, Qt.Key.Key_Space)
    group, name = point.split(".")
    assert getattr(getattr(page._session.draft.decree, group), name) is True
    page._session.undo()
    assert not control.isChecked()


def test_the_annexes_are_laid_on_their_side_and_the_picture_follows(page: DecreePage, qtbot: QtBot) -> None:
    control = page.fields.control("annex.landscape")
    assert isinstance(control, Segmented)
    upright = page.picture.grab().toImage()
    qtbot.keyClick(control.segment(control.key()), Qt.Key.Key_Right)
    assert form_of(page).landscape
    assert page.picture.grab().toImage() != upright


def test_a_place_in_the_form_opens_its_fold(page: DecreePage) -> None:
    page.annexes.set_open(False)
    page.show_place(Place("decree", point="annex"))
    assert page.annexes.is_open


def test_another_form_of_decree_brings_its_signature_in_the_same_step(page: DecreePage) -> None:
    control = page.fields.control("preset")
    assert control is not None
    control.setFocus()
    from forms.controls import ComboBox

    assert isinstance(control, ComboBox)
    control.chosen.emit("kepala-desa")
    assert page._session.draft.office.signatory.shown == "name"
    page._session.undo()
    assert page._session.draft.office.signatory.shown == "name-rank-nip"


def test_what_is_drawn_tells_the_forms_apart(qtbot: QtBot) -> None:
    drawn = AnnexPicture()
    qtbot.addWidget(drawn)
    drawn.resize(drawn.sizeHint())
    forms = [
        AnnexForm(),
        AnnexForm(tables="two"),
        AnnexForm(order="law"),
        AnnexForm(numbering="through"),
        AnnexForm(division="group"),
        AnnexForm(landscape=True),
        AnnexForm(heading="b"),
        AnnexForm(cover=True),
        AnnexForm(contents=True),
    ]
    pictures: list[object] = []
    for scheme in ("light", "dark"):
        theme.apply(QApplication.instance(), 100, scheme)  # type: ignore[arg-type]
        for form in forms:
            drawn.show_form(form)
            picture = drawn.grab().toImage()
            assert picture not in pictures
            pictures.append(picture)
    assert [each.label for each in drawn_rows(AnnexForm(order="law"))][-1] == "14"
    assert drawn_pages(AnnexForm(division="service", cover=True)) == ["sampul", "I", "II", "III"]


def test_the_preview_follows_the_form() -> None:
    shown = Sections(sources())

    def said(form: AnnexForm) -> list[str]:
        draft = replace(DRAFT, decree=replace(DRAFT.decree, annex=form))
        shown.update(draft, lambda: Cells(draft, sources().catalogue))
        return [str(shown.make(number, 165.0).strips) for number in range(2 + len(SERVICES))]

    assert "LAMPIRAN" in said(AnnexForm())[1]
    parted = said(AnnexForm(division="service", order="law"))
    assert parted[1] == "()"
    assert ["LAMPIRAN II" in each for each in parted[2:]] == [False, True, True]
    assert all("PENGELOLAAN PELAYANAN" not in each for each in parted)
    assert "LAMPIRAN II" not in "".join(said(AnnexForm())[2:])
