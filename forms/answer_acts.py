"""What an officer does to a whole answer: take an example, say it once for all, tell cases apart, copy.

Each is one step of undo with a name of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from drafter.documents.cells import numbers_of, resolve
from drafter.model import edits, services
from drafter.model.answers import (
    NOT_YET,
    Answer,
    AnyValue,
    AsOffice,
    ByCase,
    NotYet,
    One,
    People,
)
from drafter.model.components import Kind
from drafter.model.draft import Draft
from forms import dialogs
from forms.answer_words import value_words, written_as
from forms.controls import Field, TextEdit
from forms.dialogs import Dialog
from forms.editors.registry import kind_of
from forms.session import Session
from forms.slots import STAFFING, Slot, label_of


def with_value(given: Answer, value: AnyValue | None, case: str) -> Answer:
    """An answer with another value: of a case, of the additions, or of all."""
    match given:
        case ByCase():
            return edits.with_case(given, case, value)
        case AsOffice():
            return replace(given, extra=value)
        case _:
            return NOT_YET if value is None else One(value)


def value_in(given: Answer, case: str) -> AnyValue | None:
    """The value that an editor shows of an answer."""
    match given:
        case One(value):
            return value
        case ByCase():
            return given.of(case)
        case AsOffice(extra):
            return extra
        case _:
            return None


def write(session: Session, slot: Slot, case: str, value: AnyValue | None, typing: str) -> None:
    """What an editor says: another value at a slot."""
    place = replace(slot.place, point=case)
    key = f"{slot.service}.{slot.component}.{case}.{typing}" if typing else ""
    session.edit(
        f"ubah {label_of(session, slot)}",
        place,
        lambda draft: slot.with_answer(draft, with_value(slot.answer(draft), value, case)),
        key,
    )


def put(session: Session, slot: Slot, case: str, value: AnyValue | None, what: str) -> None:
    """Another value in one named step ("gunakan contoh persyaratan")."""
    session.edit(
        f"{what} {label_of(session, slot)}",
        replace(slot.place, point=case),
        lambda draft: slot.with_answer(draft, with_value(slot.answer(draft), value, case)),
    )


def rewrite(session: Session, slot: Slot, case: str, kind: Kind, value: AnyValue) -> bool:
    """The same words in another form; whether that form could take all of them.

    What it cannot take without losing a word stays as it is.
    """
    staffing = slot.component == STAFFING
    changed = written_as(kind, value, session.sources.catalogue, staffing=staffing)
    if changed is not None and kind_of(changed) != kind:
        return False
    put(session, slot, case, changed, "ubah bentuk")
    return True


def confirm_example(session: Session, slot: Slot) -> None:
    """The example is what the officer means."""
    session.edit(
        f"nyatakan sesuai contoh {label_of(session, slot)}",
        slot.place,
        lambda draft: slot.with_answer(draft, edits.confirmed(slot.answer(draft))),
    )


def set_shared(parent: QWidget, session: Session, slot: Slot, shared: bool) -> None:
    """The service shows the office's answer, or goes its own way again."""
    draft, label = session.draft, label_of(session, slot)
    if not shared:
        session.edit(
            f"pisahkan {label} dari isian bersama",
            slot.place,
            lambda draft: edits.on_its_own(draft, slot.service, slot.component),
        )
        return
    given, office = slot.answer(draft), slot.shared(draft)
    if isinstance(office, NotYet):
        session.edit(
            f"samakan {label} untuk semua pelayanan", slot.place, lambda draft: said_once(draft, slot)
        )
        return
    if not isinstance(given, NotYet) and isinstance(office, One):
        text = "Isian pelayanan ini diganti dengan isian bersama berikut.\n\n" + value_words(
            office.value, session.sources.catalogue
        )
        if not dialogs.confirm(parent, "Pakai isian bersama", text[:900], "Pakai isian bersama"):
            return
    session.edit(
        f"pakai isian bersama untuk {label}",
        slot.place,
        lambda draft: edits.as_office(draft, slot.service, slot.component),
    )


def said_once(draft: Draft, slot: Slot) -> Draft:
    """The service's answer becomes the office's; without one, the service waits for the office's."""
    if isinstance(slot.answer(draft), One):
        return edits.say_once(draft, slot.service, slot.component)
    return edits.as_office(draft, slot.service, slot.component)


def tell_apart(parent: QWidget, session: Session, slot: Slot) -> bool:
    """The answer is told apart by case; a service without cases is asked for them first."""
    service = services.service_of(session.draft, slot.service)
    names: Sequence[str] = ()
    if not service.cases:
        names = ask_cases(parent)
        if not names:
            return False

    def change(draft: Draft) -> Draft:
        for name in names:
            draft = services.add_case(draft, slot.service, name)
        cases = tuple(each.id for each in services.service_of(draft, slot.service).cases)
        return slot.with_answer(draft, edits.by_case(slot.answer(draft), cases))

    session.edit(f"bedakan {label_of(session, slot)} menurut kondisi", slot.place, change)
    return True


def tell_together(session: Session, slot: Slot) -> int:
    """One answer for all cases: that of the first that has one; how many others are gone."""
    service = services.service_of(session.draft, slot.service)
    cases = tuple(each.id for each in service.cases)
    given = slot.answer(session.draft)
    said = sum(given.of(each) is not None for each in cases) if isinstance(given, ByCase) else 0
    session.edit(
        f"samakan {label_of(session, slot)} untuk semua kondisi",
        slot.place,
        lambda draft: slot.with_answer(draft, edits.for_all(slot.answer(draft), cases)),
    )
    return max(said - 1, 0)


def ask_cases(parent: QWidget) -> tuple[str, ...]:
    """Names of cases, one a line; none when the officer let it be."""
    dialog = Dialog(parent, "Kondisi pelayanan", "Buat kondisi")
    text = TextEdit("Baru", 4)
    dialog.add(
        Field(
            "Nama kondisi",
            text,
            "Satu kondisi satu baris, misalnya Baru, Perpanjangan, dan Hilang. "
            "Kondisi berlaku untuk seluruh komponen pelayanan ini.",
        )
    )
    dialog.yes.setEnabled(False)
    text.edited.connect(lambda typed: dialog.yes.setEnabled(bool(typed.strip())))
    text.setFocus()
    if not dialog.ask():
        return ()
    lines = (" ".join(line.split()).rstrip(".;,") for line in text.text().splitlines())
    return tuple(dict.fromkeys(each for each in lines if each))


def fill_numbers(session: Session, slot: Slot) -> None:
    """The numbers of the table on competence become an answer of their own, to be changed."""
    service = services.service_of(session.draft, slot.service)
    given, shared = resolve(session.draft, service, slot.component)
    roles = [
        role
        for answer in (shared if isinstance(given, AsOffice) else NOT_YET, given)
        for role in roles_of(numbers_of(answer))
    ]
    value = People(roles=tuple(roles))
    session.edit(
        f"isi sendiri {label_of(session, slot)}",
        slot.place,
        lambda draft: slot.with_answer(draft, One(value)),
    )


def roles_of(answer: Answer):
    """The roles of an answer on competence."""
    match answer:
        case One(People() as value) | AsOffice(People() as value):
            return value.roles
        case ByCase(values):
            return tuple(role for _, value in values if isinstance(value, People) for role in value.roles)
        case _:
            return ()
