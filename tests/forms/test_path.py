"""The path by key and pointer: it goes, folds, filters, moves services, and touches only what changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path as FilePath

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from drafter.documents.cells import Cells
from drafter.model import edits, services
from drafter.model.answers import One, Text
from drafter.model.draft import Service
from forms import page_states
from forms.path import Path
from forms.path_lines import lines_of
from forms.path_model import NODE
from forms.path_tree import PathTree
from forms.places import Place
from forms.session import Session
from forms.states import Progress, State
from tests.forms.drafts import FIRST, SECOND, THIRD, many_services, open_session, service_id, three_services

HERE = Place("service", FIRST, "fee")
FREE = One(Text(paragraphs=("tidak dipungut biaya",)))
FREER = One(Text(paragraphs=("tidak dipungut biaya apa pun",)))


@pytest.fixture
def session(qtbot: QtBot, tmp_path: FilePath) -> Iterator[Session]:
    made = open_session(tmp_path, three_services())
    yield made
    made.close()


@pytest.fixture
def path(qtbot: QtBot, session: Session) -> Path:
    return shown(qtbot, session)


def shown(qtbot: QtBot, session: Session) -> Path:
    path = Path(session)
    session.changed.connect(path.show_change)
    qtbot.addWidget(path)
    path.resize(280, 700)
    path.show()
    qtbot.waitExposed(path)
    path.tree.setFocus()
    return path


def row(tree: PathTree, place: Place) -> QPoint:
    return tree.visualRect(tree.path.find(place)).center()


def click(qtbot: QtBot, path: Path, place: Place, x: int = 120) -> None:
    point = row(path.tree, place)
    qtbot.mouseClick(path.tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, point.y()))


def said(path: Path, place: Place) -> str:
    return path.model.data(path.model.find(place), int(Qt.ItemDataRole.AccessibleTextRole))  # pyright: ignore


def test_a_click_on_a_service_opens_it_and_goes_to_its_page(qtbot: QtBot, path: Path) -> None:
    with qtbot.waitSignal(path.tree.wanted) as got:
        click(qtbot, path, Place("service", SECOND))
    assert got.args == [Place("service", SECOND)]
    assert path.tree.isExpanded(path.model.find(Place("service", SECOND)))


def test_the_arrow_folds_without_going_anywhere(qtbot: QtBot, path: Path) -> None:
    with qtbot.assertNotEmitted(path.tree.wanted):
        click(qtbot, path, Place("service", SECOND), x=22)
        assert path.tree.isExpanded(path.model.find(Place("service", SECOND)))
        click(qtbot, path, Place("service", SECOND), x=22)
    assert not path.tree.isExpanded(path.model.find(Place("service", SECOND)))


def test_keys_open_a_service_go_through_its_components_and_enter_them(qtbot: QtBot, path: Path) -> None:
    path.go(Place("service", FIRST))
    seen: list[Place] = []
    path.tree.wanted.connect(seen.append)
    qtbot.keyClick(path.tree, Qt.Key.Key_Right)
    qtbot.keyClick(path.tree, Qt.Key.Key_Right)
    qtbot.keyClick(path.tree, Qt.Key.Key_Down)
    assert [each.component for each in seen] == ["requirements", "procedure"]
    with qtbot.waitSignal(path.tree.entered) as got:
        qtbot.keyClick(path.tree, Qt.Key.Key_Return)
    assert got.args == [Place("service", FIRST, "procedure")]
    qtbot.keyClick(path.tree, Qt.Key.Key_Left)
    assert seen[-1] == Place("service", FIRST)


def test_headings_are_passed_over_by_the_arrows(qtbot: QtBot, path: Path) -> None:
    path.go(Place("shared"))
    seen: list[Place] = []
    path.tree.wanted.connect(seen.append)
    qtbot.keyClick(path.tree, Qt.Key.Key_Down)
    assert seen == [Place("service", FIRST)]


def test_every_row_says_its_state_and_its_count(path: Path, session: Session) -> None:
    assert said(path, Place("office")) == "Data instansi, belum diisi"
    assert said(path, HERE) == "Biaya/tarif, belum diisi"
    assert said(path, Place("service", FIRST)) == "1. Legalisasi, 0 dari 14"
    session.edit("ubah biaya", HERE, lambda draft: edits.answer(draft, FIRST, "fee", FREE))
    assert said(path, HERE) == "Biaya/tarif, terisi"
    assert said(path, Place("service", FIRST)) == "1. Legalisasi, 1 dari 14"
    session.edit("bersama", HERE, lambda draft: edits.say_once(draft, FIRST, "fee"))
    assert said(path, Place("service", SECOND, "fee")) == "Biaya/tarif, sama untuk semua pelayanan"
    assert said(path, Place("shared")) == "Isian bersama, 1 dari 7"


def test_a_change_updates_only_the_rows_that_say_something_else(qtbot: QtBot, path: Path, session) -> None:
    path.go(HERE)
    qtbot.wait(200)
    touched: list[object] = []
    path.model.dataChanged.connect(lambda first, last: touched.append(path.model.data(first)))
    session.edit("ubah biaya", HERE, lambda draft: edits.answer(draft, FIRST, "fee", FREE))
    qtbot.wait(100)
    assert touched == ["1. Legalisasi", "Biaya/tarif"]
    session.edit("ubah biaya", HERE, lambda draft: edits.answer(draft, FIRST, "fee", FREER))
    qtbot.wait(100)
    assert touched == ["1. Legalisasi", "Biaya/tarif"]


def test_alt_and_arrows_send_the_service_in_hand_also_from_its_components(qtbot: QtBot, path: Path) -> None:
    path.go(Place("service", SECOND, "fee"))
    with qtbot.waitSignal(path.tree.moved) as got:
        qtbot.keyClick(path.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert got.args == [SECOND, 2]
    path.go(Place("service", FIRST))
    with qtbot.assertNotEmitted(path.tree.moved):
        qtbot.keyClick(path.tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)


def test_a_moved_service_stays_open_and_in_hand(path: Path, session: Session) -> None:
    path.go(HERE)
    session.edit("pindahkan", HERE, lambda draft: services.move_service(draft, FIRST, 2))
    assert path.tree.currentIndex() == path.model.find(HERE)
    assert path.tree.isExpanded(path.model.find(Place("service", FIRST)))
    assert said(path, Place("service", FIRST)).startswith("3. Legalisasi")


def move(view: QWidget, point: QPoint) -> None:
    """Qt's own mouseMove moves the pointer with no button down."""
    held, at = Qt.MouseButton.LeftButton, QPointF(point)
    moved = QMouseEvent(
        QEvent.Type.MouseMove, at, view.mapToGlobal(at), Qt.MouseButton.NoButton, held, Qt.KeyboardModifier(0)
    )
    QApplication.sendEvent(view, moved)


def drag(qtbot: QtBot, path: Path, start: QPoint, end: QPoint) -> None:
    view = path.tree.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 9):
        move(view, start + (end - start) * step / 8)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


def test_a_service_is_dragged_below_another(qtbot: QtBot, path: Path) -> None:
    start, last = row(path.tree, Place("service", FIRST)), row(path.tree, Place("service", THIRD))
    with qtbot.waitSignal(path.tree.moved) as got:
        drag(qtbot, path, start, last + QPoint(0, 10))
    assert got.args == [FIRST, 2]


def test_a_service_dragged_back_to_its_place_stays(qtbot: QtBot, path: Path) -> None:
    start = row(path.tree, Place("service", SECOND))
    with qtbot.assertNotEmitted(path.tree.moved):
        drag(qtbot, path, start, start + QPoint(60, 5))


def test_a_deleted_service_leaves_and_comes_back_open(path: Path, session: Session) -> None:
    path.go(HERE)
    session.edit("hapus", HERE, lambda draft: services.remove_service(draft, FIRST))
    assert not path.model.find(HERE).isValid()
    assert not path.tree.currentIndex().isValid() or path.tree.service() != FIRST
    session.undo()
    assert path.tree.isExpanded(path.model.find(Place("service", FIRST)))


def test_own_components_stand_under_their_service(path: Path, session: Session) -> None:
    path.go(HERE)
    own = Place("service", FIRST, "x1")
    session.edit("tambah", HERE, lambda draft: services.add_own(draft, FIRST, "Masa berlaku"))
    assert said(path, own) == "Masa berlaku, belum diisi"
    assert said(path, Place("service", FIRST)) == "1. Legalisasi, 0 dari 15"
    session.undo()
    assert path.model.find(own) == path.model.find(Place("service", FIRST))


def test_groups_stand_above_their_services(path: Path, session: Session) -> None:
    session.edit("kelompok", HERE, lambda draft: services.group_service(draft, SECOND, "Perizinan"))
    words = [path.model.data(path.model.index(each, 0)) for each in range(path.model.rowCount())]
    assert words[4:9] == [
        "1. Legalisasi", "Perizinan", "2. Dispensasi Nikah", "Tanpa kelompok", "3. Keramaian",
    ]  # fmt: skip


def test_the_filter_appears_with_many_services_and_keeps_the_place(qtbot: QtBot, tmp_path: FilePath) -> None:
    session = open_session(tmp_path, many_services(60))
    path = shown(qtbot, session)
    path.go(Place("service", service_id(3), "fee"))
    assert path.filter.isVisible()
    with qtbot.assertNotEmitted(path.tree.wanted):
        qtbot.keyClicks(path.filter, "pelayanan 57")
    assert [name for name, _ in path.model.service_rows()] == [service_id(57)]
    path.go(Place("service", service_id(3), "fee"))
    assert path.filter.text() == ""
    assert len(path.model.service_rows()) == 60
    assert path.tree.currentIndex() == path.model.find(Place("service", service_id(3), "fee"))
    session.close()


def test_few_services_need_no_filter(path: Path) -> None:
    assert not path.filter.isVisible()


@pytest.mark.parametrize(("key", "what"), [(Qt.Key.Key_F2, "rename"), (Qt.Key.Key_Delete, "delete")])
def test_keys_ask_for_what_is_done_with_a_service(qtbot: QtBot, path: Path, key: Qt.Key, what: str) -> None:
    path.go(Place("service", SECOND))
    with qtbot.waitSignal(path.tree.asked) as got:
        qtbot.keyClick(path.tree, key)
    assert got.args == [what, SECOND]


def test_delete_on_a_component_takes_no_service_away(qtbot: QtBot, path: Path) -> None:
    path.go(HERE)
    with qtbot.assertNotEmitted(path.tree.asked):
        qtbot.keyClick(path.tree, Qt.Key.Key_Delete)


def test_enter_on_the_last_row_of_services_adds_one(qtbot: QtBot, path: Path) -> None:
    path.go(Place("service", THIRD))
    qtbot.keyClick(path.tree, Qt.Key.Key_Down)
    with qtbot.waitSignal(path.tree.add_wanted):
        qtbot.keyClick(path.tree, Qt.Key.Key_Return)


def test_the_menu_of_a_service_offers_what_can_be_done(qtbot: QtBot, path: Path) -> None:
    lines = [each.text.partition("\t")[0] for each in path.tree.entries(FIRST) if each]
    assert lines == [
        "Ganti nama", "Gandakan", "Kelompok", "Pindahkan ke atas", "Pindahkan ke bawah",
        "Lipat pelayanan lain", "Hapus pelayanan",
    ]  # fmt: skip
    assert not path.tree.findChildren(QMenu)


def named(session: Session, names: tuple[str, ...]) -> None:
    for place, name in zip((FIRST, SECOND, THIRD), names, strict=True):
        session.edit(
            "ganti nama", HERE, lambda draft, at=place, to=name: services.rename_service(draft, at, to)
        )


def test_names_that_begin_alike_are_told_apart_by_their_end(
    qtbot: QtBot, path: Path, session: Session
) -> None:
    begin = "Pemberian Rekomendasi Penerbitan Izin Penyelenggaraan Kegiatan yang Dilakukan oleh "
    named(session, (f"{begin}Koperasi", f"{begin}Yayasan", "Legalisasi"))
    width = path.tree.viewport().width()
    shown = [
        lines_of(path.model.words.title(path.model.find(Place("service", each)).data(NODE)), width - 90)
        for each in (FIRST, SECOND, THIRD)
    ]
    assert [len(each) for each in shown] == [2, 2, 1]
    assert shown[0][0].startswith("1. Pemberian ") and shown[0][1].endswith("Koperasi")
    assert shown[1][1].endswith("Yayasan") and " … " in shown[1][1]

    def height(service: str) -> int:
        return path.tree.visualRect(path.model.find(Place("service", service))).height()

    qtbot.waitUntil(lambda: height(FIRST) == height(SECOND) > height(THIRD), timeout=2000)


def test_a_row_tells_its_whole_name_and_count_by_a_tooltip(path: Path, session: Session) -> None:
    tip = int(Qt.ItemDataRole.ToolTipRole)
    assert path.model.data(path.model.find(Place("service", FIRST)), tip) == "1. Legalisasi, 0 dari 14"
    node = path.model.find(Place("service", FIRST)).data(NODE)
    assert path.model.words.count(node) == "0/14"


def test_a_group_that_comes_again_says_so(path: Path, session: Session) -> None:
    def regroup(draft):
        groups = ("Perizinan", "Umum", "Perizinan")
        made = tuple(replace(each, group=group) for each, group in zip(draft.services, groups, strict=True))
        return replace(draft, services=made)

    session.edit("ubah", HERE, regroup)
    rows = [path.model.index(at, 0).data(NODE) for at in range(path.model.rowCount())]
    assert [each.title for each in rows if each.kind == "group"] == [
        "Perizinan",
        "Umum",
        "Perizinan (lanjutan)",
    ]


def test_what_is_to_be_filled_is_counted_at_the_check(path: Path) -> None:
    check = path.model.find(Place("review")).data(NODE)
    assert (path.model.words.state(check), path.model.words.count(check)) == (None, "")
    path.model.show_waiting(5)
    assert (path.model.words.state(check), path.model.words.count(check)) == (State.ATTENTION, "5")
    assert said(path, Place("review")) == "Periksa, 5 isian belum terisi"
    path.model.show_waiting(0)
    assert (path.model.words.state(check), path.model.words.count(check)) == (State.FILLED, "")


def test_nothing_is_added_to_a_draft_that_is_established(qtbot: QtBot, tmp_path: FilePath) -> None:
    session = open_session(tmp_path, edits.establish(three_services(), "1", date(2026, 11, 24)))
    path = shown(qtbot, session)
    rows = [path.model.index(at, 0).data(NODE) for at in range(path.model.rowCount())]
    assert "add" not in {each.kind for each in rows}
    session.close()


def test_the_filter_leads_to_what_it_found(qtbot: QtBot, tmp_path: FilePath) -> None:
    session = open_session(tmp_path, many_services(30))
    path = shown(qtbot, session)
    gone: list[Place] = []
    path.tree.wanted.connect(gone.append)
    path.focus_filter()
    qtbot.keyClicks(path.filter, "Pelayanan 27")
    qtbot.waitUntil(lambda: len(path.model.service_rows()) == 1)
    qtbot.keyClick(path.filter, Qt.Key.Key_Return)
    assert path.focusWidget() is path.tree and gone[-1] == Place("service", service_id(27))
    session.close()


def test_only_services_in_sight_are_looked_at_however_many_there_are(
    qtbot: QtBot, tmp_path: FilePath, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: set[str] = set()
    plain = page_states.service_progress

    def watched(cells: Cells, service: Service, fourteen: tuple[str, ...]) -> Progress:
        looked.add(service.id)
        return plain(cells, service, fourteen)

    monkeypatch.setattr(page_states, "service_progress", watched)
    session = open_session(tmp_path, many_services(80))
    path = shown(qtbot, session)
    qtbot.waitUntil(lambda: bool(looked))
    assert len(looked) <= path.tree.viewport().height() // 30
    session.close()
