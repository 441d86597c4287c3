"""The preview: it follows the field, a click goes to the field, and only what changed is laid out again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.model import codec, edits, services
from drafter.model.answers import AsOffice, Citation, Item, ItemGroup, Items, One, Text
from drafter.model.draft import Asset, Draft
from drafter.paths import resources
from forms import theme
from forms.places import Place
from forms.preview import Preview
from forms.preview_geometry import Spot
from tests.forms.drafts import FIRST, SECOND, THIRD, open_session, three_services
from tests.large import big_draft

SAMPLE = codec.decode((resources() / "samples" / "kecamatan.draf").read_bytes()).draft
SIZE = (452, 690)


class Desk:
    """A preview in sight, and the session it shows."""

    def __init__(self, qtbot: QtBot, folder: Path, draft: Draft) -> None:
        self.session = open_session(folder, draft)
        self.preview = Preview(self.session)
        self.session.changed.connect(self.preview.catch_up)
        self.column = self.preview.column
        self.gone_to: list[Place] = []
        self.preview.wanted.connect(self.gone_to.append)
        qtbot.addWidget(self.preview)
        self.preview.resize(*SIZE)
        self.preview.show()
        qtbot.waitExposed(self.preview)

    def spot(self, key: str, anchor: str) -> Spot:
        """Where a strip stands."""
        number = self.column.sections.place[key]
        section = self.column.sections.entries[number]
        if self.column.measure(number):
            self.column.layout_.settle()
        spots = self.column.layout_.spots(number)
        return next(each for each in spots if section.strips[each.strip].anchor == anchor)

    def point(self, spot: Spot) -> QPoint:
        """A point of the viewport in the middle of a strip."""
        y = (spot.top + min(spot.height / 2, 40)) * self.column.zoom - self.column.verticalScrollBar().value()
        return QPointF(self.column.viewport().width() / 2, y).toPoint()

    def is_in_sight(self, spot: Spot) -> bool:
        return 0 <= self.point(spot).y() < self.column.viewport().height()

    def type_shared(self, component: str, words: str) -> None:
        value = One(Text(paragraphs=(words,)))
        place = Place("shared", "", component)
        self.session.edit(
            "ubah isian bersama", place, lambda draft: edits.share(draft, component, value), "t"
        )


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(qtbot, tmp_path, SAMPLE)
    yield made
    made.session.close()


def service(number: int) -> str:
    return SAMPLE.services[number].id


# --- following ---------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [0, 3, 5])
def test_it_follows_the_component_that_is_edited(desk: Desk, number: int) -> None:
    desk.preview.follow(Place("service", service(number), "evaluation"))
    spot = desk.spot(service(number), f"_sp_{service(number)}_evaluation")
    assert desk.is_in_sight(spot)
    assert desk.preview.where.toolTip() == SAMPLE.services[number].name  # the words end in dots


def test_what_is_in_sight_already_does_not_move(desk: Desk) -> None:
    desk.preview.follow(Place("service", service(2), "requirements"))
    stood = desk.column.verticalScrollBar().value()
    desk.preview.follow(Place("service", service(2), "requirements"))
    assert desk.column.verticalScrollBar().value() == stood > 0


def test_the_place_followed_has_the_colour_of_the_trace(desk: Desk) -> None:
    desk.preview.follow(Place("service", service(1), "procedure"))
    spot = desk.spot(service(1), f"_sp_{service(1)}_procedure")
    picture = desk.column.viewport().grab().toImage()
    at = desk.point(spot)
    colours = {picture.pixelColor(x, at.y()).name() for x in range(picture.width())}
    assert theme.current().color("trace").name() in colours
    before = desk.point(Spot(spot.section, spot.strip, spot.top - 20, 10))
    colours = {picture.pixelColor(x, before.y()).name() for x in range(picture.width())}
    assert theme.current().color("trace").name() not in colours


@pytest.mark.parametrize(
    ("place", "anchor"),
    [
        (Place("decree", point="considerations.2"), "_sk_menimbang_2"),
        (Place("decree", point="dictum.3"), "_sk_diktum_3"),
        (Place("decree", point="copies.1"), "_sk_tembusan_1"),
        (Place("decree", point="number"), "_sk_kepala"),
        (Place("office"), "_sk_kop"),
        (Place("office", point="signatory.name"), "_sk_tanda_tangan"),
    ],
)
def test_it_follows_points_of_the_decree_and_data_of_the_office(
    desk: Desk, place: Place, anchor: str
) -> None:
    desk.preview.follow(Place("service", service(5), "fee"))
    desk.preview.follow(place)
    assert desk.is_in_sight(desk.spot("keputusan", anchor))


def test_a_shared_answer_is_followed_where_a_service_shows_it(desk: Desk) -> None:
    desk.preview.follow(Place("shared", "", "complaints"))
    shown = [
        desk.spot(each.id, f"_sp_{each.id}_complaints")
        for each in SAMPLE.services
        if isinstance(each.answer("complaints"), AsOffice)
    ]
    assert any(desk.is_in_sight(each) for each in shown)


def test_pages_without_paper_leave_it_where_it_is(desk: Desk) -> None:
    desk.preview.follow(Place("service", service(2), "fee"))
    stood = desk.column.verticalScrollBar().value()
    desk.preview.follow(Place("export"))
    assert desk.column.verticalScrollBar().value() == stood


def test_it_follows_to_services_nobody_has_looked_at(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, tmp_path, big_draft(20))
    for number in (12, 3, 19, 0, 11):
        place = Place("service", desk.session.draft.services[number].id, "requirements")
        desk.preview.follow(place)
        assert desk.is_in_sight(desk.spot(place.service, f"_sp_{place.service}_requirements")), number
    desk.session.close()


# --- going to the field ------------------------------------------------------------------------


@pytest.mark.parametrize("component", ["requirements", "fee", "evaluation"])
def test_a_click_goes_to_the_field(qtbot: QtBot, desk: Desk, component: str) -> None:
    desk.preview.follow(Place("service", service(1), component))
    at = desk.point(desk.spot(service(1), f"_sp_{service(1)}_{component}"))
    qtbot.mouseClick(desk.column.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert desk.gone_to == [Place("service", service(1), component)]


def test_clicks_on_the_decree_go_to_its_points(qtbot: QtBot, desk: Desk) -> None:
    for anchor in ("_sk_menimbang_2", "_sk_mengingat_1", "_sk_kop"):
        at = desk.point(desk.spot("keputusan", anchor))
        qtbot.mouseClick(desk.column.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert [each.page for each in desk.gone_to] == ["decree", "decree", "office"]
    assert desk.gone_to[0].point == "considerations.2"
    assert desk.gone_to[1].point.startswith("legal_grounds.")


def test_the_title_of_a_service_goes_to_its_page(qtbot: QtBot, desk: Desk) -> None:
    desk.preview.follow(Place("service", service(2)))
    at = desk.point(desk.spot(service(2), "_sk_kepala"))
    qtbot.mouseClick(desk.column.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert desk.gone_to == [Place("service", service(2))]


def test_a_click_on_the_desk_goes_nowhere(qtbot: QtBot, desk: Desk) -> None:
    qtbot.mouseClick(desk.column.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 200))
    assert desk.gone_to == []


def test_what_a_click_leads_to_shows_a_hand(qtbot: QtBot, desk: Desk) -> None:
    at = desk.point(desk.spot("keputusan", "_sk_menimbang_1"))
    qtbot.mouseMove(desk.column.viewport(), at)
    assert desk.column.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(desk.column.viewport(), QPoint(2, 2))
    assert desk.column.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_keys_reach_every_place_and_enter_goes_to_it(qtbot: QtBot, desk: Desk) -> None:
    desk.column.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(200):
        qtbot.keyClick(desk.column, Qt.Key.Key_Return)
        qtbot.keyClick(desk.column, Qt.Key.Key_Down)
    reached = set(desk.gone_to)
    first = SAMPLE.services[0].id
    assert {Place("service", first, each.id) for each in desk.session.sources.components.entries} <= reached
    assert {
        Place("office"),
        Place("decree", point="dictum.1"),
        Place("service", service(5), "fee"),
    } <= reached
    held = desk.column._held_spot()
    assert held is not None
    assert desk.is_in_sight(held)
    assert desk.column.accessibleDescription()


def test_up_comes_back_the_way_that_down_went(qtbot: QtBot, desk: Desk) -> None:
    desk.column.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(desk.column, key)
    qtbot.keyClick(desk.column, Qt.Key.Key_Return)
    assert desk.gone_to == [Place("office")]


# --- only what changed -------------------------------------------------------------------------


def test_the_page_goes_before_and_the_preview_follows_once(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.session.changed.disconnect(desk.preview.catch_up)
    desk.preview.follow(Place("service", service(1), "product"))
    shown: list[Draft] = []
    plain = desk.column.show_draft
    monkeypatch.setattr(
        desk.column, "show_draft", lambda draft, cells: (shown.append(draft), plain(draft, cells))
    )
    for text in ("surat", "surat keterangan"):
        value = One(Text(paragraphs=(text,)))
        desk.session.edit(
            "ubah", Place(), lambda draft, value=value: edits.answer(draft, service(1), "product", value), "k"
        )
    desk.preview.follow_soon(Place("service", service(1), "fee"))
    assert not shown
    qtbot.waitUntil(lambda: desk.column._traced == Place("service", service(1), "fee"))
    assert shown == [desk.session.draft]
    assert desk.is_in_sight(desk.spot(service(1), f"_sp_{service(1)}_fee"))


def test_a_keystroke_lays_out_one_column(desk: Desk) -> None:
    desk.preview.follow(Place("service", service(1), "product"))
    desk.column.viewport().repaint()
    made = desk.column.setter.laid_out
    for text in ("s", "su", "sur"):
        value = One(Text(paragraphs=(text,)))
        desk.session.edit(
            "ubah", Place(), lambda draft, value=value: edits.answer(draft, service(1), "product", value), "k"
        )
        desk.column.viewport().repaint()
    assert desk.column.setter.laid_out == made + 3


def test_a_keystroke_in_a_shared_answer_of_many_services_lays_out_one_column(
    qtbot: QtBot, tmp_path: Path
) -> None:
    desk = Desk(qtbot, tmp_path, big_draft(60))
    desk.preview.follow(Place("shared", "", "complaints"))
    desk.column.viewport().repaint()
    made = desk.column.setter.laid_out
    desk.type_shared("complaints", "loket pengaduan")
    desk.column.viewport().repaint()
    assert desk.column.setter.laid_out <= made + 1
    desk.session.close()


def test_a_change_above_does_not_move_what_is_in_sight(desk: Desk) -> None:
    desk.preview.follow(Place("service", service(4), "procedure"))
    spot = desk.spot(service(4), f"_sp_{service(4)}_procedure")
    stood = desk.point(spot).y()
    long = One(Text(paragraphs=tuple("kata yang panjang " * 20 for _ in range(30))))
    desk.session.edit("ubah", Place(), lambda draft: edits.answer(draft, service(0), "fee", long))
    while not all(each.is_measured for each in desk.column.sections.entries):
        desk.column._measure_some()
    assert abs(desk.point(desk.spot(service(4), f"_sp_{service(4)}_procedure")).y() - stood) <= 1


def test_heights_not_yet_seen_are_corrected_by_and_by(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, tmp_path, big_draft(12))
    sections = desk.column.sections.entries
    assert not sections[-1].is_measured
    qtbot.waitUntil(lambda: all(each.is_measured for each in sections), timeout=20_000)
    total = sum(each.height for each in sections)
    assert desk.column.layout_.total > total
    desk.session.close()


def test_while_it_is_hidden_nothing_is_laid_out(qtbot: QtBot, desk: Desk) -> None:
    desk.preview.hide()
    made = desk.column.setter.laid_out
    value = One(Text(paragraphs=("gratis",)))
    desk.session.edit("ubah", Place(), lambda draft: edits.answer(draft, service(0), "fee", value))
    desk.preview.follow(Place("service", service(3), "fee"))
    assert desk.column.setter.laid_out == made
    desk.preview.show()
    assert desk.is_in_sight(desk.spot(service(3), f"_sp_{service(3)}_fee"))
    section = desk.column.sections.make(desk.column.sections.place[service(0)], desk.column._words)
    assert any("gratis" in str(strip.columns[-1].content) for strip in section.strips)


# --- the draft as it changes -------------------------------------------------------------------


def test_services_added_moved_and_removed_are_shown(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, tmp_path, three_services())
    place = Place("service", SECOND)
    desk.session.edit("pindah", place, lambda draft: services.move_service(draft, THIRD, 0))
    desk.session.edit("hapus", place, lambda draft: services.remove_service(draft, SECOND))
    keys = [each.key for each in desk.column.sections.entries]
    assert keys == ["keputusan", "lampiran", THIRD, FIRST]
    desk.session.undo()
    assert SECOND in [each.key for each in desk.column.sections.entries]
    desk.session.close()


def test_a_draft_without_services_shows_an_empty_table(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, tmp_path, Draft())
    desk.column.verticalScrollBar().setValue(desk.column.verticalScrollBar().maximum())
    assert [each.key for each in desk.column.sections.entries] == ["keputusan", "lampiran", "kosong"]
    assert len(desk.column.sections.entries[-1].strips) == 1 + 1 + 2 + 14 + 1
    desk.session.close()


def test_another_paper_or_font_lays_out_everything_anew(desk: Desk) -> None:
    setter = desk.column.setter
    decree = replace(desk.session.draft.decree, layout=replace(desk.session.draft.decree.layout, size=11.0))
    desk.session.edit("ubah tata letak", Place("decree"), lambda draft: replace(draft, decree=decree))
    assert desk.column.setter is not setter
    assert desk.column.setter.layout.size == 11.0


def test_bad_input_neither_stops_nor_breaks_it(desk: Desk) -> None:
    odd = "\x00\u202e<b>&\U0001f600" * 50
    items = Items(groups=(ItemGroup(items=tuple(Item(f"{odd} {n}") for n in range(5000))),))
    draft = edits.answer(desk.session.draft, service(0), "requirements", One(items))
    broken = replace(
        draft, office=replace(draft.office, logo="l"), assets=(Asset(id="l", data="bukan base64"),)
    )
    desk.session.edit("tempel", Place(), lambda _: broken)
    desk.preview.follow(Place("service", service(0), "requirements"))
    desk.column.viewport().repaint()
    assert desk.is_in_sight(desk.spot(service(0), f"_sp_{service(0)}_requirements"))


def test_what_this_program_does_not_know_is_told_in_place_of_the_paper(desk: Desk) -> None:
    decree = replace(SAMPLE.decree, preset="baru", legal_grounds=(Citation(regulation="uu-1-2099"),))
    desk.session.edit("ubah", Place("decree"), lambda draft: replace(draft, decree=decree))
    said = str(desk.column.sections.entries[0].strips)
    assert "tidak dikenal oleh program ini" in said
    desk.preview.follow(Place("service", service(1), "fee"))
    assert desk.is_in_sight(desk.spot(service(1), f"_sp_{service(1)}_fee"))


# --- sizes -------------------------------------------------------------------------------------


def test_the_sheet_fits_the_width_until_another_zoom_is_taken(qtbot: QtBot, desk: Desk) -> None:
    assert desk.preview.percent.text() == f"{round(desk.column.zoom * 100)}%"
    narrow = desk.column.zoom
    desk.preview.resize(640, 690)
    assert desk.column.zoom > narrow
    qtbot.mouseClick(desk.preview.more, Qt.MouseButton.LeftButton)
    taken = desk.column.zoom
    desk.preview.resize(452, 690)
    assert desk.column.zoom == taken
    qtbot.keyClick(desk.preview.percent, Qt.Key.Key_Space)
    assert desk.column.zoom == narrow


def test_other_widths_of_a_fitting_sheet_lay_nothing_out_again(desk: Desk) -> None:
    desk.column.viewport().repaint()
    made = desk.column.setter.laid_out
    desk.preview.resize(520, 690)
    desk.column.viewport().repaint()
    assert desk.column.setter.laid_out <= made + 12  # what came into sight at the lower edge


def test_large_words_break_anew_within_the_view(qtbot: QtBot, desk: Desk) -> None:
    for _ in range(6):
        qtbot.keyClick(desk.preview.more, Qt.Key.Key_Space)
    assert desk.column.view().sheet_width * desk.column.zoom <= desk.column.viewport().width()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_stays_white_and_ink_dark_in_both_looks(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, scheme: theme.Scheme
) -> None:
    theme.apply(qapp, 100, scheme)
    desk = Desk(qtbot, tmp_path, SAMPLE)
    picture = desk.column.viewport().grab().toImage()
    colours = [picture.pixelColor(x, y) for x in range(40, 400, 2) for y in range(60, 600, 3)]
    assert sum(each.lightness() > 250 for each in colours) > len(colours) / 2
    assert min(each.lightness() for each in colours) < 90
    desk.session.close()


def test_it_asks_to_be_hidden(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.preview.hide_wanted):
        qtbot.mouseClick(desk.preview.close_button, Qt.MouseButton.LeftButton)


def test_a_keystroke_paints_no_more_than_what_it_changed(qtbot: QtBot, desk: Desk) -> None:
    desk.preview.follow(Place("service", service(1), "product"))
    words = ("surat keterangan yang ditandatangani", "surat keterangan yang ditandatangan")
    for text in words:
        value = One(Text(paragraphs=(text,)))
        desk.session.edit(
            "ubah", Place(), lambda draft, value=value: edits.answer(draft, service(1), "product", value), "k"
        )
    QApplication.processEvents()
    painted: list[QRect] = []
    plain = desk.column.paintEvent

    def watched(event: QPaintEvent) -> None:
        painted.append(event.rect())
        plain(event)

    desk.column.paintEvent = watched
    value = One(Text(paragraphs=(words[0] + ".",)))
    desk.session.edit("ubah", Place(), lambda draft: edits.answer(draft, service(1), "product", value), "k")
    qtbot.waitUntil(lambda: bool(painted), timeout=2000)
    assert painted[0].height() < desk.column.viewport().height() / 3
    shown = desk.column.viewport().grab().toImage()
    desk.column.viewport().update()
    QApplication.processEvents()
    assert desk.column.viewport().grab().toImage() == shown
