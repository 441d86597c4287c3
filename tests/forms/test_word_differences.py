"""What came back in a Word file: shown side by side, taken one by one or all, never by itself."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from drafter import library
from drafter.model import answers as a
from forms.word_differences import WordDifferences, marked_words, told_changes
from forms.word_files import draft_from_word
from tests.drafter.exchange.edits import TYPED, edited, exported, in_cell, sample, service, sources


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PENYUSUN_DATA", str(tmp_path / "data"))
    (tmp_path / "rancangan").mkdir()
    return tmp_path / "rancangan"


def changed(path: Path) -> Path:
    def change(text: str) -> str:
        for component in ("fee", "product"):
            text = in_cell(f"_sp_{service()}_{component}", TYPED)(text)
        return text.replace("MEMUTUSKAN:", "MENETAPKAN:", 1)

    path.write_bytes(edited(change))
    return path


def answer(act) -> list[WordDifferences]:
    """Does something to the dialog as soon as it stands."""
    seen: list[WordDifferences] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, WordDifferences):
            QTimer.singleShot(20, look)
            return
        seen.append(dialog)
        act(dialog)

    QTimer.singleShot(20, look)
    return seen


def test_a_file_as_it_was_written_opens_without_a_question(qtbot, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(exported())
    made = draft_from_word(None, tmp_path / "a.docx", folder)
    assert made is not None and library.read_draft(made).draft == sample()


def test_nothing_is_ticked_and_nothing_taken_by_itself(qtbot, folder: Path, tmp_path: Path) -> None:
    def look(dialog: WordDifferences) -> None:
        assert len(dialog.checks) == 2, "what stands outside of cells cannot be taken"
        assert dialog.yes.text() == "Buka tanpa perubahan di Word"
        dialog.yes.click()

    seen = answer(look)
    made = draft_from_word(None, changed(tmp_path / "a.docx"), folder)
    assert seen and made is not None and library.read_draft(made).draft == sample()


def test_one_of_them_is_taken(qtbot, folder: Path, tmp_path: Path) -> None:
    def take(dialog: WordDifferences) -> None:
        dialog.checks[0][0].setChecked(True)
        assert dialog.yes.text() == "Ambil 1 perubahan"
        dialog.yes.click()

    answer(take)
    made = draft_from_word(None, changed(tmp_path / "a.docx"), folder)
    assert made is not None
    first = library.read_draft(made).draft.services[0]
    assert "tambahan" in str(first.answer("fee"))
    assert first.answer("product") == sample().services[0].answer("product")


def test_all_are_taken_at_once_and_cleared_again(qtbot, folder: Path, tmp_path: Path) -> None:
    def take(dialog: WordDifferences) -> None:
        dialog.take_all.click()
        dialog.take_none.click()
        assert dialog.taken() == ()
        dialog.take_all.click()
        dialog.yes.click()

    answer(take)
    made = draft_from_word(None, changed(tmp_path / "a.docx"), folder)
    assert made is not None
    first = library.read_draft(made).draft.services[0]
    assert all("tambahan" in str(first.answer(each)) for each in ("fee", "product"))
    assert isinstance(first.answer("fee"), a.One)


def test_letting_it_be_makes_no_draft(qtbot, folder: Path, tmp_path: Path) -> None:
    answer(lambda dialog: dialog.reject())
    assert draft_from_word(None, changed(tmp_path / "a.docx"), folder) is None
    assert list(folder.iterdir()) == []


def test_only_lines_near_a_change_are_shown() -> None:
    before = [f"{n}. baris" for n in range(1, 9)]
    after = [*before[:4], "5. lain", *before[5:]]
    assert told_changes(before, after) == (
        "…\n4. baris\n5. baris\n6. baris\n…",
        "…\n4. baris\n5. lain\n6. baris\n…",
    )
    assert told_changes(["a"], [])[1] == "(tidak ada)"


def test_words_that_differ_stand_out_and_signs_stay_signs() -> None:
    assert marked_words("a < b dan", "a < c dan") == ("a &lt; <b>b</b> dan", "a &lt; <b>c</b> dan")


def test_what_is_too_much_to_show_is_taken_with_all(qtbot) -> None:
    from drafter.exchange import Comparison, Difference

    many = tuple(Difference(f"Tempat {n}", ("a",), ("b",)) for n in range(200))
    dialog = WordDifferences(None, Comparison(sample(), many))
    qtbot.addWidget(dialog)
    dialog.take_all.click()
    assert len(dialog.taken()) == 200 > len(dialog.checks)
    assert sources().components
