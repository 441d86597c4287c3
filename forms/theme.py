"""How the window looks: colours and sizes from tokens.json put into palette, font and style sheet.

`apply` may be called again at any time (other text size, light to dark); whoever paints by hand asks
`current()` at each painting, or listens to `notifier().changed`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from drafter import paths
from forms import translation

Scheme = Literal["light", "dark", "system"]
STYLE = "Fusion"
SMALLEST, LARGEST = 100, 150  # percent
HAIRLINE = 3  # px; lines up to this width do not grow with the text
MOTION = 150  # ms, the longest any movement takes


@dataclass(frozen=True, slots=True)
class Theme:
    """One look: colours of a scheme at a text size in percent."""

    dark: bool
    scale: int
    family: str
    colors: Mapping[str, str]
    types: Mapping[str, Mapping[str, int]]

    def color(self, name: str) -> QColor:
        """The colour of a token ("accent", "line_strong"); KeyError for a name that is none."""
        return QColor(self.colors[name])

    def px(self, size: float) -> int:
        """A size of the drawings (100 %) in pixels of this text size."""
        return size if isinstance(size, int) and size <= HAIRLINE else round(size * self.scale / 100)

    def font(self, role: str) -> QFont:
        """The font of a role: title, question, body, second, group."""
        kind = self.types[role]
        font = QFont(self.family)
        font.setPixelSize(self.px(kind["size"]))
        font.setWeight(QFont.Weight(kind["weight"]))
        return font

    def line(self, role: str) -> int:
        """The height of a line of a role, in pixels."""
        return self.px(self.types[role]["line"])


class Notifier(QObject):
    """Says that the look has changed."""

    changed = Signal()


class _State:
    """What was applied last."""

    def __init__(self) -> None:
        self.scale = SMALLEST
        self.scheme: Scheme = "light"
        self.theme: Theme | None = None
        self.notifier: Notifier | None = None
        self.followed: QApplication | None = None
        self.styled: QApplication | None = None


_state = _State()


def current() -> Theme:
    """The look that was applied last; the light one at 100 % before any was."""
    if _state.theme is None:
        _state.theme = make(False, SMALLEST)
    return _state.theme


def notifier() -> Notifier:
    """The one that says `changed`."""
    if _state.notifier is None:
        _state.notifier = Notifier()
    return _state.notifier


def apply(app: QApplication, scale: int = 100, scheme: Scheme = "system") -> None:
    """Dress the program.  scale: text size in percent, held within 100 and 150."""
    _prepare(app)
    _state.scale = min(max(scale, SMALLEST), LARGEST)
    _state.scheme = scheme
    wanted = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark, "system": Qt.ColorScheme.Unknown}
    app.styleHints().setColorScheme(wanted[scheme])  # so that title bars and native choosers follow
    _dress(app)


def new_app(name: str) -> QApplication:
    """The application of the program, begun in its style: to set that later costs 8 ms of the start."""
    _state.styled = QApplication([name, "-style", STYLE])
    return _state.styled


def _prepare(app: QApplication) -> None:
    """What is done once for an application: language, style, and following the system."""
    if _state.followed is app:
        return
    _state.followed = app
    QLocale.setDefault(QLocale("id_ID"))
    translation.install(app)
    if app is not _state.styled:
        app.setStyle(STYLE)
    app.styleHints().colorSchemeChanged.connect(lambda _: _dress(app) if _state.scheme == "system" else None)


def _dress(app: QApplication) -> None:
    dark = _asks_for_dark(app) if _state.scheme == "system" else _state.scheme == "dark"
    theme = make(dark, _state.scale)
    if theme == _state.theme and app.styleSheet():
        return
    _state.theme = theme
    app.setPalette(palette(theme))
    app.setFont(theme.font("body"))
    QToolTip.setFont(theme.font("second"))
    app.setStyleSheet(style_sheet(theme))
    notifier().changed.emit()


def _asks_for_dark(app: QApplication) -> bool:
    return app.styleHints().colorScheme() == Qt.ColorScheme.Dark


def make(dark: bool, scale: int) -> Theme:
    """The look of a scheme at a text size in percent."""
    tokens = read_tokens()
    return Theme(dark, scale, _family(), tokens["dark" if dark else "light"], tokens["type"])


@cache
def read_tokens() -> dict[str, Any]:
    """The tokens as they stand in the file."""
    return json.loads((paths.resources() / "styles" / "tokens.json").read_text("utf-8"))


@cache
def _family() -> str:
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


@cache
def _template() -> str:
    text = (paths.resources() / "styles" / "app.qss").read_text("utf-8")
    return re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)


def style_sheet(theme: Theme) -> str:
    """app.qss with its @tokens filled and its sizes scaled.

    `@accent` is a colour, `@title-font` the font of a role; every size over 3px grows with the text;
    `32px-2px` is 32 px, grown, less 2 that do not grow.
    """

    def fill(match: re.Match[str]) -> str:
        name = match[1]
        if name.endswith("-font"):
            kind = theme.types[name.removesuffix("-font")]
            return f"font-size: {theme.px(kind['size'])}px; font-weight: {kind['weight']}"
        return theme.colors[name]

    def scale(match: re.Match[str]) -> str:
        return f"{theme.px(int(match[1])) - int(match[2] or 0)}px"

    scaled = re.sub(r"\b(\d+)px(?:-(\d)px)?", scale, _template())
    return re.sub(r"@([a-z_-]+)", fill, scaled)


def palette(theme: Theme) -> QPalette:
    """The palette of a look: what Qt paints where the style sheet says nothing."""
    roles = QPalette.ColorRole
    made = QPalette()
    for role, name in {
        roles.Window: "bg",
        roles.WindowText: "text",
        roles.Base: "card",
        roles.AlternateBase: "bg",
        roles.Text: "text",
        roles.Button: "card",
        roles.ButtonText: "text",
        roles.BrightText: "must",
        roles.ToolTipBase: "text",
        roles.ToolTipText: "card",
        roles.PlaceholderText: "soft",
        roles.Highlight: "accent",
        roles.HighlightedText: "on_accent",
        roles.Accent: "accent",
        roles.Link: "accent",
        roles.LinkVisited: "accent",
        roles.Light: "card",
        roles.Midlight: "hover",
        roles.Mid: "line_strong",
        roles.Dark: "edge",
        roles.Shadow: "line_strong",
    }.items():
        made.setColor(role, theme.color(name))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.color("faint"))
    return made
