"""The list of shortcuts, and what this program is."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

import drafter
from forms import theme
from forms.controls import Label, Scroll
from forms.dialogs import Dialog
from forms.menu_bar import FOUND_ELSEWHERE, all_shortcuts

ABOUT = (
    "Penyusun Standar Pelayanan menuntun penyusunan keputusan tentang standar pelayanan beserta lampirannya. "
    "Program bekerja tanpa jaringan; rancangan hanya tersimpan di komputer ini.\n\n"
    "Hasilnya membantu penyusunan. Isi dan keabsahan keputusan tetap menjadi tanggung jawab pejabat yang "
    "menetapkan."
)


def shortcuts_dialog(parent: QWidget | None) -> Dialog:
    """Keys and what they do."""
    dialog = Dialog(parent, "Pintasan tombol", "Tutup", "", width=560)
    inner = QWidget()
    grid = QGridLayout(inner)
    px = theme.current().px
    grid.setContentsMargins(0, 0, px(8), 0)
    grid.setHorizontalSpacing(px(16))
    grid.setVerticalSpacing(px(6))
    for row, (keys, text) in enumerate((*all_shortcuts(), *FOUND_ELSEWHERE)):
        grid.addWidget(Label(keys, "strong"), row, 0)
        grid.addWidget(Label(text), row, 1)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, px(170))
    view = Scroll(inner)
    view.setMinimumHeight(px(420))
    dialog.add(view)
    return dialog


def show_shortcuts(parent: QWidget | None) -> None:
    """Show the keys."""
    shortcuts_dialog(parent).ask()


def show_about(parent: QWidget | None) -> None:
    """Show what this program is."""
    dialog = Dialog(parent, "Tentang program ini", "Tutup", "")
    dialog.add(Label(f"Versi {drafter.__version__}", "second"))
    dialog.add(Label(ABOUT))
    dialog.ask()
