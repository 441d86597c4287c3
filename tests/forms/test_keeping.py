"""What a window remembers, and what a start after a crash finds."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from drafter import paths
from forms.keeping import Keeping, place_from
from forms.places import Place

NOW = datetime(2026, 11, 24, 10, 42)
HERE = Place("service", "aaaaaaaa", "fee", "c1")
DRAFT = Path("/rancangan/Standar.draf")

CHILD = """
import os
from datetime import datetime
from pathlib import Path
from forms.keeping import Keeping
from forms.places import Place
kept = Keeping(datetime(2026, 11, 24))
kept.note_open(Path("/rancangan/Standar.draf"), Place("service", "aaaaaaaa", "fee", "c1"))
print("open", flush=True)
{end}
"""


def run(end: str) -> subprocess.Popen[str]:
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD.format(end=end)], stdout=subprocess.PIPE, text=True, cwd=Path.cwd()
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "open\n"
    return child


def test_a_window_that_was_killed_leaves_behind_what_it_had_open() -> None:
    with run("os.kill(os.getpid(), 9)") as child:
        child.wait(20)
    left = Keeping(NOW).left_behind()
    assert left is not None
    assert (left.draft, left.place) == (DRAFT, HERE)
    assert Keeping(NOW).left_behind() is None


def test_a_window_that_is_still_open_leaves_nothing() -> None:
    with run("import time; time.sleep(60)") as child:
        try:
            assert Keeping(NOW).left_behind() is None
        finally:
            child.kill()


def test_a_window_that_was_closed_leaves_nothing_but_remembers_the_place() -> None:
    kept = Keeping(NOW)
    kept.note_open(DRAFT, HERE)
    kept.put("preview", False)
    kept.note_closed()
    assert Keeping(NOW).left_behind() is None
    assert Keeping(NOW).last_place(DRAFT) == HERE
    assert Keeping(NOW).get("preview") is False
    assert Keeping(NOW).last_place(Path("/lain.draf")) is None


@pytest.mark.parametrize("raw", ["", "{", "[]", '{"places": 7}', '{"places": {"/x.draf": ["service"]}}'])
def test_a_damaged_file_is_as_good_as_none(raw: str) -> None:
    paths.data().mkdir(parents=True)
    (paths.data() / "keadaan.json").write_text(raw)
    (paths.data() / "jendela-1.json").write_text(raw)
    kept = Keeping(NOW)
    assert kept.left_behind() is None
    assert kept.last_place(Path("/x.draf")) is None
    kept.note_open(DRAFT, HERE)
    kept.note_closed()
    assert Keeping(NOW).last_place(DRAFT) == HERE


def test_a_folder_that_cannot_be_written_stops_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    blocked = tmp_path / "berkas"
    blocked.write_text("")
    monkeypatch.setenv("PENYUSUN_DATA", str(blocked / "data"))
    kept = Keeping(NOW)
    kept.note_open(DRAFT, HERE)
    kept.note_closed()
    assert kept.left_behind() is None


def test_only_places_that_there_are_come_back() -> None:
    assert place_from(json.loads('["office", "", "", "name"]')) == Place("office", point="name")
    assert place_from(["nowhere", "", "", ""]) is None
    assert place_from(["office", 1, "", ""]) is None
