"""The list of drafts is quick, whole and never in the way: a file that cannot be read is one row of it."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.documents.sources import load_sources
from drafter.errors import UserError
from drafter.library import listing
from drafter.library.listing import Found, Summary, load_cache, save_cache, scan
from drafter.library.summaries import summarize, summary_of
from drafter.model import codec
from drafter.model.answers import NOT_YET, One, Text
from drafter.model.draft import Dates, Draft
from drafter.model.edits import answer
from drafter.paths import resources

SOURCES = load_sources()
SAMPLE = codec.decode((resources() / "samples" / "kecamatan.draf").read_bytes()).draft


def put(folder: Path, name: str, draft: Draft, age: int = 0) -> Path:
    path = folder / name
    path.write_bytes(codec.encode(draft))
    os.utime(path, ns=(10**18 - age, 10**18 - age))
    return path


def test_drafts_are_listed_by_last_change_and_named_by_their_file(tmp_path: Path) -> None:
    put(tmp_path, "Lama.draf", SAMPLE, age=10**9)
    put(tmp_path, "Baru 2026.DRAF", SAMPLE)
    assert [each.title for each in scan(tmp_path)] == ["Baru 2026", "Lama"]


def test_locks_folders_and_other_files_are_not_listed(tmp_path: Path) -> None:
    for name in (".~kunci-a.draf", "~$a.draf", "a.docx", ".penyusun-1.tmp"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "folder.draf").mkdir()
    assert scan(tmp_path) == ()


def test_a_folder_that_is_not_there_has_no_drafts(tmp_path: Path) -> None:
    assert scan(tmp_path / "tidak ada") == ()


def test_a_file_that_vanishes_while_listing_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "hilang.draf").symlink_to(tmp_path / "tidak ada.draf")
    assert scan(tmp_path) == ()


def test_a_folder_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(UserError, match="tidak dapat dibaca"):
        scan(tmp_path)


def test_a_whole_draft_is_hundred_percent(tmp_path: Path) -> None:
    put(tmp_path, "a.draf", SAMPLE)
    summary = summarize(scan(tmp_path)[0], SOURCES)
    assert summary == Summary("Kecamatan Bengkalis", 6, 84, 84)
    assert summary.percent == 100


def test_one_empty_answer_in_many_is_never_hundred_percent() -> None:
    draft = answer(SAMPLE, SAMPLE.services[0].id, "requirements", NOT_YET)
    summary = summary_of(draft, SOURCES)
    assert (summary.filled, summary.of, summary.empty, summary.percent) == (83, 84, 1, 98)


def test_an_unconfirmed_example_does_not_count_as_filled() -> None:
    example = One(Text(paragraphs=("contoh",), example=True))
    summary = summary_of(answer(SAMPLE, SAMPLE.services[0].id, "product", example), SOURCES)
    assert (summary.filled, summary.empty, summary.examples) == (83, 0, 1)


def test_a_draft_without_services_is_nothing_filled() -> None:
    summary = summary_of(Draft(), SOURCES)
    assert (summary.percent, summary.of, summary.office) == (0, 0, "")
    assert summary.empty > 0


def test_a_decree_that_was_fixed_says_when() -> None:
    from datetime import date

    fixed = replace(SAMPLE, status="ditetapkan", dates=Dates(decree=date(2026, 1, 12)))
    assert summary_of(fixed, SOURCES).decreed == "2026-01-12"
    assert summary_of(replace(SAMPLE, status="ditetapkan"), SOURCES).decreed == "-"


def test_a_damaged_draft_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PENYUSUN_DATA", str(tmp_path / "data"))
    (tmp_path / "rusak.draf").write_bytes(codec.encode(SAMPLE)[:-9])
    assert "rusak" in summarize(scan(tmp_path)[0], SOURCES).trouble


def test_the_cache_gives_back_what_was_put_in(tmp_path: Path) -> None:
    path = tmp_path / "data" / "ringkasan.json"
    kept = {
        Found("/a/satu.draf", 5, 7): Summary("Kecamatan", 2, 3, 28, 25, 1, "2026-01-12"),
        Found("/a/\udce9.draf", 6, 8): Summary(),
    }
    save_cache({**kept, Found("/a/rusak.draf", 1, 1): Summary(trouble="rusak")}, path)
    assert load_cache(path) == kept


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"5",
        b'{"program": "lain", "drafts": []}',
        b'{"drafts": []}',
        b"\xff",
        b"[" * 100_000,
    ],
)
def test_a_cache_that_cannot_be_used_is_an_empty_one(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "c").write_bytes(content)
    assert load_cache(tmp_path / "c") == {}


def test_a_cache_of_other_shapes_is_not_believed(tmp_path: Path) -> None:
    path = tmp_path / "c"
    save_cache({Found("/a.draf", 1, 2): Summary("Kantor", 1, 2, 3)}, path)
    whole = path.read_text()
    for wrong in ('"/a.draf", "1", 2', '"/a.draf", 1', "null, 1, 2"):
        path.write_text(whole.replace('"/a.draf", 1, 2', wrong))
        assert load_cache(path) == {}
    path.write_text(whole.replace('"Kantor", 1', '"Kantor", "satu"'))
    assert load_cache(path) == {}


def test_listing_needs_neither_the_model_nor_what_is_slow_to_load() -> None:
    heavy = ("drafter.model", "drafter.documents", "jinja2", "lxml", "docx", "PySide6")
    code = f"import sys, drafter.library.listing; print([m for m in {heavy!r} if m in sys.modules])"
    root = Path(listing.__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
