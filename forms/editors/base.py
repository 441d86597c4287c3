"""What every editor is: it shows a value, and says each new one.

An editor never knows where its value stands in the draft, and never keeps what it cannot show: what
it has no field for (`unknown`, `source`) is carried over by `dataclasses.replace`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from drafter.model.answers import AnyValue, TimeLimit
from drafter.regulations import Catalogue


@dataclass(frozen=True, slots=True)
class Context:
    """What an editor may look at beside its value.

    actors: roles named elsewhere in the service, offered for steps.
    time_limit: the service's time limit, for the running total of steps.
    component: id of the component that is edited.
    region: the office's, proposed for a regulation of its own.
    begun: how many entries of the office's answer are printed before those edited here; numbers go on.
    """

    catalogue: Callable[[], Catalogue]
    component: str = ""
    actors: tuple[str, ...] = ()
    time_limit: TimeLimit | None = None
    officials: tuple[str, ...] = field(default=())
    begun: int = 0
    region: str = ""


class Editor(QWidget):
    """Base of all editors.

    edited(value, typing): the new value; `typing` names the field while keystrokes go on in it, so
    that they are one step of undo, and is "" for a step of its own (a row added, moved, pasted).
    read(Reading): the value said last was read from pasted words.
    """

    edited = Signal(object, str)
    read = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context

    def show_value(self, value: AnyValue | None) -> None:
        """Show a value without saying so; None is an empty answer of this kind."""
        raise NotImplementedError

    def value(self) -> AnyValue | None:
        """The value as it stands in the fields; None when nothing is filled."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the cursor where typing begins."""
        raise NotImplementedError

    def set_context(self, context: Context) -> None:
        """Other things to look at (the time limit changed); keeps the value and the cursor."""
        self.context = context
