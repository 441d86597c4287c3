"""A picture of the flow of steps, taken into the draft: chosen, scaled, kept once."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from drafter.errors import UserError
from drafter.model.answers import Picture, Steps
from drafter.model.draft import Draft
from forms import answer_acts as acts
from forms import dialogs
from forms.logo import FILTER, take_logo
from forms.session import Session
from forms.slots import Slot


def take_picture(parent: QWidget, session: Session, slot: Slot, case: str) -> None:
    """Asks for a picture and puts it with the steps at a slot."""
    path = dialogs.choose_open(parent, "Pilih gambar alur", FILTER)
    if path is None:
        return
    try:
        taken = take_logo(path)
    except UserError as error:
        dialogs.tell(parent, "Gambar tidak dapat dipakai", str(error))
        return
    asset = replace(taken, id=f"alur-{hashlib.sha256(taken.data.encode()).hexdigest()[:8]}")

    def change(draft: Draft) -> Draft:
        value = acts.value_in(slot.answer(draft), case)
        steps = value if isinstance(value, Steps) else Steps()
        alt = steps.picture.alt if steps.picture is not None else ""
        steps = replace(steps, picture=Picture(asset=asset.id, alt=alt), example=False)
        if draft.asset(asset.id) is None:
            draft = replace(draft, assets=(*draft.assets, asset))
        return slot.with_answer(draft, acts.with_value(slot.answer(draft), steps, case))

    session.edit("pasang gambar alur", slot.place, change)
