"""A field for a day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QSizePolicy, QToolButton, QWidget

from forms import icons, theme
from forms.controls.lines import is_undo


class DateEdit(QDateEdit):
    """A day, typed or chosen in a calendar, written out: 5 Januari 2027.

    picked(date): the officer chose another day; `show_day` says nothing.
    """

    picked = Signal(object)

    def __init__(self, name: str = "Tanggal", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLocale(QLocale("id_ID"))
        self.setDisplayFormat("d MMMM yyyy")
        self.setCalendarPopup(True)
        self.setCalendarWidget(_calendar())
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.dateChanged.connect(lambda _: self.picked.emit(self.day()))

    def day(self) -> date:
        """The day that stands in the field."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def show_day(self, day: date) -> None:
        """Show a day without saying so."""
        was = self.blockSignals(True)
        self.setDate(QDate(day.year, day.month, day.day))
        self.blockSignals(was)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_undo(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab leaves the field, as it leaves every other; the arrows go from day to month to year."""
        return QWidget.focusNextPrevChild(self, next)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel moves the page, never the day."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look = theme.current()
        side = look.px(16)
        at = QRectF(self.width() - side - look.px(8), (self.height() - side) / 2, side, side)
        color = "soft" if self.isEnabled() else "faint"
        icons.paint(QPainter(self), at, "calendar", look.colors[color])


def _calendar() -> QCalendarWidget:
    made = QCalendarWidget()
    made.setLocale(QLocale("id_ID"))
    made.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    made.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    made.setAccessibleName("Kalender")
    theme.notifier().changed.connect(_Dresser(made).dress)
    return made


class _Dresser(QObject):
    """Gives a calendar what no style sheet reaches: the colour of its days off and its arrows."""

    def __init__(self, calendar: QCalendarWidget) -> None:
        super().__init__(calendar)
        self._calendar = calendar
        arrows = {
            "prevmonth": ("chevron-left", "Bulan sebelumnya"),
            "nextmonth": ("chevron-right", "Bulan berikutnya"),
        }
        for part, (icon, name) in arrows.items():
            button = calendar.findChild(QToolButton, f"qt_calendar_{part}")
            if button is not None:
                icons.dress(button, icon, "soft")
                button.setAccessibleName(name)
                button.setToolTip(name)
        self.dress()

    def dress(self) -> None:
        """In the colours of now."""
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            look = QTextCharFormat()
            look.setForeground(theme.current().color("must"))
            self._calendar.setWeekdayTextFormat(day, look)
