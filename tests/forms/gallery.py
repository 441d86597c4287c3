"""Pictures of all controls: `QT_QPA_PLATFORM=offscreen python tests/forms/gallery.py FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget  # noqa: E402

from forms import controls, dialogs, icons, theme  # noqa: E402
from forms.states import State  # noqa: E402


def row(*widgets: QWidget) -> QWidget:
    """Widgets side by side."""
    made = QWidget()
    across = QHBoxLayout(made)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(theme.current().px(8))
    for widget in widgets:
        across.addWidget(widget)
    across.addStretch(1)
    return made


def disabled(widget: QWidget) -> QWidget:
    """The widget, which cannot be used."""
    widget.setEnabled(False)
    return widget


def buttons() -> list[QWidget]:
    """All kinds of buttons and marks."""
    return [
        row(
            controls.PrimaryButton("Ekspor", "export"),
            controls.Button("Pratinjau", "eye"),
            controls.TextButton("Urungkan", "undo"),
            controls.IconButton("redo", "Ulangi"),
            controls.DangerButton("Hapus", "trash"),
        ),
        row(
            disabled(controls.PrimaryButton("Ekspor", "export")),
            disabled(controls.Button("Pratinjau", "eye")),
            disabled(controls.TextButton("Urungkan", "undo")),
            disabled(controls.IconButton("redo", "Ulangi")),
        ),
        row(
            controls.Segmented([("all", "Semua pemohon"), ("case", "Menurut kondisi"), ("c", "+")]),
            controls.Chip("Pasal 21 huruf b UU 25/2009  ›"),
        ),
        row(
            controls.Pill("2 temuan wajib", "must"),
            controls.Pill("Sebaiknya", "warn"),
            controls.Pill("Siap diajukan", "ok"),
            controls.Pill("Ditetapkan 12 Januari 2026", "plain"),
            *[controls.StateMark(state) for state in State],
        ),
        progress(),
        row(controls.CheckBox("Sama untuk semua pelayanan"), checked(controls.CheckBox("Hanya yang kosong"))),
        row(checked(controls.RadioButton("Terang")), controls.RadioButton("Gelap")),
        row(disabled(checked(controls.CheckBox("Terkunci"))), disabled(controls.CheckBox("Terkunci"))),
    ]


def progress() -> QWidget:
    """A progress line."""
    line = controls.ProgressLine()
    line.set_progress(12, 14)
    return line


def checked(box):
    """A box that is checked."""
    box.setChecked(True)
    return box


def fields() -> list[QWidget]:
    """All kinds of fields."""
    rupiah = controls.RupiahEdit()
    rupiah.set_value(1250000)
    number = controls.NumberEdit("Banyaknya")
    number.set_value(14)
    text = controls.TextEdit("Tulis di sini")
    text.show_text("Pemohon menyerahkan berkas di loket 2; petugas memeriksa kelengkapannya.\nBaris kedua.")
    return [
        controls.SearchBox("Cari nama atau isi rancangan (Ctrl+F)"),
        controls.Field("Nama instansi", controls.LineEdit("misalnya: Kecamatan Bengkalis"), "Tulis lengkap."),
        row(rupiah, number, controls.ComboBox([("a", "Hari kerja"), ("b", "Hari kalender")], "Satuan")),
        text,
        disabled(controls.LineEdit("Tidak dapat diubah")),
    ]


def notices() -> list[QWidget]:
    """Banners and folds."""
    fold = controls.Fold("Yang diminta peraturan")
    fold.set_text(
        "Persyaratan harus dipenuhi dalam pengurusan suatu jenis pelayanan, teknis maupun administratif."
    )
    fold.set_open(True)
    return [
        controls.Banner("warn", "misalnya: pas foto 3 × 4 cm, 2 lembar.", "Isi ukuran", "Sebut ukurannya,"),
        controls.Banner(
            "must", "Ubah salah satunya.", "Ke jangka waktu", "Jumlah waktu melebihi 1 hari kerja."
        ),
        controls.Banner(
            "info", "Rancangan ini sedang dibuka di komputer LOKET-2; di sini hanya dapat dibaca."
        ),
        controls.Banner("ok", "Semua isian sudah lengkap.", "Lihat"),
        fold,
        row(*[icon_label(path.stem) for path in sorted((ROOT / "resources/icons").glob("*.svg"))[:22]]),
        row(*[icon_label(path.stem) for path in sorted((ROOT / "resources/icons").glob("*.svg"))[22:]]),
    ]


def icon_label(name: str) -> QWidget:
    """One icon."""
    made = QLabel()
    made.setPixmap(icons.icon(name).pixmap(icons.size()))
    return made


def gallery() -> QWidget:
    """One window with everything."""
    window = QWidget()
    window.resize(1366, 768)
    grid = QGridLayout(window)
    for index, widgets in enumerate((buttons(), fields(), notices())):
        card = controls.Card()
        card.add(controls.Label("Surat Dispensasi Nikah", "title"))
        card.add(controls.Label("Apa saja yang harus dibawa pemohon?", "question"))
        card.add(controls.Label("Satu syarat satu baris. Sebut asli atau fotokopi.", "second"))
        card.add(controls.Label("PELAYANAN", "group"))
        for widget in widgets:
            card.add(widget)
        card.rows.addStretch(1)
        grid.addWidget(card, index // 2, index % 2)
    empty = controls.EmptyState(
        "Belum ada rancangan",
        "Mulai rancangan pertama, atau lihat dahulu contoh yang sudah jadi.",
        [("Rancangan baru", lambda: None), ("Lihat contoh", lambda: None)],
    )
    grid.addWidget(empty, 1, 1)
    return window


def main(folder: Path) -> None:
    """Grab all looks into a folder."""
    app = QApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    looks: list[tuple[theme.Scheme, int]] = [("light", 100), ("dark", 100), ("light", 150), ("dark", 150)]
    for scheme, scale in looks:
        theme.apply(app, scale, scheme)
        window = gallery()
        window.setProperty("role", "page")
        window.show()
        app.processEvents()
        window.grab().save(str(folder / f"kit-{scheme}-{scale}.png"))
        focused(window, folder / f"focus-{scheme}-{scale}.png")
        dialog = dialogs.Dialog(window, "Hapus pelayanan ini?", "Hapus pelayanan", danger=True)
        dialog.add(controls.Label("Legalisasi dan keempat belas isiannya dihapus. Dapat diurungkan."))
        dialog.show()
        app.processEvents()
        dialog.grab().save(str(folder / f"dialog-{scheme}-{scale}.png"))
        dialog.close()
        window.close()


def focused(window: QWidget, file: Path) -> None:
    """Each focus ring in turn would be many pictures: the primary button and a check box stand for all."""
    strip = QWidget()
    rows = QVBoxLayout(strip)
    for make in (
        lambda: controls.PrimaryButton("Ekspor", "export"),
        lambda: controls.Button("Pratinjau"),
        lambda: controls.TextButton("Urungkan"),
        lambda: controls.IconButton("redo", "Ulangi"),
        lambda: controls.Chip("Pasal 21"),
        lambda: controls.CheckBox("Sama untuk semua"),
        lambda: controls.LineEdit("Nama"),
        lambda: controls.ComboBox([("a", "Hari kerja")]),
        lambda: controls.TextEdit("Teks"),
    ):
        holder = make()
        top = QWidget()
        QVBoxLayout(top).addWidget(holder)
        top.show()
        top.activateWindow()
        QApplication.processEvents()
        holder.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        picture = QLabel()
        picture.setPixmap(holder.grab())
        rows.addWidget(picture)
        top.close()
    strip.show()
    QApplication.processEvents()
    strip.grab().save(str(file))
    strip.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
