"""Undo and redo as a row of drafts: each step keeps the draft after it, its name and its place.

A draft is a value that shares what did not change, so the row costs little; nothing is recomputed to
go back.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from drafter.model.draft import Draft

P = TypeVar("P")
MOST_STEPS = 500


# No slots: a generic frozen class with slots cannot be called as History[Place] on Python 3.11.
@dataclass(frozen=True)
class Step(Generic[P]):
    """One change: what it is called ("hapus pelayanan Legalisasi"), where it was made, the draft after it.

    typing: keystrokes in one field, which grow into one step until `key` changes or a pause ends it.
    """

    label: str
    place: P
    draft: Draft
    key: str = ""


@dataclass(frozen=True)
class History(Generic[P]):
    """Steps done, and steps undone that can come back; `first` is the draft before all steps."""

    first: Draft
    done: tuple[Step[P], ...] = ()
    undone: tuple[Step[P], ...] = ()

    @property
    def draft(self) -> Draft:
        """The draft as it stands."""
        return self.done[-1].draft if self.done else self.first

    @property
    def undo_label(self) -> str:
        """The name of the step that undo takes back; "" when there is none."""
        return self.done[-1].label if self.done else ""

    @property
    def redo_label(self) -> str:
        """The name of the step that redo brings back; "" when there is none."""
        return self.undone[-1].label if self.undone else ""

    def record(self, step: Step[P]) -> History[P]:
        """After one more step; what was undone is gone.  A step with the key of the last one joins it."""
        done = self.done
        if step.key and done and not self.undone and done[-1].key == step.key:
            return replace(self, done=(*done[:-1], replace(done[-1], draft=step.draft)))
        if len(done) >= MOST_STEPS:
            return History(done[0].draft, (*done[1:], step))
        return History(self.first, (*done, step))

    def closed(self) -> History[P]:
        """The last step no longer grows: a pause, or another field."""
        if not self.done or not self.done[-1].key:
            return self
        return replace(self, done=(*self.done[:-1], replace(self.done[-1], key="")))

    def undo(self) -> tuple[History[P], Step[P] | None]:
        """One step back, and the step that was taken back."""
        if not self.done:
            return self, None
        *rest, last = self.done
        return History(self.first, tuple(rest), (*self.undone, replace(last, key=""))), last

    def redo(self) -> tuple[History[P], Step[P] | None]:
        """One step forward again, and that step."""
        if not self.undone:
            return self, None
        *rest, last = self.undone
        return History(self.first, (*self.done, last), tuple(rest)), last
