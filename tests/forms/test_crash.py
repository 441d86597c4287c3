"""A failure nobody expected: written down, told once, and the window goes on."""

from __future__ import annotations

import platform
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, qWarning
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from forms import crash, dialogs

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def watch(qtbot, tmp_path: Path, capsys) -> Iterator[crash.Watch]:
    """A guard over this test alone; faulthandler stays with pytest."""
    made = crash.Watch(tmp_path / "catatan")
    made.begin()
    yield made
    made.end()


def failing_button(qtbot) -> QPushButton:
    """A button whose click fails."""
    button = QPushButton("Gagal")
    qtbot.addWidget(button)

    def fail() -> None:
        raise ZeroDivisionError("sengaja")

    button.clicked.connect(fail)
    button.show()
    return button


def shown() -> list[dialogs.Dialog]:
    """The dialogs that stand."""
    return [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, dialogs.Dialog) and each.isVisible()
    ]


def test_a_failing_click_is_written_down_and_told_and_the_window_goes_on(qtbot, watch) -> None:
    button = failing_button(qtbot)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(shown()) == 1)
    assert shown()[0].windowTitle() == crash.SORRY
    log = watch.log.read_text("utf-8")
    assert "ZeroDivisionError: sengaja" in log
    assert "versi" in log
    qtbot.keyClick(shown()[0], Qt.Key.Key_Return)
    assert shown() == []
    assert button.isEnabled()


def test_the_same_failure_again_and_again_is_told_once(qtbot, watch) -> None:
    button = failing_button(qtbot)
    for _ in range(3):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(shown()) == 1)
    shown()[0].accept()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.wait(50)
    assert shown() == []
    assert watch.log.read_text("utf-8").count("ZeroDivisionError: sengaja") == 4


def test_the_draft_is_written_before_the_failure_is_told(qtbot, watch) -> None:
    saved: list[bool] = []
    watch.rescue = lambda: saved.append(not shown())
    qtbot.mouseClick(failing_button(qtbot), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(shown()) == 1)
    assert saved == [True]


def test_a_rescue_that_fails_is_written_down_too(qtbot, watch) -> None:
    def fail() -> None:
        raise OSError("diska penuh")

    watch.rescue = fail
    qtbot.mouseClick(failing_button(qtbot), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(shown()) == 1)
    assert "diska penuh" in watch.log.read_text("utf-8")


def test_a_failure_in_a_thread_is_told_in_the_window(qtbot, watch) -> None:
    def fail() -> None:
        raise LookupError("di utas lain")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(shown()) == 1)
    assert "di utas lain" in watch.log.read_text("utf-8")


def test_a_failure_while_painting_does_not_stop_the_painting(qtbot, watch) -> None:
    class Broken(QWidget):
        def paintEvent(self, event) -> None:
            raise ValueError("gambar")

    widget = Broken()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitUntil(lambda: len(shown()) == 1)
    assert "gambar" in watch.log.read_text("utf-8")


def test_a_log_that_cannot_be_written_stops_nothing(qtbot, tmp_path: Path, capsys) -> None:
    (tmp_path / "catatan").write_text("bukan folder")
    made = crash.Watch(tmp_path / "catatan")
    made.begin()
    try:
        qtbot.mouseClick(failing_button(qtbot), Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: len(shown()) == 1)
    finally:
        made.end()


@pytest.mark.qt_no_exception_capture
def test_warnings_of_qt_go_into_the_log_but_not_without_end(watch) -> None:
    for _ in range(50):
        qWarning("sesuatu yang aneh")
    assert watch.log.read_text("utf-8").count("Qt: sesuatu yang aneh") == crash.MOST_ALIKE


def test_a_long_log_becomes_the_old_one(watch, monkeypatch) -> None:
    monkeypatch.setattr(crash, "MOST_BYTES", 10)
    watch.write("pertama")
    watch.write("kedua")
    assert "pertama" in (watch.folder / crash.OLD_LOG).read_text("utf-8")
    assert "pertama" not in watch.log.read_text("utf-8")


def run(folder: Path, then: str) -> subprocess.CompletedProcess[str]:
    """A program of its own that stands guard, says what it found, and ends in some way."""
    code = (
        "import os, sys; from pathlib import Path; from PySide6.QtWidgets import QApplication\n"
        "from forms import crash; app = QApplication([])\n"
        f"watch = crash.install(Path({str(folder)!r})); print(watch.last_crash)\n{then}\n"
    )
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60)


def test_a_sudden_end_is_told_once_at_the_next_start(tmp_path: Path) -> None:
    assert run(tmp_path, "os.abort()").returncode != 0
    told = run(tmp_path, "")
    assert "berhenti tiba-tiba" in told.stdout
    assert "Fatal Python error" in (tmp_path / crash.LOG).read_text("utf-8")
    assert run(tmp_path, "").stdout.strip() == ""


def test_a_clean_end_and_a_killed_process_leave_nothing_to_tell(tmp_path: Path) -> None:
    assert run(tmp_path, "").stdout.strip() == ""
    assert list(tmp_path.glob(crash.FAULTS)) == []
    run(tmp_path, "import signal; os.kill(os.getpid(), signal.SIGKILL)")
    assert run(tmp_path, "").stdout.strip() == ""
    assert list(tmp_path.glob(crash.FAULTS)) == []


def test_the_file_of_a_program_that_still_runs_is_left_alone(tmp_path: Path) -> None:
    running = tmp_path / "mogok-1.txt"
    running.write_text("Fatal Python error: Aborted")
    assert run(tmp_path, "").stdout.strip() == ""
    assert running.exists()


def test_the_log_says_on_what_it_ran_without_loading_much(tmp_path: Path) -> None:
    code = "import sys; from forms import crash; print(crash.machine()); print('platform' in sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    assert told == [f"{platform.system()} {platform.release()} {platform.machine()}", "False"]
