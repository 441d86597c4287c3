"""The choices of the menu on the view: text size and colours; kept for the next start."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QApplication, QMenu

from drafter import settings
from drafter.errors import UserError
from drafter.settings import Settings
from forms import settings_page
from forms.menu_bar import add_choices


def fill_view_menu(menu: QMenu) -> None:
    """Put the choices at the end of the menu, or show them as they are now."""
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            menu.removeAction(action)
            inner.deleteLater()
    chosen = load()
    sizes: list[tuple[object, str]] = [(each, f"{each} %") for each in settings_page.TEXT_SIZES]
    schemes: list[tuple[object, str]] = list(settings_page.SCHEME_WORDS)
    add_choices(menu, "Ukuran &huruf", sizes, chosen.text_size, lambda size: take(text_size=size))
    add_choices(menu, "&Warna", schemes, chosen.theme, lambda scheme: take(theme=scheme))


def load() -> Settings:
    """The settings, or those that hold without a file that can be read."""
    try:
        return settings.load()
    except UserError:
        return Settings()


def take(**changed: Any) -> None:
    """Apply a choice at once, and keep it where the settings can be kept."""
    app = QApplication.instance()
    chosen = replace(load(), **changed)
    if isinstance(app, QApplication):
        settings_page.apply(app, chosen)
    try:
        settings.load()  # a file that cannot be understood is never overwritten
        settings.save(chosen)
    except UserError:
        return
