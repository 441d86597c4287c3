"""The decree, point by point, as it prints."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafter.documents.naming import naming, number_form
from drafter.documents.presets import with_preset
from drafter.documents.sources import Sources
from drafter.errors import UserError
from drafter.model.codec import MARGINS, SIZES
from drafter.model.draft import Draft
from drafter.model.edits import Section
from forms import theme
from forms.annex_fields import add_annex_fields
from forms.controls import Banner, Card, Fold, Label, LineEdit, Segmented, TextEdit
from forms.decree_grounds import Grounds
from forms.decree_revoked import Revoked
from forms.draft_fields import DraftFields, Part, flag, part
from forms.field_findings import FieldFindings
from forms.finding_notes import explain_held
from forms.page_parts import FormPage, Head
from forms.places import Place
from forms.point_list import PointList
from forms.session import Change, Session
from forms.settings_page import FONTS, preset_options

QUESTION = "Bagaimana bunyi keputusan yang menetapkan standar ini?"
HELP = (
    "Setiap butir tampil seperti akan tercetak. Klik kalimatnya untuk mengubahnya; kalimat yang tidak diubah "
    "mengikuti data dan urutan butir."
)
ON_BEHALF = (
    "Keputusan ini ditandatangani atas nama (a.n.) {post}, sehingga kepala dan nomornya mengikuti bentuk "
    "keputusan {post}. Isian di bawah ini tidak dipakai."
)
ESIGN = (
    "Kata yang dicari sistem tanda tangan elektronik pada ruang tanda tangan. "
    "Kosongkan untuk tanda tangan basah."
)
SECTIONS: dict[Section, tuple[str, str]] = {
    "considerations": ("Menimbang", "Belum ada pertimbangan. Keputusan memerlukan paling sedikit satu."),
    "noted": ("Memperhatikan", "Tidak ada. Bagian ini tidak dicetak."),
    "dictum": ("Diktum", "Belum ada diktum. Keputusan memerlukan paling sedikit satu."),
    "copies": ("Tembusan", "Tidak ada. Bagian ini tidak dicetak."),
}
HEADLINES = ("heading", "opening", "number_form")
EDGES = {"top": "atas", "bottom": "bawah", "left": "kiri", "right": "kanan"}


class Shower(Protocol):
    """A part of the page that shows a draft."""

    def show_draft(self, draft: Draft) -> None: ...
    def go(self, number: int) -> QWidget: ...
    def lock(self, locked: bool) -> None: ...


class DecreePage(FormPage):
    """Title, head, considerations, grounds, dictum, copies, what is revoked, paper ("Keputusan").

    The words of templates come a moment after the page: the engine that makes them is slow to load.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pointed = False  # whether the cursor was put on a point by its name
        self._shown: Draft | None = None
        self._slices: Iterator[None] | None = None
        self._wanted: Place | None = None
        self.fields = DraftFields(session, "decree")
        self.head = Head()
        self.head.show_words("", "Keputusan", QUESTION, (HELP,))
        self.head.show_law("", "")
        self.banner = Banner("warn", "")
        self.banner.hide()
        self.points = {
            section: PointList(session, section, title, nothing)
            for section, (title, nothing) in SECTIONS.items()
        }
        self.grounds = Grounds(session)
        self.revoked = Revoked(session)
        self._parts: dict[str, Shower] = {
            **self.points,
            "legal_grounds": self.grounds,
            "revokes": self.revoked,
        }
        self._lay_out()
        self._put_findings()
        for each in self.points.values():
            each.told.connect(self._tell)
        session.changed.connect(self.show_change)
        session.read_only_changed.connect(lambda _: self._lock())
        self._lock()

    # --- the page --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.column.add(self.head)
        self.column.add(self.banner)
        self._add_title()
        self._add_part("Menimbang", self.points["considerations"])
        self._add_part("Mengingat", self.grounds)
        self._add_part("Memperhatikan", self.points["noted"])
        self._add_part("Memutuskan", self.points["dictum"])
        self._add_part("Keputusan yang dicabut", self.revoked)
        self._add_part("Tembusan", self.points["copies"])
        signing = Card()
        esign = part("decree", "esign")
        signing.add(self.fields.line("Kata untuk tanda tangan elektronik", "esign", esign, ESIGN))
        strip = "Sisakan 2 cm di kaki setiap halaman"
        strips = flag("decree", "layout", "esign_strip")
        signing.add(self.fields.check(strip, "layout.esign_strip", strips))
        signing.add(Label("Tempat keterangan dan kode QR dari sistem tanda tangan elektronik.", "second"))
        self._add_part("Tanda tangan", signing)
        self.column.rows.addSpacing(theme.current().px(8))
        annexes = Card()
        annexes.rows.setSpacing(theme.current().px(12))
        self.picture = add_annex_fields(annexes, self.fields)
        self.annexes = Fold("Bentuk lampiran", annexes)
        self.column.add(self.annexes)
        self.paper = Fold("Kertas dan huruf", self._paper())
        self.column.add(self.paper)
        self.column.rows.addStretch(1)

    def _add_part(self, title: str, widget: QWidget) -> None:
        self.column.rows.addSpacing(theme.current().px(8))
        self.column.add(Label(title.upper(), "group"))
        self.column.add(widget)

    def _add_title(self) -> None:
        card = Card()
        card.rows.setSpacing(theme.current().px(12))
        preset = Part(lambda draft: draft.decree.preset, with_preset)
        card.add(self.fields.choice("Bentuk keputusan", "preset", preset, preset_options()))
        hint = "Tercetak sesudah kata TENTANG. Kosongkan untuk judul baku."
        card.add(self.fields.text("Tentang", "about", part("decree", "about"), hint))
        card.add(
            self.fields.check("Ulangi judul pada Menetapkan", "repeat_title", flag("decree", "repeat_title"))
        )
        inner = QWidget()
        self._fill_head(inner)
        self.headlines = Fold("Kepala keputusan", inner)
        card.add(self.headlines)
        self.column.add(card)

    def _fill_head(self, inner: QWidget) -> None:
        rows = column_of(inner)
        self.unused = Banner("info", "")
        self.unused.hide()
        rows(self.unused)
        line = self.fields.line
        rows(line("Baris pertama", "heading", part("decree", "heading")))
        rows(line("Baris jabatan", "opening", part("decree", "opening")))
        hint = "Tulis {nomor}, {bulan}, dan {tahun} di tempatnya masing-masing; bulan dengan angka Romawi."
        rows(line("Bentuk nomor", "number_form", part("decree", "number_form"), hint))

    def _paper(self) -> QWidget:
        card = Card()
        card.rows.setSpacing(theme.current().px(12))
        fields = self.fields
        sheets = [("F4", "F4 (215 x 330 mm)"), ("A4", "A4 (210 x 297 mm)")]
        card.add(fields.ways("Kertas", "layout.paper", part("decree", "layout", "paper"), sheets))
        card.add(fields.suggested("Huruf", "layout.font", font_name(), FONTS))
        card.add(fields.number("Ukuran huruf (pt)", "layout.size", ("decree", "layout", "size"), SIZES))
        for edge, words in EDGES.items():
            label = f"Margin {words} (mm)"
            card.add(fields.number(label, f"layout.{edge}", ("decree", "layout", edge), MARGINS))
        numbers = flag("decree", "layout", "page_numbers")
        card.add(fields.check("Cetak nomor halaman", "layout.page_numbers", numbers))
        return card

    def _put_findings(self) -> None:
        """Findings under their field; of what can be folded away, below the fold."""
        self.findings = FieldFindings(self._session, self, "decree", self.head)
        for point in ("preset", "about", "esign"):
            self.findings.put_below(point, self.fields.fields[point])
        for point in HEADLINES:
            self.findings.put_below(point, self.headlines)
        self.findings.put_below("annex", self.annexes)
        for section, points in (*self.points.items(), ("legal_grounds", self.grounds)):
            self.findings.put_into(section, points)
            points.wanted.connect(self.wanted)

    # --- showing ---------------------------------------------------------------------------------

    @property
    def is_shown(self) -> bool:
        """Whether the page shows the draft as it stands."""
        return self._shown is self._session.draft

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._shown is not None:
            self.show_all()
        elif self._slices is None:
            self._slices = self._show_first(self._session.draft)
            QTimer.singleShot(0, self, self._show_slice)  # after the first painting

    def _show_first(self, draft: Draft) -> Iterator[None]:
        """Show a draft for the first time, a part at each step, so that the window goes on meanwhile."""
        self.fields.show(draft)
        yield
        self._show_names(draft)
        for each in self._parts.values():
            yield
            each.show_draft(draft)
        self._shown = draft

    def _show_slice(self) -> None:
        if self._slices is not None and next(self._slices, self) is not self:
            QTimer.singleShot(0, self, self._show_slice)
            return
        self._slices = None
        self.show_all()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.show_place(wanted)

    def show_all(self) -> None:
        """Show the draft as it stands; parts that it leaves as they are cost nothing."""
        draft = self._session.draft
        before, self._shown = self._shown or draft, draft
        if before is draft:
            return
        self.fields.show(draft)
        self._show_names(draft)
        if feeds_points(before) != feeds_points(draft):
            for each in self._parts.values():
                each.show_draft(draft)

    def _show_names(self, draft: Draft) -> None:
        """What is printed where the officer has said nothing else, and the form of the annexes."""
        self.picture.show_form(draft.decree.annex)
        usual, trouble = dict[str, str](), ""
        try:
            usual = usual_words(draft, self._session.sources)
        except UserError as error:
            trouble = str(error)
        self.banner.tell("warn", trouble)
        self.banner.setVisible(bool(trouble))
        post = draft.office.signatory.on_behalf
        self.unused.tell("info", ON_BEHALF.format(post=post))
        self.unused.setVisible(bool(post))
        for point, words in usual.items():
            control = self.fields.control(point)
            if isinstance(control, LineEdit | TextEdit) and control.placeholderText() != words:
                control.setPlaceholderText(words)
                control.setToolTip(words)

    def show_change(self, change: Change) -> None:
        if self.isVisible() and self._shown is not None:
            self.show_all()

    def _lock(self) -> None:
        locked = bool(self._session.read_only)
        self.fields.lock(locked)
        for each in self._parts.values():
            each.lock(locked)

    def _tell(self, sentence: str) -> None:
        self.banner.tell("warn", sentence)
        self.banner.setVisible(bool(sentence))

    # --- places ----------------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        self._pointed = bool(place.point)
        if self._shown is None:  # until its parts are there
            self._wanted = place
            return
        self.show_all()
        if not place.point:
            self.to_top()
            return
        target = self._target(place.point)
        if target is not None:
            # Once what is new or unfolded has its place.
            QTimer.singleShot(0, target, lambda: self._reveal(target))

    def _reveal(self, target: QWidget) -> None:
        self.scroll.ensureWidgetVisible(target, 0, theme.current().px(64))

    def _target(self, point: str) -> QWidget | None:
        """What is at a point, with the cursor on it."""
        section, _, number = point.partition(".")
        if section in self._parts:
            return self._parts[section].go(int(number) if number.isdigit() else 0)
        if section == "head":
            self.headlines.set_open(True)
            section = point = "heading"
        if point in HEADLINES:
            self.headlines.set_open(True)
        if section == "annex":
            self.annexes.set_open(True)
            point = "annex.division" if point == "annex" else point
        if section == "layout" and point != "layout.esign_strip":
            self.paper.set_open(True)
            point = "layout.paper" if point == "layout" else point
        control = self.fields.control(point)
        if isinstance(control, Segmented):
            control.segment(control.key()).setFocus()
        elif control is not None:
            control.setFocus()
        return control

    def explain(self) -> None:
        explain_held(self)

    def focus_first(self) -> None:
        control = self.fields.control("about")
        if control is not None and not self._pointed:
            control.setFocus()


def usual_words(draft: Draft, sources: Sources) -> dict[str, str]:
    """What the program prints where the officer says nothing else, by the field for other words."""
    decree = replace(draft.decree, heading="", opening="", number_form="", about="")
    usual = replace(draft, decree=decree)
    names = naming(usual, sources)
    return {
        "heading": names.heading,
        "opening": names.opening,
        "number_form": number_form(usual, sources),
        "about": names.about,
    }


def feeds_points(draft: Draft) -> tuple[object, ...]:
    """All that words of the decree follow from."""
    services = tuple((each.name, each.group) for each in draft.services)
    return draft.decree, draft.office, draft.dates, draft.minutes, services


def font_name() -> Part:
    """The font; a draft always has one that can be named."""
    font = part("decree", "layout", "font")

    def write(draft: Draft, words: str) -> Draft:
        return font.write(draft, words) if words and words.isprintable() else draft

    return Part(font.read, write)


def column_of(widget: QWidget) -> Callable[[QWidget], None]:
    """Lay a column into a widget; what puts another widget into it."""
    rows = QVBoxLayout(widget)
    rows.setContentsMargins(0, theme.current().px(8), 0, 0)
    rows.setSpacing(theme.current().px(12))
    return rows.addWidget
