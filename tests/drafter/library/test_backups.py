"""Copies of a draft: none twice, none too many, each known by its time."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from drafter import library
from drafter.errors import UserError
from drafter.library import backups
from drafter.model import codec
from drafter.model.draft import Draft

NOW = datetime(2026, 11, 24, 9, 30)


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PENYUSUN_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    return tmp_path / "Kecamatan Bengkalis.draf"


def whole(number: int) -> bytes:
    return codec.encode(Draft(notes=(str(number),)))


def test_a_copy_stands_in_a_folder_that_people_can_read(draft: Path, data: Path) -> None:
    copy = library.keep(draft, b"isi", NOW)
    assert copy is not None and copy.read_bytes() == b"isi"
    assert copy.name == "2026-11-24_09-30-00.draf"
    assert copy.parent.parent == data / "cadangan"
    assert copy.parent.name.startswith("Kecamatan_Bengkalis-")
    assert str(draft) in (copy.parent / "asal.txt").read_text("utf-8")


def test_the_same_contents_are_not_copied_twice(draft: Path) -> None:
    assert library.keep(draft, b"isi", NOW)
    assert library.keep(draft, b"isi", NOW + timedelta(days=1)) is None
    assert library.keep(draft, b"lain", NOW + timedelta(days=1))


def test_a_return_to_older_contents_is_copied_so_that_the_newest_is_the_newest(draft: Path) -> None:
    for minute, content in enumerate((b"a", b"b", b"a")):
        library.keep(draft, content, NOW + timedelta(minutes=minute))
    assert [each.path.read_bytes() for each in library.list_backups(draft)] == [b"a", b"b", b"a"]


def test_two_copies_within_a_second_both_stay_in_order(draft: Path) -> None:
    for number in range(12):
        library.keep(draft, str(number).encode(), NOW)
    newest_first = [each.path.read_bytes() for each in library.list_backups(draft)]
    assert newest_first == [str(number).encode() for number in reversed(range(12))]


def test_drafts_of_one_name_in_two_folders_do_not_mix(tmp_path: Path) -> None:
    library.keep(tmp_path / "a" / "x.draf", b"a", NOW)
    library.keep(tmp_path / "b" / "x.draf", b"b", NOW)
    assert len(library.list_backups(tmp_path / "a" / "x.draf")) == 1


@pytest.mark.parametrize("name", ["con.draf", "...draf", "é" * 120, "a\nb.draf", "-o.draf", "\udcff.draf"])
def test_any_name_of_a_draft_gets_a_folder(tmp_path: Path, name: str) -> None:
    assert library.keep(tmp_path / name, b"isi", NOW)


def test_the_newest_twenty_stay(draft: Path) -> None:
    for number in range(25):
        library.keep(draft, str(number).encode(), NOW + timedelta(minutes=number))
    kept = [each.path.read_bytes() for each in library.list_backups(draft)]
    assert kept == [str(number).encode() for number in reversed(range(5, 25))]


def test_the_last_of_each_day_stays_for_thirty_days(draft: Path) -> None:
    for day in range(40):
        for hour in (8, 15):
            when = datetime(2026, 10, 1, hour) + timedelta(days=day)
            library.keep(draft, when.isoformat().encode(), when)
    kept = [each.when for each in library.list_backups(draft)]
    last = datetime(2026, 11, 9, 15)
    first_of_window = last - timedelta(days=30)
    assert kept[:20] == sorted(kept[:20], reverse=True)
    assert len(kept[:20]) == 20 and kept[19] == last - timedelta(days=9, hours=7)
    older = kept[20:]
    assert older == [last - timedelta(days=back) for back in range(10, 31)]
    assert older[-1] == first_of_window


def test_a_strangers_file_in_the_folder_is_left_alone(draft: Path) -> None:
    library.keep(draft, b"0", NOW)
    folder = backups.folder(draft)
    for name in ("catatan.txt", "2026-02-30_00-00-00.draf", "2026-11-24_09-30-00.draf.bak"):
        (folder / name).write_bytes(b"x")
    for number in range(1, 30):
        library.keep(draft, str(number).encode(), NOW + timedelta(minutes=number))
    assert len(library.list_backups(draft)) == 20
    assert (folder / "catatan.txt").exists() and (folder / "2026-02-30_00-00-00.draf").exists()


def test_whole_and_broken_copies_are_told_apart(draft: Path) -> None:
    library.keep(draft, whole(1), NOW)
    library.keep(draft, whole(2)[:-9], NOW + timedelta(minutes=1))
    assert [each.whole for each in library.list_backups(draft)] == [False, True]
    found = library.newest_whole(draft)
    assert found is not None and found.when == NOW


def test_a_draft_without_copies_has_none(draft: Path) -> None:
    assert library.list_backups(draft) == ()
    assert library.newest_whole(draft) is None


@pytest.mark.parametrize(
    ("later", "due"),
    [(timedelta(minutes=9), False), (timedelta(minutes=11), True), (timedelta(hours=-3), True)],
)
def test_a_copy_is_due_after_ten_minutes_or_when_the_clock_was_set_back(
    draft: Path, later: timedelta, due: bool
) -> None:
    assert backups.is_due(draft, NOW)
    library.keep(draft, b"isi", NOW)
    assert backups.is_due(draft, NOW + later) is due


def test_a_data_folder_that_cannot_be_made_is_a_sentence(draft: Path, data: Path) -> None:
    data.write_bytes(b"a file stands here")
    with pytest.raises(UserError):
        library.keep(draft, b"isi", NOW)
