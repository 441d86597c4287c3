"""A field for a day."""

from __future__ import annotations

import re
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QSizePolicy, QToolButton, QWidget

from forms import icons, theme
from forms.controls.lines import LineEdit
from forms.controls.roles import role

MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
OTHER_MONTHS = {"pebruari": 2, "peb": 2, "agt": 8, "agst": 8, "nop": 11, "nopember": 11}
CENTURY = 2000  # of a year with two figures
UNKNOWN = "Tanggal ini belum dikenali. Tulis misalnya 5 Januari 2027."
WIDE = 190  # px at 100 %
ICON_ROOM = 34  # px at 100 % behind the words, where a click opens the calendar

_day = re.compile(r"(\d{1,2})[\s./-]+(\d{1,2}|[A-Za-z]+)\.?[\s./-]+(\d{4}|\d{2})")
_ordered = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def read_day(words: str) -> date | None:
    """The day that words say ("5 Januari 2027", "5-1-2027", "05/01/27"), None where none is understood."""
    plain = words.strip()
    if found := _ordered.fullmatch(plain):
        return _made(int(found[1]), int(found[2]), int(found[3]))
    if found := _day.fullmatch(plain):
        year = int(found[3]) + (CENTURY if len(found[3]) == 2 else 0)
        return _made(year, int(found[2]) if found[2].isdigit() else _month(found[2].lower()), int(found[1]))
    return None


def _month(word: str) -> int:
    known = [n for n, name in enumerate(MONTHS, 1) if len(word) >= 3 and name.lower().startswith(word)]
    return known[0] if len(known) == 1 else OTHER_MONTHS.get(word, 0)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day_words(day: date) -> str:
    """A day written out: 5 Januari 2027."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


class DateEdit(LineEdit):
    """A day, typed as one writes it or chosen in a calendar, written out: 5 Januari 2027.

    picked(date): the officer said another day; `show_day` says nothing.  `is_sound`: whether the words
    are understood; while they are not, `day` is the last one that was.
    """

    picked = Signal(object)

    def __init__(self, name: str = "Tanggal", parent: QWidget | None = None) -> None:
        super().__init__("5 Januari 2027", parent)
        self._day = date.today()
        self._calendar: QCalendarWidget | None = None
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.edited.connect(self._typed)
        theme.notifier().changed.connect(self._fit)
        self._fit()
        self.show_text(day_words(self._day))

    def _fit(self) -> None:
        self.setTextMargins(0, 0, theme.current().px(ICON_ROOM - 8), 0)

    def sizeHint(self) -> QSize:
        """Wide enough for the longest month."""
        return QSize(theme.current().px(WIDE), super().sizeHint().height())

    @property
    def is_sound(self) -> bool:
        """Whether the words are understood."""
        return read_day(self.text()) is not None

    def day(self) -> date:
        """The day that stands in the field, or stood there last."""
        return self._day

    def show_day(self, day: date) -> None:
        """Show a day without saying so; words just typed that say it stay as they are."""
        self._day = day
        if read_day(self.text()) != day or not self.hasFocus():
            self.show_text(day_words(day))
        self._mark()

    def _typed(self, words: str) -> None:
        day = read_day(words)
        if day is not None:
            self._take(day)
        self._mark(quiet=True)

    def _take(self, day: date) -> None:
        if day != self._day:
            self._day = day
            self.picked.emit(day)

    def _mark(self, quiet: bool = False) -> None:
        """Mark words that say no day; `quiet` while they are still being typed."""
        wrong = not self.is_sound and not quiet
        role(self, "trouble" if wrong else "")
        self.setToolTip(UNKNOWN if wrong else "")
        self.setAccessibleDescription(UNKNOWN if wrong else "")

    def _choose(self, day: date) -> None:
        self.show_text(day_words(day))
        self._take(day)
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Words understood are written out."""
        if self.is_sound:
            self.show_text(day_words(self._day))
        self._mark()
        super().focusOutEvent(event)

    # --- keys, pointer, calendar -----------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from day to day; Alt+Down and F4 open the calendar."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        step = steps.get(Qt.Key(event.key()))
        if (alt and event.key() == Qt.Key.Key_Down) or event.key() == Qt.Key.Key_F4:
            self.open_calendar()
        elif step is not None and not alt and not self.isReadOnly() and self.is_sound:
            self._choose(self._day + timedelta(days=step))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._at_icon(event.position().toPoint()):
            self.open_calendar()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        shapes = Qt.CursorShape
        at_icon = self._at_icon(event.position().toPoint())
        self.setCursor(shapes.PointingHandCursor if at_icon else shapes.IBeamCursor)
        super().mouseMoveEvent(event)

    def _at_icon(self, at: QPoint) -> bool:
        return at.x() > self.width() - theme.current().px(ICON_ROOM)

    def calendarWidget(self) -> QCalendarWidget:
        """The calendar, made when it is first wanted."""
        if self._calendar is None:
            self._calendar = _calendar()
            self._calendar.setParent(self)
            self._calendar.setWindowFlags(Qt.WindowType.Popup)
            self._calendar.activated.connect(self._from_calendar)
            self._calendar.clicked.connect(self._from_calendar)
        return self._calendar

    def open_calendar(self) -> None:
        """Show the calendar below the field, at its day."""
        if self.isReadOnly() or not self.isEnabled():
            return
        calendar = self.calendarWidget()
        calendar.setSelectedDate(QDate(self._day.year, self._day.month, self._day.day))
        calendar.adjustSize()
        calendar.move(self._below(calendar.sizeHint()))
        calendar.show()
        calendar.setFocus()

    def _below(self, size: QSize) -> QPoint:
        """Under the field, above it where the screen ends."""
        room, at = self.screen().availableGeometry(), self.mapToGlobal(QPoint(0, self.height() + 2))
        if at.y() + size.height() > room.bottom():
            at.setY(self.mapToGlobal(QPoint(0, 0)).y() - size.height() - 2)
        return QPoint(max(room.left(), min(at.x(), room.right() - size.width())), at.y())

    def _from_calendar(self, chosen: QDate) -> None:
        if self._calendar is not None and self._calendar.isVisible():
            self._calendar.hide()
            self._choose(date(chosen.year(), chosen.month(), chosen.day()))
            self.setFocus()

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
