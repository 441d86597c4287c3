"""What is done to services as a whole; each is one step of undo with a name of its own."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from drafter.model import services
from drafter.model.draft import MOST_SERVICES
from drafter.model.identity import draw_id
from forms import dialogs
from forms.controls import Field, SuggestEdit
from forms.dialogs import Dialog
from forms.places import Place
from forms.session import Session

FULL = f"Satu rancangan memuat paling banyak {MOST_SERVICES} pelayanan."


def name_of(session: Session, service_id: str) -> str:
    """A service's name in the middle of a sentence."""
    service = session.draft.service(service_id)
    return (service.name.strip() if service is not None else "") or "tanpa nama"


def add(parent: QWidget, session: Session) -> Place | None:
    """One more service at the end; its page, or None when there is no room for it."""
    if is_full(parent, session):
        return None
    new_id = draw_id()
    place = Place("service", new_id)
    session.edit("tambah pelayanan", place, lambda draft: services.add_service(draft, new_id).in_groups())
    return place


def duplicate(parent: QWidget, session: Session, service_id: str) -> Place | None:
    """A copy behind a service; its page."""
    if is_full(parent, session):
        return None
    new_id = draw_id()
    place = Place("service", new_id)
    session.edit(
        f"gandakan pelayanan {name_of(session, service_id)}",
        place,
        lambda draft: services.duplicate_service(draft, service_id, new_id),
    )
    return place


def is_full(parent: QWidget, session: Session) -> bool:
    """Whether there is room for no more services; says so."""
    full = len(session.draft.services) >= MOST_SERVICES
    if full:
        dialogs.tell(parent, "Daftar pelayanan penuh", FULL)
    return full


def delete(session: Session, service_id: str) -> Place:
    """Without a service; the place of the one that stands there now."""
    ids = [each.id for each in session.draft.services]
    at = ids.index(service_id)
    session.edit(
        f"hapus pelayanan {name_of(session, service_id)}",
        Place("service", service_id),
        lambda draft: services.remove_service(draft, service_id),
    )
    left = [each.id for each in session.draft.services]
    return Place("service", left[min(at, len(left) - 1)]) if left else Place("shared")


def move(session: Session, service_id: str, to: int, place: Place) -> None:
    """A service at another place of the list."""
    session.edit(
        f"pindahkan pelayanan {name_of(session, service_id)}",
        place,
        lambda draft: services.move_service(draft, service_id, to).in_groups(),
    )


def rename(parent: QWidget, session: Session, service_id: str) -> None:
    """Asks for another name."""
    service = services.service_of(session.draft, service_id)
    name = dialogs.ask_text(parent, "Ganti nama pelayanan", "Nama pelayanan", service.name)
    if name:
        session.edit(
            f"ganti nama pelayanan {name_of(session, service_id)}",
            Place("service", service_id),
            lambda draft: services.rename_service(draft, service_id, name),
        )


def group(parent: QWidget, session: Session, service_id: str) -> None:
    """Asks for the group a service belongs to."""
    service = services.service_of(session.draft, service_id)
    dialog = Dialog(parent, "Kelompok pelayanan", "Simpan")
    line = SuggestEdit("Misalnya Perizinan")
    line.show_text(service.group)
    line.set_suggestions(groups(session))
    dialog.add(
        Field("Nama kelompok", line, "Kosongkan apabila pelayanan ini tidak termasuk kelompok apa pun.")
    )
    line.setFocus()
    if dialog.ask():
        put_in_group(session, service_id, line.text().strip())


def put_in_group(session: Session, service_id: str, name: str) -> None:
    """A service in another group, behind its last one."""
    session.edit(
        f"ubah kelompok pelayanan {name_of(session, service_id)}",
        Place("service", service_id),
        lambda draft: services.group_service(draft, service_id, name),
    )


def groups(session: Session) -> list[str]:
    """The groups that there are."""
    return list(dict.fromkeys(each.group for each in session.draft.services if each.group))
