"""The preview shows the papers for which something was entered, and leads to their pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from drafter.documents.strips import HEAD
from drafter.model.draft import Draft, Minutes
from forms.places import Place
from forms.preview_places import PAPERS, place_of
from forms.preview_sections import begun_papers
from tests.drafter.documents.gathering import gathered
from tests.drafter.documents.printed import sources
from tests.forms.test_preview import Desk
from tests.large import big_draft

DRAFT = gathered(big_draft(2, seed=2))


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(qtbot, tmp_path, DRAFT)
    yield made
    made.session.close()


def keys(desk: Desk) -> list[str]:
    return [each.key for each in desk.column.sections.entries]


def test_the_papers_stand_behind_the_services(desk: Desk) -> None:
    assert keys(desk)[4:] == list(PAPERS)


@pytest.mark.parametrize(
    ("place", "paper", "anchor"),
    [
        (Place("minutes"), "berita-acara", HEAD),
        (Place("minutes", point="participants"), "daftar-hadir", HEAD),
        (Place("publication"), "pengumuman", HEAD),
        (Place("publication", point="responses"), "tanggapan", HEAD),
        (Place("concept"), "nota-dinas", HEAD),
        (Place("pledge"), "maklumat", HEAD),
        (Place("pledge", point="statements.2"), "maklumat", "_sk_maklumat_2"),
    ],
)
def test_it_follows_to_the_paper_of_a_page_and_back(
    desk: Desk, place: Place, paper: str, anchor: str
) -> None:
    desk.preview.follow(place)
    assert desk.is_in_sight(desk.spot(paper, anchor))
    back = place_of(anchor, paper, DRAFT, sources().catalogue)
    assert back is not None and back.page == place.page


def test_a_draft_without_such_papers_shows_none() -> None:
    assert begun_papers(Draft()) == ()
    assert begun_papers(replace(Draft(), minutes=Minutes(place="aula"))) == ("berita-acara",)


def test_a_paper_comes_with_the_first_word_for_it_and_changes_with_it(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, tmp_path, big_draft(2, seed=2))
    assert "berita-acara" not in keys(desk)
    for day in (24, 25):
        said = Minutes(date=date(2026, 11, day))
        desk.session.edit("isi", Place("minutes"), lambda draft, said=said: replace(draft, minutes=said))
    desk.preview.follow(Place("minutes"))
    section = desk.column.sections.entries[desk.column.sections.place["berita-acara"]]
    assert "tanggal dua puluh lima" in str(section.strips)
    desk.session.undo()
    desk.session.undo()
    assert "berita-acara" not in keys(desk)
    desk.session.close()
